An actor or a province narrows the answer, by any of its names; the facet that is
narrowed still counts its other values.

  $ three_papers
  $ indexer -q papers
  $ query drug --actor Quds --facets 20 | sed -n '/^Actors/,$p'
  Actors        papers  passages
    IRGC             2         2
    Iran             2         2
    Taliban          2         2
  * Quds Force       1         1
  
  Provinces  papers  passages
    Herat         1         1
  
  1 passage in 1 paper

Options may stand before the words.

  $ query --actor Quds drug --facets 0 | tail -n 1
  1 passage in 1 paper

The same, typed in the query; an actor includes those below it.

  $ query drug actor:irgc --facets 0 | sed "s|$PWD|...|"
  Pasdaran
  Sara Lind
  .../papers/pasdaran.txt
  
   1. passage #0
      The Pasdaran deny that they smuggle **drugs**. Tehran denies it for them.
      Actors: IRGC, Iran
  
  The Guards and the Border
  Jane Roe, Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 Border Notes 7 \xc2\xb7 2019-05-06 (esc)
  .../papers/guards.md
  
   2. The trade #0
      The Quds Force earned from **drug** smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  
  2 passages in 2 papers

A province includes its towns.

  $ query drug --province balkh --facets 0 | sed "s|$PWD|...|"
  A Dam in Balkh
  Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 2020-01 (esc)
  .../papers/dam.md
  
   1. passage #0
      Builders came to the dam from Mazar-e-Sharif. **Drugs** paid for nothing there,
      and the Taliban for everything.
      Actors: Taliban
      Provinces: Mazar-i-Sharif (Balkh)
  
  1 passage in 1 paper

Two values of one facet are alternatives, two facets are not.

  $ query drug -a "quds force" -a IRGC -p Herat --facets 0 | tail -n 1
  1 passage in 1 paper
  $ query drug -a "quds force" -p Balkh
  Actors        papers  passages
    Taliban          1         1
  * Quds Force       0         0
  
  Provinces  papers  passages
    Herat         1         1
  * Balkh         0         0
  
  0 passages in 0 papers
  drug: 3 passages, but none that passes the filters.
  Without the actor Quds Force there is 1 passage.
  Without the province Balkh there is 1 passage.
  [1]

An actor by itself is a question, too.

  $ query --actor Pasdaran --facets 0 | sed "s|$PWD|...|"
  Pasdaran
  Sara Lind
  .../papers/pasdaran.txt
  
   1. passage #0
      The **Pasdaran** deny that they smuggle drugs. Tehran denies it for them.
      Actors: IRGC, Iran
  
  The Guards and the Border
  Jane Roe, Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 Border Notes 7 \xc2\xb7 2019-05-06 (esc)
  .../papers/guards.md
  
   2. The trade #0
      The **Quds Force** earned from drug smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  
  2 passages in 2 papers

A name that nobody has gets suggestions.

  $ query drug --actor Talibon
  dossier: no actor is called 'Talibon'
    did you mean: Taliban?
  [2]
  $ query drug --province Heart
  dossier: no province is called 'Heart'
    did you mean: Herat?
  [2]

Typed in the query it is a word then, for nothing that is typed is an error.

  $ query drug province:Heart --facets 0 2>&1 > answer | head -n 1
  no province is called 'Heart': it is taken as a word; did you mean: Herat?
  $ tail -n 1 answer | sed 's/ passages.*//'
  3
