// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/options.h"

#include "corpus/error.h"
#include "corpus/schema.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <vector>

namespace dossier {
namespace {

std::string field_help() {
  std::string help = "Fields, as in `query drug province:ghor`:\n";
  for (const Field& field : kFields)
    if (field.kind != FieldKind::shown)
      help += fmt::format("  {:<10} {} ({})\n", std::string(field.name) + ":", field.meaning, field.example);
  return help +
         "What binds, tightest first:\n"
         "  \"a b\"        a phrase\n"
         "  =word        so and not otherwise: neither inflected nor under another name\n"
         "  narco*       whatever begins so\n"
         "  -word        without it (write -- before the first one)\n"
         "  a NEAR/5 b   at most 5 words from each other; NEAR alone: 10\n"
         "  a b          side by side: any of them, the more the better\n"
         "  NOT a        without it\n"
         "  a AND b      both\n"
         "  a OR b       either\n"
         "  (a b)        brackets, in quotation marks for the shell: query drug AND '(opium OR heroin)'\n"
         "Exit status: 0 passages found, 1 none, 2 error.";
}

// "-taliban" leaves a word out; to a reader of options it is five of them. It is taken out before they are
// read, and joins the words; "-n5", and what stands behind an option that wants a value, stays. CLI11 takes
// arguments last one first.
std::vector<std::string> without_unwanted_words(int argc, const char* const* argv,
                                                std::vector<std::string>& unwanted) {
  std::vector<std::string> kept;
  bool options_end = false;
  for (int i = argc - 1; i > 0; --i) options_end = options_end || std::string_view(argv[i]) == "--";
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const std::string_view before = i > 1 ? argv[i - 1] : "";
    const bool is_value =
        before == "-a" || before == "-p" || before == "-n" || (before.starts_with("--") && before.size() > 2);
    const bool is_count =
        argument.starts_with("-n") && argument.find_first_not_of("0123456789", 2) == std::string_view::npos;
    if (!options_end && !is_value && !is_count && argument.size() > 2 && argument[0] == '-' &&
        argument[1] != '-')
      unwanted.emplace_back(argument);
    else
      kept.emplace_back(argument);
  }
  std::reverse(kept.begin(), kept.end());
  return kept;
}

// What the shell took as one, with an operator inside, was meant as one: drug AND 'opium OR heroin'.
std::string in_brackets(const std::string& argument) {
  for (const std::string_view sign : {" AND ", " OR ", " NOT "})
    if (argument.find(' ') != std::string::npos && (" " + argument + " ").find(sign) != std::string::npos)
      return "(" + argument + ")";
  return argument;
}

std::string text_of_file(const std::string& name) {
  constexpr std::size_t kMost = 1'000'000; // bytes: more says no more of what is meant
  std::ifstream file;
  if (name != "-") file.open(name, std::ios::binary);
  std::istream& stream = name == "-" ? std::cin : file;
  std::string text(kMost, '\0');
  if (stream) stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream && !stream.eof())
    throw Error{ErrorKind::usage, "cannot read " + name, "give a file of plain text to --like-text"};
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.empty())
    throw Error{ErrorKind::usage, name + " is empty", "give a file of plain text to --like-text"};
  return text;
}

// The shell takes the quotation marks from publisher:"begin-sadat center"; they are given back.
std::string quoted_value(const std::string& word) {
  const std::size_t colon = word.find(':');
  const bool needs_quotes = colon != std::string::npos && colon > 0 && word.find(' ') > colon + 1 &&
                            word.find(' ') != std::string::npos && word.find('"') == std::string::npos &&
                            find_field(word.substr(0, colon)) != nullptr;
  return needs_quotes ? word.substr(0, colon + 1) + "\"" + word.substr(colon + 1) + "\"" : word;
}

} // namespace

std::optional<QueryOptions> read_query_options(int argc, const char* const* argv, int& exit_code) {
  QueryOptions options;
  std::vector<std::string> words;
  std::vector<std::string> unwanted;
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
      ->check(CLI::Range(0, 1'000'000));
  app.add_option("--offset", options.request.offset, "passages passed over first")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  app.add_option("--per-paper", options.request.per_paper, "passages shown of one paper at most; 0: all")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  app.add_option("--facets", options.facets, "rows of each facet; 0: none")
      ->capture_default_str()
      ->check(CLI::Range(0, 1'000'000));
  app.add_flag("--exact", options.request.exact,
               "look for the words only, not for the other names of what they name");
  app.add_flag("--only", options.request.only,
               "actors and provinces by themselves: without what belongs to them, in filters and facets");
  app.add_option_function<std::string>(
         "--rank", [&](const std::string& settings) { options.request.rank = read_rank_settings(settings); },
         "how to rank: name=number,..., see `query eval --help`")
      ->type_name("SETTINGS");
  app.add_option("--like", options.request.like, "passages like this one, by its id: papers/besa-1064.md#3")
      ->type_name("PAPER#PASSAGE");
  std::string like_text;
  app.add_option("--like-text", like_text, "passages like what stands in a file; -: standard input")
      ->type_name("FILE");
  app.add_flag("--full", options.request.full, "show long passages whole, not only the part that answers");
  app.add_flag("--related", options.request.related, "say which words mark the passages shown");
  app.add_flag("--explain", options.request.explain, "say how the query was read, and what made each score");
  app.add_option("--format", options.format, "text or json")
      ->capture_default_str()
      ->check(CLI::IsMember({"text", "json"}));
  app.add_option("--color,--colour", options.colour, "auto, always or never")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_option(
         "--db", options.db,
         "where the index is; more than once: search them as one [$DOSSIER_DB, else $XDG_DATA_HOME/dossier]")
      ->allow_extra_args(false)
      ->type_name("DIR");
  app.footer(field_help());
  std::vector<std::string> arguments = without_unwanted_words(argc, argv, unwanted);
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
    return std::nullopt;
  }
  options.request.facet_rows = options.facets;
  if (!like_text.empty()) options.request.like_text = text_of_file(like_text);
  words.insert(words.end(), unwanted.begin(), unwanted.end());
  for (const std::string& word : words)
    options.request.words += (options.request.words.empty() ? "" : " ") +
                             (words.size() > 1 ? in_brackets(quoted_value(word)) : word);
  return options;
}

} // namespace dossier
