// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/date.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

namespace {

std::string found(std::string_view line) {
  const auto date = find_date(line);
  return date ? date->iso : "nothing";
}

} // namespace

TEST_CASE("a date is read in the forms that papers write") {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 33> kRead = {{
      {"January 15, 2019", "2019-01-15"},
      {"January 15 2019", "2019-01-15"},
      {"JANUARY 15, 2019", "2019-01-15"},
      {"january 5, 2019", "2019-01-05"},
      {"January 15th, 2019", "2019-01-15"},
      {"March 1st 2019", "2019-03-01"},
      {"March 2nd, 2019", "2019-03-02"},
      {"March 3rd, 2019", "2019-03-03"},
      {"Jan. 15, 2019", "2019-01-15"},
      {"Sept. 30, 2019", "2019-09-30"},
      {"Sep 30, 2019", "2019-09-30"},
      {"15 January 2019", "2019-01-15"},
      {"15 Jan. 2019", "2019-01-15"},
      {"15 Jan., 2019", "2019-01-15"},
      {"15th January, 2019", "2019-01-15"},
      {"the 15th of January 2019", "2019-01-15"},
      {"January 2019", "2019-01"},
      {"January, 2019", "2019-01"},
      {"Jan 2019", "2019-01"},
      {"May 2019", "2019-05"},
      {"2019-01-15", "2019-01-15"},
      {"2019-01-15T08:00", "2019-01-15"},
      {"2019-01-15 08:00:00+00:00", "2019-01-15"},
      {"2019-1-5", "2019-01-05"},
      {"2019/1/15", "2019-01-15"},
      {"2019.01.15", "2019-01-15"},
      {"2019-01", "2019-01"},
      {"01/15/2019", "2019-01-15"},
      {"1/2/2019", "2019-01-02"},
      {"15/01/2019", "2019-01-15"},
      {"15.01.2019", "2019-01-15"},
      {"February 29, 2020", "2020-02-29"},
      {"29/02/2000", "2000-02-29"},
  }};
  for (const auto& [line, iso] : kRead) {
    INFO(line);
    CHECK(found(line) == iso);
  }
}

TEST_CASE("what is no date is not taken for one") {
  constexpr std::array<std::string_view, 58> kNoDate = {
      "",
      " ",
      "2019",
      "Spring 2019",
      "Q1 2019",
      "No. 1,064",
      "January",
      "January 15",
      "15 January",
      "January 15, 19",
      "January 15, 20199",
      "January 15, 0219",
      "January 15, 3019",
      "January 32, 2019",
      "January 0, 2019",
      "February 29, 2019",
      "February 30, 2020",
      "February 29, 1900",
      "June 31, 2019",
      "Janu. 15, 2019",
      "Ja 15, 2019",
      "Marc 15, 2019",
      "Juni 15, 2019",
      "Januarys 15, 2019",
      "Mayor 15, 2019",
      "Marching 2019",
      "Decade 2019",
      "15 Januar 2019",
      "2019-13-01",
      "2019-00-01",
      "2019-02-30",
      "2019-02-29",
      "2019-20",
      "2019-2020",
      "2019-010-15",
      "20190115",
      "02019-01-15",
      "1019201",
      "13/13/2019",
      "00/15/2019",
      "0/0/2019",
      "31/04/2019",
      "04/31/2019",
      "2/30/2019",
      "1/2/19",
      "1/2019",
      "115/01/2019",
      "1-2-2019",
      "in 2019. 12 men were held",
      "it ended in 2019. 3 died",
      "2019 - 2 = 2017",
      "from 2019 / 10 of them",
      "see 4. 5. 2019 was a good year",
      "pp. 2019, 12",
      "2019:01:15",
      "Jan\xC3\xBA"
      "ary 15, 2019",
      "\xD8\xB3\xD8\xA7\xD9\x84 1398",
      "\xFF\xFE 15 \x80, 2019",
  };
  for (const std::string_view line : kNoDate) {
    INFO(line);
    CHECK(found(line) == "nothing");
  }
}

TEST_CASE("a date found in a line knows where it stands") {
  constexpr std::string_view kLine = "Paper No. 1,064, January 15, 2019, second printing";
  const auto date = find_date(kLine);
  REQUIRE(date);
  CHECK(date->span == Span{17, 33});
  CHECK(date->span.of(kLine) == "January 15, 2019");
  CHECK(find_date("(2019-01)")->span == Span{1, 8});
  CHECK(find_date("2019-01-")->span == Span{0, 7});
  CHECK(find_date("Jan. 2019.")->span == Span{0, 9});
}

TEST_CASE("a full stop behind a year and month begins no day") {
  CHECK(found("Published 2019-01. 15 pages") == "2019-01");
  CHECK(found("2019-01/15") == "2019-01");
}

TEST_CASE("the first date of a line is taken") {
  CHECK(found("May 2018, reprinted June 3, 2019") == "2018-05");
  CHECK(found("Paper 12 of 2016: 3 June 2019; July 2020") == "2019-06-03");
}

TEST_CASE("a date is looked for in no more than the beginning of an endless line") {
  const std::string filler(20'000, 'x');
  CHECK(found(filler + " January 15, 2019") == "nothing");
  CHECK(found("January 15, 2019 " + filler) == "2019-01-15");
  CHECK(found(std::string(20'000, '1')) == "nothing");
}

TEST_CASE("a declared date may be a bare year") {
  CHECK(iso_date("2019") == "2019");
  CHECK(iso_date(" 2019 ") == "2019");
  CHECK(iso_date("January 15, 2019") == "2019-01-15");
  CHECK(iso_date("2019-01") == "2019-01");
  CHECK(iso_date("2019-01-15T00:00:00Z") == "2019-01-15");
}

TEST_CASE("a declared value that is no date gives none") {
  for (const std::string_view value :
       {"", " ", "n.d.", "forthcoming", "19", "0019", "3019", "9999", "20190", "2019a", "2019?", "c. 2019",
        "2018 2019", "2018-2019", "Spring 2019", "two thousand", "\xFF\xFF\xFF\xFF"}) {
    INFO(value);
    CHECK(iso_date(value).empty());
  }
}
