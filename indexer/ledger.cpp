// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ledger.h"

#include "corpus/error.h"
#include "corpus/packing.h"
#include "corpus/schema.h"

#include <fmt/format.h>
#include <xapian.h>

namespace dossier {
namespace {

std::vector<std::string> split_folders(const std::string& packed) {
  std::vector<std::string> folders;
  Unpacker unpacker(packed);
  while (!unpacker.at_end()) folders.push_back(unpacker.text());
  return folders;
}

} // namespace

std::string joined_folders(const std::vector<std::string>& folders) {
  Packer packer;
  for (const std::string& folder : folders) packer.text(folder);
  return packer.take();
}

Ledger read_ledger(const std::filesystem::path& papers) {
  try {
    const Xapian::Database database(papers.string());
    Ledger ledger;
    ledger.schema = database.get_metadata(std::string(kSchemaKey));
    if (ledger.schema != kSchemaVersion) { // what else it holds cannot be read
      ledger.folders = split_folders(database.get_metadata(std::string(kFoldersKey)));
      return ledger;
    }
    ledger.gazetteer_files = database.get_metadata(std::string(kGazetteerFilesKey));
    ledger.folders = split_folders(database.get_metadata(std::string(kFoldersKey)));
    ledger.counts = unpack_counts(database.get_metadata(std::string(kCountsKey)));
    const std::string prefix(kPaperPrefix);
    for (auto paper = database.allterms_begin(prefix); paper != database.allterms_end(prefix); ++paper) {
      const Xapian::docid document = *database.postlist_begin(*paper);
      PaperRecord record = unpack_paper(database.get_document(document).get_data());
      std::string file = record.file;
      ledger.papers.emplace(std::move(file), std::move(record));
    }
    return ledger;
  } catch (const Xapian::Error& error) {
    throw Error{ErrorKind::index,
                fmt::format("cannot read the index {}: {}", papers.string(), error.get_msg()),
                "run `indexer --rebuild`"};
  }
}

} // namespace dossier
