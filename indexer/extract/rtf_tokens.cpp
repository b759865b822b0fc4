// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf_tokens.h"

#include <algorithm>
#include <charconv>

namespace dossier {
namespace {

constexpr std::size_t kLongestName = 32; // of a control word, as the specification bounds it

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_line_end(char c) { return c == '\r' || c == '\n' || c == '\0'; }

} // namespace

RtfToken RtfTokens::next() {
  while (at_ < rtf_.size() && is_line_end(rtf_[at_])) ++at_;
  if (at_ == rtf_.size()) return {};
  switch (rtf_[at_]) {
  case '{':
    ++at_;
    return {RtfToken::Kind::open, {}, {}, 0};
  case '}':
    ++at_;
    return {RtfToken::Kind::close, {}, {}, 0};
  case '\\':
    ++at_;
    return control();
  default:
    break;
  }
  const std::size_t begin = at_;
  while (at_ < rtf_.size() && !is_line_end(rtf_[at_]) && rtf_[at_] != '{' && rtf_[at_] != '}' &&
         rtf_[at_] != '\\')
    ++at_;
  return {RtfToken::Kind::text, rtf_.substr(begin, at_ - begin), {}, 0};
}

RtfToken RtfTokens::control() {
  if (at_ == rtf_.size()) return {};
  if (rtf_[at_] == '\'') {
    const std::string_view digits = rtf_.substr(at_ + 1, 2);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    at_ = std::min(at_ + 1 + static_cast<std::size_t>(end - digits.data()), rtf_.size());
    if (error != std::errc()) return {RtfToken::Kind::symbol, {}, {}, 0};
    return {RtfToken::Kind::byte, {}, {}, static_cast<char>(value)};
  }
  if (!is_letter(rtf_[at_])) {
    RtfToken symbol{RtfToken::Kind::symbol, rtf_.substr(at_, 1), {}, 0};
    ++at_;
    return symbol;
  }
  RtfToken token;
  token.kind = RtfToken::Kind::control;
  const std::size_t begin = at_;
  while (at_ < rtf_.size() && at_ - begin < kLongestName && is_letter(rtf_[at_])) ++at_;
  token.text = rtf_.substr(begin, at_ - begin);
  std::size_t end = at_;
  if (end < rtf_.size() && rtf_[end] == '-') ++end;
  if (end < rtf_.size() && is_digit(rtf_[end])) {
    while (end < rtf_.size() && is_digit(rtf_[end])) ++end;
    int value = 0;
    const auto [behind, error] = std::from_chars(rtf_.data() + at_, rtf_.data() + end, value);
    token.parameter = error == std::errc() ? value : 0;
    at_ = end;
  }
  if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_; // the blank that ends a control word is part of it
  if (token.text == "bin") {                        // that many bytes of anything
    at_ += std::min(static_cast<std::size_t>(std::max(token.parameter.value_or(0), 0)), rtf_.size() - at_);
    return {RtfToken::Kind::symbol, {}, {}, 0};
  }
  return token;
}

} // namespace dossier
