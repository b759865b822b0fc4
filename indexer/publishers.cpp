// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/publishers.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dossier {
namespace {

constexpr std::string_view kCrs = "Congressional Research Service";
constexpr std::string_view kGao = "U.S. Government Accountability Office";
constexpr std::string_view kRand = "RAND Corporation";
constexpr std::string_view kNber = "National Bureau of Economic Research";

struct Address {
  std::string_view domain;
  std::string_view publisher;
};

constexpr std::array<Address, 60> kAddresses = {{
    {"crsreports.congress.gov", kCrs},
    {"gao.gov", kGao},
    {"rand.org", kRand},
    {"nber.org", kNber},
    {"brookings.edu", "Brookings Institution"},
    {"chathamhouse.org", "Chatham House"},
    {"sipri.org", "Stockholm International Peace Research Institute"},
    {"crisisgroup.org", "International Crisis Group"},
    {"carnegieendowment.org", "Carnegie Endowment for International Peace"},
    {"csis.org", "Center for Strategic and International Studies"},
    {"understandingwar.org", "Institute for the Study of War"},
    {"besacenter.org", "The Begin-Sadat Center for Strategic Studies"},
    {"inss.org.il", "Institute for National Security Studies"},
    {"washingtoninstitute.org", "The Washington Institute for Near East Policy"},
    {"cfr.org", "Council on Foreign Relations"},
    {"atlanticcouncil.org", "Atlantic Council"},
    {"cnas.org", "Center for a New American Security"},
    {"usip.org", "United States Institute of Peace"},
    {"sigar.mil", "Special Inspector General for Afghanistan Reconstruction"},
    {"afghanistan-analysts.org", "Afghanistan Analysts Network"},
    {"areu.org.af", "Afghanistan Research and Evaluation Unit"},
    {"unodc.org", "United Nations Office on Drugs and Crime"},
    {"odi.org", "Overseas Development Institute"},
    {"iiss.org", "International Institute for Strategic Studies"},
    {"rusi.org", "Royal United Services Institute"},
    {"ecfr.eu", "European Council on Foreign Relations"},
    {"iss.europa.eu", "European Union Institute for Security Studies"},
    {"swp-berlin.org", "Stiftung Wissenschaft und Politik"},
    {"dgap.org", "German Council on Foreign Relations"},
    {"ifri.org", "Institut français des relations internationales"},
    {"clingendael.org", "Clingendael Institute"},
    {"egmontinstitute.be", "Egmont Institute"},
    {"prio.org", "Peace Research Institute Oslo"},
    {"nupi.no", "Norwegian Institute of International Affairs"},
    {"diis.dk", "Danish Institute for International Studies"},
    {"fiia.fi", "Finnish Institute of International Affairs"},
    {"foi.se", "Swedish Defence Research Agency"},
    {"icct.nl", "International Centre for Counter-Terrorism"},
    {"ctc.westpoint.edu", "Combating Terrorism Center at West Point"},
    {"ctc.usma.edu", "Combating Terrorism Center at West Point"},
    {"smallarmssurvey.org", "Small Arms Survey"},
    {"hrw.org", "Human Rights Watch"},
    {"amnesty.org", "Amnesty International"},
    {"lowyinstitute.org", "Lowy Institute"},
    {"aspi.org.au", "Australian Strategic Policy Institute"},
    {"orfonline.org", "Observer Research Foundation"},
    {"idsa.in", "Institute for Defence Studies and Analyses"},
    {"mei.edu", "Middle East Institute"},
    {"aei.org", "American Enterprise Institute"},
    {"heritage.org", "The Heritage Foundation"},
    {"hudson.org", "Hudson Institute"},
    {"cato.org", "Cato Institute"},
    {"stimson.org", "Stimson Center"},
    {"fdd.org", "Foundation for Defense of Democracies"},
    {"jamestown.org", "The Jamestown Foundation"},
    {"wilsoncenter.org", "Wilson Center"},
    {"piie.com", "Peterson Institute for International Economics"},
    {"imf.org", "International Monetary Fund"},
    {"worldbank.org", "World Bank"},
    {"cbo.gov", "Congressional Budget Office"},
}};

struct Shape {
  std::string_view shape; // @ a capital, 9 a digit, + one more or any number of the same, else itself
  std::string_view publisher;
  std::string_view series;
};

// In order: the first that fits is taken.
constexpr std::array<Shape, 19> kShapes = {{
    {"GAO-99-9+@", kGao, ""},
    {"GAO-99-9+", kGao, ""},
    {"GAO/@+-99-9+", kGao, ""},
    {"IF99999", kCrs, "In Focus"},
    {"IN99999", kCrs, "Insight"},
    {"IG99999", kCrs, "Infographic"},
    {"LSB99999", kCrs, "Legal Sidebar"},
    {"RL99999", kCrs, "CRS Report"},
    {"RS99999", kCrs, "CRS Report"},
    {"R99999", kCrs, "CRS Report"},
    {"RR-@9+-9+", kRand, "Research Report"},
    {"PE-@9+-9+", kRand, "Perspective"},
    {"RB-@9+-9+", kRand, "Research Brief"},
    {"RR-999+", kRand, "Research Report"},
    {"CT-99+", kRand, "Testimony"},
    {"PE-99+", kRand, "Perspective"},
    {"S/9999/9+", "United Nations Security Council", ""},
    {"A/99/9+", "United Nations General Assembly", ""},
    {"A/HRC/99/9+", "United Nations Human Rights Council", ""},
}};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// How many bytes of the text the shape takes; 0 when it does not fit.
std::size_t fit(std::string_view text, std::string_view shape) {
  std::size_t at = 0;
  for (std::size_t s = 0; s < shape.size(); ++s) {
    const char wanted = shape[s];
    const auto fits = [&](char c) {
      return wanted == '@' ? is_upper(c) : wanted == '9' ? is_digit(c) : c == wanted;
    };
    if (at >= text.size() || !fits(text[at])) return 0;
    ++at;
    if (s + 1 < shape.size() && shape[s + 1] == '+') {
      while (at < text.size() && fits(text[at])) ++at;
      ++s;
    }
  }
  return at < text.size() && is_word(text[at]) ? 0 : at;
}

} // namespace

std::string_view publisher_at(std::string_view line) {
  std::string low(line);
  for (char& c : low) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (const Address& address : kAddresses) {
    const std::size_t at = low.find(address.domain);
    if (at == std::string::npos) continue;
    const std::size_t end = at + address.domain.size();
    const bool begins = at == 0 || low[at - 1] == '.' || low[at - 1] == '/' || low[at - 1] == ' ';
    const bool ends = end == low.size() || (!is_word(low[end]) && low[end] != '-') ||
                      (low[end] == '.' && end + 1 == low.size());
    if (begins && ends) return address.publisher;
  }
  return {};
}

std::optional<NumberedReport> find_report_number(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (!is_upper(line[at]) || (at > 0 && (is_word(line[at - 1]) || line[at - 1] == '-'))) continue;
    for (const Shape& shape : kShapes)
      if (const std::size_t size = fit(line.substr(at), shape.shape); size > 0)
        return NumberedReport{std::string(line.substr(at, size)), shape.publisher, shape.series, at};
  }
  return std::nullopt;
}

} // namespace dossier
