// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dossier {

// A few hundred bytes that tell how much two texts have in common: the smallest hashes of their runs of four
// words, each once, ascending (a bottom-k sketch: Broder, "On the resemblance and containment of documents",
// 1997).
//
//   a report as PDF and as a web page -> resemblance 0.8;  two reports on the same matter -> 0.02
//
// Case, punctuation (typographic marks, too) and white space do not count. The same text gives the same
// sketch on every machine.
using Sketch = std::vector<std::uint32_t>;

constexpr std::size_t kSketchSize = 128; // the estimate's standard error is below 0.04

// Takes a text in pieces and gives the sketch of all of it.
class Sketcher {
public:
  void add(std::string_view text);
  Sketch take();

private:
  void add_word(std::uint64_t word);

  std::vector<std::uint32_t> hashes_;
  std::uint64_t last_[4] = {};
  std::size_t words_ = 0;
};

// An estimate of the runs of words that both texts have, as a part of those that either has: 0 to 1.
double resemblance(const Sketch& a, const Sketch& b);

// An estimate of the part of the shorter text's runs that the longer one has: 0 to 1. How many runs a text
// has, its largest kept hash tells (Bar-Yossef and others, "Counting distinct elements in a data stream",
// 2002).
double containment(const Sketch& a, const Sketch& b);

} // namespace dossier
