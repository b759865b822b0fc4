// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace dossier {

// The words by whose company persons are told (corpus/person_names): titles, offices, callings, posts, what
// persons do and what they reign over. All folded.
//
//   kTitles "mr", kCallings "farmer", kPosts "deputy", kSayings "said"

// Nobody but a person bears these before a name.
inline constexpr std::array<std::string_view, 56> kTitles = {"mr",
                                                             "mrs",
                                                             "ms",
                                                             "dr",
                                                             "prof",
                                                             "professor",
                                                             "senator",
                                                             "sen",
                                                             "rep",
                                                             "congressman",
                                                             "congresswoman",
                                                             "gen",
                                                             "lt",
                                                             "maj",
                                                             "brig",
                                                             "col",
                                                             "colonel",
                                                             "capt",
                                                             "adm",
                                                             "admiral",
                                                             "sgt",
                                                             "sheikh",
                                                             "shaykh",
                                                             "mullah",
                                                             "maulvi",
                                                             "mawlawi",
                                                             "maulana",
                                                             "ayatollah",
                                                             "hojjatoleslam",
                                                             "haji",
                                                             "hajji",
                                                             "sir",
                                                             "dame",
                                                             "lady",
                                                             "ambassador",
                                                             "president",
                                                             "chancellor",
                                                             "premier",
                                                             "spokesman",
                                                             "spokeswoman",
                                                             "spokesperson",
                                                             "chairman",
                                                             "chairwoman",
                                                             "congressmember",
                                                             "cmdr",
                                                             "marshal",
                                                             "lieutenant",
                                                             "brigadier",
                                                             "sergeant",
                                                             "monsignor",
                                                             "rabbi",
                                                             "archbishop",
                                                             "cardinal",
                                                             "bishop",
                                                             "emir",
                                                             "madam"};

// These may stand before something else ("General Dynamics", "Justice Department"): a full name must follow,
// or a single one that nothing runs on from.
inline constexpr std::array<std::string_view, 30> kOffices = {
    "general",      "secretary",      "minister",       "director", "chief",    "commander",
    "speaker",      "justice",        "judge",          "king",     "queen",    "prince",
    "princess",     "representative", "chair",          "captain",  "governor", "mayor",
    "commissioner", "administrator",  "envoy",          "pope",     "imam",     "lord",
    "attorney",     "major",          "undersecretary", "deputy",   "adviser",  "coordinator"};

inline constexpr std::array<std::string_view, 90> kCallings = {
    "leaders",     "commanders",    "ministers",   "brother",    "sister",         "son",
    "daughter",    "wife",          "husband",     "father",     "mother",         "widow",
    "nephew",      "cousin",        "colleague",   "successor",  "predecessor",    "aide",
    "deputy",      "photographer",  "activist",    "activists",  "adviser",        "advisor",
    "ambassador",  "analyst",       "analysts",    "author",     "banker",         "billionaire",
    "businessman", "businesswoman", "candidate",   "captain",    "chairman",       "chief",
    "cleric",      "colonel",       "columnist",   "commander",  "correspondent",  "critic",
    "diplomat",    "director",      "dissident",   "economist",  "editor",         "engineer",
    "envoy",       "expert",        "farmer",      "financier",  "founder",        "general",
    "governor",    "historian",     "journalist",  "judge",      "kingpin",        "lawmaker",
    "lawyer",      "leader",        "mayor",       "militant",   "minister",       "negotiator",
    "officer",     "official",      "oligarch",    "operative",  "philanthropist", "physicist",
    "politician",  "president",     "premier",     "prisoner",   "professor",      "prosecutor",
    "reporter",    "researcher",    "scholar",     "scientist",  "senator",        "smuggler",
    "spokesman",   "spokesperson",  "spokeswoman", "trafficker", "warlord",        "writer"};

// By and with whom something is done: "succeeded by", "met with".
inline constexpr std::array<std::string_view, 14> kDeeds = {
    "succeeded", "led",     "headed", "chaired", "commanded", "replaced", "written",
    "authored",  "drafted", "met",    "meeting", "spoke",     "talks",    "founded"};

// What is done to persons.
inline constexpr std::array<std::string_view, 11> kDoneToPersons = {
    "thank",    "thanked",   "assassinated", "appointed", "nominated", "interviewed",
    "promoted", "succeeded", "married",      "elected",   "executed"};

// Whom and what persons have, and lands and bodies do not.
inline constexpr std::array<std::string_view, 37> kOfPersons = {
    "aide",        "aides",         "wife",     "widow",  "husband", "son",         "sons",
    "daughter",    "brother",       "brothers", "sister", "father",  "mother",      "family",
    "nephew",      "cousin",        "deputy",   "lawyer", "lawyers", "predecessor", "successor",
    "resignation", "assassination", "arrest",   "ouster", "death",   "overthrow",   "supporters",
    "followers",   "loyalists",     "speech",   "visit",  "chief",   "regime",      "presidency",
    "bodyguard",   "bodyguards"};

// Whose they are, they are called: "the Makombe regime".
inline constexpr std::array<std::string_view, 6> kReigns = {"regime",     "junta",   "dictatorship",
                                                            "presidency", "cabinet", "government"};

// What persons do more than bodies and papers do.
inline constexpr std::array<std::string_view, 25> kSayings = {
    "said",     "says",      "told",     "wrote", "writes",   "argued", "argues",    "added",   "explained",
    "recalled", "testified", "conceded", "asked", "replied",  "cried",  "exclaimed", "snapped", "shrugged",
    "growled",  "mused",     "quipped",  "joked", "retorted", "sighed", "complained"};

// After a name and a comma: what only a person is.
inline constexpr std::array<std::string_view, 54> kPosts = {
    "son",       "daughter",    "brother",        "sister",       "widow",         "wife",       "nephew",
    "cousin",    "ombudsman",   "ombudsperson",   "commissioner", "leader",        "lawyer",     "economist",
    "historian", "cleric",      "prosecutor",     "judge",        "premier",       "chancellor", "deputy",
    "head",      "director",    "minister",       "president",    "commander",     "chairman",   "chairwoman",
    "spokesman", "spokeswoman", "professor",      "secretary",    "founder",       "ambassador", "governor",
    "mayor",     "analyst",     "adviser",        "advisor",      "journalist",    "researcher", "fellow",
    "scholar",   "envoy",       "chief",          "author",       "editor",        "lawmaker",   "politician",
    "activist",  "coordinator", "undersecretary", "senator",      "representative"};

inline constexpr std::array<std::string_view, 38> kBeforePosts = {
    "newly",    "installed", "elected",   "appointed", "outgoing", "longtime",  "interim", "transitional",
    "former",   "then",      "current",   "senior",    "vice",     "foreign",   "prime",   "executive",
    "general",  "first",     "founding",  "chief",     "lead",     "principal", "acting",  "research",
    "managing", "associate", "assistant", "national",  "defense",  "defence",   "finance", "interior",
    "retired",  "now",       "prominent", "leading",   "late",     "un"};

inline constexpr std::array<std::string_view, 24> kParticles = {
    "al", "el", "bin", "ibn", "bint", "ben", "van", "von", "der", "den", "de",  "del",
    "di", "da", "dos", "du",  "la",   "le",  "ul",  "ur",  "ud",  "e",   "abu", "ould"};

} // namespace dossier
