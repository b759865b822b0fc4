// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace dossier;

namespace {

const std::string kFirst =
    "The dam was built in 1973, and leaks. Nobody has mended it since, for want of money.";
const std::string kSecond =
    "Iran, which lies downstream, complains every year. Kabul answers that it does not rain.";
const std::string kThird =
    "Farmers on both sides of the border leave, when they can, for Herat, Mashhad, or Europe.";
const std::string kArticle = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";

std::vector<Block> blocks(const std::string& html) { return extract_html(html).blocks; }

std::vector<std::string> texts(const std::string& html) {
  std::vector<std::string> found;
  for (const Block& block : blocks(html)) found.push_back(block.text);
  return found;
}

// The texts of a page whose article is there for the part in question to be told from.
std::vector<std::string> texts_around(const std::string& part) {
  return texts("<body><p>" + kFirst + "</p>" + part + "<p>" + kSecond + "</p><p>" + kThird + "</p></body>");
}

// The text of the only paragraph that some inline markup makes.
std::string paragraph(const std::string& markup) {
  const std::vector<std::string> found = texts("<p>" + markup + "</p>");
  return found.size() == 1 ? found.front() : "not one paragraph";
}

std::vector<std::string> hints(const Extract& extract, std::string_view field) {
  std::vector<std::string> found;
  for (const Hint& hint : extract.hints)
    if (hint.field == field) found.push_back(hint.value + " (" + hint.origin + ")");
  return found;
}

std::vector<std::string> head_hints(const std::string& head, std::string_view field) {
  return hints(extract_html("<head>" + head + "</head><body>" + kArticle), field);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string made;
  for (std::size_t i = 0; i < times; ++i) made += text;
  return made;
}

// So deep, or as deep as DOSSIER_DEPTH says.
std::size_t deep() {
  const char* asked = std::getenv("DOSSIER_DEPTH");
  return asked == nullptr ? 10'000 : static_cast<std::size_t>(std::max(1, std::atoi(asked)));
}

// No hang: linear work takes a second, or half a minute with sanitizers on a busy machine; quadratic work
// many minutes.
template <typename Work>
bool is_soon(const Work& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::steady_clock::now() - begin < std::chrono::seconds(120);
}

using Texts = std::vector<std::string>;
const Texts kWhole = {kFirst, kSecond, kThird};

} // namespace

// --- inline text ---

TEST_CASE("inline markup neither makes nor takes a space", "[html]") {
  CHECK(paragraph("A <b>b</b>c<i> d</i>, <a href='x'>e</a>.") == "A bc d, e.");
  CHECK(paragraph("<span class='dropcap'>T</span>he 20<sup>th</sup> H<sub>2</sub>O") == "The 20th H2O");
}

TEST_CASE("white space collapses and a no-break space is a space", "[html]") {
  CHECK(paragraph("  one\n\t two&nbsp;&nbsp;three\r\n") == "one two three");
}

TEST_CASE("places to break a word at are nothing", "[html]") {
  CHECK(paragraph("Af&shy;ghan<wbr>istan and Ba&#8203;luchistan") == "Afghanistan and Baluchistan");
}

TEST_CASE("a picture says nothing", "[html]") {
  CHECK(paragraph("before <img src='a.png' alt='A map of Ghor'>after") == "before after");
}

TEST_CASE("a line break is a line's end and two of them part paragraphs", "[html]") {
  CHECK(texts("<div>one,<br> two<br><br>three <br/>&nbsp;<br> four</div>") ==
        Texts{"one,\ntwo", "three", "four"});
}

TEST_CASE("a heading stays in one line", "[html]") {
  CHECK(blocks("<h2>Iran's<br>Drug War</h2><p>Text.") ==
        std::vector<Block>{{BlockKind::heading, 2, "Iran's Drug War"}, {BlockKind::paragraph, 0, "Text."}});
}

TEST_CASE("the call of a footnote is left out", "[html]") {
  CHECK(paragraph("It fell<sup>1</sup>, and rose<a href='#fn2'>[2]</a>.") == "It fell, and rose.");
  CHECK(paragraph("It fell <sup><a href='#n'>12</a></sup>.") == "It fell.");
  CHECK(paragraph(
            "It fell.<a href='page.html#_ftn3'><span>(3)</span></a> It*<sup>*</sup> rose<sup>4,5</sup>.") ==
        "It fell. It* rose.");
  CHECK(paragraph("121<sup><a href='#t'>a</a></sup> kg") == "121 kg");
}

TEST_CASE("what is raised or linked and no call stays", "[html]") {
  CHECK(paragraph("100 km<sup>2</sup> in the 1<sup>st</sup> year") == "100 km2 in the 1st year");
  CHECK(paragraph("see <a href='#t1'>Table 1</a> for <a href='#y'>2019</a>") == "see Table 1 for 2019");
}

TEST_CASE("a quotation has its marks", "[html]") {
  CHECK(paragraph("He said <q>no</q>.") == "He said \u201Cno\u201D.");
}

// --- blocks ---

TEST_CASE("headings have their level", "[html]") {
  const std::vector<Block> found = blocks("<h1>A</h1><h3>B</h3><p>c</p><h6>D</h6><p>e");
  CHECK(found == std::vector<Block>{{BlockKind::heading, 1, "A"},
                                    {BlockKind::heading, 3, "B"},
                                    {BlockKind::paragraph, 0, "c"},
                                    {BlockKind::heading, 6, "D"},
                                    {BlockKind::paragraph, 0, "e"}});
}

TEST_CASE("items, quotes and definitions have their kind", "[html]") {
  const std::vector<Block> found = blocks("<ul><li>one<ol><li>inner</ol><li><p>two</p><p>three</p></ul>"
                                          "<blockquote><p>said</p></blockquote><dl><dt>term<dd>sense</dl>");
  CHECK(found == std::vector<Block>{{BlockKind::item, 0, "one"},
                                    {BlockKind::item, 0, "inner"},
                                    {BlockKind::item, 0, "two"},
                                    {BlockKind::item, 0, "three"},
                                    {BlockKind::quote, 0, "said"},
                                    {BlockKind::paragraph, 0, "term"},
                                    {BlockKind::item, 0, "sense"}});
}

TEST_CASE("a row of a table has its cells in one line", "[html]") {
  const std::vector<Block> found =
      blocks("<table><caption>Area</caption><tr><th></th><th>2019</th><th>2020</th></tr>"
             "<tr><td><p>Ghor</p></td><td>1,<br>5</td><td></td></tr><tr><td>Herat</td><td></td><td>7</td></"
             "tr></table>");
  CHECK(found == std::vector<Block>{{BlockKind::paragraph, 0, "Area"},
                                    {BlockKind::row, 0, "| 2019 | 2020"},
                                    {BlockKind::row, 0, "Ghor | 1, 5"},
                                    {BlockKind::row, 0, "Herat | | 7"}});
}

TEST_CASE("the links of a table of data stay", "[html]") {
  CHECK(texts_around(
            "<table><tr><th>By</th><td><a href='a'>Roe</a></td></tr><tr><th>In</th><td><a href='b'>Ghor</a>"
            "</td></tr><tr><th>Grown</th><td>1999</td></tr></table>") ==
        Texts{kFirst, "By | Roe", "In | Ghor", "Grown | 1999", kSecond, kThird});
}

TEST_CASE("a table that lays out the page is no table", "[html]") {
  const std::string html =
      "<table><tr><td width=120><a href='/'>Home</a><br><a href='/p'>Papers</a></td><td><p>" + kFirst +
      "</p><p>" + kSecond + "</p></td></tr></table>";
  CHECK(blocks(html) ==
        std::vector<Block>{{BlockKind::paragraph, 0, kFirst}, {BlockKind::paragraph, 0, kSecond}});
}

TEST_CASE("preformatted text keeps its lines and is parted by empty ones", "[html]") {
  const std::vector<Block> found =
      blocks("<pre>\n\n   TESTIMONY\n\nMr. Chairman &amp; Members:\n  <b>We</b> are\n</pre>");
  CHECK(found == std::vector<Block>{{BlockKind::preformatted, 0, "   TESTIMONY"},
                                    {BlockKind::preformatted, 0, "Mr. Chairman & Members:\n  We are"}});
}

TEST_CASE("a caption is a paragraph", "[html]") {
  CHECK(texts_around("<figure><img alt=x><figcaption>The dam in 2021</figcaption></figure>") ==
        Texts{kFirst, "The dam in 2021", kSecond, kThird});
}

TEST_CASE("a rule made of stars is no text", "[html]") {
  CHECK(texts_around("<p>* * *</p><div>-</div>") == kWhole);
}

// --- what is no part of the article ---

TEST_CASE("scripts, controls and drawings are no text", "[html]") {
  CHECK(texts_around(
            "<script>var a = '<p>x</p>';</script><style>p{}</style><noscript>Enable it</noscript><iframe>f"
            "</iframe><template><p>t</p></template><svg><title>icon</title><text>s</text></svg>"
            "<select><option>o</select><button>Go</button><textarea>w</textarea>") == kWhole);
}

TEST_CASE("what is hidden is no text", "[html]") {
  CHECK(
      texts_around(
          "<p hidden>One hidden.</p><p aria-hidden=true>Two hidden.</p><p style='color:red; DISPLAY : none'>"
          "Three hidden.</p><span class='sr-only'>Four hidden.</span>") == kWhole);
}

TEST_CASE("an article that is hidden behind a notice is read all the same", "[html]") {
  CHECK(texts("<div id='cookie-consent' role='dialog'><p>We use cookies, and more cookies.</p></div><div "
              "aria-hidden='true'>" +
              kArticle + "</div>") == kWhole);
}

TEST_CASE("navigation, header and footer of the site are no part of the article", "[html]") {
  CHECK(texts("<header><h1><a href='/'>The Institute</a></h1><p>Since 1998, on the region.</p><nav><a "
              "href='/a'>About</a>"
              "</nav></header><div role='navigation'>Menu, menu, menu.</div>" +
              kArticle +
              "<aside>Our other work, and more.</aside><footer>All rights reserved, 2023.</footer>") ==
        kWhole);
}

TEST_CASE("a share bar is no part of the article", "[html]") {
  CHECK(texts_around("<div class='post-shareBar'>Tell your friends, please.</div>") == kWhole);
  CHECK(texts_around("<ul class='social-icons'><li>Facebook<li>Twitter</ul><p>Share this article:</p>") ==
        kWhole);
}

TEST_CASE("related papers, newsletters, comments and the like are no part of the article", "[html]") {
  for (const char* name :
       {"related-posts", "newsletter-signup", "cookie-banner", "comments", "comment-list", "breadcrumb",
        "sidebar", "relatedPosts", "widget-ads ad", "author-box", "mostPopular", "promo"}) {
    CAPTURE(name);
    CHECK(texts_around("<div class='" + std::string(name) + "'><p>Join us, now, for more of it.</p></div>") ==
          kWhole);
    CHECK(texts_around("<section id='" + std::string(name) +
                       "'><p>Join us, now, for more of it.</p></section>") == kWhole);
  }
}

TEST_CASE("a name that tells of the page takes nothing away", "[html]") {
  for (const char* name : {"has-sidebar", "no-comments", "category-social", "tag-related", "expert-comment",
                           "document", "commentary", "navy", "shareholders", "adviser", "menuhin"}) {
    CAPTURE(name);
    CHECK(texts_around("<div class='" + std::string(name) + "'><p>This stays, in the text.</p></div>") ==
          Texts{kFirst, "This stays, in the text.", kSecond, kThird});
  }
}

TEST_CASE("what holds half of the text is the article whatever it is called", "[html]") {
  CHECK(texts("<div id='content-sidebar-wrap'>" + kArticle + "</div><p>More of it.") == kWhole);
  CHECK(texts("<form id='aspnetForm'>" + kArticle + "</form>") == kWhole);
  CHECK(texts("<aside>" + kArticle + "</aside>") == kWhole);
}

TEST_CASE("a section of the paper is no clutter for its id", "[html]") {
  for (const char* id :
       {"recommendations", "discussion", "related-work", "share-of-exports", "nav-tabContent"}) {
    CAPTURE(id);
    CHECK(texts_around("<section id='" + std::string(id) + "'><p>Mend the dam, and soon.</p></section>") ==
          Texts{kFirst, "Mend the dam, and soon.", kSecond, kThird});
  }
  CHECK(texts_around("<h2 id='comments-and-menus'>Comments and Menus</h2>").at(1) == "Comments and Menus");
}

TEST_CASE("a banner with the page's heading is none", "[html]") {
  CHECK(texts("<div class='page-banner'><h1>Water</h1><p>March 1999</p></div>" + kArticle) ==
        Texts{"Water", "March 1999", kFirst, kSecond, kThird});
}

TEST_CASE("comments may be longer than the article", "[html]") {
  const std::string comment =
      "<p>I disagree with the author, strongly, as always, and so do all my friends.</p>";
  const std::string article = repeated(kArticle, 3);
  CHECK(texts(article + "<div id=comments>" + repeated(comment, 40) + "</div>").size() == 9);
}

TEST_CASE("a word of a sentence stays whatever its link is called", "[html]") {
  CHECK(paragraph("As we wrote in <a class='related-link' href='/x'>an earlier paper</a>, the dam leaks, and "
                  "will go on.") == "As we wrote in an earlier paper, the dam leaks, and will go on.");
}

TEST_CASE("a list of links is a menu and a list of sentences is text", "[html]") {
  CHECK(texts_around("<ul><li><a href='/a'>About us</a><li><a href='/b'>Our people</a></ul>") == kWhole);
  CHECK(texts_around("<ul><li>It leaks.<li>See <a href='/b'>our paper</a> on how it leaks.</ul>") ==
        Texts{kFirst, "It leaks.", "See our paper on how it leaks.", kSecond, kThird});
}

TEST_CASE("a line that leads elsewhere is no text", "[html]") {
  CHECK(texts_around("<p><strong>Read more:</strong> <a href='/x'>How Herat fell silent</a></p>") == kWhole);
  CHECK(texts_around("<p><a href='/pdf'>Download the full report</a></p>") == kWhole);
}

TEST_CASE("a heading whose text is left out goes with it", "[html]") {
  CHECK(texts_around(
            "<h3>More on this</h3><ul><li><a href='/a'>A</a><li><a href='/b'>B</a></ul><h3>Water</h3>") ==
        Texts{kFirst, "Water", kSecond, kThird});
}

TEST_CASE("notes stay, though they are links", "[html]") {
  const Texts found = texts("<article>" + kArticle +
                            "<ol class='footnotes'><li><a href='http://a.org/1'>a.org/1</a><li>"
                            "<a href='http://a.org/2'>a.org/2</a></ol></article>");
  CHECK(found == Texts{kFirst, kSecond, kThird, "a.org/1", "a.org/2"});
}

// --- which part is the article ---

TEST_CASE("an article that is declared is believed", "[html]") {
  const std::string side =
      "<div><p>The Institute is independent, and takes no positions, on anything.</p></div>";
  for (const char* open : {"<article>", "<main>", "<div role='main'>", "<div itemprop='articleBody'>"}) {
    CAPTURE(open);
    std::string html = side;
    html.append(open).append(kArticle).append("</article></main></div>").append(side);
    CHECK(texts(html) == kWhole);
  }
}

TEST_CASE("an empty article element is not believed", "[html]") {
  CHECK(texts("<article></article><div>" + kArticle + "</div>") == kWhole);
}

TEST_CASE("of many articles in a page that has one long one, that is it", "[html]") {
  const std::string teaser =
      "<article><h3><a href='/x'>Oil</a></h3><p>It is cheap, and will be, for long.</p></article>";
  CHECK(texts("<main><article>" + kArticle + "</article>" + teaser + teaser + "</main>") == kWhole);
}

TEST_CASE("of many articles of a size all are chapters", "[html]") {
  const std::string chapter = "<article>" + kArticle + "</article>";
  CHECK(texts("<div>" + chapter + chapter + chapter + "</div>").size() == 9);
}

TEST_CASE("an article in a plain division is found by its text", "[html]") {
  const std::string side = "<div><p>About us: we are many.</p></div>";
  CHECK(texts("<div>" + side + "<div><div>" + repeated(kArticle, 4) + "</div></div>" + side + "</div>")
            .size() == 12);
}

TEST_CASE("the title before the article and what stands between comes along", "[html]") {
  CHECK(texts("<div><h1>Water</h1><p>By Jane Roe</p></div><article>" + kArticle + "</article>") ==
        Texts{"Water", "By Jane Roe", kFirst, kSecond, kThird});
  CHECK(texts("<title>Water and Power: Ghor</title><center><b>Water and Power</b><br>March "
              "1999</center><table><tr><td>" +
              repeated(kArticle, 3) + "</td></tr></table>")
            .front() == "Water and Power\nMarch 1999");
}

TEST_CASE("notes behind the article come along", "[html]") {
  const std::string notes = "<div><h2>Notes</h2><p>Treaty of 1973, Article III.</p></div>";
  const Texts found =
      texts("<article>" + repeated(kArticle, 3) + "</article><div>Other, things.</div>" + notes);
  REQUIRE(found.size() == 11);
  CHECK(found[9] == "Notes");
  CHECK(found[10] == "Treaty of 1973, Article III.");
}

TEST_CASE("a page without any structure yields its text", "[html]") {
  CHECK(texts("Plain text, in the body.<p>A paragraph<p>another<ul><li>item</ul>and text again") ==
        Texts{"Plain text, in the body.", "A paragraph", "another", "item", "and text again"});
  CHECK(texts("<font face=Arial>" + kFirst + "<br><br>" + kSecond + "</font>") == Texts{kFirst, kSecond});
}

TEST_CASE("a page with nothing but navigation is better than nothing", "[html]") {
  CHECK(texts("<nav><p>Some text, in a strange place.</p></nav>") == Texts{"Some text, in a strange place."});
}

// --- hints ---

TEST_CASE("JSON-LD tells of the article, by reference too", "[html]") {
  const Extract extract = extract_html(
      R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebPage","name":"Not this"},{"@id":"#us","@type":"Organization","name":"The Institute"},
        {"@type":["Report","Thing"],"headline":"Iran&#8217;s Water &amp; Power","author":[{"name":"Jane Roe"},"John Doe",{"@id":"#us"}],
         "publisher":{"@id":"#us"},"datePublished":"2019-01-15T08:00:00+02:00","inLanguage":"en-US","reportNumber":"12",
         "isPartOf":{"@type":"CreativeWorkSeries","name":"Perspectives"},"url":"https://a.org/12"}]}</script>)" +
      kArticle);
  CHECK(extract.hints == std::vector<Hint>{{"title", "Iran\u2019s Water & Power", "json-ld"},
                                           {"author", "Jane Roe", "json-ld"},
                                           {"author", "John Doe", "json-ld"},
                                           {"publisher", "The Institute", "json-ld"},
                                           {"date", "2019-01-15", "json-ld"},
                                           {"url", "https://a.org/12", "json-ld"},
                                           {"series", "Perspectives", "json-ld"},
                                           {"number", "12", "json-ld"},
                                           {"language", "en-US", "json-ld"},
                                           {"kind", "report", "json-ld"}});
}

TEST_CASE("JSON-LD in a list, with raw line ends, is read and what is no JSON is passed over", "[html]") {
  const std::string json =
      "<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\"}]</script>";
  CHECK(head_hints("<script type='application/ld+json'>{oops</script>" + json, "title") ==
        Texts{"A B (json-ld)"});
  const std::string deep = "<script type='application/ld+json'>" + repeated("[", 200'000) + "</script>";
  CHECK(head_hints(deep + json, "title") == Texts{"A B (json-ld)"});
}

TEST_CASE("meta elements of the citation kind are trusted most", "[html]") {
  const std::string head =
      "<title>Iran - Site</title><meta property='og:title' content='Iran!'><meta name='DC.title' content="
      "'Iran.'><meta name='citation_title' content='Iran'><meta name='citation_author' content="
      "'Rezaei, Farhad'><meta name='citation_author' content='Jane Roe'><meta name='author' content='Someone "
      "Else'><meta name='citation_publication_date' content='2019/1/5'><meta name="
      "'citation_technical_report_number' content='IF12106'>";
  CHECK(head_hints(head, "title") ==
        Texts{"Iran (html meta)", "Iran. (html meta)", "Iran! (opengraph)", "Iran - Site (html title)"});
  CHECK(head_hints(head, "author") == Texts{"Farhad Rezaei (html meta)", "Jane Roe (html meta)"});
  CHECK(head_hints(head, "date") == Texts{"2019-01-05 (html meta)"});
  CHECK(head_hints(head, "number") == Texts{"IF12106 (html meta)"});
}

TEST_CASE("dates are ISO, as precise as given, or left out", "[html]") {
  const auto date = [](const std::string& value) {
    return head_hints("<meta name=date content='" + value + "'>", "date");
  };
  CHECK(date("15 January 2019") == Texts{"2019-01-15 (html meta)"});
  CHECK(date("2019-01") == Texts{"2019-01 (html meta)"});
  CHECK(date("2019") == Texts{"2019 (html meta)"});
  CHECK(date("20190115") == Texts{"2019-01-15 (html meta)"});
  CHECK(date("yesterday").empty());
}

TEST_CASE("an author is a person", "[html]") {
  const std::string site = "<meta property='og:site_name' content='The Institute'>";
  for (const char* value : {"https://facebook.com/x", "admin", "The INSTITUTE", "@roe", "elmundo.es", ""}) {
    CAPTURE(value);
    CHECK(head_hints(site + "<meta name='author' content='" + value + "'>", "author").empty());
  }
  CHECK(head_hints("<meta name='author' content='By Jane Roe; Smith, Jr.'>", "author") ==
        Texts{"Jane Roe (html meta)", "Smith, Jr. (html meta)"});
}

TEST_CASE("a title loses the name of its site", "[html]") {
  const std::string site = "<meta property='og:site_name' content='BESA Center'>";
  const auto title = [](const std::string& page) {
    return hints(extract_html(page + kArticle), "title").at(0);
  };
  CHECK(title(site + "<title>Iran - a view | Besa Center</title>") == "Iran - a view (html title)");
  CHECK(title(site + "<title>BESA Center \u2013 Iran</title>") == "Iran (html title)");
  CHECK(title("<title>Iran - Papers - BESA</title><h1>Iran</h1>") == "Iran (html title)");
  CHECK(title("<title>Iran - a view</title>") == "Iran - a view (html title)");
}

TEST_CASE("the page's address and language are hints", "[html]") {
  const Extract extract =
      extract_html("<html lang=en-GB><link rel=canonical href='https://a.org/p'><meta property=og:url "
                   "content='https://a.org/p?x'><meta property=og:site_name content=A>" +
                   kArticle);
  CHECK(hints(extract, "url") == Texts{"https://a.org/p?x (opengraph)", "https://a.org/p (html link)"});
  CHECK(hints(extract, "language") == Texts{"en-GB (html lang)"});
  CHECK(hints(extract, "publisher") == Texts{"A (opengraph)"});
  CHECK(head_hints("<link rel=canonical href='/p'>", "url").empty());
}

// --- bytes ---

TEST_CASE("the charset is the mark's, the page's, or detected", "[html]") {
  const auto charset_and_text = [](const std::string& bytes) {
    const Extract extract = extract_html(bytes);
    return extract.charset + ": " + (extract.blocks.empty() ? "" : extract.blocks.back().text);
  };
  CHECK(charset_and_text("<p>caf\xc3\xa9") == "UTF-8: caf\u00E9");
  CHECK(charset_and_text("<meta charset=windows-1251><p>\xc8\xf0\xe0\xed") ==
        "windows-1251: \u0418\u0440\u0430\u043D");
  CHECK(charset_and_text("<META http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>\x93"
                         "a\x94") == "windows-1252: \u201Ca\u201D");
  CHECK(charset_and_text("<?xml version='1.0' encoding='windows-1256'?><p>\xc7\xed\xd1\xc7\xe4") ==
        "windows-1256: \u0627\u064A\u0631\u0627\u0646");
  CHECK(charset_and_text(std::string("\xff\xfe<\0p\0>\0a\0", 10)) == "UTF-16LE: a");
  CHECK(charset_and_text("<meta charset=utf-16><p>plain") == "UTF-8: plain");
}

TEST_CASE("damaged pages yield what can be read", "[html]") {
  CHECK(texts(std::string("<p>on\0e", 7)) == Texts{"one"});
  CHECK(texts("<p>one<p>two<a href='unfinished") == Texts{"one", "two"});
  CHECK(texts("<p>one</div></p></b>two<!-- never closed") == Texts{"one", "two"});
  CHECK(texts("").empty());
  CHECK(texts("<p>one<a title='" + std::string(1'000'000, 'x') + "'> two") == Texts{"one two"});
}

TEST_CASE("an empty element of XHTML holds nothing", "[html]") {
  const std::string head = "<?xml version='1.0'?><html "
                           "xmlns='http://www.w3.org/1999/xhtml'><head><title/><script src='x'/></head>";
  CHECK(texts(head + "<body><!-- <p/> --><a id='a'/><p>one<br/>two</p><div/><p>three</p></body></html>") ==
        Texts{"one\ntwo", "three"});
}

TEST_CASE("text nested very deep is read, and soon", "[html]") {
  for (const char* tag : {"<div>", "<ul><li>", "<table><tr><td>", "<b>", "<a href=x><div>", "<span>",
                          "<blockquote>", "<x-y>", "<p><font color=red>", "<object>", "<form><div></form>"}) {
    CAPTURE(tag);
    CHECK(is_soon([&] { CHECK(texts(repeated(tag, deep()) + kFirst) == Texts{kFirst}); }));
  }
}

TEST_CASE("paragraphs below the deepest level stay apart", "[html]") {
  const std::string html = repeated("<div>", 2'000) + "<p>" + kFirst + "</p><p>" + kSecond + "</p>" +
                           repeated("</div>", 2'000) + "<p>" + kThird + "</p>";
  CHECK(texts(html) == kWhole);
}

TEST_CASE("inline elements left open do not multiply", "[html]") {
  std::string html;
  for (int i = 0; i < 20'000; ++i) html += "<p><font color='" + std::to_string(i) + "'>x.";
  CHECK(is_soon([&] { CHECK(texts(html).size() == 20'000); }));
}

TEST_CASE("an element with 100,000 attributes is an element", "[html]") {
  std::string html = "<p";
  for (int i = 0; i < 100'000; ++i) html += " a" + std::to_string(i) + "=1";
  CHECK(is_soon([&] { CHECK(texts(html + ">" + kFirst) == Texts{kFirst}); }));
}

// --- boxes told by their heading ---

TEST_CASE("a box whose heading tells it is no part of the article needs no class", "[html]") {
  const std::string rest = "<p>So the farmers left, one after the other, and the valley fell silent.</p>";
  CHECK(texts("<div>" + kArticle +
              "<div><h3>You may also like</h3><div><h4><a href='a'>A port</a></h4><p>The harbour has been "
              "leased again, and nobody was asked.</p></div></div>" +
              rest + "</div>")
            .size() == 4);
  CHECK(texts("<div>" + kArticle +
              "<div><div>More from the programme</div><p>The flood left a bill, and nobody pays "
              "it.</p></div>" +
              rest + "</div>")
            .size() == 4);
  CHECK(texts("<div>" + kArticle +
              "<h3>Get the latest</h3><p>Our letter, each Friday, free.</p><h3>Fish</h3>" + rest +
              "</div>") == Texts{kFirst, kSecond, kThird, "Fish",
                                 "So the farmers left, one after the other, and the valley fell silent."});
}

TEST_CASE("a section of the article stays whatever its heading begins with", "[html]") {
  for (const char* heading : {"Related Work", "Comments by the Agency", "The Latest War", "Sharing the River",
                              "More Water", "Topics of the Talks", "Subscribers", "Discussion"}) {
    CAPTURE(heading);
    CHECK(texts("<div>" + kArticle + "<h2>" + std::string(heading) +
                "</h2><p>It rose, and fell, and rose.</p></div>")
              .size() == 5);
  }
}

TEST_CASE("buttons that a script serves are a menu, and the mark of a place is text", "[html]") {
  CHECK(texts_around("<div><a>Save to read later</a><a>Print this article</a><a>Get a link</a></div>") ==
        kWhole);
  CHECK(texts_around("<div><a name='s1'>A first part, on the dam</a></div>") ==
        Texts{kFirst, "A first part, on the dam", kSecond, kThird});
}

TEST_CASE("links that touch are parted", "[html]") {
  CHECK(texts("<p>By <a href='a'>Jane Roe</a><a href='b'>Farhad Rezaei</a> on the dam, the river, and those "
              "who live by it.</p>") ==
        Texts{"By Jane Roe Farhad Rezaei on the dam, the river, and those who live by it."});
}

TEST_CASE("a page's footnotes are notes, behind the text", "[html]") {
  const std::vector<Block> found =
      blocks("<article>" + kArticle + "<ol class='footnotes'><li>Ibid., p. 5.</li></ol></article>");
  REQUIRE(found.size() == 4);
  CHECK(found.back() == Block{BlockKind::note, 0, "Ibid., p. 5."});
}

TEST_CASE("what only the page shows tells author, date and publisher", "[html]") {
  const Extract extract = extract_html(
      "<title>The Dam of Herat | Reports | Water House</title><body><article><h1>The Dam of Herat</h1>"
      "<a rel='author' href='/roe'>Jane Roe</a><time datetime='2019-05-02T10:00'>2 May</time>" +
      kArticle + "</article><aside><time datetime='2024-01-01'>today</time></aside>");
  CHECK(hints(extract, "author") == Texts{"Jane Roe (html page)"});
  CHECK(hints(extract, "date") == Texts{"2019-05-02 (html page)"});
  CHECK(hints(extract, "publisher") == Texts{"Water House (html title)"});
  CHECK(
      hints(extract_html("<title>The Dam of Herat</title><ul><li><time datetime='2024-01-01'>x</time></ul>" +
                         kArticle),
            "date")
          .empty());
}
