// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/section_name.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("the usual headings of a summary announce one") {
  for (const std::string_view heading :
       {"Summary", "SUMMARY", "Executive Summary", "EXECUTIVE SUMMARY", "Executive summary:", "Abstract",
        "Key Points", "Key Takeaways", "Key findings", "At a Glance", "1. Summary", "I. Executive Summary",
        "1.1 Abstract", "Highlights"}) {
    INFO(heading);
    CHECK(section_name(heading) == SectionKind::summary);
  }
}

TEST_CASE("the usual headings of what is not the text announce a note") {
  for (const std::string_view heading : {"Notes",
                                         "Endnotes",
                                         "NOTES",
                                         "References",
                                         "Bibliography",
                                         "Works Cited",
                                         "About the Author",
                                         "About the Authors",
                                         "Author's Note",
                                         "Author\u2019s Note",
                                         "Authors' Note",
                                         "Acknowledgements",
                                         "Acknowledgments",
                                         "Table of Contents",
                                         "Contents",
                                         "Disclaimer",
                                         "7. References",
                                         "VII. Notes",
                                         "Suggested Citation",
                                         "Copyright"}) {
    INFO(heading);
    CHECK(section_name(heading) == SectionKind::note);
  }
}

TEST_CASE("the usual headings of the text announce the text") {
  for (const std::string_view heading :
       {"Introduction", "1. Introduction", "Background", "Conclusion", "5 Conclusions", "Overview"}) {
    INFO(heading);
    CHECK(section_name(heading) == SectionKind::body);
  }
}

TEST_CASE("a heading that only holds such a word announces nothing") {
  for (const std::string_view heading : {"",
                                         " ",
                                         "1.",
                                         "...",
                                         "Iran",
                                         "Summary executions",
                                         "A summary of executions",
                                         "No summary",
                                         "Summaries",
                                         "The author of the coup",
                                         "Authority",
                                         "Notes from the border",
                                         "Note",
                                         "Referencing Iran",
                                         "Terms of reference",
                                         "Contents of the treaty",
                                         "Introducing the Taliban",
                                         "Background noise",
                                         "Inconclusion",
                                         "About Herat",
                                         "About the Authority",
                                         "Sources of water",
                                         "Contact lines",
                                         "1398 summary of the year",
                                         "a summary",
                                         "Abstracts and poems",
                                         "Key",
                                         "Points",
                                         "Executive",
                                         "Copyright infringement in Iran",
                                         "\xFF\xFE",
                                         "\u062E\u0644\u0627\u0635\u0647",
                                         "Notes Notes Notes Notes Notes Notes Notes Notes Notes Notes Notes",
                                         "Executive Summary: Iran and the Taliban"}) {
    INFO(heading);
    CHECK(section_name(heading) == std::nullopt);
  }
}

TEST_CASE("what stands before a report's text heads a list, and nothing else does") {
  for (const std::string_view heading : {"Abbreviations", "Tables", "List of figures"})
    CHECK(heads_a_list(heading));
  CHECK(heads_a_list("Contents"));
  CHECK(heads_a_list("TABLE OF CONTENTS"));
  CHECK(heads_a_list("Table of contents:"));
  for (const std::string_view heading :
       {"", "Summary", "Notes", "Contents of the box", "Table 1", "Figures of speech"}) {
    INFO(heading);
    CHECK_FALSE(heads_a_list(heading));
  }
}

TEST_CASE("a summary may be announced in the paragraph itself") {
  CHECK(inline_heading("EXECUTIVE SUMMARY: Iran has long done so.") == 17);
  CHECK(inline_heading("Abstract: We ask why.") == 8);
  CHECK(inline_heading("Key points: one, two.") == 10);
}

TEST_CASE("a colon elsewhere announces nothing") {
  for (const std::string_view paragraph :
       {"", ":", "Summary", "Summary:", ": Summary", "Iran: a summary", "Notes: see below",
        "Introduction: It began so.", "References: Roe 2019", "In summary: it failed.",
        "The summary : it failed", "Summary executions: a history", "Summary. It failed: nobody came.",
        "About the author: Jane Roe", "It was said in an executive summary: nothing"}) {
    INFO(paragraph);
    CHECK(inline_heading(paragraph) == 0);
  }
}
