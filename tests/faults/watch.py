# SPDX-License-Identifier: GPL-2.0-or-later
"""Changes folders in all the ways that people and editors do, and times `indexer --watch`: a change is found within
two seconds of its last write, and half a file never is. `--long` writes more, and overflows the kernel's queue.
"""
import os
import shutil
import signal
import subprocess
import tempfile
import time

import house

LIMIT = 2.0  # seconds; a slow machine has SLACK more before the test fails
SLACK = float(os.environ.get("FAULT_SLACK", "6"))


class Watched:
    def __init__(self, programs, scratch):
        self.programs = programs
        self.papers = os.path.join(scratch, "papers")
        self.db = os.path.join(scratch, "db")
        os.makedirs(self.papers)
        house.first_papers(self.papers, 1)
        self.times = []
        self.wrong = []
        self.log = open(os.path.join(scratch, "log"), "w+b")
        self.process = subprocess.Popen([programs.arguments.indexer, "--db", self.db, "--watch", self.papers],
                                        env=programs.environment, stdout=self.log, stderr=subprocess.STDOUT)
        self.until("the first build", lambda: self.found("river") or self.found("dam"), 30)

    def found(self, word):
        return self.programs.query(self.db, word).returncode == 0

    def until(self, what, true, limit=None):
        began = time.monotonic()
        while not true():
            took = time.monotonic() - began
            if took > (limit or LIMIT + SLACK) or self.process.poll() is not None:
                self.wrong.append(f"{what}: not within {took:.1f} s")
                return
            time.sleep(0.02)
        if limit is None:
            self.times.append((time.monotonic() - began, what))

    def write(self, name, text):
        path = os.path.join(self.papers, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as out:
            out.write(text)
        return path


def text(word):
    return f"# Of {word}\n\nIn Herat the {word} was seen by many.\n"


def scenes(w, scratch, long):
    w.write("new.md", text("zebra"))
    w.until("a new file", lambda: w.found("zebra"))
    w.write("new.md", text("okapi"))
    w.until("a changed file", lambda: w.found("okapi") and not w.found("zebra"))
    temporary = w.write(".new.md.swp", text("gnu"))
    os.rename(temporary, os.path.join(w.papers, "new.md"))
    w.until("saved as editors do, by a rename", lambda: w.found("gnu") and not w.found("okapi"))
    w.write("deep/er/est.md", text("quagga"))
    w.until("a file in new folders", lambda: w.found("quagga"))
    time.sleep(0.1)
    w.write("deep/er/second.md", text("tapir"))
    w.until("a file in a folder that is new", lambda: w.found("tapir"))
    os.rename(os.path.join(w.papers, "deep"), os.path.join(w.papers, "shallow"))
    w.write("shallow/er/third.md", text("ibex"))
    w.until("a file in a renamed folder", lambda: w.found("ibex") and w.found("tapir"))
    outside = os.path.join(scratch, "outside")
    house.write(outside, "moved.md", text("lynx"))
    os.rename(outside, os.path.join(w.papers, "inside"))
    w.until("a folder moved in", lambda: w.found("lynx"))
    os.rename(os.path.join(w.papers, "inside"), outside)
    w.until("a folder moved out", lambda: not w.found("lynx"))
    os.unlink(os.path.join(w.papers, "new.md"))
    w.until("a removed file", lambda: not w.found("gnu"))

    # Copied slowly: not a word of it before it is whole.
    with open(os.path.join(w.papers, "slow.md"), "w") as slow:
        slow.write("# Of yaks\n\nIn Herat a yak was seen by ")
        slow.flush()
        w.write("quick.md", text("bison"))
        w.until("a file beside one that is being copied", lambda: w.found("bison"))
        time.sleep(1.5)
        if w.found("yak"):
            w.wrong.append("half a file was indexed")
        slow.write("many, and a hyrax, too.\n")
    w.until("a file that was copied slowly", lambda: w.found("hyrax") and w.found("yak"))

    for i in range(2000 if long else 100):
        w.write(f"burst/{i}.md", text(f"shrew{i:04d}"))
    last = f"shrew{(2000 if long else 100) - 1:04d}"
    w.until("a burst of files", lambda: w.found(last), 60 if long else None)

    # A folder that goes and comes back is as it was, with what changed meanwhile.
    away = os.path.join(scratch, "away")
    os.rename(w.papers, away)
    time.sleep(1.5)
    if not w.found("bison"):
        w.wrong.append("papers of a folder that is gone were dropped")
    house.write(away, "later.md", text("moose"))
    os.rename(away, w.papers)
    w.until("a folder that came back", lambda: w.found("moose"))
    w.write("after.md", text("eland"))
    w.until("a file in a folder that came back", lambda: w.found("eland"))

    # Another indexer works beside it, and what it is told to remember is watched, too.
    more = os.path.join(scratch, "more")
    house.write(more, "a.md", text("mole"))
    done = w.programs.indexer(w.db, more)
    if done.returncode != 0:
        w.wrong.append(f"an indexer beside it: {done.stderr!r}")
    time.sleep(2.5)
    house.write(more, "b.md", text("vole"))
    w.until("a file in a folder that was added beside it", lambda: w.found("vole"))

    if long:  # more than the kernel remembers
        w.process.send_signal(signal.SIGSTOP)
        with open("/proc/sys/fs/inotify/max_queued_events") as number:
            most = int(number.read())
        for i in range(most // 2 + 1000):
            w.write(f"flood/{i % 50}.md", text("flood"))
            w.write(f"flood2/{i % 50}.md", text("flood"))
        w.write("new/after-flood.md", text("dodo"))
        w.process.send_signal(signal.SIGCONT)
        w.until("a file after an overflow", lambda: w.found("dodo"), 20)
        w.write("new/second.md", text("auk"))
        w.until("a file in a folder that was new in an overflow", lambda: w.found("auk"))


def main():
    arguments = house.options(__doc__)
    programs = house.Programs(arguments)
    scratch = tempfile.mkdtemp(prefix="dossier-watch-", dir=arguments.scratch)
    w = Watched(programs, scratch)
    try:
        scenes(w, scratch, arguments.long)
        w.process.send_signal(signal.SIGTERM)
        try:
            code = w.process.wait(10)
            if code != 0:
                w.wrong.append(f"its end: {house.name_of(code)}")
        except subprocess.TimeoutExpired:
            w.wrong.append("it does not end")
        sound, said = programs.sound(w.db)
        if not sound:
            w.wrong.append(f"unsound: {said}")
        late = [f"{what} {took:.1f} s" for took, what in w.times if took > LIMIT]
        slowest = max(w.times) if w.times else (0, "none")
        if w.wrong:
            w.log.seek(0)
            print(w.log.read().decode(errors="replace")[-3000:])
        house.finish(w.wrong, f"{len(w.times)} changes; the slowest was {slowest[1]}: {slowest[0]:.2f} s; "
                              f"later than {LIMIT} s: {', '.join(late) or 'none'}")
    finally:
        if w.process.poll() is None:
            w.process.kill()
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
