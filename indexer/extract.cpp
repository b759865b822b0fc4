// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract.h"

#include "corpus/error.h"
#include "corpus/text/charset.h"
#include "indexer/extract/html.h"
#include "indexer/extract/markdown.h"
#include "indexer/extract/package.h"
#include "indexer/extract/pdf.h"
#include "indexer/extract/plain.h"
#include "indexer/extract/rtf.h"
#include "indexer/file_format.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::size_t kHead = 8192; // bytes that are looked at

// A twentieth of them is more than any text has, and half of what compressed or encrypted bytes have (26 of
// 256). UTF-16 has NUL bytes and is text: there the characters are counted.
bool is_binary(std::string_view bytes, const Decoded& decoded) {
  const bool wide = decoded.charset.starts_with("UTF-16") || decoded.charset.starts_with("UTF-32");
  const std::string_view head = (wide ? std::string_view(decoded.text) : bytes).substr(0, kHead);
  const auto odd = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' &&
           c != '\v' && c != '\x1B';
  });
  return static_cast<std::size_t>(odd) * 20 > head.size();
}

void refuse_binary(std::string_view bytes, const Decoded& decoded) {
  if (is_binary(bytes, decoded))
    throw Error{ErrorKind::input, "is no text: it has too many control characters", "is it the right file?"};
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

} // namespace

std::string_view name_of(BlockKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"heading", "paragraph",    "item", "quote",
                                                      "row",     "preformatted", "note"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool needs_sandbox(std::string_view bytes, const std::filesystem::path& name) {
  switch (file_format(bytes, name)) {
  case FileFormat::html:
  case FileFormat::pdf:
  case FileFormat::package:
  case FileFormat::rtf:
    return true;
  default:
    return false;
  }
}

void warm_readers() { warm_pdf_reader(); }

Extract extract(std::string_view bytes, const std::filesystem::path& name) {
  if (is_blank(bytes)) throw Error{ErrorKind::input, "is empty", "is it the right file?"};
  if (bytes.find_first_not_of('\0') == std::string_view::npos)
    throw Error{ErrorKind::input, "holds nothing but NUL bytes",
                "it was lost in saving or copying: get it again"};
  const FileFormat format = file_format(bytes, name);
  switch (format) {
  case FileFormat::pdf:
    return extract_pdf(bytes);
  case FileFormat::html:
    refuse_binary(bytes, decode(bytes.substr(0, kHead)));
    return extract_html(bytes);
  case FileFormat::package:
    return extract_package(bytes);
  case FileFormat::rtf:
    return extract_rtf(bytes);
  case FileFormat::foreign:
    refuse_foreign(bytes);
  default:
    break;
  }
  const Decoded decoded = decode(bytes);
  refuse_binary(bytes, decoded);
  Extract read =
      format == FileFormat::markdown ? extract_markdown(decoded.text) : extract_plain(decoded.text);
  read.charset = decoded.charset;
  return read;
}

} // namespace dossier
