// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/supplied_capitals.h"
#include "tests/support/tagging.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

constexpr const char* kPlain =
    " and after that nothing more was said about it for as long as the old house by the "
    "river stood where it had been built by those who once lived and worked in it.";

std::string named(const std::string& text) {
  std::string ids;
  for (const Mention& mention : mentions_of(text))
    ids.append(ids.empty() ? "" : " ")
        .append(mention.discovered() ? '<' + mention.name + '>'
                                     : std::string(tagging_gazetteer()[mention.entry].id));
  return ids;
}

} // namespace

TEST_CASE("a text without capitals is read with those it should have", "[mention][capitals]") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"Last week the taliban were seen in ghor", "taliban AF-GHO"},
      {"Asked tehran's president zelim takhov", "iran <Zelim Takhov>"},
      {"the u.s. congress and nato in the islamic state", "us nato is"},
      {"he sold turkey in herat", "AF-HER"}, // also a bird: it takes more
  };
  for (const auto& [begin, ids] : table) {
    CAPTURE(begin);
    CHECK(named(begin + kPlain) == ids);
  }
}

TEST_CASE("nothing is supplied to a text with capitals, a short one, or one in another language",
          "[mention][capitals]") {
  CHECK(named("Last week Orlik saw that the taliban were in ghor" + std::string(kPlain)).empty());
  CHECK(named("taliban in ghor").empty());
  CHECK(named("der general takhov sprach gestern abend lange mit seinen alten freunden von der front und "
              "danach auch "
              "noch mit anderen leuten aus seinem dorf die alle gekommen waren um ihn noch einmal zu sehen")
            .empty());
}
