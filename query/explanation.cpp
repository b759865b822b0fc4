// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/explanation.h"

#include "corpus/schema.h"
#include "corpus/text/counted.h"
#include "corpus/text/printable.h"

#include <cmath>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kMostEntries = 8;

std::string ways_line(const Idea& idea, const Gazetteer& gazetteer) {
  return fmt::format("{}", fmt::join(ways_of(idea, gazetteer), ", or "));
}

} // namespace

std::vector<std::string> ways_of(const Idea& idea, const Gazetteer& gazetteer) {
  std::vector<std::string> ways;
  for (const EntryIndex entry : idea.entries) {
    if (ways.size() == kMostEntries) break;
    ways.push_back(fmt::format("the {} {}", name_of(gazetteer[entry].kind), gazetteer[entry].name));
  }
  if (idea.entries.size() > ways.size())
    ways.push_back(fmt::format("{} more", idea.entries.size() - ways.size()));
  std::vector<std::string> stems;
  for (std::size_t i = idea.entries.size(); i < idea.ways.size(); ++i) {
    const Way& way = idea.ways[i];
    if (!way.folded.empty())
      ways.push_back(fmt::format("exactly '{}'", fmt::join(way.folded, " ")));
    else if (way.terms.size() == 1 && way.terms[0].starts_with(kDiscoveredPrefix))
      ways.push_back(
          fmt::format("'{}', whom no gazetteer knows", way.terms[0].substr(kDiscoveredPrefix.size())));
    else if (way.terms.size() == 1)
      stems.push_back("'" + way.terms[0] + "'");
    else
      ways.push_back(
          fmt::format("{} '{}'", way.in_a_row ? "the phrase" : "all words like", fmt::join(way.terms, " ")));
  }
  if (!stems.empty()) ways.push_back(fmt::format("words like {}", fmt::join(stems, ", ")));
  return ways;
}

std::string render_explanation(const Results& results, const Plan& plan, const Gazetteer& gazetteer) {
  std::string text;
  if (plan.condition)
    text += fmt::format("Read as: {}\nRanked by:\n", plan.read_as);
  else
    text += "The query asks for passages with any of:\n";
  for (std::size_t i = 0; i < plan.ideas.size(); ++i)
    text += fmt::format("  {}: {} ({})\n", plan.ideas[i].typed, ways_line(plan.ideas[i], gazetteer),
                        counted(i < results.idea_passages.size() ? results.idea_passages[i] : 0, "passage"));
  for (const Idea& idea : plan.asides)
    text += fmt::format("not ranked by {}: {}\n", idea.typed, ways_line(idea, gazetteer));
  for (const Idea& idea : plan.unwanted)
    text += fmt::format("without {}: {}\n", idea.typed, ways_line(idea, gazetteer));
  for (const PaperFilter& filter : plan.papers)
    text += fmt::format("{} papers with {}\n", filter.unwanted ? "not in" : "in", filter.typed);
  if (!plan.actors.entries.empty())
    text += fmt::format("naming any of: {}\n", fmt::join(plan.actors.typed, ", "));
  if (!plan.provinces.entries.empty())
    text += fmt::format("naming any of: {}\n", fmt::join(plan.provinces.typed, ", "));
  if (!results.hits.empty()) text += "Scores:\n";
  for (const Hit& hit : results.hits) {
    text += fmt::format("  {:>2}. {:6.3f} =", hit.rank, hit.score);
    for (std::size_t i = 0; i < hit.shares.size(); ++i)
      text += fmt::format("{} {:.3f} {}", i == 0 ? "" : " +", hit.shares[i], plan.ideas[i].typed);
    if (std::abs(hit.looked_again) >= 0.0005)
      text += fmt::format(" {} {:.3f} looked at again", hit.looked_again > 0 ? "+" : "-",
                          std::abs(hit.looked_again));
    text += fmt::format("   {}#{}\n", hit.paper.id, hit.passage.ordinal);
  }
  return printable(text) + "\n";
}

} // namespace dossier
