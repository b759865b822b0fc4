// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/paper.h"
#include "corpus/text/analyzer.h"
#include "indexer/document.h"
#include "indexer/extract.h"
#include "indexer/extract/json_lines.h"
#include "indexer/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// The way of one file into the index, each stage a plain value: bytes -> Extract -> Paper -> passages ->
// documents. Throws Error (input), its message without the file's name, when there is no text to index.
PaperDocuments ingest(const SourceFile& file, const std::string& hash, const Extract& extract,
                      Analyzer& analyzer, const Gazetteer& gazetteer);

// The same of a paper that comes out of a bundle (its way begins at Paper); its id is the bundle's and its
// key.
PaperDocuments ingest(const SourceFile& file, const std::string& hash, const BundledPaper& paper,
                      Analyzer& analyzer, const Gazetteer& gazetteer);

// A stage as text, for `--show` and the golden tests: "extract", "paper", "passages" or "mentions".
std::string show(const std::string& stage, const BundledPaper& paper, const Gazetteer& gazetteer);
std::string show(const std::string& stage, const std::filesystem::path& file, const Extract& extract,
                 const Gazetteer& gazetteer);

} // namespace dossier
