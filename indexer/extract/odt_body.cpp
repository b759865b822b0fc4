// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/odt_body.h"

#include "indexer/extract/odt_styles.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace dossier {
namespace {

constexpr int kMostSpaces = 100; // that one element stands for; a space is a space

enum class Element {
  unknown,
  paragraph,
  heading,
  span,
  item,
  table,
  row,
  cell,
  box,
  note,
  citation,
  note_body,
  left_out,
  spaces,
  tab,
  line,
  page,
};

Element text_element(std::string_view name) {
  static const std::unordered_map<std::string_view, Element> kElements = {
      {"p", Element::paragraph},
      {"h", Element::heading},
      {"span", Element::span},
      {"list-item", Element::item},
      {"list-header", Element::item},
      {"note", Element::note},
      {"note-citation", Element::citation},
      {"note-body", Element::note_body},
      {"s", Element::spaces},
      {"tab", Element::tab},
      {"line-break", Element::line},
      {"soft-page-break", Element::page},
      {"tracked-changes", Element::left_out}, // holds what was deleted
      {"table-of-content", Element::left_out},
      {"illustration-index", Element::left_out},
      {"table-index", Element::left_out},
      {"alphabetical-index", Element::left_out},
      {"ruby-text", Element::left_out},
      {"page-number", Element::left_out},
      {"page-count", Element::left_out},
      {"hidden-text", Element::left_out},
      {"hidden-paragraph", Element::left_out},
      {"script", Element::left_out},
      {"placeholder", Element::left_out},
      {"sequence-decls", Element::left_out},
      {"variable-decls", Element::left_out},
      {"number", Element::left_out}, // of a heading, as it is shown
  };
  const auto found = kElements.find(name);
  return found == kElements.end() ? Element::unknown : found->second;
}

Element element_of(const XmlNode& node) {
  switch (node.vocabulary) {
  case Xml::text:
    return text_element(node.name);
  case Xml::table:
    if (node.name == "table") return Element::table;
    if (node.name == "table-row") return Element::row;
    if (node.name == "table-cell" || node.name == "covered-table-cell") return Element::cell;
    return Element::unknown;
  case Xml::draw:
    if (node.name == "text-box") return Element::box;
    return node.name == "object" || node.name == "object-ole" ? Element::left_out : Element::unknown;
  case Xml::office:
    if (node.name == "annotation" || node.name == "forms" || node.name == "scripts") return Element::left_out;
    return Element::unknown;
  case Xml::style:
    return Element::left_out;
  default:
    return Element::unknown;
  }
}

class Walk {
public:
  Walk(const XmlDocument& content, const OdtStyles& styles) : content_(content), styles_(styles) {}

  OdtText read() {
    std::size_t body = find_inside(content_, 0, Xml::office, "body");
    for (std::size_t i = body; i < content_.nodes[body].end;) {
      close_before(i);
      i = take(i);
    }
    close_before(content_.nodes[body].end);
    OdtText text;
    text.pages = flow_.page() > 0 ? flow_.page() + 1 : 0;
    text.blocks = flow_.take();
    return text;
  }

private:
  struct Open {
    std::size_t end;
    Element element;
    const OdtStyle* paragraph; // as they were around it
    const OdtStyle* span;
  };

  void close_before(std::size_t i) {
    while (!open_.empty() && open_.back().end <= i) {
      const Open open = open_.back();
      open_.pop_back();
      close(open.element);
      paragraph_ = open.paragraph;
      span_ = open.span;
    }
  }

  std::size_t take(std::size_t i) {
    const XmlNode& node = content_.nodes[i];
    if (node.is_text()) {
      if (flow_.in_paragraph()) say(node.text);
      return i + 1;
    }
    const Element element = element_of(node);
    switch (element) {
    case Element::left_out:
    case Element::citation:
      return node.end;
    case Element::spaces:
      say(std::string(static_cast<std::size_t>(
                          std::clamp(std::atoi(std::string(attribute(node, "c")).c_str()), 1, kMostSpaces)),
                      ' '));
      break;
    case Element::tab:
      say("\t");
      break;
    case Element::line:
      say("\n");
      break;
    case Element::page:
      flow_.next_page();
      break;
    case Element::unknown:
      if (node.is(Xml::text, "section") && attribute(node, "display") == "none") return node.end;
      break;
    default:
      open(i, element);
    }
    return i + 1;
  }

  void open(std::size_t i, Element element) {
    const XmlNode& node = content_.nodes[i];
    open_.push_back({node.end, element, paragraph_, span_});
    switch (element) {
    case Element::paragraph:
    case Element::heading:
      open_paragraph(node, element);
      break;
    case Element::span:
      span_ = &styles_.span(attribute(node, "style-name"));
      break;
    case Element::item:
      ++items_;
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
    case Element::note_body:
      flow_.open_note(
          std::to_string(++notes_[attribute(content_.nodes[node.parent], "note-class") == "endnote"]));
      break;
    default:
      break;
    }
  }

  void open_paragraph(const XmlNode& node, Element element) {
    paragraph_ = &styles_.paragraph(attribute(node, "style-name"));
    span_ = nullptr;
    BlockKind kind = paragraph_->kind;
    int level = paragraph_->level;
    if (element == Element::heading) {
      kind = BlockKind::heading;
      level = std::clamp(std::atoi(std::string(attribute(node, "outline-level")).c_str()), 1, 10);
    } else if (kind == BlockKind::paragraph && items_ > 0) {
      kind = BlockKind::item;
    }
    flow_.open_paragraph(kind, kind == BlockKind::heading ? level : 0);
  }

  void close(Element element) {
    switch (element) {
    case Element::paragraph:
    case Element::heading:
      flow_.close_paragraph();
      break;
    case Element::item:
      --items_;
      break;
    case Element::table:
      flow_.close_table();
      break;
    case Element::row:
      flow_.close_row();
      break;
    case Element::cell:
      flow_.close_cell();
      break;
    case Element::box:
      flow_.close_box();
      break;
    case Element::note_body:
      flow_.close_note();
      break;
    default:
      break;
    }
  }

  void say(std::string_view text) {
    const bool hidden = (paragraph_ != nullptr && (paragraph_->hidden || paragraph_->contents)) ||
                        (span_ != nullptr && span_->hidden);
    if (hidden) return;
    OfficeLook look = paragraph_ == nullptr ? OfficeLook{} : paragraph_->look;
    if (span_ != nullptr) {
      look.bold = look.bold || span_->look.bold;
      if (span_->look.size > 0) look.size = span_->look.size;
    }
    flow_.add(text, look);
  }

  const XmlDocument& content_;
  const OdtStyles& styles_;
  OfficeFlow flow_;
  std::vector<Open> open_;
  const OdtStyle* paragraph_ = nullptr;
  const OdtStyle* span_ = nullptr;
  int items_ = 0; // open ones
  int notes_[2] = {0, 0};
};

} // namespace

OdtText odt_text(const XmlDocument& content, const XmlDocument& styles) {
  OdtStyles known;
  if (!styles.nodes.empty()) known.read(styles);
  known.read(content);
  known.resolve();
  return Walk(content, known).read();
}

} // namespace dossier
