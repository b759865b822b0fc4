// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include "corpus/text/utf8.h"
#include "query/lexer.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace dossier {
namespace {

using Kind = ExpressionKind;

bool is_filter(const Expression& expression) {
  return expression.kind == Kind::field || expression.kind == Kind::none;
}

Expression node(Kind kind, std::vector<Expression> parts) {
  Expression made;
  made.kind = kind;
  made.parts = std::move(parts);
  return made;
}

// One part is itself.
Expression joined(Kind kind, std::vector<Expression> parts) {
  return parts.size() == 1 ? std::move(parts.front()) : node(kind, std::move(parts));
}

// By descent; the lexer has already matched the brackets and bounded their depth.
class Parser {
public:
  Parser(std::vector<Lexeme> lexemes, std::vector<std::string>& notes)
      : lexemes_(std::move(lexemes)), notes_(notes) {}

  Expression bracket(const std::string& field) {
    std::vector<Expression> outer; // narrows all of this bracket
    std::swap(outer, narrowing_);
    Expression inner = alternatives(field);
    std::swap(outer, narrowing_);
    if (outer.empty()) return inner;
    std::vector<Expression> parts;
    if (inner.kind == Kind::together)
      parts = std::move(inner.parts);
    else
      parts.push_back(std::move(inner));
    std::move(outer.begin(), outer.end(), std::back_inserter(parts));
    return node(Kind::together, std::move(parts));
  }

private:
  bool at(LexemeKind kind) const { return at_ < lexemes_.size() && lexemes_[at_].kind == kind; }
  bool at_operator() const {
    return at(LexemeKind::op_and) || at(LexemeKind::op_or) || at(LexemeKind::op_not) ||
           at(LexemeKind::op_near);
  }
  bool at_end() const { return at_ == lexemes_.size() || at(LexemeKind::close); }
  bool take(LexemeKind kind) { return at(kind) ? (++at_, true) : false; }

  Expression alternatives(const std::string& field) {
    std::vector<Expression> parts{conjunction(field)};
    while (at(LexemeKind::op_or) && has_right_side()) {
      ++at_;
      parts.push_back(conjunction(field));
    }
    return joined(Kind::any, std::move(parts));
  }

  Expression conjunction(const std::string& field) {
    std::vector<Expression> parts{negation(field)};
    for (;;) {
      if (at(LexemeKind::op_and) && has_right_side())
        ++at_;
      else if (!at(LexemeKind::op_not)) // NOT between two things is AND NOT
        break;
      parts.push_back(negation(field));
    }
    return joined(Kind::all, std::move(parts));
  }

  Expression negation(const std::string& field) {
    bool negated = false;
    while (at(LexemeKind::op_not) && has_right_side()) {
      ++at_;
      negated = !negated;
    }
    Expression made = side_by_side(field);
    return negated ? node(Kind::none, {std::move(made)}) : made;
  }

  // An operator means itself only with something to its right; side_by_side takes it for a word where not.
  bool has_right_side() const {
    std::size_t next = at_ + 1;
    while (!at(LexemeKind::op_near) && next < lexemes_.size() && lexemes_[next].kind == LexemeKind::op_not)
      ++next;
    if (next == lexemes_.size()) return false;
    const LexemeKind kind = lexemes_[next].kind;
    return kind != LexemeKind::close && kind != LexemeKind::op_and && kind != LexemeKind::op_or &&
           kind != LexemeKind::op_not && kind != LexemeKind::op_near;
  }

  Expression side_by_side(const std::string& field) {
    std::vector<Expression> parts;
    for (;;) {
      if (at_end()) break;
      if (at_operator()) {
        if (!parts.empty() && has_right_side() && !at(LexemeKind::op_near)) break;
        stray_operator(parts);
        continue;
      }
      Expression part = neighbours(field);
      const bool is_empty = part.kind == Kind::together && part.parts.empty();
      if (!is_empty) parts.push_back(std::move(part));
    }
    if (parts.size() > 1) narrow(parts);
    return joined(Kind::together, std::move(parts));
  }

  void stray_operator(std::vector<Expression>& parts) {
    const std::string word = lexemes_[at_++].text;
    notes_.push_back(fmt::format("'{}' has not something on both sides: taken as a word", word));
    Expression made;
    made.kind = Kind::words;
    made.text = word;
    parts.push_back(std::move(made));
  }

  // What filters beside words narrows the whole bracket.
  void narrow(std::vector<Expression>& parts) {
    const bool has_words = !std::all_of(parts.begin(), parts.end(), is_filter);
    const bool has_positive = std::any_of(parts.begin(), parts.end(),
                                          [](const Expression& part) { return part.kind != Kind::none; });
    const auto stays = [&](const Expression& part) {
      return !is_filter(part) || (part.kind == Kind::field && !has_words) || !has_positive;
    };
    const auto moved = std::stable_partition(parts.begin(), parts.end(), stays);
    std::move(moved, parts.end(), std::back_inserter(narrowing_));
    parts.erase(moved, parts.end());
  }

  Expression neighbours(const std::string& field) {
    Expression first = primary(field);
    if (!at(LexemeKind::op_near) || !has_right_side() || is_filter(first)) return first;
    Expression near = node(Kind::near, {});
    near.parts.push_back(std::move(first));
    while (at(LexemeKind::op_near) && has_right_side()) {
      near.distances.push_back(lexemes_[at_++].distance);
      near.parts.push_back(primary(field));
    }
    return near;
  }

  Expression primary(const std::string& field) {
    const Lexeme& lexeme = lexemes_[at_++];
    Expression made;
    switch (lexeme.kind) {
    case LexemeKind::open: {
      made = bracket(lexeme.field.empty() ? field : lexeme.field);
      take(LexemeKind::close);
      break;
    }
    case LexemeKind::field:
      made.kind = Kind::field;
      made.field = lexeme.field;
      made.text = lexeme.text;
      break;
    case LexemeKind::prefix:
    case LexemeKind::phrase:
      made.kind = lexeme.kind == LexemeKind::phrase ? Kind::phrase : Kind::prefix;
      made.text = lexeme.text;
      made.exact = lexeme.exact;
      break;
    default:
      made.kind = Kind::words;
      made.text = lexeme.text;
      while (!lexeme.unwanted && at(LexemeKind::word) && !lexemes_[at_].unwanted)
        made.text += " " + lexemes_[at_++].text;
    }
    const bool is_leaf = made.kind == Kind::words || made.kind == Kind::phrase || made.kind == Kind::prefix;
    if (!field.empty() && is_leaf) {
      made.kind = Kind::field;
      made.field = field;
    }
    return lexeme.unwanted ? node(Kind::none, {std::move(made)}) : made;
  }

  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::vector<std::string>& notes_;
  std::vector<Expression> narrowing_;
};

std::string in_brackets(const Expression& part) {
  const bool needs = part.parts.size() > 1;
  return needs ? "(" + written(part) + ")" : written(part);
}

} // namespace

ParsedQuery parse(std::string_view query) {
  ParsedQuery parsed;
  const std::string_view kept = prefix_of(query, kLongestQuery);
  std::vector<Lexeme> lexemes = lexemes_of(kept, parsed.notes);
  parsed.root = Parser(std::move(lexemes), parsed.notes).bracket("");
  if (kept.size() < query.size())
    parsed.notes.push_back(
        fmt::format("the query is longer than {} bytes: the rest was left out", kLongestQuery));
  return parsed;
}

std::string written(const Expression& expression) {
  const std::string sign = expression.exact ? "=" : "";
  std::string all;
  const auto list = [&](std::string_view between) {
    for (const Expression& part : expression.parts)
      all += (all.empty() ? "" : std::string(between)) + in_brackets(part);
    return all;
  };
  switch (expression.kind) {
  case Kind::words:
    return expression.text;
  case Kind::prefix:
    return expression.text.find(' ') == std::string::npos ? expression.text + "*"
                                                          : "\"" + expression.text + "*\"";
  case Kind::phrase:
    return sign + "\"" + expression.text + "\"";
  case Kind::field:
    return expression.field + ":" +
           (expression.text.find(' ') == std::string::npos ? expression.text : "\"" + expression.text + "\"");
  case Kind::none:
    return "NOT " + in_brackets(expression.parts.front());
  case Kind::together:
    return list(" ");
  case Kind::all:
    return list(" AND ");
  case Kind::any:
    return list(" OR ");
  case Kind::near:
    break;
  }
  for (std::size_t i = 0; i < expression.parts.size(); ++i)
    all += (i == 0 ? "" : fmt::format(" NEAR/{} ", expression.distances[i - 1])) +
           in_brackets(expression.parts[i]);
  return all;
}

} // namespace dossier
