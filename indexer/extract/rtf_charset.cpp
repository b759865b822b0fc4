// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf_charset.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace dossier {

std::string charset_of_code_page(int page) {
  constexpr std::array kNamed = std::to_array<std::pair<int, const char*>>({{437, "ibm-437"},
                                                                            {708, "iso-8859-6"},
                                                                            {720, "ibm-720"},
                                                                            {850, "ibm-850"},
                                                                            {852, "ibm-852"},
                                                                            {862, "ibm-862"},
                                                                            {864, "ibm-864"},
                                                                            {866, "ibm-866"},
                                                                            {874, "windows-874"},
                                                                            {932, "windows-31j"},
                                                                            {936, "GBK"},
                                                                            {949, "windows-949"},
                                                                            {950, "Big5"},
                                                                            {1361, "johab"},
                                                                            {10000, "macintosh"},
                                                                            {10006, "x-mac-greek"},
                                                                            {10007, "x-mac-cyrillic"},
                                                                            {10029, "x-mac-centraleurroman"},
                                                                            {10081, "x-mac-turkish"},
                                                                            {65001, "UTF-8"}});
  const auto* found =
      std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& named) { return named.first == page; });
  if (found != kNamed.end()) return found->second;
  return page >= 1250 && page <= 1258 ? fmt::format("windows-{}", page) : "windows-1252";
}

int code_page_of_font(int charset) {
  constexpr std::array kPages = std::to_array<std::pair<int, int>>(
      {{2, -1},     {77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},  {136, 950},
       {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255}, {178, 1256}, {179, 1256}, {180, 1256},
       {181, 1255}, {186, 1257}, {204, 1251}, {222, 874},  {238, 1250}, {254, 437},  {255, 850}});
  const auto* found =
      std::find_if(kPages.begin(), kPages.end(), [&](const auto& page) { return page.first == charset; });
  return found == kPages.end() ? 0 : found->second;
}

} // namespace dossier
