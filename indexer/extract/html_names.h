// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// What an element's class and id let guess of it. Web authors agree on few words, but on these:
//
//   class="entry-content" -> content    class="post-shareBar" -> clutter    id="cookie-banner" -> never_text
//   class="footnotes"     -> notes      class="has-sidebar"   -> unknown
enum class HtmlPart {
  unknown,
  content,
  byline,
  notes,       // footnotes, references
  small_print, // clutter when it is short: ads, banners, tags
  pull_quote,  // clutter when the text says it, too
  clutter,     // sharing, menus, related papers, newsletters
  comments,
  never_text, // for screen readers, cookie notices, bread crumbs
};

// By the values of the attributes "class" and "id"; the strongest name in them speaks.
HtmlPart part_named(std::string_view classes, std::string_view id);

} // namespace dossier
