# SPDX-License-Identifier: GPL-2.0-or-later
"""Four readers search without a pause while papers change, indexes are built anew and taken back.

None of them ever sees an error or an empty answer.
"""
import os
import random
import shutil
import tempfile
import threading
import time

import house


def must(done):
    assert done.returncode == 0, done.stderr
    return done


def main():
    arguments = house.options(__doc__)
    programs = house.Programs(arguments)
    scratch = tempfile.mkdtemp(prefix="dossier-readers-", dir=arguments.scratch)
    seconds = 300 if arguments.long else 6
    try:
        papers, db = os.path.join(scratch, "papers"), os.path.join(scratch, "db")
        os.makedirs(papers)
        house.first_papers(papers, arguments.seed, 30)
        must(programs.indexer(db, papers))
        end = time.monotonic() + seconds
        wrong, searches = [], [0] * 4

        def read(reader):
            source = random.Random(reader)
            while time.monotonic() < end and len(wrong) < 20:
                words = [source.choice(["river", "border", "Taliban", "Herat trade", "opium -school"])]
                done = programs.query(db, *words)
                searches[reader] += 1
                if done.returncode != 0 or done.stdout.endswith(b"\n0 passages in 0 papers\n"):
                    wrong.append(f"query {words}: status {done.returncode}: {done.stderr[:200]!r}")

        readers = [threading.Thread(target=read, args=(i,)) for i in range(4)]
        for reader in readers:
            reader.start()
        source = random.Random(arguments.seed)
        commits = swaps = 0
        while time.monotonic() < end:
            began = time.monotonic()
            if commits % 10 == 9:
                swaps += 1
                must(programs.indexer(db, "--rollback" if swaps % 3 == 2 else "--rebuild"))
            else:
                name = f"p{source.randrange(30)}.md"
                house.write(papers, name, house.paper(source, name), commits)
                must(programs.indexer(db))
            commits += 1
            time.sleep(max(0.0, 0.1 - (time.monotonic() - began)))
        for reader in readers:
            reader.join()
        house.finish(wrong, f"{sum(searches)} searches, {commits} commits, {swaps} swaps, {len(wrong)} wrong")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
