// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_nesting.h"

#include "indexer/extract/html_markup.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {
namespace {

constexpr std::size_t kDeepest = 512;          // open elements, as in Blink and WebKit
constexpr std::size_t kMostAttributes = 1'000; // gumbo compares each with all before it
constexpr std::size_t kMostOdd = 500;          // elements that gumbo places by rules not followed here
constexpr std::size_t kMostReopened = 50'000;  // inline elements that gumbo makes again, over the whole page

template <std::size_t N>
bool among(const std::array<GumboTag, N>& tags, GumboTag tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

// No end tag reaches beyond these ("has an element in scope" of the standard, 13.2.4.2).
constexpr std::array<GumboTag, 10> kWalls = {
    GUMBO_TAG_TD,     GUMBO_TAG_TH,      GUMBO_TAG_TABLE,  GUMBO_TAG_CAPTION,  GUMBO_TAG_OBJECT,
    GUMBO_TAG_APPLET, GUMBO_TAG_MARQUEE, GUMBO_TAG_BUTTON, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT};
constexpr std::array<GumboTag, 2> kTableWalls = {GUMBO_TAG_TABLE, GUMBO_TAG_TEMPLATE};
constexpr std::array<GumboTag, 12> kListWalls = {GUMBO_TAG_UL,     GUMBO_TAG_OL,       GUMBO_TAG_TD,
                                                 GUMBO_TAG_TH,     GUMBO_TAG_TABLE,    GUMBO_TAG_CAPTION,
                                                 GUMBO_TAG_OBJECT, GUMBO_TAG_APPLET,   GUMBO_TAG_MARQUEE,
                                                 GUMBO_TAG_BUTTON, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT};

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

bool is_of_table(GumboTag tag) {
  constexpr std::array<GumboTag, 9> kParts = {GUMBO_TAG_TABLE, GUMBO_TAG_CAPTION, GUMBO_TAG_COLGROUP,
                                              GUMBO_TAG_TBODY, GUMBO_TAG_THEAD,   GUMBO_TAG_TFOOT,
                                              GUMBO_TAG_TR,    GUMBO_TAG_TD,      GUMBO_TAG_TH};
  return among(kParts, tag);
}

// Follows the open elements as gumbo will, tag by tag. With `balanced` it writes the page anew as well, and
// then gumbo opens and closes exactly what is open here.
class Nesting {
public:
  Nesting(std::string_view html, std::string* balanced) : html_(html), balanced_(balanced) {}

  // Whether the page is sound; when writing, always.
  bool follow() {
    std::size_t at = 0;
    while (at < html_.size()) {
      const std::size_t markup = html_.find('<', at);
      const std::size_t end = markup == std::string_view::npos ? html_.size() : markup;
      write(html_.substr(at, end - at));
      if (end == html_.size()) break;
      at = take(end);
      if (balanced_ == nullptr && !is_sound()) return false;
    }
    return true;
  }

private:
  struct Open {
    GumboTag tag;
    MarkupSort sort;
    std::string_view name;
  };

  bool is_sound() const {
    return open_.size() + left_open_ <= kDeepest && reopened_ <= kMostReopened &&
           attributes_ <= kMostAttributes && drawings_left_open_ <= kMostOdd && odd_ <= kMostOdd;
  }

  void write(std::string_view text) {
    if (balanced_ != nullptr && drawings_ == 0) *balanced_ += text;
  }

  // What begins with the '<' at `at`; returns where it ends.
  std::size_t take(std::size_t at) {
    const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
    if (next == '!' || next == '?') return behind_comment(html_, at);
    const char first = next == '/' && at + 2 < html_.size() ? html_[at + 2] : next;
    if (!is_letter(first)) {
      if (next == '/') return behind_comment(html_, at);
      write(html_.substr(at, 1));
      return at + 1;
    }
    const Markup markup = read_tag(html_, at);
    if (markup.end == std::string_view::npos) return html_.size();
    const std::string_view source = html_.substr(at, markup.end - at);
    const MarkupSort sort = sort_of(markup.tag);
    // In a drawing, or in what gumbo may still take for one, or in a list of choices, a <title> is no title.
    const std::size_t drawings = balanced_ == nullptr ? drawings_left_open_ : drawings_;
    const bool raw = drawings == 0 && (markup.tag == GUMBO_TAG_SCRIPT || !is_open(GUMBO_TAG_SELECT));
    if (sort == MarkupSort::raw && raw) return markup.opens ? take_raw(markup, at) : markup.end;
    if (sort == MarkupSort::drawing) take_drawing(markup);
    if (sort == MarkupSort::block) drawings_ = 0; // a paragraph ends a drawing that was left open
    if (balanced_ != nullptr && drawings_ > 0) return markup.end;
    if (markup.opens)
      open(markup, sort, source);
    else if (sort != MarkupSort::empty)
      close(markup, sort);
    return markup.end;
  }

  // Scripts and the like. In a page written anew only the title and data about the page stay.
  std::size_t take_raw(const Markup& markup, std::size_t at) {
    if (markup.tag == GUMBO_TAG_PLAINTEXT) return html_.size();
    const std::size_t end = end_of_raw(html_, markup.end, markup.name);
    attributes_ = std::max(attributes_, markup.attributes);
    const std::string_view whole = html_.substr(at, end - at);
    const bool data =
        markup.tag == GUMBO_TAG_SCRIPT && whole.substr(0, markup.end - at).find("ld+json") < whole.size();
    const bool stays = markup.tag == GUMBO_TAG_TITLE || data;
    if (stays && end < html_.size() && markup.attributes <= kMostAttributes &&
        whole.find("<!--") >= whole.size()) {
      write(whole);
      write("</");
      write(markup.name);
      write(">");
    }
    const std::size_t close = html_.find('>', end);
    return close == std::string_view::npos ? html_.size() : close + 1;
  }

  void take_drawing(const Markup& markup) {
    if (markup.opens && !markup.closes_itself) {
      ++drawings_;
      ++drawings_left_open_;
    } else if (!markup.opens) {
      drawings_ -= drawings_ > 0 ? 1 : 0;
    }
  }

  void open(const Markup& markup, MarkupSort sort, std::string_view source) {
    constexpr std::array<GumboTag, 4> kOdd = {GUMBO_TAG_FRAMESET, GUMBO_TAG_ISINDEX, GUMBO_TAG_RP,
                                              GUMBO_TAG_RT};
    attributes_ = std::max(attributes_, markup.attributes);
    odd_ += among(kOdd, markup.tag) ? 1 : 0;
    if (drawings_ > 0 && markup.closes_itself) return;
    if (take_once(markup, source)) return;
    if (is_of_table(markup.tag) && markup.tag != GUMBO_TAG_TABLE && !is_open(GUMBO_TAG_TABLE))
      return; // gumbo ignores it
    if (sort == MarkupSort::block || markup.tag == GUMBO_TAG_HR) close_implied(markup.tag);
    if (markup.tag == GUMBO_TAG_A) close_link();
    if (sort == MarkupSort::block) reopened_ += left_open_;
    if (balanced_ != nullptr && is_left_out(markup, sort)) return;
    if (sort == MarkupSort::empty) {
      write_tag(markup, source);
    } else if (balanced_ != nullptr && open_.size() >= kDeepest) {
      if (sort == MarkupSort::block) write("<br><br>");
      deeper_ += closes_reliably(markup.tag, sort);
    } else {
      open_.push_back({markup.tag, sort, markup.name});
      write_tag(markup, source);
    }
  }

  // <html>, <head> and <body> are open from first to last, wherever they are written.
  bool take_once(const Markup& markup, std::string_view source) {
    constexpr std::array<GumboTag, 3> kOnce = {GUMBO_TAG_HTML, GUMBO_TAG_HEAD, GUMBO_TAG_BODY};
    const auto* found = std::find(kOnce.begin(), kOnce.end(), markup.tag);
    if (found == kOnce.end()) return false;
    if (!std::exchange(seen_[static_cast<std::size_t>(found - kOnce.begin())], true))
      write_tag(markup, source);
    return true;
  }

  // Markup whose place in the tree gumbo decides by rules of its
  // own, and that matters to no reader of the text.
  static bool is_left_out(const Markup& markup, MarkupSort sort) {
    constexpr std::array<GumboTag, 9> kLeftOut = {GUMBO_TAG_TEMPLATE, GUMBO_TAG_SELECT,   GUMBO_TAG_OPTION,
                                                  GUMBO_TAG_OPTGROUP, GUMBO_TAG_FRAMESET, GUMBO_TAG_FRAME,
                                                  GUMBO_TAG_FORM,     GUMBO_TAG_ISINDEX,  GUMBO_TAG_KEYGEN};
    return (sort == MarkupSort::formatted && markup.tag != GUMBO_TAG_A) || sort == MarkupSort::drawing ||
           among(kLeftOut, markup.tag);
  }

  // Elements beyond the deepest level are counted, not kept;
  // those whose end tag people leave out are not counted.
  static bool closes_reliably(GumboTag tag, MarkupSort sort) {
    constexpr std::array<GumboTag, 4> kOften = {GUMBO_TAG_P, GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT};
    return sort != MarkupSort::empty && !among(kOften, tag) && (!is_of_table(tag) || tag == GUMBO_TAG_TABLE);
  }

  void write_tag(const Markup& markup, std::string_view source) {
    if (markup.attributes <= kMostAttributes) return write(source);
    write("<");
    write(markup.name);
    write(">");
  }

  // What a block's start tag closes without an end tag.
  void close_implied(GumboTag tag) {
    const auto is = [](GumboTag one, GumboTag other) {
      return [one, other](const Open& open) { return open.tag == one || open.tag == other; };
    };
    switch (tag) {
    case GUMBO_TAG_LI:
      close_item(is(GUMBO_TAG_LI, GUMBO_TAG_LI));
      break;
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
      close_item(is(GUMBO_TAG_DD, GUMBO_TAG_DT));
      break;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      close_first(kTableWalls, is(GUMBO_TAG_TD, GUMBO_TAG_TH));
      return;
    case GUMBO_TAG_TR:
      close_first(kTableWalls, is(GUMBO_TAG_TR, GUMBO_TAG_TR));
      return;
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
      close_first(kTableWalls, [](const Open& open) {
        return open.tag == GUMBO_TAG_TBODY || open.tag == GUMBO_TAG_THEAD || open.tag == GUMBO_TAG_TFOOT;
      });
      return;
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEMPLATE:
      return;
    default:
      break;
    }
    close_first(kWalls, is(GUMBO_TAG_P, GUMBO_TAG_P));
    if (is_heading(tag) && !open_.empty() && is_heading(open_.back().tag)) close_down_to(open_.size() - 1);
  }

  // The item before, unless a block other than a paragraph was opened in it.
  template <typename Same>
  void close_item(const Same& same) {
    for (std::size_t at = open_.size(); at > 0; --at) {
      const Open& open = open_[at - 1];
      if (same(open)) return close_down_to(at - 1);
      const bool paragraph =
          open.tag == GUMBO_TAG_P || open.tag == GUMBO_TAG_DIV || open.tag == GUMBO_TAG_ADDRESS;
      if (open.sort == MarkupSort::block && !paragraph) return;
    }
  }

  bool is_open(GumboTag tag) const {
    return std::any_of(open_.begin(), open_.end(), [tag](const Open& open) { return open.tag == tag; });
  }

  void close(const Markup& markup, MarkupSort sort) {
    if (balanced_ != nullptr && is_left_out(markup, sort)) return;
    if (deeper_ > 0) {
      if (sort == MarkupSort::block) write("<br><br>");
      deeper_ -= closes_reliably(markup.tag, sort);
      return;
    }
    const auto same = [&](const Open& open) {
      if (is_heading(markup.tag)) return is_heading(open.tag);
      return open.tag == markup.tag &&
             (markup.tag != GUMBO_TAG_UNKNOWN || equal_names(open.name, markup.name));
    };
    if (sort == MarkupSort::drawing)
      close_drawing(markup.tag);
    else if (markup.tag == GUMBO_TAG_FORM)
      close_form();
    else if (sort != MarkupSort::block || markup.tag == GUMBO_TAG_NOSCRIPT)
      close_phrase(same);
    else if (is_of_table(markup.tag))
      close_first(kTableWalls, same);
    else if (markup.tag == GUMBO_TAG_LI)
      close_first(kListWalls, same);
    else
      close_first(kWalls, same);
  }

  // A link ends where the next begins; blocks opened inside it go on.
  void close_link() {
    std::size_t at = open_.size();
    bool blocks = false;
    for (; at > 0 && open_[at - 1].tag != GUMBO_TAG_A; --at) {
      if (among(kWalls, open_[at - 1].tag)) return;
      blocks = blocks || open_[at - 1].sort == MarkupSort::block;
    }
    if (at == 0) return;
    if (blocks && balanced_ == nullptr)
      forget(at - 1);
    else
      close_down_to(at - 1);
  }

  // Only when all in it is closed: else it may have ended long ago, at a tag that no drawing has.
  void close_drawing(GumboTag tag) {
    if (open_.empty() || open_.back().tag != tag) return;
    open_.pop_back();
    drawings_left_open_ -= drawings_left_open_ > 0 ? 1 : 0;
  }

  // "<form><div></form>" closes the form only.
  void close_form() {
    std::size_t at = open_.size();
    while (at > 0 && open_[at - 1].tag != GUMBO_TAG_FORM) --at;
    if (at > 0) forget(at - 1);
  }

  void forget(std::size_t at) { open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at)); }

  template <typename Same>
  void close_phrase(const Same& same) {
    std::size_t at = open_.size();
    while (at > 0 && !same(open_[at - 1]) && open_[at - 1].sort != MarkupSort::block) --at;
    if (at > 0 && same(open_[at - 1])) close_down_to(at - 1);
  }

  // Closes the innermost of the sought elements, unless a wall is nearer.
  template <std::size_t N, typename Sought>
  void close_first(const std::array<GumboTag, N>& walls, const Sought& sought) {
    for (std::size_t at = open_.size(); at > 0; --at) {
      if (sought(open_[at - 1])) return close_down_to(at - 1);
      if (among(walls, open_[at - 1].tag)) return;
    }
  }

  void close_down_to(std::size_t size) {
    while (open_.size() > size) {
      // The one that is sought closes by its tag; formatting inside it was left open.
      if (open_.back().sort == MarkupSort::formatted && open_.size() > size + 1) ++left_open_;
      write("</");
      write(open_.back().name);
      write(">");
      open_.pop_back();
    }
  }

  std::string_view html_;
  std::string* balanced_;
  std::vector<Open> open_;
  std::array<bool, 3> seen_{}; // <html>, <head>, <body>
  std::size_t drawings_ = 0;   // open ones, as far as one can tell
  std::size_t drawings_left_open_ = 0;
  std::size_t odd_ = 0;
  std::size_t deeper_ = 0;    // open elements beyond the deepest level
  std::size_t left_open_ = 0; // inline elements that gumbo will open again in every block to come
  std::size_t reopened_ = 0;
  std::size_t attributes_ = 0;
};

} // namespace

std::string shallow_html(std::string html) {
  if (Nesting(html, nullptr).follow()) return html;
  std::string balanced;
  balanced.reserve(html.size());
  Nesting(html, &balanced).follow();
  return balanced;
}

} // namespace dossier
