#pragma once

/// Marks an English text of core that the window shows in the user's language, under that context of its
/// catalogues. It is the text itself; `lupdate` finds it by this name (app/CMakeLists.txt).
#define TRANSLATABLE(context, text) text
