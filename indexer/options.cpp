// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace dossier {

std::optional<IndexerOptions> read_indexer_options(int argc, const char* const* argv, int& exit_code) {
  IndexerOptions options;
  CLI::App app("Brings papers (PDF, HTML, Word, OpenDocument, EPUB, RTF, Markdown, text) into the index that "
               "`query` searches.\n"
               "Run without a path it brings the index up to date with the folders it remembers.",
               "indexer");
  app.set_version_flag("--version", "indexer (Dossier) " DOSSIER_VERSION);
  app.add_option("PATH", options.paths, "folders and files to index, and to remember");
  app.add_option("--forget", options.forget, "leave a remembered folder out, with its papers")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--db", options.db, "where the index is [$DOSSIER_DB, else $XDG_DATA_HOME/dossier]")
      ->type_name("DIR");
  app.add_option("--gazetteers", options.gazetteers,
                 "a folder of files that add to the actors and provinces, or change them (again: another)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  CLI::Option* ocr =
      app.add_flag("--ocr", options.ocr, "read the text in pages that are pictures (scans), with tesseract");
  app.add_option("--ocr-language", options.ocr_language,
                 "what language they are in, as tesseract calls it [eng]; several: eng+ara")
      ->type_name("LANG")
      ->needs(ocr);
  app.add_flag("--rebuild", options.rebuild, "index everything anew");
  app.add_flag("--rollback", options.rollback,
               "return to the index as it was before the last rebuild; again: forth");
  app.add_flag("-n,--dry-run", options.dry_run, "say what would be done, and do nothing");
  app.add_flag("--watch", options.watch, "stay, and bring every change in as it happens");
  app.add_option("--lock-timeout", options.lock_timeout, "how long to wait for another indexer [60]")
      ->type_name("SECONDS");
  app.add_option("--commit-bytes", options.commit_bytes)->group(""); // for tests
  CLI::App* check = app.add_subcommand("check", "look for damage in the index");
  check->add_flag("--deep", options.deep, "compare every term and posting with the stored text");
  app.add_subcommand("repair", "read damaged papers again, or index everything anew");
  app.add_subcommand("dump", "print all that the index holds, in one canonical form");
  CLI::App* gazetteer = app.add_subcommand("gazetteer", "look after the names that papers are tagged with");
  gazetteer->add_subcommand("check", "say what is wrong with the files, by file and line");
  CLI::App* suggest = gazetteer->add_subcommand(
      "suggest",
      "list the actors that the index's papers name and no gazetteer has, ready to be pasted into one");
  suggest->add_option("--most", options.most, "so many of them")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  gazetteer->require_subcommand(1);
  app.require_subcommand(0, 1);
  app.fallthrough();
  for (CLI::App* task : app.get_subcommands({})) task->fallthrough();
  for (CLI::App* task : gazetteer->get_subcommands({})) task->fallthrough();
  app.add_option("--show", options.show,
                 "print what a stage makes of one file: extract, paper, passages or mentions")
      ->type_name("STAGE")
      ->check(CLI::IsMember({"extract", "paper", "passages", "mentions"}));
  app.add_option("--format", options.format,
                 "of what --show=mentions prints: text, or jsonl, a line of JSON a passage; "
                 "a FILE.jsonl is then read as such lines")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "jsonl"}));
  app.add_flag(
      "--report", options.report,
      "print how well each paper was read: pages without text, what was joined and left out, failures");
  app.add_flag("-q,--quiet", options.quiet, "print only what went wrong");
  app.footer("A folder named like a command is written ./check.\n"
             "Exit status: 0 all well, 1 some papers failed, or something is damaged or wrong, 2 could not "
             "run, 130 and 143 "
             "interrupted.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
    return std::nullopt;
  }
  for (const CLI::App* task : app.get_subcommands()) options.task = task->get_name();
  for (const CLI::App* task : gazetteer->get_subcommands()) options.task += " " + task->get_name();
  if (!options.show.empty() && options.paths.size() != 1) {
    std::cerr << "dossier: --show wants one file\n  try `indexer --show=" << options.show << " FILE`\n";
    exit_code = 2;
    return std::nullopt;
  }
  if (options.format == "jsonl" && options.show != "mentions") {
    std::cerr << "dossier: --format=jsonl goes with --show=mentions\n"
                 "  try `indexer --show=mentions --format=jsonl FILE`\n";
    exit_code = 2;
    return std::nullopt;
  }
  return options;
}

} // namespace dossier
