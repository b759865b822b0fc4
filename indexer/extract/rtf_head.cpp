// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf_head.h"

#include "indexer/extract/rtf_charset.h"

#include <cctype>

namespace dossier {

namespace {
constexpr int kNoOutline = 9;
}

void RtfHead::font_property(std::string_view word, int value) {
  if (word == "f") font_ = value;
  if (word == "fcharset") fonts_[font_] = code_page_of_font(value);
  if (word == "cpg" && value > 0) fonts_[font_] = value;
}

void RtfHead::style_property(std::string_view word, int value) {
  if (word == "s") style_ = value;
  if (word == "outlinelevel") styles_[style_].outline = value;
}

void RtfHead::style_text(std::string_view text) {
  for (const char c : text) {
    if (c != ';') {
      name_ += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    const std::size_t begin = name_.find_first_not_of(' ');
    if (begin != std::string::npos) styles_[style_].name = name_.substr(begin);
    name_.clear();
    style_ = 0; // the one without a number is the default
  }
}

int RtfHead::font_page(int font) const {
  const auto found = fonts_.find(font);
  return found == fonts_.end() ? 0 : found->second;
}

WordStyle RtfHead::style(int number, int outline) const {
  WordStyle style;
  if (const auto found = styles_.find(number); found != styles_.end()) {
    if (const auto named = word_style_named(found->second.name)) style = *named;
    if (outline == kNoOutline) outline = found->second.outline;
  }
  if (style.kind == BlockKind::paragraph && outline >= 0 && outline < kNoOutline) {
    style.kind = BlockKind::heading;
    style.level = outline + 1;
  }
  return style;
}

} // namespace dossier
