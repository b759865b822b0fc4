// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/sketch.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using namespace dossier;

namespace {

Sketch sketch_of(std::string_view text) {
  Sketcher sketcher;
  sketcher.add(text);
  return sketcher.take();
}

// Words that no two seeds share but by chance.
std::string words(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::string text;
  for (int i = 0; i < count; ++i) text += "w" + std::to_string(random() % 100000) + " ";
  return text;
}

} // namespace

TEST_CASE("the same text has the same sketch, whatever its case and punctuation", "[sketch]") {
  CHECK(sketch_of("The dam, in Kabul: was begun!") == sketch_of("the DAM\nin   kabul was begun"));
  const std::string text = words(1, 5000);
  CHECK(resemblance(sketch_of(text), sketch_of(text)) == 1);
  CHECK(sketch_of(text).size() == kSketchSize);
}

TEST_CASE("other texts have nothing in common", "[sketch]") {
  CHECK(resemblance(sketch_of(words(1, 5000)), sketch_of(words(2, 5000))) < 0.02);
  CHECK(resemblance(sketch_of(""), sketch_of(words(2, 50))) == 0);
  CHECK(resemblance({}, {}) == 0);
}

TEST_CASE("a resemblance is estimated within its error", "[sketch]") {
  // 1,000 words of which a part are the other's: of 2 - part thousand runs, part thousand are in both.
  for (const int shared : {200, 500, 800, 950}) {
    const std::string common = words(3, shared);
    const double truth = shared / (2000.0 - shared);
    const double found =
        resemblance(sketch_of(common + words(4, 1000 - shared)), sketch_of(common + words(5, 1000 - shared)));
    INFO(shared);
    CHECK(found == Approx(truth).margin(0.13)); // three standard errors
  }
}

TEST_CASE("short texts are compared whole", "[sketch]") {
  const Sketch one = sketch_of("one two three four five six seven");
  const Sketch other = sketch_of("one two three four five six eight");
  CHECK(one.size() == 4);
  CHECK(resemblance(one, other) == Approx(3.0 / 5));
  CHECK(sketch_of("one two three").empty());
}

TEST_CASE("runs that repeat a thousand times count once", "[sketch]") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "one two three four ";
  CHECK(sketch_of(text).size() == 4);
  CHECK(sketch_of(text + words(6, 3000)).size() == kSketchSize);
}

TEST_CASE("typographic marks are punctuation, letters beyond ASCII are letters", "[sketch]") {
  CHECK(sketch_of("“The dam”—in Kabul, ‘begun’ and… left") ==
        sketch_of("\"The dam\" - in Kabul, 'begun' and... left"));
  CHECK(sketch_of("une armée à l été d avant") != sketch_of("une arme à l t d avant"));
  CHECK(sketch_of("سپاه قدس در هرات و غور").size() == 3);
}

TEST_CASE("a part of a text is told to be one, whatever its size", "[sketch]") {
  const std::string whole = words(6, 9000);
  for (const std::size_t part : {2, 3, 5})
    CHECK(containment(sketch_of(whole), sketch_of(whole.substr(0, whole.size() / part))) > 0.75);
  CHECK(containment(sketch_of(whole), sketch_of(words(7, 3000))) < 0.1);
  CHECK(containment({}, sketch_of(whole)) == 0);
}
