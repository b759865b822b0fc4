An actor in no gazetteer is counted beside the others, with the kind that was guessed.

  $ mkdir papers mine
  $ cat >papers/one.txt <<'TXT'
  > Gen. Zelim Takhov met the Taliban near Herat. The water was low.
  > TXT
  $ cat >papers/two.txt <<'TXT'
  > Water is scarce, said Zelim Takhov of the River Front Institute. The Taliban did not answer.
  > TXT
  $ indexer papers | sed 's/ (.*//'
  2 papers added: 2 papers, 2 passages in the index
  $ query water -n 1 --facets 5 | sed -n '/^Actors/,/^$/p'
  Actors                                   papers  passages
    Taliban                                     2         2
    Zelim Takhov (person?)                      2         2
    River Front Institute (organisation?)       1         1
  
  $ query water -n 0 --facets 5 --format json | grep -c '"confidence"'
  2

It narrows as any actor does: by its name, or a part of it that nobody else bears.

  $ query water --actor 'zelim takhov' --facets 0 | tail -n 1
  2 passages in 2 papers
  $ query 'water actor:takhov' --facets 0 | tail -n 1
  2 passages in 2 papers
  $ query 'water actor:"river front"' --facets 0 | tail -n 1
  1 passage in 1 paper
  $ query 'water -actor:institute' --facets 0 | tail -n 1
  1 passage in 1 paper
  $ query water --actor nobody --facets 0
  dossier: no actor is called 'nobody'
    leave it out, or search for it as a word
  [2]

A paper that goes takes its names with it.

  $ rm papers/two.txt
  $ indexer | sed 's/ (.*//'
  1 paper removed: 1 paper, 1 passage in the index
  $ query water -n 1 --facets 5 | sed -n '/^Actors/,/^$/p'
  Actors                    papers  passages
    Taliban                      1         1
    Zelim Takhov (person?)       1         1
  
  $ query water --actor 'river front'
  dossier: no actor is called 'river front'
    leave it out, or search for it as a word
  [2]

Once a gazetteer knows who it is, it is that entry.

  $ cat >mine/actors.toml <<'TOML'
  > [[actor]]
  > id = "takhov"
  > name = "Zelim Takhov"
  > kind = "person"
  > TOML
  $ indexer --gazetteers mine | sed 's/ (.*//'
  tagged all passages anew, without reading their papers: the gazetteers have changed
  Tagged anew: 1 paper, 1 passage in the index
  $ query water -n 1 --facets 5 | sed -n '/^Actors/,/^$/p'
  Actors          papers  passages
    Taliban            1         1
    Zelim Takhov       1         1
  
  $ indexer check --deep
  No damage found

A part of a name that many bear asks for more of it.

  $ for name in Anzor Borz Dokka Gela Idris Kazbek Lom Mairbek Nazir Omar Rustam Salman Turpal; do
  >   echo "Water came, said Gen. $name Takhov of the valley." >papers/$name.txt
  > done
  $ indexer 2>&1 | tail -n 1 | sed 's/ (.*//'
  Tagged anew, 13 papers added: 14 papers, 14 passages in the index
  $ query water --actor takhov --facets 0
  dossier: 'takhov' could be any of 14 names
    say more of the name
  [2]
