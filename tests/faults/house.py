# SPDX-License-Identifier: GPL-2.0-or-later
"""What the fault tests share: the programs, papers made up from words, and an index that can be copied."""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys

WORDS = """river dam border trade drug truck mine road market village harvest saffron water envoy minister budget
general army patrol school clinic refugee treaty ceasefire election court tribe valley bridge airport convoy smuggler
poppy opium price grain flour tax toll customs salary strike port tanker pipeline gas power grid cable satellite""".split()
NAMES = ["the Taliban", "Iran", "the Quds Force", "Herat", "Balkh", "Farah", "the United Nations", "Ghor", "Kabul"]
TIME = 1_600_000_000  # of all files: the same in every run


def options(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--indexer", required=True)
    parser.add_argument("--query", required=True)
    parser.add_argument("--shim")
    parser.add_argument("--gazetteers", required=True)
    parser.add_argument("--scratch", default=None, help="a folder for the files, removed at the end")
    parser.add_argument("--long", action="store_true", help="all of it, rather than a sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--part", default="1/1", help="of the long test: 2/5 is the second fifth")
    return parser.parse_args()


def sentence(source):
    words = [source.choice(WORDS) for _ in range(source.randint(6, 14))]
    words.insert(source.randint(1, len(words)), source.choice(NAMES))
    return " ".join(words).capitalize() + "."


def paper(source, name):
    parts = [f"# The {source.choice(WORDS)} of {name}"]
    for i in range(source.randint(1, 4)):
        parts.append(f"## Part {i}")
        parts.append(" ".join(sentence(source) for _ in range(source.randint(3, 12))))
    return "\n\n".join(parts) + "\n"


def write(folder, name, text, age=0):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)
    os.utime(path, (TIME + age, TIME + age))
    return path


def first_papers(folder, seed, count=10):
    source = random.Random(seed)
    for i in range(count):
        name = f"p{i}.md" if i % 3 else f"sub/p{i}.md"
        write(folder, name, paper(source, f"p{i}"))


def changed_papers(folder, seed):
    """New, changed, removed, renamed and touched ones; returns the names that may differ in the index."""
    source = random.Random(seed + 1000)
    names = sorted(os.path.relpath(os.path.join(at, f), folder) for at, _, files in os.walk(folder) for f in files)
    source.shuffle(names)
    removed, changed, renamed, touched = names[0:2], names[2:4], names[4:5], names[5:6]
    for name in removed:
        os.unlink(os.path.join(folder, name))
    for name in changed:
        write(folder, name, paper(source, name), 10)
    for name in renamed:
        os.makedirs(os.path.join(folder, "moved"), exist_ok=True)
        os.rename(os.path.join(folder, name), os.path.join(folder, "moved", os.path.basename(name)))
    for name in touched:
        os.utime(os.path.join(folder, name), (TIME + 20, TIME + 20))
    for i in range(source.randint(1, 3)):
        write(folder, f"new{i}.md", paper(source, f"new{i}"), 30)
    return set(removed + changed + renamed + touched)


class Programs:
    def __init__(self, arguments):
        self.arguments = arguments
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(("FAULT_", "DOSSIER_"))}
        self.environment["DOSSIER_GAZETTEERS"] = arguments.gazetteers
        self.environment["LC_ALL"] = "C.UTF-8"

    def run(self, program, *words, fault=None, seconds=60):
        environment = dict(self.environment)
        if fault:
            environment.update(fault, LD_PRELOAD=os.path.abspath(self.arguments.shim))
        return subprocess.run([program, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=seconds, check=False)

    def indexer(self, db, *words, **more):
        return self.run(self.arguments.indexer, "--db", db, *words, **more)

    def query(self, db, *words, **more):
        return self.run(self.arguments.query, "--db", db, *words, **more)

    def dump(self, db):
        """The canonical dump, or None when it cannot be read."""
        done = self.indexer(db, "dump")
        return done.stdout if done.returncode == 0 else None

    def sound(self, db):
        done = self.indexer(db, "check", "--deep")
        return done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")


def papers_of(dump):
    """{id: all that the dump says of the paper}"""
    papers = {}
    lines = None
    for line in dump.decode(errors="surrogateescape").split("\n"):
        if line.startswith("paper "):
            lines = papers.setdefault(line[6:], [])
        elif not line.startswith(" "):
            lines = None
        if lines is not None:
            lines.append(line)
    return papers


def copy(source, target):
    shutil.copytree(source, target, symlinks=True)


def died(code):
    return code < 0


def name_of(code):
    return signal.Signals(-code).name if code < 0 else str(code)


def finish(wrong, summary):
    print(summary)
    for line in wrong[:20]:
        print("WRONG", line)
    sys.exit(1 if wrong else 0)
