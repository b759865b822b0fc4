// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_source.h"
#include "corpus/mention.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Actors and provinces with every kind of name, for tests of what is tagged in a text.
inline constexpr const char* kTaggingNames = R"(
[[actor]]
id = "iran"
name = "Iran"
kind = "state"
country = "IR"
metonyms = ["Tehran"]
demonyms = ["Iranian", "Iranians"]
not = ["Iran Contra"]

[[actor]]
id = "irgc"
name = "IRGC"
kind = "military"
country = "IR"
parent = "iran"
aliases.en = ["Revolutionary Guards"]

[[actor]]
id = "quds"
name = "Quds Force"
kind = "military"
country = "IR"
parent = "irgc"
aliases.fa = ["سپاه قدس"]

[[actor]]
id = "pmoi"
name = "People's Mojahedin Organization"
kind = "party"

[[actor]]
id = "afghanistan"
name = "Afghanistan"
kind = "state"
country = "AF"
metonyms = ["Kabul"]
demonyms = ["Afghan"]

[[actor]]
id = "taliban"
name = "Taliban"
kind = "armed-group"
country = "AF"
aliases.ar = ["طالبان"]

[[actor]]
id = "us"
name = "United States"
kind = "state"
country = "US"
aliases.en = ["US", "America", "U.S. Congress"]
metonyms = ["Washington"]
not = ["Latin America"]

[[actor]]
id = "uk"
name = "United Kingdom"
kind = "state"
country = "GB"
demonyms = ["British"]
metonyms = ["London"]
doubtful = ["London"]

[[actor]]
id = "georgia"
name = "Georgia"
kind = "state"
country = "GE"
aliases.en = ["Sakartvelo"]
doubtful = ["Georgia"]

[[province]]
id = "US-GA"
name = "Georgia"
country = "US"
doubtful = ["Georgia"]

[[actor]]
id = "jordan"
name = "Jordan"
kind = "state"
country = "JO"
doubtful = ["Jordan"]

[[actor]]
id = "turkey"
name = "Türkiye"
kind = "state"
country = "TR"
aliases.en = ["Turkey"]
doubtful = ["Turkey"]

[[actor]]
id = "putin"
name = "Vladimir Putin"
kind = "person"
country = "RU"
aliases.en = ["Putin"]

[[actor]]
id = "khamenei"
name = "Ali Khamenei"
kind = "person"
country = "IR"
aliases.fa = ["علی خامنه\u200Cای"]

[[actor]]
id = "is"
name = "Islamic State"
kind = "armed-group"
aliases.en = ["IS", "ISIS", "Daesh"]

[[actor]]
id = "is-k"
name = "Islamic State Khorasan Province"
kind = "armed-group"
parent = "is"
aliases.en = ["ISIS-K"]

[[actor]]
id = "let"
name = "Lashkar-e-Taiba"
kind = "armed-group"
aliases.en = ["LeT"]

[[actor]]
id = "p5-plus-1"
name = "P5+1"
kind = "international"

[[actor]]
id = "idf"
name = "Israel Defense Forces"
kind = "military"
country = "IL"
aliases.he = ['צה"ל']

[[actor]]
id = "irgc-navy"
name = "IRGC-Navy"
kind = "military"
country = "IR"
parent = "irgc"

[[actor]]
id = "nato"
name = "NATO"
kind = "international"
aliases.en = ["Nato"]

[[actor]]
id = "eu"
name = "European Union"
kind = "international"
aliases.ru = ["ЕС"]

[[actor]]
id = "shia"
name = "Shi'a Militia"
kind = "armed-group"

[[actor]]
id = "adl"
name = "Jaysh al-Adl"
kind = "armed-group"

[[actor]]
id = "n17"
name = "17 November"
kind = "armed-group"

[[province]]
id = "AF-FRA"
name = "Farah"
country = "AF"
doubtful = ["Farah"]

[[province]]
id = "AF-GHO"
name = "Ghor"
country = "AF"

[[province]]
id = "AF-HER"
name = "Herat"
country = "AF"

[[province]]
id = "AF-KAB"
name = "Kabul"
country = "AF"
capital = true

[[province]]
id = "IR-23"
name = "Tehran"
country = "IR"
aliases.en = ["Tehran Province", "Greater Tehran"]
capital = true

[[province]]
id = "IR-07"
name = "Fars"
country = "IR"
doubtful = ["Fars"]

[[province]]
id = "IR-11"
name = "Sistan & Baluchestan"
country = "IR"

[[province]]
id = "IR-16"
name = "Kurdistan"
country = "IR"
aliases.fa = ["کردستان", "کرد"]

[[province]]
id = "IQ-BG"
name = "Baghdad"
country = "IQ"
capital = true

[[province]]
id = "RU-SPE"
name = "St. Petersburg"
country = "RU"

[[province]]
id = "PL-LD"
name = "Łódź"
country = "PL"

[[city]]
id = "mazar"
name = "Mazar-i-Sharif"

[[city]]
id = "tehran-city"
name = "Tehran"
province = "IR-23"

[[city]]
id = "kabul-city"
name = "Kabul"
province = "AF-KAB"
)";

inline const Gazetteer& tagging_gazetteer() {
  static const Gazetteer kGazetteer = Gazetteer::compile(parse_gazetteer(kTaggingNames, "names.toml"));
  return kGazetteer;
}

inline std::vector<Mention> mentions_of(std::string_view text) {
  Analyzer analyzer;
  return find_mentions(text, analyzer.analyze(text), tagging_gazetteer());
}

// A text and the ids of what it should name, and the discovered in <>: {"Iran's Quds Force and Mr. Lall",
// "iran quds <person Lall>"}.
struct Tagged {
  const char* text;
  const char* ids;
};

inline void check_tagged(const std::vector<Tagged>& table) {
  for (const Tagged& wanted : table) {
    CAPTURE(wanted.text);
    std::string ids;
    for (const Mention& mention : mentions_of(wanted.text))
      ids.append(ids.empty() ? "" : " ")
          .append(mention.discovered() ? fmt::format("<{} {}>", name_of(mention.kind), mention.name)
                                       : std::string(tagging_gazetteer()[mention.entry].id));
    CHECK(ids == wanted.ids);
  }
}

} // namespace dossier
