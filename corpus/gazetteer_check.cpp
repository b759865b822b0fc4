// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_check.h"

#include "corpus/gazetteer_image.h"
#include "corpus/text/fold.h"
#include "corpus/text/stem.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 19> kDaysAndMonths = {
    "monday",  "tuesday",   "wednesday", "thursday", "friday",  "saturday", "sunday",
    "january", "february",  "march",     "april",    "may",     "june",     "july",
    "august",  "september", "october",   "november", "december"};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

bool is_in_capitals(const std::string& name) {
  return std::any_of(name.begin(), name.end(), is_upper) &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_number(std::string_view folded) {
  return folded.find_first_not_of("0123456789. ") == std::string_view::npos;
}

// Why a certain name would be found where nobody means it; empty when it would not.
std::string too_common(const SourceAlias& alias) {
  const std::string folded = fold_name(alias.text);
  if (alias.use == AliasUse::other || alias.use == AliasUse::asked || alias.doubtful) return {};
  if (is_number(folded)) return "is a number";
  if (folded.find(' ') != std::string::npos || is_in_capitals(alias.text)) return {};
  if (is_stop_word(folded)) return "is a common word";
  if (std::find(kDaysAndMonths.begin(), kDaysAndMonths.end(), folded) != kDaysAndMonths.end())
    return "is a day or a month";
  const bool is_latin = std::all_of(alias.text.begin(), alias.text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return is_latin && folded.size() < 3 ? "is very short, and no abbreviation" : "";
}

class Check {
public:
  explicit Check(const std::vector<GazetteerBlock>& blocks) : blocks_(blocks) {
    for (const GazetteerBlock& block : blocks)
      if (!block.mute) by_id_.emplace(block.entry.id, &block);
  }

  std::vector<Complaint> run() {
    for (const GazetteerBlock& block : blocks_) {
      if (block.mute) continue;
      check_form(block);
      check_parents(block);
      check_names(block);
      check_lists(block);
    }
    return std::move(complaints_);
  }

private:
  template <typename... Arguments>
  void complain(const GazetteerBlock& block, fmt::format_string<Arguments...> what,
                Arguments&&... arguments) {
    complaints_.push_back({block.file, block.line, fmt::format(what, std::forward<Arguments>(arguments)...)});
  }

  void check_form(const GazetteerBlock& block) {
    const SourceEntry& entry = block.entry;
    if (entry.name.empty()) complain(block, "'{}' has no name", entry.id);
    if (!block.says_kind) complain(block, "'{}' has no kind", entry.id);
    if (!entry.country.empty() &&
        (entry.country.size() != 2 || !std::all_of(entry.country.begin(), entry.country.end(), is_upper)))
      complain(block, "'{}' has the country '{}', which is no ISO 3166-1 code of two capitals", entry.id,
               entry.country);
    const bool has_code = block.sort == "province"; // "AF-GHO"
    const bool is_plain =
        entry.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
    if (!has_code && !is_plain && block.file != kOfDivisions)
      complain(block, "the id '{}' is not of small letters, digits and hyphens", entry.id);
  }

  void check_parents(const GazetteerBlock& block) {
    const SourceEntry& entry = block.entry;
    if (entry.parent.empty()) {
      if (block.sort == "city") complain(block, "'{}' is a town of no province", entry.id);
      return;
    }
    const auto parent = by_id_.find(entry.parent);
    if (parent == by_id_.end()) {
      complain(block, "'{}' has an unknown parent, '{}'", entry.id, entry.parent);
      return;
    }
    if (block.sort == "city" && parent->second->sort != "province")
      complain(block, "'{}' is a town of '{}', which is no province", entry.id, entry.parent);
    std::set<std::string> seen{entry.id};
    for (auto up = parent; up != by_id_.end(); up = by_id_.find(up->second->entry.parent))
      if (!seen.insert(up->first).second) {
        complain(block, "'{}' is its own ancestor, by '{}'", entry.id, up->first);
        return;
      }
  }

  void check_names(const GazetteerBlock& block) {
    const std::set<std::string> doubtful = folded(block.doubtful);
    for (SourceAlias alias : block.entry.aliases) {
      const std::string name = fold_name(alias.text);
      alias.doubtful = alias.doubtful || doubtful.contains(name);
      if (const std::string why = too_common(alias); !why.empty())
        complain(block, "the name '{}' of '{}' {}: cast doubt on it, or take it out", alias.text,
                 block.entry.id, why);
      const bool is_dated = alias.from != 0 || alias.until != 0; // the years tell
      if (alias.use == AliasUse::name && !alias.doubtful && !alias.needs_country && !is_dated)
        check_clash(block, alias, name);
    }
  }

  // A town may be called as its province is, and a metonym as a town.
  void check_clash(const GazetteerBlock& block, const SourceAlias& alias, const std::string& name) {
    const std::string facet = block.sort == "city"       ? "town "
                              : block.sort == "province" ? "province "
                                                         : "actor ";
    const auto [place, fresh] =
        certain_.emplace(facet + (is_for_its_script(alias.text) ? "in its script " : "") + name, &block);
    if (fresh || place->second == &block) return;
    const GazetteerBlock& other = *place->second;
    complain(block, "'{}' is a certain name of '{}' and of '{}' ({}:{}): cast doubt on one of them",
             alias.text, block.entry.id, other.entry.id, other.file, other.line);
  }

  void check_lists(const GazetteerBlock& block) {
    std::set<std::string> names;
    for (const SourceAlias& alias : block.entry.aliases) names.insert(fold_name(alias.text));
    for (const auto& [list, what] :
         {std::pair(&block.doubtful, "casts doubt on"), std::pair(&block.muted, "mutes")})
      for (const std::string& name : *list)
        if (!names.contains(fold_name(name)))
          complain(block, "'{}' {} '{}', which is none of its names", block.entry.id, what, name);
  }

  static std::set<std::string> folded(const std::vector<std::string>& names) {
    std::set<std::string> made;
    for (const std::string& name : names) made.insert(fold_name(name));
    return made;
  }

  static constexpr const char* kOfDivisions = "iso-codes";
  const std::vector<GazetteerBlock>& blocks_;
  std::map<std::string, const GazetteerBlock*> by_id_;
  std::map<std::string, const GazetteerBlock*> certain_; // facet and folded name
  std::vector<Complaint> complaints_;
};

} // namespace

std::vector<Complaint> complaints_about(const std::vector<GazetteerBlock>& blocks) {
  return Check(blocks).run();
}

} // namespace dossier
