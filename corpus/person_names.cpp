// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/person_names.h"

#include "corpus/given_names.h"
#include "corpus/name_words.h"
#include "corpus/person_words.h"

namespace dossier {
namespace {

using Words = std::string_view;

class PersonFinder {
public:
  PersonFinder(const TokenText& reading, const std::vector<Cover>& known)
      : reading_(reading), known_(known) {}

  std::vector<NameRun> find() {
    for (std::size_t at = 0; at < reading_.size();) {
      const NameRun run = begins_at(at);
      if (run.last == 0) {
        ++at;
      } else {
        found_.push_back(run);
        at = run.last;
      }
    }
    add_listed();
    return std::move(found_);
  }

private:
  // A word that can be part of a person's name.
  bool is_name(std::size_t token) const {
    if (!reading_.begins_upper(token) || known_[token] == Cover::actor || known_[token] == Cover::land)
      return false;
    const Words written = reading_.word(token);
    if (written.size() > 1 && is_all_capitals(written) && !is_roman(written) && !is_dotted(written))
      return false;
    return std::none_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           !is_no_name(reading_.folded(token));
  }
  static bool is_roman(Words word) { // "Louis XIV"
    return std::all_of(word.begin(), word.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  }
  static bool is_dotted(Words word) { return word.find('.') != Words::npos; } // "George H.W. Bush"
  bool is_initial(std::size_t token) const {
    return reading_.word(token).size() == 1 && reading_.begins_upper(token);
  }

  // One past the last word of the name that begins at `first`; "Mohammed bin Salman", "George H.W. Bush".
  std::size_t name_end(std::size_t first) const {
    constexpr std::size_t kLongest = 5;
    std::size_t last = first + 1;
    while (last < reading_.size() && last - first < kLongest && follows(last - 1)) {
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
  std::size_t behind_particles(std::size_t at) const {
    std::size_t next = at;
    while (next < at + 2 && among(kParticles, reading_.folded(next)) && next + 1 < reading_.size() &&
           follows(next))
      ++next;
    return next;
  }
  bool follows(std::size_t token) const {
    if (reading_.blank(token) || reading_.hyphen(token)) return true;
    const Words gap = reading_.gap(token);
    return (gap == ". " &&
            (reading_.word(token).size() <= 2 || reading_.word(token).find('.') != Words::npos)) ||
           gap == " \xE2\x80\x98" || gap == "'";
  }

  // "Stafford Act", "Carter Center": the name of a thing that bears a person's.
  bool names_a_thing(std::size_t last) const {
    if (last >= reading_.size()) return false;
    const Words next = reading_.folded(last);
    return reading_.blank(last - 1) && reading_.begins_upper(last) &&
           (is_thing(next) || is_bare_modifier(next) || organisation_head(next));
  }

  bool is_single_known(std::size_t first, std::size_t last) const {
    return last - first == 1 && known_[first] != Cover::none;
  }

  NameRun begins_at(std::size_t at) const {
    const Words word = reading_.folded(at);
    if (reading_.begins_upper(at)) {
      if (among(kTitles, word)) return titled(at, 1, 90);
      if (among(kOffices, word)) return titled(at, 2, 85);
      if (word == "by") return signed_by(at);
      if (is_given_name(word) &&
          (is_name(at) || (is_all_capitals(reading_.word(at)) && known_[at] == Cover::none)))
        return given(at);
      if (!is_name(at)) return {};
      if (const NameRun run = apposed(at); run.last != 0) return run;
      return speaking(at);
    }
    if (at + 1 >= reading_.size() || !reading_.begins_upper(at + 1)) return {};
    if (among(kCallings, word)) return called(at);
    if (among(kSayings, word)) return spoken(at, false);
    if ((word == "by" || word == "with") && among(kDeeds, reading_.before(at))) return spoken(at, true);
    return {};
  }

  NameRun titled(std::size_t title, std::size_t least, unsigned confidence) const {
    if (title + 1 == reading_.size()) return {};
    const Words gap = reading_.gap(title);
    if (gap != " " && gap != ". " && gap != "\n") return {};
    const std::size_t first = title + 1;
    if (!is_name(first) || is_title(reading_.folded(first))) return {};
    const std::size_t last = name_end(first);
    if (names_a_thing(last) || is_single_known(first, last)) return {};
    if (last - first == 1 && (is_initial(first) || reading_.word(first).size() < 3)) return {};
    if (last - first < least) {
      // "Secretary Rubio said", but no "Director Field"
      if (last < reading_.size() && reading_.blank(last - 1) && reading_.begins_upper(last)) return {};
      if (!takes_surname(reading_.folded(title))) return {};
      confidence -= 10;
    }
    return {first, last, EntryKind::person, confidence};
  }
  static bool is_title(Words word) { return among(kTitles, word) || among(kOffices, word); }
  static bool takes_surname(Words office) {
    static constexpr std::array<Words, 11> kTake = {"general", "secretary", "minister",  "judge",
                                                    "captain", "governor",  "commander", "commissioner",
                                                    "chair",   "speaker",   "major"};
    return among(kTake, office);
  }

  NameRun given(std::size_t first) const {
    if (first > 0 && reading_.blank(first - 1) && reading_.begins_upper(first - 1) &&
        is_before_a_thing(reading_.folded(first - 1)))
      return {};
    if (const Words before = reading_.before(first);
        before == "at" || before == "near" || before == "outside")
      return {}; // "a dam at Kamal Khan"
    if (is_all_capitals(reading_.word(first))) return in_capitals(first);
    const std::size_t last = name_end(first);
    if (last - first < 2 || names_a_thing(last) || is_initial(last - 1)) return {};
    return {first, last, EntryKind::person, 85};
  }

  // "MICHAEL T. ORLIK, Texas", in a list of members; in a heading all runs on in capitals.
  NameRun in_capitals(std::size_t first) const {
    if (reading_.word(first).size() < 3) return {};
    std::size_t last = first + 1;
    while (last < reading_.size() && last - first < 4 && follows(last - 1) &&
           is_all_capitals(reading_.word(last)) && known_[last] == Cover::none &&
           !is_no_name(reading_.folded(last)))
      ++last;
    if (last - first < 2 || reading_.word(last - 1).size() < 3) return {};
    if (first > 0 && reading_.joined(first - 1) && reading_.begins_upper(first - 1) &&
        is_all_capitals(reading_.word(first - 1)) && reading_.word(first - 1).size() > 1)
      return {};
    if (last < reading_.size() && reading_.joined(last - 1) && is_all_capitals(reading_.word(last)) &&
        reading_.gap(last - 1).find('/') == Words::npos)
      return {};
    return {first, last, EntryKind::person, 80};
  }

  // "Ahtem Chiygoz, Deputy Head of", "Ilmi Umerov, who".
  NameRun apposed(std::size_t first) const {
    if (first > 0 && reading_.joined(first - 1) && reading_.begins_upper(first - 1) &&
        !is_sentence_start(first - 1))
      return {};
    const std::size_t last = name_end(first);
    if (last - first < 2 || last - first > 4 || last + 1 >= reading_.size() || !reading_.comma(last - 1))
      return {};
    if (is_sentence_start(first) && is_function_word(reading_.folded(first))) return {};
    if (reading_.folded(last) == "who") return {first, last, EntryKind::person, 80};
    std::size_t at = last;
    if (const Words article = reading_.folded(at); article == "a" || article == "an" || article == "the")
      ++at;
    // "a former deputy foreign minister"
    for (std::size_t i = at; i < reading_.size(); ++i) {
      if (among(kPosts, reading_.folded(i))) return {first, last, EntryKind::person, 80};
      if (!among(kBeforePosts, reading_.folded(i)) && known_[i] != Cover::land) return {};
      if (i + 1 >= reading_.size() || !reading_.runs_on(i)) return {}; // "Colombia's ombudsman"
    }
    return {};
  }

  NameRun called(std::size_t calling) const {
    if (calling + 1 == reading_.size()) return {};
    if (!reading_.blank(calling) && !reading_.comma(calling)) return {};
    const std::size_t first = calling + 1;
    if (!is_name(first) || is_title(reading_.folded(first))) return {}; // a title tells more
    const std::size_t last = name_end(first);
    if (last - first < 2 || last - first > 4 || names_a_thing(last)) return {};
    return {first, last, EntryKind::person, is_given_name(reading_.folded(first)) ? 85U : 80U};
  }

  // Whether the tokens can be a whole name, of nothing but names: no "Senior Fellow", no "Executive Vice".
  bool is_full_name(std::size_t first, std::size_t last) const {
    if (last - first < 2 || last - first > 4 || is_initial(last - 1) || names_a_thing(last)) return false;
    for (std::size_t i = first; i < last; ++i) {
      const Words word = reading_.folded(i);
      if (is_title(word) || is_bare_modifier(word) || is_before_a_thing(word) || among(kCallings, word) ||
          among(kPosts, word) || among(kBeforePosts, word) || reading_.word(i).size() < 2)
        return is_initial(i) && i > first; // "Joseph R. Biden"
    }
    return true;
  }
  bool begins_a_run(std::size_t first) const {
    return first == 0 || !reading_.joined(first - 1) || !reading_.begins_upper(first - 1) ||
           is_function_word(reading_.folded(first - 1));
  }

  // "Zelim Takh said", where no title and no given name tells.
  NameRun speaking(std::size_t first) const {
    if (!begins_a_run(first)) return {};
    if (first + 1 < reading_.size() && reading_.before(first) == "the" && reading_.blank(first) &&
        among(kReigns, reading_.folded(first + 1)) && can_reign(reading_.folded(first)))
      return {first, first + 1, EntryKind::person, 75};
    const std::size_t last = name_end(first);
    if (last >= reading_.size() || !is_full_name(first, last)) return {};
    if (reading_.gap(last - 1) == "/" && known_[last] == Cover::actor) // "Zelim Takh/Reuters"
      return {first, last, EntryKind::person, 75};
    if (!reading_.blank(last - 1) || !among(kSayings, reading_.folded(last))) return {};
    return {first, last, EntryKind::person, 72};
  }
  // "the Makombe regime", and no "the Baathist regime", "the Federal government".
  bool can_reign(Words name) const {
    static constexpr std::array<Words, 14> kAdjectives = {"ist", "ian", "ese", "ish", "al", "ic",  "ary",
                                                          "ive", "ed",  "ing", "an",  "ch", "ern", "ite"};
    return name.size() > 3 && std::none_of(kAdjectives.begin(), kAdjectives.end(),
                                           [&](Words ending) { return name.ends_with(ending); });
  }
  // "..., said Zelim Takh,", "succeeded by Zelim Takh"
  NameRun spoken(std::size_t verb, bool goes_on) const {
    if (verb + 2 >= reading_.size() || !reading_.blank(verb) || !is_name(verb + 1)) return {};
    const std::size_t last = name_end(verb + 1);
    if (!is_full_name(verb + 1, last) ||
        (last < reading_.size() && reading_.joined(last - 1) && (!goes_on || reading_.begins_upper(last))))
      return {};
    return {verb + 1, last, EntryKind::person, 72};
  }
  // "By Zelim Takh" over a paper: nothing of a sentence goes on behind it.
  NameRun signed_by(std::size_t by) const {
    if (by + 2 >= reading_.size() || !is_sentence_start(by) || !is_name(by + 1)) return {};
    if (const Words gap = reading_.gap(by); gap != " " && gap != ": " && gap != "\n") return {};
    const std::size_t last = name_end(by + 1);
    if (!is_full_name(by + 1, last)) return {};
    if (last < reading_.size() && reading_.in_one_sentence(last - 1) && reading_.begins_lower(last) &&
        reading_.folded(last) != "and")
      return {};
    return {by + 1, last, EntryKind::person, 75};
  }

  // "Dawn Orlik, Zelim Takh and Bek Anor": beside a person in a list stand persons.
  void add_listed() {
    for (std::size_t i = 0; i < found_.size(); ++i) { // grows on
      std::size_t at = found_[i].last;
      if (at + 1 < reading_.size() && reading_.comma(at - 1) && reading_.folded(at) != "and") {
        add_listed(at, name_end_if(at));
      } else if (at + 2 < reading_.size() && reading_.folded(at) == "and" && reading_.joined(at) &&
                 (reading_.comma(at - 1) || reading_.blank(at - 1))) {
        add_listed(at + 1, name_end_if(at + 1));
      }
      at = found_[i].first;
      if (at >= 3 && reading_.folded(at - 1) == "and" && reading_.blank(at - 1)) --at;
      if (at < 2 || !(reading_.comma(at - 1) || (at != found_[i].first && reading_.blank(at - 1)))) continue;
      std::size_t first = at;
      while (first > 0 && at - first < 4 && is_name(first - 1) && (first == at || follows(first - 1)))
        --first;
      add_listed(first, at);
    }
    std::sort(found_.begin(), found_.end(),
              [](const NameRun& a, const NameRun& b) { return a.first < b.first; });
  }
  std::size_t name_end_if(std::size_t first) const { return is_name(first) ? name_end(first) : first; }
  void add_listed(std::size_t first, std::size_t last) {
    if (!is_full_name(first, last) || !begins_a_run(first)) return;
    if (last < reading_.size() && reading_.joined(last - 1) && reading_.begins_upper(last)) return;
    if (std::any_of(found_.begin(), found_.end(),
                    [&](const NameRun& run) { return run.first < last && first < run.last; }))
      return;
    found_.push_back({first, last, EntryKind::person, 72});
  }

  bool is_sentence_start(std::size_t token) const {
    return token == 0 || !reading_.in_one_sentence(token - 1);
  }

  static bool is_all_capitals(Words word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  const TokenText& reading_;
  const std::vector<Cover>& known_;
  std::vector<NameRun> found_;
};

} // namespace

std::vector<NameRun> find_persons(const TokenText& reading, const std::vector<Cover>& known) {
  return PersonFinder(reading, known).find();
}

} // namespace dossier
