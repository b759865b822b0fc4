// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_buttons.h"

#include "indexer/extract/html_page.h"

#include <algorithm>
#include <array>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestPhrase = 25;
constexpr std::size_t kLongestButton = 40;

constexpr std::array kButtons = std::to_array<std::string_view>({"ad",
                                                                 "close",
                                                                 "comments",
                                                                 "cookie settings",
                                                                 "donate",
                                                                 "download",
                                                                 "e-mail",
                                                                 "email",
                                                                 "enlarge",
                                                                 "facebook",
                                                                 "follow",
                                                                 "learn more",
                                                                 "like",
                                                                 "linkedin",
                                                                 "listen",
                                                                 "listen to article",
                                                                 "loading",
                                                                 "log in",
                                                                 "login",
                                                                 "more",
                                                                 "no media source currently available",
                                                                 "print",
                                                                 "register",
                                                                 "register now",
                                                                 "reply",
                                                                 "save",
                                                                 "share",
                                                                 "sign in",
                                                                 "sponsored",
                                                                 "subscribe",
                                                                 "subscribe now",
                                                                 "support us",
                                                                 "tweet",
                                                                 "twitter",
                                                                 "watch",
                                                                 "whatsapp"});
constexpr std::array kButtonPhrases = std::to_array<std::string_view>(
    {"advertisement", "back to top", "clear all", "continue reading", "copy link", "download pdf",
     "download the pdf", "leave a comment", "main content", "print this page", "read more", "share on",
     "share this", "sign up", "skip to", "text size", "view pdf"}); // or what begins so

} // namespace

bool is_button_text(std::string_view paragraph) {
  if (paragraph.size() > kLongestButton) return false;
  std::string text = lower_case(paragraph);
  while (!text.empty() && (text.back() == ':' || text.back() == '.')) text.pop_back();
  // "0:00 / 2:31", of a player
  if (text.find(':') != std::string::npos && text.find_first_not_of("0123456789:/ -") == std::string::npos)
    return true;
  return std::find(kButtons.begin(), kButtons.end(), text) != kButtons.end() ||
         (text.size() <= kLongestPhrase &&
          std::any_of(kButtonPhrases.begin(), kButtonPhrases.end(),
                      [&](auto phrase) { return text.starts_with(phrase); }));
}

} // namespace dossier
