// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/styled.h"

#include "corpus/text/printable.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr std::string_view kReset = "\x1b[0m";

std::string_view code_of(Style style) {
  switch (style) {
  case Style::bold:
    return "\x1b[1m";
  case Style::dim:
    return "\x1b[2m";
  case Style::mark:
    return "\x1b[1;33m";
  case Style::plain:
    break;
  }
  return "";
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// A word of the text: what stands between blanks.
struct Word {
  Span span;
  bool begins_paragraph = false;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t at = 0;
  int lines = 0;
  while (at < text.size()) {
    if (is_blank(text[at])) {
      lines += text[at] == '\n';
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !is_blank(text[at])) ++at;
    words.push_back({{begin, at}, lines > 1 && !words.empty()});
    lines = 0;
  }
  return words;
}

class Wrapper {
public:
  Wrapper(std::string_view text, const std::vector<Span>& marks, std::size_t width, std::size_t indent,
          const Painter& paint, Style style)
      : text_(text), marks_(marks), width_(width), indent_(indent), paint_(paint), style_(style) {}

  std::string wrap() {
    for (const Word& word : words_of(text_)) {
      const std::size_t wide = columns(printable(word.span.of(text_)));
      const bool first = line_.empty();
      if (!first && (word.begins_paragraph || used_ + 1 + wide > width_ - indent_)) {
        end_line();
        if (word.begins_paragraph) wrapped_ += '\n';
      }
      if (line_.empty())
        line_ = word.span;
      else
        used_ += 1;
      line_.end = word.span.end;
      used_ += wide;
    }
    if (!line_.empty()) end_line();
    return std::move(wrapped_);
  }

private:
  void end_line() {
    wrapped_.append(indent_, ' ');
    std::size_t at = line_.begin;
    for (const Span mark : marks_) {
      const Span here{std::max(mark.begin, at), std::min(mark.end, line_.end)};
      if (here.begin >= here.end) continue;
      add(style_, {at, here.begin});
      add(Style::mark, here);
      at = here.end;
    }
    add(style_, {at, line_.end});
    wrapped_ += '\n';
    line_ = {};
    used_ = 0;
    blank_ = false;
  }

  // A line's blanks, whatever they were, are single spaces, also where a mark begins or ends among them.
  void add(Style style, Span span) {
    std::string words;
    for (const char c : span.of(text_)) {
      if (!is_blank(c))
        words += c;
      else if (!blank_)
        words += ' ';
      blank_ = is_blank(c);
    }
    wrapped_ += paint_(style, printable(words));
  }

  std::string_view text_;
  const std::vector<Span>& marks_;
  std::size_t width_;
  std::size_t indent_;
  const Painter& paint_;
  Style style_;
  std::string wrapped_;
  Span line_;
  std::size_t used_ = 0; // columns
  bool blank_ = false;   // the line written so far ends with one
};

} // namespace

std::string Painter::operator()(Style style, std::string_view text) const {
  if (text.empty() || style == Style::plain) return std::string(text);
  if (!colour_) return style == Style::mark ? "**" + std::string(text) + "**" : std::string(text);
  return std::string(code_of(style)).append(text).append(kReset);
}

std::string wrapped(std::string_view text, const std::vector<Span>& marks, std::size_t width,
                    std::size_t indent, const Painter& paint, Style style) {
  return Wrapper(text, marks, std::max(width, indent + 1), indent, paint, style).wrap();
}

} // namespace dossier
