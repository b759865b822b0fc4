// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf_destination.h"

#include <unordered_map>

namespace dossier {

std::optional<RtfDestination> rtf_destination(std::string_view word) {
  using D = RtfDestination;
  static const std::unordered_map<std::string_view, D> kDestinations = {
      {"fonttbl", D::fonts},
      {"stylesheet", D::styles},
      {"title", D::property},
      {"author", D::property},
      {"field", D::field},
      {"fldinst", D::instruction},
      {"fldrslt", D::result},
      {"footnote", D::note},
      {"shptxt", D::box},
      {"dptxbxtext", D::box},
      {"upr", D::alternative},
      {"ud", D::unicode},
      {"info", D::body},    // the ones in it that matter stand above
      {"shp", D::body},     // a shape, its properties, and the text in it
      {"shpinst", D::body}, //
      {"sp", D::nowhere},
      {"shprslt", D::nowhere},
      {"shppict", D::nowhere},
      {"nonshppict", D::nowhere},
      {"pict", D::nowhere},
      {"objdata", D::nowhere},
      {"objclass", D::nowhere},
      {"objname", D::nowhere},
      {"result", D::body},
      {"header", D::nowhere},
      {"headerl", D::nowhere},
      {"headerr", D::nowhere},
      {"headerf", D::nowhere},
      {"footer", D::nowhere},
      {"footerl", D::nowhere},
      {"footerr", D::nowhere},
      {"footerf", D::nowhere},
      {"ftnsep", D::nowhere},
      {"ftnsepc", D::nowhere},
      {"ftncn", D::nowhere},
      {"aftnsep", D::nowhere},
      {"aftnsepc", D::nowhere},
      {"aftncn", D::nowhere},
      {"annotation", D::nowhere},
      {"atnid", D::nowhere},
      {"atnauthor", D::nowhere},
      {"atnref", D::nowhere},
      {"atndate", D::nowhere},
      {"colortbl", D::nowhere},
      {"filetbl", D::nowhere},
      {"listtable", D::nowhere},
      {"listoverridetable", D::nowhere},
      {"revtbl", D::nowhere},
      {"rsidtbl", D::nowhere},
      {"listtext", D::nowhere},
      {"pntext", D::nowhere},
      {"pntxta", D::nowhere},
      {"pntxtb", D::nowhere},
      {"xe", D::nowhere},
      {"tc", D::nowhere},
      {"txe", D::nowhere},
      {"rxe", D::nowhere},
      {"nonesttables", D::nowhere},
      {"private", D::nowhere},
      {"subject", D::nowhere},
      {"operator", D::nowhere},
      {"keywords", D::nowhere},
      {"comment", D::nowhere},
      {"doccomm", D::nowhere},
      {"manager", D::nowhere},
      {"company", D::nowhere},
      {"category", D::nowhere},
      {"hlinkbase", D::nowhere},
      {"creatim", D::nowhere},
      {"revtim", D::nowhere},
      {"printim", D::nowhere},
      {"buptim", D::nowhere},
      {"ffname", D::nowhere},
      {"template", D::nowhere},
  };
  const auto found = kDestinations.find(word);
  return found == kDestinations.end() ? std::nullopt : std::optional(found->second);
}

std::string_view rtf_character(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> kCharacters = {
      {"line", "\n"},
      {"lbr", "\n"},
      {"tab", "\t"},
      {"emdash", "\u2014"},
      {"endash", "\u2013"},
      {"lquote", "\u2018"},
      {"rquote", "\u2019"},
      {"ldblquote", "\u201C"},
      {"rdblquote", "\u201D"},
      {"bullet", "\u2022"},
      {"emspace", " "},
      {"enspace", " "},
      {"qmspace", " "},
      {"zwj", "\u200D"},
      {"zwnj", "\u200C"},
      {"~", "\u00A0"},
      {"_", "-"},
      {"-", "\u00AD"},
      {"{", "{"},
      {"}", "}"},
      {"\\", "\\"},
      {"zwbo", "\u200B"},
  };
  const auto found = kCharacters.find(word);
  return found == kCharacters.end() ? std::string_view() : found->second;
}

} // namespace dossier
