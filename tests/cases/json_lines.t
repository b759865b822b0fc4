A JSON Lines file holds many papers: a line with a paper_id is a passage of that paper, a line without one is
a paper. They keep their names.

  $ mkdir papers
  $ cat >papers/bulk.jsonl <<'LINES'
  > {"_id":"IRN#0","paper_id":"IRN","title":"Iran speaks","text":"The dam at Herat holds back the river."}
  > {"_id":"IRN#1","paper_id":"IRN","title":"Iran speaks","text":"The Quds Force is not named by Iran."}
  > {"_id":"7","title":"A note","text":"A tunnel was dug under the border at Farah."}
  > LINES
  $ seconds indexer papers
  2 papers added: 2 papers, 3 passages in the index (... s)
  $ query --format json dam tunnel | grep -E '"(id|file|title)": "(IRN|7|papers|Iran|A n)'
        "id": "IRN#0",
          "id": "papers/bulk.jsonl/IRN",
          "title": "Iran speaks",
        "id": "7#0",
          "id": "papers/bulk.jsonl/7",
          "title": "A note",
  $ query tunnel --facets 0 | sed "s|$PWD|...|"
  A note
  .../papers/bulk.jsonl \xc2\xb7 7 (esc)
  
   1. passage #0
      A **tunnel** was dug under the border at Farah.
      Provinces: Farah
  
  1 passage in 1 paper

One that has not changed is not read again; one that has is read anew.

  $ seconds indexer
  Nothing new: 2 papers, 3 passages in the index (... s)
  $ touch papers/bulk.jsonl
  $ seconds indexer
  Nothing new: 2 papers, 3 passages in the index (... s)
  $ echo '{"_id":"8","text":"A bridge at Balkh."}' >>papers/bulk.jsonl
  $ seconds indexer
  1 paper added, 2 updated: 3 papers, 4 passages in the index (... s)
  $ sed -i 2d papers/bulk.jsonl
  $ sed -i /tunnel/d papers/bulk.jsonl
  $ seconds indexer
  2 papers updated, 1 removed: 2 papers, 2 passages in the index (... s)
  $ query tunnel >/dev/null 2>&1
  [1]

What is wrong with a line is told by its number, and the others are read.

  $ printf 'no json\n{"_id":"8","text":"Again."}\n{"_id":"9","text":"A road."}\n' >>papers/bulk.jsonl
  $ seconds indexer 2>&1 | sed "s|$PWD|...|"
  failed: .../papers/bulk.jsonl line 3 is no JSON
    a line is an object with "_id", "text" and, for a passage, "paper_id"
  failed: .../papers/bulk.jsonl line 4 begins '8' again, which the file has already
    a line is an object with "_id", "text" and, for a passage, "paper_id"
  1 paper added, 2 updated, 2 failed: 3 papers, 3 passages in the index (... s)
  $ indexer -q --rebuild >/dev/null 2>&1
  [1]
  $ query road bridge dam --facets 0 | tail -n 1
  3 passages in 3 papers, 0 with road + bridge + dam

A bundle is shown paper by paper.

  $ indexer --show=passages papers/bulk.jsonl 2>/dev/null | head -n 4
  paper IRN
  #0 body [0, 38) 
  The dam at Herat holds back the river.
  
  $ rm papers/bulk.jsonl
  $ seconds indexer
  3 papers removed: 0 papers, 0 passages in the index (... s)
