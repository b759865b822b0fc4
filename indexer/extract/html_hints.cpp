// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_hints.h"

#include "indexer/date.h"
#include "indexer/extract/html_linked_data.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace dossier {
namespace {

constexpr std::size_t kLongestValue = 1000; // bytes; a longer one is no title and no name
constexpr std::size_t kLongestSite = 60;    // bytes, of a site's or a person's name
constexpr std::size_t kShortestHeading = 8;
constexpr std::size_t kMostAuthors = 20;
constexpr std::string_view kMeta = "html meta";
constexpr std::string_view kShown = "html page";
constexpr std::string_view kOpenGraph = "opengraph";

struct Key {
  std::string_view name; // of the meta element, in lower case
  std::string_view field;
  std::string_view origin = kMeta;
};

// The more trustworthy first. Of a field's authors only those of the first key are taken.
constexpr std::array kKeys = std::to_array<Key>({
    {"citation_title", "title"},
    {"dcterms.title", "title"},
    {"dc.title", "title"},
    {"parsely-title", "title"},
    {"sailthru.title", "title"},
    {"citation_author", "author"},
    {"citation_authors", "author"},
    {"dcterms.creator", "author"},
    {"dc.creator", "author"},
    {"dc.creator.personalname", "author"},
    {"parsely-author", "author"},
    {"sailthru.author", "author"},
    {"author", "author"},
    {"authors", "author"},
    {"article:author", "author"},
    {"citation_technical_report_institution", "publisher"},
    {"citation_publisher", "publisher"},
    {"dcterms.publisher", "publisher"},
    {"dc.publisher", "publisher"},
    {"publisher", "publisher"},
    {"citation_publication_date", "date"},
    {"citation_date", "date"},
    {"citation_online_date", "date"},
    {"dcterms.issued", "date"},
    {"dc.date.issued", "date"},
    {"dcterms.date", "date"},
    {"dc.date", "date"},
    {"dcterms.created", "date"},
    {"dc.date.created", "date"},
    {"article:published_time", "date"},
    {"article:published", "date"},
    {"parsely-pub-date", "date"},
    {"sailthru.date", "date"},
    {"datepublished", "date"},
    {"publication_date", "date"},
    {"publish-date", "date"},
    {"publish_date", "date"},
    {"publishdate", "date"},
    {"pubdate", "date"},
    {"date", "date"},
    {"citation_technical_report_number", "number"},
    {"citation_report_number", "number"},
    {"citation_issue", "number"},
    {"citation_series_title", "series"},
    {"citation_series", "series"},
    {"citation_journal_title", "series"},
    {"dcterms.ispartof", "series"},
    {"dc.relation.ispartof", "series"},
    {"citation_language", "language"},
    {"dcterms.language", "language"},
    {"dc.language", "language"},
    {"content-language", "language"},
    {"citation_public_url", "url"},
    {"citation_abstract_html_url", "url"},
    {"parsely-link", "url"},
    {"dcterms.type", "kind"},
    {"dc.type", "kind"},
    {"og:title", "title", kOpenGraph},
    {"og:site_name", "publisher", kOpenGraph},
    {"og:url", "url", kOpenGraph},
});

struct Meta {
  std::string name;
  std::string value;
};

// Dublin Core's type is often the medium, which every page shares.
bool is_medium(std::string_view kind) {
  constexpr std::array kMedia =
      std::to_array<std::string_view>({"collection", "image", "interactiveresource", "movingimage", "sound",
                                       "stillimage", "website", "webpage"});
  const std::string plain = lower_case(kind);
  return plain.starts_with("text") || std::find(kMedia.begin(), kMedia.end(), plain) != kMedia.end();
}

// "elmundo.es", an author that is no person.
bool is_domain(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return name.find(' ') == std::string_view::npos && dot != std::string_view::npos && dot > 2 &&
         name.size() - dot > 2;
}

bool is_url(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://") || value.starts_with("//") ||
         value.starts_with("www.");
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (std::string part = collapsed(text.substr(begin, end - begin)); !part.empty())
      parts.push_back(std::move(part));
    begin = end + separator.size();
  }
  return parts;
}

// "Rezaei, Farhad" -> "Farhad Rezaei", as citation_author and Dublin Core have it; "Smith, Jr." stays.
std::string in_reading_order(const std::string& name) {
  constexpr std::array kBehind = std::to_array<std::string_view>(
      {"esq", "ii", "iii", "inc", "iv", "jr", "llc", "ltd", "m.d", "ma", "mba", "md", "ph.d", "phd", "sr"});
  const std::vector<std::string> parts = parts_of(name, ",");
  if (parts.size() != 2) return name;
  std::string behind = lower_case(parts[1]);
  while (behind.ends_with('.')) behind.pop_back();
  const bool suffix = std::find(kBehind.begin(), kBehind.end(), behind) != kBehind.end();
  const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' ') + 1; };
  return suffix || words(parts[0]) > 3 || words(parts[1]) > 3 ? name : parts[1] + " " + parts[0];
}

// "20190115" too; empty when it is no date.
std::string date_of(std::string_view value) {
  const bool packed = value.size() == 8 &&
                      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!packed) return iso_date(value);
  const std::string text(value);
  return iso_date(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6));
}

class Head {
public:
  explicit Head(const HtmlPage& page) : page_(page) {
    for (std::size_t i = 0; i < page.nodes.size(); ++i) read(i);
    linked_data_ = linked_data_hints(scripts_);
    // The names the site goes by, to know it again behind a title or in an author's place.
    for (const Meta& meta : metas_)
      if (meta.name == "og:site_name" || meta.name == "application-name")
        sites_.push_back(lower_case(meta.value));
    for (const Hint& hint : linked_data_)
      if (hint.field == "publisher") sites_.push_back(lower_case(collapsed(hint.value)));
  }

  std::vector<Hint> hints() {
    for (const Hint& hint : linked_data_) add(hint.field, hint.value, hint.origin);
    std::string_view authors; // the key they were taken from
    for (const Key& key : kKeys) {
      for (const Meta& meta : metas_) {
        if (meta.name != key.name || (key.field == "author" && !authors.empty() && authors != key.name))
          continue;
        if (add(key.field, meta.value, key.origin) && key.field == "author") authors = key.name;
      }
    }
    add_shown();
    add("url", canonical_, "html link");
    add("language", language_, "html lang");
    add("title", title_, "html title");
    return std::move(hints_);
  }

private:
  // What the page only shows: the links to its authors, and the time that its article begins with.
  void add_shown() {
    const auto has = [&](std::string_view field) {
      return std::any_of(hints_.begin(), hints_.end(), [&](const Hint& hint) { return hint.field == field; });
    };
    if (!has("author"))
      for (const std::string& author : shown_authors_) add("author", author, kShown);
    if (!has("date")) add("date", shown_date_, kShown);
    if (!has("publisher")) add("publisher", site_in_title(), "html title");
  }

  // "Iran | Reports | BESA", where the heading is "Iran": the site's name comes last.
  std::string site_in_title() const {
    const std::string lower = lower_case(title_);
    for (const std::string& heading : headings_) {
      if (heading.size() < kShortestHeading || !lower.starts_with(heading)) continue;
      for (const std::string_view separator : {" | ", " - ", " \u2013 ", " \u2014 "}) {
        const std::size_t at = title_.rfind(separator);
        if (at == std::string::npos || at < heading.size() ||
            !lower.substr(heading.size()).starts_with(separator))
          continue;
        std::string site = title_.substr(at + separator.size());
        if (site.size() <= kLongestSite && site.find_first_of("0123456789") == std::string::npos) return site;
      }
    }
    return {};
  }

  void read_shown(std::size_t i) {
    const HtmlNode& node = page_.nodes[i];
    const std::string_view property = attribute(node, "itemprop");
    if ((property == "author" || attribute(node, "rel") == "author") &&
        shown_authors_.size() < kMostAuthors) {
      const std::string name = text_of(page_, i);
      if (name.size() <= kLongestSite) shown_authors_.push_back(name);
    }
    const bool published = property == "datePublished";
    if (shown_date_.empty() && (published || node.tag == GUMBO_TAG_TIME) && (published || is_of_article(i))) {
      const std::string_view machine =
          attribute(node, has_attribute(node, "datetime") ? "datetime" : "content");
      shown_date_ = machine.empty() ? text_of(page_, i) : std::string(machine);
    }
  }

  // In an article, and in no list of others.
  bool is_of_article(std::size_t i) const {
    bool article = false;
    for (std::size_t at = page_.nodes[i].parent; at > 0; at = page_.nodes[at].parent) {
      const GumboTag tag = page_.nodes[at].tag;
      const bool aside =
          tag == GUMBO_TAG_LI || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_FOOTER;
      if (aside || page_.nodes[at].part >= HtmlPart::clutter) return false;
      article = article || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN;
    }
    return article;
  }

  void read(std::size_t i) {
    const HtmlNode& node = page_.nodes[i];
    if (!node.is_text()) read_shown(i);
    switch (node.tag) {
    case GUMBO_TAG_HTML:
      language_ = attribute(node, has_attribute(node, "lang") ? "lang" : "xml:lang");
      break;
    case GUMBO_TAG_META:
      for (const char* name : {"name", "property", "itemprop", "http-equiv"})
        if (has_attribute(node, name) && !attribute(node, "content").empty())
          metas_.push_back({lower_case(attribute(node, name)), collapsed(attribute(node, "content"))});
      break;
    case GUMBO_TAG_LINK:
      if (canonical_.empty() && lower_case(attribute(node, "rel")) == "canonical")
        canonical_ = attribute(node, "href");
      break;
    case GUMBO_TAG_SCRIPT:
      if (is_linked_data(page_, i)) scripts_.push_back(page_.nodes[i + 1].text);
      break;
    case GUMBO_TAG_TITLE:
      if (title_.empty()) title_ = text_of(page_, i);
      break;
    case GUMBO_TAG_H1:
      if (headings_.size() < 10) headings_.push_back(lower_case(text_of(page_, i)));
      break;
    default:
      break;
    }
  }

  bool add(std::string_view field, std::string_view written, std::string_view origin) {
    std::string value = collapsed(written.substr(0, kLongestValue + 1));
    if (value.empty() || value.size() > kLongestValue) return false;
    if (field == "author") return add_authors(value, origin);
    if (field == "title") value = without_site(value);
    if (field == "date") value = date_of(value);
    if (field == "url" && !is_url(value)) return false;
    if (field == "kind" && (is_url(value) || is_medium(value))) return false;
    return push(field, std::move(value), origin);
  }

  bool add_authors(std::string_view value, std::string_view origin) {
    bool any = false;
    for (std::string& name : parts_of(value, ";")) {
      const std::string plain = lower_case(name);
      if (plain.starts_with("by ")) name.erase(0, 3);
      const bool person = !is_url(plain) && !is_domain(plain) && !plain.starts_with('@') &&
                          plain != "admin" && plain != "administrator" && plain != "webmaster" &&
                          !is_site(plain);
      if (person) any = push("author", in_reading_order(name), origin) || any;
    }
    return any;
  }

  bool push(std::string_view field, std::string value, std::string_view origin) {
    const bool known = std::any_of(hints_.begin(), hints_.end(), [&](const Hint& hint) {
      return hint.field == field && hint.value == value;
    });
    if (value.empty()) return false;
    if (!known) hints_.push_back({std::string(field), std::move(value), std::string(origin)});
    return true;
  }

  bool is_site(const std::string& lower) const {
    return std::find(sites_.begin(), sites_.end(), lower) != sites_.end();
  }

  // "Iran | BESA" -> "Iran" when the site is called BESA, or the page's heading is "Iran". "BESA | Iran" too.
  std::string without_site(const std::string& title) const {
    constexpr std::array kSeparators =
        std::to_array<std::string_view>({" | ", " - ", " -- ", " \u2013 ", " \u2014 ", " :: ", " \u00AB ",
                                         " \u00BB ", " \u00B7 ", " \u2022 "});
    const std::string lower = lower_case(title);
    std::size_t begin = 0;
    std::size_t end = title.size();
    for (std::size_t at = 1; at < end; ++at) {
      const auto* mark = std::find_if(kSeparators.begin(), kSeparators.end(), [&](auto separator) {
        return lower.compare(at, separator.size(), separator) == 0;
      });
      if (mark == kSeparators.end()) continue;
      const std::string before = lower.substr(begin, at - begin);
      const bool heading = std::find(headings_.begin(), headings_.end(), before) != headings_.end();
      if (heading || is_site(lower.substr(at + mark->size())))
        end = at;
      else if (begin == 0 && is_site(before))
        begin = at + mark->size();
    }
    constexpr std::string_view kEdge = " -|:";
    while (begin < end && kEdge.find(title[begin]) != std::string_view::npos) ++begin;
    while (end > begin && kEdge.find(title[end - 1]) != std::string_view::npos) --end;
    return title.substr(begin, end - begin);
  }

  const HtmlPage& page_;
  std::vector<Meta> metas_;
  std::vector<std::string_view> scripts_;
  std::vector<Hint> linked_data_;
  std::vector<std::string> headings_; // h1, in lower case
  std::vector<std::string> sites_;    // in lower case
  std::string_view canonical_;
  std::string_view language_;
  std::vector<std::string> shown_authors_;
  std::string shown_date_;
  std::string title_;
  std::vector<Hint> hints_;
};

} // namespace

std::vector<Hint> html_hints(const HtmlPage& page) { return Head(page).hints(); }

} // namespace dossier
