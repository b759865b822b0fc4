// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <string>

namespace dossier {

// Everything that can go wrong, in one type: what happened (and to which file), and what to do now.
//
//   throw Error{ErrorKind::input, "cannot read paper.txt: Permission denied", "check who may read it"};
//
// A foreign failure (Xapian::Error, UErrorCode, a TOML error) becomes an Error in the file that calls that
// library. Caught in two places only: per paper in the indexer's pipeline, and in each program's main.
enum class ErrorKind {
  usage,  // the command line or the query asks for something that is not there
  input,  // one paper or gazetteer cannot be used
  index,  // the database is missing, damaged, or of another version
  locked, // another indexer is writing
  system, // disk, memory, permissions outside a paper
};

class Error : public std::exception {
public:
  Error(ErrorKind kind, std::string what, std::string hint = {});

  const char* what() const noexcept override { return what_.c_str(); }
  ErrorKind kind() const noexcept { return kind_; }
  const std::string& hint() const noexcept { return hint_; }

private:
  ErrorKind kind_;
  std::string what_;
  std::string hint_;
};

// "dossier: WHAT\n  HINT\n", the form in which every program reports an error.
std::string error_message(const std::exception& error);

} // namespace dossier
