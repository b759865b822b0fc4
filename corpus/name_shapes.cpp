// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/name_shapes.h"

#include "corpus/name_words.h"
#include "corpus/person_words.h"
#include "corpus/text/word_list.h"

namespace dossier {
namespace {

using Words = std::string_view;

bool is_written_in_capitals(Words word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}
bool is_roman(Words word) { // "Louis XIV"
  return std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}
bool is_dotted(Words word) { return word.find('.') != Words::npos; } // "George H.W. Bush"

constexpr std::array<Words, 3> kOpening = {" \"", " \u201C", " \u2018"};
constexpr std::array<Words, 3> kClosing = {"\" ", "\u201D ", "\u2019 "};

} // namespace

bool is_title_of_person(Words word) { return among(kTitles, word) || among(kOffices, word); }

bool NameShapes::is_all_capitals(std::size_t token) const {
  return is_written_in_capitals(reading_.word(token));
}

bool NameShapes::is_name(std::size_t token) const {
  if (!reading_.begins_upper(token) || is_closed(known_[token]) || known_[token] == Cover::land) return false;
  const Words written = reading_.word(token);
  if (written.size() > 1 && is_written_in_capitals(written) && !is_roman(written) && !is_dotted(written))
    return false;
  return std::none_of(written.begin(), written.end(),
                      [](char c) { return (c >= '0' && c <= '9') || c == '_'; }) &&
         !is_no_name(reading_.folded(token));
}

bool NameShapes::is_initial(std::size_t token) const {
  return reading_.word(token).size() == 1 && reading_.begins_upper(token);
}

std::size_t NameShapes::name_end(std::size_t first) const {
  constexpr std::size_t kLongest = 5;
  std::size_t last = first + 1;
  while (last < reading_.size() && last - first < kLongest) {
    if (const std::size_t next = behind_nickname(last); next != last) {
      last = next + 1;
      continue;
    }
    if (!follows(last - 1)) break;
    if (is_name(last)) {
      ++last;
    } else {
      const std::size_t next = behind_particles(last);
      if (next == last || !is_name(next)) break;
      last = next + 1;
    }
  }
  return last;
}

// The token behind "bin", "van den"; `at` itself when there is no particle or nothing follows.
std::size_t NameShapes::behind_particles(std::size_t at) const {
  std::size_t next = at;
  while (next < at + 2 && among(kParticles, reading_.folded(next)) && next + 1 < reading_.size() &&
         follows(next))
    ++next;
  return next;
}

// The surname behind a nickname of one or two words in quotation marks; `at` itself when none stands there.
std::size_t NameShapes::behind_nickname(std::size_t at) const {
  if (!among(kOpening, reading_.gap(at - 1))) return at;
  for (std::size_t end = at; end + 1 < reading_.size() && end < at + 2; ++end) {
    if (among(kClosing, reading_.gap(end)) && is_name(end + 1) && reading_.begins_upper(at)) return end + 1;
    if (!reading_.blank(end)) break;
  }
  return at;
}

bool NameShapes::follows(std::size_t token) const {
  if (reading_.blank(token) || reading_.hyphen(token)) return true;
  const Words gap = reading_.gap(token);
  return (gap == ". " && (reading_.word(token).size() <= 2 || is_dotted(reading_.word(token)))) ||
         gap == " \xE2\x80\x98" || gap == "'" || gap == "\u2019";
}

bool NameShapes::names_a_thing(std::size_t last) const {
  if (last >= reading_.size()) return false;
  const Words next = reading_.folded(last);
  return reading_.blank(last - 1) && reading_.begins_upper(last) &&
         (is_thing(next) || is_bare_modifier(next) || organisation_head(next));
}

// Of nothing but names: no "Senior Fellow", no "Executive Vice".
bool NameShapes::is_full_name(std::size_t first, std::size_t last) const {
  if (last - first < 2 || last - first > 4 || is_initial(last - 1) || names_a_thing(last)) return false;
  for (std::size_t i = first; i < last; ++i) {
    const Words word = reading_.folded(i);
    if (is_initial(i) && (i > first || reading_.gap(i) == ". ")) continue; // "Joseph R. Biden"
    if (is_title_of_person(word) || is_bare_modifier(word) || is_before_a_thing(word) ||
        among(kCallings, word) || among(kPosts, word) || among(kBeforePosts, word) ||
        reading_.word(i).size() < 2)
      return false;
  }
  return true;
}

bool NameShapes::begins_a_run(std::size_t first) const {
  return first == 0 || !reading_.joined(first - 1) || !reading_.begins_upper(first - 1) ||
         is_function_word(reading_.folded(first - 1));
}

bool NameShapes::ends_a_run(std::size_t last) const {
  return last >= reading_.size() || !reading_.joined(last - 1) || !reading_.begins_upper(last);
}

bool NameShapes::is_sentence_start(std::size_t token) const {
  return token == 0 || !reading_.in_one_sentence(token - 1);
}

bool NameShapes::is_strange(std::size_t token) const {
  constexpr std::size_t kShortest = 4; // bytes
  const Words word = reading_.word(token);
  const auto capitals = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return word.size() >= kShortest && capitals < 3 && is_name(token) && known_[token] == Cover::none &&
         !is_all_capitals(token) && has_word_list() && !is_listed_word(reading_.folded(token));
}

} // namespace dossier
