A paper that cannot be read is named, with what to do; the others are indexed.

  $ three_papers
  $ printf '%%PDF-1.7 ...' > papers/scan.pdf
  $ printf 'a\000b\001c\002d\003' > papers/noise.txt
  $ : > papers/empty.md
  $ echo hello > papers/notes.xlsx
  $ indexer papers 2> said > summary
  [1]
  $ sed -E "s|$PWD|...|g" said
  failed: .../papers/empty.md is empty
    is it the right file?
  failed: .../papers/noise.txt is no text: it has too many control characters
    is it the right file?
  failed: .../papers/scan.pdf is a damaged PDF (PDF document is damaged)
    open it in a viewer and print it to a new PDF, or fetch it again
  passed over 1 file of other kinds (.xlsx 1)
  $ sed -E 's/\([0-9.]+ s\)/(... s)/' summary
  3 papers added, 3 failed: 3 papers, 4 passages in the index (... s)

A paper that was readable before stays in the index as it was.

  $ printf '%%PDF-1.7 ...' > papers/dam.md
  $ indexer 2> said > summary
  [1]
  $ grep -c failed: said
  4
  $ query Balkh --facets 0 | tail -n 1
  1 passage in 1 paper

Nothing to index, a path that is not there, and no index to search are errors.

  $ DOSSIER_DB=none indexer
  dossier: nothing to index: no folder is named, and none is remembered
    try `indexer FOLDER`
  [2]
  $ indexer nowhere 2>&1 | sed "s|$PWD|...|"
  dossier: no such file or folder: .../nowhere
    check its name
  $ DOSSIER_DB=none2 query drug
  dossier: there is no index in none2
    make one: `indexer FOLDER`; or name its place with --db
  [2]
  $ query
  dossier: nothing to search for
    try `query Quds Force drug`
  [2]

A first run that dies leaves nothing half-made: the next one begins anew.

  $ mkdir -p half/generation-1.partial && touch half/generation-1.partial/gazetteer
  $ DOSSIER_DB=half query drug
  dossier: there is no index in half
    make one: `indexer FOLDER`; or name its place with --db
  [2]
  $ rm papers/scan.pdf papers/noise.txt papers/empty.md papers/dam.md
  $ DOSSIER_DB=half seconds indexer papers 2> /dev/null
  2 papers added: 2 papers, 3 passages in the index (... s)
  $ ls half
  current
  generation-1
  lock
