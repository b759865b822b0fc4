// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_lines.h"

#include "corpus/error.h"
#include "corpus/text/words.h"
#include "indexer/clean_text.h"
#include "indexer/date.h"
#include "indexer/splitter.h"

#include <optional>
#include <simdjson.h>

namespace dossier {
namespace {

namespace json = simdjson::dom;

constexpr std::string_view kOrigin = "json";

// A string, or a number as it is written: ids and pages are often numbers.
std::optional<std::string> text_of(const json::element& value) {
  if (value.is_string()) return std::string(std::string_view(value));
  if (value.is_int64() || value.is_uint64() || value.is_double()) return simdjson::to_string(value);
  return std::nullopt;
}

std::string field(const json::object& line, std::string_view name) {
  json::element value;
  if (line[name].get(value) != simdjson::SUCCESS) return {};
  return text_of(value).value_or("");
}

std::vector<std::string> authors_of(const json::object& line) {
  std::vector<std::string> authors;
  for (const std::string_view name : {"authors", "author"}) {
    json::element value;
    if (line[name].get(value) != simdjson::SUCCESS) continue;
    json::array list;
    if (value.get(list) != simdjson::SUCCESS) {
      if (auto author = text_of(value)) authors.push_back(*std::move(author));
      continue;
    }
    for (const json::element& item : list)
      if (auto author = text_of(item)) authors.push_back(*std::move(author));
  }
  return authors;
}

Metadata metadata_of(const json::object& line) {
  Metadata metadata;
  const auto set = [](Sourced& value, std::string text) {
    text = clean_text(text);
    if (!text.empty()) value = {std::move(text), std::string(kOrigin)};
  };
  set(metadata.title, field(line, "title"));
  for (const std::string& author : authors_of(line)) {
    metadata.authors.emplace_back();
    set(metadata.authors.back(), author);
    if (metadata.authors.back().empty()) metadata.authors.pop_back();
  }
  set(metadata.publisher, field(line, "publisher"));
  set(metadata.series, field(line, "series"));
  set(metadata.number, field(line, "number"));
  set(metadata.date, iso_date(field(line, "date")));
  set(metadata.url, field(line, "url"));
  set(metadata.kind, field(line, "kind"));
  set(metadata.language, field(line, "language"));
  return metadata;
}

JsonLinesReader::Owner owner(const json::object& line) {
  std::string paper = field(line, "paper_id");
  return paper.empty() ? JsonLinesReader::Owner{field(line, "_id"), false}
                       : JsonLinesReader::Owner{std::move(paper), true};
}

// Paragraphs stay apart, anything else is running text.
std::string running_text(std::string_view text) {
  std::string running;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    const std::string paragraph = clean_text(text.substr(0, end));
    if (!paragraph.empty()) running += (running.empty() ? "" : "\n\n") + paragraph;
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return running;
}

// A passage as the line gives it, behind those that its paper has.
void add_passage(BundledPaper& made, const json::object& line, const std::string& text) {
  Paper& paper = made.paper;
  if (!paper.text.empty()) paper.text += "\n\n";
  Passage passage;
  passage.key = field(line, "_id");
  passage.ordinal = static_cast<unsigned>(made.passages.size());
  passage.heading = clean_text(field(line, "heading"));
  passage.first_page = passage.last_page = clean_text(field(line, "page"));
  passage.span = {paper.text.size(), paper.text.size() + text.size()};
  paper.text += text;
  if (paper.sections.empty() || paper.sections.back().heading != passage.heading)
    paper.sections.push_back({SectionKind::body, passage.heading, passage.span});
  paper.sections.back().span.end = passage.span.end;
  made.passages.push_back(std::move(passage));
}

// Words. Who writes a file of lines has cut his papers already, into abstracts, messages or articles, and
// their ranking as wholes is better than by their best parts (tests/bench/results.md); an answer shows what
// matters of a long one. What is longer is a book.
constexpr std::size_t kLongestLine = 20'000;

BundledPaper whole_paper(const json::object& line, std::string text) {
  BundledPaper made;
  made.key = field(line, "_id");
  made.paper.metadata = metadata_of(line);
  made.paper.text = std::move(text);
  made.paper.sections.push_back({SectionKind::body, "", {0, made.paper.text.size()}});
  if (cut_words(made.paper.text).size() > kLongestLine) {
    made.passages = split(made.paper);
    return made;
  }
  Passage passage;
  passage.span = made.paper.sections.back().span;
  if (passage.span.end > 0) made.passages.push_back(std::move(passage));
  return made;
}

} // namespace

struct JsonLinesReader::Parser {
  json::parser parser;

  // The object lives until the next line is read.
  json::object object(std::string_view line) {
    json::element value;
    if (parser.parse(line.data(), line.size()).get(value) != simdjson::SUCCESS)
      throw Error{ErrorKind::input, "is no JSON"};
    json::object made;
    if (value.get(made) != simdjson::SUCCESS) throw Error{ErrorKind::input, "is no JSON object"};
    if (field(made, "_id").empty() && field(made, "paper_id").empty())
      throw Error{ErrorKind::input, "has no \"_id\""};
    return made;
  }
};

JsonLinesReader::JsonLinesReader() : parser_(std::make_unique<Parser>()) {}
JsonLinesReader::~JsonLinesReader() = default;

bool is_bundle_name(const std::filesystem::path& file) {
  return file.extension() == ".jsonl" || file.extension() == ".ndjson";
}

void each_line(std::string_view lines, std::size_t first_line,
               const std::function<void(std::string_view, std::size_t, std::size_t)>& each) {
  std::size_t number = first_line;
  for (std::size_t at = 0; at < lines.size(); ++number) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string_view::npos) each(line, number, at);
    at = end + 1;
  }
}

JsonLinesReader::Owner JsonLinesReader::owner_of(std::string_view line) {
  return owner(parser_->object(line));
}

std::vector<BundledPaper>
JsonLinesReader::papers(std::string_view lines, std::size_t first_line,
                        const std::function<void(std::size_t, std::string_view)>& fault) {
  std::vector<BundledPaper> made;
  Owner before;
  each_line(lines, first_line, [&](std::string_view line, std::size_t number, std::size_t) {
    try {
      const json::object object = parser_->object(line);
      std::string text = running_text(field(object, "text"));
      if (text.empty()) throw Error{ErrorKind::input, "has no \"text\""};
      Owner here = owner(object);
      if (!here.is_passage) {
        made.push_back(whole_paper(object, std::move(text)));
        made.back().line = number;
      } else {
        if (!here.goes_on(before))
          made.push_back({here.paper, {metadata_of(object), {}, {}, {}, {}}, {}, number});
        add_passage(made.back(), object, text);
      }
      before = std::move(here);
    } catch (const Error& error) {
      fault(number, error.what());
    }
  });
  return made;
}

} // namespace dossier
