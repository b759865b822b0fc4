#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Queries that are made to hurt: how long each takes from Enter to the printed answer, and what is said of it.

  bombs.py QUERY INDEX [REPEATS]     the program `query`, its index; a table of medians, as results.md has it

Exit status 1 when one takes a second or more, or ends by a signal.
"""
import os
import statistics
import subprocess
import sys
import time

COMMON = ('the of and to in states united nations world peace security development international countries people '
          'general assembly council human rights economic government africa support community organization').split()


def words(count, prefix='nation'):
    return [f'{prefix}{i}' for i in range(count)]


BOMBS = {
    'a word, for comparison': 'sanctions',
    '4 KiB of one word': 'peace ' * 700,
    '100 KiB of words': ' '.join(words(10_000)),
    'one word of 100,000 letters': 'a' * 100_000,
    'brackets 64 deep': '(' * 64 + 'peace' + ')' * 64,
    'brackets 5,000 deep': '(' * 5_000 + 'peace' + ')' * 5_000,
    '5,000 NOTs': 'NOT ' * 5_000 + 'peace',
    'wildcards a* b* c*': 'a* b* c*',
    'eight wildcards': 'co* in* pr* re* de* st* un* pe*',
    'twenty wildcards': ' '.join(f'{letter}{other}*' for letter in 'abcd' for other in 'aeiou'),
    'a phrase with a wildcard': '"united na*" AND "security c*"',
    'a thousand ORs': ' OR '.join(words(500) + COMMON * 20),
    'the commonest words, all': ' AND '.join(COMMON),
    'the commonest words, any': ' '.join(COMMON),
    'a NEAR chain of twenty': ' NEAR/100 '.join(COMMON[:20]),
    'NEAR between ORs': '(' + ' OR '.join(COMMON) + ') NEAR/2 (' + ' OR '.join(reversed(COMMON)) + ')',
    'a phrase of stop words': '"of the and to the of"',
    'the commonest phrase': '"of the"',
    'thirty phrases': ' '.join(f'"the {word}"' for word in COMMON),
    'a phrase of 500 words': '"' + ' '.join(COMMON * 20) + '"',
    'NOT of the commonest': 'peace NOT (the OR of OR and)',
    'names, any of a hundred': ' '.join(['USA', 'Iran', 'Taliban', 'UN', 'NATO', 'Herat', 'Gaza', 'Hamas'] * 13),
    'every field at once': 'peace author:a title:the publisher:un date:1900..2100 lang:en kind:report series:x',
    'binary': '\udc80\udcff\udcfe' * 500,
}


def ask(program, index, text):
    begin = time.perf_counter()
    done = subprocess.run([program, '--db', index, '--', os.fsencode(text)], capture_output=True)
    return time.perf_counter() - begin, done


def main():
    program, index = sys.argv[1:3]
    repeats = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    hurt = False
    print('| query | ms | exit | answer |\n| --- | --- | --- | --- |')
    for name, text in BOMBS.items():
        asked = [ask(program, index, text) for _ in range(repeats)]
        seconds, done = statistics.median(took for took, _ in asked), asked[-1][1]
        notes = done.stderr.decode(errors='replace').splitlines()
        total = done.stdout.decode(errors='replace').splitlines()
        said = notes[0] if notes else total[-1].split(', ')[0] if total else ''
        said = said if len(said) <= 110 else said[:110] + '...'
        print(f'| {name} | {1000 * seconds:.0f} | {done.returncode} | {said.replace("|", "/")} |')
        hurt = hurt or seconds >= 1 or done.returncode < 0
    sys.exit(hurt)


main()
