// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/phrase_names.h"

#include <algorithm>

namespace dossier {
namespace {

using Row = std::vector<std::string>; // stems

std::vector<Row> wordings_of(const PhrasePiece& piece, const Gazetteer& gazetteer, Analyzer& analyzer) {
  std::vector<Row> rows{piece.stems};
  for (const EntryIndex entry : piece.entries)
    for (const std::string_view name : gazetteer.namesakes(entry, piece.folded)) {
      Row row;
      for (const Token& token : analyzer.analyze(name)) row.emplace_back(token.stem);
      if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(std::move(row));
    }
  return rows;
}

} // namespace

std::vector<Way> other_wordings(const std::vector<PhrasePiece>& pieces, const Gazetteer& gazetteer,
                                Analyzer& analyzer) {
  std::vector<Row> rows{{}}; // the first stays as it was typed
  for (const PhrasePiece& piece : pieces) {
    std::vector<Row> longer;
    for (const Row& wording : wordings_of(piece, gazetteer, analyzer))
      for (const Row& row : rows) {
        if (longer.size() > kMostWordings) break;
        longer.push_back(row);
        longer.back().insert(longer.back().end(), wording.begin(), wording.end());
      }
    rows = std::move(longer);
  }
  std::vector<Way> ways;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    Way way;
    way.terms = std::move(rows[i]);
    way.in_a_row = true;
    ways.push_back(std::move(way));
  }
  return ways;
}

} // namespace dossier
