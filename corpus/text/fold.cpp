// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/fold.h"

#include "corpus/error.h"
#include "corpus/text/words.h"

#include <algorithm>
#include <memory>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace dossier {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "U.S" -> "us", "O'Brien" -> "obrien", "1,064" -> "1064"; a decimal point stays: "3.5". What is no ASCII
// stays.
std::string fold_ascii(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    if (c >= 'A' && c <= 'Z') {
      folded += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
      folded += c;
    } else if (c == '.' && i > 0 && i + 1 < word.size() && is_digit(word[i - 1]) && is_digit(word[i + 1])) {
      folded += c;
    } else if (c == '_' || static_cast<unsigned char>(c) >= 0x80) {
      folded += c;
    }
  }
  return folded;
}

[[noreturn]] void fail(const char* step, UErrorCode code) {
  throw Error{ErrorKind::system, std::string("ICU cannot ") + step + ": " + u_errorName(code),
              "is the package libicu72 complete?"};
}

const icu::Normalizer2& compatibility_casefold() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(code);
  if (U_FAILURE(code)) fail("load its case folding", code);
  return *normalizer;
}

const icu::Normalizer2& decomposition() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(code);
  if (U_FAILURE(code)) fail("load its decomposition", code);
  return *normalizer;
}

// Slow to make (milliseconds), so made only when a word needs it; one a thread, for it keeps state.
icu::Transliterator& to_latin() {
  static thread_local std::unique_ptr<icu::Transliterator> made;
  if (!made) {
    UErrorCode code = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> fresh(icu::Transliterator::createInstance(
        "Arabic-Latin; Hebrew-Latin; Cyrillic-Latin; Greek-Latin; Latin-ASCII", UTRANS_FORWARD, code));
    if (U_FAILURE(code)) fail("transliterate to Latin", code);
    made = std::move(fresh);
  }
  return *made;
}

// Vowel points, accents and tatweel say nothing about which word it is; a mark of an Indic script is a vowel
// and does.
bool is_diacritic(UChar32 c) {
  if (c == 0x0640) return true;                // tatweel
  if (c >= 0x0951 && c <= 0x0954) return true; // Vedic accents, which every script may bear
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  return c < 0x0900 || c >= 0x1AB0;
}

icu::UnicodeString without_marks(const icu::UnicodeString& text) {
  icu::UnicodeString kept;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!is_diacritic(c)) kept.append(c);
  }
  return kept;
}

// The letters that Persian, Urdu and Pashto keyboards and Arabic ones type differently for the same name.
icu::UnicodeString with_one_yeh_and_kaf(icu::UnicodeString text) {
  for (int32_t i = 0; i < text.length(); ++i) {
    switch (text.charAt(i)) {
    case 0x06CC: // Farsi yeh
    case 0x0649: // alef maksura
    case 0x06D0: // e
    case 0x06CD: // yeh with tail
    case 0x06D2: // yeh barree
      text.setCharAt(i, 0x064A);
      break;
    case 0x06A9: // keheh
    case 0x06AA: // swash kaf
      text.setCharAt(i, 0x0643);
      break;
    case 0x0629: // teh marbuta
    case 0x06BE: // heh doachashmee
    case 0x06C1: // heh goal
    case 0x06C3: // teh marbuta goal
    case 0x06D5: // ae: what is left of heh with yeh above without its mark
      text.setCharAt(i, 0x0647);
      break;
    default:
      break;
    }
  }
  return text;
}

// Not the spacing modifiers: the ayn and hamza of romanisations are apostrophes, the others are tones and
// stress.
bool is_word_character(UChar32 c) {
  if (c >= 0x02B0 && c <= 0x02FF) return false;
  return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

std::string fold_unicode(std::string_view word) {
  UErrorCode code = U_ZERO_ERROR;
  const auto wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  icu::UnicodeString text = compatibility_casefold().normalize(wide, code);
  if (U_FAILURE(code)) fail("fold the case of a word", code);
  text = with_one_yeh_and_kaf(without_marks(decomposition().normalize(text, code)));
  if (U_FAILURE(code)) fail("decompose a word", code);
  std::string folded;
  text.toUTF8String(folded);
  if (!is_ascii(folded)) {
    to_latin().transliterate(text);
    text = without_marks(decomposition().normalize(text, code));
    text = compatibility_casefold().normalize(text, code);
    if (U_FAILURE(code)) fail("fold a transliterated word", code);
    icu::UnicodeString letters;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
      const UChar32 c = text.char32At(i);
      if (c < 0x80 || is_word_character(c)) letters.append(c);
    }
    folded.clear();
    letters.toUTF8String(folded);
  }
  return fold_ascii(folded);
}

} // namespace

std::string fold(std::string_view word) { return is_ascii(word) ? fold_ascii(word) : fold_unicode(word); }

std::string lower(std::string_view word, std::string_view language) {
  UErrorCode code = U_ZERO_ERROR;
  auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
  wide.toLower(icu::Locale(std::string(language).c_str()));
  const icu::UnicodeString text = compatibility_casefold().normalize(wide, code);
  if (U_FAILURE(code)) fail("lower a word", code);
  std::string lowered;
  text.toUTF8String(lowered);
  return lowered;
}

namespace {

// Gazetteers fold each of their names three times over, and ICU takes 50 microseconds for one in another
// script.
const std::string& folded_before(std::string_view word) {
  constexpr std::size_t kMost = 65536; // words
  static thread_local std::unordered_map<std::string, std::string> known;
  if (known.size() >= kMost) known.clear();
  const auto [place, fresh] = known.try_emplace(std::string(word));
  if (fresh) place->second = fold_unicode(word);
  return place->second;
}

} // namespace

std::string fold_name(std::string_view name) {
  std::string folded;
  for (const Span span : cut_words(name)) {
    const std::string_view written = span.of(name);
    const std::string word = is_ascii(written) ? fold_ascii(written) : folded_before(written);
    if (word.empty()) continue;
    if (!folded.empty()) folded += ' ';
    folded += word;
  }
  return folded;
}

} // namespace dossier
