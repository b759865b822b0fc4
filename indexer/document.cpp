// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document.h"

#include "corpus/checksum.h"
#include "corpus/discovered.h"
#include "corpus/forward.h"
#include "corpus/mention.h"
#include "corpus/schema.h"

#include <algorithm>
#include <charconv>

namespace dossier {
namespace {

void add_words(Xapian::Document& document, std::string_view prefix, const std::vector<Token>& tokens) {
  for (const Token& token : tokens) document.add_term(term(prefix, token.stem));
}

std::string_view prefix_of_entry(EntryKind kind) {
  return find_field(is_province(kind) ? "province" : "actor")->prefix;
}

ColumnRow row_of(const PassageRecord& record, std::size_t words) {
  ColumnRow row;
  row.words = static_cast<std::uint32_t>(words);
  for (const Mention& mention : record.mentions) row.entries.push_back(counted_as(mention));
  std::sort(row.entries.begin(), row.entries.end());
  row.entries.erase(std::unique(row.entries.begin(), row.entries.end()), row.entries.end());
  return row;
}

// Of the running text: what a format leaves in the notes, and how, differs.
Sketch sketch_of(const Paper& paper) {
  Sketcher sketcher;
  for (const Section& section : paper.sections)
    if (section.kind != SectionKind::note) sketcher.add(section.span.of(paper.text));
  return sketcher.take();
}

void describe(PaperRecord& record, const Paper& paper) {
  const Metadata& metadata = paper.metadata;
  record.title = metadata.title.value;
  for (const Sourced& author : metadata.authors) record.authors.push_back(author.value);
  record.publisher = metadata.publisher.value;
  record.series = metadata.series.value;
  record.number = metadata.number.value;
  record.date = metadata.date.value;
  record.url = metadata.url.value;
  record.kind = metadata.kind.value;
  record.language = metadata.language.value;
  record.coverage = paper.coverage;
  if (record.key.empty()) record.sketch = sketch_of(paper);
}

Sequence numbers_in(const std::vector<Token>& tokens, TermTable& terms) {
  Sequence numbers;
  numbers.reserve(tokens.size());
  for (const Token& token : tokens) numbers.push_back(terms.add(token.stem));
  return numbers;
}

// Each term once, with its frequency: Xapian takes a term ten times as long as we count one.
void add_words(Xapian::Document& document, const Sequence& sequence, const TermTable& terms) {
  Sequence sorted = sequence;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin + 1;
    while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
    document.add_term(term("", terms.terms()[sorted[begin]]), static_cast<Xapian::termcount>(end - begin));
    begin = end;
  }
}

// From a record and the words of its heading and its text.
PassageDocument passage_document(const PassageRecord& record, const Sequence& heading, Sequence text,
                                 const Gazetteer& gazetteer, const TermTable& terms) {
  PassageDocument made;
  made.row = row_of(record, text.size() + heading.size());
  made.sequence = std::move(text);
  made.sequence.insert(made.sequence.end(), heading.begin(), heading.end());
  add_words(made.document, made.sequence, terms);
  if (!heading.empty())
    made.sequence.insert(made.sequence.end() - static_cast<std::ptrdiff_t>(heading.size()),
                         Forward::kBoundary);
  for (const Mention& mention : record.mentions) {
    if (mention.discovered()) {
      made.document.add_term(term(kDiscoveredPrefix, discovered_key(mention.name)));
      continue;
    }
    const Entry entry = gazetteer[mention.entry];
    made.document.add_term(term(prefix_of_entry(entry.kind), entry.id));
  }
  if (!record.key.empty()) made.document.add_boolean_term(term(kKeyPrefix, record.key));
  made.document.set_data(pack(record));
  return made;
}

// Not yet tagged.
PassageRecord record_of(const Paper& paper, const Passage& passage) {
  PassageRecord record;
  record.ordinal = passage.ordinal;
  record.kind = passage.kind;
  record.heading = passage.heading;
  record.first_page = passage.first_page;
  record.last_page = passage.last_page;
  record.span = passage.span;
  record.key = passage.key;
  record.text = std::string(passage.span.of(paper.text));
  return record;
}

// `date` in the form of ISO 8601, or empty.
PaperMemory memory_of(const std::string& title, std::string_view date, Analyzer& analyzer,
                      const Gazetteer& gazetteer) {
  PaperMemory memory;
  constexpr std::size_t kYear = 4; // digits
  if (date.size() >= kYear) std::from_chars(date.data(), date.data() + kYear, memory.year);
  find_mentions(title, analyzer.analyze(title), gazetteer, memory);
  return memory;
}

} // namespace

PaperMemory memory_of(const Paper& paper, Analyzer& analyzer, const Gazetteer& gazetteer) {
  return memory_of(paper.metadata.title.value, paper.metadata.date.value, analyzer, gazetteer);
}

PassageDocument passage_document(const PassageRecord& record, std::string_view language, Analyzer& analyzer,
                                 const Gazetteer& gazetteer, TermTable& terms) {
  const Sequence heading = numbers_in(analyzer.analyze(record.heading, language), terms);
  return passage_document(record, heading, numbers_in(analyzer.analyze(record.text, language), terms),
                          gazetteer, terms);
}

Xapian::Document paper_document(const PaperRecord& record, Analyzer& analyzer) {
  Xapian::Document document;
  document.add_boolean_term(term(kPaperPrefix, record.id));
  document.add_boolean_term(record.key.empty() ? term(kHashPrefix, record.hash)
                                               : term(kKeyPrefix, record.key));
  const auto add = [&](std::string_view field, const std::string& value) {
    add_words(document, find_field(field)->prefix, analyzer.analyze(value));
  };
  add_words(document, find_field("title")->prefix, analyzer.analyze(record.title, record.language));
  for (const std::string& author : record.authors) add("author", author);
  add("publisher", record.publisher);
  add("series", record.series);
  add("number", record.number);
  add("kind", record.kind);
  if (!record.language.empty()) document.add_boolean_term(term(find_field("lang")->prefix, record.language));
  if (!record.date.empty()) document.add_boolean_term(term(find_field("date")->prefix, record.date));
  document.set_data(pack(record));
  return document;
}

PassageRecord make_record(const Paper& paper, const Passage& passage, Analyzer& analyzer,
                          const Gazetteer& gazetteer, PaperMemory& memory) {
  PassageRecord record = record_of(paper, passage);
  record.mentions = find_mentions(record.text, analyzer.analyze(record.text), gazetteer, memory);
  return record;
}

PaperDocuments make_documents(PaperRecord record, std::vector<PassageRecord> passages, Analyzer& analyzer,
                              const Gazetteer& gazetteer) {
  PaperDocuments made;
  PaperMemory memory = memory_of(record.title, record.date, analyzer, gazetteer);
  record.checksum = 0;
  for (PassageRecord& passage : passages) {
    const Sequence heading = numbers_in(analyzer.analyze(passage.heading, record.language), made.terms);
    const std::vector<Token>& tokens = analyzer.analyze(passage.text, record.language);
    passage.mentions = find_mentions(passage.text, tokens, gazetteer, memory);
    PassageDocument passage_made =
        passage_document(passage, heading, numbers_in(tokens, made.terms), gazetteer, made.terms);
    record.checksum = checksum(passage_made.document.get_data(), record.checksum);
    made.passages.push_back(std::move(passage_made.document));
    made.rows.push_back(std::move(passage_made.row));
    made.sequences.push_back(std::move(passage_made.sequence));
  }
  record.passages = static_cast<std::uint32_t>(passages.size());
  made.paper = paper_document(record, analyzer);
  made.record = std::move(record);
  return made;
}

PaperDocuments make_documents(PaperRecord record, const Paper& paper, const std::vector<Passage>& passages,
                              Analyzer& analyzer, const Gazetteer& gazetteer) {
  describe(record, paper);
  std::vector<PassageRecord> records;
  records.reserve(passages.size());
  for (const Passage& passage : passages) records.push_back(record_of(paper, passage));
  return make_documents(std::move(record), std::move(records), analyzer, gazetteer);
}

} // namespace dossier
