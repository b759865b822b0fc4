// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/seat.h"

namespace dossier {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 30> kInAPlace = {
    "in",       "near",     "at",          "around",   "outside", "inside",  "within",     "via",
    "downtown", "central",  "northern",    "southern", "eastern", "western", "greater",    "north",
    "south",    "east",     "west",        "visited",  "reached", "across",  "throughout", "entered",
    "captured", "besieged", "surrounding", "bombed",   "shelled", "fled"};

constexpr std::array<Words, 8> kTowardsAPlace = {"of",      "from",   "to",      "into",
                                                 "towards", "toward", "between", "through"};

// "the fall of Kabul": of a town, not of a government.
constexpr std::array<Words, 29> kOfAPlace = {
    "invasion", "occupation", "shelling",   "bombardment", "evacuation", "surrender", "sack",      "fall",
    "siege",    "battle",     "streets",    "outskirts",   "suburb",     "suburbs",   "residents", "mayor",
    "parts",    "capital",    "capture",    "liberation",  "bombing",    "north",     "south",     "east",
    "west",     "bishop",     "archbishop", "port",        "town"};

constexpr std::array<Words, 20> kDivision = {
    "department", "departments", "canton",   "province",  "provinces",   "governorate", "governorates",
    "region",     "regions",     "district", "districts", "oblast",      "state",       "territory",
    "division",   "wilayat",     "vilayet",  "ostan",     "voivodeship", "prefecture"};

constexpr std::array<Words, 4> kHeadsOfProvinces = {"governor", "governors", "governorship", "governorates"};

constexpr std::array<Words, 2> kKindsOfPlace = {"city", "town"};
constexpr std::array<Words, 5> kTheOne = {"the", "our", "its", "their", "capital"};

// "flew to Moscow", "was sent to London", "the roads into Delhi": towns, which no one speaks to by going
// there.
constexpr std::array<Words, 22> kMotion = {
    "flew",      "fled",     "went",     "came",  "drove",  "sailed",  "marched", "moved",
    "travelled", "traveled", "returned", "sent",  "flight", "flights", "journey", "trip",
    "visit",     "visits",   "road",     "roads", "train",  "brought"};

constexpr std::array<Words, 10> kGovernors = {"authorities",  "government",    "regime", "officials",
                                              "leaders",      "leadership",    "rulers", "capital",
                                              "policymakers", "administration"};

constexpr std::array<Words, 43> kNamedAfterSeat = {
    "dc",          "accord",     "accords", "agreement",  "agreements",    "charter",    "club",
    "communique",  "conference", "post",    "times",      "consensus",     "convention", "conventions",
    "declaration", "document",   "formula", "memorandum", "pact",          "plan",       "principles",
    "process",     "protocol",   "summit",  "treaty",     "university",    "talks",      "negotiations",
    "olympics",    "games",      "meeting", "round",      "rules",         "statement",  "format",
    "protocols",   "framework",  "airport", "metro",      "international", "stock",      "street",
    "bureau"};

constexpr std::array<Words, 36> kNamedAfterLand = {
    "gate",       "temple",  "palace",  "river",    "rivers",      "basin",   "dam",        "dams",
    "university", "college", "airport", "airfield", "airbase",     "lake",    "sea",        "strait",
    "agreement",  "accord",  "accords", "treaty",   "declaration", "talks",   "peninsulas", "hospital",
    "institute",  "prison",  "company", "times",    "post",        "journal", "bridge",     "canal",
    "cup",        "club",    "hotel",   "process"};

bool ends_list_of(const TokenText& reading, std::size_t first, Words preposition, std::size_t reach) {
  for (std::size_t at = first; at > 0 && first - at < reach; --at) {
    if (!reading.in_one_sentence(at - 1)) return false;
    if (reading.folded(at - 1) == preposition) return true;
  }
  return false;
}

// "from Damascus to Tehran", at either name: a way or a reach. The names are of one or two words.
bool is_span(const TokenText& reading, std::size_t first, std::size_t last) {
  const auto ends_at = [&](std::size_t to) {
    return to + 1 < reading.size() && reading.folded(to) == "to" && reading.in_one_sentence(to) &&
           reading.begins_upper(to + 1);
  };
  if (reading.before(first) == "from" && last < reading.size() && reading.in_one_sentence(last - 1))
    return ends_at(last);
  return reading.before(first) == "to" && first >= 2 && reading.begins_upper(first - 2) &&
         ends_list_of(reading, first - 2, "from", 2);
}

bool is_based(const TokenText& reading, std::size_t last) { // but not "Tehran based its claim on"
  return reading.behind(last) == "based" && reading.hyphen(last - 1);
}

} // namespace

bool is_town(const TokenText& reading, std::size_t first, std::size_t last) {
  static constexpr std::array<Words, 4> kTown = {"city", "town", "airport", "municipality"};
  if (among(kTown, reading.behind(last)) && reading.joined(last - 1)) return true;
  return first > 1 && reading.before(first) == "of" && reading.in_one_sentence(first - 2) &&
         among(kTown, reading.folded(first - 2));
}

bool is_division(const TokenText& reading, std::size_t first, std::size_t last) {
  if (among(kDivision, reading.behind(last)) && reading.joined(last - 1)) return true;
  return first > 1 && reading.before(first) == "of" && reading.in_one_sentence(first - 2) &&
         (among(kDivision, reading.folded(first - 2)) || among(kHeadsOfProvinces, reading.folded(first - 2)));
}

bool is_place(const TokenText& reading, std::size_t first, std::size_t last) {
  if (is_division(reading, first, last) || is_based(reading, last)) return true;
  const Words before = reading.before(first);
  if (among(kInAPlace, before)) return true;
  if ((before == "to" || before == "into") && first > 1 && reading.in_one_sentence(first - 2) &&
      among(kMotion, reading.folded(first - 2)))
    return true;
  if (before == "of" && first > 1 && reading.in_one_sentence(first - 2) &&
      among(kOfAPlace, reading.folded(first - 2)))
    return true;
  if (first > 1 && reading.comma(first - 1) && reading.in_one_sentence(first - 2) &&
      (reading.folded(first - 1) == "capital" ||
       (among(kKindsOfPlace, reading.folded(first - 1)) && among(kTheOne, reading.folded(first - 2)))))
    return true; // "the capital, Port-au-Prince"
  return is_span(reading, first, last);
}

bool is_towards(const TokenText& reading, std::size_t first) {
  return among(kTowardsAPlace, reading.before(first));
}

bool is_governed_from(const TokenText& reading, std::size_t first) {
  return first > 1 && reading.before(first) == "in" && reading.in_one_sentence(first - 2) &&
         among(kGovernors, reading.folded(first - 2));
}

bool is_party_to_talks(const TokenText& reading, std::size_t first) {
  static constexpr std::array<Words, 20> kDealings = {
      "dialogue", "talks",    "negotiations", "relations",  "agreement", "agreements", "ties",
      "deal",     "contacts", "truce",        "treaty",     "ceasefire", "alliance",   "cooperation",
      "tensions", "disputes", "dispute",      "settlement", "negotiate", "pact"};
  constexpr std::size_t kReach = 6; // "relations between the X and Y"
  bool preposition = false;
  for (std::size_t at = first; at > 0 && first - at < kReach && reading.in_one_sentence(at - 1); --at) {
    const Words word = reading.folded(at - 1);
    if (preposition && among(kDealings, word)) return true;
    preposition = word == "with" || word == "between";
  }
  return false;
}

bool is_dateline(const TokenText& reading, std::size_t first, std::size_t last) {
  for (std::size_t token = first; token < last; ++token)
    if (reading.word(token).size() < 3 || !is_in_capitals(reading.word(token))) return false;
  std::string_view behind = reading.text.substr(reading.tokens[last - 1].span.end);
  // "KABUL, Dec 10", "KABUL, Afghanistan"
  constexpr std::size_t kAside = 24; // bytes
  if (behind.starts_with(", ")) {
    const std::size_t end =
        std::min(behind.find(" \u2014"), std::min(behind.find(" \u2013"), behind.find(" (")));
    const std::size_t dash = std::min(end, behind.find(" -"));
    if (dash > kAside) return false;
    behind.remove_prefix(dash);
  }
  if (behind.starts_with(" (")) {
    constexpr std::size_t kAgency = 20; // bytes
    const std::size_t close = behind.find(')');
    if (close > kAgency || !is_in_capitals(behind.substr(2, close - 2))) return false;
    behind.remove_prefix(close + 1);
  }
  static constexpr std::array<Words, 5> kDashes = {" \u2014", " \u2013", " --", " - ", "\u2014"};
  return std::any_of(kDashes.begin(), kDashes.end(), [&](Words dash) { return behind.starts_with(dash); });
}

bool is_signed_at(const TokenText& reading, std::size_t first) {
  static constexpr std::array<Words, 17> kSigned = {
      "accord",    "accords",     "charter",     "conference", "congress", "convention",
      "peace",     "conventions", "declaration", "pact",       "protocol", "principles",
      "protocols", "spirit",      "summit",      "treaties",   "treaty"};
  return first > 1 && reading.before(first) == "of" && reading.in_one_sentence(first - 2) &&
         among(kSigned, reading.folded(first - 2));
}

bool is_named_after_seat(const TokenText& reading, std::size_t last) {
  return among(kNamedAfterSeat, reading.behind(last));
}

bool is_named_after_land(const TokenText& reading, std::size_t last) {
  return among(kNamedAfterLand, reading.behind(last)) && reading.joined(last - 1);
}

} // namespace dossier
