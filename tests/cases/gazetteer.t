A gazetteer is checked with those it adds to, and each fault is told where it stands.

  $ mkdir mine
  $ cat >mine/actors.toml <<'TOML'
  > [[actor]]
  > id = "river-front"
  > name = "River Front"
  > kind = "armed-group"
  > aliases.en = ["March"]
  > parent = "nobody"
  > 
  > [[actor]]
  > id = "our-guards"
  > name = "Quds Force"
  > kind = "military"
  > TOML
  $ indexer gazetteer check --gazetteers mine | sed "s:$DOSSIER_GAZETTEERS:SHIPPED:"
  mine/actors.toml:1: 'river-front' has an unknown parent, 'nobody'
  mine/actors.toml:1: the name 'March' of 'river-front' is a day or a month: cast doubt on it, or take it out
  mine/actors.toml:8: 'Quds Force' is a certain name of 'our-guards' and of 'quds-force' (SHIPPED/small.toml:20): cast doubt on one of them
  $ indexer gazetteer check --gazetteers mine >/dev/null
  [1]
  $ indexer gazetteer check
  Nothing wrong found
  $ indexer gazetteer
  A subcommand is required
  Run with --help for more information.
  [2]
  $ indexer gazetteer check --gazetteers nowhere
  dossier: no gazetteers in nowhere
    name their folder with --gazetteers
  [2]

A folder of names is not mistaken for a folder of papers.

  $ cat >mine/actors.toml <<'TOML'
  > [[actor]]
  > id = "river-front"
  > name = "River Front"
  > kind = "armed-group"
  > TOML
  $ mkdir papers
  $ echo 'The River Front met the Taliban.' >papers/met.md
  $ seconds indexer --gazetteers mine papers
  1 paper added: 1 paper, 1 passage in the index (... s)
  $ indexer --gazetteers mine --show=mentions papers/met.md
  #0 [4, 15) armed-group river-front "River Front"
  #0 [24, 31) armed-group taliban "Taliban"

Names that have changed are found in what the index stores; the papers are not read for it.

  $ cat >>mine/actors.toml <<'TOML'
  > aliases.en = ["Rivermen"]
  > TOML
  $ echo 'The Rivermen left.' >papers/left.md
  $ mv papers/met.md .
  $ indexer --gazetteers mine --dry-run | sed "s:$PWD:...:"
  add .../papers/left.md
  remove .../papers/met.md
  all passages would be tagged anew, without reading their papers: the gazetteers have changed
  Would be: tagged anew, 1 paper added, 1 removed; nothing was written
  $ seconds indexer --gazetteers mine
  tagged all passages anew, without reading their papers: the gazetteers have changed
  Tagged anew, 1 paper added, 1 removed: 1 paper, 1 passage in the index (... s)
  $ query actor:rivermen | tail -n 1
  1 passage in 1 paper
  $ rm -r papers
  $ echo 'mute = ["Rivermen"]' >>mine/actors.toml
  $ seconds indexer --gazetteers mine 2>&1 | sed "s:$PWD:...:g"
  tagged all passages anew, without reading their papers: the gazetteers have changed
  gone: .../papers; its papers are kept
    bring it back, or leave it out with --forget .../papers
  Tagged anew: 1 paper, 1 passage in the index (... s)
  $ query actor:river-front | tail -n 1
  No passage has River Front.
  Without the actor River Front there is 1 passage.
  0 passages in 0 papers
