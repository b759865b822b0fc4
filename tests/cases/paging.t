-n and --offset page through one order; --per-paper bounds what one paper shows.

  $ mkdir papers
  $ for i in 1 2 3 4 5; do printf '# Part %s\n\nA drug.\n\n# Again\n\nA drug, a drug.\n' $i > papers/$i.md; done
  $ indexer -q papers
  $ query drug -n 10 --format json | grep '"id": "papers' | grep '#' > all
  $ query drug -n 4 --format json | grep '"id": "papers' | grep '#' > some
  $ query drug -n 6 --offset 4 --format json | grep '"id": "papers' | grep '#' >> some
  $ diff all some
  $ query drug --per-paper 1 --facets 0 | tail -n 1
  10 passages in 5 papers; shown: 1-5, without 5 more of the same papers: --per-paper 0
  $ query drug -n 2 --offset 3 --facets 0 | grep -E '^ [0-9]'
   4. Again #1
   5. Again #1
