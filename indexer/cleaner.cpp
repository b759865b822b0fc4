// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaner.h"

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "indexer/clean_text.h"
#include "indexer/language.h"
#include "indexer/section_name.h"
#include "indexer/title_page.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/uchar.h>

namespace dossier {
namespace {

constexpr std::size_t kClosingParagraphs = 4; // an author's note stands among the last ones
constexpr std::size_t kRunningText = 250;     // bytes; no line of a table of contents is longer
constexpr std::string_view kParagraphBreak = "\n\n";

bool is_blank(std::string_view text) { return text.empty(); }

Extract cleaned(Extract extract) {
  for (Hint& hint : extract.hints) hint.value = clean_text(hint.value);
  for (Block& block : extract.blocks) {
    if (extract.format == "text") block.text = without_link_marks(block.text);
    block.text = block.kind == BlockKind::heading ? clean_text(block.text) : clean_lines(block.text);
  }
  std::erase_if(extract.blocks, [](const Block& block) { return is_blank(block.text); });
  return extract;
}

char32_t last_character(std::string_view text) { return previous_character(text, text.size()); }

bool begins_lower(std::string_view text) {
  std::size_t at = 0;
  return u_islower(static_cast<UChar32>(next_character(text, at)));
}

// A paragraph that stops in mid-sentence: a letter, a digit, a comma or a dash is its last character.
bool is_cut(std::string_view text) {
  const char32_t last = last_character(text);
  return last == U',' || last == U'-' || last == U';' || last == U'\u2013' || last == U'\u2014' ||
         u_isalnum(static_cast<UChar32>(last));
}

bool goes_on(const Block& before, const Block& block) {
  return before.kind == BlockKind::paragraph && block.kind == BlockKind::paragraph &&
         before.text.size() > 60 && is_cut(before.text) && begins_lower(block.text);
}

// "Dr. Farhad Rezaei is a member of ...": an author, then a verb of what they are.
bool tells_of_author(std::string_view paragraph, const std::vector<Sourced>& authors) {
  constexpr std::array<std::string_view, 12> kVerbs = {"is",     "was",     "are",    "has",
                                                       "serves", "teaches", "served", "works",
                                                       "holds",  "directs", "leads",  "joined"};
  for (const Sourced& author : authors) {
    const std::size_t at = paragraph.substr(0, 80).find(author.value);
    if (at > 12) continue; // not there, or behind more than a title: "Brig. Gen. " is the longest
    const std::string rest = fold_name(paragraph.substr(at + author.value.size(), 40));
    const std::string verb = rest.substr(0, rest.find(' '));
    if (std::find(kVerbs.begin(), kVerbs.end(), verb) != kVerbs.end()) return true;
    if (paragraph.substr(at + author.value.size()).starts_with(", "))
      return rest.starts_with("a ") || rest.starts_with("an ");
  }
  return false;
}

constexpr std::size_t kLargeNote = 5; // of so many parts of the text one is a large note

class Assembler {
public:
  Assembler(const Extract& extract, Paper& paper) : extract_(extract), paper_(paper) {}

  void assemble(std::size_t first) {
    open(SectionKind::body, "");
    const std::size_t closing = extract_.blocks.size() - std::min(extract_.blocks.size(), kClosingParagraphs);
    for (std::size_t i = first; i < extract_.blocks.size(); ++i) {
      const Block& block = extract_.blocks[i];
      if (block.kind == BlockKind::heading)
        heading(block);
      else if (block.kind == BlockKind::note)
        footnote(block);
      else if (i > first && goes_on(extract_.blocks[i - 1], block))
        run_on(block);
      else if (i >= closing && tells_of_author(block.text, paper_.metadata.authors))
        note(block);
      else
        paragraph(block);
    }
    close();
    mistrust_what_stands_below_notes();
    std::erase_if(paper_.sections, [](const Section& section) { return section.span.empty(); });
    mistrust_large_notes();
  }

private:
  void open(SectionKind kind, std::string heading) {
    close();
    if (!paper_.text.empty() && !paper_.text.ends_with(kParagraphBreak)) paper_.text += kParagraphBreak;
    paper_.sections.push_back({kind, std::move(heading), {paper_.text.size(), paper_.text.size()}});
  }

  void close() {
    if (paper_.sections.empty()) return;
    std::size_t end = paper_.text.size();
    if (paper_.text.ends_with(kParagraphBreak)) end -= kParagraphBreak.size();
    Section& section = paper_.sections.back();
    section.span.end = std::max(section.span.begin, end);
  }

  // A note that is most of the paper is no note: a heading was read wrong, and the text must not be lost for
  // it.
  void mistrust_large_notes() {
    for (Section& section : paper_.sections)
      if (section.kind == SectionKind::note && section.span.size() * 2 > paper_.text.size())
        section.kind = SectionKind::body;
  }

  // Much text below a heading like "Contents" or "About the author" is the paper's: its headings are set
  // smaller.
  void mistrust_what_stands_below_notes() {
    for (std::size_t begin = 0; begin < below_note_.size();) {
      std::size_t end = begin + 1;
      while (end < below_note_.size() && below_note_[end] == below_note_[end - 1] + 1) ++end;
      std::size_t size = 0;
      for (std::size_t i = begin; i < end; ++i) size += paper_.sections[below_note_[i]].span.size();
      if (size * kLargeNote > paper_.text.size())
        for (std::size_t i = begin; i < end; ++i) {
          Section& section = paper_.sections[below_note_[i]];
          section.kind = section_name(section.heading).value_or(SectionKind::body);
        }
      begin = end;
    }
  }

  void heading(const Block& block) {
    // A level-3 heading inside the notes is still notes: what follows a note of a lower level stays one.
    // Below a list only another list does.
    const SectionKind named = section_name(block.text).value_or(SectionKind::body);
    const bool below = note_level_ > 0 && block.level > note_level_;
    const bool inside_note = below && (!lists_ || heads_a_list(block.text));
    const SectionKind kind = inside_note ? SectionKind::note : named;
    if (!inside_note) {
      note_level_ = named == SectionKind::note ? block.level : 0;
      lists_ = heads_a_list(block.text);
    }
    open(kind, block.text);
    if (inside_note) below_note_.push_back(paper_.sections.size() - 1);
    resumed_.reset();
  }

  // Goes back to the section that an inline summary or an author's note stands in. Not before another
  // paragraph begins: the one that has just ended may run on behind a page break.
  void resume() {
    if (resumed_) open(resumed_->kind, resumed_->heading);
    resumed_.reset();
  }

  void paragraph(const Block& block) {
    resume();
    const std::size_t heading = inline_heading(block.text);
    if (heading > 0) {
      const Section around = paper_.sections.back();
      open(SectionKind::summary, block.text.substr(0, heading));
      add(block, clean_text(std::string_view(block.text).substr(heading + 1)));
      resumed_ = around;
      return;
    }
    const Section& around = paper_.sections.back();
    if (block.text.size() > kRunningText && around.kind == SectionKind::note && heads_a_list(around.heading))
      open(SectionKind::body, "");
    add(block, block.kind == BlockKind::preformatted ? block.text : clean_text(block.text));
  }

  // Footnotes follow each other, behind the text or between two pages of it.
  void footnote(const Block& block) {
    if (paper_.sections.back().kind != SectionKind::note) open(SectionKind::note, "Notes");
    add(block, clean_text(block.text));
  }

  void note(const Block& block) {
    resume();
    const Section around = paper_.sections.back();
    if (around.kind != SectionKind::note) {
      open(SectionKind::note, "About the author");
      resumed_ = around;
    }
    add(block, clean_text(block.text));
  }

  void run_on(const Block& block) {
    if (paper_.text.ends_with('-') && !paper_.text.ends_with(" -")) // a hyphen, no dash
      paper_.text.pop_back();
    else
      paper_.text += ' ';
    begin_page(block);
    paper_.text += clean_text(block.text);
  }

  void add(const Block& block, const std::string& text) {
    if (!paper_.text.empty() && !paper_.text.ends_with(kParagraphBreak)) paper_.text += kParagraphBreak;
    begin_page(block);
    paper_.text += text;
  }

  void begin_page(const Block& block) {
    if (extract_.pages.empty()) return;
    if (!paper_.pages.empty() && block.page == page_) return;
    page_ = block.page;
    paper_.pages.push_back({paper_.text.size(), extract_.pages.at(page_)});
  }

  const Extract& extract_;
  Paper& paper_;
  int note_level_ = 0;
  bool lists_ = false;                  // the note is a table of contents
  std::vector<std::size_t> below_note_; // places of sections that are notes for where they stand
  std::optional<Section> resumed_;      // to be gone back to, by its kind and heading
  std::size_t page_ = 0;
};

// What the text itself tells is right more often than a template's lang="en"; what a person wrote in a front
// matter is not doubted.
void settle_language(Paper& paper) {
  Sourced& language = paper.metadata.language;
  if (language.origin == "front matter" && !language.empty()) return;
  const std::string told = language_of(paper.text);
  if (!told.empty() && told != language.value) language = {told, "text"};
}

} // namespace

Paper clean(const Extract& extract, const std::filesystem::path& file) {
  const Extract tidy = cleaned(extract);
  Paper paper;
  TitlePage title = read_title_page(tidy, file);
  paper.metadata = std::move(title.metadata);
  paper.coverage = tidy.coverage;
  Assembler(tidy, paper).assemble(title.blocks);
  settle_language(paper);
  return paper;
}

} // namespace dossier
