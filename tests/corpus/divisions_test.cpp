// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/divisions.h"

#include "corpus/error.h"
#include "corpus/gazetteer_merge.h"
#include "corpus/mention.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::vector<std::string> names(const char* name) { return names_of({"XX-1", name, "", ""}); }

Gazetteer joined(const std::string& toml, const std::vector<Division>& divisions) {
  GazetteerMerge merge;
  merge.add(parse_blocks(toml, "names.toml").blocks);
  merge.join(divisions);
  return Gazetteer::compile(merge.entries());
}

std::string tagged(const Gazetteer& gazetteer, std::string_view text) {
  Analyzer analyzer;
  std::string ids;
  for (const Mention& mention : find_mentions(text, analyzer.analyze(text), gazetteer))
    if (!mention.discovered()) ids.append(ids.empty() ? "" : " ").append(gazetteer[mention.entry].id);
  return ids;
}

constexpr const char* kSwiss = R"(
[[actor]]
id = "switzerland"
name = "Switzerland"
kind = "state"
country = "CH"
demonyms = ["Swiss"]

[[actor]]
id = "jura-soyfer"
name = "Jura"
kind = "person"

[[province]]
id = "CH-GE"
aliases.en = ["Geneva canton"]
)";

const std::vector<Division> kCantons = {{"CH-UR", "Uri", "Canton", ""},
                                        {"CH-GE", "Genève", "Canton", ""},
                                        {"CH-JU", "Jura", "Canton", ""},
                                        {"CH-ZH", "Zürich", "Canton", ""},
                                        {"CH-X", "Somewhere", "District", "CH-ZH"}};

} // namespace

TEST_CASE("a division's name is cut from the standard's ways of writing it", "[divisions]") {
  using Names = std::vector<std::string>;
  CHECK(names("Uri") == Names{"Uri"});
  CHECK(names("Asturias, Principado de") == Names{"Asturias", "Principado de Asturias"});
  CHECK(names("San Andrés, Providencia y Santa Catalina") ==
        Names{"San Andrés, Providencia y Santa Catalina"});
  CHECK(names("Bender [Tighina]") == Names{"Bender", "Tighina"});
  CHECK(names("Stockholms län [SE-01]") == Names{"Stockholms län"});
  CHECK(names("Amānat al ‘Āşimah [city]") == Names{"Amānat al ‘Āşimah"});
  CHECK(names("Davao (Region XI)") == Names{"Davao"});
  CHECK(names("Haute-Sangha / Mambéré-Kadéï") == Names{"Haute-Sangha", "Mambéré-Kadéï"});
  CHECK(names("Elgeyo/Marakwet") == Names{"Elgeyo/Marakwet"});
  CHECK(names("//Karas") == Names{"Karas"});
  CHECK(names("").empty());
}

TEST_CASE("a division that nobody has described counts with the word for what it is, and its country named",
          "[divisions]") {
  const Gazetteer gazetteer = joined(kSwiss, kCantons);
  CHECK(tagged(gazetteer, "The Swiss canton of Uri voted no.") == "CH-UR");
  CHECK(tagged(gazetteer, "Officials of Canton of Uri met.") == "");
  CHECK(tagged(gazetteer, "Switzerland sent aid; Uri Canton paid.") == "switzerland CH-UR");
}

TEST_CASE("alone its name is a town's, in a place, and its country named", "[divisions]") {
  const Gazetteer gazetteer = joined(kSwiss, kCantons);
  CHECK(tagged(gazetteer, "A bank in Zurich, Switzerland, froze it.") == "place-CH-ZH switzerland");
  CHECK(gazetteer[gazetteer.find("place-CH-ZH")].parent == gazetteer.find("CH-ZH"));
  CHECK(tagged(gazetteer, "A bank in Zurich froze it.") == "");
  CHECK(tagged(gazetteer, "Uri Geller praised Switzerland.") == "switzerland");
  CHECK(tagged(gazetteer, "In Switzerland he met Uri.") == "switzerland");
  CHECK(tagged(gazetteer, "In Uri Airlines' office in Switzerland") == "switzerland");
}

TEST_CASE("a division whose name is another's keeps to its full name", "[divisions]") {
  const Gazetteer gazetteer = joined(kSwiss, kCantons);
  CHECK(tagged(gazetteer, "In Jura, Switzerland, they wait.") == "jura-soyfer switzerland");
  CHECK(tagged(gazetteer, "In the canton of Jura, Switzerland, they wait.") == "CH-JU switzerland");
}

TEST_CASE("words of direction and terrain are no name of a place alone", "[divisions]") {
  const Gazetteer gazetteer =
      joined("[[actor]]\nid = \"fiji\"\nname = \"Fiji\"\nkind = \"state\"\ncountry = \"FJ\"\n",
             {{"FJ-E", "Eastern", "Division", ""}, {"FJ-G", "Great Lakes", "Division", ""}});
  CHECK(tagged(gazetteer,
               "The countries of Eastern Europe and the ones in Great Lakes and in Eastern wrote to Fiji.") ==
        "fiji");
  CHECK(tagged(gazetteer, "In the Eastern Division of Fiji it rains.") == "FJ-E fiji");
  CHECK(gazetteer.find("place-FJ-E") == kNoEntry);
}

TEST_CASE("a block with its code takes a division under control, without a name of its own", "[divisions]") {
  const Gazetteer gazetteer = joined(kSwiss, kCantons);
  CHECK(gazetteer[gazetteer.find("CH-GE")].name == "Genève");
  CHECK(gazetteer[gazetteer.find("CH-GE")].country == "CH");
  CHECK(tagged(gazetteer, "Geneva canton agreed.") == "CH-GE");
  CHECK(gazetteer.find("place-CH-GE") == kNoEntry);
}

TEST_CASE("whoever asks for a division by its bare name gets it, and not only the town", "[divisions]") {
  const Gazetteer gazetteer = joined(kSwiss, kCantons);
  const std::vector<EntryIndex> named = gazetteer.named("uri");
  CHECK(std::find(named.begin(), named.end(), gazetteer.find("CH-UR")) != named.end());
}

TEST_CASE("only first-level divisions become entries", "[divisions]") {
  CHECK(joined(kSwiss, kCantons).find("CH-X") == kNoEntry);
}

TEST_CASE("divisions are read from the package's file, and its absence is told", "[divisions]") {
  const Folder folder;
  const auto file = folder.write("iso_3166-2.json", R"({"3166-2": [
    {"code": "CH-UR", "name": "Uri", "type": "Canton"},
    {"code": "GB-ABE", "name": "Aberdeen City", "parent": "GB-SCT", "type": "Council area"}]})");
  const std::vector<Division> divisions = read_divisions(file);
  REQUIRE(divisions.size() == 2);
  CHECK(divisions[0].country() == "CH");
  CHECK(divisions[0].parent.empty());
  CHECK(divisions[1].parent == "GB-SCT");
  for (const char* text :
       {"{", "[]", "{}", "{\"3166-2\": 5}", "{\"3166-2\": [{\"code\": 1, \"name\": \"a\"}]}",
        "{\"3166-2\": [{\"name\": \"a\"}]}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_divisions(folder.write("bad.json", text)), Error);
  }
  try {
    read_divisions(folder.path() / "none.json");
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.hint().find("iso-codes") != std::string::npos);
  }
}
