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

std::vector<Failure> split_failures(const std::string& packed) {
  std::vector<Failure> failures;
  Unpacker unpacker(packed);
  while (!unpacker.at_end()) {
    Failure failure;
    failure.file = unpacker.text();
    failure.what = unpacker.text();
    failure.hint = unpacker.text();
    failures.push_back(std::move(failure));
  }
  return failures;
}

} // namespace

std::string joined_failures(const std::vector<Failure>& failures) {
  Packer packer;
  for (const Failure& failure : failures)
    packer.text(failure.file.string()).text(failure.what).text(failure.hint);
  return packer.take();
}

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
    ledger.repeats = unpack_repeats(database.get_metadata(std::string(kRepeatsKey)));
    ledger.failures = split_failures(database.get_metadata(std::string(kFailuresKey)));
    for (const std::vector<std::uint32_t>& group : ledger.repeats)
      for (const std::uint32_t paper : group) ledger.repeated[paper];
    const std::string prefix(kPaperPrefix);
    for (auto paper = database.allterms_begin(prefix); paper != database.allterms_end(prefix); ++paper) {
      const Xapian::docid document = *database.postlist_begin(*paper);
      PaperRecord record = unpack_paper(database.get_document(document).get_data());
      std::string file = record.file;
      if (const auto found = ledger.repeated.find(document); found != ledger.repeated.end())
        found->second = record.id;
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
