// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bundle.h"

#include "corpus/error.h"
#include "indexer/source.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {

constexpr std::uint64_t kStretchBytes = 1U << 20; // as many passages as a shard that builds fastest has
constexpr std::size_t kMostFaults = 5;            // told of a stretch, a line each
constexpr std::string_view kHint =
    "a line is an object with \"_id\", \"text\" and, for a passage, \"paper_id\"";

// Where papers begin, so that stretches can end there and those met before are seen.
class Outliner {
public:
  explicit Outliner(std::vector<Stretch>& stretches) : stretches_(stretches) { stretches_.emplace_back(); }

  void read(std::string_view lines, std::uint64_t offset) {
    each_line(lines, line_, [&](std::string_view line, std::size_t number, std::size_t at) {
      JsonLinesReader::Owner owner;
      try {
        owner = reader_.owner_of(line);
      } catch (const Error&) {
        return; // told when the stretch is read
      }
      if (!owner.goes_on(last_)) {
        if (offset + at - stretches_.back().begin >= kStretchBytes) begin_stretch(offset + at, number);
        if (!seen_.insert(XXH3_64bits(owner.paper.data(), owner.paper.size())).second)
          stretches_.back().repeated.push_back(number);
      }
      last_ = std::move(owner);
    });
    line_ += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  }

private:
  void begin_stretch(std::uint64_t begin, std::size_t line) {
    stretches_.back().end = begin;
    stretches_.push_back({begin, begin, line, {}});
  }

  std::vector<Stretch>& stretches_;
  JsonLinesReader reader_;
  JsonLinesReader::Owner last_;
  std::size_t line_ = 1;
  std::unordered_set<std::uint64_t> seen_; // hashes of the papers' keys
};

class Hash {
public:
  Hash() : state_(XXH3_createState()) { XXH3_128bits_reset(state_); }
  Hash(const Hash&) = delete;
  Hash& operator=(const Hash&) = delete;
  ~Hash() { XXH3_freeState(state_); }
  void add(std::string_view bytes) { XXH3_128bits_update(state_, bytes.data(), bytes.size()); }
  std::string hex() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_);
    return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
  }

private:
  XXH3_state_t* state_;
};

} // namespace

Outline outline(const std::filesystem::path& file) {
  Outline made;
  Outliner outliner(made.stretches);
  Hash hash;
  const std::uint64_t size = size_of(file);
  std::string window; // begins with a line
  std::uint64_t begin = 0;
  for (std::uint64_t end = 0; end < size;) {
    const std::string more = read_range(file, end, std::min(end + kStretchBytes, size));
    end += more.size();
    hash.add(more);
    window += more;
    const std::size_t last = end == size ? window.size() : window.rfind('\n') + 1; // 0: the line goes on
    outliner.read(std::string_view(window).substr(0, last), begin);
    if (window.size() - last > kLargestPaper)
      throw Error{ErrorKind::input, fmt::format("has a line of more than {} MiB", kLargestPaper >> 20),
                  "is it JSON Lines, an object a line?"};
    window.erase(0, last);
    begin += last;
  }
  made.stretches.back().end = size;
  made.hash = hash.hex();
  return made;
}

std::vector<BundledPaper> read_stretch(const std::filesystem::path& file, const Stretch& stretch,
                                       std::vector<Failure>& failures) {
  std::size_t faults = 0;
  const auto tell = [&](std::size_t line, std::string_view what) {
    if (++faults <= kMostFaults)
      failures.push_back({file, fmt::format("line {} {}", line, what), std::string(kHint)});
  };
  const std::string lines = read_range(file, stretch.begin, stretch.end);
  std::vector<BundledPaper> papers = JsonLinesReader().papers(lines, stretch.first_line, tell);
  std::erase_if(papers, [&](const BundledPaper& paper) {
    const bool again = std::binary_search(stretch.repeated.begin(), stretch.repeated.end(), paper.line);
    if (again) tell(paper.line, fmt::format("begins '{}' again, which the file has already", paper.key));
    return again;
  });
  if (faults > kMostFaults)
    failures.push_back(
        {file,
         fmt::format("has {} more such lines from line {} on", faults - kMostFaults, stretch.first_line),
         ""});
  return papers;
}

} // namespace dossier
