Where a word has no passage, the answer says which.

  $ three_papers
  $ indexer -q papers
  $ query xyzzy
  0 passages in 0 papers
  No passage has xyzzy.
  [1]
  $ query drug xyzzy --facets 0 > /dev/null
  No passage has xyzzy.

Where a filter emptied the result, it says which, and what there would be.

  $ query river --province Balkh --facets 0
  0 passages in 0 papers
  river: 1 passage, but none that passes the filters.
  Without the province Balkh there is 1 passage.
  [1]
  $ query smuggle title:dam --facets 0
  0 passages in 0 papers
  smuggle: 2 passages, but none that passes the filters.
  Without title:dam there are 2 passages.
  [1]
  $ query -- drug -taliban -drug
  0 passages in 0 papers
  drug: 3 passages, but none that passes the filters.
  Without -taliban -drug there are 3 passages.
  [1]
