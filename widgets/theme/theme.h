#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

namespace batchscope {

enum class ThemeKind { System, Light, Dark, HighContrast };

/// The colours of the visual language. Colour means time step (the viridis ramp); the accent means "here,
/// now".
struct Theme {
    ThemeKind kind = ThemeKind::Light; ///< never System: that one resolves to Light or Dark
    QColor background, panel, line;
    QColor text, dim, faint;
    QColor accent, onAccent, warning;
    QColor padding, hatch;
    QColor field; ///< background of inputs
    QColor fault; ///< ground of what is wrong; never without a mark
    /// Okabe-Ito, in an order that keeps neighbours apart, made legible on this theme's panels.
    std::array<QColor, 7> series;

    /// Viridis at `position` 0 … 1.
    QColor ramp(double position) const;
    /// The ramp for step `step` of a batch of `steps`: the whole ramp over the batch's own longest name.
    /// Steps after `now` are still to come, and faded; -1: none is.
    QColor stepColor(qint64 step, qint64 steps, qint64 now = -1) const;
    /// Black or white, whichever reads better on `fill`.
    static QColor textOn(const QColor& fill);
    /// `color` laid over the panel with the given opacity 0 … 1, as an opaque colour.
    QColor faded(const QColor& color, double opacity) const;

    static const Theme& of(ThemeKind kind); ///< System: what the desktop wants; see desktopIsDark()
};

/// The theme in use, for the whole program. GUI thread only.
class ThemeManager : public QObject {
    Q_OBJECT
public:
    static ThemeManager& instance();
    const Theme& theme() const { return *theme_; }
    ThemeKind kind() const { return kind_; } ///< as chosen, may be System
    /// Sets palette, style sheet and fonts of the application and tells everyone.
    void setKind(ThemeKind kind);
    /// The first half of setKind(), before a window is built: its parts find their colours and fonts, and are
    /// not polished again each time that one of them is put into another. dress() is the other half.
    void choose(ThemeKind kind);
    void dress();

Q_SIGNALS:
    void changed();

private:
    ThemeManager();
    ThemeKind kind_ = ThemeKind::System;
    const Theme* theme_;
};

inline const Theme& theme() {
    return ThemeManager::instance().theme();
}

/// Inter, or the system's font, at a size in pixels.
QFont uiFont(double pixels, QFont::Weight weight = QFont::Normal);
/// Noto Sans Mono, for letters of names; other scripts by fallback.
QFont letterFont(double pixels, QFont::Weight weight = QFont::Normal);

} // namespace batchscope
