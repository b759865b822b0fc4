// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"

#include <memory>
#include <xapian.h>

namespace dossier {

// The passages that fulfil a plan's condition, ascending.
//
//   Matcher matcher(index, plan);
//   for (auto at = matcher.next(1); at != kNoDocument; at = matcher.next(at + 1)) ...
//
// Cursors over postings find the candidates; a passage's text is read last, and only where a phrase, an exact
// word or NEAR is asked. Index and plan must outlive it. The plan has a condition.
class Matcher {
public:
  Matcher(const Index& index, const Plan& plan);
  Matcher(const Index& index, const Plan& plan, const Condition& condition); // or another one over its ideas
  Matcher(Matcher&&) noexcept;
  ~Matcher();

  Xapian::docid next(Xapian::docid least); // the first from `least` on; never asked to go back

  class Test; // of one condition
private:
  const Index& index_;
  std::unique_ptr<Test> root_;
};

} // namespace dossier
