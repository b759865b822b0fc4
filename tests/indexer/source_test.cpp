// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source.h"

#include "corpus/error.h"
#include "tests/support/folder.h"
#include "tests/support/nobody.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace dossier;

namespace {

using Names = std::vector<std::string>;

Names ids_of(const Survey& survey) {
  Names ids;
  for (const auto& [path, file] : survey.files) ids.push_back(file.id);
  return ids;
}

std::string name_of_root(const Folder& folder) { return folder.path().filename().string(); }

std::string what_reading_says(const std::filesystem::path& file) {
  try {
    read_source(file);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    return error.what();
  }
  return "nothing";
}

} // namespace

TEST_CASE("a folder is looked through with all below it") {
  const Folder folder;
  folder.write("a.md", "a");
  folder.write("b/c.txt", "c");
  folder.write("b/d/e.HTML", "e");
  const std::string root = name_of_root(folder);
  const Survey found = survey({folder.path().string()});
  CHECK(ids_of(found) == Names{root + "/a.md", root + "/b/c.txt", root + "/b/d/e.HTML"});
  CHECK(found.skipped.empty());
  CHECK(found.missing.empty());
  CHECK(found.unreadable.empty());
}

TEST_CASE("a file is found with its size and time") {
  const Folder folder;
  const auto file = folder.write("a.md", "twelve bytes");
  const timespec times[2] = {{1'500'000'000, 5}, {1'500'000'000, 123'456'789}};
  REQUIRE(utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
  const Survey found = survey({folder.path().string()});
  REQUIRE(found.files.size() == 1);
  const SourceFile& one = found.files.begin()->second;
  CHECK(found.files.begin()->first == file.string());
  CHECK(one == SourceFile{file, name_of_root(folder) + "/a.md", 12, 1'500'000'000'123'456'789});
}

TEST_CASE("hidden files and folders are passed over") {
  const Folder folder;
  for (const std::string name : {".a.md", ".git/b.md", "c/.d.txt", "c/.e/f.md", "..g.md", ".md"})
    folder.write(name, "x");
  const Survey found = survey({folder.path().string()});
  CHECK(found.files.empty());
  CHECK(found.skipped.empty());
}

TEST_CASE("files of other kinds are counted by their ending") {
  const Folder folder;
  for (const std::string name :
       {"a.xyz", "b.xyz", "c/d.xyz", "e.jpg", "README", "f.md.bak", "g.mdx", "h.txt~", "i.htmlx"})
    folder.write(name, "x");
  const Survey found = survey({folder.path().string()});
  CHECK(found.files.empty());
  CHECK(found.skipped ==
        std::map<std::string, unsigned>{
            {".xyz", 3}, {".jpg", 1}, {"", 1}, {".bak", 1}, {".mdx", 1}, {".txt~", 1}, {".htmlx", 1}});
}

TEST_CASE("a link to a file is a file, a link to a folder is not followed") {
  const Folder folder;
  const Folder other;
  other.write("papers/a.md", "a");
  std::filesystem::create_symlink(other.path() / "papers/a.md", folder.path() / "link.md");
  std::filesystem::create_directory_symlink(other.path() / "papers", folder.path() / "linked");
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "loop");
  std::filesystem::create_directory_symlink(other.path() / "papers", folder.path() / "linked.md");
  CHECK(ids_of(survey({folder.path().string()})) == Names{name_of_root(folder) + "/link.md"});
}

TEST_CASE("a named link to a folder is looked through") {
  const Folder folder;
  folder.write("papers/a.md", "a");
  std::filesystem::create_directory_symlink(folder.path() / "papers", folder.path() / "link");
  CHECK(ids_of(survey({(folder.path() / "link").string()})) == Names{"link/a.md"});
}

TEST_CASE("a folder may bear a paper's ending") {
  const Folder folder;
  folder.write("old.md/a.md", "a");
  CHECK(ids_of(survey({folder.path().string()})) == Names{name_of_root(folder) + "/old.md/a.md"});
}

TEST_CASE("a file named itself is taken whatever its ending") {
  const Folder folder;
  const Survey found = survey({folder.write("NOTES", "x").string(), folder.write(".hidden", "x").string()});
  CHECK(ids_of(found) == Names{".hidden", "NOTES"});
}

TEST_CASE("a file in two of the paths is found once") {
  const Folder folder;
  const auto file = folder.write("b/c.md", "c");
  const std::string root = folder.path().string();
  CHECK(ids_of(survey({root, root + "/b", file.string()})) == Names{name_of_root(folder) + "/b/c.md"});
}

TEST_CASE("paths that are not there are missing, and the others are looked at") {
  const Folder folder;
  const auto file = folder.write("a.md", "a");
  std::filesystem::create_symlink(folder.path() / "nothing", folder.path() / "dangling");
  const std::vector<std::string> paths = {folder.path() / "none", folder.path() / "a.md/b",
                                          folder.path() / "dangling", file, ""};
  const Survey found = survey(paths);
  CHECK(found.missing == std::vector<std::filesystem::path>{paths[0], paths[1], paths[2], paths[4]});
  CHECK(ids_of(found) == Names{"a.md"});
}

TEST_CASE("a dangling link with a paper's name is left to reading to report") {
  const Folder folder;
  std::filesystem::create_symlink(folder.path() / "nothing", folder.path() / "a.md");
  CHECK(ids_of(survey({folder.path().string()})) == Names{name_of_root(folder) + "/a.md"});
  CHECK_THAT(what_reading_says(folder.path() / "a.md"),
             Catch::Equals("is a link to a file that is not there"));
}

TEST_CASE("a folder that cannot be listed is named, and its neighbours are looked at") {
  const Folder folder;
  folder.write("a.md", "a");
  folder.write("locked/b.md", "b");
  folder.write("open/c.md", "c");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(folder.path() / "locked", std::filesystem::perms::none);
  Survey found;
  {
    const Nobody nobody;
    found = survey({folder.path().string()});
  }
  std::filesystem::permissions(folder.path() / "locked", std::filesystem::perms::owner_all);
  CHECK(found.unreadable == std::vector<std::filesystem::path>{folder.path() / "locked"});
  CHECK(ids_of(found) == Names{name_of_root(folder) + "/a.md", name_of_root(folder) + "/open/c.md"});
}

TEST_CASE("a file that may not be read says so") {
  const Folder folder;
  const auto file = folder.write("a.md", "a");
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const Nobody nobody;
  CHECK(what_reading_says(file) == "cannot be opened: Permission denied");
}

TEST_CASE("a file is read with the hash of its bytes") {
  const Folder folder;
  const Source empty = read_source(folder.write("empty", ""));
  CHECK(empty.bytes.empty());
  CHECK(empty.hash == "99aa06d3014798d86001c324468d497f"); // XXH3-128 of nothing
  const std::string bytes("a\0b\xFF\r\n", 6);
  const Source odd = read_source(folder.write("odd", bytes));
  CHECK(odd.bytes == bytes);
  CHECK(odd.hash.size() == 32);
  CHECK(odd.hash == read_source(folder.write("same", bytes)).hash);
  CHECK(odd.hash != read_source(folder.write("other", bytes + " ")).hash);
}

TEST_CASE("a large file is read whole") {
  const Folder folder;
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += std::to_string(i) + '\n';
  CHECK(read_source(folder.write("large", bytes)).bytes == bytes);
}

TEST_CASE("what is no regular file is not read") {
  const Folder folder;
  const std::filesystem::path pipe = folder.path() / "pipe.md";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(what_reading_says(pipe) == "is no regular file");
  CHECK(what_reading_says(folder.path()) == "is no regular file");
  CHECK(what_reading_says("/dev/null") == "is no regular file");
  CHECK_THAT(what_reading_says(folder.path() / "none.md"), Catch::StartsWith("cannot be opened: "));
  CHECK_THAT(what_reading_says(folder.path() / "none/none.md"), Catch::StartsWith("cannot be opened: "));
  CHECK_THAT(what_reading_says(""), Catch::StartsWith("cannot be opened: "));
  CHECK_THAT(what_reading_says(std::string(300, 'x')), Catch::StartsWith("cannot be opened: "));
}

TEST_CASE("a file that is no paper for its size is refused unread") {
  const Folder folder;
  const auto file = folder.write("huge.txt", "");
  std::filesystem::resize_file(file, kLargestPaper + 1); // without a byte on the disk
  CHECK(what_reading_says(file) == "is larger than 512 MiB");
}

TEST_CASE("a file of /proc, which says it is empty, is read to its end") {
  CHECK_FALSE(read_source("/proc/self/status").bytes.empty());
}

TEST_CASE("a file that changes while it is read is read again, and given up in the end") {
  const Folder folder;
  const auto file = folder.write("a.md", "# A");
  std::atomic<bool> enough = false;
  {
    const std::jthread writer([&] {
      std::ofstream out(file, std::ios::app);
      while (!enough) out << "more and more\n" << std::flush;
    });
    std::string said;
    for (int i = 0; i < 50 && said != "changes while it is read"; ++i) // the writer may be slow to get going
      said = what_reading_says(file);
    enough = true;
    CHECK(said == "changes while it is read");
  }
  const Source source = read_source(file);
  CHECK(source.bytes.size() == std::filesystem::file_size(file));
  struct stat status {};
  REQUIRE(stat(file.c_str(), &status) == 0);
  CHECK(source.modified == status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec);
}

TEST_CASE("a file that another takes the place of for a moment is read as the other") {
  const Folder folder;
  const auto file = folder.write("a.md", "old");
  std::filesystem::rename(folder.write("b.md", "new"), file);
  CHECK(read_source(file).bytes == "new");
}
