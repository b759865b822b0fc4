// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/options.h"

#include "corpus/schema.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <vector>

namespace dossier {
namespace {

std::string field_help() {
  std::string help = "Fields, as in `query drug province:ghor`:\n";
  for (const Field& field : kFields)
    if (field.kind != FieldKind::shown)
      help += fmt::format("  {:<10} {} ({})\n", std::string(field.name) + ":", field.meaning, field.example);
  return help + "\"...\" asks for a phrase, -word leaves passages with the word out (write -- before the "
                "first one).\n"
                "Exit status: 0 passages found, 1 none, 2 error.";
}

} // namespace

std::optional<QueryOptions> read_query_options(int argc, const char* const* argv, int& exit_code) {
  QueryOptions options;
  std::vector<std::string> words;
  CLI::App app("Finds the passages that answer, in the papers that `indexer` has brought in.", "query");
  app.set_version_flag("--version", "query (Dossier) " DOSSIER_VERSION);
  app.add_option("WORDS", words, "what to look for");
  app.add_option("-a,--actor", options.request.actors,
                 "only passages that name this actor (again: or that one)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("-p,--province", options.request.provinces,
                 "only passages that name this province (again: or that one)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("-n,--count", options.request.count, "passages shown")
      ->capture_default_str()
      ->check(CLI::Range(0, 100'000));
  app.add_option("--offset", options.request.offset, "passages passed over first")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  app.add_option("--per-paper", options.request.per_paper, "passages shown of one paper at most; 0: all")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  app.add_option("--facets", options.facets, "rows of each facet; 0: none")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  app.add_flag("--exact", options.request.exact,
               "look for the words only, not for the other names of what they name");
  app.add_flag("--explain", options.request.explain, "say how the query was read, and what made each score");
  app.add_option("--format", options.format, "text or json")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  app.add_option("--color,--colour", options.colour, "auto, always or never")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option("--db", options.db, "where the index is [$DOSSIER_DB, else $XDG_DATA_HOME/dossier]")
      ->type_name("DIR");
  app.footer(field_help());
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
    return std::nullopt;
  }
  for (const std::string& word : words)
    options.request.words += (options.request.words.empty() ? "" : " ") + word;
  return options;
}

} // namespace dossier
