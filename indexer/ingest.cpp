// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest.h"

#include "corpus/error.h"
#include "indexer/cleaner.h"
#include "indexer/splitter.h"

namespace dossier {

PaperDocuments ingest(const SourceFile& file, const std::string& hash, const Extract& extract,
                      Analyzer& analyzer, const Gazetteer& gazetteer) {
  const Paper paper = clean(extract, file.path);
  const std::vector<Passage> passages = split(paper);
  if (passages.empty()) throw Error{ErrorKind::input, "has no running text", "is it the right file?"};
  PaperRecord record;
  record.id = file.id;
  record.file = file.path.string();
  record.size = file.size;
  record.modified = file.modified;
  record.hash = hash;
  return make_documents(std::move(record), paper, passages, analyzer, gazetteer);
}

} // namespace dossier
