// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/counted.h"
#include "corpus/text/fold.h"
#include "corpus/text/printable.h"
#include "indexer/suggestions.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

std::string on_one_line(std::string_view text) {
  std::string line = printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// A basic string of TOML 1.0; what could end it or the line is escaped, control characters are gone.
std::string quoted(const std::string& name) {
  std::string made = "\"";
  for (const char c : on_one_line(name)) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"";
}

std::string id_of(const std::string& folded) {
  std::string id;
  for (const char c : folded) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "unnamed" : id;
}

} // namespace

std::string blocks_of(const std::vector<Suggestion>& suggestions, const Gazetteer& known) {
  std::set<std::string> taken;
  std::string made;
  for (const Suggestion& actor : suggestions) {
    const std::string_view kind = name_of(actor.kind);
    made +=
        fmt::format("# {} in {}; {} % sure that it is {} {}\n", counted(actor.passages, "passage"),
                    counted(actor.papers, "paper"), actor.confidence,
                    std::string_view("aio").find(kind.front()) == std::string_view::npos ? "a" : "an", kind);
    for (const std::string& context : actor.contexts) made += fmt::format("#   {}\n", on_one_line(context));
    if (!actor.like.empty())
      made += fmt::format("# spelt much like the entry \"{}\": if it is the same, give that another name\n",
                          actor.like);
    const std::string stem = id_of(fold_name(actor.name));
    std::string id = stem;
    for (unsigned next = 2; known.find(id) != kNoEntry || !taken.insert(id).second; ++next)
      id = fmt::format("{}-{}", stem, next);
    made += fmt::format("[[actor]]\nid = \"{}\"\nname = {}\nkind = \"{}\"\n", id, quoted(actor.name), kind);
    if (!actor.aliases.empty()) {
      std::string aliases;
      for (const std::string& alias : actor.aliases) aliases += (aliases.empty() ? "" : ", ") + quoted(alias);
      made += fmt::format("aliases.en = [{}]\n", aliases);
    }
    made += '\n';
  }
  return made;
}

} // namespace dossier
