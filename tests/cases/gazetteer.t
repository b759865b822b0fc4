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
