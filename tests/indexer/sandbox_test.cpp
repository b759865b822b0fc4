// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sandbox.h"

#include "corpus/error.h"
#include "indexer/extract_packing.h"
#include "indexer/sandbox_rules.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <random>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace dossier;

namespace {

const std::string kPage =
    "<html lang=en><title>A Dam</title><body><article><h1>A Dam</h1><p>The dam was built in 1973, and "
    "leaks. Nobody has mended it since then, for want of money.</p></article></body></html>";

// How a process ends that does one thing in the sandbox; 0 when that thing says it went well.
[[maybe_unused]] int ends_with(const std::function<bool()>& deed) {
  const pid_t child = fork();
  if (child == 0) {
    enter_sandbox();
    _exit(deed() ? 0 : 1);
  }
  int status = -1;
  waitpid(child, &status, 0);
  return status;
}

} // namespace

TEST_CASE("a page is the same out of the sandbox") {
  Sandbox sandbox;
  CHECK(sandbox.extract(kPage, "dam.html") == extract(kPage, "dam.html"));
}

TEST_CASE("what a reader says of a file comes out of the sandbox") {
  Sandbox sandbox;
  try {
    sandbox.extract("", "empty.html");
    FAIL("an empty file was read");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    CHECK(std::string(error.what()) == "is empty");
    CHECK(error.hint() == "is it the right file?");
  }
  CHECK_NOTHROW(sandbox.extract(kPage, "dam.html"));
}

TEST_CASE("every format is the same out of the sandbox") {
  const std::string page =
      "<html><meta charset=windows-1251><body><p>\xCA\xE0\xE1\xF3\xEB, \xE8 \xE4\xE0\xEB\xE5\xE5.</p>";
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.docx", docx_of("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>")},
      {"a.odt", odt_of("<text:p>Text.</text:p>")},
      {"a.epub", epub_of({"<html><body><p>Text.</p></body></html>"})},
      {"a.rtf",
       R"({\rtf1\ansi\ansicpg1256 \'c7\'e1\'de\'cf\'d3 {\fonttbl{\f1\fcharset134 A;}}{\f1 \'d2\'c1}})"},
      {"a.html", page},
      {"a.txt", "Text."}};
  Sandbox sandbox;
  for (const auto& [name, bytes] : files) {
    CAPTURE(name);
    CHECK(sandbox.extract(bytes, name) == extract(bytes, name));
    CHECK_FALSE(sandbox.extract(bytes, name).blocks.empty());
  }
}

TEST_CASE("sandboxes end with their pool") {
  SandboxPool pool(3);
  CHECK(pool.extract(kPage, "dam.html").blocks.size() == 2);
}

TEST_CASE("a thousand damaged pages kill nobody, and each is answered") {
  Sandbox sandbox;
  std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same pages every time
  int answered = 0;
  for (int i = 0; i < 1000; ++i) {
    std::string page = kPage;
    for (int flip = 0; flip < 8; ++flip) page[random() % page.size()] = static_cast<char>(random());
    if (i % 3 == 0) page.resize(random() % page.size());
    try {
      sandbox.extract(page, "dam.html");
      ++answered;
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::input);
      ++answered;
    }
  }
  CHECK(answered == 1000);
}

TEST_CASE("an extract survives packing") {
  Extract made = extract(kPage, "dam.html");
  made.pages = {"i", "1"};
  made.blocks.back().page = 1;
  CHECK(unpack_extract(pack(made)) == made);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("the sandbox opens no file") {
  const int status = ends_with([] { return open("/etc/passwd", O_RDONLY) < 0 && errno == EACCES; });
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}

TEST_CASE("the sandbox reaches no network") {
  const int status = ends_with([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; });
  CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS));
}

TEST_CASE("the sandbox starts no process") {
  const int status = ends_with([] { return fork() >= 0; });
  CHECK((WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS));
}

TEST_CASE("the sandbox bounds memory") {
  const int status = ends_with([] {
    try {
      const std::string much(kReaderMemory + 1, 'x');
      return much.empty();
    } catch (const std::bad_alloc&) {
      return true;
    }
  });
  CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
}
#endif

TEST_CASE("what is made to do harm ends in the sandbox as one named failure, or as text") {
  const auto repeated = [](std::string_view text, std::size_t times) {
    std::string made;
    for (std::size_t i = 0; i < times; ++i) made += text;
    return made;
  };
  const std::string deep_xml =
      repeated("<w:ins>", 100'000) + "<w:p><w:r><w:t>Text.</w:t></w:r></w:p>" + repeated("</w:ins>", 100'000);
  const std::vector<std::pair<std::string, std::string>> files = {
      {"bomb.docx",
       zip_of({{"[Content_Types].xml", "<a/>"}, {"word/document.xml", std::string(40U << 20, ' ')}})},
      {"deep.docx", docx_of(deep_xml)},
      {"deep.odt", odt_of(repeated("<text:list><text:list-item>", 50'000) + "<text:p>Text.</text:p>" +
                          repeated("</text:list-item></text:list>", 50'000))},
      {"deep.html", repeated("<div>", 100'000) + "<p>Text.</p>"},
      {"deep.rtf", "{\\rtf1 " + repeated("{", 200'000) + "Text."},
      {"laughs.epub",
       epub_of({"<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><html><p>&b; Text.</p></html>"})},
      {"twice.docx", zip_of({{"[Content_Types].xml", "<a/>"},
                             {"word/document.xml", "<a>x</a>"},
                             {"WORD/DOCUMENT.XML", "<b>y</b>"}})},
      {"line.txt", std::string(4U << 20, 'x')},
      {"nul.docx", std::string(100'000, '\0')}};
  Sandbox sandbox;
  for (const auto& [name, bytes] : files) {
    CAPTURE(name);
    std::string what;
    try {
      sandbox.extract(bytes, name);
    } catch (const Error& error) {
      what = error.what();
      CHECK(error.kind() == ErrorKind::input);
      CHECK_FALSE(error.hint().empty());
    }
    CHECK(what.find("crashed") == std::string::npos);
    CHECK(what.find("longer than") == std::string::npos);
    if (name.starts_with("deep")) CHECK(what.empty());
    if (name == "bomb.docx") CHECK(what == "holds a part that unpacks to more than 300 times its size");
  }
}
