// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cld2/public/compact_lang_det.h>
#include <cstdio> // CLD2 needs it
#include <unicode/uloc.h>

namespace dossier {
namespace {

constexpr std::size_t kLeast = 60; // bytes of letters; of less nothing can be told
constexpr int kMost = 60;          // per cent of the text
constexpr int kNearlyAll = 90;

// `count` parts of a text, spread evenly over it.
std::string sample_of(std::string_view text, std::size_t count, std::size_t bytes) {
  if (text.size() <= count * bytes) return std::string(text);
  const auto inside = [&](std::size_t at) {
    return at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::string sample;
  for (std::size_t i = 1; i <= count; ++i) {
    std::size_t begin = (text.size() - bytes) * i / (count + 1);
    while (inside(begin)) --begin;
    std::size_t end = begin + bytes;
    while (inside(end)) ++end;
    sample.append(text.substr(begin, end - begin)).append("\n");
  }
  return sample;
}

// CLD2's codes are of their time: "iw", "zh-Hant", "sr-ME".
std::string today(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kRenamed = {
      {{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"jw", "jv"}, {"mo", "ro"}, {"fil", "tl"}}};
  code = code.substr(0, code.find_first_of("-_"));
  for (const auto& [old, now] : kRenamed)
    if (code == old) return std::string(now);
  return std::string(code);
}

struct Guess {
  std::string code;
  int part = 0; // per cent of the text; 0 when it cannot be told
};

Guess guess(const std::string& sample) {
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> parts{};
  int letters = 0;
  bool reliable = false;
  const CLD2::Language best =
      CLD2::DetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, languages.data(),
                                  parts.data(), &letters, &reliable);
  const bool told = reliable && letters >= static_cast<int>(kLeast) && best != CLD2::UNKNOWN_LANGUAGE;
  return told ? Guess{today(CLD2::LanguageCode(best)), parts[0]} : Guess{};
}

} // namespace

std::string language_of(std::string_view text) {
  // Some lines are enough for most papers; the detector takes 50 microseconds for each 600 bytes.
  const Guess quick = guess(sample_of(text, 2, 400));
  const Guess best = quick.part >= kNearlyAll ? quick : guess(sample_of(text, 8, 1000));
  return best.part >= kMost ? best.code : "";
}

std::string language_code(std::string_view declared) {
  std::string low(declared.substr(0, declared.find_first_of("-_")));
  for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const bool letters = std::all_of(low.begin(), low.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || low.size() < 2) return "";
  if (low.size() == 2) return today(low);
  if (low.size() == 3) { // "eng", "fre": ICU knows the three-letter codes, and their short forms
    std::array<char, ULOC_LANG_CAPACITY> code{};
    UErrorCode status = U_ZERO_ERROR;
    uloc_getLanguage(low.c_str(), code.data(), static_cast<int>(code.size()), &status);
    return U_SUCCESS(status) == 0 ? "" : today(code.data());
  }
  for (char& c : low) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const CLD2::Language named = CLD2::GetLanguageFromName(low.c_str()); // "ENGLISH"
  return named == CLD2::UNKNOWN_LANGUAGE ? "" : today(CLD2::LanguageCode(named));
}

} // namespace dossier
