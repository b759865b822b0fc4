Seventy years of speeches as plain text, odd files among them, are indexed without a failure.

  $ mkdir speeches && zstd -dc "$SHARED/data/ungdc.tar.zst" | tar -x -C speeches --wildcards '*/Session 7?*' 2> /dev/null
  $ indexer speeches > summary; echo $?
  0
  $ grep -oE '^[0-9,]+ papers added' summary
  1,938 papers added
  $ query Taliban girls education --facets 0 -n 1 | grep -c Taliban
  2
