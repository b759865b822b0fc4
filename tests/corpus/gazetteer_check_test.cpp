// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_check.h"

#include "corpus/gazetteer_files.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::vector<std::string> complaints(const std::string& toml) {
  std::vector<std::string> lines;
  for (const Complaint& complaint : complaints_about(parse_blocks(toml, "f.toml").blocks))
    lines.push_back(complaint.file + ":" + std::to_string(complaint.line) + ": " + complaint.what);
  return lines;
}

std::vector<std::string> merged(const std::string& toml) {
  GazetteerMerge merge;
  merge.add(parse_blocks(toml, "f.toml").blocks);
  std::vector<std::string> lines;
  for (const Complaint& complaint : complaints_about(merge.blocks()))
    lines.push_back(std::to_string(complaint.line) + ": " + complaint.what);
  return lines;
}

std::string actor(const std::string& id, const std::string& rest) {
  return "[[actor]]\nid = \"" + id + "\"\nname = \"Name of " + id + "\"\nkind = \"party\"\n" + rest + "\n";
}

} // namespace

TEST_CASE("a gazetteer in which nothing is wrong has no complaints", "[check]") {
  CHECK(merged(actor("a", "aliases.en = [\"NATO\", \"Nato\", \"IS\"]\nparent = \"b\"\ncountry = \"IR\"") +
               actor("b", "aliases.en = [\"March\", \"The\"]\ndoubtful = [\"march\", \"The\"]") +
               "[[province]]\nid = \"AF-HER\"\nname = \"Herat\"\n[[city]]\nid = \"herat\"\nname = \"Herat\"\n"
               "province = \"AF-HER\"\n")
            .empty());
}

TEST_CASE("each thing that is wrong is told with its block's line", "[check]") {
  struct Wrong {
    std::string toml;
    const char* complaint;
  };
  const std::vector<Wrong> table = {
      {actor("a", "parent = \"none\""), "1: 'a' has an unknown parent, 'none'"},
      {actor("a", "parent = \"a\""), "1: 'a' is its own ancestor, by 'a'"},
      {actor("a", "country = \"Iran\""),
       "1: 'a' has the country 'Iran', which is no ISO 3166-1 code of two capitals"},
      {actor("A b", ""), "1: the id 'A b' is not of small letters, digits and hyphens"},
      {actor("a", "aliases.en = [\"March\"]"),
       "1: the name 'March' of 'a' is a day or a month: cast doubt on it, or take it out"},
      {actor("a", "aliases.en = [\"Who\"]"),
       "1: the name 'Who' of 'a' is a common word: cast doubt on it, or take it out"},
      {actor("a", "metonyms = [\"1979\"]"),
       "1: the name '1979' of 'a' is a number: cast doubt on it, or take it out"},
      {actor("a", "aliases.fa = [\"۱+۵\"]"),
       "1: the name '۱+۵' of 'a' is a number: cast doubt on it, or take it out"},
      {actor("a", "aliases.en = [\"Ra\"]"),
       "1: the name 'Ra' of 'a' is very short, and no abbreviation: cast doubt on it, or take it out"},
      {actor("a", "doubtful = [\"Other\"]"), "1: 'a' casts doubt on 'Other', which is none of its names"},
      {actor("a", "mute = [\"Other\"]"), "1: 'a' mutes 'Other', which is none of its names"},
      {"[[city]]\nid = \"c\"\nname = \"Cville\"\n", "1: 'c' is a town of no province"},
      {actor("a", "") + "[[city]]\nid = \"c\"\nname = \"Cville\"\nprovince = \"a\"\n",
       "6: 'c' is a town of 'a', which is no province"},
      {actor("a", "aliases.en = [\"Twin\"]") + actor("b", "aliases.en = [\"TWIN\"]"),
       "6: 'TWIN' is a certain name of 'b' and of 'a' (f.toml:1): cast doubt on one of them"},
  };
  for (const Wrong& wrong : table) {
    CAPTURE(wrong.toml);
    CHECK(merged(wrong.toml) == std::vector<std::string>{wrong.complaint});
  }
}

TEST_CASE("a circle of parents is told at each of its entries", "[check]") {
  CHECK(merged(actor("a", "parent = \"b\"") + actor("b", "parent = \"a\"")).size() == 2);
}

TEST_CASE("a block that nothing says the name or kind of is told", "[check]") {
  CHECK(complaints("[[actor]]\nid = \"a\"\n") ==
        std::vector<std::string>{"f.toml:1: 'a' has no name", "f.toml:1: 'a' has no kind"});
}

TEST_CASE("what is muted is nobody's concern", "[check]") {
  CHECK(merged(actor("a", "mute = true\nparent = \"none\"")).empty());
}

TEST_CASE("nothing is wrong with the gazetteers that come with the program", "[check]") {
  for (const Complaint& complaint :
       complaints_about(merge_gazetteers({DOSSIER_ROOT "/corpus/gazetteers"}).blocks()))
    FAIL_CHECK(complaint.file << ":" << complaint.line << ": " << complaint.what);
}
