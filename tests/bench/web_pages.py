#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""How well the article is told from the rest of a web page: ours and what Debian has beside it.

    tests/bench/web_pages.py [--ours 'COMMAND {}'] [--peers] [--each] [--keep FOLDER]

Every page of tests/bench/pages is the frame of a kind of site: menus, notices, boxes, footers, and the markup that
its system makes. It is filled with two or three digests of corpus/papers, which are the gold: the text is known.
The frames were written by hand after what such sites do, and never with an eye on what an extractor wants.

    <!-- title -->                     the title, as text
    <!-- body: DIALECT -->             the text, as DIALECT writes paragraphs, headings and notes (see `DIALECTS`)
    <!-- after 2 -->...<!-- /after --> goes in behind the second paragraph of the text

Words are compared as bags, without case. The title, the byline, the date, captions and what the page says of its
author count neither way: readers differ in what they want of them. Recall and precision are of the rest.
"""
import argparse
import collections
import html
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORD = re.compile(r"\w+")
KINDS = ("heading", "paragraph", "item", "quote", "row", "preformatted", "note")


def digests():
    found = []
    for path in sorted((ROOT / "corpus/papers").glob("*.md")):
        _, front, text = path.read_text().split("---\n", 2)
        title = re.search(r'^title: "?(.*?)"?$', front, re.M).group(1)
        blocks = []
        for part in re.split(r"\n\s*\n|\n(?=#)|(?<=\n)(?=## )", text.strip()):
            part = part.strip()
            while part.startswith("#"):
                head, _, part = part.partition("\n")
                blocks.append(("h", head.lstrip("# ").strip()))
                part = part.strip()
            if part:
                blocks.append(("p", " ".join(part.split())))
        found.append((title, blocks))
    return found


def marked(text, i):
    """What writers do inside paragraphs: a link, an emphasis, an entity; the words stay."""
    words = html.escape(text, quote=False).replace("'", "&#8217;" if i % 2 else "’").split(" ")
    if len(words) > 12:
        at = 3 + i % 7
        words[at] = f'<a href="https://example.org/{i}" target="_blank" rel="noopener">{words[at]}</a>'
        words[-2] = f"<em>{words[-2]}</em>"
    return " ".join(words)


def p_dialect(blocks, inserts, p="<p>{}</p>", h="<h2>{}</h2>", note=""):
    made, count = [], 0
    for kind, text in blocks:
        if kind == "h":
            made.append(h.format(html.escape(text, quote=False)))
            continue
        count += 1
        made.append(p.format(marked(text, count) + note.format(count)))
        made += inserts.get(count, [])
    return "\n".join(made)


def br_dialect(blocks, inserts):
    return re.sub(r"</?p>", "", p_dialect(blocks, inserts, "{}<br /><br />", "<b>{}</b><br><br>"))


def word_dialect(blocks, inserts):
    return p_dialect(
        blocks, inserts,
        '<p class="MsoNormal" style="margin:0in 0in 10pt"><span style="font-size:12pt"><span lang="EN-US">{}</span>'
        "<o:p></o:p></span></p>\n<p class=MsoNormal>&nbsp;</p>",
        '<p class="MsoNormal"><b><span style="font-size:14pt">{}</span></b></p>',
    )


def sections_dialect(blocks, inserts):
    """A section an element, each with wrappers of its own, as page builders make them."""
    made, count, section = [], 0, []
    close = lambda: made.append(
        '<section class="elementor-section"><div class="elementor-container"><div class="elementor-column"><div class='
        '"elementor-widget-wrap"><div class="elementor-element elementor-widget elementor-widget-text-editor"><div class='
        '"elementor-widget-container">' + "\n".join(section) + "</div></div></div></div></div></section>")
    for kind, text in blocks:
        if kind == "h" and section:
            close()
            section = []
        if kind == "h":
            section.append(f"<h3>{html.escape(text, quote=False)}</h3>")
        else:
            count += 1
            section.append(f"<p>{marked(text, count)}</p>")
            section += inserts.get(count, [])
    close()
    return "\n".join(made)


DIALECTS = {
    "p": lambda b, i: p_dialect(b, i),
    "h3": lambda b, i: p_dialect(b, i, h="<h3><strong>{}</strong></h3>"),
    "strong": lambda b, i: p_dialect(b, i, h="<p><strong>{}</strong></p>"),
    "div": lambda b, i: p_dialect(b, i, "<div>{}</div><div><br></div>", '<div style="font-weight:700">{}</div>'),
    "css": lambda b, i: p_dialect(b, i, '<div class="css-19h2k1 e1x9z"><span>{}</span></div>',
                                  '<h2 class="css-8xk2 e0q1">{}</h2>'),
    "block": lambda b, i: p_dialect(b, i, '<div class="paragraph paragraph--type--body"><div class="field__item"><p>{}</p>'
                                    "</div></div>", '<h2 class="wp-block-heading" id="h-x">{}</h2>'),
    "notes": lambda b, i: p_dialect(b, i, note='<sup class="fn"><a href="#fn{0}" id="ref{0}">[{0}]</a></sup>'),
    "font": lambda b, i: p_dialect(b, i, '<p align="justify"><font face="Verdana" size="2">{}</font></p>',
                                   '<p><font face="Verdana" size="3"><b>{}</b></font></p>'),
    "br": br_dialect,
    "word": word_dialect,
    "sections": sections_dialect,
}


def pages(kept):
    known = digests()
    for number, path in enumerate(sorted((ROOT / "tests/bench/pages").glob("*.html"))):
        frame = path.read_text()
        optional = " ".join(re.findall(r"<!-- optional -->(.*?)<!-- /optional -->", frame, re.S))
        first, second = known[number * 2 % len(known)], known[(number * 2 + 1) % len(known)]
        long = "<!-- long -->" in frame
        blocks = first[1] + [("h", second[0])] + second[1] if long else first[1]
        inserts = collections.defaultdict(list)

        def take(match):
            inserts[int(match.group(1))].append(match.group(2))
            return ""

        frame = re.sub(r"<!-- after (\d+) -->(.*?)<!-- /after -->", take, frame, flags=re.S)
        body = lambda match: DIALECTS[match.group(1)](blocks, inserts)
        frame = re.sub(r"<!-- body: (\w+) -->", body, frame)
        frame = frame.replace("<!-- title -->", html.escape(first[0], quote=False))
        gold = " ".join(text for _, text in blocks)
        target = kept / path.name
        target.write_text(frame)
        yield target, gold, optional.replace("<!-- title -->", "") + " " + first[0]


def words_of(text):
    return [w.lower() for w in WORD.findall(text.replace("’", "'"))]


def ours(command, path):
    shown = subprocess.run(shlex.split(command.format(path)), capture_output=True, text=True).stdout
    text = []
    for line in shown.splitlines():
        head, _, rest = line.partition(": ")
        if head.split(" ")[0] in KINDS:
            text.append(rest.replace("\\n", " "))
    return "\n".join(text)


def readability(path):
    import lxml.html
    from readability import Document

    summary = Document(pathlib.Path(path).read_text()).summary()
    return " ".join(lxml.html.fromstring(summary).itertext())


def run(command, path):
    made = subprocess.run(shlex.split(command.format(path)), capture_output=True).stdout
    return made.decode("utf-8", "replace")


def scores(found, gold, optional):
    have = collections.Counter(words_of(found))
    want = collections.Counter(words_of(gold))
    both = sum((have & want).values())
    extra = have - want
    extra -= collections.Counter(words_of(re.sub(r"<[^>]*>", " ", html.unescape(optional))))
    return both, both + sum(extra.values()), sum(want.values())


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--ours", default=f"{ROOT}/build/release/indexer/indexer --show=extract {{}}")
    arguments.add_argument("--peers", action="store_true", help="readability-lxml, html2text, lynx, w3m")
    arguments.add_argument("--each", action="store_true")
    arguments.add_argument("--keep", help="where to leave the pages and their gold")
    asked = arguments.parse_args()
    readers = {"ours": lambda path: ours(asked.ours, path)}
    if asked.peers:
        readers |= {"readability": readability, "html2text": lambda p: run("html2text -utf8 {}", p),
                    "lynx": lambda p: run("lynx -dump -nolist -assume_charset=utf-8 -display_charset=utf-8 {}", p),
                    "w3m": lambda p: run("w3m -dump -I UTF-8 -O UTF-8 {}", p)}
    with tempfile.TemporaryDirectory() as folder:
        kept = pathlib.Path(asked.keep or folder)
        kept.mkdir(exist_ok=True)
        filled = list(pages(kept))
        for path, gold, optional in filled:
            (kept / (path.name + ".gold")).write_text(gold)
        print(f"{'':24}{'precision':>10}{'recall':>8}{'F1':>8}{'worst F1':>10}  pages {len(filled)}")
        for name, reader in readers.items():
            total = [0, 0, 0]
            each = []
            for path, gold, optional in filled:
                both, have, want = scores(reader(path), gold, optional)
                total = [a + b for a, b in zip(total, (both, have, want))]
                f1 = 2 * both / (have + want)
                each.append(f1)
                if asked.each:
                    print(f"  {name + ' ' + path.name:36}{both / max(have, 1):8.3f}{both / want:8.3f}{f1:8.3f}")
            both, have, want = total
            print(f"{name:24}{both / have:10.3f}{both / want:8.3f}{2 * both / (have + want):8.3f}{min(each):10.3f}"
                  f"  mean of pages {sum(each) / len(each):.3f}")


if __name__ == "__main__":
    main()
