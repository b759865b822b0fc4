// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/place.h"

#include "tests/support/folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <optional>

using namespace dossier;

namespace {

using Variables = std::map<std::string, std::string>;

// The variables that say where things are, as given and no others; the true ones come back when it is
// destroyed.
class Environment {
public:
  explicit Environment(const Variables& given) {
    for (const char* name :
         {"DOSSIER_DB", "DOSSIER_GAZETTEERS", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"}) {
      const char* value = std::getenv(name);
      before_[name] = value == nullptr ? std::nullopt : std::optional<std::string>(value);
      const auto found = given.find(name);
      set(name, found == given.end() ? std::nullopt : std::optional(found->second));
    }
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;
  ~Environment() {
    for (const auto& [name, value] : before_) set(name, value);
  }

private:
  static void set(const std::string& name, const std::optional<std::string>& value) {
    if (value)
      setenv(name.c_str(), value->c_str(), 1);
    else
      unsetenv(name.c_str());
  }

  std::map<std::string, std::optional<std::string>> before_;
};

} // namespace

TEST_CASE("the nearest word on where the index lives counts") {
  const Variables all = {{"DOSSIER_DB", "/named"}, {"XDG_DATA_HOME", "/data"}, {"HOME", "/home/a"}};
  const Environment environment(all);
  CHECK(find_place("/option").root == "/option");
  CHECK(find_place("").root == "/named");
}

TEST_CASE("without a word on it the index lives among the user's data") {
  {
    const Environment environment(Variables{{"XDG_DATA_HOME", "/data"}, {"HOME", "/home/a"}});
    CHECK(find_place("").root == "/data/dossier");
  }
  const Environment environment(Variables{{"HOME", "/home/a"}});
  CHECK(find_place("").root == "/home/a/.local/share/dossier");
}

TEST_CASE("a relative or empty folder of data is ignored") {
  for (const char* data : {"", "data", "./data", "../data", "~/data"}) {
    CAPTURE(data);
    const Environment environment(
        Variables{{"DOSSIER_DB", ""}, {"XDG_DATA_HOME", data}, {"HOME", "/home/a"}});
    CHECK(find_place("").root == "/home/a/.local/share/dossier");
  }
}

TEST_CASE("without any home there is no place, and the user is told to name one") {
  for (const char* home : {"", "home", "./home", "../home"}) {
    CAPTURE(home);
    const Environment environment(Variables{{"HOME", home}});
    try {
      find_place("");
      FAIL("a place was found");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
      CHECK(error.hint().find("--db") != std::string::npos);
    }
  }
}

TEST_CASE("a place knows its parts") {
  const Place place{"/data/dossier"};
  CHECK(place.current() == "/data/dossier/current");
  CHECK(place.lock() == "/data/dossier/lock");
  CHECK(papers_in(place.current()) == "/data/dossier/current/papers");
  CHECK(gazetteer_in(place.current()) == "/data/dossier/current/gazetteer");
}

TEST_CASE("the shipped gazetteers are where they are said to be, else where they were built or installed") {
  {
    const Environment environment(Variables{{"DOSSIER_GAZETTEERS", "/named"}});
    CHECK(find_gazetteers({}) == std::vector<std::filesystem::path>{"/named"});
  }
  const Environment environment(Variables{});
  REQUIRE(find_gazetteers({}).size() == 1);
  CHECK(find_gazetteers({}).front().filename() == "gazetteers");
  CHECK(find_gazetteers({}).front().is_absolute());
}

TEST_CASE("the user's gazetteers come behind the shipped ones, those of the command line behind them") {
  const Folder folder;
  const std::string config = folder.path().string();
  using Paths = std::vector<std::filesystem::path>;
  const Environment environment(
      Variables{{"DOSSIER_GAZETTEERS", "/named"}, {"XDG_CONFIG_HOME", config.c_str()}});
  CHECK(find_gazetteers({"/b", "/a"}) == Paths{"/named", "/b", "/a"}); // none of his own
  folder.write("dossier/gazetteers/README", "nothing yet");
  CHECK(find_gazetteers({}) == Paths{"/named"});
  folder.write("dossier/gazetteers/mine.toml", "");
  CHECK(find_gazetteers({"/b"}) == Paths{"/named", folder.path() / "dossier/gazetteers", "/b"});
}

TEST_CASE("without a folder of configuration the user's gazetteers are in his home") {
  const Folder folder;
  folder.write(".config/dossier/gazetteers/mine.toml", "");
  const std::string home = folder.path().string();
  const Environment environment(
      Variables{{"DOSSIER_GAZETTEERS", "/named"}, {"XDG_CONFIG_HOME", "relative"}, {"HOME", home.c_str()}});
  REQUIRE(find_gazetteers({}).size() == 2);
  CHECK(find_gazetteers({})[1] == folder.path() / ".config/dossier/gazetteers");
}
