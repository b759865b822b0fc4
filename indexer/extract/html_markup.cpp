// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_markup.h"

#include <algorithm>

namespace dossier {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// The attributes of a tag from `at` on: a quote counts only
// behind '=', where it hides every '>' up to the next one.
void read_attributes(std::string_view html, std::size_t at, Markup& markup) {
  bool blank = true;
  bool value = false; // behind '='
  for (; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    if (value && (c == '"' || c == '\'')) {
      at = html.find(c, at + 1);
      if (at == std::string_view::npos) break;
      blank = true;
      value = false;
      continue;
    }
    if (is_blank(c) || c == '/') {
      blank = !value;
      continue;
    }
    if (blank && c != '=') ++markup.attributes;
    blank = false;
    value = c == '=';
  }
  markup.end = at < html.size() ? at + 1 : std::string_view::npos;
  markup.closes_itself = at < html.size() && html[at - 1] == '/';
}

} // namespace

std::string with_end_tags(std::string_view xhtml) {
  std::string html;
  html.reserve(xhtml.size());
  std::size_t copied = 0;
  for (std::size_t at = xhtml.find('<'); at < xhtml.size(); at = xhtml.find('<', at)) {
    if (at + 1 < xhtml.size() && xhtml[at + 1] == '!') {
      at = behind_comment(xhtml, at);
      continue;
    }
    if (at + 1 == xhtml.size() || !is_letter(xhtml[at + 1])) {
      ++at;
      continue;
    }
    const Markup markup = read_tag(xhtml, at);
    at = std::min(markup.end, xhtml.size());
    const MarkupSort sort = sort_of(markup.tag);
    if (!markup.closes_itself || sort == MarkupSort::empty || sort == MarkupSort::drawing) continue;
    html.append(xhtml, copied, at - copied).append("</").append(markup.name).append(">");
    copied = at;
  }
  return html.append(xhtml.substr(copied));
}

MarkupSort sort_of(GumboTag tag) {
  switch (tag) {
  case GUMBO_TAG_A:
  case GUMBO_TAG_B:
  case GUMBO_TAG_BIG:
  case GUMBO_TAG_CODE:
  case GUMBO_TAG_EM:
  case GUMBO_TAG_FONT:
  case GUMBO_TAG_I:
  case GUMBO_TAG_NOBR:
  case GUMBO_TAG_S:
  case GUMBO_TAG_SMALL:
  case GUMBO_TAG_STRIKE:
  case GUMBO_TAG_STRONG:
  case GUMBO_TAG_TT:
  case GUMBO_TAG_U:
    return MarkupSort::formatted;
  case GUMBO_TAG_AREA:
  case GUMBO_TAG_BASE:
  case GUMBO_TAG_BASEFONT:
  case GUMBO_TAG_BGSOUND:
  case GUMBO_TAG_BR:
  case GUMBO_TAG_COL:
  case GUMBO_TAG_EMBED:
  case GUMBO_TAG_FRAME:
  case GUMBO_TAG_HR:
  case GUMBO_TAG_IMAGE:
  case GUMBO_TAG_IMG:
  case GUMBO_TAG_INPUT:
  case GUMBO_TAG_KEYGEN:
  case GUMBO_TAG_LINK:
  case GUMBO_TAG_META:
  case GUMBO_TAG_PARAM:
  case GUMBO_TAG_SOURCE:
  case GUMBO_TAG_TRACK:
  case GUMBO_TAG_WBR:
    return MarkupSort::empty;
  case GUMBO_TAG_IFRAME:
  case GUMBO_TAG_NOEMBED:
  case GUMBO_TAG_NOFRAMES:
  case GUMBO_TAG_PLAINTEXT:
  case GUMBO_TAG_SCRIPT:
  case GUMBO_TAG_STYLE:
  case GUMBO_TAG_TEXTAREA:
  case GUMBO_TAG_TITLE:
  case GUMBO_TAG_XMP:
    return MarkupSort::raw;
  case GUMBO_TAG_MATH:
  case GUMBO_TAG_SVG:
    return MarkupSort::drawing;
  case GUMBO_TAG_ADDRESS:
  case GUMBO_TAG_APPLET:
  case GUMBO_TAG_ARTICLE:
  case GUMBO_TAG_ASIDE:
  case GUMBO_TAG_BLOCKQUOTE:
  case GUMBO_TAG_BUTTON:
  case GUMBO_TAG_CAPTION:
  case GUMBO_TAG_CENTER:
  case GUMBO_TAG_COLGROUP:
  case GUMBO_TAG_DD:
  case GUMBO_TAG_DETAILS:
  case GUMBO_TAG_DIR:
  case GUMBO_TAG_DIV:
  case GUMBO_TAG_DL:
  case GUMBO_TAG_DT:
  case GUMBO_TAG_FIELDSET:
  case GUMBO_TAG_FIGCAPTION:
  case GUMBO_TAG_FIGURE:
  case GUMBO_TAG_FOOTER:
  case GUMBO_TAG_FORM:
  case GUMBO_TAG_FRAMESET:
  case GUMBO_TAG_H1:
  case GUMBO_TAG_H2:
  case GUMBO_TAG_H3:
  case GUMBO_TAG_H4:
  case GUMBO_TAG_H5:
  case GUMBO_TAG_H6:
  case GUMBO_TAG_HEADER:
  case GUMBO_TAG_HGROUP:
  case GUMBO_TAG_LI:
  case GUMBO_TAG_LISTING:
  case GUMBO_TAG_MAIN:
  case GUMBO_TAG_MARQUEE:
  case GUMBO_TAG_MENU:
  case GUMBO_TAG_NAV:
  case GUMBO_TAG_NOSCRIPT:
  case GUMBO_TAG_OBJECT:
  case GUMBO_TAG_OL:
  case GUMBO_TAG_P:
  case GUMBO_TAG_PRE:
  case GUMBO_TAG_SECTION:
  case GUMBO_TAG_SELECT:
  case GUMBO_TAG_SUMMARY:
  case GUMBO_TAG_TABLE:
  case GUMBO_TAG_TBODY:
  case GUMBO_TAG_TD:
  case GUMBO_TAG_TEMPLATE:
  case GUMBO_TAG_TFOOT:
  case GUMBO_TAG_TH:
  case GUMBO_TAG_THEAD:
  case GUMBO_TAG_TR:
  case GUMBO_TAG_UL:
    return MarkupSort::block;
  default:
    return MarkupSort::phrase;
  }
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool equal_names(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return a == b || (is_letter(a) && (a ^ b) == 0x20); });
}

Markup read_tag(std::string_view html, std::size_t at) {
  Markup markup;
  markup.opens = html[at + 1] != '/';
  const std::size_t begin = at + (markup.opens ? 1 : 2);
  std::size_t end = begin;
  while (end < html.size() && !is_blank(html[end]) && html[end] != '/' && html[end] != '>') ++end;
  markup.name = html.substr(begin, end - begin);
  markup.tag = gumbo_tagn_enum(markup.name.data(), static_cast<unsigned>(markup.name.size()));
  read_attributes(html, end, markup);
  return markup;
}

std::size_t behind_comment(std::string_view html, std::size_t at) {
  const bool comment = html.substr(at, 4) == "<!--";
  const std::size_t end = html.find(comment ? "-->" : ">", at + (comment ? 2 : 1));
  return end == std::string_view::npos ? html.size() : end + (comment ? 3 : 1);
}

std::size_t end_of_raw(std::string_view html, std::size_t at, std::string_view name) {
  for (; at < html.size(); at += 2) {
    at = html.find("</", at);
    if (at == std::string_view::npos) break;
    const std::size_t behind = at + 2 + name.size();
    if (!equal_names(html.substr(at + 2, name.size()), name)) continue;
    if (behind < html.size() && (is_blank(html[behind]) || html[behind] == '/' || html[behind] == '>'))
      return at;
  }
  return html.size();
}

} // namespace dossier
