// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/closing.h"

#include "corpus/text/fold.h"
#include "indexer/byline.h"
#include "indexer/imprint.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::string_view kOrigin = "author's note";
constexpr std::size_t kLastBlocks = 14; // of the running text
constexpr std::size_t kNoteBlocks = 16; // below "Author Information"
constexpr std::size_t kShort = 200;     // bytes
constexpr std::size_t kImprintPages = 3;

bool heads_authors(std::string_view text) {
  constexpr std::array<std::string_view, 11> kHeads = {"author information",
                                                       "author contact information",
                                                       "about the author",
                                                       "about the authors",
                                                       "the author",
                                                       "the authors",
                                                       "authors",
                                                       "author s",
                                                       "about the author s",
                                                       "author biographies",
                                                       "notes on contributors"};
  if (text.size() > 40) return false;
  const std::string folded = fold_name(text);
  return std::find(kHeads.begin(), kHeads.end(), folded) != kHeads.end();
}

// "Dr Jane Roe is a senior fellow ..." -> "Jane Roe"
std::string subject_of(std::string_view text) {
  for (const std::string_view verb :
       {" is ", " was ", " serves ", " holds ", " has ", " works ", " joined ", " directs "}) {
    const std::size_t at = text.find(verb);
    if (at > 60) continue; // or nowhere
    const std::vector<std::string> names = names_in(text.substr(0, at), NameContext::nearby);
    if (names.size() == 1) return names.front();
  }
  return {};
}

void add(std::vector<std::string>& names, std::string name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
    names.push_back(std::move(name));
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t bar = row.find(" | "); bar != std::string_view::npos; bar = row.find(" | ")) {
    cells.emplace_back(row.substr(0, bar));
    row.remove_prefix(bar + 3);
  }
  cells.emplace_back(row);
  return cells;
}

class Closing {
public:
  explicit Closing(const std::vector<Block>& blocks) : blocks_(blocks) {}

  std::vector<std::string> authors() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (heads_authors(blocks_[i].text)) read_below(i);
    if (names_.empty()) read_last_lines();
    return std::move(names_);
  }

private:
  void read_below(std::size_t heading) {
    const std::size_t end = std::min(blocks_.size(), heading + 1 + kNoteBlocks);
    for (std::size_t i = heading + 1; i < end; ++i) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::note) break;
      const bool names_or_role = !names_in(block.text, NameContext::nearby).empty() || is_role(block.text);
      if (block.kind == BlockKind::heading && !names_or_role) break;
      if (block.text.size() > kShort && block.kind != BlockKind::row) {
        add(names_, subject_of(block.text));
        continue;
      }
      for (const std::string& cell : cells_of(block.text)) {
        const std::vector<std::string> with_roles = names_with_roles(cell, RoleMark::any);
        for (const std::string& name : with_roles) add(names_, name);
        if (with_roles.empty())
          for (const std::string& name : names_in(cell, NameContext::nearby)) add(names_, name);
        if (with_roles.empty()) add(names_, subject_of(cell));
      }
    }
  }

  void read_last_lines() {
    std::size_t end = blocks_.size();
    while (end > 0 && blocks_[end - 1].kind == BlockKind::note) --end;
    for (std::size_t i = end - std::min(end, kLastBlocks); i < end; ++i) {
      const Block& block = blocks_[i];
      if (block.text.size() > kShort) continue;
      for (const std::string& name : names_with_roles(block.text, RoleMark::comma)) add(names_, name);
    }
  }

  const std::vector<Block>& blocks_;
  std::vector<std::string> names_;
};

} // namespace

void read_closing(const Extract& extract, Evidence& evidence) {
  evidence.set_authors(Closing(extract.blocks).authors(), kOrigin);
  const std::size_t blocks = extract.blocks.size();
  for (std::size_t i = 0; i < blocks; ++i) {
    const Block& block = extract.blocks[i];
    const bool early = extract.pages.empty() ? i < kLastBlocks : block.page < kImprintPages;
    const bool late = i + kLastBlocks > blocks;
    if (block.kind != BlockKind::note && (early || late) && block.text.size() < 2000)
      read_copyright(block.text, evidence);
  }
}

} // namespace dossier
