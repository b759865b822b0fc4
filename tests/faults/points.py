# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets the disk fail, or the indexer die, at the Nth file operation of a run, for every N and every kind of fault.

After each: the index can be read and is sound; every paper that an earlier run acknowledged is there, as it was or
as it is now; a run that says it went well did; and the next run makes the index that an undisturbed one makes.
"""
import concurrent.futures
import os
import random
import shutil
import tempfile

import house

MODES = ["kill", "half", "short", "eio", "broken", "full", "denied"]


class Scene:
    """An index as it is before the run, the run, and the index as it should be after it."""

    def __init__(self, name, programs, folder, before, words, after, steady):
        self.name = name
        self.programs = programs
        self.folder = folder  # of the papers
        self.before = before  # a place, or None
        self.words = words  # the run's command line
        self.after = after  # a dump
        self.steady = steady  # {paper: text}: what must be there whatever happens
        self.operations = 0

    def count(self, scratch):
        db = os.path.join(scratch, "db")
        if self.before:
            house.copy(self.before, db)
        count = os.path.join(scratch, "count")
        done = self.programs.indexer(db, *self.words, fault={"FAULT_ROOT": db, "FAULT_COUNT": count, "FAULT_MODE": "none"})
        assert done.returncode == 0, (self.name, done.stderr)
        assert self.programs.dump(db) == self.after, self.name
        with open(count) as number:
            self.operations = int(number.read())
        assert self.operations > 5, self.name
        shutil.rmtree(scratch)

    def fault(self, scratch, mode, at):
        """What is wrong after a fault, as a list of texts; and whether the fault happened."""
        where = f"{self.name} {mode} at {at}:"
        wrong = []
        os.makedirs(scratch)
        db = os.path.join(scratch, "db")
        if self.before:
            house.copy(self.before, db)
        done = self.programs.indexer(db, *self.words, fault={"FAULT_ROOT": db, "FAULT_MODE": mode, "FAULT_AT": str(at)})
        killed = done.returncode == -9
        if house.died(done.returncode) and not (killed and mode in ("kill", "half")):
            wrong.append(f"{where} the indexer died of {house.name_of(done.returncode)}")
        elif not killed and done.returncode == 2 and not done.stderr.startswith(b"dossier: "):
            wrong.append(f"{where} no message: {done.stderr[:200]!r}")
        elif not killed and done.returncode not in (0, 2):
            wrong.append(f"{where} exit status {done.returncode}: {done.stderr[:200]!r}")
        has_index = os.path.islink(os.path.join(db, "current"))
        if has_index:
            dump = self.programs.dump(db)
            sound, said = self.programs.sound(db)
            if dump is None or not sound:
                wrong.append(f"{where} unsound: {said[:300]!r}")
            else:
                papers = house.papers_of(dump)
                lost = [p for p, text in self.steady.items() if papers.get(p) != text]
                if lost:
                    wrong.append(f"{where} lost {lost}")
                if done.returncode == 0 and dump != self.after:
                    wrong.append(f"{where} it says all is well, and is not")
                if at % 10 == 0 and self.programs.query(db, "river").returncode != 0:
                    wrong.append(f"{where} query fails")
        elif self.before or done.returncode == 0:
            wrong.append(f"{where} there is no index any more")
        again = self.programs.indexer(db, self.folder)
        if again.returncode != 0:
            wrong.append(f"{where} the next run fails: {again.stderr[:300]!r}")
        elif self.programs.dump(db) != self.after:
            wrong.append(f"{where} the next run makes another index")
        left = [n for n in os.listdir(db) if n.endswith((".partial", ".new"))]
        if left and again.returncode == 0 and not left == ["current.new"]:
            wrong.append(f"{where} left behind: {left}")
        shutil.rmtree(scratch)
        return wrong, killed or done.returncode != 0


def must(done):
    assert done.returncode == 0, done.stderr
    return done


def scenes(programs, scratch, seed):
    """First run, update in small commits, rebuild, a second rebuild, rollback."""
    base = os.path.join(scratch, f"seed{seed}")
    papers = os.path.join(base, "papers")
    os.makedirs(papers)
    house.first_papers(papers, seed)
    old = os.path.join(base, "old")
    must(programs.indexer(old, papers))
    old_dump = programs.dump(old)
    # Each scene has a folder of its own: ids are the same, for they begin with the last part of its name.
    later = os.path.join(base, "later", "papers")
    house.copy(papers, later)
    for at, _, files in os.walk(later):
        for name in files:
            os.utime(os.path.join(at, name), (house.TIME, house.TIME))
    old_later = os.path.join(base, "old-later")
    must(programs.indexer(old_later, later))
    before = house.papers_of(programs.dump(old_later))
    differing = {"papers/" + name for name in house.changed_papers(later, seed)}
    steady = {paper: text for paper, text in before.items() if paper not in differing}
    new = os.path.join(base, "new")
    must(programs.indexer(new, later))
    new_dump = programs.dump(new)
    two = os.path.join(base, "two")
    house.copy(old, two)
    must(programs.indexer(two, "--rebuild"))
    all_papers = house.papers_of(old_dump)
    return [
        Scene("create", programs, papers, None, [papers], old_dump, {}),
        Scene("update", programs, later, old_later, ["--commit-bytes", "1"], new_dump, steady),
        Scene("update at once", programs, later, old_later, [], new_dump, steady),
        Scene("rebuild", programs, later, old_later, ["--rebuild"], new_dump, steady),
        Scene("second rebuild", programs, papers, two, ["--rebuild"], old_dump, all_papers),
        Scene("rollback", programs, papers, two, ["--rollback"], old_dump, all_papers),
    ]


def main():
    arguments = house.options(__doc__)
    programs = house.Programs(arguments)
    scratch = tempfile.mkdtemp(prefix="dossier-points-", dir=arguments.scratch)
    try:
        seeds = range(arguments.seed, arguments.seed + (4 if arguments.long else 1))
        all_scenes = [scene for seed in seeds for scene in scenes(programs, scratch, seed)]
        for scene in all_scenes:
            scene.count(os.path.join(scratch, "counting"))
        points = [(scene, mode, at) for scene in all_scenes for mode in MODES for at in range(1, scene.operations + 1)]
        part, parts = map(int, arguments.part.split("/"))
        if arguments.long:
            points = points[part - 1 :: parts]
        else:
            points = random.Random(arguments.seed).sample(points, 200)
        wrong, happened = [], 0
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            tasks = [
                pool.submit(scene.fault, os.path.join(scratch, f"point{i}"), mode, at)
                for i, (scene, mode, at) in enumerate(points)
            ]
            for task in tasks:
                more, did = task.result()
                wrong += more
                happened += did
        operations = ", ".join(f"{s.name} {s.operations}" for s in all_scenes[:6])
        house.finish(wrong, f"{len(points)} points, {happened} runs ended by them, {len(wrong)} wrong; operations: {operations}")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
