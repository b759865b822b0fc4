Several indexes are searched as one: counted, weighed and ordered like one index of all their papers.

  $ mkdir ours theirs
  $ cat >ours/dam.md <<'PAPER'
  > # The Dam
  > 
  > The Taliban guard the dam near Herat.
  > PAPER
  $ cat >theirs/river.md <<'PAPER'
  > # The River
  > 
  > Below the dam the river is dry, say the farmers of Farah, and so do the Taliban.
  > PAPER
  $ seconds indexer --db one ours
  1 paper added: 1 paper, 1 passage in the index (... s)
  $ seconds indexer --db two theirs
  1 paper added: 1 paper, 1 passage in the index (... s)
  $ query --db one --db two dam Taliban | sed "s|$PWD|...|"
  The **Dam**
  .../ours/dam.md
  
   1. passage #0
      The **Taliban** guard the **dam** near Herat.
      Actors: Taliban
      Provinces: Herat
  
  The River
  .../theirs/river.md
  
   2. passage #0
      Below the **dam** the river is dry, say the farmers of Farah, and so do the
      **Taliban**.
      Actors: Taliban
      Provinces: Farah
  
  Actors     papers  passages
    Taliban       2         2
  
  Provinces  papers  passages
    Farah         1         1
    Herat         1         1
  
  2 passages in 2 papers, 2 with dam + Taliban

A file that is in both is shown once, with the other named.

  $ cp ours/dam.md theirs/
  $ seconds indexer --db two
  1 paper added: 2 papers, 2 passages in the index (... s)
  $ query --db one --db two --facets 0 Herat | sed "s|$PWD|...|"
  The Dam
  .../ours/dam.md
  also in: .../theirs/dam.md
  
   1. passage #0
      The Taliban guard the dam near **Herat**.
      Actors: Taliban
      Provinces: Herat
  
  1 passage in 1 paper

One that is missing is named; the same one twice is one.

  $ query --db one --db none dam
  dossier: there is no index in none
    make one: `indexer FOLDER`; or name its place with --db
  [2]
  $ query --db one --db ./one --facets 0 dam | tail -n 1
  1 passage in 1 paper
