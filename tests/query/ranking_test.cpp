// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/searcher.h"

#include "corpus/error.h"
#include "corpus/schema.h"
#include "corpus/text/analyzer.h"
#include "tests/support/random_papers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <xapian.h>

using namespace dossier;

namespace {

using Stems = std::vector<std::string>;

Stems stems_of(const std::string& text) {
  static Analyzer analyzer;
  Stems stems;
  for (const Token& token : analyzer.analyze(text)) stems.emplace_back(token.stem);
  return stems;
}

Stems folded_of(const std::string& text) {
  static Analyzer analyzer;
  Stems words;
  for (const Token& token : analyzer.analyze(text)) words.emplace_back(token.folded);
  return words;
}

bool holds_all(const Stems& having, const Stems& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& stem) {
    return std::find(having.begin(), having.end(), stem) != having.end();
  });
}

// A passage as a reader with much time sees it.
struct Seen {
  Xapian::docid document = 0;
  Xapian::docid paper = 0;
  Stems text;
  Stems heading;
  Stems folded; // the text's words, unstemmed
  Stems heading_folded;
  std::map<std::string, unsigned> terms; // of text, heading and mentions, with their frequency
  double words = 0;
  std::set<EntryIndex> entries;
  bool opens = false; // its paper
};

struct Answer {
  std::map<Xapian::docid, double> scores;
  std::uint64_t complete = 0;
  std::vector<std::uint64_t> idea_passages;
  std::map<EntryIndex, std::pair<std::set<Xapian::docid>, std::set<Xapian::docid>>> actors,
      provinces; // papers, passages
};

// Scores, counts and facets by reading every passage for every query: slow and plain, to compare the searcher
// with.
class Reader {
public:
  explicit Reader(const SmallIndex& small) : small_(small) {
    const Xapian::Database& database = small.index().volumes()[0].database;
    for (auto paper = database.allterms_begin(std::string(kPaperPrefix));
         paper != database.allterms_end(std::string(kPaperPrefix)); ++paper) {
      const Xapian::docid document = *database.postlist_begin(*paper);
      const PaperRecord record = small.index().paper(document);
      titles_[document] = stems_of(record.title);
      for (const std::string& author : record.authors)
        for (std::string& stem : stems_of(author)) authors_[document].push_back(std::move(stem));
      kinds_[document] = stems_of(record.kind);
      for (Xapian::docid passage = document + 1; passage <= document + record.passages; ++passage)
        read(passage, document);
    }
    for (const Seen& seen : passages_) mean_ += seen.words / static_cast<double>(passages_.size());
  }

  const std::vector<Seen>& passages() const { return passages_; }

  Answer answer(const Plan& plan) const {
    Answer answer;
    answer.idea_passages.resize(plan.ideas.size());
    std::vector<double> weights;
    for (const Idea& idea : plan.ideas) weights.push_back(weight_of(idea));
    for (const Seen& seen : passages_) {
      double score = 0;
      std::size_t having = 0;
      bool found = false;
      std::vector<bool> has;
      for (std::size_t i = 0; i < plan.ideas.size(); ++i) {
        const Idea& idea = plan.ideas[i];
        const bool titled = !idea.stems.empty() && (holds_all(titles_.at(seen.paper), idea.stems) ||
                                                    holds_all(authors_.at(seen.paper), idea.stems));
        const double frequency = frequency_of(idea, seen);
        const double all = frequency + (titled ? 2 : 0);
        score += all * 2.2 / (all + 1.2 * (0.25 + 0.75 * seen.words / mean_)) * weights[i];
        found = found || frequency > 0 || (titled && seen.opens);
        has.push_back(frequency > 0 || titled);
        having += has.back() ? 1 : 0;
      }
      if (plan.ideas.empty() || plan.everything) found = true; // what narrows the papers decides
      if (!found) continue;
      for (std::size_t i = 0; i < has.size(); ++i) answer.idea_passages[i] += has[i] ? 1 : 0;
      const bool papers = std::all_of(plan.papers.begin(), plan.papers.end(),
                                      [&](const PaperFilter& filter) { return passes(filter, seen.paper); });
      const bool wanted = std::none_of(plan.unwanted.begin(), plan.unwanted.end(),
                                       [&](const Idea& idea) { return frequency_of(idea, seen) > 0; });
      if (!papers || !wanted) continue;
      const bool actors = names(seen, plan.actors);
      const bool provinces = names(seen, plan.provinces);
      if (provinces) count(seen, false, answer.actors);
      if (actors) count(seen, true, answer.provinces);
      if (!actors || !provinces) continue;
      answer.scores[seen.document] = score;
      answer.complete += having == plan.ideas.size() ? 1 : 0;
    }
    return answer;
  }

private:
  void read(Xapian::docid document, Xapian::docid paper) {
    const PassageRecord record = small_.index().passage(document);
    Seen seen;
    seen.document = document;
    seen.paper = paper;
    seen.opens = record.ordinal == 0;
    seen.text = stems_of(record.text);
    for (const std::string& stem : seen.text) ++seen.terms[stem];
    seen.heading = stems_of(record.heading);
    for (const std::string& stem : seen.heading) ++seen.terms[stem];
    seen.folded = folded_of(record.text);
    seen.heading_folded = folded_of(record.heading);
    for (const auto& [stem, frequency] : seen.terms) seen.words += frequency;
    for (const Mention& mention : record.mentions) {
      if (mention.discovered()) continue;
      const Entry entry = small_.gazetteer()[mention.entry];
      ++seen.terms[(is_province(entry.kind) ? "XP" : "XA") + std::string(entry.id)];
      seen.entries.insert(mention.entry);
    }
    passages_.push_back(std::move(seen));
  }

  static unsigned rows(const Stems& wanted, const Stems& text) {
    unsigned count = 0;
    for (std::size_t at = 0; at + wanted.size() <= text.size(); ++at)
      count +=
          std::equal(wanted.begin(), wanted.end(), text.begin() + static_cast<std::ptrdiff_t>(at)) ? 1 : 0;
    return count;
  }

  static unsigned frequency_of(const Way& way, const Seen& seen) {
    unsigned least = 1'000'000;
    for (const std::string& term : way.terms) {
      const auto found = seen.terms.find(term);
      least = std::min(least, found == seen.terms.end() ? 0 : found->second);
    }
    if (!way.in_a_row) return least;
    if (!way.folded.empty()) return rows(way.folded, seen.folded) + rows(way.folded, seen.heading_folded);
    return rows(way.terms, seen.text) + rows(way.terms, seen.heading);
  }

  // A phrase counts where nothing surer does.
  static double frequency_of(const Idea& idea, const Seen& seen) {
    unsigned sure = 0;
    unsigned in_a_row = 0;
    for (const Way& way : idea.ways)
      (way.in_a_row ? in_a_row : sure) = std::max(way.in_a_row ? in_a_row : sure, frequency_of(way, seen));
    return sure > 0 ? sure : in_a_row;
  }

  double weight_of(const Idea& idea) const {
    std::size_t having = 0;
    for (const Way& way : idea.ways) {
      std::size_t least = passages_.size();
      for (const std::string& term : way.terms)
        least = std::min(least, static_cast<std::size_t>(
                                    std::count_if(passages_.begin(), passages_.end(), [&](const Seen& seen) {
                                      return seen.terms.contains(term);
                                    })));
      having = std::max(having, least);
    }
    const auto all = static_cast<double>(passages_.size());
    const double times = idea.times;
    return std::log(1 + (all - static_cast<double>(having) + 0.5) / (static_cast<double>(having) + 0.5)) *
           times * 2 / (times + 1);
  }

  bool passes(const PaperFilter& filter, Xapian::docid paper) const {
    const auto has = [&](const std::string& term) {
      const Stems& field = term[0] == 'S'   ? titles_.at(paper)
                           : term[0] == 'A' ? authors_.at(paper)
                                            : kinds_.at(paper);
      return holds_all(field, {term.substr(1)});
    };
    return std::all_of(filter.terms.begin(), filter.terms.end(), has) != filter.unwanted;
  }

  bool names(const Seen& seen, const EntryFilter& filter) const {
    return filter.entries.empty() ||
           std::any_of(seen.entries.begin(), seen.entries.end(), [&](EntryIndex entry) {
             return std::any_of(filter.entries.begin(), filter.entries.end(),
                                [&](EntryIndex top) { return small_.gazetteer().descends(entry, top); });
           });
  }

  void
  count(const Seen& seen, bool provinces,
        std::map<EntryIndex, std::pair<std::set<Xapian::docid>, std::set<Xapian::docid>>>& counts) const {
    for (const EntryIndex entry : seen.entries) {
      for (const EntryIndex counted : small_.gazetteer().lineage(entry)) {
        const EntryKind kind = small_.gazetteer()[counted].kind;
        if (is_province(kind) != provinces || kind == EntryKind::city) continue;
        counts[counted].first.insert(seen.paper);
        counts[counted].second.insert(seen.document);
      }
    }
  }

  const SmallIndex& small_;
  std::vector<Seen> passages_;
  std::map<Xapian::docid, Stems> titles_, authors_, kinds_;
  double mean_ = 0;
};

std::string random_clause(std::mt19937& random) {
  const std::string& word = any_of(random, random_words());
  const std::string& name = any_of(random, random_names());
  switch (random() % 12) {
  case 0:
    return "\"" + word + " " + any_of(random, random_words()) + "\"";
  case 1:
    return "\"" + name + "\"";
  case 2:
  case 3:
    return name;
  case 4:
    return "-" + word;
  case 5:
    return random() % 2 == 0 ? "author:lind" : "-author:roe";
  case 6:
    return random() % 2 == 0 ? "title:" + word : "kind:digest";
  case 7:
    return random() % 2 == 0 ? "actor:iran" : "actor:taliban";
  case 8:
    return random() % 2 == 0 ? "province:ghor" : "-province:herat";
  default:
    return word;
  }
}

std::map<EntryIndex, std::pair<std::uint64_t, std::uint64_t>> as_map(const std::vector<FacetCount>& counts) {
  std::map<EntryIndex, std::pair<std::uint64_t, std::uint64_t>> map;
  for (const FacetCount& count : counts)
    if (count.passages > 0) map[count.entry] = {count.papers, count.passages};
  return map;
}

template <typename Counted>
std::map<EntryIndex, std::pair<std::uint64_t, std::uint64_t>> sizes_of(const Counted& counted) {
  std::map<EntryIndex, std::pair<std::uint64_t, std::uint64_t>> map;
  for (const auto& [entry, sets] : counted) map[entry] = {sets.first.size(), sets.second.size()};
  return map;
}

} // namespace

TEST_CASE("the searcher scores, ranks, narrows and counts as reading every passage does") {
  const SmallIndex small(random_papers(3, 90, true));
  const Reader reader(small);
  REQUIRE(reader.passages().size() > 200);
  std::mt19937 random(17); // NOLINT: the same queries every time
  int asked = 0;
  for (int round = 0; round < 300; ++round) {
    Request request;
    for (std::size_t left = 1 + random() % 4; left > 0; --left) request.words += random_clause(random) + " ";
    request.exact = random() % 5 == 0;
    request.rank = read_rank_settings("feedback=0,words=0,neighbours=0");
    request.per_paper = 0;
    request.count = 10'000;
    INFO(request.words << (request.exact ? "(exact)" : ""));
    Plan plan;
    try {
      plan = small.plan(request);
    } catch (const Error&) {
      continue; // it only says what to leave out
    }
    ++asked;
    const Results results = small.search(request);
    const Answer answer = reader.answer(plan);
    REQUIRE(results.hits.size() == answer.scores.size());
    CHECK(results.passages == answer.scores.size());
    CHECK(results.complete == answer.complete);
    if (!plan.ideas.empty()) CHECK(results.idea_passages == answer.idea_passages);
    CHECK(as_map(results.actors) == sizes_of(answer.actors));
    CHECK(as_map(results.provinces) == sizes_of(answer.provinces));
    std::set<std::string> papers;
    for (std::size_t i = 0; i < results.hits.size(); ++i) {
      const Hit& hit = results.hits[i];
      papers.insert(hit.paper.id);
      REQUIRE(answer.scores.contains(hit.document));
      CHECK(hit.score == Approx(answer.scores.at(hit.document)).epsilon(1e-5));
      if (i == 0) continue;
      const Hit& before = results.hits[i - 1];
      CHECK((before.score > hit.score || (before.score == hit.score && before.document < hit.document)));
    }
    CHECK(results.papers == papers.size());
  }
  CHECK(asked > 200);
}

// Xapian's own BM25 with the same k1 and b and no shortest length differs from the searcher's in one factor a
// term: its idf is ln((N - n + 0.5) / (n + 0.5)) (and a substitute for it where a term is in half the
// passages), not ln(1 + (N - n + 0.5) / (n + 0.5)), which no term can make negative. So a word by itself
// ranks the same, and of several each word's share is the same multiple of Xapian's in every passage.
TEST_CASE("words rank as by Xapian's own BM25, but for the idf") {
  const SmallIndex small(random_papers(5, 100, false));
  const Reader reader(small);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const Seen& seen : reader.passages()) {
    Xapian::Document document;
    for (const auto& [term, frequency] : seen.terms)
      if (!term.starts_with("X")) document.add_term(term, frequency);
    database.replace_document(seen.document, document);
  }
  const auto n = static_cast<double>(reader.passages().size());
  REQUIRE(n > 200);
  const auto by_xapian = [&](const std::string& stem) {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
    enquire.set_query(Xapian::Query(stem));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount(), database.get_doccount());
    std::vector<std::pair<Xapian::docid, double>> ranked;
    for (auto hit = found.begin(); hit != found.end(); ++hit) ranked.emplace_back(*hit, hit.get_weight());
    return ranked;
  };
  const auto idf_of = [&](const std::string& stem) {
    const double having = database.get_termfreq(stem);
    const double odds = (n - having + 0.5) / (having + 0.5);
    return std::pair(std::log(1 + odds), std::log(odds < 2 ? odds * 0.5 + 1 : odds));
  };
  const auto ask = [&](const std::string& words) {
    Request request;
    request.words = words;
    request.rank = read_rank_settings("feedback=0,repeats=0,neighbours=0");
    request.count = 10'000;
    request.per_paper = 0;
    return small.search(request);
  };

  SECTION("one word") {
    for (const std::string& word : random_words()) {
      INFO(word);
      const std::string stem = stems_of(word)[0];
      const auto wanted = by_xapian(stem);
      const auto [ours, theirs] = idf_of(stem);
      const Results results = ask(word);
      REQUIRE(results.hits.size() == wanted.size());
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        CHECK(results.hits[i].document == wanted[i].first);
        CHECK(results.hits[i].score == Approx(wanted[i].second * ours / theirs).epsilon(1e-5));
      }
    }
  }

  SECTION("several words") {
    std::mt19937 random(23); // NOLINT: the same queries every time
    for (int round = 0; round < 100; ++round) {
      std::set<std::string> words;
      while (words.size() < 2 + random() % 4)
        if (const std::string& word = any_of(random, random_words()); word != "the" && word != "of")
          words.insert(word);
      std::string query;
      std::set<std::string> stems;
      for (const std::string& word : words) {
        query += word + " ";
        stems.insert(stems_of(word)[0]);
      }
      INFO(query);
      std::map<Xapian::docid, double> wanted;
      for (const std::string& stem : stems) {
        const auto [ours, theirs] = idf_of(stem);
        for (const auto& [document, weight] : by_xapian(stem)) wanted[document] += weight * ours / theirs;
      }
      const Results results = ask(query);
      REQUIRE(results.hits.size() == wanted.size());
      for (const Hit& hit : results.hits) CHECK(hit.score == Approx(wanted.at(hit.document)).epsilon(1e-5));
      CHECK(std::is_sorted(results.hits.begin(), results.hits.end(),
                           [](const Hit& a, const Hit& b) { return a.score > b.score; }));
    }
  }
}
