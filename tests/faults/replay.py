# SPDX-License-Identifier: GPL-2.0-or-later
"""Replays what the indexer wrote to a disk that keeps its promises and not a byte more, and cuts the power.

A write is on the disk after a sync of its file, a name after a sync of its folder; what was not synced may be lost or
not, each for itself. Whatever is left: the index can be read and is sound, every paper that an earlier run acknowledged
is there, and the next run makes the index that an undisturbed one makes.
"""
import concurrent.futures
import os
import random
import shutil
import tempfile

import house


class File:
    def __init__(self):
        self.durable = b""
        self.pending = []  # (offset, bytes), or (size, None) for a truncation

    def apply(self, keep):
        data = bytearray(self.durable)
        for change in self.pending:
            if not keep():
                continue
            at, bytes_ = change
            if bytes_ is None:
                del data[at:]
                data.extend(bytes(at - len(data)))
            else:
                data.extend(bytes(max(0, at - len(data))))
                data[at : at + len(bytes_)] = bytes_
        return bytes(data)

    def sync(self):
        self.durable = self.apply(lambda: True)
        self.pending = []


class Folder:
    def __init__(self):
        self.now = {}
        self.durable = {}
        self.pending = []  # (name, what it is from then on, or None)

    def set(self, changes):
        """One step: a rename changes two names or none."""
        self.pending.append(changes)
        for name, node in changes:
            if node is None:
                self.now.pop(name, None)
            else:
                self.now[name] = node

    def apply(self, keep):
        entries = dict(self.durable)
        for changes in self.pending:
            if not keep():
                continue
            for name, node in changes:
                if node is None:
                    entries.pop(name, None)
                else:
                    entries[name] = node
        return entries

    def sync(self):
        self.durable = dict(self.now)
        self.pending = []


class Disk:
    """What a log of changes has made of the folder `root`."""

    def __init__(self, root):
        self.root_path = root
        self.root = Folder()
        self.open = {}
        self.acknowledged = 0

    def find(self, path):
        """The folder that holds a path, and its name there."""
        names = [n for n in os.path.normpath(os.path.relpath(path, self.root_path)).split("/") if n != "."]
        folder = self.root
        for name in names[:-1]:
            folder = folder.now[name]
            if isinstance(folder, str):
                folder = self.root.now["db"].now[folder]  # through the link "current"
        return folder, names[-1] if names else None

    def node(self, path):
        folder, name = self.find(path)
        node = folder if name is None else folder.now.get(name)
        return folder.now.get(node) if isinstance(node, str) else node

    def do(self, kind, rest, data):
        if kind == "open":
            number, create, truncate, path = rest.split(" ", 3)
            node = self.node(path)
            if node is None and create == "1":
                node = File()
                folder, name = self.find(path)
                folder.set([(name, node)])
            elif truncate == "1" and isinstance(node, File):
                node.pending.append((0, None))
            self.open[number] = node
        elif kind == "write":
            number, offset, _ = rest.split(" ")
            self.open[number].pending.append((int(offset), data))
        elif kind == "truncate":
            number, size = rest.split(" ")
            self.open[number].pending.append((int(size), None))
        elif kind == "sync":
            self.open[rest].sync()
        elif kind == "rename":
            a, b = rest.split("\t")
            (from_folder, from_name), (to_folder, to_name) = self.find(a), self.find(b)
            node = from_folder.now[from_name]
            if from_folder is to_folder:
                from_folder.set([(from_name, None), (to_name, node)])
            else:
                to_folder.set([(to_name, node)])
                from_folder.set([(from_name, None)])
        elif kind == "symlink":
            target, path = rest.split("\t")
            folder, name = self.find(path)
            folder.set([(name, target)])
        elif kind == "mkdir":
            folder, name = self.find(rest)
            folder.set([(name, Folder())])
        elif kind == "unlink":
            folder, name = self.find(rest)
            folder.set([(name, None)])
        elif kind == "ack":
            self.acknowledged = int(rest)
        else:
            raise ValueError(kind)

    def write_out(self, target, keep):
        """What is on the disk when the power fails; `keep` says of each change that was not synced if it is there."""

        def put(folder, path):
            os.makedirs(path)
            for name, node in folder.apply(keep).items():
                at = os.path.join(path, name)
                if isinstance(node, Folder):
                    put(node, at)
                elif isinstance(node, File):
                    with open(at, "wb") as out:
                        out.write(node.apply(keep))
                else:
                    os.symlink(node, at)

        put(self.root, target)


def read_log(path):
    operations = []
    with open(path, "rb") as log:
        while line := log.readline():
            kind, _, rest = line.rstrip(b"\n").decode().partition(" ")
            data = None
            if kind == "write":
                data = log.read(int(rest.rsplit(" ", 1)[1]))
                log.read(1)
            operations.append((kind, rest, data))
    return operations


def must(done):
    assert done.returncode == 0, done.stderr
    return done


def record(programs, base, seed):
    """Runs the indexer four times with its log on: first build, update in small commits, rebuild, update."""
    disk, papers, log = (os.path.join(base, name) for name in ("disk", "papers", "log"))
    os.makedirs(disk)
    os.makedirs(papers)
    house.first_papers(papers, seed)
    db = os.path.join(disk, "db")
    fault = {"FAULT_ROOT": disk, "FAULT_LOG": log, "FAULT_MODE": "none"}
    dumps = [None]
    runs = [[papers], ["--commit-bytes", "1"], ["--rebuild"], ["--commit-bytes", "2000"], ["--rebuild"]]
    for number, words in enumerate(runs, 1):
        if number in (2, 4):
            house.changed_papers(papers, seed + number)
        must(programs.indexer(db, *words, fault=fault))
        with open(log, "ab") as out:
            out.write(b"ack %d\n" % number)
        dumps.append(programs.dump(db))
    return papers, disk, read_log(log), dumps


def judge(programs, state, papers, dumps, acknowledged, where):
    wrong = []
    db = os.path.join(state, "db")
    before = house.papers_of(dumps[acknowledged]) if acknowledged else {}
    after = house.papers_of(dumps[min(acknowledged + 1, len(dumps) - 1)])
    if os.path.islink(os.path.join(db, "current")):
        dump = programs.dump(db)
        sound, said = programs.sound(db)
        if dump is None or not sound:
            wrong.append(f"{where}: unsound: {said[:300]}")
        else:
            there = house.papers_of(dump)
            for paper, text in before.items():
                allowed = [text, after.get(paper)]
                if there.get(paper) not in allowed:
                    wrong.append(f"{where}: lost {paper}")
    elif acknowledged:
        wrong.append(f"{where}: there is no index any more")
    again = programs.indexer(db, papers)
    if again.returncode != 0:
        wrong.append(f"{where}: the next run fails: {again.stderr[:300]!r}")
    elif programs.dump(db) != dumps[-1]:
        wrong.append(f"{where}: the next run makes another index")
    shutil.rmtree(state)
    return wrong


def main():
    arguments = house.options(__doc__)
    programs = house.Programs(arguments)
    scratch = tempfile.mkdtemp(prefix="dossier-replay-", dir=arguments.scratch)
    try:
        papers, root, operations, dumps = record(programs, os.path.join(scratch, "recorded"), arguments.seed)
        source = random.Random(arguments.seed)
        most = 2200 if arguments.long else 100
        moments = sorted(source.choices(range(1, len(operations) + 1), k=most))
        disk = Disk(root)
        wrong, done = [], 0
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            tasks = []
            for i, moment in enumerate(moments):
                while done < moment:
                    disk.do(*operations[done])
                    done += 1
                # Nothing that was not synced; all of it; or each change by chance.
                share = [0.0, 0.0, 0.5, 0.9, 0.1, 1.0][i % 6]
                state = os.path.join(scratch, f"state{i}")
                disk.write_out(state, lambda share=share: source.random() < share)
                where = f"after {moment} of {len(operations)} changes, {share} of the unsynced kept (state {i})"
                tasks.append(pool.submit(judge, programs, state, papers, dumps, disk.acknowledged, where))
                if len(tasks) > 50:
                    wrong += tasks.pop(0).result()
            for task in tasks:
                wrong += task.result()
        house.finish(wrong, f"{most} states of {len(operations)} changes, {len(wrong)} wrong")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
