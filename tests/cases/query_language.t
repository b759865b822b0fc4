A phrase is a phrase, in any inflection; a sign before a word leaves it out; a field
asks the paper.

  $ three_papers
  $ indexer -q papers
  $ query '"drug smuggling"' --facets 0 | tail -n 1
  1 passage in 1 paper
  $ query '"smuggling drug"' --facets 0 | grep drugs
      The Pasdaran deny that they **smuggle drugs**. Tehran denies it for them.
  $ query '"smuggling herat"' --facets 0
  0 passages in 0 papers
  No passage has "smuggling herat".
  [1]
  $ query -- drug -taliban | tail -n 1
  1 passage in 1 paper
  $ query drug author:haidari kind:digest --facets 0 | tail -n 1
  1 passage in 1 paper
  $ query 'publisher:"example institute" river' --facets 0 | tail -n 1
  1 passage in 1 paper

Operators ask for more than words side by side do; brackets bind.

  $ counted() { query --facets 0 "$@" | tail -n 1; }
  $ counted 'drug AND herat'
  1 passage in 1 paper
  $ counted 'drug OR river'
  4 passages in 3 papers, 0 with drug + river
  $ counted drug AND 'herat OR mazar-i-sharif'
  2 passages in 2 papers
  $ counted 'drug NOT (herat OR tehran)'
  1 passage in 1 paper
  $ counted 'Quds Force NEAR/3 drug'
  1 passage in 1 paper
  $ counted 'quds NEAR/2 herat'
  Each of it is found, but no passage fulfils quds NEAR/2 herat.
  0 passages in 0 papers
  $ counted '=drugs'
  2 passages in 2 papers
  $ counted '="drug smuggling"'
  1 passage in 1 paper
  $ counted 'smug*'
  2 passages in 2 papers
  $ counted 'kind:digest OR kind:report'
  3 passages in 2 papers
  $ counted 'drug country:iran'
  2 passages in 2 papers

Dates are as precise as typed; a paper without one is found by everything but a date.

  $ counted 'drug date:2019'
  1 passage in 1 paper
  $ counted 'drug date:2019..2020'
  2 passages in 2 papers
  $ counted 'drug since:2019-06'
  1 passage in 1 paper
  $ counted 'drug -since:2019-06'
  2 passages in 2 papers
  $ counted 'drug until:2019-05-05'
  No paper has until:2019-05-05.
  0 passages in 0 papers

A paper's title and its author find it.

  $ query haidari balkh --facets 0 -n 1 | head -n 2
  A Dam in **Balkh**
  Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 2020-01 (esc)
  $ query title:pasdaran --facets 0 | tail -n 1
  1 passage in 1 paper

Nothing that is typed is a syntax error.

  $ query '"drug' --facets 0 | tail -n 1
  a quotation mark is never closed: the phrase runs to the end
  3 passages in 3 papers
  $ query 'colour:red drug' --facets 0 | tail -n 1
  'colour:' is no field that can be searched: taken as words
  No passage has colour.
  No passage has red.
  3 passages in 3 papers, 0 with colour + red + drug
  $ query ':::' '"' '()' 'drug' --facets 0 | tail -n 1
  a quotation mark is never closed: the phrase runs to the end
  3 passages in 3 papers

--exact looks for the words only.

  $ query qods force --exact | sed "s|$PWD|...|"
  No passage has qods.
  The Guards and the Border
  Jane Roe, Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 Border Notes 7 \xc2\xb7 2019-05-06 (esc)
  .../papers/guards.md
  
   1. The trade #0
      The Quds **Force** earned from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  
  Actors        papers  passages
    IRGC             1         1
    Iran             1         1
    Quds Force       1         1
    Taliban          1         1
  
  Provinces  papers  passages
    Herat         1         1
  
  1 passage in 1 paper, 0 with qods + force

--explain tells how the query was read.

  $ query qods drug --explain --facets 0 -n 1 | sed -n '1,/^$/p'
  No passage has qods.
  Did you mean: quds drug
  The query asks for passages with any of:
    qods: words like 'qod' (0 passages)
    drug: words like 'drug' (3 passages)
  Scores:
     1.  0.405 = 0.000 qods + 0.405 drug   papers/pasdaran.txt#0
  
