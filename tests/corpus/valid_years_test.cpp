// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_source.h"
#include "corpus/mention.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

constexpr const char* kNames = R"toml(
[[actor]]
id = "old-union"
name = "Old Union"
kind = "state"
former = [{ name = "Rusland", from = 1922, until = 1991 }, { name = "Moskau", as = "metonym", from = 1922, until = 1991 }]

[[actor]]
id = "rusland"
name = "Rusland"
kind = "state"
country = "RU"
metonyms = ["Moskau"]

[[actor]]
id = "maoists"
name = "Party of India (Maoist)"
kind = "party"

[[province]]
id = "RU-OLD"
name = "Gorki"
country = "RU"
former = [{ name = "Molotovgrad", until = 1957 }]

[[city]]
id = "port"
name = "Portograd"
province = "RU-OLD"
)toml";

const Gazetteer& names() {
  static const Gazetteer kGazetteer = Gazetteer::compile(parse_gazetteer(kNames, "names.toml"));
  return kGazetteer;
}

std::string named(std::string_view text, int year) {
  Analyzer analyzer;
  PaperMemory memory;
  memory.year = year;
  std::string ids;
  for (const Mention& mention : find_mentions(text, analyzer.analyze(text), names(), memory))
    ids.append(ids.empty() ? "" : " ")
        .append(mention.discovered() ? mention.name : std::string(names()[mention.entry].id));
  return ids;
}

} // namespace

TEST_CASE("the year of a paper decides whose a shared name is", "[gazetteer][years]") {
  CHECK(named("Rusland signed it, and Moskau refused.", 1963) == "old-union old-union");
  CHECK(named("Rusland signed it, and Moskau refused.", 2015) == "rusland rusland");
  CHECK(named("Rusland signed it, and Moskau refused.", 0) == "rusland rusland");
  CHECK(named("Rusland signed it.", 1922) == "old-union");
  CHECK(named("Rusland signed it.", 1992) == "rusland");
}

TEST_CASE("a former name that nobody else bears is tagged in any year", "[gazetteer][years]") {
  for (const int year : {0, 1950, 2020}) CHECK(named("The dam at Molotovgrad broke.", year) == "RU-OLD");
}

TEST_CASE("a name that is shared with former years is asked for as today's", "[gazetteer][years]") {
  CHECK(names().named("rusland") == std::vector<EntryIndex>{names().find("rusland")});
  CHECK(names().named("molotovgrad") == std::vector<EntryIndex>{names().find("RU-OLD")});
}

TEST_CASE("a name may close in brackets, and only so", "[gazetteer]") {
  CHECK(named("The Party of India (Maoist) said so.", 0) == "maoists");
  CHECK(named("The Party of India (Maoist rebels) said so.", 0).find("maoists") == std::string::npos);
}

TEST_CASE("a town lies in its province's country", "[gazetteer]") {
  CHECK(names()[names().find("port")].country == "RU");
}

TEST_CASE("a former name is a name, a seat or a people", "[gazetteer][years]") {
  CHECK_THROWS(
      parse_gazetteer("[[actor]]\nid='a'\nname='A'\nkind='state'\nformer=[{name='B', as='x', from=1}]", "n"));
}
