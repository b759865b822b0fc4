// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_body.h"

#include "indexer/extract/docx_fields.h"

#include <fmt/format.h>
#include <set>
#include <unordered_map>

namespace dossier {
namespace {

enum class Element {
  unknown,
  paragraph,
  run,
  text,
  tab,
  line,
  hyphen,
  page,
  field,
  simple_field,
  instruction,
  note,
  table,
  row,
  cell,
  box,
  block_of_content,
  ruby_above,
  left_out
};

// Elements of WordprocessingML that say something about text; inside others, text is looked for.
Element element_of(const XmlNode& node) {
  static const std::unordered_map<std::string_view, Element> kElements = {
      {"p", Element::paragraph},
      {"r", Element::run},
      {"t", Element::text},
      {"tab", Element::tab},
      {"ptab", Element::tab},
      {"br", Element::line},
      {"cr", Element::line},
      {"noBreakHyphen", Element::hyphen},
      {"lastRenderedPageBreak", Element::page},
      {"fldChar", Element::field},
      {"fldSimple", Element::simple_field},
      {"instrText", Element::instruction},
      {"footnoteReference", Element::note},
      {"endnoteReference", Element::note},
      {"tbl", Element::table},
      {"tr", Element::row},
      {"tc", Element::cell},
      {"txbxContent", Element::box},
      {"sdt", Element::block_of_content},
      {"rt", Element::left_out},
      {"del", Element::left_out},
      {"moveFrom", Element::left_out},
      {"delText", Element::left_out},
      {"delInstrText", Element::left_out},
      {"fldData", Element::left_out},
      {"pPr", Element::left_out}, // read where their element opens
      {"rPr", Element::left_out},
      {"sectPr", Element::left_out},
      {"sdtPr", Element::left_out},
      {"sdtEndPr", Element::left_out},
      {"tblPr", Element::left_out},
      {"tblGrid", Element::left_out},
      {"trPr", Element::left_out},
      {"tcPr", Element::left_out},
  };
  if (node.vocabulary == Xml::math && node.name == "t") return Element::text;
  if (node.vocabulary != Xml::word) return Element::unknown;
  const auto found = kElements.find(node.name);
  return found == kElements.end() ? Element::unknown : found->second;
}

// What a walk through one part keeps: the body, or the notes.
class Walk {
public:
  Walk(const WordParts& parts, const XmlDocument& part, OfficeFlow& flow, bool& paged)
      : parts_(parts), part_(part), flow_(flow), paged_(paged) {}

  void read(std::size_t root) {
    for (std::size_t i = root; i < part_.nodes[root].end;) {
      while (!skipped_.empty() && skipped_.back().from == i) {
        i = skipped_.back().to;
        skipped_.pop_back();
      }
      if (i >= part_.nodes[root].end) break;
      close_before(i);
      i = take(i);
    }
    close_before(part_.nodes[root].end);
  }

private:
  struct Open {
    std::size_t end;
    Element element;
    const WordStyle* around; // of the paragraph that it interrupts
  };
  struct Skip {
    std::size_t from;
    std::size_t to;
  };

  void close_before(std::size_t i) {
    while (!open_.empty() && open_.back().end <= i) {
      close(open_.back().element);
      if (open_.back().element == Element::paragraph) style_ = open_.back().around;
      open_.pop_back();
    }
  }

  std::size_t take(std::size_t i) {
    const XmlNode& node = part_.nodes[i];
    if (node.is_text()) return i + 1;
    if (node.is(Xml::compatibility, "AlternateContent")) return alternative(i);
    const Element element = element_of(node);
    switch (element) {
    case Element::left_out:
      return node.end;
    case Element::text:
      say(text_of(part_, i));
      return node.end;
    case Element::tab:
      say("\t");
      break;
    case Element::line:
      if (attribute(node, "type") != "page" && attribute(node, "type") != "column") say("\n");
      break;
    case Element::hyphen:
      say("-");
      break;
    case Element::page:
      paged_ = true;
      flow_.next_page();
      break;
    case Element::field:
      fields_.mark(attribute(node, "fldCharType"));
      break;
    case Element::instruction:
      fields_.instruct(text_of(part_, i));
      return node.end;
    case Element::simple_field:
      if (is_shown_field(attribute(node, "instr"))) break;
      return node.end;
    case Element::note:
      note(node);
      break;
    case Element::block_of_content:
      if (is_placeholder(i)) return node.end;
      break;
    case Element::row:
      if (property(i, "trPr", "del") > 0) return node.end;
      break;
    default:
      break;
    }
    open(i, element);
    return i + 1;
  }

  void open(std::size_t i, Element element) {
    const WordStyle* around = style_;
    switch (element) {
    case Element::paragraph:
      open_paragraph(i);
      break;
    case Element::run:
      read_run(i);
      break;
    case Element::table:
      flow_.open_table();
      break;
    case Element::row:
      flow_.open_row();
      break;
    case Element::cell:
      flow_.open_cell();
      break;
    case Element::box:
      flow_.open_box();
      break;
    default:
      return;
    }
    open_.push_back({part_.nodes[i].end, element, around});
  }

  void close(Element element) {
    switch (element) {
    case Element::paragraph:
      fields_.end_paragraph();
      if (!runs_on_) flow_.close_paragraph();
      break;
    case Element::table:
      flow_.close_table();
      break;
    case Element::row:
      flow_.close_row();
      break;
    case Element::cell:
      runs_on_ = false;
      flow_.close_cell();
      break;
    case Element::box:
      flow_.close_box();
      break;
    default:
      break;
    }
  }

  std::size_t property(std::size_t owner, std::string_view properties, std::string_view name) const {
    const std::size_t first = owner + 1;
    for (std::size_t i = first; i < part_.nodes[owner].end; i = part_.nodes[i].end) {
      if (!part_.nodes[i].is(Xml::word, properties)) continue;
      for (std::size_t p = i + 1; p < part_.nodes[i].end; p = part_.nodes[p].end)
        if (part_.nodes[p].is(Xml::word, name)) return p;
      return 0;
    }
    return 0;
  }

  void open_paragraph(std::size_t i) {
    const std::size_t styled = property(i, "pPr", "pStyle");
    style_ =
        &parts_.styles.paragraph(styled > 0 ? attribute(part_.nodes[styled], "val") : std::string_view());
    BlockKind kind = style_->kind;
    int level = style_->level;
    if (const std::size_t outline = property(i, "pPr", "outlineLvl"); outline > 0) {
      const int own = number_in(attribute(part_.nodes[outline], "val"), 9);
      if (own >= 0 && own < 9) {
        kind = BlockKind::heading;
        level = own + 1;
      }
    }
    if (const std::size_t list = property(i, "pPr", "numPr"); list > 0 && kind != BlockKind::heading) {
      const std::size_t id = find_inside(part_, list, Xml::word, "numId");
      const bool none = id > 0 && attribute(part_.nodes[id], "val") == "0";
      if (kind == BlockKind::paragraph || kind == BlockKind::item)
        kind = none ? BlockKind::paragraph : BlockKind::item;
    }
    if (!runs_on_) flow_.open_paragraph(kind, kind == BlockKind::heading ? level : 0);
    const std::size_t mark = property(i, "pPr", "rPr");
    runs_on_ = mark > 0 && find_inside(part_, mark, Xml::word, "del") > 0;
  }

  void read_run(std::size_t i) {
    const auto own = [&](std::string_view name) { return property(i, "rPr", name); };
    const std::size_t styled = own("rStyle");
    const WordStyle& run =
        parts_.styles.run(styled > 0 ? attribute(part_.nodes[styled], "val") : std::string_view());
    const WordStyle& around = style_ == nullptr ? run : *style_;
    const std::size_t bold = own("b");
    const std::size_t size = own("sz");
    const std::size_t hidden = own("vanish");
    look_.bold = bold > 0 ? is_on(part_.nodes[bold]) : run.look.bold || around.look.bold;
    look_.size = size > 0 ? number_in(attribute(part_.nodes[size], "val"), 0) : run.look.size;
    if (look_.size == 0) look_.size = around.look.size > 0 ? around.look.size : parts_.styles.default_size();
    hidden_ = hidden > 0 ? is_on(part_.nodes[hidden]) : run.hidden || around.hidden;
  }

  void say(std::string_view text) {
    if (hidden_ || !fields_.shown() || (style_ != nullptr && style_->contents)) return;
    if (!flow_.in_paragraph() && text.find_first_not_of(" \t\n") == std::string_view::npos) return;
    flow_.add(text, look_);
  }

  // The first choice, or what stands in for it where there is none: the same text a second time.
  std::size_t alternative(std::size_t i) {
    std::size_t chosen = 0;
    for (std::size_t at = i + 1; at < part_.nodes[i].end; at = part_.nodes[at].end) {
      const bool choice = part_.nodes[at].is(Xml::compatibility, "Choice");
      if (choice || (chosen == 0 && part_.nodes[at].is(Xml::compatibility, "Fallback"))) chosen = at;
      if (choice) break;
    }
    if (chosen == 0) return part_.nodes[i].end;
    // Left at the end of the choice, entered at its beginning: what lies around it is passed over.
    skipped_.push_back({part_.nodes[chosen].end, part_.nodes[i].end});
    return chosen + 1;
  }

  void note(const XmlNode& reference) {
    const bool footnote = reference.name == "footnoteReference";
    const XmlDocument& notes = footnote ? parts_.footnotes : parts_.endnotes;
    if (&part_ != &parts_.document || notes.nodes.empty() || hidden_ || !fields_.shown()) return;
    const std::string id(attribute(reference, "id"));
    if (!called_.insert({footnote, id}).second) return;
    const std::size_t found = note_with(notes, footnote ? "footnote" : "endnote", id);
    if (found == 0) return;
    flow_.open_note(fmt::format("{}", footnote ? ++footnotes_ : ++endnotes_));
    Walk(parts_, notes, flow_, paged_).read(found);
    flow_.close_note();
  }

  std::size_t note_with(const XmlDocument& notes, std::string_view name, const std::string& id) {
    auto& known = name == "footnote" ? footnote_ids_ : endnote_ids_;
    if (known.empty())
      for (std::size_t i = 0; i < notes.nodes.size(); ++i)
        if (notes.nodes[i].is(Xml::word, name)) known.emplace(attribute(notes.nodes[i], "id"), i);
    const auto found = known.find(id);
    return found == known.end() ? 0 : found->second;
  }

  // "Click here to enter text."
  bool is_placeholder(std::size_t i) const {
    const std::size_t shown = property(i, "sdtPr", "showingPlcHdr");
    return shown > 0 && is_on(part_.nodes[shown]);
  }

  const WordParts& parts_;
  const XmlDocument& part_;
  OfficeFlow& flow_;
  bool& paged_;
  std::vector<Open> open_;
  std::vector<Skip> skipped_;
  WordFields fields_;
  const WordStyle* style_ = nullptr; // of the open paragraph
  OfficeLook look_;
  bool hidden_ = false;
  bool runs_on_ = false; // the paragraph's end was deleted
  std::set<std::pair<bool, std::string>> called_;
  std::unordered_map<std::string_view, std::size_t> footnote_ids_;
  std::unordered_map<std::string_view, std::size_t> endnote_ids_;
  int footnotes_ = 0;
  int endnotes_ = 0;
};

} // namespace

WordText word_text(const WordParts& parts) {
  OfficeFlow flow;
  bool paged = false;
  Walk(parts, parts.document, flow, paged).read(0);
  WordText text;
  text.pages = paged ? flow.page() + 1 : 0;
  text.blocks = flow.take();
  return text;
}

} // namespace dossier
