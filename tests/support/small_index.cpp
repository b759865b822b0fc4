// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/small_index.h"

#include "corpus/gazetteer_source.h"
#include "query/searcher.h"

namespace dossier {
namespace {

constexpr std::string_view kGazetteer = R"(
[[actor]]
id = "iran"
name = "Iran"
kind = "state"
country = "IR"
metonyms = ["Tehran"]
demonyms = ["Iranian", "Iranians"]

[[actor]]
id = "irgc"
name = "IRGC"
kind = "military"
parent = "iran"
country = "IR"
aliases.en = ["Revolutionary Guards", "Pasdaran"]

[[actor]]
id = "quds-force"
name = "Quds Force"
kind = "military"
parent = "irgc"
country = "IR"
aliases.en = ["Qods Force", "Jerusalem Corps"]

[[actor]]
id = "taliban"
name = "Taliban"
kind = "armed-group"
aliases.en = ["Taleban"]

[[actor]]
id = "us"
name = "United States"
kind = "state"
country = "US"
aliases.en = ["US", "America"]

[[actor]]
id = "un"
name = "United Nations"
kind = "international"
aliases.en = ["UN"]

[[province]]
id = "AF-GHO"
name = "Ghor"
country = "AF"

[[province]]
id = "AF-HER"
name = "Herat"
country = "AF"

[[province]]
id = "AF-BAL"
name = "Balkh"
country = "AF"

[[province]]
id = "IR-28"
name = "North Khorasan"
country = "IR"

[[province]]
id = "IR-29"
name = "South Khorasan"
country = "IR"
aliases.en = ["Khorasan Jonobi"]

[[province]]
id = "IR-23"
name = "Tehran"
country = "IR"
capital = true

[[city]]
id = "mazar-i-sharif"
name = "Mazar-i-Sharif"
province = "AF-BAL"
aliases.en = ["Mazar-e-Sharif"]
)";

Index made(const Folder& folder, const Papers& papers) {
  for (const auto& [name, text] : papers) folder.write("papers/" + name, text);
  folder.write("gazetteers/small.toml", kGazetteer);
  const IndexRequest request = index_request(folder);
  bring_up_to_date(request);
  return Index::open(request.place);
}

} // namespace

std::string_view small_gazetteer() { return kGazetteer; }

Gazetteer compiled_small_gazetteer() { return Gazetteer::compile(parse_gazetteer(kGazetteer, "small.toml")); }

const Papers& small_papers() {
  static const Papers kPapers = {
      {"border.md",
       "---\ntitle: The Border Trade\nauthor: [Jane Roe, Omar Haidari]\npublisher: Example Institute\n"
       "series: Border Notes\nnumber: 7\ndate: 2019-05-06\nkind: report\n---\n\n"
       "## Smuggling\n\nThe Quds Force earned from drug smuggling in Herat. Its rivals in the Taliban did so "
       "too.\n\n"
       "## Water\n\nIranian engineers measured the river near Ghor and found less water than the treaty "
       "promised.\n\n"
       "## Outlook\n\nThe drug trade of the Jerusalem Corps will move to Ghor, and a drug is easily "
       "moved.\n"},
      {"dam.md",
       "---\ntitle: A Dam in Balkh\nauthor: Omar Haidari\npublisher: Example Institute\ndate: 2020-01\n"
       "kind: digest\n---\n\n"
       "Builders came to the dam from Mazar-e-Sharif. Drugs paid for nothing there, and the Taliban for "
       "everything.\n"},
      {"envoys.md",
       "---\ntitle: Envoys\nauthor: Sara Lind\nkind: digest\n---\n\n"
       "## First\n\nThe United Nations sent an envoy to Herat, who met the IRGC and the Taliban.\n\n"
       "## Second\n\nThe US sent nobody; the United States had closed its office in Herat.\n"},
      {"harvest.txt", "---\ntitle: Harvest\nauthor: Sara Lind\n---\n\n"
                      "The saffron of South Khorasan is dried in the sun. No trade is older, and no drug is "
                      "dearer by weight.\n"},
      {"pasdaran.txt", "---\ntitle: Pasdaran\nauthor: Sara Lind\n---\n\n"
                       "The Pasdaran deny that they smuggle drugs. Tehran denies it for them in North "
                       "Khorasan and in Ghor.\n"}};
  return kPapers;
}

SmallIndex::SmallIndex(const Papers& papers) : index_(made(folder_, papers)) {}

Plan SmallIndex::plan(const Request& request) const { return make_plan(request, gazetteer()); }

Results SmallIndex::search(const Request& request) const {
  return dossier::search(index_, plan(request), request);
}

Results SmallIndex::search(const std::string& words) const {
  Request request;
  request.words = words;
  request.count = 100'000;
  request.per_paper = 0;
  return search(request);
}

IndexRequest index_request(const Folder& folder) {
  IndexRequest request;
  request.place = Place{folder.path() / "db"};
  request.paths = {(folder.path() / "papers").string()};
  request.gazetteers = {folder.path() / "gazetteers"};
  return request;
}

} // namespace dossier
