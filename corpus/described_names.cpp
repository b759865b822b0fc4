// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/described_names.h"

#include "corpus/given_names.h"
#include "corpus/name_words.h"

#include <optional>

namespace dossier {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 9> kArmed = {"armed",    "guerrilla", "insurgent",  "islamist", "jihadist",
                                         "militant", "rebel",     "separatist", "terrorist"};
constexpr std::array<Words, 7> kFighters = {"militia", "guerrillas",     "militias", "insurgents",
                                            "rebels",  "paramilitaries", "gang"};
constexpr std::array<Words, 24> kBodies = {
    "agency",     "alliance",     "association",  "bank",         "broadcaster", "cartel",
    "charity",    "coalition",    "company",      "conglomerate", "consortium",  "contractor",
    "federation", "firm",         "foundation",   "group",        "institute",   "network",
    "ngo",        "organisation", "organization", "tank",         "union",       "watchdog"};

// Heads that anything may follow ("the group Monday", "the union Congress") describe only with one of these
// before.
constexpr std::array<Words, 22> kTelling = {
    "advocacy",   "aid",      "armed",    "consulting", "defence",    "defense",  "energy", "guerrilla",
    "insurgent",  "islamist", "jihadist", "lobby",      "militant",   "mining",   "news",   "oil",
    "opposition", "rebel",    "rights",   "security",   "separatist", "terrorist"};
constexpr std::array<Words, 8> kAlone = {"broadcaster", "charity", "company", "conglomerate",
                                         "contractor",  "militia", "ngo",     "watchdog"};

constexpr std::array<Words, 14> kPosts = {"chair",    "chairman",  "chairwoman", "chief",    "commander",
                                          "director", "executive", "founder",    "leader",   "manager",
                                          "owner",    "president", "secretary",  "spokesman"};

class DescribedFinder {
public:
  DescribedFinder(const TokenText& reading, const std::vector<Cover>& known)
      : reading_(reading), known_(known) {}

  std::vector<NameRun> find() const {
    std::vector<NameRun> found;
    for (std::size_t at = 0; at < reading_.size(); ++at) {
      NameRun run;
      if (reading_.begins_lower(at)) {
        if (at + 1 < reading_.size() && reading_.begins_upper(at + 1)) run = called(at);
      } else if (is_part(at) && !follows_part(at)) {
        run = explained(at);
      }
      if (run.last == 0) continue;
      found.push_back(run);
      at = run.last - 1;
    }
    return found;
  }

private:
  bool is_part(std::size_t token) const {
    const Words word = reading_.word(token);
    return reading_.begins_upper(token) && known_[token] == Cover::none && word.size() > 1 &&
           !is_no_name(reading_.folded(token)) &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  bool follows_part(std::size_t token) const {
    return token > 0 && reading_.joined(token - 1) && reading_.begins_upper(token - 1) &&
           !is_function_word(reading_.folded(token - 1));
  }
  std::size_t name_end(std::size_t first) const {
    constexpr std::size_t kLongest = 4;
    std::size_t last = first + 1;
    while (last < reading_.size() && last - first < kLongest &&
           (reading_.blank(last - 1) || reading_.hyphen(last - 1)) && is_part(last))
      ++last;
    return last;
  }
  static std::optional<EntryKind> kind_of(Words body, Words before) {
    if (among(kFighters, body) || (body == "group" && among(kArmed, before)) ||
        (body == "organization" && among(kArmed, before)))
      return EntryKind::armed_group;
    if (body == "party") return EntryKind::party;
    if (among(kBodies, body)) return EntryKind::organisation;
    return std::nullopt;
  }

  // "the charity Oxfam", "the rebel group Harakat Sabil"; but no "group Chairman Lall".
  NameRun called(std::size_t body) const {
    if (body == 0 || body + 1 >= reading_.size() || !reading_.blank(body)) return {};
    const Words word = reading_.folded(body);
    const Words before = reading_.before(body);
    const auto kind = kind_of(word, before);
    if (!kind || *kind == EntryKind::party) return {};
    if (word == "tank" ? before != "think" : !among(kAlone, word) && !among(kTelling, before)) return {};
    const std::size_t first = body + 1;
    if (!is_part(first) || is_given_name(reading_.folded(first)) || among(kPosts, reading_.folded(first)))
      return {};
    const std::size_t last = name_end(first);
    // "company Chief Executive Tim": a name that runs on is another's
    if (last < reading_.size() && reading_.joined(last - 1) && reading_.begins_upper(last)) return {};
    if (last - first == 1 && reading_.word(first).size() < 4) return {}; // "company CEO"
    return {first, last, *kind, 75};
  }

  // "Novaris, a regional trade association": an article, words in lower case, and the body.
  NameRun explained(std::size_t first) const {
    const std::size_t last = name_end(first);
    if (last + 1 >= reading_.size() || !reading_.comma(last - 1)) return {};
    if (first > 0 && reading_.in_one_sentence(first - 1) && is_function_word(reading_.folded(first - 1)) &&
        reading_.folded(first - 1) != "and")
      return {}; // "in Rutba, a militia"
    if (last - first == 1 && (reading_.word(first).size() < 4 || is_given_name(reading_.folded(first))))
      return {};
    if (const Words article = reading_.folded(last); article != "a" && article != "an") return {};
    constexpr std::size_t kReach = 5; // words before the body
    for (std::size_t at = last + 1; at < reading_.size() && at <= last + 1 + kReach; ++at) {
      if (!reading_.blank(at - 1) && !reading_.hyphen(at - 1)) return {};
      if (is_function_word(reading_.folded(at))) return {};
      const auto kind = kind_of(reading_.folded(at), reading_.folded(at - 1));
      if (!kind || !reading_.begins_lower(at)) continue;
      if (reading_.folded(at) == "tank" && reading_.folded(at - 1) != "think") return {};
      // "a union leader" is a person
      if (at + 1 < reading_.size() && reading_.blank(at) && !is_function_word(reading_.folded(at + 1)))
        return {};
      return {first, last, *kind, 75};
    }
    return {};
  }

  const TokenText& reading_;
  const std::vector<Cover>& known_;
};

} // namespace

std::vector<NameRun> find_described(const TokenText& reading, const std::vector<Cover>& known) {
  return DescribedFinder(reading, known).find();
}

} // namespace dossier
