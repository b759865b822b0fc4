// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/date_range.h"

#include <algorithm>

namespace dossier {
namespace {

bool is_number(std::string_view text, std::size_t digits, int least, int most) {
  if (text.size() != digits || text.find_first_not_of("0123456789") != std::string_view::npos) return false;
  const int value = std::stoi(std::string(text));
  return value >= least && value <= most;
}

// "2019", "2019-01" or "2019-01-15".
bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (!is_number(text.substr(0, 4), 4, 0, 9999)) return false;
  if (text.size() > 4 && (text[4] != '-' || !is_number(text.substr(5, 2), 2, 1, 12))) return false;
  return text.size() < 10 || (text[7] == '-' && is_number(text.substr(8, 2), 2, 1, 31));
}

std::string first_day(std::string_view date) {
  return std::string(date) + std::string(std::string_view("0000-01-01").substr(date.size()));
}
std::string last_day(std::string_view date) {
  return std::string(date) + std::string(std::string_view("9999-12-31").substr(date.size()));
}

} // namespace

bool DateRange::holds(std::string_view date) const {
  return is_date(date) && from <= first_day(date) && last_day(date) <= until;
}

std::optional<DateRange> date_range(std::string_view field, std::string_view value) {
  std::string_view from = value;
  std::string_view until = value;
  if (const std::size_t dots = value.find(".."); dots != std::string_view::npos && field == "date") {
    from = value.substr(0, dots);
    until = value.substr(dots + 2);
    if (from.empty() && until.empty()) return std::nullopt;
  }
  if (field == "since") until = "";
  if (field == "until") from = "";
  if ((!from.empty() && !is_date(from)) || (!until.empty() && !is_date(until))) return std::nullopt;
  if (from.empty() && until.empty()) return std::nullopt;
  if (!from.empty() && !until.empty() && first_day(from) > last_day(until)) std::swap(from, until);
  return DateRange{first_day(from), last_day(until)};
}

} // namespace dossier
