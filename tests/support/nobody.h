// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdlib>
#include <unistd.h>

namespace dossier {

// Somebody with no special rights, as long as it lives: where tests run as root, nothing is forbidden to them
// and no test could see what is. Does nothing for other users.
class Nobody {
public:
  Nobody() : was_root_(geteuid() == 0 && seteuid(65534) == 0) {}
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;
  ~Nobody() {
    if (was_root_ && seteuid(0) != 0) std::abort();
  }

private:
  bool was_root_;
};

} // namespace dossier
