#pragma once

namespace batchscope {

/// Opens each of the standard streams that is closed: else the next file that is opened, such as a database,
/// takes its number, and what is printed lands in it. Reading and writing such a stream fails.
void openStandardStreams();

} // namespace batchscope
