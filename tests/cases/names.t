A name finds what it names under all its other names, in phrases too, and what was found is marked.

  $ three_papers
  $ seconds indexer papers
  3 papers added: 3 papers, 4 passages in the index (... s)
  $ ask() { query --facets 0 -n 9 "$@" | grep -E '^ +[A-Z0-9]|^[0-9]|Actors|Provinces'; }
  $ ask '"Qods Force"'
   1. The trade #0
      The **Quds Force** earned from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  1 passage in 1 paper
  $ ask '"Qods Force earned"'
   1. The trade #0
      The **Quds Force earned** from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  1 passage in 1 paper
  $ ask '"سپاه قدس"'
   1. The trade #0
      The **Quds Force** earned from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  1 passage in 1 paper
  $ ask سپاه قدس
   1. The trade #0
      The **Quds Force** earned from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  1 passage in 1 paper
  $ ask '"Pasdaran deny"'
   1. passage #0
      The **Pasdaran deny** that they smuggle drugs. Tehran denies it for them.
      Actors: IRGC, Iran
  1 passage in 1 paper
  $ ask '"Revolutionary Guards deny"'
   1. passage #0
      The **Pasdaran deny** that they smuggle drugs. Tehran denies it for them.
      Actors: IRGC, Iran
  1 passage in 1 paper

--exact switches that off.

  $ ask --exact '"Qods Force earned"'
  No passage has "Qods Force earned".
  0 passages in 0 papers

An actor includes those below it, unless it alone is asked for; a town is asked for as its province is.

  $ query --facets 9 -n 0 --actor IRGC
  Actors        papers  passages
  * IRGC             2         2
    Iran             2         2
    Taliban          2         2
    Quds Force       1         1
  
  Provinces  papers  passages
    Herat         1         1
  
  2 passages in 2 papers
  $ query --facets 9 -n 0 --actor IRGC --only
  Actors        papers  passages
    Taliban          2         2
  * IRGC             1         1
    Iran             1         1
    Quds Force       1         1
  
  1 passage in 1 paper
  $ query --facets 9 -n 0 --province Mazar-e-Sharif
  Actors     papers  passages
    Taliban       1         1
  
  Provinces         papers  passages
    Balkh                1         1
    Herat                1         1
  * Mazar-i-Sharif       1         1
  
  1 passage in 1 paper
  $ query --facets 9 -n 0 --province Balkh
  Actors     papers  passages
    Taliban       1         1
  
  Provinces  papers  passages
  * Balkh         1         1
    Herat         1         1
  
  1 passage in 1 paper
  $ query --facets 9 -n 0 --province Balkh --only
  Provinces  papers  passages
    Herat         1         1
  * Balkh         0         0
  
  0 passages in 0 papers
  No passage has Balkh.
  Without the province Balkh there are 4 passages.
  [1]
