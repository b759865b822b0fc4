// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"

#include <string_view>
#include <vector>

namespace dossier {

// Gathers what is found out about a paper, field by field. The first value of a field stands: ask the most
// trustworthy place first.
//
//   evidence.set("date", "March 3, 2019", "first page") -> metadata.date {"2019-03-03", "first page"}
class Evidence {
public:
  explicit Evidence(Metadata& metadata) : metadata_(metadata) {}

  // By the schema's field names; any other is ignored. Dates become ISO, languages codes, bylines people.
  void set(std::string_view field, std::string_view value, std::string_view origin);

  // Authors that are parted already. They replace fewer ones found before, if those are among them.
  void set_authors(const std::vector<std::string>& names, std::string_view origin);

  const Metadata& metadata() const { return metadata_; }

private:
  void set_byline(std::string_view value, std::string_view origin);

  Metadata& metadata_;
};

} // namespace dossier
