// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace dossier;

TEST_CASE("an error says what happened and what to do") {
  const Error error{ErrorKind::input, "cannot read paper.txt", "check who may read it"};
  CHECK(std::string(error.what()) == "cannot read paper.txt");
  CHECK(error.hint() == "check who may read it");
  CHECK(error.kind() == ErrorKind::input);
  CHECK(error_message(error) == "dossier: cannot read paper.txt\n  check who may read it\n");
}

TEST_CASE("an error without a hint is one line") {
  CHECK(error_message(Error{ErrorKind::index, "no index"}) == "dossier: no index\n");
}

TEST_CASE("a foreign exception is reported in the same form") {
  CHECK(error_message(std::runtime_error("out of luck")) == "dossier: out of luck\n");
}

TEST_CASE("an error survives being caught as a standard exception") {
  try {
    throw Error{ErrorKind::locked, "another indexer is writing", "wait for it"};
  } catch (const std::exception& error) {
    CHECK(error_message(error) == "dossier: another indexer is writing\n  wait for it\n");
  }
}

TEST_CASE("a file's name cannot command the terminal through an error") {
  const Error error{ErrorKind::input, "cannot read \x1b]0;owned\x07.txt", "look at \x1b[31mit"};
  CHECK(error_message(error) == "dossier: cannot read ]0;owned.txt\n  look at [31mit\n");
}
