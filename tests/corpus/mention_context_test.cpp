// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mention.h"
#include "tests/support/tagging.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a seat of government is the state") {
  check_tagged({
      {"Tehran denied it.", "iran"},
      {"Tehran's denial", "iran"},
      {"Kabul and Tehran agreed", "afghanistan iran"},
      {"talks with Washington", "us"},
      {"from Tehran to Kabul", "iran afghanistan"},
      {"Tehran based its claim on this.", "iran"},
      {"Tehran. Province officials came.", "iran"},
      {"whom they believe in. Tehran denied it.", "iran"},
      {"what he believes in\n\nTehran denied it", "iran"},
      {"said Washington. Post offices closed.", "us"},
      {"the province\u2026 of course; Tehran denied it", "iran"},
  });
}

TEST_CASE("the words around a seat of government make it a place") {
  check_tagged({
      {"a meeting in Tehran", "IR-23"},
      {"near Kabul", "AF-KAB"},
      {"outside Kabul", "AF-KAB"},
      {"in\nTehran", "IR-23"},
      {"in \u201CTehran\u201D", "IR-23"},
      {"southern Tehran", "IR-23"},
      {"Tehran province", "IR-23"},
      {"Tehran Province", "IR-23"},
      {"the province of Tehran", "IR-23"},
      {"the city of Kabul", "AF-KAB"},
      {"a Tehran-based bank", "IR-23"},
      {"a Kabul\u2010based bank", "AF-KAB"},
      {"Greater Tehran", "IR-23"},
      {"in Baghdad", "IQ-BG"},
      {"Baghdad province", "IQ-BG"},
  });
}

TEST_CASE("a seat of government that is no province is nothing as a place") {
  check_tagged({
      {"a meeting in Washington", ""},
      {"a Washington-based institute", ""},
      {"Washington state", ""},
      {"Washington, DC", ""},
      {"Washington, D.C.", ""},
      {"Washington D.C. lawyers", ""},
      {"the Washington Post", ""},
      {"in London", ""},
      {"near London", ""},
  });
}

TEST_CASE("a capital's province that stands for no government needs words of place") {
  check_tagged({{"Baghdad refused", ""},
                {"Baghdad's refusal", ""},
                {"from Baghdad", ""},
                {"Baghdad and Iran", "iran"}});
}

TEST_CASE("a doubtful name counts with evidence") {
  check_tagged({
      {"Farah province", "AF-FRA"},
      {"the province of Farah", "AF-FRA"},
      {"Farah and Herat provinces", "AF-FRA AF-HER"},
      {"Herat, Ghor, Farah", "AF-HER AF-GHO AF-FRA"},
      {"in Farah", "AF-FRA"},
      {"from Farah", "AF-FRA"},
      {"the people of Farah", "AF-FRA"},
      {"in Farah. Later Farah fell.", "AF-FRA AF-FRA"},
      {"Farah fell. Later, in Farah, they left.", "AF-FRA AF-FRA"},
      {"troops into Georgia", "georgia"},
      {"Sakartvelo, or Georgia,", "georgia georgia"},
      {"Turkey and Türkiye", "turkey turkey"},
      {"London and the British", "uk uk"},
      {"Fars province", "IR-07"},
      {"Fars and Kurdistan", "IR-07 IR-16"},
  });
}

TEST_CASE("a doubtful name without evidence does not count") {
  check_tagged({
      {"Farah", ""},
      {"Farah Pahlavi spoke", ""},
      {"Farah said no", ""},
      {"Farah. Province officials", ""},
      {"Farah, province officials", ""},
      {"Farah, Farah, Farah", ""},
      {"farah province", ""},
      {"they believe in. Farah spoke", ""},
      {"they come from\n\nFarah spoke", ""},
      {"Farah\n\nProvince officials", ""},
      {"Farah and Tehran province", "IR-23"},
      {"Farah and Kurdistan", "IR-16"},
      {"Georgia spoke", ""},
      {"Georgia and Farah", ""},
      {"roast Turkey", ""},
      {"Turkey Georgia", ""},
      {"London objected", ""},
      {"London and Iran", "iran"},
      {"Iran's Fars News reported", "iran"},
      {"Iranian Fars News on the IRGC", "iran irgc"},
      {"Afghan singer Farah", "afghanistan"},
  });
}
