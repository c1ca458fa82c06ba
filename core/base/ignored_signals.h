#pragma once

namespace batchscope {

/// Whether the signal was ignored when the program was started, as SIGHUP is by nohup. Of SIGHUP, SIGINT and
/// SIGTERM; false for others. What sigaction() says later may be of a library: on Debian 13 one that LibTorch
/// brings along takes SIGHUP as it is loaded.
bool wasIgnoredAtStart(int signal);

} // namespace batchscope
