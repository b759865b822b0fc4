// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mention_lines.h"

#include "corpus/mention.h"
#include "indexer/cleaner.h"
#include "indexer/document.h"
#include "indexer/splitter.h"

#include <fmt/format.h>
#include <istream>
#include <nlohmann/json.hpp>

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json mention_json(const Mention& mention, const Gazetteer& gazetteer) {
  if (mention.discovered())
    return {{"kind", name_of(mention.kind)}, {"entry", mention.name},   {"name", mention.name},
            {"begin", mention.span.begin},   {"end", mention.span.end}, {"confidence", mention.confidence}};
  const Entry entry = gazetteer[mention.entry];
  Json made = {{"kind", name_of(entry.kind)},
               {"entry", entry.id},
               {"name", entry.name},
               {"begin", mention.span.begin},
               {"end", mention.span.end}};
  if (entry.kind == EntryKind::city && entry.parent != kNoEntry)
    made["province"] = gazetteer[entry.parent].id;
  return made;
}

void add_mentions(Json& line, const std::vector<Mention>& mentions, const Gazetteer& gazetteer) {
  Json named = Json::array();
  Json places = Json::array();
  for (const Mention& mention : mentions)
    (!mention.discovered() && gazetteer[mention.entry].kind == EntryKind::city ? places : named)
        .push_back(mention_json(mention, gazetteer));
  line["mentions"] = std::move(named);
  if (!places.empty()) line["places"] = std::move(places);
}

// ASCII only, so that nothing in an id or a text can act on a terminal.
std::string printed(const Json& line) {
  return line.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

// What is wrong with a line that should hold a passage; empty when nothing is.
std::string fault_of(const Json& passage) {
  if (passage.is_discarded()) return "is no JSON";
  if (!passage.is_object()) return "is no JSON object";
  const auto text = passage.find("text");
  if (text == passage.end()) return "has no \"text\"";
  return text->is_string() ? "" : "has a \"text\" that is no string";
}

} // namespace

std::size_t write_mention_lines(std::istream& in, const Gazetteer& gazetteer,
                                const std::function<void(std::string_view)>& write,
                                const std::function<void(std::size_t line, std::string_view what)>& bad) {
  Analyzer analyzer;
  std::size_t faults = 0;
  std::string read;
  for (std::size_t number = 1; std::getline(in, read); ++number) {
    if (read.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Json passage = Json::parse(read, nullptr, false);
    Json line;
    const bool has_id = passage.is_object() && passage.contains("_id");
    line["_id"] = has_id ? passage["_id"] : Json(number);
    const std::string fault = fault_of(passage);
    std::vector<Mention> mentions;
    if (fault.empty()) {
      const auto& text = passage["text"].get_ref<const std::string&>();
      mentions = find_mentions(text, analyzer.analyze(text), gazetteer);
    } else {
      bad(number, fault);
      ++faults;
    }
    add_mentions(line, mentions, gazetteer);
    write(printed(line));
  }
  return faults;
}

std::string mention_lines(const std::filesystem::path& file, const Extract& extract,
                          const Gazetteer& gazetteer) {
  const Paper paper = clean(extract, file);
  Analyzer analyzer;
  std::string lines;
  PaperMemory memory = memory_of(paper, analyzer, gazetteer);
  for (const Passage& passage : split(paper)) {
    const PassageRecord record = make_record(paper, passage, analyzer, gazetteer, memory);
    Json line = {{"_id", fmt::format("{}#{}", file.filename().string(), passage.ordinal)}};
    add_mentions(line, record.mentions, gazetteer);
    line["text"] = record.text;
    lines += printed(line);
  }
  return lines;
}

} // namespace dossier
