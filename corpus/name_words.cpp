// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/name_words.h"

#include "corpus/word_set.h"

#include <array>
#include <utility>

namespace dossier {

std::optional<EntryKind> organisation_head(std::string_view word) {
  static const std::array<std::pair<EntryKind, WordSet>, 6> kHeads = {{
      {EntryKind::government, WordSet(R"(
administration agency assembly authority board bureau cabinet commission committee council court department
directorate duma inspectorate legislature majles majlis ministry office parliament politburo secretariat senate
service shura subcommittee treasury tribunal
)")},
      {EntryKind::military, WordSet(R"(
army battalion brigade command corps division fleet force forces guard guards navy regiment squadron
)")},
      {EntryKind::armed_group, WordSet(R"(
brigades front militia militias mujahedin mujahideen resistance
)")},
      {EntryKind::party, WordSet(R"(
movement party
)")},
      {EntryKind::international, WordSet(R"(
mission organisation organization troika union
)")},
      {EntryKind::organisation, WordSet(R"(
academy alliance association bank cartel center centre chamber church club coalition college company confederation
consortium corp corporation federation forum foundation fund group inc institute institution laboratories laboratory
league llc ltd network society syndicate trust university
)")},
  }};
  for (const auto& [kind, words] : kHeads)
    if (words.holds(word)) return kind;
  return std::nullopt;
}

bool is_thing(std::string_view word) {
  static const WordSet kWords(R"(
accord accords act acts administration agreement agreements airport amendment amendments association avenue award bank
base bill boulevard bridge building camp canal case center centre chair charter city code college commission committee
compact company conference convention corporation county court curve dam decision declaration doctrine drive effect
era estate fellowship field formula foundation framework fund group guidelines hall highway hospital house inc index
initiative institute island islands lake lane law laws lecture library llc memorial method mine model mountain
mountains museum operation order orders papers park place plan plans plant port principles prize proclamation program
programme programs project projects protocol regulation report reports resolution review river road rule rules
scholarship school society square stadium strategy street summit survey test theater theatre tower town treaty
tribunal university v valley vs war wars years
)");
  return kWords.holds(word);
}

namespace {

bool is_never_a_name(std::string_view word) {
  static const WordSet kWords(R"(
academy accounting act administration affairs african agency agriculture alliance american annex appendix april arab
arabic arabs army article asian assembly association august authority background bank battalion bay board brigade
brigades budget bureau cabinet capitol cartel center central centre chamber chapter chief chinese christian christians
church club coalition cold college command commerce commission committee communist company conclusion confederation
conservative consortium contents corp corporation corps council counsel court daily december defence defense
democratic department deputy development directorate division dr drug duma dynamics east eastern economic education
electric endgame energy english environmental european february federal federation figure finance fiscal fleet food
force forces foreign former forum foundation french friday front fund general german global government green group
guard guards gulf health high homeland house human inc inspectorate institute institution interior international
internet introduction islamic issue issues january jewish jews joint journal july june junior justice kingdom kremlin
labor laboratories laboratory labour league legislature liberal llc ltd magazine majles majlis march may media member
members middle militia militias mills minister ministry mission monday motors movement mr mrs ms mujahedin mujahideen
muslim muslims national navy network news north northern note notes november nuclear ocean october office organisation
organization overview page parliament part party peace pentagon persian plateau policies policy politburo political
post president press prime private protection public quarterly regiment republic republican resistance review
revolution revolutionary ridge rights rise russian saturday schedule sea secretariat secretary section security senate
senior september service services shura social socialist society source sources south southern special squadron state
states strait subcommittee summary sunday supreme sustainable syndicate table thursday times title trade
transportation treasury tribunal troika trust tuesday union united university veterans vice web wednesday west western
white world
)");
  return kWords.holds(word);
}

} // namespace

bool is_no_name(std::string_view word) {
  return is_never_a_name(word) || is_thing(word) || is_function_word(word);
}

bool is_function_word(std::string_view word) {
  static const WordSet kWords(R"(
a about above according after against all also although among an and another any are as at be because been before
being below between both but by can could despite did do does during each eight even every few fifth first five
following for former four fourth from furthermore had has have he her here his how however i if in into is it its just
last less let many may might more moreover most much must my new next nine no nor not of on once one only or other
others our over per please second see seven several shall she should since six so some still such ten than that the
their then there therefore these they third this those though three through throughout thus to today tomorrow two
under unless until upon via was we were what when where which while who why will with within without would yes
yesterday yet you your
)");
  return kWords.holds(word);
}

bool is_before_a_thing(std::string_view word) {
  static const WordSet kWords(R"(
airport avenue base camp cape cathedral college exercise fort hms hospital hotel hurricane lake mission mount mv
operation port project rue saint san santa st storm street tropical typhoon university uss via
)");
  return kWords.holds(word);
}

bool is_bare_modifier(std::string_view word) {
  static const WordSet kWords(R"(
advisory air armed central congressional defence defense district executive federal first foreign general high higher
independent interim international joint legal local main military municipal national naval new parliamentary permanent
political presidential provincial provisional public regional second security select senior special standing state
supreme technical united
)");
  return kWords.holds(word);
}

} // namespace dossier
