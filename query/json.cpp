// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/json.h"

#include "query/explanation.h"

#include <nlohmann/json.hpp>
#include <set>

namespace dossier {
namespace {

using Json = nlohmann::ordered_json;

Json spans(const std::vector<Span>& marks) {
  Json list = Json::array();
  for (const Span mark : marks) list.push_back({mark.begin, mark.end});
  return list;
}

Json entry_json(const Gazetteer& gazetteer, EntryIndex index) {
  const Entry entry = gazetteer[index];
  Json made = {{"id", entry.id}, {"name", entry.name}, {"kind", name_of(entry.kind)}};
  if (entry.kind == EntryKind::city && entry.parent != kNoEntry)
    made["province"] = gazetteer[entry.parent].id;
  return made;
}

Json discovered_json(const Mention& mention) { // no id: in no gazetteer
  return {{"name", mention.name}, {"kind", name_of(mention.kind)}, {"confidence", mention.confidence}};
}

Json named_in(const PassageRecord& passage, const Gazetteer& gazetteer, bool provinces) {
  Json list = Json::array();
  std::set<EntryIndex> seen;
  std::set<std::string> found;
  for (const Mention& mention : passage.mentions)
    if (mention.discovered()) {
      if (!provinces && found.insert(mention.name).second) list.push_back(discovered_json(mention));
    } else if (is_province(gazetteer[mention.entry].kind) == provinces && seen.insert(mention.entry).second)
      list.push_back(entry_json(gazetteer, mention.entry));
  return list;
}

Json paper_json(const Hit& hit) {
  const PaperRecord& paper = hit.paper;
  Json made = {{"id", paper.id}, {"file", paper.file}, {"title", paper.title}, {"authors", paper.authors}};
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) made[key] = value;
  };
  add("publisher", paper.publisher);
  add("series", paper.series);
  add("number", paper.number);
  add("date", paper.date);
  add("url", paper.url);
  add("kind", paper.kind);
  add("language", paper.language);
  if (!hit.also_in.empty()) made["also_in"] = hit.also_in;
  made["passages"] = paper.passages;
  made["matches"] = hit.paper_matches;
  return made;
}

Json passage_json(const Hit& hit) {
  const PassageRecord& passage = hit.passage;
  Json made = {
      {"ordinal", passage.ordinal}, {"section", name_of(passage.kind)}, {"heading", passage.heading}};
  if (!passage.first_page.empty()) made["pages"] = {passage.first_page, passage.last_page};
  made["span"] = {passage.span.begin, passage.span.end};
  made["text"] = passage.text;
  made["window"] = {hit.window.begin, hit.window.end};
  made["marks"] = spans(hit.marks);
  made["heading_marks"] = spans(hit.heading_marks);
  return made;
}

Json facet_json(const std::vector<FacetCount>& counts, const Gazetteer& gazetteer, std::size_t rows) {
  Json list = Json::array();
  for (const FacetCount& count : counts) {
    if (rows == 0 || (list.size() >= rows && !count.chosen)) continue;
    Json value = count.entry < gazetteer.size() ? entry_json(gazetteer, count.entry)
                                                : discovered_json(count.discovered);
    value["papers"] = count.papers;
    value["passages"] = count.passages;
    value["chosen"] = count.chosen;
    list.push_back(std::move(value));
  }
  return list;
}

void add_explanation(Json& answer, const Results& results, const Plan& plan, const Gazetteer& gazetteer) {
  answer["read_as"] = plan.read_as;
  answer["ideas"] = Json::array();
  for (std::size_t i = 0; i < plan.ideas.size(); ++i)
    answer["ideas"].push_back(
        {{"typed", plan.ideas[i].typed},
         {"ways", ways_of(plan.ideas[i], gazetteer)},
         {"passages", i < results.idea_passages.size() ? results.idea_passages[i] : 0}});
  for (std::size_t hit = 0; hit < results.hits.size(); ++hit) {
    Json shares = Json::array();
    const std::vector<double>& given = results.hits[hit].shares;
    for (std::size_t i = 0; i < given.size() && i < plan.ideas.size(); ++i)
      shares.push_back({{"idea", plan.ideas[i].typed}, {"share", given[i]}});
    answer["hits"][hit]["shares"] = std::move(shares);
  }
}

} // namespace

std::string render_json(const Results& results, const Plan& plan, const Gazetteer& gazetteer,
                        const std::string& query, std::size_t facet_rows, bool explain) {
  Json answer;
  answer["query"] = query;
  answer["total"] = {
      {"passages", results.passages}, {"papers", results.papers}, {"complete", results.complete}};
  answer["hits"] = Json::array();
  for (const Hit& hit : results.hits)
    answer["hits"].push_back({{"rank", hit.rank},
                              {"score", hit.score},
                              {"id", passage_name(hit.paper, hit.passage)},
                              {"paper", paper_json(hit)},
                              {"passage", passage_json(hit)},
                              {"actors", named_in(hit.passage, gazetteer, false)},
                              {"provinces", named_in(hit.passage, gazetteer, true)}});
  answer["facets"] = {{"actor", facet_json(results.actors, gazetteer, facet_rows)},
                      {"province", facet_json(results.provinces, gazetteer, facet_rows)}};
  if (!results.did_you_mean.empty()) answer["did_you_mean"] = results.did_you_mean;
  if (!results.related.empty()) answer["related"] = results.related;
  answer["notes"] = plan.notes;
  if (explain) add_explanation(answer, results, plan, gazetteer);
  // File names may be any bytes; JSON is UTF-8.
  return answer.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace dossier
