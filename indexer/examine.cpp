// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/examine.h"

#include "corpus/checksum.h"
#include "corpus/error.h"
#include "corpus/place.h"
#include "corpus/schema.h"
#include "indexer/document.h"
#include "indexer/forward_writer.h"
#include "indexer/ledger.h"
#include "indexer/same_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <new>
#include <optional>
#include <xapian.h>

namespace dossier {
namespace {

constexpr std::size_t kSample = 50; // papers

// A posting's share of its document's sum: one number says whether two sets of postings are the same.
std::uint64_t share_of(const std::string& term, Xapian::termcount frequency, Xapian::docid document) {
  return checksum(term, static_cast<std::uint64_t>(document) << 32 | frequency);
}

class Examination {
public:
  Examination(const std::filesystem::path& generation, Depth depth)
      : generation_(generation), papers_(papers_in(generation).string()), depth_(depth) {}

  Damage run() {
    step("the gazetteer", [&] { gazetteer_ = Gazetteer::open(gazetteer_in(generation_)); });
    if (depth_ != Depth::sample) step("Xapian's tables", [&] { structure(); });
    step("the database", [&] { database_ = Xapian::Database(papers_); });
    if (!gazetteer_ || database_.size() == 0) return std::move(damage_);
    if (depth_ != Depth::sample) step("the forward index", [&] { open_forward(); });
    if (depth_ == Depth::deep) sums_.resize(database_.get_lastdocid() + 1ULL);
    step("what the index says of itself", [&] { metadata(); });
    step("the list of papers", [&] { list_papers(); });
    const std::size_t stride =
        depth_ == Depth::sample ? std::max<std::size_t>(1, listed_.size() / kSample) : 1;
    for (std::size_t i = 0; i < listed_.size(); i += stride) paper(listed_[i]);
    if (depth_ != Depth::sample) step("the columns", [&] { columns(); });
    if (depth_ != Depth::sample) step("the counts", [&] { counts(); });
    if (depth_ != Depth::sample && damage_.papers.empty())
      step("the list of papers of the same text", [&] { repeats(); });
    if (depth_ == Depth::deep) step("the postings", [&] { postings(); });
    return std::move(damage_);
  }

private:
  struct Listed {
    std::string id;
    Xapian::docid document = 0;
    Xapian::docid end = 0;
  };

  // Whatever goes wrong in it is damage of the whole index.
  template <typename Step>
  void step(std::string_view name, Step step) {
    const auto add = [&](const std::string& what) { wrong(fmt::format("{}: {}", name, what)); };
    try {
      step();
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error& error) {
      add(error.get_msg());
    } catch (const std::exception& error) {
      add(error.what());
    }
  }

  void wrong(std::string what) { damage_.index.push_back(std::move(what)); }

  void structure() {
    const std::size_t errors = Xapian::Database::check(papers_, 0, nullptr);
    if (errors > 0) wrong(fmt::format("Xapian's check of its tables finds {} errors", errors));
  }

  void metadata() {
    if (database_.get_metadata(std::string(kSchemaKey)) != kSchemaVersion)
      wrong("it is of another version of Dossier, or does not say of which");
    if (database_.get_metadata(std::string(kGazetteerKey)) != gazetteer_->fingerprint())
      wrong("it was tagged with another gazetteer than it holds");
    counts_ = unpack_counts(database_.get_metadata(std::string(kCountsKey)));
    read_folders(database_.get_metadata(std::string(kFoldersKey)));
    if (database_.get_metadata(std::string(kGazetteerFilesKey)).size() != kHashDigits)
      wrong("it does not say which gazetteers it was tagged with");
  }

  void list_papers() {
    const std::string prefix(kPaperPrefix);
    std::map<Xapian::docid, std::string> papers;
    for (auto paper = database_.allterms_begin(prefix); paper != database_.allterms_end(prefix); ++paper) {
      const std::string term = *paper;
      std::size_t documents = 0;
      for (auto found = database_.postlist_begin(term); found != database_.postlist_end(term);
           ++found, ++documents)
        if (!papers.emplace(*found, term.substr(prefix.size())).second) wrong("two papers are one document");
      if (documents != 1) wrong(fmt::format("{} documents are the paper {}", documents, term));
    }
    for (auto paper = papers.begin(); paper != papers.end(); ++paper) {
      const auto next = std::next(paper);
      listed_.push_back(
          {paper->second, paper->first, next == papers.end() ? database_.get_lastdocid() + 1 : next->first});
    }
  }

  void paper(const Listed& listed) {
    DamagedPaper damaged{listed.id, "", listed.document, listed.end, ""};
    try {
      damaged.what = fault_of(listed, damaged.file);
    } catch (const Xapian::DatabaseModifiedError&) {
      throw;
    } catch (const Xapian::Error& error) {
      damaged.what = error.get_msg();
    } catch (const std::exception& error) {
      damaged.what = error.what();
    }
    if (!damaged.what.empty()) damage_.papers.push_back(std::move(damaged));
  }

  // What is wrong with a paper; nothing when it is as it was stored.
  std::string fault_of(const Listed& listed, std::string& file) {
    const Xapian::Document stored = database_.get_document(listed.document);
    const PaperRecord record = unpack_paper(stored.get_data());
    file = record.file;
    if (term(kPaperPrefix, record.id) != term(kPaperPrefix, listed.id))
      return "it goes by another paper's name";
    if (record.passages >= listed.end - listed.document) return "some of its passages are gone";
    if (!record.sketch.empty()) sketches_.push_back(sketched(listed.document, record));
    ++seen_.papers;
    seen_.passages += record.passages;
    if (depth_ == Depth::deep && !as_stored(listed.document, stored, paper_document(record, analyzer_)))
      return "its terms are not those of its title and authors";
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < record.passages; ++i) {
      const std::string fault = fault_of_passage(listed.document, record.language, i, sum);
      if (!fault.empty()) return fmt::format("passage {}: {}", i, fault);
    }
    return sum == record.checksum ? "" : "its passages are not those that were stored";
  }

  std::string fault_of_passage(Xapian::docid paper, const std::string& language, std::uint32_t ordinal,
                               std::uint64_t& sum) {
    const Xapian::docid document = paper + 1 + ordinal;
    const Xapian::Document stored = database_.get_document(document);
    const std::string bytes = stored.get_data();
    sum = checksum(bytes, sum);
    const PassageRecord record = unpack_passage(bytes);
    if (record.ordinal != ordinal) return "it is another one";
    for (const Mention& mention : record.mentions)
      if (!mention.discovered() && mention.entry >= gazetteer_->size())
        return "it names what is in no gazetteer";
    if (depth_ == Depth::sample) return "";
    const ColumnRow row = row_at(document);
    seen_.words += row.words;
    ++rows_read_;
    if (depth_ != Depth::deep) return row.paper == paper ? "" : "its columns are another's";
    PassageDocument made = passage_document(record, language, analyzer_, *gazetteer_, terms_);
    made.row.paper = paper;
    if (made.row != row) return "its columns are not those of its text";
    if (forward_ && !is_in_forward(document, made)) wrong("the forward index is not what the texts give");
    return as_stored(document, stored, made.document) ? "" : "its terms are not those of its text";
  }

  void open_forward() {
    forward_ = forward_of(generation_, database_);
    if (forward_ && forward_->is_whole()) return;
    damage_.forward = forward_ ? "it is damaged" : "it is not of this state of the database, or torn";
    forward_.reset();
  }

  bool is_in_forward(Xapian::docid document, const PassageDocument& made) const {
    const auto sequence = forward_->sequence(document);
    if (!sequence || forward_->papers()[document] != made.row.paper ||
        forward_->words()[document] != made.row.words)
      return false;
    const std::vector<EntryIndex>& entries = made.row.entries;
    const auto stored = forward_->entries(document);
    const std::vector<std::uint32_t> numbers = numbers_of(*sequence);
    const auto is_same = [&](std::uint32_t number, std::uint32_t own) {
      return forward_->term(number) == terms_.terms()[own];
    };
    return std::equal(stored.begin(), stored.end(), entries.begin(), entries.end()) &&
           std::equal(numbers.begin(), numbers.end(), made.sequence.begin(), made.sequence.end(), is_same);
  }

  // Data, terms and values at once. Adds what its postings must be.
  bool as_stored(Xapian::docid document, const Xapian::Document& stored, const Xapian::Document& made) {
    Xapian::termcount length = 0;
    for (auto item = made.termlist_begin(); item != made.termlist_end(); ++item) {
      sums_[document] += share_of(*item, item.get_wdf(), document);
      length += item.get_wdf();
    }
    return database_.get_doclength(document) == length && stored.serialise() == made.serialise();
  }

  ColumnRow row_at(Xapian::docid document) {
    const std::uint32_t block = block_of(document);
    if (block != block_ || rows_.empty())
      rows_ = unpack_rows(block, database_.get_metadata(block_key(block)));
    block_ = block;
    const auto found = rows_.find(document);
    return found == rows_.end() ? ColumnRow{} : found->second;
  }

  // Rows that no passage has.
  void columns() {
    std::size_t rows = 0;
    const std::string prefix(kColumnsKey);
    for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
         ++key) {
      const auto block = static_cast<std::uint32_t>(std::stoul((*key).substr(prefix.size()), nullptr, 16));
      if (*key != block_key(block)) wrong("a block of columns has a wrong name");
      rows += unpack_rows(block, database_.get_metadata(*key)).size();
    }
    if (damage_.papers.empty() && rows != rows_read_)
      wrong(fmt::format("{} rows of columns for {} passages", rows, rows_read_));
  }

  void repeats() {
    if (database_.get_metadata(std::string(kRepeatsKey)) != pack(find_repeats(sketches_)))
      wrong("it is not what the papers' texts give");
  }

  void counts() {
    if (!damage_.papers.empty()) return; // they were not read to the end
    if (seen_ != counts_)
      wrong(fmt::format("it counts {} papers, {} passages and {} words, and has {}, {} and {}",
                        counts_.papers, counts_.passages, counts_.words, seen_.papers, seen_.passages,
                        seen_.words));
    if (database_.get_doccount() != seen_.papers + seen_.passages)
      wrong(fmt::format("it has {} documents that belong to no paper",
                        static_cast<std::int64_t>(database_.get_doccount()) -
                            static_cast<std::int64_t>(seen_.papers + seen_.passages)));
  }

  // Every posting is taken from its document's sum: nothing is left when they are the right ones.
  void postings() {
    for (auto item = database_.allterms_begin(); item != database_.allterms_end(); ++item) {
      const std::string term = *item;
      Xapian::doccount documents = 0;
      Xapian::termcount occurrences = 0;
      for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term);
           ++posting) {
        if (*posting >= sums_.size()) {
          wrong("a posting of a document that is not there");
          continue;
        }
        sums_[*posting] -= share_of(term, posting.get_wdf(), *posting);
        ++documents;
        occurrences += posting.get_wdf();
      }
      if (documents != database_.get_termfreq(term) || occurrences != database_.get_collection_freq(term))
        wrong("the statistics of a term are not those of its postings");
    }
    for (const Listed& listed : listed_) {
      const bool known = std::any_of(damage_.papers.begin(), damage_.papers.end(),
                                     [&](const DamagedPaper& paper) { return paper.id == listed.id; });
      const auto begin = sums_.begin() + listed.document;
      const auto end = sums_.begin() + listed.end;
      if (!known && std::any_of(begin, end, [](std::uint64_t sum) { return sum != 0; }))
        damage_.papers.push_back(
            {listed.id, "", listed.document, listed.end, "it is not found by the words of its text"});
    }
  }

  static constexpr std::size_t kHashDigits = 16;

  std::filesystem::path generation_;
  std::string papers_;
  Depth depth_;
  std::optional<Gazetteer> gazetteer_;
  Xapian::Database database_;
  std::shared_ptr<const Forward> forward_; // null when searches do without
  Analyzer analyzer_;
  TermTable terms_ = sequence_terms();
  Counts counts_; // as it says
  Counts seen_;   // as it is
  std::vector<Listed> listed_;
  std::vector<Sketched> sketches_;
  std::map<std::uint32_t, ColumnRow> rows_; // of block_
  std::uint32_t block_ = 0;
  std::size_t rows_read_ = 0;
  std::vector<std::uint64_t>
      sums_; // by document: of the postings that its text gives, less those that there are
  Damage damage_;
};

} // namespace

Damage examine(const std::filesystem::path& generation, Depth depth) {
  try {
    return Examination(generation, depth).run();
  } catch (const Xapian::DatabaseModifiedError& error) {
    throw Error{ErrorKind::index, "the index changes while it is checked: " + error.get_msg(), "try again"};
  }
}

} // namespace dossier
