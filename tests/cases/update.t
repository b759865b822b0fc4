A new paper is found after the next run, which need not be told the folder again;
what has not changed is not read again.

  $ three_papers
  $ seconds indexer papers
  3 papers added: 3 papers, 4 passages in the index (... s)
  $ seconds indexer
  Nothing new: 3 papers, 4 passages in the index (... s)
  $ query tunnel
  0 passages in 0 papers
  No passage has tunnel.
  [1]
  $ echo 'A tunnel was dug under the border at Farah.' > papers/tunnel.txt
  $ seconds indexer
  1 paper added: 4 papers, 5 passages in the index (... s)
  $ query tunnel --facets 0 | sed "s|$PWD|...|"
  **tunnel**
  .../papers/tunnel.txt
  
   1. passage #0
      A **tunnel** was dug under the border at Farah.
      Provinces: Farah
  
  1 passage in 1 paper

A paper that has changed is read again, one that is gone leaves the index.

  $ echo 'A tunnel was dug under the river. Nobody says by whom.' > papers/tunnel.txt
  $ rm papers/dam.md
  $ seconds indexer
  1 paper updated, 1 removed: 3 papers, 4 passages in the index (... s)
  $ query tunnel river --facets 0 | tail -n 1
  2 passages in 2 papers, 1 with tunnel + river

A file that was only touched is the same paper.

  $ touch papers/guards.md
  $ seconds indexer
  Nothing new: 3 papers, 4 passages in the index (... s)

A folder that is gone as a whole keeps its papers, for a disk may not be mounted;
--forget leaves it out.

  $ mv papers elsewhere
  $ seconds indexer 2> said; sed "s|$PWD|...|g" said
  Nothing new: 3 papers, 4 passages in the index (... s)
  gone: .../papers; its papers are kept
    bring it back, or leave it out with --forget .../papers
  $ query tunnel --facets 0 | tail -n 1
  1 passage in 1 paper
  $ seconds indexer --forget papers
  3 papers removed: 0 papers, 0 passages in the index (... s)
  $ query tunnel
  0 passages in 0 papers
  No passage has tunnel.
  [1]
