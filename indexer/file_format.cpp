// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_format.h"

#include "corpus/error.h"
#include "indexer/extract.h"
#include "indexer/extract/json_lines.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>
#include <optional>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kHead = 1024; // bytes in which a format tells itself

// Old Word files are met, too: as failures that say what to do with them.
constexpr std::array kEndings =
    std::to_array<std::pair<std::string_view, FileFormat>>({{".txt", FileFormat::text},
                                                            {".text", FileFormat::text},
                                                            {".md", FileFormat::markdown},
                                                            {".markdown", FileFormat::markdown},
                                                            {".html", FileFormat::html},
                                                            {".htm", FileFormat::html},
                                                            {".xhtml", FileFormat::html},
                                                            {".pdf", FileFormat::pdf},
                                                            {".docx", FileFormat::package},
                                                            {".docm", FileFormat::package},
                                                            {".dotx", FileFormat::package},
                                                            {".odt", FileFormat::package},
                                                            {".ott", FileFormat::package},
                                                            {".epub", FileFormat::package},
                                                            {".rtf", FileFormat::rtf},
                                                            {".doc", FileFormat::foreign}});

struct Foreign {
  std::string_view begins;
  std::string_view name;
};

// Files that are no text, whatever they are called: by their first bytes.
constexpr std::array kForeign =
    std::to_array<Foreign>({{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office file"},
                            {"\x7F"
                             "ELF",
                             "a program"},
                            {"\x89PNG", "a picture"},
                            {"\xFF\xD8\xFF", "a picture"},
                            {"GIF8", "a picture"},
                            {"II*\0", "a picture"},
                            {"\x1F\x8B", "a gzip archive"},
                            {"BZh", "a bzip2 archive"},
                            {"7z\xBC\xAF", "a 7-Zip archive"},
                            {"Rar!", "a RAR archive"},
                            {"\xFD"
                             "7zXZ",
                             "an xz archive"},
                            {"AT&TFORM", "a DjVu file"},
                            {"%!PS-Adobe", "a PostScript file"},
                            {"SQLite format 3", "a SQLite database"}});

std::optional<FileFormat> format_named(const std::filesystem::path& file) {
  std::string ending = file.extension().string();
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto* found = std::find_if(kEndings.begin(), kEndings.end(),
                                   [&](const auto& known) { return known.first == ending; });
  return found == kEndings.end() ? std::nullopt : std::optional(found->second);
}

// The first characters in lower case; in UTF-16 every other byte of them is NUL.
std::string plain_head(std::string_view bytes) {
  std::string head;
  for (const char c : bytes.substr(0, kHead)) {
    if (c == '\0' || c == '\xEF' || c == '\xBB' || c == '\xBF' || c == '\xFE' || c == '\xFF') continue;
    head += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return head;
}

// Behind an XML declaration and comments: "<?xml ...?><!-- saved from ... --><html>".
bool begins_as_html(std::string_view bytes) {
  const std::string plain = plain_head(bytes);
  std::string_view head = plain;
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    const std::string_view end = head.starts_with("<?xml") ? "?>" : head.starts_with("<!--") ? "-->" : "";
    if (end.empty()) break;
    const std::size_t behind = head.find(end);
    if (behind == std::string_view::npos) return false;
    head.remove_prefix(behind + end.size());
  }
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

bool has_tags(std::string_view bytes) {
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
    const char next = at + 1 < bytes.size() ? bytes[at + 1] : ' ';
    if (next == '!' || next == '/' || next == '?' || next == '\0' ||
        std::isalpha(static_cast<unsigned char>(next)) != 0)
      return true;
  }
  return false;
}

bool is_foreign(std::string_view bytes) {
  return std::any_of(kForeign.begin(), kForeign.end(),
                     [&](const Foreign& foreign) { return bytes.starts_with(foreign.begins); });
}

// A compound file names its streams in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) (wide += c) += '\0';
  return bytes.find(wide) != std::string_view::npos;
}

} // namespace

bool is_paper_name(const std::filesystem::path& file) {
  return format_named(file).has_value() || is_bundle_name(file);
}

FileFormat file_format(std::string_view bytes, const std::filesystem::path& name) {
  const std::optional<FileFormat> named = format_named(name);
  const bool is_text =
      named == FileFormat::text || named == FileFormat::markdown || named == FileFormat::html;
  // A PDF's mark may stand behind some junk (PDF 1.7, implementation note 13).
  if (bytes.starts_with("%PDF-") ||
      (!is_text && bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos))
    return FileFormat::pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileFormat::package;
  if (bytes.starts_with("{\\rtf")) return FileFormat::rtf;
  if (is_foreign(bytes)) return FileFormat::foreign;
  if (begins_as_html(bytes)) return FileFormat::html;
  if (named == FileFormat::html) return has_tags(bytes) ? FileFormat::html : FileFormat::text;
  return is_text ? *named : FileFormat::text; // what is called a PDF and is none may be text
}

void refuse_foreign(std::string_view bytes) {
  if (!bytes.starts_with(kForeign.front().begins)) {
    const auto* found = std::find_if(kForeign.begin(), kForeign.end(), [&](const Foreign& foreign) {
      return bytes.starts_with(foreign.begins);
    });
    throw Error{ErrorKind::input, fmt::format("is {}, which is not read", found->name),
                "convert it to PDF, HTML, Markdown or text"};
  }
  if (has_stream(bytes, "EncryptedPackage"))
    throw Error{ErrorKind::input, "is encrypted", "open it with its password and save it without one"};
  if (has_stream(bytes, "WordDocument"))
    throw Error{ErrorKind::input, "is an old Word file (.doc), which is not read",
                "save it as .docx, or convert it: libreoffice --headless --convert-to docx FILE"};
  throw Error{ErrorKind::input, "is an old Office file, which is not read",
              "save it as PDF, .docx or text, if there is a paper in it"};
}

} // namespace dossier
