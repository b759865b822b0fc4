// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/acronym.h"
#include "corpus/mention.h"
#include "tests/support/tagging.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("persons in no gazetteer are found by the company of their names", "[discovery]") {
  check_tagged({
      {"Gen. Adil Faroughi met Mr. Lall.", "<person Adil Faroughi> <person Lall>"},
      {"Brig. Gen. Gholamreza Bakhti", "<person Gholamreza Bakhti>"},
      {"according to Deputy Director for Science Dawn Orlik, few", "<person Dawn Orlik>"},
      {"a Crimean farmer, Zelim Takh, was held", "<person Zelim Takh>"},
      {"film director Zelim Takh remains", "<person Zelim Takh>"},
      {"another head of the union, Zelim Takh, who is ill", "<person Zelim Takh>"},
      {"Zelim Takh, a former deputy minister, said", "<person Zelim Takh>"},
      {"Zelim Takh, the newly appointed minister, left", "<person Zelim Takh>"},
      {"Zelim Takh, Deputy Head of the house", "<person Zelim Takh>"},
      {"Mohammed bin Rashid spoke", "<person Mohammed bin Rashid>"},
      {"George H.W. Orlik spoke", "<person George H.W. Orlik>"},
      {"President Orlik spoke", "<person Orlik>"},
      {"Secretary Orlik said", "<person Orlik>"},
      {"King Oscar XIV", "<person Oscar XIV>"},
      {"Paul O\u2019Neill", "<person Paul O\u2019Neill>"},
      {"Vernon Georgia spoke", "<person Vernon Georgia>"},
  });
}

TEST_CASE("a person is told by a post, an age, a deed or what only persons have", "[discovery]") {
  check_tagged({
      {"Zelim Takhov is a research fellow.", "<person Zelim Takhov>"},
      {"the 45-year-old Zelim Takhov left", "<person Zelim Takhov>"},
      {"they elected Zelim Takhov as their speaker", "<person Zelim Takhov>"},
      {"the arrest of Takhov\u2019s brother", "<person Takhov>"},
      {"In May Takhov, who is ill, left.", "<person Takhov>"},
      {"V. S. Takhov wrote it.", "<person V. S. Takhov>"},
      {"Joaquin \u201CEl Zorro\u201D Takhov fled.", "<person Joaquin \u201CEl Zorro\u201D Takhov>"},
      {"Orlik, Dawn, and Bek Anor. The Price of Ice. Berlin, 2004.",
       "<person Orlik, Dawn> <person Bek Anor>"},
      {"The Orlik is a river.", ""},
      {"Women, who are many, left.", ""},
      {"a lack of vitamin D. However, few", ""},
      {"the Acheson-Barack plan", ""},
  });
}

TEST_CASE("what nothing but a person explains is one", "[discovery]") {
  check_tagged({
      {"it was rebranded in May by Zelim Takhov, they say", "<person Zelim Takhov>"},
      {"Orlik: Where is it?\n\nTakhov: Nowhere.", "<person Orlik> <person Takhov>"},
      {"\u201CNo,\u201D growled Takhov, and left.", "<person Takhov>"},
      {"Ghor's Zelim Takhov plant, and Zelim Takhov water", "AF-GHO"},
      {"Cardinal Christian Takhov came.", "<person Christian Takhov>"},
      {"Zelim Takhov, the son of a smith", "<person Zelim Takhov>"},
      {"in Zelim Takhov, and the Zelim Takhov", ""},
      {"Zelim Tatars came, and Ficoll-Hypaque", ""},
      {"he told Interfax.", ""},
      {"along with Latin America", ""},
      {"Note: The end", ""},
  });
}

TEST_CASE("beside a person, and where its surname comes again, a name is a person's", "[discovery]") {
  check_tagged({
      {"Dawn Orlik (Orbis Tech) and Zelim Takhov (Kiel) spoke", "<person Dawn Orlik> <person Zelim Takhov>"},
      {"He told Putin and Takhov so.", "putin <person Takhov>"},
      {"He told Ali Khamenei, Zelim Takhov or Bek Anor so.",
       "khamenei <person Zelim Takhov> <person Bek Anor>"},
      {"the bearded Zelim Takhov came; Takhov smiled.", "<person Zelim Takhov> <person Zelim Takhov>"},
      {"the Zelim Takhov came; Takhov smiled.", ""},
      {"a camp in Zelim Takhov; in Takhov itself", ""},
  });
}

TEST_CASE("a person is told by what is said, signed or listed", "[discovery]") {
  check_tagged({
      {"Zelim Takh said so.", "<person Zelim Takh>"},
      {"\u201CNo,\u201D said Zelim Takh, and left.", "<person Zelim Takh>"},
      {"By Zelim Takh\n\nThe war", "<person Zelim Takh>"},
      {"By: Zelim Takh, Bek Anor", "<person Zelim Takh> <person Bek Anor>"},
      {"Dawn Orlik, Zelim Takh and Bek Anor", "<person Dawn Orlik> <person Zelim Takh> <person Bek Anor>"},
      {"Zelim Takh, Bek Anor, and Dawn Orlik", "<person Zelim Takh> <person Bek Anor> <person Dawn Orlik>"},
      {"Zelim Takh, Iran's ombudsman, left.", "<person Zelim Takh> iran"},
      {"Christine van den Orlik left.", "<person Christine van den Orlik>"},
      {"the army's chief, Lt. Gen. Zelim Yusuf Takh", "<person Zelim Yusuf Takh>"},
      {"ROBERT T. ORLIK, Iran", "<person ROBERT T. ORLIK> iran"},
      {"He was succeeded by Zelim Takh in May.", "<person Zelim Takh>"},
      {"She met with Zelim Takh.", "<person Zelim Takh>"},
      {"The Makombe regime fell.", "<person Makombe>"},
      {"(Zelim Takh/NATO)", "<person Zelim Takh> nato"},
      {"one of the leaders, Zelim Takh Omar, left", "<person Zelim Takh Omar>"},
  });
}

TEST_CASE("not all that speaks, signs or is listed is a person", "[discovery]") {
  check_tagged({
      {"the Green Zone Council said so.", "<government Green Zone Council>"},
      {"Senior Fellow said so.", ""},
      {"By Zelim Takh the road is long.", ""},
      {"Dawn Orlik, Senior Fellow", "<person Dawn Orlik>"},
      {"Dawn Orlik, Executive Vice", "<person Dawn Orlik>"},
      {"Dawn Orlik and Bek", "<person Dawn Orlik>"},
      {"Dawn Orlik, Galapagos Rift", "<person Dawn Orlik>"},
      {"said Zelim", ""},
      {"a dam at Robert Takh", ""},
      {"the Baathist regime", ""},
      {"the Federal government", ""},
      {"a Makombe regime", ""},
      {"stands by Zelim Takh", ""},
      {"said Zelim Takh Street", ""},
  });
}

TEST_CASE("an organisation is told by the word that describes it", "[discovery]") {
  check_tagged({
      {"the charity Novaris", "<organisation Novaris>"},
      {"the news agency Novaris", "<organisation Novaris>"},
      {"the think tank Nova Terra", "<organisation Nova Terra>"},
      {"the rebel group Harak Sabil", "<armed-group Harak Sabil>"},
      {"the militia Harak Sabil", "<armed-group Harak Sabil>"},
      {"Novaris Terra, a regional trade association, left.", "<organisation Novaris Terra>"},
      {"fear. And Novaris, an oil company, left", "<organisation Novaris>"},
      {"the Institute for Regional and Coastal Studies (IRCS)",
       "<organisation Institute for Regional and Coastal Studies> <organisation Institute for Regional and "
       "Coastal "
       "Studies>"},
      {"the Policy Center for the New South", "<organisation Policy Center for the New South>"},
  });
}

TEST_CASE("a describing word alone makes no organisation", "[discovery]") {
  check_tagged({
      {"the firm Conviction", ""},
      {"the group Monday", ""},
      {"the company Chairman", ""},
      {"the company CEO", ""},
      {"the charity of Novaris", ""},
      {"a water tank Novaris", ""},
      {"the charity Robert", ""},
      {"In Novaris, a militia came.", ""},
      {"Novaris, the militia", ""},
      {"Novaris, a militia leader, left", ""},
      {"Novaris, a town far from any company", ""},
      {"Yet, a company left", ""},
  });
}

TEST_CASE("capitals alone make no person", "[discovery]") {
  check_tagged({
      {"Mr. President, I thank you.", ""},
      {"the Secretary General", ""},
      {"General Dynamics", ""},
      {"General Motors and General Electric", ""},
      {"Justice Department", ""},
      {"Director General", ""},
      {"Robert Stafford Act", ""},
      {"the Benjamin Orlik Award", ""},
      {"the Robert Orlik National Memorial", ""},
      {"Fort Henry Orlik", ""},
      {"Hurricane Maria Two", ""},
      {"Maria", ""},
      {"Dr. No. He", ""},
      {"Sustainable Development, reinforced by the minister", ""},
      {"Climate Change, a threat", ""},
      {"In Paul", ""},
      {"Mr. and Mrs.", ""},
      {"Gen. 5", ""},
      {"director of Sales Growth", ""},
      {"farmer John", ""},
      {"THE DAWN ORLIK STORY", ""},
      {"dawn orlik", ""},
      {"Dawn. Orlik", ""},
      {"Dawn, Orlik", ""},
      {"Dawn\n\nOrlik", ""},
  });
}

TEST_CASE("organisations in no gazetteer are found by the heads of their names", "[discovery]") {
  check_tagged({
      {"the National AIDS Council", "<government National AIDS Council>"},
      {"Ministry of Mines and Petroleum", "<government Ministry of Mines and Petroleum>"},
      {"the Committee on Banking, Housing, and Urban Affairs met",
       "<government Committee on Banking, Housing, and Urban Affairs>"},
      {"the Iranian Communist Party", "<party Iranian Communist Party>"},
      {"Iran's Water Council", "iran <government Water Council>"},
      {"World Forum for Proximity of Islamic Schools of Thought",
       "<organisation World Forum for Proximity of Islamic Schools of Thought>"},
      {"the People's Salvation Front", "<armed-group People's Salvation Front>"},
      {"the Truth and Reconciliation Commission", "<government Truth and Reconciliation Commission>"},
      {"Department of Peace-keeping Operations", "<government Department of Peace-keeping Operations>"},
      {"the Herat Brigade", "<military Herat Brigade>"},
      {"the National Assembly", "<government National Assembly>"},
      {"Interior Ministry spokesman", "<government Interior Ministry>"},
      {"the Iranian National Police", "<government Iranian National Police>"},
      {"COMMITTEE ON FOREIGN AFFAIRS, 1", "<government COMMITTEE ON FOREIGN AFFAIRS>"},
      {"the Tribunal on East Timor", "<government Tribunal on East Timor>"},
  });
}

TEST_CASE("a head alone, a thing and an account are no organisation", "[discovery]") {
  check_tagged({
      {"the Council", ""},
      {"the National Council", ""},
      {"a Tactical Alliance", ""},
      {"each Mobile Reconnaissance Battalion", ""},
      {"the Eastern Front", ""},
      {"the Party-State", ""},
      {"the Water Council Act", ""},
      {"the General Fund", ""},
      {"the Highway Trust Fund", ""},
      {"the Union of Iran", "iran"},
      {"WATER COUNCIL", ""},
      {"a National Assembly", ""},
      {"the Joint Commission", ""},
      {"the water council", ""},
      {"Water. Council", ""},
      {"Water, Council", ""},
      {"the IRGC Council", "irgc"},
      {"the Council of Water on December 1", "<government Council of Water>"},
      {"the FY2026 Navy", ""},
  });
}

TEST_CASE("who was named in full is named by what is left of the name", "[coreference]") {
  check_tagged({
      {"Gen. Adil Faroughi came. Faroughi left.", "<person Adil Faroughi> <person Adil Faroughi>"},
      {"the Water Review Council (WRC). The WRC met.", "<government Water Review Council> <government Water "
                                                       "Review Council> <government Water Review Council>"},
      {"the Water Review Council met. The Council left.",
       "<government Water Review Council> <government Water Review Council>"},
      {"the Revolutionary Guards came. The Guards left.", "irgc irgc"},
      {"the Taliban came. Later the group left.", "taliban taliban"},
      {"the Internal Revenue General Code (IRGC). The IRGC is a law.", ""},
      {"Quds Force (QF). QF men", "quds quds quds"},
      {"the Water Review Council (KRV). The KRV met.", "<government Water Review Council> <government Water "
                                                       "Review Council> <government Water Review Council>"},
      {"ISIS-K came. The Province left.", "is-k"},
  });
}

TEST_CASE("nothing goes back to whom it does not name", "[coreference]") {
  check_tagged({
      {"The Council left.", ""},
      {"the Water Review Council met. The Council of Elders left.",
       "<government Water Review Council> <government Council of Elders>"},
      {"the Water Review Council met. A council left.", "<government Water Review Council>"},
      {"the group left. The Taliban came.", "taliban"},
      {"the Water Review Council (2019). In 2019", "<government Water Review Council>"},
      {"the Water Review Council (US) left.", "<government Water Review Council> us"},
      {"the Taliban came. It rained. It rained. The group left.", "taliban"},
      {"Gen. Adil Faroughi came. Faroughi Street", "<person Adil Faroughi>"},
      {"Gen. Adil Orlik and Gen. Zelim Orlik came. Orlik left.", "<person Adil Orlik> <person Zelim Orlik>"},
  });
}

TEST_CASE("what a paper has said counts in its later passages", "[memory]") {
  Analyzer analyzer;
  PaperMemory memory;
  const auto names = [&](std::string_view text) {
    std::string made;
    for (const Mention& mention : find_mentions(text, analyzer.analyze(text), tagging_gazetteer(), memory))
      made +=
          (mention.discovered() ? mention.name : std::string(tagging_gazetteer()[mention.entry].id)) + ";";
    return made;
  };
  CHECK(names("WRC and Orlik met.").empty());
  CHECK(names("the Water Review Council (WRC) of Gen. Adil Orlik") ==
        "Water Review Council;Water Review Council;Adil Orlik;");
  CHECK(names("WRC and Orlik met.") == "Water Review Council;Adil Orlik;");
  CHECK(names("Georgia waited.").empty());
  CHECK(names("troops into Georgia") == "georgia;");
  CHECK(names("Georgia waited.") == "georgia;");
}

TEST_CASE("a discovered name is kept on one line with its kind and confidence", "[discovery]") {
  const std::vector<Mention> found = mentions_of("Gen. Adil\nOrlik");
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Mention{kNoEntry, {5, 15}, "Adil Orlik", EntryKind::person, 90});
}

TEST_CASE("an acronym is defined by the words before its brackets", "[acronym]") {
  Analyzer analyzer;
  const auto defined = [&](std::string_view text) {
    const std::vector<Token>& tokens = analyzer.analyze(text);
    std::string found;
    for (const AcronymDefinition& definition : find_acronyms({text, tokens}))
      found += std::string(
                   text.substr(tokens[definition.first].span.begin,
                               tokens[definition.last - 1].span.end - tokens[definition.first].span.begin)) +
               (definition.by_initials ? ";" : "?");
    return found;
  };
  CHECK(defined("the Supreme National Security Council (SNSC)") == "Supreme National Security Council;");
  CHECK(defined("lethal autonomous weapon systems (LAWS)") == "lethal autonomous weapon systems;");
  CHECK(defined("the Results and Performance Act (RPA)") == "Results and Performance Act;");
  CHECK(defined("Financial Crimes Enforcement Network (FinCEN)") == "Financial Crimes Enforcement Network?");
  CHECK(defined("the Supreme National Security Council (XYZ)").empty());
  CHECK(defined("the Council [SNSC]").empty());
  CHECK(defined("the Council (snsc)").empty());
  CHECK(defined("the Council (2019)").empty());
  CHECK(defined("(SNSC)").empty());
  CHECK(defined("It ended. (IE)").empty());
}
