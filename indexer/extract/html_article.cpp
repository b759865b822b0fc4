// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_article.h"

#include "indexer/extract/html_clutter.h"
#include "indexer/extract/html_headed.h"
#include "indexer/extract/html_table.h"
#include "indexer/extract/html_teasers.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dossier {
namespace {

constexpr std::size_t kLittleText = 300; // bytes of running text; a page with less is judged by all its text
constexpr std::size_t kEnoughText = 250; // bytes; an article may be this short
constexpr std::size_t kShortestTitle = 12; // bytes without white space
constexpr std::size_t kLongestTitle = 300;
constexpr std::size_t kLongestLead = 2000; // bytes between a title and its article: a byline, a summary

class Search {
public:
  Search(const HtmlPage& page, const HtmlSelection& selected, const std::vector<std::string>& titles)
      : page_(page), selected_(selected), weights_(weigh(page, selected)), teasers_(teasers(page, weights_)),
        by_running_text_(weights_.front().running >= kLittleText + teasers_.front()) {
    for (const std::string& title : titles) titles_.push_back(lower_case(title));
  }

  std::size_t article() const {
    const std::size_t declared = declared_article();
    return declared > 0 && !is_main(declared) ? declared : narrowed(declared);
  }

  // Where the title before the article begins; the article itself when it has its own, or none is found.
  std::size_t title_before(std::size_t article) const {
    for (const bool as_heading : {true, false}) {
      const auto is_title = [&](std::size_t i) {
        return as_heading ? is_first_heading(i) : reads_like_title(i);
      };
      for (std::size_t i = article; i < page_.nodes[article].end; ++i)
        if (is_title(i)) return article;
      for (std::size_t i = article; i-- > 0;)
        if (page_.nodes[i].end <= article && is_title(i)) return i;
    }
    return article;
  }

  std::size_t letters_between(std::size_t begin, std::size_t end) const {
    std::size_t letters = 0;
    for (std::size_t i = begin; i < end; ++i) letters += page_.nodes[i].is_text() ? weights_[i].letters : 0;
    return letters;
  }

  std::size_t score(std::size_t node) const {
    return by_running_text_ ? weights_[node].running - teasers_[node] : weights_[node].plain();
  }

private:
  bool is_first_heading(std::size_t node) const {
    const HtmlWeight& weight = weights_[node];
    return page_.nodes[node].tag == GUMBO_TAG_H1 && weight.letters > 0 && weight.linked * 2 < weight.letters;
  }

  // "Iran and the Taliban" in large type, where the page is
  // called "Iran and the Taliban: a Tactical Alliance?"
  bool reads_like_title(std::size_t node) const {
    const std::size_t letters = weights_[node].letters;
    if (page_.nodes[node].is_text() || letters < kShortestTitle || letters > kLongestTitle) return false;
    const std::string text = lower_case(text_of(page_, node));
    return std::any_of(titles_.begin(), titles_.end(),
                       [&](const std::string& title) { return title.starts_with(text); });
  }

  bool is_declared(std::size_t i) const {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text() || !selected_[i]) return false;
    if (node.tag == GUMBO_TAG_ARTICLE || node.tag == GUMBO_TAG_MAIN) return true;
    const std::string_view role = attribute(node, "role");
    return role == "main" || role == "article" ||
           attribute(node, "itemprop").find("articleBody") != std::string_view::npos;
  }

  // What is beside the site's own frame: an article, or several columns.
  bool is_main(std::size_t i) const {
    return page_.nodes[i].tag == GUMBO_TAG_MAIN || attribute(page_.nodes[i], "role") == "main";
  }

  // The <article>, <main> or the like with the most text; inside it, the
  // one with most of that. 0 when the page declares none that holds a good
  // part of its text, or several of a size: then they are chapters of one.
  std::size_t declared_article() const {
    std::vector<std::size_t> declared;
    for (std::size_t i = 1; i < page_.nodes.size(); ++i)
      if (is_declared(i)) declared.push_back(i);
    std::size_t best = 0;
    for (const std::size_t i : declared)
      if (best == 0 || score(i) > score(best)) best = i;
    if (best == 0 || score(best) == 0 || score(best) * 10 < score(0) * 3) return 0;
    const bool chapters = std::any_of(declared.begin(), declared.end(), [&](std::size_t i) {
      const bool beside = i >= page_.nodes[best].end || page_.nodes[i].end <= best;
      return beside && score(i) * 2 >= score(best);
    });
    if (chapters) return 0;
    for (const std::size_t i : declared)
      if (i > best && i < page_.nodes[best].end && score(i) * 10 >= score(best) * 7) best = i;
    return best;
  }

  // Down from a node into children that hold nearly all of its text; a child that is called content, or
  // stands beside links, may hold less.
  std::size_t narrowed(std::size_t node) const {
    for (std::size_t child = node + 1; child < page_.nodes[node].end;) {
      const std::size_t percent = is_beside_links(child, node)                   ? 50
                                  : page_.nodes[child].part == HtmlPart::content ? 75
                                                                                 : 90;
      if (is_container(child) && score(child) * 100 >= score(node) * percent)
        node = child++;
      else
        child = page_.nodes[child].end;
    }
    return node;
  }

  // What the node has beside the child is a column of links, with a few words between them.
  bool is_beside_links(std::size_t child, std::size_t node) const {
    const std::size_t linked = weights_[node].linked - weights_[child].linked;
    return linked > 0 && linked * 2 >= weights_[node].letters - weights_[child].letters;
  }

  bool is_container(std::size_t i) const {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text() || !selected_[i]) return false;
    switch (node.tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
      return false;
    case GUMBO_TAG_TABLE:
      return !is_data_table(page_, selected_, i);
    default:
      return true;
    }
  }

  const HtmlPage& page_;
  const HtmlSelection& selected_;
  std::vector<HtmlWeight> weights_;
  std::vector<std::size_t> teasers_; // letters of running text that is not the page's own
  std::vector<std::string> titles_;  // in lower case
  bool by_running_text_;
};

bool is_notes_heading(const HtmlPage& page, std::size_t node) {
  if (heading_level(page.nodes[node].tag) == 0) return false;
  constexpr std::array kHeadings = std::to_array<std::string_view>(
      {"bibliography", "endnotes", "footnotes", "notes", "references", "sources", "works cited"});
  const std::string text = lower_case(text_of(page, node));
  return std::find(kHeadings.begin(), kHeadings.end(), text) != kHeadings.end();
}

void keep(const HtmlSelection& from, HtmlSelection& kept, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) kept[i] = from[i];
}

// Notes behind the article: by their name, or from their heading to the next.
void keep_notes(const HtmlPage& page, const HtmlSelection& selected, std::size_t behind,
                HtmlSelection& kept) {
  const std::vector<HtmlWeight> weights = weigh(page, selected);
  for (std::size_t i = behind; i < page.nodes.size(); ++i) {
    if (!selected[i] || page.nodes[i].is_text()) continue;
    if (are_notes(page, weights, i)) keep(selected, kept, i, page.nodes[i].end);
    if (!is_notes_heading(page, i)) continue;
    std::size_t end = page.nodes[i].end;
    const std::size_t section = page.nodes[page.nodes[i].parent].end;
    while (end < section && heading_level(page.nodes[end].tag) == 0) ++end;
    keep(selected, kept, i, end);
  }
}

HtmlSelection with_article_only(const HtmlPage& page, const HtmlSelection& selected,
                                const std::vector<std::string>& titles) {
  const Search search(page, selected, titles);
  const std::size_t article = search.article();
  const std::size_t end = page.nodes[article].end;
  HtmlSelection kept(page.nodes.size(), false);
  const std::size_t title = search.title_before(article);
  const std::size_t most = std::max(kLongestLead, search.score(article) / 2);
  const bool near = search.letters_between(title, article) <= most;
  keep(selected, kept, title, near ? article : page.nodes[title].end);
  keep(selected, kept, article, end);
  keep_notes(page, selected, end, kept);
  return kept;
}

} // namespace

HtmlSelection article_nodes(const HtmlPage& page, const std::vector<std::string>& titles) {
  HtmlSelection shown = visible_nodes(page);
  const std::size_t enough = std::min(kEnoughText, weigh(page, shown).front().plain() / 4);
  HtmlSelection text = shown;
  drop_clutter(page, text);
  drop_headed_clutter(page, text);
  HtmlSelection article = with_article_only(page, text, titles);
  for (HtmlSelection* selection : {&article, &text}) {
    drop_link_lists(page, *selection);
    const std::size_t letters = weigh(page, *selection).front().plain();
    if (letters > 0 && letters >= enough) return *selection;
  }
  return shown;
}

} // namespace dossier
