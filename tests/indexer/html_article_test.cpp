// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dossier;

namespace {

using Texts = std::vector<std::string>;

const std::string kFirst = "The dam was built in 1973, and leaks. Nobody has mended it since, for want of "
                           "money, will, and cement, though two "
                           "governments have promised to, and one of them twice.";
const std::string kSecond = "Iran, which lies downstream, complains every year. Kabul answers that it does "
                            "not rain, and that what falls is "
                            "hardly enough for its own fields, of which there are fewer than there were.";
const std::string kThird = "Farmers on both sides of the border leave, when they can, for Herat, Mashhad, "
                           "Istanbul, or for Europe; those who "
                           "stay dig deeper wells, and sell their sheep, one after the other.";
const std::string kArticle = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";
const Texts kWhole = {kFirst, kSecond, kThird};

Texts texts(const std::string& html) {
  Texts found;
  for (const Block& block : extract_html(html).blocks) found.push_back(block.text);
  return found;
}

std::string times(int n, const std::string& text) {
  std::string made;
  for (int i = 0; i < n; ++i) made += text;
  return made;
}

// A teaser as news sites write them, of 160 letters or so.
std::string teaser(int i) {
  return "<li><h3><a href='/news/" + std::to_string(i) + "'>Parliament debates the water law again</a></h3>" +
         "<p>Members asked for a report, again, and were told that one is being written, somewhere, by " +
         "somebody; number " + std::to_string(i) + ".</p></li>";
}

std::string teasers(int n) {
  std::string list;
  for (int i = 0; i < n; ++i) list += teaser(i);
  return "<ul>" + list + "</ul>";
}

} // namespace

TEST_CASE("teasers of other pages are left out, however many there are", "[html]") {
  CHECK(texts("<body><div><div>" + kArticle + "</div><div>" + teasers(12) + "</div></div></body>") == kWhole);
}

TEST_CASE("a round-up, whose items have headlines that are links, is read", "[html]") {
  const Texts found = texts("<body>" + teasers(12) + "</body>");
  REQUIRE(found.size() == 24);
  CHECK(found[0] == "Parliament debates the water law again");
}

TEST_CASE("sections with a linked heading and long paragraphs are an article", "[html]") {
  std::string sections;
  for (const char* name : {"one", "two", "three", "four"})
    sections += "<div><h2><a href='/" + std::string(name) + "'>What was seen at station " + name +
                "</a></h2><p>" + kFirst + " " + kSecond + " " + kThird + " " + kFirst + "</p></div>";
  CHECK(texts("<body><div>" + sections + "</div></body>").size() == 8);
}

TEST_CASE("an aside beside a declared article is left out even when it is the longer", "[html]") {
  const std::string stream = times(20, "<p>" + kSecond + "</p>");
  CHECK(texts("<body><div><article>" + kArticle + "<p>" + kFirst + "</p><p>" + kFirst +
              "</p></article><aside>" + stream + "</aside></div></body>")
            .size() == 5);
  CHECK(texts("<body><aside>" + stream + "</aside></body>").size() == 20);
}

TEST_CASE("columns within role=main are told apart as those within <main> are", "[html]") {
  for (const std::string open : {"<main>", "<div role='main'>"})
    CHECK(texts("<body>" + open + "<div>" + kArticle + "</div><div>" + teasers(9) + "</div>" +
                (open == "<main>" ? "</main>" : "</div>") + "</body>") == kWhole);
}

TEST_CASE("readers' comments are told by any of their names", "[html]") {
  for (const char* name : {"visitors_comment_block", "user-comment", "commentaires", "comentarios_lectores"})
    CHECK(texts("<body><div>" + kArticle + "</div><div class='" + name + "'>" +
                times(9, "<p>" + kSecond + "</p>") + "</div></body>") == kWhole);
  CHECK(texts("<body><div class='expert-comment'>" + kArticle + "</div></body>") == kWhole);
}

TEST_CASE("a foot called notes that is a row of links is none", "[html]") {
  const std::string links =
      "<ul><li><a href='/a'>Contact</a></li><li><a href='/b'>Legal notice</a></li></ul>";
  CHECK(texts("<body><div>" + kArticle + "</div><div class='footer-notes'>" + links + "</div></body>") ==
        kWhole);
  CHECK(texts("<body><div>" + kArticle +
              "</div><div class='footnotes'><ol><li><a href='http://a.org'>A</a></li></ol>"
              "</div></body>")
            .size() == 4);
}

TEST_CASE("a pull quote goes when the text says it, and stays when only it does", "[html]") {
  CHECK(texts("<body>" + kArticle + "<div class='pull-quote'>\u201C" + kFirst.substr(0, 80) +
              "\u201D</div></body>") == kWhole);
  const std::string alone = "They come at night, and they come for the water of the canal.";
  CHECK(texts("<body>" + kArticle + "<blockquote class='graf--pullquote'>" + alone + "</blockquote></body>")
            .back() == alone);
}

TEST_CASE("a page that shows less than half of the text it holds for machines is read from that", "[html]") {
  const auto page = [](const std::string& body, const std::string& shown) {
    return "<head><script "
           "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Water\",\"articleBody\":\"" +
           body + "\"}</script></head><body><h1>Water</h1><div id='app'>" + shown + "</div></body>";
  };
  const Texts whole = {"Water", kFirst, kSecond, kThird};
  const std::string lines = kFirst + "\\n\\n" + kSecond + "\\n" + kThird;
  CHECK(texts(page(lines, "")) == whole);
  CHECK(texts(page(lines, "<p>" + kFirst + "</p><p>Subscribe to read on.</p>")) == whole);
  CHECK(texts(page(kArticle, "<p>Loading</p>")) == whole);
  CHECK(texts(page("&lt;p&gt;" + kFirst + "&lt;/p&gt;&lt;p&gt;" + kSecond + "&lt;p&gt;" + kThird, "")) ==
        whole);
  CHECK(texts(page(lines, kArticle)) == whole); // the page's own
  CHECK(texts(page("A summary of it.", "<p>Short.</p>")) == Texts{"Water", "Short."});
}
