// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank_settings.h"

#include "corpus/error.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("settings change what they name and leave the rest") {
  RankSettings wanted;
  wanted.feedback = 0;
  wanted.b = 0.4;
  CHECK(read_rank_settings("feedback=0,b=0.4") == wanted);
  CHECK(read_rank_settings("") == RankSettings{});
  CHECK(read_rank_settings(",") == RankSettings{});
}

TEST_CASE("every feature can be set by its name") {
  for (const RankFeature& feature : kRankFeatures) {
    INFO(feature.name);
    CHECK(read_rank_settings(std::string(feature.name) + "=7").*feature.value == 7);
  }
}

TEST_CASE("what is no setting is refused") {
  for (const char* text : {"speed=1", "b", "b=", "b=x", "b=1x", "b=-1", "b=nan", "b=1e9", "=1", "b=1;k1=2"}) {
    INFO(text);
    CHECK_THROWS_AS(read_rank_settings(text), Error);
  }
}
