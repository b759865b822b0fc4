// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_clutter.h"

#include "indexer/extract/html_table.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dossier {
namespace {

constexpr std::size_t kShort = 400; // bytes of running text: a box, not a section
constexpr std::size_t kLongestByline = 200;
constexpr std::size_t kLongestEntry = 80; // of a menu

bool is_never_shown(GumboTag tag) {
  switch (tag) {
  case GUMBO_TAG_HEAD:
  case GUMBO_TAG_SCRIPT:
  case GUMBO_TAG_STYLE:
  case GUMBO_TAG_NOFRAMES:
  case GUMBO_TAG_NOEMBED:
  case GUMBO_TAG_TEMPLATE:
  case GUMBO_TAG_IFRAME:
  case GUMBO_TAG_SVG:
  case GUMBO_TAG_SELECT:
  case GUMBO_TAG_DATALIST:
  case GUMBO_TAG_TEXTAREA:
  case GUMBO_TAG_PROGRESS:
  case GUMBO_TAG_METER:
  case GUMBO_TAG_TITLE:
  case GUMBO_TAG_RP:
  case GUMBO_TAG_RT:
    return true;
  default:
    return false;
  }
}

// What stands in for a thing that a browser can show.
bool is_substitute(GumboTag tag) {
  constexpr std::array kTags =
      std::to_array<GumboTag>({GUMBO_TAG_APPLET, GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_NOSCRIPT,
                               GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO});
  return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

bool is_hidden(const HtmlNode& node) {
  if (is_substitute(node.tag)) return true;
  // What is hidden until it is found is shown to whoever looks for it: folded sections.
  if (has_attribute(node, "hidden")) return attribute(node, "hidden") != "until-found";
  if (attribute(node, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(node, "style");
  if (style.size() < 12) return false;
  std::string plain = lower_case(style.substr(0, 1000));
  std::erase_if(plain, [](char c) { return c == ' '; });
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

bool is_inside(const HtmlPage& page, std::size_t node, GumboTag tag) {
  for (std::size_t i = page.nodes[node].parent; i > 0; i = page.nodes[i].parent)
    if (page.nodes[i].tag == tag) return true;
  return false;
}

// The nodes of one sort, in order; tells how many of them lie inside another one.
class Places {
public:
  template <typename Sought>
  Places(const HtmlPage& page, const Sought& sought) : page_(page) {
    for (std::size_t i = 0; i < page.nodes.size(); ++i)
      if (!page.nodes[i].is_text() && sought(i)) places_.push_back(i);
  }

  std::size_t inside(std::size_t node) const {
    const auto begin = std::lower_bound(places_.begin(), places_.end(), node);
    return static_cast<std::size_t>(std::lower_bound(begin, places_.end(), page_.nodes[node].end) - begin);
  }

  std::optional<std::size_t> first() const {
    return places_.empty() ? std::nullopt : std::optional(places_.front());
  }

private:
  const HtmlPage& page_;
  std::vector<std::size_t> places_;
};

class Judge {
public:
  Judge(const HtmlPage& page, const HtmlSelection& selected)
      : page_(page), weights_(weigh(page, selected)),
        notes_(page, [&](std::size_t i) { return are_notes(page, weights_, i); }),
        articles_(page,
                  [&](std::size_t i) {
                    return (page.nodes[i].tag == GUMBO_TAG_ARTICLE || page.nodes[i].tag == GUMBO_TAG_MAIN) &&
                           weights_[i].running >= kShort;
                  }),
        titles_(page, [&](std::size_t i) {
          return page.nodes[i].tag == GUMBO_TAG_H1 && weights_[i].linked * 2 < weights_[i].letters;
        }) {}

  bool is_clutter(std::size_t node) const {
    const HtmlNode& it = page_.nodes[node];
    const HtmlPart part = it.part;
    if (it.tag == GUMBO_TAG_BODY || it.tag == GUMBO_TAG_HTML || it.tag == GUMBO_TAG_MAIN) return false;
    if (it.tag == GUMBO_TAG_H1 && part != HtmlPart::never_text) return false;
    if (part == HtmlPart::never_text) return leaves_text(node) || !holds_most(node);
    if (is_in_sentence(node)) return false;
    switch (std::max(part, part_of_role(node))) {
    case HtmlPart::comments: // may be longer than the article
      return leaves_text(node) || !holds_most(node);
    case HtmlPart::clutter:
      return (!holds_most(node) || is_beside_article(node)) && notes_.inside(node) == 0 && !holds_title(node);
    case HtmlPart::pull_quote:
      return is_said_twice(node);
    case HtmlPart::small_print:
      return weights_[node].running < kShort && !holds_most(node) && !holds_title(node);
    default:
      return false;
    }
  }

private:
  bool holds_most(std::size_t node) const {
    const HtmlWeight& all = weights_.front();
    if (all.running >= kShort) return weights_[node].running * 2 >= all.running;
    return weights_[node].plain() * 2 > all.plain();
  }

  // A pull quote repeats a sentence of the text in large type; one that does not is a part of the text.
  bool is_said_twice(std::size_t node) const {
    constexpr std::size_t kEnough = 40; // bytes
    std::string_view quote;
    const std::string text = text_of(page_, node);
    const std::size_t begin = text.find_first_not_of("\"'\u201C\u201D\u2018\u2019\u00AB ");
    if (begin != std::string::npos) quote = std::string_view(text).substr(begin, kEnough);
    if (text_.empty()) text_ = text_of(page_, 0);
    const std::size_t first = text_.find(quote);
    return quote.size() < kEnough || first == std::string::npos ||
           text_.find(quote, first + 1) != std::string::npos;
  }

  // Whether the page says that its article is elsewhere: then even a long stream of news is not it.
  bool is_beside_article(std::size_t node) const {
    return articles_.inside(node) == 0 && articles_.first() && !is_inside(page_, node, GUMBO_TAG_ARTICLE) &&
           !is_inside(page_, node, GUMBO_TAG_MAIN);
  }

  // The page's first heading, unless it is the site's name with a link home.
  bool holds_title(std::size_t node) const {
    const auto title = titles_.first();
    return title && *title >= node && *title < page_.nodes[node].end;
  }

  // Whether an article could be what remains without this.
  bool leaves_text(std::size_t node) const {
    return weights_.front().running >= weights_[node].running + kShort;
  }

  // Whether an inline element stands in running text.
  bool is_in_sentence(std::size_t node) const {
    if (is_block(page_.nodes[node].tag) || page_.nodes[node].tag == GUMBO_TAG_BUTTON) return false;
    while (node > 0 && !is_block(page_.nodes[node].tag)) node = page_.nodes[node].parent;
    return weights_[node].runs;
  }

  HtmlPart part_of_role(std::size_t node) const {
    const HtmlNode& it = page_.nodes[node];
    switch (it.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_ASIDE:
      return HtmlPart::clutter;
    case GUMBO_TAG_FOOTER:
      return is_inside(page_, node, GUMBO_TAG_BLOCKQUOTE) ? HtmlPart::unknown : HtmlPart::clutter;
    case GUMBO_TAG_HEADER:
      return is_site_header(node) ? HtmlPart::clutter : HtmlPart::unknown;
    case GUMBO_TAG_BUTTON:
      return is_heading_button(node) ? HtmlPart::unknown : HtmlPart::clutter;
    case GUMBO_TAG_FORM:
      return HtmlPart::small_print;
    default:
      break;
    }
    const std::string_view role = attribute(it, "role");
    if (role.empty()) return HtmlPart::unknown;
    if (role == "banner") return is_site_header(node) ? HtmlPart::clutter : HtmlPart::unknown;
    constexpr std::array kRoles = std::to_array<std::string_view>(
        {"alert", "alertdialog", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation",
         "search", "tablist", "toolbar", "tooltip"});
    return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end() ? HtmlPart::clutter
                                                                         : HtmlPart::unknown;
  }

  // An article's header has its heading; a site's has its name, which links to the site.
  bool is_site_header(std::size_t node) const {
    if (is_inside(page_, node, GUMBO_TAG_ARTICLE) || is_inside(page_, node, GUMBO_TAG_MAIN)) return false;
    return titles_.inside(node) == 0;
  }

  // Sections that unfold have their heading on a button.
  bool is_heading_button(std::size_t node) const {
    for (int level = 1; level <= 6; ++level)
      if (is_inside(page_, node, static_cast<GumboTag>(GUMBO_TAG_H1 + level - 1))) return true;
    return false;
  }

  const HtmlPage& page_;
  std::vector<HtmlWeight> weights_;
  Places notes_;
  mutable std::string text_; // of the whole page, once it is asked for
  Places articles_;          // declared, with text in them
  Places titles_;
};

bool ends_sentence(std::string_view text) {
  while (!text.empty() && std::string_view(" \t\n\r\"')").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  for (const std::string_view quote : {"\u201D", "\u2019", "\u00BB"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

// "Read more: How Herat fell silent"
bool leads_elsewhere(std::string_view text) {
  constexpr std::array kLeads = std::to_array<std::string_view>(
      {"also read", "also see", "click here", "further reading", "more:", "photos:", "read also", "read here",
       "read more", "read next", "related:", "see also", "video:", "watch:"});
  const std::string begin = lower_case(text.substr(0, 20));
  return std::any_of(kLeads.begin(), kLeads.end(), [&](auto lead) { return begin.starts_with(lead); });
}

class LinkJudge {
public:
  LinkJudge(const HtmlPage& page, const HtmlSelection& selected)
      : page_(page), weights_(weigh(page, selected)),
        links_(page, [&](std::size_t i) { return page.nodes[i].tag == GUMBO_TAG_A; }),
        bylines_(page, [&](std::size_t i) { return page.nodes[i].part == HtmlPart::byline; }),
        kept_(page, [&](std::size_t i) {
          return page.nodes[i].part == HtmlPart::notes || page.nodes[i].tag == GUMBO_TAG_H1;
        }) {}

  bool is_link_list(std::size_t node) const {
    const HtmlWeight& weight = weights_[node];
    if (weight.linked == 0 || weight.linked * 2 < weight.letters) return false;
    const GumboTag tag = page_.nodes[node].tag;
    if (tag == GUMBO_TAG_P && weight.letters < kLongestByline && leads_elsewhere(text_of(page_, node)))
      return true;
    // A menu may have headings between its links.
    const bool menu = links_.inside(node) > 2 && weight.running == 0;
    if (weight.linked * 4 < weight.letters * 3 && !(menu && weight.linked * 5 >= weight.letters * 3))
      return false;
    switch (tag) {
    case GUMBO_TAG_P:
      return weight.linked * 10 >= weight.letters * 9 && weight.letters < kLongestByline && !is_kept(node) &&
             !ends_sentence(text_of(page_, node));
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_CENTER:
      return weight.running == 0 && weight.linked < kLongestEntry * links_.inside(node) && !is_kept(node);
    default:
      return false;
    }
  }

private:
  bool is_kept(std::size_t node) const {
    for (std::size_t i = node; i > 0; i = page_.nodes[i].parent)
      if (page_.nodes[i].part == HtmlPart::notes) return true;
    const bool byline = weights_[node].letters < kLongestByline && bylines_.inside(node) > 0;
    return byline || kept_.inside(node) > 0;
  }

  const HtmlPage& page_;
  std::vector<HtmlWeight> weights_;
  Places links_;
  Places bylines_;
  Places kept_; // notes and the page's title
};

template <typename Sought>
void drop_all(const HtmlPage& page, HtmlSelection& selected, const Sought& sought) {
  for (std::size_t i = 0; i < page.nodes.size();) {
    const bool dropped = selected[i] && !page.nodes[i].is_text() && sought(i);
    if (dropped) drop(page, selected, i);
    i = dropped ? page.nodes[i].end : i + 1;
  }
}

} // namespace

void drop(const HtmlPage& page, HtmlSelection& selected, std::size_t node) {
  std::fill(selected.begin() + static_cast<std::ptrdiff_t>(node),
            selected.begin() + static_cast<std::ptrdiff_t>(page.nodes[node].end), false);
}

HtmlSelection visible_nodes(const HtmlPage& page) {
  HtmlSelection selected(page.nodes.size(), true);
  drop_all(page, selected, [&](std::size_t i) { return is_never_shown(page.nodes[i].tag); });
  const std::vector<HtmlWeight> weights = weigh(page, selected);
  // A page saved while its cookie notice was up is hidden as a
  // whole; an <object> left open holds the rest of a page.
  drop_all(page, selected, [&](std::size_t i) {
    return is_hidden(page.nodes[i]) && weights[i].plain() * 5 <= weights.front().plain() * 3;
  });
  return selected;
}

void drop_clutter(const HtmlPage& page, HtmlSelection& selected) {
  const Judge judge(page, selected);
  drop_all(page, selected, [&](std::size_t i) { return judge.is_clutter(i); });
}

void drop_link_lists(const HtmlPage& page, HtmlSelection& selected) {
  const LinkJudge judge(page, selected);
  std::size_t data = 0; // the end of the last table of data, whose cells may be links
  drop_all(page, selected, [&](std::size_t i) {
    if (i < data) return false;
    if (judge.is_link_list(i)) return true;
    if (page.nodes[i].tag == GUMBO_TAG_TABLE && is_data_table(page, selected, i)) data = page.nodes[i].end;
    return false;
  });
}

} // namespace dossier
