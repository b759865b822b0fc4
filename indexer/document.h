// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/columns.h"
#include "corpus/gazetteer.h"
#include "corpus/paper.h"
#include "corpus/record.h"
#include "corpus/text/analyzer.h"
#include "corpus/text/term_table.h"

#include <vector>
#include <xapian.h>

namespace dossier {

// The words of a passage in order, by their numbers in a table that begins with "", the boundary between text
// and heading (see corpus/forward).
using Sequence = std::vector<std::uint32_t>;
inline TermTable sequence_terms() {
  TermTable terms;
  terms.add("");
  return terms;
}

// A paper as the index holds it: its own document, then one a passage, in order; and the columns' rows of the
// passages. `rows[i].paper` is still 0: the writer knows the document number.
struct PaperDocuments {
  PaperRecord record;
  Xapian::Document paper;
  std::vector<Xapian::Document> passages;
  std::vector<ColumnRow> rows;
  TermTable terms = sequence_terms();
  std::vector<Sequence> sequences; // numbers of `terms`
};

// Tags and analyses a paper's passages. `record` brings id, file, size, modified and hash; the rest is filled
// in from the paper. Terms and their prefixes are those of corpus/schema:
// - a passage has the stems of its heading and text, with their frequency, and a term for each entry it
// names;
// - the paper has its id, and the stems of its title, authors, publisher, series, number, kind and language,
// and its date.
PaperDocuments make_documents(PaperRecord record, const Paper& paper, const std::vector<Passage>& passages,
                              Analyzer& analyzer, const Gazetteer& gazetteer);

// The same from what is stored of a paper, its passages all and in order: tagged anew, they give what the
// paper's own file would.
PaperDocuments make_documents(PaperRecord record, std::vector<PassageRecord> passages, Analyzer& analyzer,
                              const Gazetteer& gazetteer);

// What a paper's title says, for tagging its passages.
PaperMemory memory_of(const Paper& paper, Analyzer& analyzer, const Gazetteer& gazetteer);

// What is stored of one passage: its text, and whom it names. The passages in their order: the memory learns.
PassageRecord make_record(const Paper& paper, const Passage& passage, Analyzer& analyzer,
                          const Gazetteer& gazetteer, PaperMemory& memory);

// The document of one record, as make_documents makes it: what is stored gives every term again, so that an
// index can be checked against itself. `language` is the paper's; `row.paper` is 0.
struct PassageDocument {
  Xapian::Document document;
  ColumnRow row;
  Sequence sequence; // numbers of `terms`, which learns new ones
};
PassageDocument passage_document(const PassageRecord& record, std::string_view language, Analyzer& analyzer,
                                 const Gazetteer& gazetteer, TermTable& terms);
Xapian::Document paper_document(const PaperRecord& record, Analyzer& analyzer);

} // namespace dossier
