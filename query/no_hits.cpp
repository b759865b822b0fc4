// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/no_hits.h"

#include "corpus/text/counted.h"

#include <fmt/format.h>

namespace dossier {
namespace {

std::string asked(const Plan& plan) {
  std::string all;
  for (const Idea& idea : plan.ideas) all += (all.empty() ? "" : " or ") + idea.typed;
  return all;
}

std::string any_of(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, " or "));
}

std::string filters_of(const Plan& plan) {
  std::vector<std::string> all;
  for (const PaperFilter& filter : plan.papers) all.push_back((filter.unwanted ? "-" : "") + filter.typed);
  return fmt::format("{}", fmt::join(all, " "));
}

std::string unwanted_of(const Plan& plan) {
  std::vector<std::string> all;
  for (const Idea& idea : plan.unwanted) all.push_back("-" + idea.typed);
  return fmt::format("{}", fmt::join(all, " "));
}

// The filters that leave nothing, each by what would be there without it.
std::vector<std::string> emptying_filters(const Results& results, const Plan& plan) {
  std::vector<std::string> lines;
  const auto add = [&](std::uint64_t without, const std::string& filter) {
    if (without > 0)
      lines.push_back(fmt::format("Without {} there {} {}.", filter, without == 1 ? "is" : "are",
                                  counted(without, "passage")));
  };
  add(results.without_actors, "the actor " + any_of(plan.actors.typed));
  add(results.without_provinces, "the province " + any_of(plan.provinces.typed));
  add(results.without_papers, filters_of(plan));
  add(results.without_unwanted, unwanted_of(plan));
  if (lines.empty())
    lines.push_back(
        fmt::format("Without any filter there would be {}; no single one of them emptied the result.",
                    counted(results.before_filters, "passage")));
  return lines;
}

} // namespace

std::vector<std::string> shortfalls(const Results& results, const Plan& plan) {
  std::vector<std::string> lines;
  if (results.left_unread > 0)
    return {
        "Too many passages have the words of its phrases, exact words or NEAR: only the first were read, and "
        "there may be more. Add a rarer word with AND, or ask for fewer at once."};
  for (std::size_t i = 0; i < plan.ideas.size() && i < results.idea_passages.size(); ++i)
    if (results.idea_passages[i] == 0)
      lines.push_back(fmt::format("No passage has {}.", plan.ideas[i].typed));
  for (std::size_t i = 0; i < plan.papers.size() && i < results.filter_papers.size(); ++i)
    if (!plan.papers[i].unwanted && results.filter_papers[i] == 0)
      return {fmt::format("No paper has {}.", plan.papers[i].typed)};
  if (results.passages > 0 || results.before_filters == 0) {
    for (std::size_t i = 0; i < results.without_part.size(); ++i)
      if (results.without_part[i] > 0)
        lines.push_back(fmt::format("Without {} there {} {}.", plan.condition->parts[i].typed,
                                    results.without_part[i] == 1 ? "is" : "are",
                                    counted(results.without_part[i], "passage")));
    if (lines.empty() && plan.condition && results.before_filters == 0 && results.without_part.empty())
      lines.push_back(fmt::format("Each of it is found, but no passage fulfils {}.", plan.read_as));
    return lines;
  }
  if (!plan.everything && !plan.ideas.empty())
    lines.push_back(fmt::format("{}: {}, but none that passes the filters.", asked(plan),
                                counted(results.before_filters, "passage")));
  for (std::string& line : emptying_filters(results, plan)) lines.push_back(std::move(line));
  return lines;
}

} // namespace dossier
