// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_page.h"

#include "corpus/error.h"
#include "corpus/text/utf8.h"
#include "indexer/extract/pdf_direction.h"

#include <algorithm>
#include <array>
#include <cairo.h>
#include <cctype>
#include <cmath>
#include <map>
#include <poppler.h>
#include <set>
#include <tuple>
#include <unicode/uchar.h>
#include <utility>

namespace dossier {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
  void operator()(void* memory) const { g_free(memory); }
};
struct FreeAttributes {
  void operator()(GList* list) const { poppler_page_free_text_attributes(list); }
};
struct UnrefBytes {
  void operator()(GBytes* bytes) const { g_bytes_unref(bytes); }
};

using Document = std::unique_ptr<PopplerDocument, Unref>;
using Page = std::unique_ptr<PopplerPage, Unref>;
using Bytes = std::unique_ptr<GBytes, UnrefBytes>;
using Attributes = std::unique_ptr<GList, FreeAttributes>;

constexpr double kRaise = 0.15;         // of an em: a baseline that differs by more is raised or lowered
constexpr double kWordGap = 0.35;       // of an em: more room than this between two letters parts words
constexpr double kGlueGap = 0.12;       // of an em: less room than this joins them
constexpr double kBackwards = 0.35;     // of an em: a letter so far back begins another line
constexpr double kPictureDots = 300;    // an inch: what tesseract was taught with
constexpr double kPicturePixels = 40e6; // an A3 page has 17e6
constexpr char32_t kNonJoiner = 0x200C; // parts letters of a Persian word
constexpr double kBeyond = 1000;        // points: nothing stands so far outside the page
constexpr std::size_t kLongestOutline = 5000;

std::string taken(char* text) {
  if (text == nullptr) return {};
  const std::unique_ptr<char, Free> held(text);
  return well_formed(text);
}

Error damage(const GError* error) {
  if (error != nullptr && error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED)
    return {ErrorKind::input, "is locked with a password", "save a copy without a password"};
  std::string what = "is a damaged PDF";
  if (error != nullptr && error->message != nullptr) what += std::string(" (") + error->message + ")";
  return {ErrorKind::input, what, "open it in a viewer and print it to a new PDF, or fetch it again"};
}

bool is_bidi_mark(char32_t c) { return (c >= 0x202A && c <= 0x202E) || c == 0x200E || c == 0x200F; }

struct Style {
  double size = 0;
  int font = 0;
  bool bold = false;
  bool italic = false;
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

enum class Direction { right, up, down, left };

// A ligature is a way of printing, not of writing: "\uFB01" -> "fi".
void append_letter(std::string& text, char32_t c) {
  constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (c >= 0xFB00 && c <= 0xFB06)
    text += kLigatures[c - 0xFB00];
  else
    append_character(text, c);
}

// One letter after the other becomes words.
class WordMaker {
public:
  void space() {
    flush();
    spaced_ = true;
  }

  // Between words, whether or not white space follows.
  void part() { flush(); }

  void letter(char32_t c, const Box& box, const Style& style) {
    if (!word_.text.empty() && parts(box, style)) flush();
    if (word_.text.empty()) begin(box, style);
    append_letter(word_.text, c);
    leftwards_ = leftwards_ || is_right_to_left(c);
    word_.box = around(word_.box, box);
    last_ = box;
  }

  // The words that stand upright; if most of the page's letters run up or down it (a table set across), or
  // stand on their head (a sheet scanned so), these, turned.
  std::vector<PdfWord> words(double width, double height) {
    flush();
    if (letters_[1] + letters_[2] + letters_[3] <= letters_[0]) return std::move(words_[0]);
    const auto most = std::max_element(letters_.begin() + 1, letters_.end()) - letters_.begin();
    std::vector<PdfWord> turned = std::move(words_[static_cast<std::size_t>(most)]);
    for (PdfWord& word : turned) word.box = upright(word.box, static_cast<Direction>(most), width, height);
    return turned;
  }

private:
  static Box upright(const Box& box, Direction direction, double width, double height) {
    switch (direction) {
    case Direction::up:
      return {height - box.bottom, box.left, height - box.top, box.right};
    case Direction::down:
      return {box.top, width - box.right, box.bottom, width - box.left};
    case Direction::left:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    default:
      return box;
    }
  }

  void flush() {
    if (word_.text.empty()) return;
    // A letter alone goes the way of the one before it.
    const double across = last_.left + last_.right - first_.left - first_.right;
    const double along = last_.top + last_.bottom - first_.top - first_.bottom;
    if (std::abs(across) + std::abs(along) > 0.1 * word_.size) {
      if (std::abs(across) < std::abs(along))
        direction_ = along < 0 ? Direction::up : Direction::down;
      else
        direction_ = across < 0 && !leftwards_ ? Direction::left : Direction::right;
    }
    const auto to = static_cast<std::size_t>(direction_);
    letters_[to] += word_.text.size();
    if (leftwards_ || before_leftwards_) glue_leftwards();
    before_word_ = word_;
    before_leftwards_ = std::exchange(leftwards_, false);
    words_[to].push_back(word_);
    before_ = last_;
    word_.text.clear();
  }

  bool parts(const Box& box, const Style& style) const {
    if (leftwards_) return false; // poppler marks where the word ends
    if (std::abs(style.size - word_.size) > 0.1 * word_.size) return true;
    if (is_vertical(box)) return std::abs(box.top - last_.top) > 2 * style.size;
    if (std::abs(box.bottom - last_.bottom) > kRaise * style.size) return true;
    if (std::abs(box.right - last_.left) < kGlueGap * style.size) return false; // of a page on its head
    return box.left - last_.right > kWordGap * style.size || box.left < last_.left - kBackwards * style.size;
  }

  bool is_vertical(const Box& box) const {
    return std::abs(box.left - last_.left) < 0.1 && std::abs(box.top - last_.top) > 0.1;
  }

  void begin(const Box& box, const Style& style) {
    const double em = std::max(style.size, word_.size);
    const bool same_line = box.top < before_.bottom && box.bottom > before_.top;
    const double gap = box.left - before_.right;
    const bool glued = !spaced_ && same_line && gap < kGlueGap * em && gap > -kBackwards * em;
    word_ = {"", box, style.size, style.font, style.bold, style.italic, glued};
    first_ = box;
    apart_ = spaced_;
    spaced_ = false;
  }

  // Letters of Arabic come as they are read, their boxes from left to right: only the whole word's box tells
  // where it stands to the one before, and poppler leaves out spaces.
  void glue_leftwards() {
    const Box& a = before_word_.box;
    const Box& b = word_.box;
    const double gap = std::max(b.left - a.right, a.left - b.right);
    const double em = std::max(word_.size, before_word_.size);
    word_.glued =
        !apart_ && a.top < b.bottom && b.top < a.bottom && gap < kGlueGap * em && gap > -kBackwards * em;
  }

  std::array<std::vector<PdfWord>, 4> words_; // by direction
  std::array<std::size_t, 4> letters_ = {};
  PdfWord word_;
  Box first_;
  Box last_;
  Box before_;
  bool spaced_ = true;
  bool apart_ = true;      // white space before the word
  bool leftwards_ = false; // the word has a letter of Arabic or the like
  PdfWord before_word_;
  bool before_leftwards_ = false;
  Direction direction_ = Direction::right;
};

std::string label_of(PopplerPage* page) {
  gchar* label = nullptr;
  g_object_get(page, "label", &label, nullptr);
  return taken(label);
}

void read_outline(PopplerIndexIter* iter, std::vector<std::string>& outline, int depth) {
  if (iter == nullptr) return;
  do {
    PopplerAction* action = poppler_index_iter_get_action(iter);
    if (action != nullptr && action->any.title != nullptr) outline.push_back(well_formed(action->any.title));
    if (action != nullptr) poppler_action_free(action);
    if (depth < 8) {
      PopplerIndexIter* child = poppler_index_iter_get_child(iter);
      read_outline(child, outline, depth + 1);
      if (child != nullptr) poppler_index_iter_free(child);
    }
  } while (outline.size() < kLongestOutline && poppler_index_iter_next(iter) != 0);
}

} // namespace

struct PdfFile::State {
  Bytes bytes;
  Document document;
  std::map<std::string, int, std::less<>> fonts;

  std::vector<PdfWord> words_in(PopplerPage* page, PopplerRectangle area, double width, double height);

  Style style_of(const PopplerTextAttributes& run) {
    std::string name = run.font_name == nullptr ? "" : run.font_name;
    // An embedded font's name has a random prefix: "BCDEEE+GillSansMT-Bold".
    if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
    const int font = fonts.try_emplace(name, static_cast<int>(fonts.size())).first->second;
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const bool bold = contains(name, "bold") || contains(name, "black") || contains(name, "heavy") ||
                      contains(name, "-bd") || contains(name, ",b");
    const bool italic = contains(name, "ital") || contains(name, "obli");
    return {run.font_size, font, bold, italic};
  }
};

PdfFile::PdfFile(std::string_view bytes) : state_(std::make_unique<State>()) {
  state_->bytes.reset(g_bytes_new_static(bytes.data(), bytes.size()));
  GError* error = nullptr;
  state_->document.reset(poppler_document_new_from_bytes(state_->bytes.get(), nullptr, &error));
  if (!state_->document) {
    const Error made = damage(error);
    if (error != nullptr) g_error_free(error);
    throw made;
  }
  if (pages() == 0) throw Error{ErrorKind::input, "is a PDF without pages", "is it the right file?"};
}

PdfFile::~PdfFile() = default;

std::size_t PdfFile::pages() const {
  return static_cast<std::size_t>(std::max(0, poppler_document_get_n_pages(state_->document.get())));
}

// The words in an area. Poppler reads it like what someone marks with the mouse, from its first to its second
// corner.
std::vector<PdfWord> PdfFile::State::words_in(PopplerPage* page, PopplerRectangle area, double width,
                                              double height) {
  const std::unique_ptr<char, Free> held(poppler_page_get_text_for_area(page, &area));
  PopplerRectangle* raw = nullptr;
  guint boxes = 0;
  if (!held || poppler_page_get_text_layout_for_area(page, &area, &raw, &boxes) == 0) return {};
  const std::unique_ptr<PopplerRectangle, Free> rectangles(raw);
  const Attributes attributes(poppler_page_get_text_attributes_for_area(page, &area));

  const std::string_view text(held.get());
  WordMaker maker;
  const GList* run = attributes.get();
  Style style;
  int run_end = -1;
  std::size_t at = 0;
  for (guint i = 0; at < text.size() && i < boxes;) {
    const char32_t c = next_character(text, at);
    if (is_bidi_mark(c)) { // poppler adds them around Arabic and Hebrew words; they have no box
      maker.part();
      continue;
    }
    for (; run != nullptr && static_cast<int>(i) > run_end; run = run->next) {
      const auto& next = *static_cast<const PopplerTextAttributes*>(run->data);
      style = style_of(next);
      run_end = next.end_index;
    }
    const PopplerRectangle& r = raw[i++];
    if (u_isUWhiteSpace(static_cast<UChar32>(c)))
      maker.space();
    else if (u_isprint(static_cast<UChar32>(c)) || c == U'\u00AD' || c == kNonJoiner)
      maker.letter(c, {r.x1, r.y1, r.x2, r.y2}, style);
  }
  return maker.words(width, height);
}

PdfPage PdfFile::page(std::size_t index) {
  PdfPage made;
  const Page page(poppler_document_get_page(state_->document.get(), static_cast<int>(index)));
  if (!page) return made; // a page that cannot be found has no text
  poppler_page_get_size(page.get(), &made.width, &made.height);
  made.label = label_of(page.get());
  made.words = state_->words_in(page.get(), {0, 0, made.width, made.height}, made.width, made.height);
  if (!runs_leftwards(made.words)) return made;
  // Of a page that runs from right to left, that leaves out what stands in their lines beyond the corners:
  // marked from the right it has the most of it.
  std::set<std::tuple<std::string, long, long>> known;
  const auto place = [](const PdfWord& word) {
    return std::tuple(word.text, std::lround(word.box.left), std::lround(word.box.top));
  };
  for (const PdfWord& word : made.words) known.insert(place(word));
  const double right = made.width + kBeyond;
  for (const double end : {-kBeyond, right})
    for (PdfWord& word :
         state_->words_in(page.get(), {right, -kBeyond, end, made.height + kBeyond}, made.width, made.height))
      if (known.insert(place(word)).second) made.words.push_back(std::move(word));
  return made;
}

PdfPicture PdfFile::picture(std::size_t index) const {
  const Page page(poppler_document_get_page(state_->document.get(), static_cast<int>(index)));
  if (!page) throw Error{ErrorKind::input, "has a page that cannot be found", "open it in a viewer"};
  double width = 0;
  double height = 0;
  poppler_page_get_size(page.get(), &width, &height);
  width = std::max(width, 1.0);
  height = std::max(height, 1.0);
  const double scale = std::min(kPictureDots / 72, std::sqrt(kPicturePixels / (width * height)));
  const int columns = std::max(1, static_cast<int>(width * scale));
  const int rows = std::max(1, static_cast<int>(height * scale));
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows), cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), cairo_destroy);
  cairo_set_source_rgb(cairo.get(), 1, 1, 1);
  cairo_paint(cairo.get());
  cairo_scale(cairo.get(), scale, scale);
  poppler_page_render_for_printing(page.get(), cairo.get());
  cairo_surface_flush(surface.get());
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  if (pixels == nullptr)
    throw Error{ErrorKind::input, "has a page that cannot be drawn", "open it in a viewer"};
  PdfPicture picture{"P5\n" + std::to_string(columns) + " " + std::to_string(rows) + "\n255\n", scale * 72};
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface.get()));
  picture.bytes.reserve(picture.bytes.size() +
                        static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  for (std::size_t y = 0; y < static_cast<std::size_t>(rows); ++y)
    for (std::size_t x = 0; x < static_cast<std::size_t>(columns); ++x) {
      const unsigned char* pixel = pixels + y * stride + 4 * x; // blue, green, red: BT.601's weights
      picture.bytes += static_cast<char>((29 * pixel[0] + 150 * pixel[1] + 77 * pixel[2]) >> 8U);
    }
  return picture;
}

PdfInfo PdfFile::info() const {
  PopplerDocument* document = state_->document.get();
  PdfInfo info;
  info.title = taken(poppler_document_get_title(document));
  info.author = taken(poppler_document_get_author(document));
  info.xmp = taken(poppler_document_get_metadata(document));
  if (PopplerIndexIter* iter = poppler_index_iter_new(document)) {
    read_outline(iter, info.outline, 0);
    poppler_index_iter_free(iter);
  }
  return info;
}

} // namespace dossier
