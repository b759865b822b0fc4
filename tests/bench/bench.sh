#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# bench.sh INDEXER PDF_PACE SHARED: the measures that need only the shared papers; each prints a table.
here=$(dirname "$0")
indexer=$1 pace=$2 papers=$3/data/papers
[ -d "$papers" ] || {
  echo "SKIPPED: there are no papers in $papers (cmake -DDOSSIER_SHARED=...)" >&2
  exit 77
}
echo "PDF: text"
"$here/pdf.py" --ours "$indexer --show=extract {}" "$papers"
echo "PDF: what papers say of themselves"
"$here/pdf_metadata.py" --indexer "$indexer" "$papers"
echo "PDF: pace"
"$pace" "$papers"/crs/*.pdf "$papers"/gao/*.pdf
echo "Web pages"
"$here/web_pages.py" --ours "$indexer --show=extract {}"
