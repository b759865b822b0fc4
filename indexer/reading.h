// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/record.h"
#include "corpus/text/analyzer.h"
#include "indexer/document.h"
#include "indexer/request.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"

#include <optional>
#include <variant>

namespace dossier {

// A file to be read, and what the index knows of it.
struct Job {
  SourceFile file;
  std::optional<PaperRecord> known;
};

// What reading a file came to.
struct Unchanged {
  PaperRecord record; // with the file's new size and time
};
using Outcome = std::variant<PaperDocuments, Unchanged, Failure>;

// Reads a file and makes it ready for the index; one whose content is what the index knows is not taken apart
// again. What is wrong with the file becomes a Failure; anything else (no memory, no processes) is thrown.
Outcome read_paper(const Job& job, SandboxPool& sandboxes, Analyzer& analyzer, const Gazetteer& gazetteer);

unsigned crew_size(); // threads that read at a time

} // namespace dossier
