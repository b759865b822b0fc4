// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/record.h"
#include "corpus/text/analyzer.h"
#include "indexer/bundle.h"
#include "indexer/document.h"
#include "indexer/request.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"

#include <optional>
#include <string>
#include <vector>

namespace dossier {

// A file to be read, or a stretch of a bundle, and what the index knows of it.
struct Job {
  SourceFile file;
  std::optional<PaperRecord> known;
  std::optional<Stretch> stretch;
  std::string hash;         // of the whole bundle
  bool again = false;       // to be read though its content may be as it was
  bool provisional = false; // its papers are not yet to be taken for all that the bundle holds
};

// What reading came to: the papers, what could not be read, and what need not be.
struct Reading {
  std::vector<PaperDocuments> papers; // one, or those of a stretch
  std::vector<Failure> failures;
  std::optional<PaperRecord> unchanged; // with the file's new size and time
};

// Reads a file and makes it ready for the index; one whose content is what the index knows is not taken apart
// again. What is wrong with the file becomes a Failure; anything else (no processes) is thrown.
Reading read_papers(const Job& job, SandboxPool& sandboxes, Analyzer& analyzer, const Gazetteer& gazetteer);

unsigned crew_size(); // threads that read at a time

} // namespace dossier
