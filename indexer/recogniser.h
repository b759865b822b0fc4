// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_word.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Reads the text in the pictures of scanned pages with the program tesseract, when it is installed.
//
//   find_recogniser("eng") -> {"/usr/bin/tesseract", "eng"}
//
// The program and not its library: it runs apart from us with limits of its own, crashes alone, and need not
// be there when Dossier is built or installed.
struct Recogniser {
  std::string program;
  std::string languages; // as tesseract calls them: "eng", "eng+ara"

  friend bool operator==(const Recogniser&, const Recogniser&) = default;
};

// Throws Error (usage) that says what to install when tesseract or one of the languages is missing. To be
// called before threads are started.
Recogniser find_recogniser(const std::string& languages);

// Becomes tesseract, in a process that was forked for it: the picture (PGM) comes from `input`, a table of
// words (TSV) goes to `output`. It may open files to read, and nothing else: no network, no other processes,
// so much time and memory. Never returns.
[[noreturn]] void become_recogniser(const Recogniser& recogniser, int dots_per_inch, int input, int output);

// The words of tesseract's table, in points; what it is least sure of is left out, as specks of dirt.
std::vector<PdfWord> recognised_words(std::string_view table, double dots_per_inch);

// What a page may take. Past it, it stays without text.
constexpr unsigned kRecogniserProcessorSeconds = 60;
constexpr unsigned kRecogniserSeconds = 300;            // by the clock
constexpr std::size_t kRecogniserMemory = 1024UL << 20; // bytes
constexpr std::size_t kRecogniserOutput = 16UL << 20;   // bytes

} // namespace dossier
