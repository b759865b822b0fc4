// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/recogniser.h"

#include "corpus/error.h"
#include "corpus/text/utf8.h"
#include "indexer/sandbox_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <sstream>
#include <tuple>
#include <unistd.h>

namespace dossier {
namespace {

constexpr int kLeastSure = 20; // percent
constexpr double kUsual = 0.3; // of the usual height: lines in the usual type differ by less
constexpr std::size_t kColumns = 12;

std::string find_program(const char* name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string program = folder + "/" + name;
    if (folder.starts_with('/') && access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

std::vector<std::string> installed_languages(const std::string& program) {
  std::vector<std::string> languages;
  const std::unique_ptr<FILE, int (*)(FILE*)> answer(
      popen(("'" + program + "' --list-langs 2>/dev/null").c_str(), "re"), pclose);
  std::array<char, 256> line{};
  while (answer && std::fgets(line.data(), line.size(), answer.get()) != nullptr) {
    std::string language(line.data());
    while (!language.empty() && language.back() == '\n') language.pop_back();
    if (!language.empty() && language.find(' ') == std::string::npos) languages.push_back(language);
  }
  return languages;
}

std::vector<std::string> parts_of(std::string_view text, char mark) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(mark, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

} // namespace

Recogniser find_recogniser(const std::string& languages) {
  const std::string program = find_program("tesseract");
  if (program.empty())
    throw Error{ErrorKind::usage, "--ocr needs tesseract, which is not installed",
                "install it (Debian: apt install tesseract-ocr), or leave --ocr out"};
  const std::vector<std::string> installed = installed_languages(program);
  for (const std::string& language : parts_of(languages, '+'))
    if (std::find(installed.begin(), installed.end(), language) == installed.end())
      throw Error{ErrorKind::usage, fmt::format("tesseract does not know the language \"{}\"", language),
                  fmt::format("install it (Debian: apt install tesseract-ocr-{}); it knows {}", language,
                              installed.empty() ? "none" : fmt::format("{}", fmt::join(installed, ", ")))};
  return {program, languages};
}

void become_recogniser(const Recogniser& recogniser, int dots_per_inch, int input, int output) {
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  const std::string dots = std::to_string(dots_per_inch);
  const std::array<const char*, 10> arguments = {
      "tesseract", "stdin",      "stdout", "-l",   recogniser.languages.c_str(),
      "--dpi",     dots.c_str(), "tsv",    nullptr};
  setenv("OMP_THREAD_LIMIT", "1", 1);
  std::freopen("/dev/null", "w", stderr);
  enter_recogniser_sandbox();
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): POSIX
  execv(recogniser.program.c_str(), const_cast<char* const*>(arguments.data()));
  _exit(1);
}

std::vector<PdfWord> recognised_words(std::string_view table, double dots_per_inch) {
  struct Found {
    PdfWord word;
    std::tuple<std::string, std::string, std::string> line; // block, paragraph and number
  };
  std::vector<Found> found;
  std::map<std::tuple<std::string, std::string, std::string>, std::pair<double, double>>
      reach; // top and bottom
  const double points = 72 / dots_per_inch;
  for (const std::string& row : parts_of(table, '\n')) {
    // level, page, block, paragraph, line, word, left, top, width, height, confidence, text
    const std::vector<std::string> cells = parts_of(row, '\t');
    if (cells.size() < kColumns || cells[0] != "5" || number(cells[10]) < kLeastSure) continue;
    std::string text = well_formed(cells[11]);
    if (text.find_first_not_of(" \r") == std::string::npos) continue;
    const double left = number(cells[6]) * points;
    const double top = number(cells[7]) * points;
    PdfWord word{std::move(text),
                 {left, top, left + number(cells[8]) * points, top + number(cells[9]) * points}};
    const auto line = std::tuple(cells[2], cells[3], cells[4]);
    auto& [line_top, line_bottom] = reach.try_emplace(line, word.box.top, word.box.bottom).first->second;
    line_top = std::min(line_top, word.box.top);
    line_bottom = std::max(line_bottom, word.box.bottom);
    found.push_back({std::move(word), line});
  }
  // A box hugs its word's letters: as in type, all words of a line reach from its top to its bottom, and
  // lines of about the usual height are set alike, whether or not they have letters that reach below.
  std::vector<double> heights;
  heights.reserve(found.size());
  for (const Found& each : found) heights.push_back(reach.at(each.line).second - reach.at(each.line).first);
  if (heights.empty()) return {};
  std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2),
                   heights.end());
  const double usual = std::round(heights[heights.size() / 2]);
  std::vector<PdfWord> words;
  words.reserve(found.size());
  for (Found& each : found) {
    const auto& [top, bottom] = reach.at(each.line);
    each.word.box.top = top;
    each.word.box.bottom = bottom;
    const double height = bottom - top;
    each.word.size = std::abs(height - usual) < kUsual * usual ? usual : std::max(1.0, std::round(height));
    words.push_back(std::move(each.word));
  }
  return words;
}

} // namespace dossier
