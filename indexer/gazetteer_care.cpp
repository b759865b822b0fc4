// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/gazetteer_care.h"

#include "corpus/error.h"
#include "corpus/gazetteer_check.h"
#include "corpus/text/analyzer.h"
#include "corpus/text/fold.h"
#include "indexer/ledger.h"
#include "indexer/name_variants.h"
#include "indexer/stored.h"
#include "indexer/suggestions.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kBatch = 100; // papers read at a time

// All papers of an index, but of those that are the same text only the one that is shown.
template <typename Take>
void for_each_paper(const std::filesystem::path& papers, Take take) {
  std::vector<StoredPlace> places = stored_papers(papers);
  std::set<std::uint32_t> repeated;
  for (const auto& group : read_ledger(papers).repeats) repeated.insert(group.begin() + 1, group.end());
  std::erase_if(places, [&](const StoredPlace& place) { return repeated.contains(place.document); });
  for (std::size_t first = 0; first < places.size(); first += kBatch) {
    const auto begin = places.begin() + static_cast<std::ptrdiff_t>(first);
    const auto count = static_cast<std::ptrdiff_t>(std::min(kBatch, places.size() - first));
    for (const StoredPaper& paper : read_stored(papers, {begin, begin + count})) take(paper);
  }
}

std::string spelt_like(const std::string& name, const Gazetteer& known) {
  const std::string folded = fold_name(name);
  for (const std::string& near : known.nearest(name, false, 3))
    if (differ_by_a_letter(fold_name(near), folded)) return near;
  return {};
}

} // namespace

std::string check_gazetteers(const GazetteerFolders& folders) {
  const GazetteerMerge merge = merge_gazetteers(folders);
  std::string lines;
  for (const Complaint& complaint : complaints_about(merge.blocks()))
    lines += fmt::format("{}:{}: {}\n", complaint.file, complaint.line, complaint.what);
  return lines;
}

SuggestedActors suggest_actors(const Place& place, const GazetteerFolders& folders, std::size_t most) {
  if (!std::filesystem::exists(place.current()))
    throw Error{ErrorKind::index, "there is no index in " + place.root.string(),
                "make one: `indexer FOLDER`"};
  const Gazetteer known = Gazetteer::compile(read_gazetteers(folders));
  const std::filesystem::path papers = papers_in(place.current());
  Suggestions suggestions(known);
  for_each_paper(papers, [&](const StoredPaper& paper) {
    for (const PassageRecord& passage : paper.passages)
      for (const Mention& mention : passage.mentions)
        if (mention.discovered())
          suggestions.add({mention.name, mention.kind, mention.confidence, paper.record.id, passage.ordinal,
                           passage.text, mention.span});
  });
  Analyzer analyzer;
  for_each_paper(papers, [&](const StoredPaper& paper) {
    for (const PassageRecord& passage : paper.passages)
      suggestions.read_again(TokenText{passage.text, analyzer.analyze(passage.text)});
  });
  std::vector<Suggestion> ranked = suggestions.ranked();
  SuggestedActors made;
  made.all = ranked.size();
  ranked.resize(std::min(most, ranked.size()));
  made.shown = ranked.size();
  for (Suggestion& actor : ranked) actor.like = spelt_like(actor.name, known);
  made.blocks = blocks_of(ranked, known);
  return made;
}

} // namespace dossier
