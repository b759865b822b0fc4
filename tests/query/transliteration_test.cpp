// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/transliteration.h"

#include "corpus/text/fold.h"
#include "query/compounds.h"
#include "query/searcher.h"
#include "tests/support/small_index.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

namespace {

bool is_one_name(const std::string& bare, const std::string& full) {
  return may_be_one_name(fold(bare), fold(full));
}

std::size_t found(const SmallIndex& index, const std::string& words) {
  Request request;
  request.words = words;
  return search(index.index(), planned(request, index.index()), request).hits.size();
}

} // namespace

TEST_CASE("a name without its short vowels is known in Latin letters") {
  for (const auto& [bare, full] :
       std::vector<std::pair<std::string, std::string>>{{"سلیمانی", "Soleimani"},
                                                        {"روحانی", "Rouhani"},
                                                        {"قاسمی", "Ghasemi"},
                                                        {"الحوثي", "Houthi"},
                                                        {"נתניהו", "Netanyahu"},
                                                        {"שרון", "Sharon"},
                                                        {"Порошенко", "Poroshenko"}}) {
    INFO(full);
    CHECK(is_one_name(bare, full));
  }
}

TEST_CASE("names of other sounds are others") {
  for (const auto& [bare, full] :
       std::vector<std::pair<std::string, std::string>>{{"سلیمانی", "Slovenia"},
                                                        {"روحانی", "Rohan"},
                                                        {"رضا", "Raisi"},
                                                        {"قاسمی", "Qasr"},
                                                        {"שרון", "Sharia"},
                                                        {"سلیمانی", "Soleimanis"}}) {
    INFO(full);
    CHECK_FALSE(is_one_name(bare, full));
  }
}

TEST_CASE("a word that no passage has is found in another script, both ways") {
  const SmallIndex index({{"a.txt", "گفت سلیمانی به شهر آمد."}, {"b.txt", "Then Ghasemi spoke."}});
  CHECK(found(index, "Soleimani") == 1);
  CHECK(found(index, "قاسمی") == 1);
  CHECK(found(index, "Salman") == 0);
  CHECK(found(index, "=Soleimani") == 0);
}
