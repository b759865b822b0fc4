What is named in a passage is printed for people, and a line a passage for programs.

  $ three_papers
  $ indexer --show=mentions papers/dam.md
  #0 [30, 44) city mazar-i-sharif "Mazar-e-Sharif"
  #0 [84, 91) armed-group taliban "Taliban"
  $ indexer --show=mentions --format=jsonl papers/dam.md
  {"_id":"dam.md#0","mentions":[{"kind":"armed-group","entry":"taliban","name":"Taliban","begin":84,"end":91}],"places":[{"kind":"city","entry":"mazar-i-sharif","name":"Mazar-i-Sharif","begin":30,"end":44,"province":"AF-BAL"}],"text":"Builders came to the dam from Mazar-e-Sharif. Drugs paid for nothing there, and the Taliban for everything."}
  $ cat >lines.jsonl <<'LINES'
  > {"_id": "a", "text": "The Quds Force was in Ghor."}
  > {"_id": "b", "text": "Nobody was."}
  > no JSON
  > LINES
  $ indexer --show=mentions --format=jsonl lines.jsonl
  lines.jsonl:3: is no JSON
  {"_id":"a","mentions":[{"kind":"military","entry":"quds-force","name":"Quds Force","begin":4,"end":14}]}
  {"_id":"b","mentions":[]}
  {"_id":3,"mentions":[]}
  [1]
  $ indexer --show=passages --format=jsonl papers/dam.md
  dossier: --format=jsonl goes with --show=mentions
    try `indexer --show=mentions --format=jsonl FILE`
  [2]
