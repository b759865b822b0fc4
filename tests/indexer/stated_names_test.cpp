// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_names.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a title that somebody wrote is one") {
  for (const char* title :
       {"Russia’s Nuclear Weapons", "Sahel", "Report to Congress", "ISIS in 2019",
        "Reports of 1979: A Draft History", "\u0633\u067e\u0627\u0647 \u0642\u062f\u0633"})
    CHECK(is_stated_title(title));
}

TEST_CASE("what programs fill in as a title is none") {
  for (const char* junk :
       {"", "  ", "untitled", "Untitled-1", "Microsoft Word - final2.doc", "Microsoft PowerPoint - Slides",
        "final report v3.docx", "rr-1234 cover.indd", "iran taliban paper", "R45100", "Layout 1", "Document1",
        "brief_v3", "Template", "x.docx", "12345 67890"})
    CHECK_FALSE(is_stated_title(junk));
}

TEST_CASE("people and offices are authors, logins and programs are none") {
  for (const char* author : {"Paul K. Kerr", "U.S. Government Accountability Office", "Adminah Userson"})
    CHECK(is_stated_author(author));
  for (const char* junk : {"", "jsmith", "JSMITH", "Windows User", "Preferred Customer",
                           "Microsoft Office User", "admin admin", "python-docx", "a@b.org x"})
    CHECK_FALSE(is_stated_author(junk));
}
