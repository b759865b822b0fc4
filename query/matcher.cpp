// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/matcher.h"

#include "query/cursor.h"
#include "query/facet.h"
#include "query/paper_filter.h"
#include "query/reading.h"

#include <algorithm>
#include <vector>

namespace dossier {

// A condition over ascending documents, in two steps: where it may hold, by postings; whether it does.
class Matcher::Test {
public:
  Test() = default;
  Test(const Test&) = delete;
  Test& operator=(const Test&) = delete;
  virtual ~Test() = default;
  virtual Xapian::docid candidate(Xapian::docid least) = 0; // the first from there on where it may hold
  virtual bool holds(Xapian::docid document) = 0;           // of a document not before the last one
  virtual bool reads_text() const { return false; }
};

namespace {

using Tests = std::vector<std::unique_ptr<Matcher::Test>>;

class IdeaTest : public Matcher::Test {
public:
  IdeaTest(const Index& index, const Idea& idea) {
    ways_.reserve(idea.ways.size());
    for (const Way& way : idea.ways) ways_.emplace_back(index, way);
  }
  Xapian::docid candidate(Xapian::docid least) override {
    Xapian::docid nearest = kNoDocument;
    for (WayCursor& way : ways_) {
      way.skip_to(least);
      nearest = std::min(nearest, way.document());
    }
    return nearest;
  }
  bool holds(Xapian::docid document) override {
    if (candidate(document) != document) return false;
    const auto is_here = [&](const WayCursor& way) { return way.document() == document && way.is_certain(); };
    const auto stands_here = [&](const WayCursor& way) {
      return way.document() == document && way.frequency() > 0;
    };
    return std::any_of(ways_.begin(), ways_.end(), is_here) ||
           std::any_of(ways_.begin(), ways_.end(), stands_here);
  }
  bool reads_text() const override {
    return std::any_of(ways_.begin(), ways_.end(), [](const WayCursor& way) { return !way.is_certain(); });
  }

private:
  std::vector<WayCursor> ways_;
};

class EntriesTest : public Matcher::Test {
public:
  EntriesTest(const Index& index, const EntryFilter& filter)
      : index_(index), family_(family_of(filter.entries, index.gazetteer(), filter.only)),
        asked_(filter.entries), last_(index.last_document()) {}
  Xapian::docid candidate(Xapian::docid least) override { return least <= last_ ? least : kNoDocument; }
  bool holds(Xapian::docid document) override { return names_any(index_.entries(document), family_, asked_); }

private:
  const Index& index_;
  std::vector<bool> family_;
  std::vector<EntryIndex> asked_;
  Xapian::docid last_;
};

class PapersTest : public Matcher::Test {
public:
  PapersTest(const Index& index, const PaperFilter& filter)
      : index_(index), papers_(papers_of(index, filter)) {}
  Xapian::docid candidate(Xapian::docid least) override {
    if (holds(least)) return least;
    const auto next = std::lower_bound(papers_.begin(), papers_.end(), least);
    return next == papers_.end() ? kNoDocument : *next + 1; // a paper's passages follow it
  }
  bool holds(Xapian::docid document) override {
    const std::uint32_t paper = index_.paper_of(document);
    return paper != 0 && std::binary_search(papers_.begin(), papers_.end(), paper);
  }

private:
  const Index& index_;
  std::vector<Xapian::docid> papers_;
};

// What reads text is asked last.
class AllTest : public Matcher::Test {
public:
  explicit AllTest(Tests parts) : parts_(std::move(parts)) {
    std::stable_partition(parts_.begin(), parts_.end(), [](const auto& part) { return !part->reads_text(); });
  }
  Xapian::docid candidate(Xapian::docid least) override {
    for (std::size_t agreed = 0; agreed < parts_.size();) {
      agreed = 0;
      for (const auto& part : parts_) {
        const Xapian::docid next = part->candidate(least);
        if (next == kNoDocument) return next;
        if (next != least) {
          least = next;
          break;
        }
        ++agreed;
      }
    }
    return least;
  }
  bool holds(Xapian::docid document) override {
    return std::all_of(parts_.begin(), parts_.end(),
                       [document](const auto& part) { return part->holds(document); });
  }
  bool reads_text() const override { return !parts_.empty() && parts_.back()->reads_text(); }

private:
  Tests parts_;
};

class AnyTest : public Matcher::Test {
public:
  explicit AnyTest(Tests parts) : parts_(std::move(parts)) {
    std::stable_partition(parts_.begin(), parts_.end(), [](const auto& part) { return !part->reads_text(); });
  }
  Xapian::docid candidate(Xapian::docid least) override {
    Xapian::docid nearest = kNoDocument;
    for (const auto& part : parts_) nearest = std::min(nearest, part->candidate(least));
    return nearest;
  }
  bool holds(Xapian::docid document) override {
    return std::any_of(parts_.begin(), parts_.end(),
                       [document](const auto& part) { return part->holds(document); });
  }
  bool reads_text() const override { return !parts_.empty() && parts_.back()->reads_text(); }

private:
  Tests parts_;
};

class NoneTest : public Matcher::Test {
public:
  NoneTest(const Index& index, std::unique_ptr<Matcher::Test> part)
      : part_(std::move(part)), last_(index.last_document()) {}
  Xapian::docid candidate(Xapian::docid least) override { return least <= last_ ? least : kNoDocument; }
  bool holds(Xapian::docid document) override { return !part_->holds(document); }
  bool reads_text() const override { return part_->reads_text(); }

private:
  std::unique_ptr<Matcher::Test> part_;
  Xapian::docid last_;
};

void add_ideas(const Condition& part, const Plan& plan, std::vector<const Idea*>& ideas) {
  if (part.kind == ConditionKind::idea) ideas.push_back(&plan.ideas[part.index]);
  if (part.kind == ConditionKind::aside) ideas.push_back(&plan.asides[part.index]);
  for (const Condition& alternative : part.parts) add_ideas(alternative, plan, ideas);
}

constexpr std::size_t kIdeasAsReading = 6; // to look for so many takes as long as to read a passage

class NearTest : public Matcher::Test {
public:
  NearTest(const Index& index, const Plan& plan, const Condition& condition, Tests parts)
      : index_(index), distances_(condition.distances), all_(std::move(parts)) {
    for (const Condition& part : condition.parts) {
      add_ideas(part, plan, ideas_.emplace_back());
      times_ += ideas_.back().size() / kIdeasAsReading;
    }
  }
  Xapian::docid candidate(Xapian::docid least) override { return all_.candidate(least); }
  bool holds(Xapian::docid document) override {
    if (candidate(document) != document) return false;
    const ReadPassage* passage = index_.verify(document, times_);
    return passage != nullptr && (are_near(ranges(passage->text, passage->record.mentions), distances_) ||
                                  are_near(ranges(passage->heading, {}), distances_));
  }
  bool reads_text() const override { return true; }

private:
  std::vector<std::vector<WordRange>> ranges(const std::vector<Token>& tokens,
                                             const std::vector<Mention>& mentions) const {
    std::vector<std::vector<WordRange>> all;
    for (const std::vector<const Idea*>& alternatives : ideas_) {
      std::vector<WordRange>& ranges = all.emplace_back();
      for (const Idea* idea : alternatives) {
        const std::vector<WordRange> more = ranges_of(*idea, tokens, mentions);
        ranges.insert(ranges.end(), more.begin(), more.end());
      }
      std::sort(ranges.begin(), ranges.end());
    }
    return all;
  }

  const Index& index_;
  std::vector<unsigned> distances_;
  AllTest all_;
  std::vector<std::vector<const Idea*>> ideas_; // of each part, its alternatives
  std::size_t times_ = 1;
};

std::unique_ptr<Matcher::Test> test_of(const Index& index, const Plan& plan, const Condition& condition) {
  Tests parts;
  for (const Condition& part : condition.parts) parts.push_back(test_of(index, plan, part));
  switch (condition.kind) {
  case ConditionKind::idea:
    return std::make_unique<IdeaTest>(index, plan.ideas[condition.index]);
  case ConditionKind::aside:
    return std::make_unique<IdeaTest>(index, plan.asides[condition.index]);
  case ConditionKind::entries:
    return std::make_unique<EntriesTest>(index, condition.entries);
  case ConditionKind::papers:
    return std::make_unique<PapersTest>(index, condition.papers);
  case ConditionKind::any:
    return std::make_unique<AnyTest>(std::move(parts));
  case ConditionKind::none:
    return std::make_unique<NoneTest>(index, std::move(parts.front()));
  case ConditionKind::near:
    return std::make_unique<NearTest>(index, plan, condition, std::move(parts));
  case ConditionKind::all:
    break;
  }
  return std::make_unique<AllTest>(std::move(parts));
}

} // namespace

Matcher::Matcher(const Index& index, const Plan& plan) : Matcher(index, plan, *plan.condition) {}
Matcher::Matcher(const Index& index, const Plan& plan, const Condition& condition)
    : index_(index), root_(test_of(index, plan, condition)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Xapian::docid Matcher::next(Xapian::docid least) {
  for (;; ++least) {
    least = root_->candidate(least);
    if (least == kNoDocument) return least;
    if (index_.paper_of(least) != 0 && root_->holds(least)) return least;
  }
}

} // namespace dossier
