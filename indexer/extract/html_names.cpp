// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dossier {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::array kNeverText = std::to_array<std::string_view>(
    {"addthis",      "addtoany",   "adsbygoogle", "breadcrumb", "breadcrumbs", "catlinks",
     "consent",      "cookie",     "cookiebar",   "cookies",    "disqus",      "editsection",
     "gdpr",         "navbox",     "noprint",     "onetrust",   "outbrain",    "printfooter",
     "relatedposts", "sharedaddy", "skiplink",    "sronly",     "taboola",     "visuallyhidden"});

constexpr std::array kClutter = std::to_array<std::string_view>({"advert",
                                                                 "advertisement",
                                                                 "advertisements",
                                                                 "advertising",
                                                                 "adverts",
                                                                 "donation",
                                                                 "footer",
                                                                 "lightbox",
                                                                 "masthead",
                                                                 "megamenu",
                                                                 "menu",
                                                                 "mostread",
                                                                 "nav",
                                                                 "navbar",
                                                                 "navigation",
                                                                 "newsletter",
                                                                 "newsletters",
                                                                 "offcanvas",
                                                                 "pager",
                                                                 "pagination",
                                                                 "paywall",
                                                                 "readmore",
                                                                 "recirc",
                                                                 "related",
                                                                 "relatedarticles",
                                                                 "share",
                                                                 "sharebar",
                                                                 "shares",
                                                                 "sharing",
                                                                 "sidebar",
                                                                 "sidenav",
                                                                 "signup",
                                                                 "sponsored",
                                                                 "submenu",
                                                                 "subscribe",
                                                                 "subscription",
                                                                 "tagcloud",
                                                                 "trending"});

constexpr std::array kComments = std::to_array<std::string_view>(
    {"comentarios", "commentaires", "commentlist", "comments", "kommentare", "kommentarer", "komentarze"});

struct Pair {
  std::string_view first;
  std::string_view second; // anywhere behind it in the same name
};

constexpr std::array kCommentPairs = std::to_array<Pair>({{"comment", "block"},
                                                          {"comment", "list"},
                                                          {"comment", "section"},
                                                          {"comment", "thread"},
                                                          {"member", "comment"},
                                                          {"reader", "comment"},
                                                          {"readers", "comment"},
                                                          {"user", "comment"},
                                                          {"visitor", "comment"},
                                                          {"visitors", "comment"}});

constexpr std::array kSmallPrint = std::to_array<std::string_view>(
    {"ad", "ads", "banner", "carousel", "dfp", "donate", "login", "modal", "popup", "promo", "promos",
     "promotion", "social", "socials", "tags", "teasers", "toolbar"});

constexpr std::array kNotes = std::to_array<std::string_view>(
    {"bibliography", "endnote", "endnotes", "footnote", "footnotes", "notes", "references", "reflist"});

constexpr std::array kContent = std::to_array<std::string_view>(
    {"article", "articlebody", "body", "chapter", "content", "entry", "main", "maincontent", "paper", "post",
     "publication", "report", "story", "text"});

constexpr std::array kByline = std::to_array<std::string_view>(
    {"author", "authors", "byline", "contributor", "contributors", "dateline"});

constexpr std::array kNeverTextPairs = std::to_array<Pair>({{"hidden", "print"},
                                                            {"no", "print"},
                                                            {"print", "none"},
                                                            {"screen", "reader"},
                                                            {"skip", "content"},
                                                            {"skip", "link"},
                                                            {"skip", "main"},
                                                            {"skip", "nav"},
                                                            {"skip", "to"},
                                                            {"sr", "only"},
                                                            {"visually", "hidden"}});

constexpr std::array kPullQuotes = std::to_array<std::string_view>({"pullquote", "pullquotes"});
constexpr std::array kPullQuotePairs = std::to_array<Pair>({{"pull", "quote"}});

constexpr std::array kClutterPairs = std::to_array<Pair>({{"about", "author"},
                                                          {"about", "authors"},
                                                          {"also", "like"},
                                                          {"author", "bio"},
                                                          {"author", "box"},
                                                          {"author", "card"},
                                                          {"author", "description"},
                                                          {"author", "info"},
                                                          {"author", "profile"},
                                                          {"back", "top"},
                                                          {"call", "action"},
                                                          {"follow", "us"},
                                                          {"global", "header"},
                                                          {"language", "selector"},
                                                          {"language", "switcher"},
                                                          {"latest", "articles"},
                                                          {"latest", "news"},
                                                          {"latest", "posts"},
                                                          {"more", "articles"},
                                                          {"more", "from"},
                                                          {"more", "stories"},
                                                          {"most", "popular"},
                                                          {"most", "read"},
                                                          {"most", "viewed"},
                                                          {"popular", "posts"},
                                                          {"read", "also"},
                                                          {"read", "more"},
                                                          {"read", "next"},
                                                          {"recent", "posts"},
                                                          {"recommended", "articles"},
                                                          {"recommended", "for"},
                                                          {"recommended", "posts"},
                                                          {"recommended", "reading"},
                                                          {"recommended", "stories"},
                                                          {"search", "box"},
                                                          {"search", "form"},
                                                          {"see", "also"},
                                                          {"sign", "up"},
                                                          {"site", "branding"},
                                                          {"site", "header"},
                                                          {"stay", "connected"},
                                                          {"stay", "informed"},
                                                          {"tag", "cloud"},
                                                          {"tag", "links"},
                                                          {"tag", "list"},
                                                          {"up", "next"},
                                                          {"you", "may"},
                                                          {"you", "might"},
                                                          {"widget", "area"}});

// "has-sidebar", "category-social", "tag-comments": such a name tells of the page, not of the element.
constexpr std::array kAbout = std::to_array<std::string_view>(
    {"category", "format", "has", "is", "js", "no", "not", "status", "tag", "type", "with", "without"});

// "nav-tab-content": what a tab shows is text.
constexpr std::array kPanes = std::to_array<std::string_view>({"pane", "tab", "tabpanel"});

// Sections of a paper, whose heading became their id.
constexpr std::array kSections =
    std::to_array<Pair>({{"related", "literature"}, {"related", "work"}, {"share", "of"}});

template <std::size_t N>
bool any_of(const Words& words, const std::array<std::string_view, N>& sought) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return std::find(sought.begin(), sought.end(), word) != sought.end();
  });
}

template <std::size_t N>
bool any_of(const Words& words, const std::array<Pair, N>& sought) {
  return std::any_of(sought.begin(), sought.end(), [&](const Pair& pair) {
    const auto first = std::find(words.begin(), words.end(), pair.first);
    return first != words.end() && std::find(first + 1, words.end(), pair.second) != words.end();
  });
}

HtmlPart part_of(const Words& words) {
  if (any_of(words, kNeverText) || any_of(words, kNeverTextPairs)) return HtmlPart::never_text;
  if (any_of(words, kClutterPairs)) return HtmlPart::clutter;
  if (std::find(kAbout.begin(), kAbout.end(), words.front()) != kAbout.end()) return HtmlPart::unknown;
  if (any_of(words, kPanes) || any_of(words, kSections)) return HtmlPart::unknown;
  // "comment-list" and "comment-42" hold comments, "expert-comment" is a kind of paper.
  if (words.front() == "comment" || any_of(words, kComments) || any_of(words, kCommentPairs))
    return HtmlPart::comments;
  if (words.front() == "respond" || any_of(words, kClutter)) return HtmlPart::clutter;
  if (any_of(words, kPullQuotes) || any_of(words, kPullQuotePairs)) return HtmlPart::pull_quote;
  if (any_of(words, kSmallPrint)) return HtmlPart::small_print;
  if (any_of(words, kNotes)) return HtmlPart::notes;
  if (any_of(words, kByline)) return HtmlPart::byline;
  return any_of(words, kContent) ? HtmlPart::content : HtmlPart::unknown;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// "post-shareBar  main" -> "post share bar\nmain\n"
std::string spelled_out(std::string_view names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (is_upper(c)) {
      if (i > 0 && is_lower(names[i - 1])) words += ' ';
      words += static_cast<char>(c | 0x20);
    } else if (is_lower(c) || static_cast<unsigned char>(c) >= 0x80) {
      words += c;
    } else if (c == ' ' || (c >= '\t' && c <= '\r')) {
      words += '\n';
    } else {
      words += ' '; // digits too: "sidebar2"
    }
  }
  return words += '\n';
}

} // namespace

HtmlPart part_named(std::string_view classes, std::string_view id) {
  HtmlPart part = HtmlPart::unknown;
  for (const std::string_view written : {classes, id}) {
    const std::string names = spelled_out(written);
    Words words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] != ' ' && names[i] != '\n') continue;
      if (i > begin) words.push_back(std::string_view(names).substr(begin, i - begin));
      begin = i + 1;
      if (names[i] != '\n' || words.empty()) continue;
      part = std::max(part, part_of(words));
      words.clear();
    }
  }
  return part;
}

} // namespace dossier
