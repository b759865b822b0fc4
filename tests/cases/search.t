A folder is indexed, and a question finds the passage: its paper cited, its words
and names marked, the actors and provinces it names below it, and both counted.

  $ three_papers
  $ seconds indexer papers
  3 papers added: 3 papers, 4 passages in the index (... s)
  $ query qods force drug | sed "s|$PWD|...|"
  The Guards and the Border
  Jane Roe, Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 Border Notes 7 \xc2\xb7 2019-05-06 (esc)
  .../papers/guards.md
  
   1. The trade #0
      The **Quds Force** earned from **drug** smuggling in Herat. Its rivals in the
      Taliban did so too.
      Actors: Quds Force, Taliban
      Provinces: Herat
  
  Pasdaran
  Sara Lind
  .../papers/pasdaran.txt
  
   2. passage #0
      The Pasdaran deny that they smuggle **drugs**. Tehran denies it for them.
      Actors: IRGC, Iran
  
  A Dam in Balkh
  Omar Haidari \xc2\xb7 Example Institute \xc2\xb7 2020-01 (esc)
  .../papers/dam.md
  
   3. passage #0
      Builders came to the dam from Mazar-e-Sharif. **Drugs** paid for nothing there,
      and the Taliban for everything.
      Actors: Taliban
      Provinces: Mazar-i-Sharif (Balkh)
  
  Actors        papers  passages
    IRGC             2         2
    Iran             2         2
    Taliban          2         2
    Quds Force       1         1
  
  Provinces  papers  passages
    Balkh         1         1
    Herat         1         1
  
  3 passages in 3 papers, 1 with qods force + drug
