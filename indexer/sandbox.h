// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/pdf.h"
#include "indexer/recogniser.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace dossier {

// Reads files of formats whose parsers were not written for hostile input, each in a process of its own that
// can compute and write down its result, and nothing else: no files, no network, so much memory, processor
// time and output.
//
//   Sandbox sandbox; sandbox.extract(bytes, "paper.html")     // as extract(), or an Error that says how it
//   ended
// With a recogniser, the pages of a PDF that are pictures are drawn by such a reader and handed to tesseract,
// one at a time, in a process of its own again; a page that it cannot read stays without text.
//
// A keeper process is forked at once, while this one is known to have a single thread, and forks a reader for
// every file. So make it before any thread is started. One file at a time: see SandboxPool.
class Sandbox {
public:
  Sandbox(); // throws Error (system) when there can be no more processes
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox();

  // Throws Error (input): what extract() says of the file; or that its reader ran out of time or memory, or
  // crashed.
  Extract extract(std::string_view bytes, const std::filesystem::path& name,
                  const std::optional<Recogniser>& ocr = std::nullopt);

private:
  std::string ask(const std::string& order, const std::filesystem::path& name, std::string_view bytes);
  Recognised recognise(std::string_view bytes, const std::filesystem::path& name, const Recogniser& ocr);

  int keeper_ = -1; // a socket
  pid_t keeper_process_ = -1;
};

// So many sandboxes, for as many threads: extract() waits for a free one. Text formats that our own code
// reads are read where it is called.
class SandboxPool {
public:
  explicit SandboxPool(std::size_t count, std::optional<Recogniser> ocr = std::nullopt)
      : sandboxes_(count), ocr_(std::move(ocr)) {
    for (Sandbox& sandbox : sandboxes_) free_.push_back(&sandbox);
  }
  Extract extract(std::string_view bytes, const std::filesystem::path& name);

private:
  std::vector<Sandbox> sandboxes_;
  std::optional<Recogniser> ocr_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Sandbox*> free_;
};

// What a reader may use. Past it, it is ended and the file is reported.
constexpr unsigned kReaderProcessorSeconds = 30;
constexpr unsigned kReaderSeconds = 300; // by the clock: a machine that is busy is no fault of the file
constexpr std::size_t kReaderMemory = 2048UL << 20; // bytes
constexpr std::size_t kReaderOutput = 256UL << 20;  // bytes

} // namespace dossier
