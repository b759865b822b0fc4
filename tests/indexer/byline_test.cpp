// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/byline.h"

#include <catch2/catch.hpp>

using namespace dossier;

using Names = std::vector<std::string>;

TEST_CASE("a person's name is known by its form") {
  for (const char* name :
       {"Paul K. Kerr", "Anya L. Fink", "Ursula van der Leyen", "Renad Mansour", "JANE HAIDARI",
        "Omar al-Haidari", "Jean-Pierre Filiu", "Tytti Erästö", "J. Haidari", "Jacob R. Straus"}) {
    INFO(name);
    CHECK(is_person_name(name, NameContext::nearby));
  }
}

TEST_CASE("what is written like a name and names no person is none") {
  for (const char* other :
       {"Middle East", "Policy Brief", "Haidari", "Table 2", "Council of Elders", "jane haidari",
        "Research Report", "A. B.", "Haidari Institute", "Haidari went to Kabul",
        "The Strait Of Hormuz In Brief Again", "Legal Sidebari", "2019"}) {
    INFO(other);
    CHECK(names_in(other, NameContext::nearby).empty());
  }
}

TEST_CASE("a subtitle is no name, a name with a common word in it is one") {
  for (const char* line : {"Assessing Moscow’s Arms Diplomacy", "Moscow's Gulf Diplomacy",
                           "Assessing Iranian Strategy", "Understanding Hezbollah", "Beyond Kirkuk’s Oil"}) {
    INFO(line);
    CHECK_FALSE(is_person_name(line, NameContext::nearby));
  }
  for (const char* line :
       {"Michael Knights", "Paul Green", "Mark Fitzpatrick", "Jean-Pierre Filiu", "Mara Karlin"}) {
    INFO(line);
    CHECK(is_person_name(line, NameContext::nearby));
  }
}

TEST_CASE("a line of names gives all of them, or none when something else is on it") {
  CHECK(names_in("Jane Haidari, Omar Sayler* and Sara Lind1", NameContext::nearby) ==
        Names{"Jane Haidari", "Omar Sayler", "Sara Lind"});
  CHECK(names_in("Jane Haidari & Omar Sayler", NameContext::nearby) == Names{"Jane Haidari", "Omar Sayler"});
  CHECK(names_in("Jane Haidari and the water of the Helmand", NameContext::nearby).empty());
  CHECK(names_in("Jane Haidari?", NameContext::nearby).empty());
}

TEST_CASE("names are read with what they are") {
  CHECK(names_with_roles("Paul K. Kerr, Specialist in Nonproliferation", RoleMark::comma) ==
        Names{"Paul K. Kerr"});
  CHECK(names_with_roles("Jane Haidari Analyst in Water Policy Omar K. Sayler Research Fellow",
                         RoleMark::any) == Names{"Jane Haidari", "Omar K. Sayler"});
  CHECK(names_with_roles("M. Angeles Villarreal, Specialist in International Trade and Finance Danielle M. "
                         "Trachtenberg, Analyst in International Trade",
                         RoleMark::comma) == Names{"M. Angeles Villarreal", "Danielle M. Trachtenberg"});
  CHECK(names_with_roles("HIPAA-Regulated Secondary Research", RoleMark::comma).empty());
  CHECK(names_with_roles("The ministry named a director, and Analysts agreed", RoleMark::comma).empty());
}
