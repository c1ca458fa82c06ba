#pragma once

class QString;

namespace batchscope {

/// Shows the program in a language that it has a catalogue of, such as "de" or "ar", with numbers and reading
/// direction as there; empty: the system's. Stays with English where there is no catalogue. Before the first
/// window.
void installTranslations(const QString& language);

} // namespace batchscope
