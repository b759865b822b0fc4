#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How well PDFs are read: our extraction, pdftotext, pdftotext -layout and mutool against the papers' web pages.

    tests/bench/pdf.py [--ours 'COMMAND {}'] [--each] [PAPERS]

PAPERS (default ../shared/data/papers) holds crs/pairs.tsv and gao/*.pdf with *.md beside them. COMMAND prints a
file's blocks (default: build/release/indexer/indexer --show=extract {}).

The gold is approximate: a web page as Markdown. Its navigation is cut off: a CRS page's text begins with the line
that ends in "(NUMBER)" after its date, a GAO page's with its "Highlights"; link targets, bars and marks go. GAO's
Markdown is itself taken from a PDF, page by page: what it says of itself ("see original PDF", "Col2") goes, and a
running head, told as below, stays once. A page that the gold lacks (slides, figures: of pdftotext's triples of words
not half are in it) is left out of every extractor's text.

Words are compared without case, in NFKC, hyphens of any kind alike.
  recall, precision, F1   of the bags of words
  order       longest common subsequence over the words that both have, as a part of these; footnotes left out of the
              gold, since the web pages have them at their end or between, and we on purpose behind the text
  broken      of 1,000 words: pairs that the gold has as one word, with or without a hyphen (a word cut in two),
              and words that the gold has only as two neighbours (two words run together)
  heads       of 100 pages: running heads and feet that are left in the text. A head is a line among the first or
              last three of a page (pdftotext -layout) that repeats on a fifth of the pages, or among the first two
              and on three pages in a row, numbers aside; once more than the gold has it (on the title page), it is
              text.
  intrusions  of 100 pages: footnotes that stand where, by the gold, a sentence goes on, which it does behind them
  ms/page     CPU, with a start of the program for every file (--pace: without)
"""
import argparse
import collections
import pathlib
import re
import resource
import shlex
import shutil
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"\w+(?:[-'.&/]\w+)*")
KINDS = ("heading", "paragraph", "item", "quote", "row", "preformatted", "note")


def normal(text):
    text = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "")
    text = re.sub("[\u2010-\u2015\u2212]", "-", text)
    return re.sub("[\u2018\u2019\u02bc]", "'", text)


def words(text):
    return WORD.findall(normal(text))


def markdown_text(source):
    source = re.sub(r"!\[[^\]]*\]\([^)]*\)", " ", source)
    source = re.sub(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?:[^()\n]|\([^()\n]*\))*\)", r"\1", source)
    source = re.sub(r"(?m)^\s*\|?[-| :]+\|?\s*$", "", source)
    source = re.sub(r"<br\s*/?>", " ", source)
    source = re.sub(r"[*|#`\\]", " ", source)
    return re.sub(r"(?<!\w)_+|_+(?!\w)", " ", source)


def without_repeats(source):
    """GAO's Markdown has a figure's labels again and again, as every cell of a table."""
    seen = set()
    kept = []
    for line in source.split("\n"):
        if line.startswith("|"):
            cells = [c for c in line.split("|") if len(c) < 80 or c not in seen]
            seen.update(cells)
            line = "|".join(cells)
        kept.append(line)
    return "\n".join(kept)


def without_heads(source, heads):
    """The running heads that GAO's Markdown has from page to page: each is left once."""
    seen = collections.Counter()
    kept = []
    for line in source.split("\n"):
        mark = pattern(markdown_text(line))
        if mark in heads:
            seen[mark] += 1
            if seen[mark] > 1:
                continue
        kept.append(line)
    return "\n".join(kept)


def part_notes(source):
    """GAO's Markdown has its notes, "12 See GAO...", as paragraphs between the others: body and notes."""
    body = []
    notes = []
    last = 0
    for paragraph in re.split(r"\n\s*\n", source):
        match = re.match(r"(\d{1,3}) (?=[A-Z_\[“\"(])", paragraph.lstrip())
        number = int(match[1]) if match else 0
        if match and (last < number <= last + 3 or number == 1):
            last = number
            notes.append((match[1], words(markdown_text(paragraph.lstrip()[match.end():]))[:6]))
        else:
            body.append(paragraph)
    return "\n\n".join(body), notes


class Gold:
    def __init__(self, path, series, heads, plain_pages):
        source = path.read_text(encoding="utf-8")
        lines = source.split("\n")
        begin = 0
        for i, line in enumerate(lines):
            if series == "crs" and re.search(r"\d{4}\s+\([A-Z0-9-]+\)\s*$", line) and i < 120:
                begin = i
                break
            if series == "gao" and line.startswith("## Highlights"):
                begin = i
                break
        source = "\n".join(lines[begin:])
        source = re.sub(r"\[Listen\]\([^)]*\)|\[Jump to Main Text of Report\]\([^)]*\)", "", source)
        if series == "gao":
            source = re.sub(r"(?m)^\*\[(.*) — see original PDF\]\*$", r"\1", source)
            source = re.sub(r"\bCol\d+\b", "", source)
            source = without_repeats(re.sub(r" \[\d+\]", "", source))  # [3]: its marks of calls
            source = without_heads(source, heads)
            body, self.notes = part_notes(source)
        else:
            body, _, notes = source.partition("\n# Footnotes")
            self.notes = [(m.group(1), words(markdown_text(m.group(2)))[:6])
                          for m in re.finditer(r"(?m)^\|\s*(\d+)\.\s*\|(.*)$", notes)]
        self.text = markdown_text(source)
        self.words = words(self.text)
        self.body = markdown_text(body)
        self.body_words = words(self.body)
        self.bag = collections.Counter(self.words)
        self.pairs = collections.Counter(zip(self.words, self.words[1:]))
        triples = set(zip(self.words, self.words[1:], self.words[2:]))
        self.pages = []  # the bag of each page, and whether the gold has it
        for page in plain_pages:
            got = words(page)
            here = list(zip(got, got[1:], got[2:]))
            known = len(here) < 20 or sum(t in triples for t in here) * 2 >= len(here)
            self.pages.append((collections.Counter(got), known))

    def has(self, page):
        """Whether the gold has the page that this text is of: the one with most of its words."""
        got = collections.Counter(words(page))
        return max(self.pages, key=lambda p: sum((p[0] & got).values()))[1] if self.pages else True


def run(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout.decode("utf-8", "replace"), cpu


def blocks_text(shown):
    """The blocks that --show=extract prints, without their kinds; form feeds between the pages."""
    out = []
    for line in shown.split("\n"):
        if re.match(r"page \S+$", line) and out:
            out[-1] += "\f"
        kind, found, text = line.partition(": ")
        if found and kind.split(" ")[0] in KINDS:
            out.append(text.replace("\\n", "\n"))
    return "\n\n".join(out) if out else shown


def common_subsequence(a, b):
    """Length of the longest common subsequence: bit-parallel (Hyyrö 2004)."""
    places = collections.defaultdict(int)
    for i, word in enumerate(a):
        places[word] |= 1 << i
    full = (1 << len(a)) - 1
    row = full
    for word in b:
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    return len(a) - bin(row).count("1")


def order(gold, got):
    shared = collections.Counter(gold.body_words) & collections.Counter(got)
    total = sum(shared.values())
    a = [w for w in gold.body_words if w in shared]
    b = [w for w in got if w in shared]
    return common_subsequence(a, b) / total if total else 0.0


def bare(word):
    return re.sub(r"[-'./&]", "", word)


def broken(gold, got):
    count = 0
    whole = {bare(w) for w in gold.bag}
    for a, b in zip(got, got[1:]):
        if (a, b) in gold.pairs or a.isdigit() or b.isdigit():
            continue
        if len(a + b) > 4 and (a + "-" + b in gold.bag or (a not in gold.bag or b not in gold.bag) and bare(a + b) in whole):
            count += 1
    neighbours = {bare(a + b) for a, b in gold.pairs if len(a) > 1 and len(b) > 1}
    for w in got:
        if w not in gold.bag and len(w) > 4 and not w.isdigit() and (bare(w) in neighbours or bare(w) in whole):
            count += 1
    return count


def pattern(line):
    line = re.sub(r"\b(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})\b", "#", normal(line.strip()))
    return re.sub(r"\d+", "#", re.sub(r"\s+", " ", line))


def running_heads(layout):
    pages = layout.split("\f")
    if pages and not pages[-1].strip():
        pages.pop()
    seen = collections.Counter()
    in_a_row = collections.Counter()
    found = set()
    for page in pages:
        lines = [l for l in page.split("\n") if l.strip()]
        marks = {pattern(part) for l in lines[:3] + lines[-3:] for part in re.split(r"\s{3,}", l.strip())}
        seen.update(marks)
        first = {pattern(l) for l in lines[:2]}
        in_a_row = collections.Counter({mark: in_a_row[mark] + 1 for mark in first})
        found.update(mark for mark, n in in_a_row.items() if n >= 3)
    least = 2 if len(pages) <= 4 else max(3, len(pages) // 5)
    found.update(mark for mark, n in seen.items() if n >= least)
    return [mark for mark in found if len(re.findall(r"\w+", mark)) >= 2], len(pages)


def count_heads(heads, text):
    flat = pattern(re.sub(r"\s+", " ", text))
    return {head: flat.count(head) for head in heads}


def intrusions(gold, text):
    """Notes whose beginning follows on body text in mid-sentence."""
    if not gold.notes:
        return 0
    spans = [(m.group(), m.start(), m.end()) for m in WORD.finditer(normal(text))]
    got = [s[0] for s in spans]
    body_text = normal(gold.body)
    body_spans = [(m.group(), m.end()) for m in WORD.finditer(body_text)]
    after = collections.defaultdict(list)
    for i in range(3, len(body_spans) - 3):
        after[tuple(w for w, _ in body_spans[i - 3:i])].append(i)
    starts = collections.defaultdict(list)
    for i in range(len(got) - 5):
        starts[tuple(got[i:i + 6])].append(i)
    count = 0
    for number, note in gold.notes:
        for at in starts.get(tuple(note), []):
            if got[at - 1] != number:
                continue  # the same words elsewhere
            before = tuple(re.sub(r"(?<=[a-z])\d+$", "", w) for w in got[max(0, at - 4):at - 1])
            for j in after.get(before, []):
                between = body_text[body_spans[j - 1][1]:body_spans[j][1]]
                goes_on = tuple(w for w, _ in body_spans[j:j + 4])
                behind = any(tuple(got[k:k + 4]) == goes_on for k in range(at, min(at + 900, len(got))))
                if behind and not re.search(r"[.?!:]|\n", between):
                    count += 1
                    break
    return count


def tools(ours):
    return {
        "ours": lambda pdf: [part.replace("{}", str(pdf)) for part in shlex.split(ours)],
        "pdftotext": lambda pdf: ["pdftotext", str(pdf), "-"],
        "pdftotext -layout": lambda pdf: ["pdftotext", "-layout", str(pdf), "-"],
        "mutool": lambda pdf: ["mutool", "draw", "-q", "-F", "txt", str(pdf)],
    }


def measure(gold, heads, in_gold, text):
    text = "\n\n".join(page for page in text.split("\f") if gold.has(page))
    got = words(text)
    shared = sum((gold.bag & collections.Counter(got)).values())
    recall, precision = shared / max(1, len(gold.words)), shared / max(1, len(got))
    left = sum(max(0, n - in_gold[h] - 1) for h, n in count_heads(heads, text).items())
    return {
        "recall": recall, "precision": precision, "F1": 2 * recall * precision / max(1e-9, recall + precision),
        "order": order(gold, got), "broken": broken(gold, got), "words": len(got), "heads": left,
        "intrusions": intrusions(gold, text),
    }


def papers(folder):
    with open(folder / "crs" / "pairs.tsv", encoding="utf-8") as table:
        for line in table.read().split("\n")[1:]:
            if "\t" in line:
                pdf, md = line.split("\t")[:2]
                yield "crs", folder / "crs" / pdf, folder / "crs" / md
    for md in sorted((folder / "gao").glob("*.md")):
        pdf = md.with_suffix(".pdf")
        if pdf.exists() and pdf.read_bytes()[:5] == b"%PDF-":
            yield "gao", pdf, md


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("papers", nargs="?", default=ROOT.parent / "shared" / "data" / "papers", type=pathlib.Path)
    parser.add_argument("--ours", default=f"{ROOT}/build/release/indexer/indexer --show=extract {{}}")
    parser.add_argument("--pace", metavar="COMMAND", help="reads all files, appended to it, in one process: its pace is told too")
    parser.add_argument("--each", action="store_true", help="a line for every paper too")
    options = parser.parse_args()
    results = collections.defaultdict(list)
    for series, pdf, md in papers(options.papers):
        layout, _ = run(["pdftotext", "-layout", str(pdf), "-"])
        heads, pages = running_heads(layout)
        gold = Gold(md, series, heads, run(["pdftotext", str(pdf), "-"])[0].split("\f"))
        in_gold = count_heads(heads, gold.text)
        for name, command in tools(options.ours).items():
            if name == "mutool" and not shutil.which("mutool"):
                continue
            text, cpu = run(command(pdf))
            figures = measure(gold, heads, in_gold, blocks_text(text) if name == "ours" else text)
            figures.update(pages=pages, cpu=cpu, series=series, notes=bool(gold.notes))
            results[name].append(figures)
            if options.each:
                print(f"{pdf.name[:30]:30} {name:18} " + " ".join(
                    f"{k} {figures[k]:.3f}" if isinstance(figures[k], float) else f"{k} {figures[k]}"
                    for k in ("recall", "precision", "F1", "order", "broken", "heads", "intrusions")))
                sys.stdout.flush()
    print_table(results)
    if options.pace:
        print_pace(options)


def print_pace(options):
    """Pages a CPU second without a start of the program for every file, against pdftotext with one."""
    files = [str(pdf) for _, pdf, _ in papers(options.papers)]
    pages = sum(running_heads(run(["pdftotext", "-layout", pdf, "-"])[0])[1] for pdf in files)
    for name, commands in (("ours", [shlex.split(options.pace) + files]), ("pdftotext", [["pdftotext", pdf, "-"] for pdf in files])):
        cpu = sorted(sum(run(command)[1] for command in commands) for _ in range(3))[1]
        print(f"{name}: {pages} pages, {pages / cpu:.0f} pages a CPU second (median of 3)")


def print_table(results):
    print("| papers | extractor | recall | precision | word F1 | order | broken/1,000 | heads/100 p | intrusions/100 p | ms/page |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for series in ("crs", "gao", "all"):
        for name, all_rows in results.items():
            rows = [r for r in all_rows if series in (r["series"], "all")]
            if not rows:
                continue
            mean = {k: sum(r[k] for r in rows) / len(rows) for k in ("recall", "precision", "F1", "order")}
            pages = sum(r["pages"] for r in rows)
            noted = sum(r["pages"] for r in rows if r["notes"])
            total = {k: sum(r[k] for r in rows) for k in ("broken", "words", "heads", "intrusions", "cpu")}
            label = {"crs": f"CRS ({len(rows)})", "gao": f"GAO ({len(rows)})", "all": f"all ({len(rows)})"}[series]
            intruding = f"{100 * total['intrusions'] / noted:.1f}" if noted else "-"
            print(f"| {label} | {name} | {mean['recall']:.4f} | {mean['precision']:.4f} | {mean['F1']:.4f} | {mean['order']:.4f} "
                  f"| {1000 * total['broken'] / max(1, total['words']):.2f} | {100 * total['heads'] / pages:.1f} | {intruding} "
                  f"| {1000 * total['cpu'] / pages:.2f} |")


if __name__ == "__main__":
    main()
