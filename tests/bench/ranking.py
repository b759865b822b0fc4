#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures of a run file, and SQLite FTS5 as a peer, independent of Dossier's own code.

  ranking.py measure RUN QRELS              nDCG@10, MAP, recall@100, MRR, judged@10 of a TREC run file
  ranking.py fts5 CORPUS TOPICS QRELS       the same of SQLite FTS5 (porter, bm25()) over a BEIR corpus.jsonl
  ranking.py fts5-time CORPUS QUERIES       its p50 and p95 milliseconds, top ten of a query a line, warm

The formulas are written anew from the definitions of trec_eval, so that a slip in query/eval shows.
"""
import collections
import json
import math
import re
import sqlite3
import sys
import time


def judgments(path):
    judged = collections.defaultdict(dict)
    for number, line in enumerate(open(path, encoding='utf-8')):
        topic, name, grade = line.rstrip('\n').split('\t')
        if number > 0 or re.fullmatch(r'-?\d+', grade):
            judged[topic][name] = int(grade)
    return judged


def measure(runs, judged):
    sums, topics = collections.Counter(), 0
    for topic, grades in judged.items():
        relevant = {name for name, grade in grades.items() if grade > 0}
        if not relevant or topic not in runs['topics']:
            continue
        topics += 1
        ranking = runs['rankings'].get(topic, [])
        ideal = sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:10]
        best = sum(grade / math.log2(i + 2) for i, grade in enumerate(ideal))
        gain = sum(max(grades.get(name, 0), 0) / math.log2(i + 2) for i, name in enumerate(ranking[:10]))
        places = [i + 1 for i, name in enumerate(ranking) if name in relevant]
        sums['nDCG@10'] += gain / best
        sums['MAP'] += sum((i + 1) / place for i, place in enumerate(places)) / len(relevant)
        sums['recall@100'] += sum(place <= 100 for place in places) / len(relevant)
        sums['MRR'] += 1 / places[0] if places else 0
        sums['judged@10'] += sum(name in grades for name in ranking[:10]) / 10
    for name in ('nDCG@10', 'MAP', 'recall@100', 'MRR', 'judged@10'):
        print(f'{name} {sums[name] / topics:.4f}', end='  ')
    print(f'({topics} topics)')


def run_file(path):
    scored = collections.defaultdict(list)
    for line in open(path, encoding='utf-8'):
        topic, rest = line.rstrip('\n').split(' ', 1)
        name, rank, score, _ = rest[3:].rsplit(' ', 3)
        scored[topic].append((int(rank), name))
    return {topic: [name for _, name in sorted(ranked)] for topic, ranked in scored.items()}


def fts5(corpus):
    database = sqlite3.connect(':memory:')
    database.execute("create virtual table passages using fts5(name unindexed, text, tokenize='porter unicode61')")
    for line in open(corpus, encoding='utf-8'):
        passage = json.loads(line)
        title = '' if 'paper_id' in passage else passage.get('title', '')
        database.execute('insert into passages values (?, ?)', (passage['_id'], title + ' ' + passage['text']))
    return database


STOP = set('a an and are as at be but by for if in into is it no not of on or such that the their then there these '
           'they this to was will with'.split())  # Lucene's English list


def match(text):
    words = [word for word in re.findall(r'\w+', text.lower()) if word not in STOP]
    return ' OR '.join(f'"{word}"' for word in words) or '""'


def ask(database, text, most):
    return [name for name, in database.execute(
        'select name from passages where passages match ? order by bm25(passages), rowid limit ?', (match(text), most))]


def main():
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == 'measure':
        rankings = run_file(arguments[0])
        judged = judgments(arguments[1])
        measure({'rankings': rankings, 'topics': set(judged)}, judged)
    elif command == 'fts5':
        database = fts5(arguments[0])
        topics = {str(topic['_id']): topic['text'] for topic in map(json.loads, open(arguments[1], encoding='utf-8'))}
        rankings = {topic: ask(database, text, 1000) for topic, text in topics.items()}
        measure({'rankings': rankings, 'topics': set(topics)}, judgments(arguments[2]))
    elif command == 'fts5-time':
        database = fts5(arguments[0])
        times = []
        for warm in (True, False):
            for line in open(arguments[1], encoding='utf-8'):
                begin = time.perf_counter()
                ask(database, line, 10)
                if not warm:
                    times.append(1000 * (time.perf_counter() - begin))
        times.sort()
        print(f'p50 {times[(len(times) - 1) // 2]:.2f} ms, p95 {times[math.ceil(.95 * len(times)) - 1]:.2f} ms')
    else:
        sys.exit(__doc__)


main()
