// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/name_words.h"

#include <cstdint>
#include <unordered_map>

namespace dossier {
namespace {

// One look-up tells all: a text asks for every capitalised word.
enum Class : std::uint32_t {
  kHead = 1, // an EntryKind stands in the bits above kKindShift
  kThing = 2,
  kFunctionWord = 4,
  kNoName = 8,
  kBeforeThing = 16,
  kBareModifier = 32,
};
constexpr std::uint32_t kKindShift = 8;

class Words {
public:
  Words() {
    add(head(EntryKind::government), R"(
administration agency assembly authority board bureau cabinet commission committee congress council court department
directorate duma inspectorate legislature majles majlis ministry office parliament police politburo secretariat senate
service shura subcommittee treasury tribunal
)");
    add(head(EntryKind::military), R"(
army battalion brigade command corps division fleet force forces guard guards navy regiment squadron
)");
    add(head(EntryKind::armed_group), R"(
brigades front militia militias mujahedin mujahideen resistance
)");
    add(head(EntryKind::party), R"(
movement party rally
)");
    add(head(EntryKind::international), R"(
mission organisation organization troika union
)");
    add(head(EntryKind::organisation), R"(
academy airlines airways alliance association bank cartel center centre chamber church club coalition college company confederation
consortium corp corporation federation forum foundation fund group inc institute institution laboratories laboratory
league llc ltd network railway railways society syndicate trust university
)");
    add(kThing, R"(
accord accords act acts administration agreement agreements airport amendment amendments association avenue award bank
base bill boulevard bridge building camp canal case center centre chair charter city code college commission committee
compact company conference convention corporation county court curve dam decision declaration decree doctrine drive effect
era estate fellowship field formula foundation framework fund group guidelines hall highway hospital house inc index
initiative institute island islands lake lane law laws lecture library llc memorial method mine model mountain
mountains museum operation order orders papers park place plan plans plant port principles prize proclamation program
programme programs project projects protocol regulation rept report reports resolution review river road rule rules
scholarship school society square stadium strategy street summit supp survey test theater theatre tower town treaty
basin basins canyon desert forest corridor gap gulf peninsula plateau ridge ridges rift seamount trench tribunal university v valley vs war wars years
)");
    add(kFunctionWord, R"(
a about above according after against all also although among an and another any are as at be because been before
being below between both but by can could despite did do does during each eight even every few fifth first five
following for former four fourth from furthermore had has have he her here his how however i if in into is it its just
last less let many may might more moreover most much must my new next nine no nor not of on once one only or other
others our over per please second see seven several shall she should since six so some still such ten than that the
their then there therefore these they third this those though three through throughout thus to today tomorrow two
under unless until upon via was we were what when where which while who why will with within without would yes
yesterday yet you your
)");
    add(kNoName, R"(
alawite baloch bible koran quran bantu berber druze hazara hutu khmer kurdish maronite mayan pashtun shia sunni tamil tibetan tutsi zulu
jr sr accounting act affairs africa african agriculture american annex appendix april arab arabic arabs article asia asian assembly
august background bay budget capitol central chapter chief chinese christian christians cold commerce communist
conclusion conservative contents counsel daily december defence defense democratic deputy development dr drug dynamics
east eastern economic education electric endgame energy eminence english environmental europe european excellency february federal figure finance
fiscal food foreign former french friday general german global government green gulf health high highness holiness homeland house human
interior international internet introduction islamic issue issues january jewish jews joint journal july june junior
justice kingdom kremlin labor labour liberal magazine march may majesty media member members middle mills minister monday
motors mr mrs ms muslim muslims national news north northern note notes november nuclear ocean october overview page
part peace pentagon persian plateau policies policy political post president press prime private protection public
quarterly republic republican review revolution revolutionary ridge rights rise russian saturday schedule sea
secretary section security senior september services social socialist source sources south southern special state
states strait summary sunday supreme sustainable table thursday times title trade transportation treasury tuesday
united veterans vice web wednesday west western white world
)");
    add(kBeforeThing, R"(
airport avenue base camp cape cathedral college exercise fort hms hospital hotel hurricane lake mission mount mv
operation port project rue saint san santa st storm street tropical typhoon university uss via
)");
    add(kBareModifier, R"(
advisory air armed central congressional defence defense district executive federal first foreign general high higher
independent interim international joint legal local main military municipal national naval new parliamentary permanent
political presidential provincial provisional public regional second security select senior special standing state
supreme technical united
)");
  }

  std::uint32_t classes(std::string_view word) const {
    const auto found = classes_.find(word);
    return found == classes_.end() ? 0 : found->second;
  }

private:
  static std::uint32_t head(EntryKind kind) { return kHead | static_cast<std::uint32_t>(kind) << kKindShift; }

  void add(std::uint32_t of, std::string_view words) {
    constexpr std::string_view kBlanks = " \n";
    for (std::size_t begin = words.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
      const std::size_t end = words.find_first_of(kBlanks, begin);
      classes_[words.substr(begin, end - begin)] |= of;
      begin = words.find_first_not_of(kBlanks, end);
    }
  }

  std::unordered_map<std::string_view, std::uint32_t> classes_;
};

std::uint32_t classes_of(std::string_view word) {
  static const Words kWords;
  return kWords.classes(word);
}

} // namespace

std::optional<EntryKind> organisation_head(std::string_view word) {
  const std::uint32_t classes = classes_of(word);
  if ((classes & kHead) == 0) return std::nullopt;
  return static_cast<EntryKind>(classes >> kKindShift);
}

bool is_thing(std::string_view word) { return (classes_of(word) & kThing) != 0; }

bool is_no_name(std::string_view word) {
  return (classes_of(word) & (kNoName | kHead | kThing | kFunctionWord)) != 0;
}

bool is_function_word(std::string_view word) { return (classes_of(word) & kFunctionWord) != 0; }

bool is_before_a_thing(std::string_view word) { return (classes_of(word) & kBeforeThing) != 0; }

bool is_bare_modifier(std::string_view word) { return (classes_of(word) & kBareModifier) != 0; }

} // namespace dossier
