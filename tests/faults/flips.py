# SPDX-License-Identifier: GPL-2.0-or-later
"""Turns over one bit of an index, here and there, and looks who notices.

No program of ours crashes; a flip that changes anything that can be read or found is named by `check --deep`; and
`repair` makes the index what it was.
"""
import concurrent.futures
import os
import random
import shutil
import subprocess
import tempfile

import house

SEARCHES = [["river", "dam"], ["Taliban", "opium"], ['"the Quds Force"'], ["border", "Herat", "-n", "30"]]


def must(done):
    assert done.returncode == 0, done.stderr
    return done


def answers(programs, db):
    return [programs.query(db, *words, "--format", "json") for words in SEARCHES]


def flip(programs, base, first, papers, scratch, file, position, bit, sound, found, mend):
    where = f"bit {bit} of byte {position} of {file}"
    try:
        return flip_and_look(programs, base, first, papers, scratch, file, position, bit, sound, found, mend, where)
    except subprocess.TimeoutExpired as endless:
        return [f"{where}: no end of {endless.cmd[-4:]}"], True, False


def flip_and_look(programs, base, first, papers, scratch, file, position, bit, sound, found, mend, where):
    wrong = []
    house.copy(base, scratch)
    with open(os.path.join(scratch, file), "r+b") as damaged:
        damaged.seek(position)
        byte = damaged.read(1)[0]
        damaged.seek(position)
        damaged.write(bytes([byte ^ 1 << bit]))
    dump = programs.dump(scratch)
    said = answers(programs, scratch)
    check = programs.indexer(scratch, "check", "--deep")
    changed = dump != sound or any(a.returncode in (0, 1) and a.stdout != b for a, b in zip(said, found))
    for done in [*said, check]:
        if done.returncode not in (0, 1, 2):
            wrong.append(f"{where}: {os.path.basename(done.args[0])} ends with {house.name_of(done.returncode)}")
        if done.returncode == 2 and not done.stderr.startswith(b"dossier: "):
            wrong.append(f"{where}: no message: {done.stderr[:200]!r}")
    if changed and check.returncode == 0:
        wrong.append(f"{where}: not found")
    if mend == "update":
        done = programs.indexer(scratch, papers)
        if done.returncode not in (0, 1, 2):
            wrong.append(f"{where}: an update ends with {house.name_of(done.returncode)}")
    elif mend == "repair" and check.returncode != 0:
        done = programs.indexer(scratch, "repair")
        if b"cannot tell its folders" in done.stderr:
            done = programs.indexer(scratch, "--rebuild", first)
        if done.returncode != 0 or programs.dump(scratch) != sound:
            wrong.append(f"{where}: repair fails: {done.stderr[:200]!r}")
    shutil.rmtree(scratch)
    return wrong, changed, check.returncode != 0


def main():
    arguments = house.options(__doc__)
    programs = house.Programs(arguments)
    scratch = tempfile.mkdtemp(prefix="dossier-flips-", dir=arguments.scratch)
    try:
        papers, base = os.path.join(scratch, "papers"), os.path.join(scratch, "base")
        os.makedirs(papers)
        house.first_papers(papers, arguments.seed, 20)
        must(programs.indexer(base, papers))
        sound = programs.dump(base)
        found = [must(done).stdout for done in answers(programs, base)]
        other = os.path.join(scratch, "other", "papers")  # to be added to a damaged index
        house.copy(papers, other)
        generation = os.readlink(os.path.join(base, "current"))
        files = []
        for at, _, names in os.walk(os.path.join(base, generation)):
            files += [os.path.relpath(os.path.join(at, name), base) for name in names]
        files.sort()
        sizes = {file: os.path.getsize(os.path.join(base, file)) for file in files}
        source = random.Random(arguments.seed)
        most = 10_000 if arguments.long else 100
        part, parts = map(int, arguments.part.split("/"))
        wrong, changed, noticed = [], 0, 0
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            tasks = []
            for i in range(most):
                # By size, and by file, for the small ones matter too.
                by_size = source.random() < 0.7
                file = source.choices(files, [sizes[f] if by_size and sizes[f] else 1 for f in files])[0]
                position, bit = source.randrange(max(1, sizes[file])), source.randrange(8)
                mend = ["", "update", "", "repair"][i % 4]
                if i % parts != part - 1 or sizes[file] == 0:
                    continue
                tasks.append(pool.submit(flip, programs, base, papers, other, os.path.join(scratch, f"flip{i}"), file, position,
                                         bit, sound, found, mend))
            for task in tasks:
                more, differs, seen = task.result()
                wrong += more
                changed += differs
                noticed += seen
        house.finish(wrong, f"{len(tasks)} flips, {changed} change what is read, {noticed} noticed, {len(wrong)} wrong")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
