// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_linked_data.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace dossier {
namespace {

using nlohmann::json;

constexpr std::string_view kOrigin = "json-ld";
constexpr std::size_t kMostNodes = 10'000;
constexpr int kDeepestName = 8; // references that refer to references

constexpr std::array kArticles = std::to_array<std::string_view>(
    {"AnalysisNewsArticle", "Article", "BackgroundNewsArticle", "BlogPosting", "Book", "Chapter",
     "DigitalDocument", "Legislation", "MedicalScholarlyArticle", "NewsArticle", "OpinionNewsArticle",
     "Report", "ReportageNewsArticle", "ReviewNewsArticle", "ScholarlyArticle", "TechArticle", "Thesis"});
constexpr std::array kPages =
    std::to_array<std::string_view>({"AboutPage", "CreativeWork", "ItemPage", "WebPage"});

// Types that tell what a paper is; "Article" tells nothing.
constexpr std::array kKinds =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"AnalysisNewsArticle", "analysis"},
                                                                  {"BlogPosting", "blog post"},
                                                                  {"Book", "book"},
                                                                  {"NewsArticle", "news article"},
                                                                  {"OpinionNewsArticle", "opinion"},
                                                                  {"Report", "report"},
                                                                  {"ScholarlyArticle", "scholarly article"},
                                                                  {"Thesis", "thesis"}});

const json* member(const json& node, const char* name) {
  if (!node.is_object()) return nullptr;
  const auto found = node.find(name);
  return found == node.end() ? nullptr : &*found;
}

std::string string_member(const json& node, const char* name) {
  const json* value = member(node, name);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

template <std::size_t N>
bool is_any_of(const json& node, const std::array<std::string_view, N>& types) {
  const json* type = member(node, "@type");
  if (type == nullptr) return false;
  const auto known = [&](const json& one) {
    if (!one.is_string()) return false;
    std::string_view name = one.get_ref<const std::string&>();
    name.remove_prefix(std::min(name.size(), name.rfind('/') + 1)); // "http://schema.org/Article"
    return std::find(types.begin(), types.end(), name) != types.end();
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), known) : known(*type);
}

// What stands between '&' and ';' as a character; 0 when it is none that is known.
char32_t entity(std::string_view name) {
  constexpr std::array kNamed = std::to_array<std::pair<std::string_view, char32_t>>({{"amp", U'&'},
                                                                                      {"apos", U'\''},
                                                                                      {"gt", U'>'},
                                                                                      {"hellip", U'\u2026'},
                                                                                      {"ldquo", U'\u201C'},
                                                                                      {"lsquo", U'\u2018'},
                                                                                      {"lt", U'<'},
                                                                                      {"mdash", U'\u2014'},
                                                                                      {"nbsp", U'\u00A0'},
                                                                                      {"ndash", U'\u2013'},
                                                                                      {"quot", U'"'},
                                                                                      {"rdquo", U'\u201D'},
                                                                                      {"rsquo", U'\u2019'}});
  if (!name.starts_with('#')) {
    const auto* found =
        std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& one) { return one.first == name; });
    return found == kNamed.end() ? 0 : found->second;
  }
  const bool hexadecimal = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  const bool character = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return whole && character ? char32_t{code} : 0;
}

// Content systems put HTML into JSON: "Iran&#8217;s &amp; Iraq&#8217;s" -> "Iran’s & Iraq’s".
std::string without_entities(std::string_view text) {
  constexpr std::size_t kLongestEntity = 10;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end =
        text[i] == '&' ? text.substr(i, kLongestEntity).find(';') : std::string_view::npos;
    const char32_t c = end == std::string_view::npos ? 0 : entity(text.substr(i + 1, end - 1));
    if (c != 0)
      append_character(plain, c);
    else
      plain += text[i];
    i += c != 0 ? end : 0;
  }
  return plain;
}

class LinkedData {
public:
  void read(std::string_view script) {
    // Raw line ends in strings are common, and forbidden.
    std::string text(script);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    json parsed = json::parse(text, nullptr, false, true);
    if (parsed.is_discarded()) return;
    documents_.push_back(std::make_unique<json>(std::move(parsed)));
    gather(*documents_.back());
  }

  std::vector<Hint> hints() {
    if (const json* article = first_of(kArticles))
      describe(*article);
    else if (const json* page = first_of(kPages))
      describe(*page);
    return std::move(hints_);
  }

  std::string text() const {
    const json* article = first_of(kArticles);
    return article == nullptr ? std::string() : string_member(*article, "articleBody");
  }

private:
  // The nodes of a document: itself, those of its graph, and what it says it is about.
  void gather(const json& document) {
    std::vector<const json*> open = {&document};
    while (!open.empty() && nodes_.size() < kMostNodes) {
      const json& node = *open.back();
      open.pop_back();
      if (node.is_array()) {
        for (auto item = node.rbegin(); item != node.rend(); ++item) open.push_back(&*item);
      } else if (node.is_object()) {
        nodes_.push_back(&node);
        for (const char* inner : {"mainEntityOfPage", "mainEntity", "@graph"})
          if (const json* value = member(node, inner)) open.push_back(value);
      }
    }
  }

  template <std::size_t N>
  const json* first_of(const std::array<std::string_view, N>& types) const {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const json* node) { return is_any_of(*node, types); });
    return found == nodes_.end() ? nullptr : *found;
  }

  void describe(const json& node) {
    add("title", string_member(node, "headline"));
    if (hints_.empty()) add("title", string_member(node, "name"));
    add_names("author", member(node, "author"));
    if (const json* creator = member(node, "creator"); member(node, "author") == nullptr)
      add_names("author", creator);
    add_names("publisher", member(node, "publisher"));
    const std::string published = string_member(node, "datePublished");
    add("date", published.empty() ? string_member(node, "dateCreated") : published);
    add("url", string_member(node, "url"));
    add("url", string_member(node, "mainEntityOfPage"));
    if (const json* entity = member(node, "mainEntityOfPage")) add("url", string_member(*entity, "@id"));
    add_series(node);
    add("number", string_member(node, "reportNumber"));
    add_names("language", member(node, "inLanguage"));
    add("kind", string_member(node, "genre"));
    for (const auto& [type, kind] : kKinds)
      if (is_any_of(node, std::array{type})) add("kind", std::string(kind));
  }

  // What the paper is part of, unless that is the site.
  void add_series(const json& node) {
    constexpr std::array kSeries = std::to_array<std::string_view>(
        {"BookSeries", "CreativeWorkSeries", "Periodical", "PublicationIssue", "PublicationVolume"});
    const json* whole = member(node, "isPartOf");
    for (int depth = 0; whole != nullptr && depth < kDeepestName; ++depth) {
      if (whole->is_array() && !whole->empty()) whole = &whole->front();
      if (!is_any_of(*whole, kSeries)) return;
      add("series", string_member(*whole, "name"));
      add("number", string_member(*whole, "issueNumber"));
      whole = member(*whole, "isPartOf"); // an issue is part of a periodical
    }
  }

  void add_names(std::string_view field, const json* value, int depth = 0) {
    if (value == nullptr || depth > kDeepestName) return;
    if (value->is_string()) {
      add(field, value->get<std::string>());
    } else if (value->is_array()) {
      for (const json& item : *value) add_names(field, &item, depth + 1);
    } else if (const json* name = member(*value, "name")) {
      add_names(field, name, depth + 1);
    } else if (member(*value, "familyName") != nullptr) {
      add(field, string_member(*value, "givenName") + " " + string_member(*value, "familyName"));
    } else if (const json* referred = with_id(string_member(*value, "@id")); referred != value) {
      add_names(field, referred, depth + 1);
    }
  }

  // The node that says the most under an id: references repeat the id alone.
  const json* with_id(const std::string& id) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [&](const json* node) {
      return member(*node, "name") != nullptr && string_member(*node, "@id") == id;
    });
    return id.empty() || found == nodes_.end() ? nullptr : *found;
  }

  void add(std::string_view field, const std::string& value) {
    if (!value.empty()) hints_.push_back({std::string(field), without_entities(value), std::string(kOrigin)});
  }

  std::vector<std::unique_ptr<json>> documents_; // the nodes point into them
  std::vector<const json*> nodes_;
  std::vector<Hint> hints_;
};

} // namespace

std::vector<Hint> linked_data_hints(const std::vector<std::string_view>& scripts) {
  LinkedData data;
  for (const std::string_view script : scripts) data.read(script);
  return data.hints();
}

std::string linked_data_text(const std::vector<std::string_view>& scripts) {
  LinkedData data;
  for (const std::string_view script : scripts)
    if (script.find("articleBody") != std::string_view::npos) data.read(script);
  const std::string text = data.text();
  return text.find('<') == std::string::npos ? without_entities(text) : text; // "&lt;p&gt;" is a tag
}

} // namespace dossier
