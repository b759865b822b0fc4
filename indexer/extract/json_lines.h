// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A paper out of a file that holds many, with its passages.
struct BundledPaper {
  std::string key; // what the file calls it: "paper_id", else "_id"
  Paper paper;
  std::vector<Passage> passages;
  std::size_t line = 0; // where it begins, from 1

  friend bool operator==(const BundledPaper&, const BundledPaper&) = default;
};

// Whether a file is JSON Lines by its name: .jsonl or .ndjson.
bool is_bundle_name(const std::filesystem::path& file);

// Calls `each` for every line that is not blank, without its line end, with its number from `first_line` on
// and its offset in bytes.
void each_line(
    std::string_view lines, std::size_t first_line,
    const std::function<void(std::string_view line, std::size_t number, std::size_t offset)>& each);

// Reads JSON Lines (jsonlines.org), a passage or a paper a line; the layout of BEIR collections is one of
// them.
//
//   {"_id": "IRN_73_2018#12", "paper_id": "IRN_73_2018", "title": "...", "text": "..."}   a ready-made
//   passage
//   {"_id": "184", "title": "...", "text": "..."}                      a paper; cut when it is long
//
// Neighbouring lines of one paper_id are one paper; title and the other fields are those of its first line:
// author or authors, publisher, series, number, date, url, kind, language. A passage may have heading and
// page. Anything else in a line is passed over. One reader a thread.
class JsonLinesReader {
public:
  JsonLinesReader();
  JsonLinesReader(const JsonLinesReader&) = delete;
  JsonLinesReader& operator=(const JsonLinesReader&) = delete;
  ~JsonLinesReader();

  // Which paper a line is of. Throws Error (input) where papers() would tell a fault.
  struct Owner {
    std::string paper;       // its key
    bool is_passage = false; // one of its passages, not all of it

    bool goes_on(const Owner& before) const {
      return is_passage && before.is_passage && paper == before.paper;
    }
  };
  Owner owner_of(std::string_view line);

  // The papers of some whole lines; what is wrong with a line ("is no JSON") is told, and the line left out.
  std::vector<BundledPaper> papers(std::string_view lines, std::size_t first_line,
                                   const std::function<void(std::size_t line, std::string_view what)>& fault);

private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

} // namespace dossier
