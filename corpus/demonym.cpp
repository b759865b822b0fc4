// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/demonym.h"

namespace dossier {
namespace {

// What a state has or sends: with an adjective of nationality before it the state acts.
constexpr std::array<std::string_view, 92> kOfAState = {
    "administration", "admiral",      "agencies",     "agency",         "agents",        "air",
    "airstrikes",     "ambassador",   "ambassadors",  "special",        "army",          "authorities",
    "cabinet",        "commander",    "commanders",   "consulate",      "counterpart",   "counterparts",
    "coast",          "constitution", "court",        "courts",         "defence",       "defense",
    "delegate",       "delegates",    "delegation",   "deputy",         "diplomacy",     "diplomat",
    "diplomats",      "embassy",      "envoy",        "federation",     "forces",        "foreign",
    "garrison",       "general",      "generals",     "government",     "governments",   "guards",
    "hardliners",     "head",         "intelligence", "interior",       "intervention",  "invasion",
    "judiciary",      "king",         "leader",       "leaders",        "leadership",    "legislature",
    "military",       "militaries",   "minister",     "ministers",      "ministries",    "ministry",
    "monarchy",       "mullahs",      "navy",         "negotiators",    "negotiator",    "nuclear",
    "officer",        "officers",     "official",     "officials",      "parliament",    "peacekeepers",
    "permanent",      "pilots",       "police",       "policymakers",   "politburo",     "presidency",
    "president",      "prime",        "regime",       "representative", "revolutionary", "rulers",
    "security",       "senate",       "side",         "soldiers",       "state",         "supreme",
    "troops",         "vice"};

// "Hungarian People's Republic", "Swiss Confederation": the state by its full style. `last` is behind the
// demonym.
bool is_style_of_state(const TokenText& reading, std::size_t last) {
  static constexpr std::array<std::string_view, 8> kForms = {
      "republic", "kingdom", "federation", "confederation", "empire", "emirate", "commonwealth", "sultanate"};
  static constexpr std::array<std::string_view, 9> kStyles = {
      "people", "peoples", "socialist", "soviet", "democratic", "federal", "federative", "islamic", "arab"};
  constexpr std::size_t kMost = 3; // "Russian Soviet Federative Socialist Republic" is in the gazetteer
  for (std::size_t at = last; at < reading.size() && at <= last + kMost; ++at) {
    if (!reading.runs_on(at - 1) || !reading.begins_upper(at)) return false;
    if (among(kForms, reading.folded(at))) return true;
    if (!among(kStyles, reading.folded(at))) return false;
  }
  return false;
}

} // namespace

bool acts_as_state(const TokenText& reading, std::size_t last) {
  static constexpr std::array<std::string_view, 24> kDeeds = {
      "signed",    "ratified", "acceded",   "recognised", "recognized",  "joined",
      "declared",  "withdrew", "condemned", "invaded",    "annexed",     "mobilised",
      "mobilized", "expelled", "abstained", "attacked",   "retaliated",  "denounced",
      "objected",  "applied",  "pledged",   "deployed",   "surrendered", "seceded"};
  return last < reading.size() && reading.blank(last - 1) && among(kDeeds, reading.folded(last));
}

bool speaks_for_state(const TokenText& reading, std::size_t last) {
  if (last < reading.size() && reading.joined(last - 1) && among(kOfAState, reading.folded(last)))
    return true;
  if (is_style_of_state(reading, last)) return true;
  static constexpr std::array<std::string_view, 4> kForces = {"armed", "land", "ground", "naval"};
  if (last + 1 < reading.size() && among(kForces, reading.folded(last)) && reading.blank(last))
    return reading.folded(last + 1) == "forces"; // and no armed opposition
  // Compounds speak of the state: "Iranian-backed", not "Albanian-dominated".
  static constexpr std::array<std::string_view, 12> kDone = {
      "backed",   "led",    "made",       "sponsored", "supported", "trained",
      "supplied", "funded", "controlled", "occupied",  "held",      "armed"};
  if (last < reading.size() && reading.hyphen(last - 1)) return among(kDone, reading.folded(last));
  return false;
}

} // namespace dossier
