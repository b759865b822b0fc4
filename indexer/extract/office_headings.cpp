// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_flow.h"

#include <algorithm>
#include <map>

namespace dossier {
namespace {

constexpr std::size_t kLongestHeading = 120; // bytes
constexpr std::size_t kFirstBlocks = 4;      // among which a title stands

// The size that most of the text is set in.
int body_size(const std::vector<OfficeBlock>& blocks) {
  std::map<int, std::size_t> letters;
  for (const OfficeBlock& block : blocks) letters[block.size] += block.letters;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

bool ends_like_text(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return !text.empty() && std::string_view(".,;").find(text.back()) != std::string_view::npos;
}

} // namespace

void guess_headings(std::vector<OfficeBlock>& blocks) {
  const int body = body_size(blocks);
  std::size_t all = 0;
  std::size_t bold = 0;
  for (const OfficeBlock& block : blocks) {
    if (block.block.kind == BlockKind::heading) return;
    all += block.letters;
    bold += block.bold;
  }
  if (bold * 2 > all) bold = 0; // a paper set in bold has no headings in it
  const auto larger = [&](const OfficeBlock& block) { return body > 0 && block.size * 10 >= body * 12; };
  bool titled = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    OfficeBlock& block = blocks[i];
    const bool set_off =
        larger(block) || (bold > 0 && block.letters > 0 && block.bold * 10 >= block.letters * 9);
    const bool short_line = block.block.text.size() <= kLongestHeading &&
                            block.block.text.find('\n') == std::string::npos &&
                            !ends_like_text(block.block.text);
    if (block.block.kind != BlockKind::paragraph || !set_off || !short_line) continue;
    if (i + 1 == blocks.size()) continue; // it heads nothing
    block.block.kind = BlockKind::heading;
    block.block.level = larger(block) && !titled && i < kFirstBlocks ? 1 : 2;
    titled = titled || block.block.level == 1;
  }
}

} // namespace dossier
