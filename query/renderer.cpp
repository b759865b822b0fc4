// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/renderer.h"

#include "corpus/text/counted.h"
#include "corpus/text/printable.h"
#include "query/styled.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dossier {
namespace {

constexpr std::size_t kIndent = 4;

void add_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += " \u00B7 ";
  line += part;
}

std::string pages_of(const PassageRecord& passage) {
  if (passage.first_page.empty()) return "";
  if (passage.first_page == passage.last_page) return "p. " + passage.first_page;
  return fmt::format("pp. {}-{}", passage.first_page, passage.last_page);
}

class TextRenderer {
public:
  TextRenderer(const Results& results, const Plan& plan, const Gazetteer& gazetteer, const Terminal& terminal)
      : results_(results), plan_(plan), gazetteer_(gazetteer), width_(terminal.width),
        paint_(terminal.colour) {}

  std::string render(std::size_t facet_rows) {
    // Papers in the order of their best hit, each with all its hits.
    std::vector<std::vector<const Hit*>> papers;
    std::map<std::string, std::size_t> place;
    for (const Hit& hit : results_.hits) {
      const auto [found, fresh] = place.emplace(hit.paper.id, papers.size());
      if (fresh) papers.emplace_back();
      papers[found->second].push_back(&hit);
    }
    for (const auto& hits : papers) paper(hits);
    if (facet_rows > 0) {
      facet("Actors", results_.actors, facet_rows);
      facet("Provinces", results_.provinces, facet_rows);
    }
    if (!results_.related.empty())
      text_ += wrapped(fmt::format("Related: {}", fmt::join(results_.related, ", ")), {}, width_, 0, paint_) +
               "\n";
    totals();
    return std::move(text_);
  }

private:
  void paper(const std::vector<const Hit*>& hits) {
    const PaperRecord& record = hits.front()->paper;
    text_ += wrapped(record.title, hits.front()->title_marks, width_, 0, paint_, Style::bold);
    std::string imprint;
    add_part(imprint, fmt::format("{}", fmt::join(record.authors, ", ")));
    if (record.authors != std::vector{record.publisher}) add_part(imprint, record.publisher);
    add_part(imprint, series_line(record));
    add_part(imprint, record.date);
    text_ += wrapped(imprint, {}, width_, 0, paint_);
    std::string place = record.file;
    if (!record.key.empty()) add_part(place, record.key);
    if (hits.front()->paper_matches > hits.size())
      add_part(place, fmt::format("{} of {}", hits.size(),
                                  counted(hits.front()->paper_matches, "matching passage")));
    text_ += paint_(Style::dim, printable(place)) + "\n";
    for (const std::string& other : hits.front()->also_in)
      text_ += paint_(Style::dim, "also in: " + printable(other)) + "\n";
    text_ += '\n';
    for (const Hit* hit : hits) passage(*hit);
  }

  void passage(const Hit& hit) {
    const PassageRecord& record = hit.passage;
    std::string head = hit.passage.heading;
    std::vector<Span> marks = hit.heading_marks;
    if (head.empty() && record.kind == SectionKind::summary) head = "Summary";
    if (const std::string pages = pages_of(record); !pages.empty())
      head += (head.empty() ? "" : ", ") + pages;
    const std::string number = fmt::format("{:>2}. ", hit.rank);
    if (head.empty()) head = "passage";
    head += record.key.empty() ? fmt::format(" #{}", record.ordinal) : " " + record.key;
    std::string line = wrapped(head, marks, width_, number.size(), paint_, Style::bold);
    line.replace(0, number.size(), number);
    text_ += line;
    excerpt(hit);
    names("Actors", hit, false);
    names("Provinces", hit, true);
    text_ += '\n';
  }

  // The hit's window, with dots where the passage goes on.
  void excerpt(const Hit& hit) {
    const std::string_view text = hit.passage.text;
    const std::string_view before = hit.window.begin > 0 ? "... " : "";
    const std::string_view behind = hit.window.end < text.size() ? " ..." : "";
    std::vector<Span> marks;
    for (const Span mark : hit.marks)
      if (hit.window.begin <= mark.begin && mark.end <= hit.window.end)
        marks.push_back(
            {mark.begin - hit.window.begin + before.size(), mark.end - hit.window.begin + before.size()});
    text_ +=
        wrapped(fmt::format("{}{}{}", before, hit.window.of(text), behind), marks, width_, kIndent, paint_);
  }

  // The entries of one facet that the window names, each once; a town as itself.
  void names(std::string_view label, const Hit& hit, bool provinces) {
    std::vector<std::string> found;
    for (const Mention& mention : hit.passage.mentions) {
      if (mention.span.begin < hit.window.begin || mention.span.end > hit.window.end) continue;
      if (mention.discovered()) {
        if (!provinces && std::find(found.begin(), found.end(), mention.name) == found.end())
          found.push_back(mention.name);
        continue;
      }
      const Entry entry = gazetteer_[mention.entry];
      if (is_province(entry.kind) != provinces) continue;
      std::string name(entry.name);
      if (entry.kind == EntryKind::city && entry.parent != kNoEntry)
        name += fmt::format(" ({})", gazetteer_[entry.parent].name);
      if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(std::move(name));
    }
    if (!found.empty())
      text_ += wrapped(fmt::format("{}: {}", label, fmt::join(found, ", ")), {}, width_, kIndent, paint_,
                       Style::dim);
  }

  void facet(std::string_view label, const std::vector<FacetCount>& counts, std::size_t rows) {
    if (counts.empty()) return;
    std::vector<const FacetCount*> shown;
    for (const FacetCount& value : counts)
      if (shown.size() < rows || value.chosen) shown.push_back(&value);
    std::size_t widest = label.size();
    for (const FacetCount* value : shown) widest = std::max(widest, columns(name_of_value(*value)) + 2);
    text_ += paint_(Style::bold, label) + fmt::format("{:{}}  papers  passages\n", "", widest - label.size());
    for (const FacetCount* value : shown) {
      const std::string name = printable(name_of_value(*value));
      const std::size_t wide = columns(name) + 2;
      text_ += fmt::format("{} {}{:{}}  {:>6}  {:>8}\n", value->chosen ? '*' : ' ', name, "",
                           widest - std::min(widest, wide), with_thousands(value->papers),
                           with_thousands(value->passages));
    }
    if (counts.size() > shown.size())
      text_ += paint_(Style::dim, fmt::format("  and {} more: --facets {}\n", counts.size() - shown.size(),
                                              counts.size()));
    text_ += '\n';
  }

  // "Gholamreza Baghbani (person?)": in no gazetteer, of a kind that was guessed.
  std::string name_of_value(const FacetCount& value) const {
    if (value.entry < gazetteer_.size()) return std::string(gazetteer_[value.entry].name);
    return fmt::format("{} ({}?)", value.discovered.name, name_of(value.discovered.kind));
  }

  void totals() {
    text_ +=
        fmt::format("{} in {}", counted(results_.passages, "passage"), counted(results_.papers, "paper"));
    if (plan_.ideas.size() > 1 && results_.passages > 0 && !plan_.condition && !plan_.is_likeness) {
      std::string asked;
      for (const Idea& idea : plan_.ideas) asked += (asked.empty() ? "" : " + ") + idea.typed;
      text_ += fmt::format(", {} with {}", with_thousands(results_.complete), printable(asked));
    }
    if (!results_.hits.empty() && results_.hits.back().rank < results_.passages &&
        results_.hits.front().rank > 0)
      text_ += fmt::format("; shown: {}-{}", results_.hits.front().rank, results_.hits.back().rank);
    if (results_.held_back > 0)
      text_ += fmt::format(", without {} more of the same papers: --per-paper 0",
                           with_thousands(results_.held_back));
    text_ += '\n';
  }

  const Results& results_;
  const Plan& plan_;
  const Gazetteer& gazetteer_;
  std::size_t width_;
  Painter paint_;
  std::string text_;
};

} // namespace

std::string series_line(const PaperRecord& paper) {
  if (paper.series.empty()) return paper.number.empty() ? "" : "No. " + paper.number;
  return paper.number.empty() ? paper.series : paper.series + " " + paper.number;
}

std::string render_text(const Results& results, const Plan& plan, const Gazetteer& gazetteer,
                        const Terminal& terminal, std::size_t facet_rows) {
  return TextRenderer(results, plan, gazetteer, terminal).render(facet_rows);
}

} // namespace dossier
