// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <vector>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2999;

enum class Kind { number, word, mark };

struct Piece {
  Kind kind = Kind::mark;
  std::string text; // lower case
  Span span;
  int value = -1; // of a number; of a month's name 1..12
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// "Sept" and "Sep." are September; "Mar" is March, "Marc" a man.
int month_named(std::string_view word) {
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    if (word == kMonths[i] || word == kMonths[i].substr(0, 3)) return static_cast<int>(i) + 1;
  return -1;
}

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t begin = at;
    Piece piece;
    if (is_digit(line[at])) {
      while (at < line.size() && is_digit(line[at])) ++at;
      piece.kind = Kind::number;
      if (at - begin <= 4) piece.value = std::stoi(std::string(line.substr(begin, at - begin)));
    } else if (is_letter(line[at])) {
      while (at < line.size() && is_letter(line[at])) ++at;
      piece.kind = Kind::word;
    } else {
      ++at;
    }
    piece.span = {begin, at};
    for (const char c : piece.span.of(line))
      piece.text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (piece.kind == Kind::word) piece.value = month_named(piece.text);
    if (piece.text != " " && piece.text != "\n" && piece.text != "\t") pieces.push_back(std::move(piece));
  }
  return pieces;
}

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

// Walks over pieces; every step takes what it expects or says no.
class Walk {
public:
  Walk(const std::vector<Piece>& pieces, std::size_t at) : pieces_(pieces), at_(at) {}

  int year() { return number(kFirstYear, kLastYear, 4); }
  int month() {
    return at_ < pieces_.size() && pieces_[at_].kind == Kind::word && pieces_[at_].value > 0
               ? pieces_[at_++].value
               : -1;
  }
  int month_number() { return number(1, 12, 2); }
  int day() { return number(1, 31, 2); }
  bool mark(std::string_view any) {
    const bool taken = at_ < pieces_.size() && pieces_[at_].kind == Kind::mark &&
                       any.find(pieces_[at_].text) != std::string_view::npos;
    if (taken) ++at_;
    return taken;
  }
  // A mark with nothing between it and its neighbours, and which: "2019-01", but not "in 2019. 12 men".
  std::string_view tight_mark(std::string_view any) {
    const bool inside = at_ > 0 && at_ + 1 < pieces_.size();
    if (!inside || pieces_[at_ - 1].span.end != pieces_[at_].span.begin ||
        pieces_[at_].span.end != pieces_[at_ + 1].span.begin)
      return {};
    return mark(any) ? std::string_view(pieces_[at_ - 1].text) : std::string_view();
  }
  void ordinal() { // 15th
    for (const std::string_view letters : {"st", "nd", "rd", "th"})
      if (word(letters)) return;
  }
  bool word(std::string_view lower_case) {
    const bool taken = at_ < pieces_.size() && pieces_[at_].text == lower_case;
    if (taken) ++at_;
    return taken;
  }
  std::size_t end() const { return pieces_[at_ - 1].span.end; }

private:
  int number(int least, int most, std::size_t digits) {
    if (at_ >= pieces_.size() || pieces_[at_].kind != Kind::number) return -1;
    const Piece& piece = pieces_[at_];
    const bool fits = piece.value >= least && piece.value <= most && piece.span.size() <= digits &&
                      (digits < 4 || piece.span.size() == 4);
    if (!fits) return -1;
    ++at_;
    return piece.value;
  }

  const std::vector<Piece>& pieces_;
  std::size_t at_;
};

struct Parts {
  int year = -1;
  int month = -1;
  int day = -1; // -1: not given
  std::size_t end = 0;
};

bool is_valid(const Parts& parts) {
  return parts.year > 0 && parts.month > 0 &&
         (parts.day < 0 || parts.day <= days_in(parts.month, parts.year));
}

// January 15, 2019; Jan. 15 2019; January 2019
std::optional<Parts> month_first(Walk walk) {
  Parts parts;
  parts.month = walk.month();
  if (parts.month < 0) return std::nullopt;
  walk.mark(".");
  Walk with_day = walk;
  parts.day = with_day.day();
  if (parts.day > 0) {
    with_day.ordinal();
    with_day.mark(",");
    parts.year = with_day.year();
    parts.end = parts.year > 0 ? with_day.end() : 0;
  }
  if (parts.year < 0) {
    parts.day = -1;
    walk.mark(",");
    parts.year = walk.year();
    if (parts.year < 0) return std::nullopt;
    parts.end = walk.end();
  }
  return is_valid(parts) ? std::optional(parts) : std::nullopt;
}

// 15 January 2019; 15th Jan., 2019; 15th of January 2019
std::optional<Parts> day_first(Walk walk) {
  Parts parts;
  parts.day = walk.day();
  if (parts.day < 0) return std::nullopt;
  walk.ordinal();
  walk.word("of");
  parts.month = walk.month();
  if (parts.month < 0) return std::nullopt;
  walk.mark(".");
  walk.mark(",");
  parts.year = walk.year();
  if (parts.year < 0) return std::nullopt;
  parts.end = walk.end();
  return is_valid(parts) ? std::optional(parts) : std::nullopt;
}

// 2019-01-15; 2019/1/15; 2019-01
std::optional<Parts> year_first(Walk walk) {
  Parts parts;
  parts.year = walk.year();
  const std::string_view mark = parts.year < 0 ? std::string_view() : walk.tight_mark("-/.");
  if (mark.empty()) return std::nullopt;
  parts.month = walk.month_number();
  if (parts.month < 0) return std::nullopt;
  parts.end = walk.end();
  if (!walk.tight_mark(mark).empty()) {
    parts.day = walk.day();
    if (parts.day > 0) parts.end = walk.end();
  }
  return is_valid(parts) ? std::optional(parts) : std::nullopt;
}

// 01/15/2019; 15/01/2019 where only that can be meant
std::optional<Parts> slashes(Walk walk) {
  const int first = walk.day();
  const std::string_view mark = first < 0 ? std::string_view() : walk.tight_mark("/.");
  if (mark.empty()) return std::nullopt;
  const int second = walk.day();
  if (second < 0 || walk.tight_mark(mark).empty()) return std::nullopt;
  Parts parts;
  parts.month = first <= 12 ? first : second;
  parts.day = first <= 12 ? second : first;
  parts.year = walk.year();
  if (parts.year < 0 || parts.month > 12) return std::nullopt;
  parts.end = walk.end();
  return is_valid(parts) ? std::optional(parts) : std::nullopt;
}

std::string iso(const Parts& parts) {
  if (parts.day > 0) return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
  return fmt::format("{:04}-{:02}", parts.year, parts.month);
}

} // namespace

std::optional<FoundDate> find_date(std::string_view line) {
  const std::vector<Piece> pieces = pieces_of(line.substr(0, 10'000));
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    for (const auto form : {month_first, day_first, year_first, slashes}) {
      const std::optional<Parts> parts = form(Walk(pieces, at));
      if (parts) return FoundDate{iso(*parts), {pieces[at].span.begin, parts->end}};
    }
  }
  return std::nullopt;
}

std::string iso_date(std::string_view value) {
  if (const auto found = find_date(value)) return found->iso;
  const std::vector<Piece> pieces = pieces_of(value.substr(0, 100));
  const bool year = pieces.size() == 1 && pieces[0].kind == Kind::number && pieces[0].span.size() == 4 &&
                    pieces[0].value >= kFirstYear && pieces[0].value <= kLastYear;
  return year ? pieces[0].text : std::string();
}

} // namespace dossier
