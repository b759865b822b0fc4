// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/passage_name.h"

#include "corpus/error.h"
#include "corpus/schema.h"
#include "query/cursor.h"

#include <charconv>
#include <fmt/format.h>
#include <optional>

namespace dossier {
namespace {

Xapian::docid document_with(const Index& index, const std::string& term) {
  return TermCursor(index, term).document();
}

// By its id, its own file's name for it, the end of its id, or its path.
Xapian::docid find_paper(const std::string& name, const Index& index) {
  for (const std::string_view prefix : {kPaperPrefix, kKeyPrefix})
    if (const Xapian::docid paper = document_with(index, term(prefix, name)); paper != kNoDocument)
      return paper;
  const std::string prefix(kPaperPrefix);
  Xapian::docid found = kNoDocument;
  for (auto id = index.terms().allterms_begin(prefix); id != index.terms().allterms_end(prefix); ++id) {
    const std::string own = (*id).substr(prefix.size());
    if (!own.ends_with("/" + name) && !name.ends_with("/" + own)) continue;
    if (found != kNoDocument)
      throw Error{ErrorKind::usage, fmt::format("more than one paper is called '{}'", name),
                  "give the whole id, as answers print it"};
    found = document_with(index, *id);
  }
  return found;
}

std::optional<unsigned> number(std::string_view text) {
  unsigned value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

} // namespace

Xapian::docid find_passage(const std::string& name, const Index& index) {
  if (const Xapian::docid own = document_with(index, term(kKeyPrefix, name));
      own != kNoDocument && index.paper_of(own) != 0)
    return own;
  const std::size_t mark = name.rfind('#');
  const auto ordinal =
      mark == std::string::npos ? std::nullopt : number(std::string_view(name).substr(mark + 1));
  const Xapian::docid paper = ordinal ? find_paper(name.substr(0, mark), index) : kNoDocument;
  if (paper != kNoDocument)
    for (Xapian::docid at = paper + 1; index.paper_of(at) == paper; ++at)
      if (index.passage(at).ordinal == *ordinal) return at;
  throw Error{ErrorKind::usage, fmt::format("no passage is called '{}'", name),
              "give its paper and number as answers show them: papers/besa-1064.md#3"};
}

} // namespace dossier
