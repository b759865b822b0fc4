#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How many of the papers' own facts are found: title, authors, publisher, series, number, date, language.

    tests/bench/pdf_metadata.py [--indexer INDEXER] [--each] [PAPERS]

PAPERS (default ../shared/data/papers) holds the files that pdf_metadata.tsv lists with their facts: for CRS from the
web page of each report, for GAO from the cover. Right is: the same words in the same order, case and punctuation
aside; the same people, whatever their order; the same date, as precise as the paper gives it. A fact that a paper does not have
("" in the list) must not be found.
"""
import argparse
import collections
import concurrent.futures
import csv
import pathlib
import re
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIELDS = ("title", "authors", "publisher", "series", "number", "date", "language")


def plain(text):
    text = unicodedata.normalize("NFKD", text).casefold()
    return " ".join(re.findall(r"[^\W_]+", "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'").replace("'", "")))


def shown(indexer, pdf):
    """What `--show=paper` says before the first section."""
    done = subprocess.run([indexer, "--show=paper", str(pdf)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    found = collections.defaultdict(list)
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        match = re.match(r"(title|author|publisher|series|number|date|url|language): (.*) \(([^()]*)\)$", line)
        if not match:
            if line.startswith("page ") or not line:
                break
            continue
        found[match[1]].append(match[2])
    found["authors"] = found.pop("author", [])
    return found


def is_right(field, wanted, found):
    if field == "authors":
        return sorted(plain(a) for a in wanted.split(";") if a.strip()) == sorted(plain(a) for a in found)
    if field in ("date", "number", "language"):
        return wanted == (found[0] if found else "")
    return plain(wanted) == plain(found[0] if found else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", nargs="?", default=ROOT.parent / "shared" / "data" / "papers", type=pathlib.Path)
    parser.add_argument("--indexer", default=ROOT / "build/release/indexer/indexer")
    parser.add_argument("--each", action="store_true", help="a line for every fact that is wrong")
    options = parser.parse_args()
    with open(ROOT / "tests/bench/pdf_metadata.tsv", encoding="utf-8", newline="") as table:
        gold = [row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE) if (options.papers / row["file"]).exists()]
    if not gold:
        sys.exit(f"none of the papers is in {options.papers}")
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda row: shown(options.indexer, options.papers / row["file"]), gold))
    right = collections.Counter()
    for row, found in zip(gold, results):
        for field in FIELDS:
            good = is_right(field, row[field], found[field])
            right[field] += good
            if not good and options.each:
                print(f"{row['file']}: {field} is {'; '.join(found[field])!r}, not {row[field]!r}")
    print(f"| papers | {' | '.join(FIELDS)} |")
    print("| --- |" + " --- |" * len(FIELDS))
    print(f"| {len(gold)} | " + " | ".join(f"{right[f]} ({100 * right[f] / len(gold):.0f}%)" for f in FIELDS) + " |")


if __name__ == "__main__":
    main()
