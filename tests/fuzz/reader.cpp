// SPDX-License-Identifier: GPL-2.0-or-later
// One reader under libFuzzer: whatever the bytes, it gives blocks or an Error, and ends. DOSSIER_FUZZ_NAME
// says by the ending which format the bytes are taken for where they do not say it themselves.
#include "corpus/error.h"
#include "indexer/cleaner.h"
#include "indexer/extract.h"
#include "indexer/splitter.h"
#include "tests/support/zip_file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

// Packed bytes teach the fuzzer nothing: of Word, OpenDocument and EPUB it changes the XML.
std::string wrapped(std::string_view name, std::string_view bytes) {
  const std::string inner(bytes);
  if (name.ends_with(".docx")) return dossier::docx_of(inner);
  if (name.ends_with(".odt")) return dossier::odt_of(inner);
  if (name.ends_with(".epub")) return dossier::epub_of({inner});
  return inner;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kName = DOSSIER_FUZZ_NAME;
  const std::string bytes = wrapped(kName, {reinterpret_cast<const char*>(data), size});
  try {
    dossier::split(dossier::clean(dossier::extract(bytes, kName), kName));
  } catch (const dossier::Error&) { // refused, with a reason
  }
  return 0;
}
