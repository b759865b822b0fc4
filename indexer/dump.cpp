// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dump.h"

#include "corpus/checksum.h"
#include "corpus/columns.h"
#include "corpus/error.h"
#include "corpus/gazetteer.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"
#include "corpus/schema.h"
#include "indexer/ledger.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>
#include <xapian.h>

namespace dossier {
namespace {

// On one line, whatever it holds.
std::string escaped(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < ' ' || c == '\\' || c == '\x7F')
      line += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    else
      line += c;
  }
  return line;
}

class Dump {
public:
  Dump(const std::filesystem::path& generation, const std::function<void(std::string_view)>& out)
      : database_(papers_in(generation).string()), gazetteer_(Gazetteer::open(gazetteer_in(generation))),
        out_(out) {}

  void run() {
    out_(fmt::format("schema {}\n", escaped(metadata(kSchemaKey))));
    out_(fmt::format("gazetteer {}\n", gazetteer_.fingerprint()));
    out_(fmt::format("tagged with {}\n", escaped(metadata(kGazetteerKey))));
    for (const std::string& folder : read_folders(metadata(kFoldersKey)))
      out_(fmt::format("folder {}\n", escaped(folder)));
    const Counts counts = unpack_counts(metadata(kCountsKey));
    out_(fmt::format("{} papers, {} passages, {} words, {} documents\n", counts.papers, counts.passages,
                     counts.words, database_.get_doccount()));
    const std::string prefix(kPaperPrefix);
    for (auto paper = database_.allterms_begin(prefix); paper != database_.allterms_end(prefix); ++paper)
      for (auto found = database_.postlist_begin(*paper); found != database_.postlist_end(*paper); ++found)
        one_paper(*found);
    repeats();
    postings();
  }

private:
  std::string metadata(std::string_view key) const { return database_.get_metadata(std::string(key)); }

  void one_paper(Xapian::docid document) {
    const Xapian::Document stored = database_.get_document(document);
    const std::string bytes = stored.get_data();
    const PaperRecord record = unpack_paper(bytes);
    out_(fmt::format("paper {}\n  file {}\n  title {}\n  record {:016x}\n", escaped(record.id),
                     escaped(record.file), escaped(record.title), checksum(bytes)));
    terms(document, stored);
    for (Xapian::docid passage = document + 1; passage <= document + record.passages; ++passage)
      one_passage(document, passage);
  }

  void one_passage(Xapian::docid paper, Xapian::docid document) {
    const Xapian::Document stored = database_.get_document(document);
    const std::string bytes = stored.get_data();
    const PassageRecord record = unpack_passage(bytes);
    const ColumnBlock block(database_.get_metadata(block_key(block_of(document))));
    const ColumnBlock::View row = block.row(document);
    std::string entries;
    for (std::uint32_t i = 0; i < row.entry_count; ++i)
      entries += row.entries[i] < gazetteer_.size() ? fmt::format(" {}", gazetteer_[row.entries[i]].id)
                                                    : fmt::format(" {:08x}", row.entries[i]);
    out_(fmt::format("  passage {} words {} entries{}{} record {:016x} text {}\n", record.ordinal, row.words,
                     entries, row.paper == paper ? "" : " of another paper", checksum(bytes),
                     escaped(record.text)));
    terms(document, stored);
  }

  void terms(Xapian::docid document, const Xapian::Document& stored) {
    std::string line = "   ";
    for (auto item = database_.termlist_begin(document); item != database_.termlist_end(document); ++item)
      line += fmt::format(" {}:{}", escaped(*item), item.get_wdf());
    for (auto value = stored.values_begin(); value != stored.values_end(); ++value)
      line += fmt::format(" ={}:{}", value.get_valueno(), escaped(*value));
    out_(line + fmt::format(" ({})\n", database_.get_doclength(document)));
  }

  // The first of a group is shown for all of it.
  void repeats() {
    std::vector<std::string> lines;
    for (const auto& group : unpack_repeats(metadata(kRepeatsKey))) {
      std::vector<std::string> ids;
      ids.reserve(group.size());
      for (const std::uint32_t paper : group)
        ids.push_back(escaped(unpack_paper(database_.get_document(paper).get_data()).id));
      std::sort(ids.begin() + 1, ids.end());
      lines.push_back(fmt::format("same text {}\n", fmt::join(ids, " ")));
    }
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines) out_(line);
    out_(fmt::format("failures {:016x}\n", checksum(metadata(kFailuresKey))));
  }

  // What searches read: by term, its documents as frequencies, in no order that depends on their numbers.
  void postings() {
    for (auto item = database_.allterms_begin(); item != database_.allterms_end(); ++item) {
      std::vector<std::string> documents;
      for (auto posting = database_.postlist_begin(*item); posting != database_.postlist_end(*item);
           ++posting)
        documents.push_back(fmt::format("{:016x}:{}", checksum(database_.get_document(*posting).get_data()),
                                        posting.get_wdf()));
      std::sort(documents.begin(), documents.end());
      std::uint64_t sum = 0;
      for (const std::string& document : documents) sum = checksum(document, sum);
      out_(fmt::format("term {} in {} times {} documents {:016x}\n", escaped(*item), documents.size(),
                       database_.get_collection_freq(*item), sum));
    }
  }

  Xapian::Database database_;
  Gazetteer gazetteer_;
  const std::function<void(std::string_view)>& out_;
};

} // namespace

void dump(const std::filesystem::path& generation, const std::function<void(std::string_view)>& out) {
  try {
    Dump(generation, out).run();
  } catch (const Xapian::Error& error) {
    throw Error{ErrorKind::index,
                fmt::format("cannot read the index {}: {}", generation.string(), error.get_msg()),
                "run `indexer repair`"};
  }
}

} // namespace dossier
