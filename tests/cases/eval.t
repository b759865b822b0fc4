The ranking is measured by judged topics, two settings are compared, and run files
are written for other programs.

  $ three_papers
  $ seconds indexer papers
  3 papers added: 3 papers, 4 passages in the index (... s)
  $ printf '%s\n' '{"_id": "a", "text": "drug smuggling"}' '{"_id": 2, "text": "dam in Balkh"}' \
  >   '{"_id": "none", "text": "submarines"}' >topics.jsonl
  $ printf 'query-id\tcorpus-id\tscore\na\tpapers/guards.md#0\t1\n2\tpapers/dam.md#0\t2\nnone\tx\t0\n' >qrels.tsv
  $ query eval --topics topics.jsonl --qrels qrels.tsv --each
  passages                  nDCG@10      MAP recall@100      MRR judged@10
  a                          0.6309   0.5000     1.0000   0.5000     0.100
  2                          1.0000   1.0000     1.0000   1.0000     0.100
  2 topics                   0.8155   0.7500     1.0000   0.7500     0.100

Two settings, topic by topic; the seed of the test of chance is fixed.

  $ query eval --topics topics.jsonl --qrels qrels.tsv --vs feedback=0,b=0 | tail -n 2
  vs feedback=0,b=0          1.0000   1.0000     1.0000   1.0000     0.100
  nDCG@10: 0 wins, 1 losses, 1 ties; difference of the means -0.1845, by chance p = 1.0000 (randomisation, 100000 trials, fixed seed)

Judgments of papers rank papers.

  $ printf 'a\tpapers/guards.md\t1\n2\tpapers/dam.md\t2\n' >qrels.tsv
  $ query eval --topics topics.jsonl --qrels qrels.tsv
  papers                    nDCG@10      MAP recall@100      MRR judged@10
  2 topics                   0.8155   0.7500     1.0000   0.7500     0.100

A run file, of topics or of plain lines, which are numbered.

  $ query batch topics.jsonl -n 1
  a Q0 papers/pasdaran.txt#0 1 1.193415 dossier
  2 Q0 papers/dam.md#0 1 4.910084 dossier
  $ echo 'dam in Balkh' | query batch /dev/stdin --format jsonl -n 1 --unit papers
  {"_id":"1","query":"dam in Balkh","hits":[{"_id":"papers/dam.md","score":4.910084247589111}]}
  $ query batch topics.jsonl --time | sed -E 's/[0-9]+\.[0-9]+ ms/... ms/g'
  3 queries, 10 passages each: p50 ... ms, p95 ... ms, p99 ... ms, most ... ms

The two words are searched for behind two dashes.

  $ query -- eval
  0 passages in 0 papers
  No passage has eval.
  [1]

What is wrong is said.

  $ query eval --topics none.jsonl --qrels qrels.tsv
  dossier: cannot read none.jsonl
    is the name right?
  [2]
  $ query eval --topics topics.jsonl --qrels qrels.tsv --rank speed=1
  dossier: 'speed=1' is no setting of the ranking
    write name=number,..., of: k1, b, title, words, repeats, compounds, feedback, feedback-passages, feedback-terms, neighbours, proximity, papers
  [2]
