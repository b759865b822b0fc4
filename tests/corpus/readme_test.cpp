// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/schema.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

using namespace dossier;

namespace {

std::string fields_table() {
  std::string table = "| field | finds | example |\n| --- | --- | --- |\n";
  for (const Field& field : kFields)
    if (field.kind != FieldKind::shown)
      table += fmt::format("| `{}:` | {} | `{}` |\n", field.name, field.meaning, field.example);
  return table;
}

} // namespace

TEST_CASE("the README's table of fields is the schema's") {
  std::ifstream file(DOSSIER_ROOT "/README.md");
  const std::string readme{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  INFO("the table should be:\n" << fields_table());
  CHECK(readme.find(fields_table()) != std::string::npos);
}
