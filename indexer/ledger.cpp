// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ledger.h"

#include "corpus/error.h"
#include "corpus/packing.h"
#include "corpus/schema.h"

#include <fmt/format.h>
#include <xapian.h>

namespace dossier {
namespace {

constexpr std::string_view kUnsealedSchema =
    "1"; // its folders can be read, so that they are not asked for again

std::vector<std::string> split_folders(std::string_view packed) {
  std::vector<std::string> folders;
  Unpacker unpacker(packed);
  while (!unpacker.at_end()) folders.push_back(unpacker.text());
  return folders;
}

std::vector<Failure> split_failures(const std::string& packed) {
  std::vector<Failure> failures;
  if (packed.empty()) return failures;
  Unpacker unpacker(unsealed(packed));
  while (!unpacker.at_end()) {
    Failure failure;
    failure.file = unpacker.text();
    failure.what = unpacker.text();
    failure.hint = unpacker.text();
    failures.push_back(std::move(failure));
  }
  return failures;
}

std::vector<std::string> folders_in(const Xapian::Database& database, std::string_view schema) {
  const std::string folders = database.get_metadata(std::string(kFoldersKey));
  return split_folders(schema == kUnsealedSchema ? std::string_view(folders) : unsealed(folders));
}

} // namespace

std::string joined_failures(const std::vector<Failure>& failures) {
  Packer packer;
  for (const Failure& failure : failures)
    packer.text(failure.file.string()).text(failure.what).text(failure.hint);
  return sealed(packer.take());
}

std::string joined_folders(const std::vector<std::string>& folders) {
  Packer packer;
  for (const std::string& folder : folders) packer.text(folder);
  return sealed(packer.take());
}

std::vector<std::string> read_folders(std::string_view packed) { return split_folders(unsealed(packed)); }

std::optional<std::vector<std::string>> remembered_folders_in(const std::filesystem::path& generation) {
  try {
    const Xapian::Database database(papers_in(generation).string());
    return folders_in(database, database.get_metadata(std::string(kSchemaKey)));
  } catch (const Xapian::Error&) {
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::optional<std::vector<std::string>> remembered_folders(const Place& place) {
  std::error_code failed;
  const std::filesystem::path link = std::filesystem::read_symlink(place.current(), failed);
  if (failed) return std::nullopt;
  return remembered_folders_in(place.root / link);
}

Ledger read_ledger(const std::filesystem::path& papers) {
  try {
    const Xapian::Database database(papers.string());
    Ledger ledger;
    ledger.schema = database.get_metadata(std::string(kSchemaKey));
    ledger.folders = folders_in(database, ledger.schema);
    if (ledger.schema != kSchemaVersion) return ledger; // what else it holds cannot be read
    ledger.gazetteer_files = database.get_metadata(std::string(kGazetteerFilesKey));
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
                "run `indexer repair`"};
  }
}

} // namespace dossier
