#pragma once

namespace batchscope {

/// The style sheet of a report: the window's light and dark palettes by the reader's own choice, light on
/// paper. Names no font file and no address; holds no `<` and no `&`, so that it may stand in XML.
extern const char* const kReportStyle;

} // namespace batchscope
