The paper that it all began with, as its publisher has it: title page, summary and the author's note are told apart.

  $ indexer --show=paper "$SHARED/data/papers/besa-1064.txt" | grep -vE '^$|^.{200,}'
  title: Iran and the Taliban: A Tactical Alliance? (first page)
  author: Farhad Rezaei (first page)
  publisher: The Begin-Sadat Center for Strategic Studies (first page)
  series: BESA Center Perspectives (first page)
  number: 1,064 (first page)
  date: 2019-01-15 (first page)
  language: en (text)
  summary [0, 467) EXECUTIVE SUMMARY
  body [469, 7575) 
  note [7577, 7846) About the author
  $ indexer --show=passages "$SHARED/data/papers/besa-1064.txt" | grep '^#'
  #0 summary [0, 467) EXECUTIVE SUMMARY
  #1 body [469, 1132) 
  #2 body [1134, 1910) 
  #3 body [1912, 2670) 
  #4 body [2671, 3205) 
  #5 body [3207, 3990) 
  #6 body [3992, 4504) 
  #7 body [4506, 5459) 
  #8 body [5461, 6128) 
  #9 body [6130, 6965) 
  #10 body [6967, 7575) 
  $ indexer --show=passages "$SHARED/data/papers/besa-1064.txt" | grep -cE '\]\(|Rowman'
  0
  [1]

Sentences that a page break cut are whole again.

  $ indexer --show=passages "$SHARED/data/papers/besa-1064.txt" | grep -oE 'retaliate in support|decision to withdraw'
  retaliate in support
  decision to withdraw

What the stages make of the text, as sums: the text itself is its publisher's.

  $ for stage in extract paper passages mentions; do indexer --show=$stage "$SHARED/data/papers/besa-1064.txt" | cksum; done
  429816439 8361
  3276288946 8226
  3188198001 7836
  75577575 5284
