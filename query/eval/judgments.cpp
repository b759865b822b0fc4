// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/judgments.h"

#include "corpus/error.h"

#include <charconv>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

namespace dossier {
namespace {

std::ifstream opened(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in || std::filesystem::is_directory(file))
    throw Error{ErrorKind::input, "cannot read " + file.string(), "is the name right?"};
  return in;
}

[[noreturn]] void fail(const std::filesystem::path& file, std::size_t line, const std::string& hint) {
  throw Error{ErrorKind::input, fmt::format("{}, line {}, cannot be understood", file.string(), line), hint};
}

std::optional<std::string> text_of(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  return std::nullopt;
}

std::optional<Topic> topic_of(const std::string& line) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("_id") || !json.contains("text")) return std::nullopt;
  const auto id = text_of(json["_id"]);
  const auto text = text_of(json["text"]);
  if (!id || !text) return std::nullopt;
  return Topic{*id, *text};
}

std::vector<std::string> parts_of(const std::string& line) {
  std::vector<std::string> parts;
  std::istringstream in(line);
  if (line.find('\t') != std::string::npos)
    for (std::string part; std::getline(in, part, '\t');) parts.push_back(part);
  else
    for (std::string part; in >> part;) parts.push_back(part);
  return parts;
}

std::optional<int> grade_of(const std::string& text) {
  int grade = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), grade);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return grade;
}

void drop_return(std::string& line) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
}

} // namespace

std::vector<Topic> read_topics(const std::filesystem::path& file) {
  std::ifstream in = opened(file);
  std::vector<Topic> topics;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto topic = topic_of(line);
    if (!topic) fail(file, number, R"(a topic is a line {"_id": "1", "text": "what is asked"})");
    topics.push_back(std::move(*topic));
  }
  return topics;
}

Judgments read_judgments(const std::filesystem::path& file) {
  std::ifstream in = opened(file);
  Judgments judgments;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    drop_return(line);
    const std::vector<std::string> parts = parts_of(line);
    if (parts.empty()) continue;
    const bool trec = parts.size() == 4;
    const auto grade = trec || parts.size() == 3 ? grade_of(parts.back()) : std::nullopt;
    if (!grade && number == 1) continue; // the header
    if (!grade)
      fail(file, number, "a judgment is a line of topic, passage or paper, and grade, between tabs");
    judgments[parts[0]][parts[trec ? 2 : 1]] = *grade;
  }
  return judgments;
}

} // namespace dossier
