// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/publishers.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a known address tells the publisher") {
  CHECK(publisher_at("https://crsreports.congress.gov | VERSION 3") == "Congressional Research Service");
  CHECK(publisher_at("www.rand.org/t/RR1234") == "RAND Corporation");
  for (const char* other :
       {"www.example.org", "brand.org", "rand.organic.example", "grandmei.edu", "", "rand"}) {
    INFO(other);
    CHECK(publisher_at(other).empty());
  }
}

TEST_CASE("a number's shape tells who numbers so") {
  const auto gao = find_report_number("Highlights of GAO-05-927, a report to the Chairman");
  REQUIRE(gao);
  CHECK(gao->number == "GAO-05-927");
  CHECK(gao->publisher == "U.S. Government Accountability Office");
  CHECK(find_report_number("GAO-08-1075T")->number == "GAO-08-1075T");
  CHECK(find_report_number("IF12106 · VERSION 21")->series == "In Focus");
  CHECK(find_report_number("CRS Report R45741")->series == "CRS Report");
  CHECK(find_report_number("S/2019/485")->publisher == "United Nations Security Council");
  for (const char* other :
       {"R4574", "R457411", "XR45741", "GAO", "GAO-5-927", "F16", "S-300", "IF12", "A/2", ""}) {
    INFO(other);
    CHECK_FALSE(find_report_number(other));
  }
}
