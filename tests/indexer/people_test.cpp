// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

using Names = std::vector<std::string>;

TEST_CASE("the people of a byline are named without their titles") {
  const std::array<std::pair<std::string_view, Names>, 26> read = {{
      {"Jane Roe", {"Jane Roe"}},
      {"by Jane Roe", {"Jane Roe"}},
      {"By Jane Roe", {"Jane Roe"}},
      {"BY JANE ROE", {"JANE ROE"}},
      {"by Dr. Jane Roe", {"Jane Roe"}},
      {"Prof. Jane Roe", {"Jane Roe"}},
      {"Professor Jane Roe", {"Jane Roe"}},
      {"Lt. Col. Jane Roe", {"Jane Roe"}},
      {"Prof. Dr. Jane Roe", {"Jane Roe"}},
      {"Jane Roe, PhD", {"Jane Roe"}},
      {"Jane Roe, Ph.D.", {"Jane Roe"}},
      {"Jane Roe, MA, JD", {"Jane Roe"}},
      {"Martin Roe, Jr.", {"Martin Roe Jr."}},
      {"Jane Roe and Omar Haidari", {"Jane Roe", "Omar Haidari"}},
      {"Jane Roe & Omar Haidari", {"Jane Roe", "Omar Haidari"}},
      {"Jane Roe, Omar Haidari", {"Jane Roe", "Omar Haidari"}},
      {"Jane Roe, Omar Haidari, and Sara Lind", {"Jane Roe", "Omar Haidari", "Sara Lind"}},
      {"Jane Roe, Omar Haidari and Dr. Sara Lind, PhD", {"Jane Roe", "Omar Haidari", "Sara Lind"}},
      {"by Dr. Jane Roe and Prof. Omar Haidari", {"Jane Roe", "Omar Haidari"}},
      {"Roe, Jane K.", {"Jane K. Roe"}},
      {"Roe, Jane K.; Haidari, Omar L.", {"Jane K. Roe", "Omar L. Haidari"}},
      {"Jane Roe; Omar Haidari", {"Jane Roe", "Omar Haidari"}},
      {"Alexander Sandler", {"Alexander Sandler"}},
      {"Ambassador Jane Roe", {"Jane Roe"}},
      {"\u0641\u0631\u0647\u0627\u062F \u0631\u0636\u0627\u06CC\u06CC",
       {"\u0641\u0631\u0647\u0627\u062F \u0631\u0636\u0627\u06CC\u06CC"}},
      {"Jos\u00E9 Nu\u00F1ez", {"Jos\u00E9 Nu\u00F1ez"}},
  }};
  for (const auto& [byline, names] : read) {
    INFO(byline);
    CHECK(people(byline) == names);
  }
}

TEST_CASE("names with the family first are turned round, given names spelled out or not") {
  CHECK(people("Roe, Jane; Haidari, Omar") == Names{"Jane Roe", "Omar Haidari"});
}

TEST_CASE("names in capitals are parted like others") {
  CHECK(people("BY JANE ROE AND OMAR HAIDARI") == Names{"JANE ROE", "OMAR HAIDARI"});
}

TEST_CASE("a line without a name names nobody") {
  const std::string endless = "by " + std::string(200, 'x');
  for (const std::string_view byline :
       {"",    " ",   ",",   ";",   " and ", "&",      " & ",      ", and ,", "by ",    "by",  "By",
        "BY",  "and", "Dr.", "Dr",  "Prof.", "by Dr.", "PhD",      "Ph.D.",   "by PhD", "123", "2019",
        "---", "...", "*",   "| |", ";;;",   "Jr.",    "by 1,064", "\n",      "\t,\t"}) {
    INFO('"' << byline << '"');
    CHECK(people(byline).empty());
  }
  CHECK(people(endless).empty());
}

TEST_CASE("a hostile byline is read in good time") {
  std::string titles;
  for (int i = 0; i < 3'000; ++i) titles += "dr. ";
  CHECK(people(titles + "Jane Roe").size() <= 1);
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "Jane Roe and ";
  CHECK(people(many).size() <= 20'000);
}
