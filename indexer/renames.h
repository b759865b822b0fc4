// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"
#include "indexer/reading.h"

#include <string>
#include <vector>

namespace dossier {

// A paper whose file is found again, byte for byte, under another name or in another folder.
//
//   gone: papers/a.pdf; new: papers/2019/a.pdf, the same bytes  ->  {"papers/a.pdf", record of
//   papers/2019/a.pdf}
//
// Its passages stay as they are; its id follows the file, as a rebuild would have it.
struct Rename {
  std::string old_id;
  std::string old_file;
  PaperRecord record; // with the new id, file, size and time
};

// Takes the renamed ones out of `gone` and `jobs`. Only files of a size that a gone one had are read, and
// compared by hash. Not taken as renamed, and so read again: a file whose ending has changed, for the ending
// tells how it is read; and one whose title was nothing but the file's name.
std::vector<Rename> take_renames(std::vector<PaperRecord>& gone, std::vector<Job>& jobs);

} // namespace dossier
