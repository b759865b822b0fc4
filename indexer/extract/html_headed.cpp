// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_headed.h"

#include "indexer/extract/html_clutter.h"

#include <algorithm>
#include <array>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestHeading = 60; // bytes
constexpr std::size_t kMostNodes = 20;      // of a heading, its text among them
constexpr std::size_t kShort = 400;         // bytes of running text: a box, not a section

// In order.
constexpr std::array kHeadings = std::to_array<std::string_view>({"advertisement",
                                                                  "comments",
                                                                  "discussion about this post",
                                                                  "don't miss",
                                                                  "editor's choice",
                                                                  "editor's pick",
                                                                  "editor's picks",
                                                                  "editors' choice",
                                                                  "editors' picks",
                                                                  "explore more",
                                                                  "featured",
                                                                  "featured content",
                                                                  "filed under",
                                                                  "follow us",
                                                                  "join the conversation",
                                                                  "keep reading",
                                                                  "latest",
                                                                  "latest articles",
                                                                  "latest news",
                                                                  "latest posts",
                                                                  "latest publications",
                                                                  "latest stories",
                                                                  "leave a comment",
                                                                  "leave a reply",
                                                                  "more articles",
                                                                  "more news",
                                                                  "more stories",
                                                                  "more to read",
                                                                  "most commented",
                                                                  "most popular",
                                                                  "most read",
                                                                  "most shared",
                                                                  "most viewed",
                                                                  "newsletter",
                                                                  "newsletters",
                                                                  "our newsletter",
                                                                  "people also read",
                                                                  "popular",
                                                                  "popular articles",
                                                                  "popular posts",
                                                                  "post a comment",
                                                                  "post navigation",
                                                                  "read more",
                                                                  "read next",
                                                                  "recent articles",
                                                                  "recent news",
                                                                  "recent posts",
                                                                  "recommended",
                                                                  "recommended articles",
                                                                  "recommended content",
                                                                  "recommended for you",
                                                                  "recommended stories",
                                                                  "related",
                                                                  "related analysis",
                                                                  "related articles",
                                                                  "related content",
                                                                  "related events",
                                                                  "related experts",
                                                                  "related links",
                                                                  "related news",
                                                                  "related pages",
                                                                  "related papers",
                                                                  "related posts",
                                                                  "related publications",
                                                                  "related reading",
                                                                  "related reports",
                                                                  "related research",
                                                                  "related stories",
                                                                  "related topics",
                                                                  "share",
                                                                  "sponsored",
                                                                  "sponsored content",
                                                                  "stay connected",
                                                                  "stay in touch",
                                                                  "stay informed",
                                                                  "stay up to date",
                                                                  "subscribe",
                                                                  "support our work",
                                                                  "support us",
                                                                  "tags",
                                                                  "top posts",
                                                                  "top stories",
                                                                  "trending",
                                                                  "trending now",
                                                                  "up next",
                                                                  "upcoming events",
                                                                  "what to read next",
                                                                  "you may also like"});

// Or what begins so.
constexpr std::array kBeginnings = std::to_array<std::string_view>(
    {"get our ", "get the latest", "join our ", "more from ", "more in ", "more on this ", "read the whole ",
     "read the full ", "share this", "sign up ", "subscribe to ", "you may also ", "you might also ",
     "you might be interested", "you may be interested"});

class Boxes {
public:
  Boxes(const HtmlPage& page, HtmlSelection& selected)
      : page_(page), selected_(selected), weights_(weigh(page, selected)), before_(page.nodes.size() + 1) {
    for (std::size_t i = 0; i < page.nodes.size(); ++i)
      before_[i + 1] = before_[i] + (page.nodes[i].is_text() ? weights_[i].letters : 0);
  }

  void drop_all() {
    for (std::size_t i = 1; i < page_.nodes.size(); ++i) {
      const HtmlNode& node = page_.nodes[i];
      if (node.is_text() || !selected_[i] || node.tag == GUMBO_TAG_H1 || !is_block(node.tag)) continue;
      const std::size_t letters = weights_[i].letters;
      if (letters == 0 || letters > kLongestHeading || node.end - i > kMostNodes) continue;
      const bool heading = heading_level(node.tag) > 0;
      if (!is_clutter_heading(text_of(page_, i))) continue;
      const std::size_t box = box_of(i);
      if (box != i)
        drop(page_, selected_, box);
      else if (heading)
        drop_section(i);
    }
  }

private:
  // The largest element that begins with this one; itself when there is no larger one that is a box.
  std::size_t box_of(std::size_t heading) const {
    std::size_t box = heading;
    for (std::size_t at = heading; at > 0;) {
      const std::size_t parent = page_.nodes[at].parent;
      const GumboTag tag = page_.nodes[parent].tag;
      if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN) break;
      if (before_[heading] > before_[parent] || !is_small(parent)) break;
      if (weights_[parent].letters > weights_[heading].letters) box = parent;
      at = parent;
    }
    return box;
  }

  bool is_small(std::size_t node) const {
    const std::size_t all = weights_.front().running;
    return weights_[node].running * 4 <= all || weights_[node].running == 0;
  }

  // From a heading that stands among the paragraphs to the next one as large, or to the end of what holds
  // both.
  void drop_section(std::size_t heading) {
    const int level = heading_level(page_.nodes[heading].tag);
    const std::size_t around = page_.nodes[page_.nodes[heading].parent].end;
    std::size_t end = page_.nodes[heading].end;
    std::size_t running = 0;
    while (end < around) {
      const int next = heading_level(page_.nodes[end].tag);
      if (next > 0 && next <= level) break;
      running += weights_[end].running;
      end = page_.nodes[end].end;
    }
    if (running >= kShort) end = page_.nodes[heading].end; // the article goes on below it
    for (std::size_t i = heading; i < end; ++i) selected_[i] = false;
  }

  const HtmlPage& page_;
  HtmlSelection& selected_;
  std::vector<HtmlWeight> weights_;
  std::vector<std::size_t> before_; // letters of text before each node
};

} // namespace

bool is_clutter_heading(std::string_view text) {
  std::string plain = lower_case(text);
  for (std::size_t at = plain.find("\u2019"); at != std::string::npos; at = plain.find("\u2019", at))
    plain.replace(at, 3, "'");
  while (!plain.empty() && std::string_view(":.!? ").find(plain.back()) != std::string_view::npos)
    plain.pop_back();
  return std::binary_search(kHeadings.begin(), kHeadings.end(), plain) ||
         std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](auto begin) { return plain.starts_with(begin); });
}

void drop_headed_clutter(const HtmlPage& page, HtmlSelection& selected) { Boxes(page, selected).drop_all(); }

} // namespace dossier
