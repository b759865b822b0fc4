// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"

#include <optional>
#include <string_view>

namespace dossier {

// The kind of section that a heading announces by its usual name: "Executive Summary" -> summary,
// "About the Author" -> note, "1. Introduction" -> body; nothing for any other heading.
std::optional<SectionKind> section_name(std::string_view heading);

// "Contents", "Abbreviations": what follows is a list, which ends where running text begins.
bool heads_a_list(std::string_view heading);

// "EXECUTIVE SUMMARY: Iran and ..." is a heading and its text in one paragraph: how many bytes the heading
// has, without the colon; 0 when the paragraph has none. Only the usual names of sections count.
std::size_t inline_heading(std::string_view paragraph);

} // namespace dossier
