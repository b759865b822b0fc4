// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/gazetteer_care.h"

#include "corpus/gazetteer_check.h"

#include <fmt/format.h>

namespace dossier {

std::string check_gazetteers(const GazetteerFolders& folders) {
  const GazetteerMerge merge = merge_gazetteers(folders);
  std::string lines;
  for (const Complaint& complaint : complaints_about(merge.blocks()))
    lines += fmt::format("{}:{}: {}\n", complaint.file, complaint.line, complaint.what);
  return lines;
}

} // namespace dossier
