// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest.h"

#include "corpus/error.h"
#include "indexer/cleaner.h"
#include "indexer/splitter.h"

namespace dossier {
namespace {

PaperRecord record_of(const SourceFile& file, const std::string& hash) {
  PaperRecord record;
  record.id = file.id;
  record.file = file.path.string();
  record.size = file.size;
  record.modified = file.modified;
  record.hash = hash;
  return record;
}

} // namespace

PaperDocuments ingest(const SourceFile& file, const std::string& hash, const Extract& extract,
                      Analyzer& analyzer, const Gazetteer& gazetteer) {
  const Paper paper = clean(extract, file.path);
  const std::vector<Passage> passages = split(paper);
  if (passages.empty()) throw Error{ErrorKind::input, "has no running text", "is it the right file?"};
  return make_documents(record_of(file, hash), paper, passages, analyzer, gazetteer);
}

PaperDocuments ingest(const SourceFile& file, const std::string& hash, const BundledPaper& paper,
                      Analyzer& analyzer, const Gazetteer& gazetteer) {
  PaperRecord record = record_of(file, hash);
  record.key = paper.key;
  record.id += "/" + paper.key;
  return make_documents(std::move(record), paper.paper, paper.passages, analyzer, gazetteer);
}

} // namespace dossier
