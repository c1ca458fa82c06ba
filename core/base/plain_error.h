#pragma once

#include <exception>
#include <string>

namespace batchscope {

/// One line for people of what went wrong, whoever threw it: LibTorch's stack frames are left out, and memory
/// that could not be had is said in the same words whether LibTorch, a GPU or C++ asked for it.
///
///     "[enforce fail at alloc_cpu.cpp:75] … you tried to allocate 268435456 bytes … frame #0: …"
///     ->  "not enough memory (0.2 GiB more wanted, 0.1 GiB free); a smaller hidden size or batch needs less"
std::string plainMessage(const std::exception& problem);
/// The same of its text.
std::string plainMessage(const std::string& text);

} // namespace batchscope
