// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

enum class Style { plain, bold, dim, mark };

// Text for a terminal, or, where colour is off, for any reader: a mark is then **so**, all else is left as it
// is.
class Painter {
public:
  explicit Painter(bool colour) : colour_(colour) {}
  std::string operator()(Style style, std::string_view text) const;

private:
  bool colour_;
};

// A text from a document, wrapped to `width` columns behind `indent` blanks, its marks painted, its
// paragraphs parted by an empty line. Everything unprintable is left out. A word longer than a line gets a
// line to itself.
//
//   wrapped("The Quds Force", {{4, 14}}, 20, 2, no colour) -> "  The **Quds Force**\n"
std::string wrapped(std::string_view text, const std::vector<Span>& marks, std::size_t width,
                    std::size_t indent, const Painter& paint, Style style = Style::plain);

} // namespace dossier
