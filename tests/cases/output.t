Text that comes from a paper cannot command the terminal.

  $ mkdir papers
  $ printf 'A drug \033[31mred\033[0m \302\233 \342\200\256 lord with a \007 bell.\n' > papers/bad.txt
  $ indexer -q papers
  $ query drug --color never --facets 0 | sed -n '4,5p' | cat -v
   1. passage #0
      A **drug** [31mred[0m lord with a bell.

Colour is for terminals, and for those who ask; NO_COLOR forbids it.

  $ query drug --facets 0 --color always | cat -v | grep drug
      A ^[[1;33mdrug^[[0m [31mred[0m lord with a bell.
  $ query drug --facets 0 | cat -v | grep drug
      A **drug** [31mred[0m lord with a bell.
  $ NO_COLOR=1 query drug --facets 0 --color auto | cat -v | grep -c '\^\['
  0
  [1]

JSON is for programs.

  $ query drug --format json --facets 0 | python3 -c '
  > import json, sys
  > answer = json.load(sys.stdin)
  > hit = answer["hits"][0]
  > text = hit["passage"]["text"].encode()
  > print([text[b:e].decode() for b, e in hit["passage"]["marks"]], hit["id"], answer["total"])'
  ['drug'] papers/bad.txt#0 {'passages': 1, 'papers': 1, 'complete': 1}
  $ query nothing --format json --facets 0 | tr -d ' \n'; echo
  {"query":"nothing","total":{"passages":0,"papers":0,"complete":0},"hits":[],"facets":{"actor":[],"province":[]},"notes":["Nopassagehasnothing."]}
