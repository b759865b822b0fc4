// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/changes.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// How many files are to be read of one paper that is as it was, with this coverage.
std::size_t jobs(const Coverage& coverage, const std::string& ocr) {
  PaperRecord record;
  record.id = "papers/a.pdf";
  record.file = "/papers/a.pdf";
  record.size = 5;
  record.modified = 7;
  record.coverage = coverage;
  Ledger ledger;
  ledger.papers.emplace(record.file, record);
  SourceFile file;
  file.path = record.file;
  file.id = record.id;
  file.size = 5;
  file.modified = 7;
  Survey found;
  found.files.emplace(record.file, file);
  Folders folders;
  folders.remembered = {"/papers"};
  return changes_since(ledger, found, folders, {"/papers"}, {}, {}, ocr).jobs.size();
}

} // namespace

TEST_CASE("a paper with scanned pages is read again when recognising is asked for, once for a language") {
  Coverage scanned;
  scanned.pages = 3;
  scanned.without_text = {2};
  CHECK(jobs(scanned, "") == 0);
  CHECK(jobs(scanned, "eng") == 1);
  scanned.ocr = "eng";
  CHECK(jobs(scanned, "eng") == 0);
  CHECK(jobs(scanned, "eng+ara") == 1);
  scanned.without_text.clear();
  scanned.recognised = {2};
  CHECK(jobs(scanned, "eng") == 0);
  CHECK(jobs(scanned, "ara") == 1);
}

TEST_CASE("a paper whose pages all have text is not read again to recognise them") {
  Coverage typed;
  typed.pages = 3;
  CHECK(jobs(typed, "eng") == 0);
}
