// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/person_names.h"

#include "corpus/given_names.h"
#include "corpus/name_shapes.h"
#include "corpus/name_words.h"
#include "corpus/person_lists.h"
#include "corpus/person_words.h"

namespace dossier {
namespace {

using Words = std::string_view;

class PersonFinder {
public:
  PersonFinder(const TokenText& reading, const std::vector<Cover>& known)
      : reading_(reading), known_(known), shapes_(reading, known) {}

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
    return std::move(found_);
  }

private:
  bool is_single_known(std::size_t first, std::size_t last) const {
    return last - first == 1 && known_[first] != Cover::none;
  }

  NameRun begins_at(std::size_t at) const {
    const Words word = reading_.folded(at);
    if (reading_.begins_upper(at)) {
      if (among(kTitles, word)) return titled(at, 1, 90);
      if (among(kOffices, word)) return titled(at, 2, 85);
      if (word == "by") return signed_by(at);
      for (const auto rule : {&PersonFinder::inverted, &PersonFinder::initialled})
        if (const NameRun run = (this->*rule)(at); run.last != 0) return run;
      if (is_given_name(word) &&
          (shapes_.is_name(at) || (shapes_.is_all_capitals(at) && known_[at] == Cover::none)))
        if (const NameRun run = given(at); run.last != 0) return run;
      if (!shapes_.is_name(at)) return {};
      for (const auto rule : {&PersonFinder::apposed, &PersonFinder::owning})
        if (const NameRun run = (this->*rule)(at); run.last != 0) return run;
      for (const auto rule : {&PersonFinder::speaking, &PersonFinder::labelled})
        if (const NameRun run = (this->*rule)(at); run.last != 0) return run;
      return {};
    }
    if (at + 1 >= reading_.size() || !reading_.begins_upper(at + 1)) return {};
    if (among(kCallings, word) || is_age(at)) return called(at);
    if (among(kDoneToPersons, word)) return spoken(at, true);
    if (among(kSayings, word)) return spoken(at, false);
    if ((word == "by" || word == "with") && among(kDeeds, reading_.before(at))) return spoken(at, true);
    return {};
  }

  NameRun titled(std::size_t title, std::size_t least, unsigned confidence) const {
    if (title + 1 == reading_.size()) return {};
    const Words gap = reading_.gap(title);
    if (gap != " " && gap != ". " && gap != "\n") return {};
    const std::size_t first = title + 1;
    if ((!shapes_.is_name(first) && !is_christian(first)) || is_title_of_person(reading_.folded(first)))
      return {};
    const std::size_t last = shapes_.name_end(first);
    if (shapes_.names_a_thing(last) || is_single_known(first, last)) return {};
    if (last - first == 1 && (shapes_.is_initial(first) || reading_.word(first).size() < 3)) return {};
    if (last - first < least) {
      // "Secretary Rubio said", but no "Director Field"
      if (last < reading_.size() && reading_.blank(last - 1) && reading_.begins_upper(last)) return {};
      if (!takes_surname(reading_.folded(title))) return {};
      confidence -= 10;
    }
    return {first, last, EntryKind::person, confidence};
  }
  // "Cardinal Christian Takhov"; but no "Mr. Christian Democrat".
  bool is_christian(std::size_t first) const {
    return reading_.folded(first) == "christian" && first + 1 < reading_.size() && reading_.blank(first) &&
           shapes_.is_name(first + 1);
  }
  static bool takes_surname(Words office) {
    static constexpr std::array<Words, 11> kTake = {"general", "secretary", "minister",  "judge",
                                                    "captain", "governor",  "commander", "commissioner",
                                                    "chair",   "speaker",   "major"};
    return among(kTake, office);
  }

  NameRun given(std::size_t first) const {
    if (first > 0 && reading_.hyphen(first - 1)) return {}; // "the Acheson-Baruch plan"
    if (first > 0 && reading_.blank(first - 1) && reading_.begins_upper(first - 1) &&
        is_before_a_thing(reading_.folded(first - 1)))
      return {};
    if (const Words before = reading_.before(first);
        before == "at" || before == "near" || before == "outside")
      return {}; // "a dam at Kamal Khan"
    if (shapes_.is_all_capitals(first)) return in_capitals(first);
    const std::size_t last = shapes_.name_end(first);
    if (last - first < 2 || shapes_.names_a_thing(last) || shapes_.is_initial(last - 1)) return {};
    return {first, last, EntryKind::person, 85};
  }

  // "MICHAEL T. ORLIK, Texas", in a list of members; in a heading all runs on in capitals.
  NameRun in_capitals(std::size_t first) const {
    if (reading_.word(first).size() < 3) return {};
    std::size_t last = first + 1;
    while (last < reading_.size() && last - first < 4 && shapes_.follows(last - 1) &&
           shapes_.is_all_capitals(last) && known_[last] == Cover::none && !is_no_name(reading_.folded(last)))
      ++last;
    if (last - first < 2 || reading_.word(last - 1).size() < 3) return {};
    if (first > 0 && reading_.joined(first - 1) && reading_.begins_upper(first - 1) &&
        shapes_.is_all_capitals(first - 1) && reading_.word(first - 1).size() > 1)
      return {};
    if (last < reading_.size() && reading_.joined(last - 1) && shapes_.is_all_capitals(last) &&
        reading_.gap(last - 1).find('/') == Words::npos)
      return {};
    return {first, last, EntryKind::person, 80};
  }

  // "Orlik, Dawn, Bek Anor and": an entry of a list of works, its first name turned round.
  NameRun inverted(std::size_t first) const {
    if (!shapes_.is_sentence_start(first) || first + 2 >= reading_.size() || !shapes_.is_name(first) ||
        !reading_.comma(first) || !is_given_name(reading_.folded(first + 1)) || !shapes_.is_name(first + 1))
      return {};
    std::size_t last = first + 2;
    const auto ends = [&](std::size_t token) { // the next author or the work's name
      const Words gap = reading_.gap(token);
      return gap == ", " || gap == ". " || gap == ", \"" || gap == ", \u201C" || gap == ".\n" ||
             (gap == " " && reading_.folded(token + 1) == "and");
    };
    if (reading_.blank(last - 1) && shapes_.is_initial(last) && last + 1 < reading_.size()) ++last;
    if (!ends(last - 1)) return {};
    return {first, last, EntryKind::person, 78};
  }

  // "N. Takhov", "V. S. Takhov": initials, and a surname that is no English word.
  NameRun initialled(std::size_t first) const {
    std::size_t last = first;
    while (last + 1 < reading_.size() && shapes_.is_initial(last) &&
           (reading_.gap(last) == ". " || reading_.gap(last) == "."))
      ++last;
    if (last == first || last - first > 3 || !shapes_.is_strange(last) || !shapes_.begins_a_run(first))
      return {};
    const std::size_t end = shapes_.name_end(last);
    if (shapes_.names_a_thing(end)) return {};
    return {first, end, EntryKind::person, 75};
  }

  // "Takhov's deputy", "Takhov, who": whom only a person can have, who only a person is.
  NameRun owning(std::size_t first) const {
    if (!shapes_.begins_a_run(first) || first + 1 >= reading_.size()) return {};
    const std::size_t last = shapes_.name_end(first);
    if (last >= reading_.size()) return {};
    if (last - first == 1 ? !shapes_.is_strange(first) : !shapes_.is_full_name(first, last)) return {};
    const Words gap = reading_.gap(last - 1);
    if ((gap == "'s " || gap == "\u2019s ") && among(kOfPersons, reading_.folded(last)))
      return {first, last, EntryKind::person, 72};
    if (last - first == 1 && reading_.comma(last - 1) && reading_.folded(last) == "who")
      return {first, last, EntryKind::person, 72};
    return {};
  }

  // "38-year-old Zelim Takh"
  bool is_age(std::size_t at) const {
    return reading_.folded(at) == "old" && at > 1 && reading_.hyphen(at - 1) &&
           reading_.folded(at - 1) == "year";
  }

  // "Ahtem Chiygoz, Deputy Head of", "Ilmi Umerov, who", "Zelim Takh is a research fellow".
  NameRun apposed(std::size_t first) const {
    if (first > 0 && reading_.joined(first - 1) && reading_.begins_upper(first - 1) &&
        !shapes_.is_sentence_start(first - 1))
      return {};
    const std::size_t last = shapes_.name_end(first);
    if (last - first < 2 || last - first > 4 || last + 1 >= reading_.size()) return {};
    static constexpr std::array<Words, 4> kBeing = {"is", "was", "became", "remains"};
    const bool being =
        reading_.blank(last - 1) && among(kBeing, reading_.folded(last)) && shapes_.is_full_name(first, last);
    if (!being && !reading_.comma(last - 1)) return {};
    if (shapes_.is_sentence_start(first) && is_function_word(reading_.folded(first))) return {};
    if (reading_.folded(last) == "who") return {first, last, EntryKind::person, 80};
    std::size_t at = being ? last + 1 : last;
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
    if (!shapes_.is_name(first) || is_title_of_person(reading_.folded(first)))
      return {}; // a title tells more
    const std::size_t last = shapes_.name_end(first);
    if (last - first < 2 || last - first > 4 || shapes_.names_a_thing(last)) return {};
    return {first, last, EntryKind::person, is_given_name(reading_.folded(first)) ? 85U : 80U};
  }

  // "Zelim Takh said", where no title and no given name tells.
  NameRun speaking(std::size_t first) const {
    if (!shapes_.begins_a_run(first)) return {};
    if (first + 1 < reading_.size() && reading_.before(first) == "the" && reading_.blank(first) &&
        known_[first] == Cover::none && among(kReigns, reading_.folded(first + 1)) &&
        can_reign(reading_.folded(first)))
      return {first, first + 1, EntryKind::person, 75};
    const std::size_t last = shapes_.name_end(first);
    if (last >= reading_.size() || !shapes_.is_full_name(first, last)) return {};
    if (reading_.gap(last - 1) == "/" && known_[last] == Cover::actor) // "Zelim Takh/Reuters"
      return {first, last, EntryKind::person, 75};
    if (!reading_.blank(last - 1) || !among(kSayings, reading_.folded(last))) return {};
    return {first, last, EntryKind::person, 72};
  }
  // "Takhov: I see." in a record of what was said.
  NameRun labelled(std::size_t first) const {
    if (!is_label(first) || !shapes_.is_strange(first)) return {};
    for (std::size_t other = 0; other < reading_.size(); ++other) // nobody speaks alone
      if (other != first && is_label(other) && (known_[other] == Cover::name || shapes_.is_strange(other)))
        return {first, first + 1, EntryKind::person, 71};
    return {};
  }
  bool is_label(std::size_t at) const {
    return at + 1 < reading_.size() && reading_.gap(at) == ": " && shapes_.is_sentence_start(at) &&
           reading_.begins_upper(at + 1);
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
    if (verb + 2 >= reading_.size() || !reading_.blank(verb) || !shapes_.is_name(verb + 1)) return {};
    const std::size_t last = shapes_.name_end(verb + 1);
    // "growled Takhov."; but "told Interfax."
    const bool alone = !goes_on && last == verb + 2 && shapes_.is_strange(verb + 1) &&
                       reading_.folded(verb) != "told" && reading_.folded(verb) != "asked";
    if ((!alone && !shapes_.is_full_name(verb + 1, last)) ||
        (last < reading_.size() && reading_.joined(last - 1) && (!goes_on || reading_.begins_upper(last))))
      return {};
    return {verb + 1, last, EntryKind::person, 72};
  }
  // "By Zelim Takh" over a paper: nothing of a sentence goes on behind it.
  NameRun signed_by(std::size_t by) const {
    if (by + 2 >= reading_.size() || !shapes_.is_sentence_start(by) || !shapes_.is_name(by + 1)) return {};
    if (const Words gap = reading_.gap(by); gap != " " && gap != ": " && gap != "\n") return {};
    const std::size_t last = shapes_.name_end(by + 1);
    if (!shapes_.is_full_name(by + 1, last)) return {};
    if (last < reading_.size() && reading_.in_one_sentence(last - 1) && reading_.begins_lower(last) &&
        reading_.folded(last) != "and")
      return {};
    return {by + 1, last, EntryKind::person, 75};
  }

  const TokenText& reading_;
  const std::vector<Cover>& known_;
  NameShapes shapes_;
  std::vector<NameRun> found_;
};

} // namespace

std::vector<NameRun> find_persons(const TokenText& reading, const std::vector<Cover>& known) {
  std::vector<NameRun> persons = PersonFinder(reading, known).find();
  add_listed_persons(reading, known, persons);
  return persons;
}

} // namespace dossier
