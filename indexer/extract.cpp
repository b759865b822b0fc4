// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract.h"

#include "corpus/error.h"
#include "corpus/text/charset.h"
#include "indexer/extract/html.h"
#include "indexer/extract/markdown.h"
#include "indexer/extract/pdf.h"
#include "indexer/extract/plain.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

namespace dossier {
namespace {

enum class Format { text, markdown, html, pdf };

constexpr std::array<std::pair<std::string_view, Format>, 8> kEndings = {{{".txt", Format::text},
                                                                          {".text", Format::text},
                                                                          {".md", Format::markdown},
                                                                          {".markdown", Format::markdown},
                                                                          {".html", Format::html},
                                                                          {".htm", Format::html},
                                                                          {".xhtml", Format::html},
                                                                          {".pdf", Format::pdf}}};

struct Foreign {
  std::string_view begins;
  std::string_view name;
};

// Files that are no text, whatever they are called: by their first bytes.
constexpr std::array<Foreign, 9> kForeign = {{{"PK\x03\x04", "a ZIP archive (Word, EPUB, OpenDocument)"},
                                              {"\xD0\xCF\x11\xE0", "an old Word or Excel file"},
                                              {"{\\rtf", "an RTF file"},
                                              {"\x7F"
                                               "ELF",
                                               "a program"},
                                              {"\x89PNG", "a picture"},
                                              {"\xFF\xD8\xFF", "a picture"},
                                              {"GIF8", "a picture"},
                                              {"\x1F\x8B", "a gzip archive"},
                                              {"SQLite format 3", "a SQLite database"}}};

std::string ending_of(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return ending;
}

const Format* format_named(const std::filesystem::path& file) {
  const std::string ending = ending_of(file);
  const auto* found = std::find_if(kEndings.begin(), kEndings.end(),
                                   [&](const auto& known) { return known.first == ending; });
  return found == kEndings.end() ? nullptr : &found->second;
}

bool begins_as_html(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos) return false;
  std::string head(bytes.substr(begin, 14));
  for (char& c : head) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

// A PDF's mark may stand behind some junk (PDF 1.7, implementation note 13).
bool begins_as_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

// What the bytes are first, then what the name says; a file that is called a PDF and is none may be text.
Format format_of(std::string_view bytes, const std::filesystem::path& name) {
  const Format* named = format_named(name);
  const bool called_pdf = named == nullptr || *named == Format::pdf;
  if (bytes.starts_with("%PDF-") || (called_pdf && begins_as_pdf(bytes))) return Format::pdf;
  if (begins_as_html(bytes)) return Format::html;
  return called_pdf ? Format::text : *named;
}

// UTF-16 has NUL bytes and is text; it says so by its mark or by their regularity, which `decode` knows.
bool is_binary(std::string_view bytes, const Decoded& decoded) {
  if (decoded.charset.starts_with("UTF-16") || decoded.charset.starts_with("UTF-32")) return false;
  const std::string_view head = bytes.substr(0, 8192);
  const auto odd = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' &&
           c != '\v' && c != '\x1B';
  });
  return static_cast<std::size_t>(odd) * 10 > head.size();
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

void refuse_foreign(std::string_view bytes) {
  for (const Foreign& foreign : kForeign)
    if (bytes.starts_with(foreign.begins))
      throw Error{ErrorKind::input, fmt::format("is {}, which is not read yet", foreign.name),
                  "convert it to PDF, HTML, Markdown or text"};
}

} // namespace

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"heading", "paragraph",    "item", "quote",
                                                      "row",     "preformatted", "note"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_paper_name(const std::filesystem::path& file) { return format_named(file) != nullptr; }

bool needs_sandbox(std::string_view bytes, const std::filesystem::path& name) {
  const Format format = format_of(bytes, name);
  return format == Format::html || format == Format::pdf;
}

void warm_readers() { warm_pdf_reader(); }

Extract extract(std::string_view bytes, const std::filesystem::path& name) {
  if (is_blank(bytes)) throw Error{ErrorKind::input, "is empty", "is it the right file?"};
  refuse_foreign(bytes);
  const Format format = format_of(bytes, name);
  if (format == Format::pdf) return extract_pdf(bytes);
  if (format == Format::html) return extract_html(bytes);
  const Decoded decoded = decode(bytes);
  if (is_binary(bytes, decoded))
    throw Error{ErrorKind::input, "is no text: it has too many control characters", "is it the right file?"};
  Extract read = format == Format::markdown ? extract_markdown(decoded.text) : extract_plain(decoded.text);
  read.charset = decoded.charset;
  return read;
}

} // namespace dossier
