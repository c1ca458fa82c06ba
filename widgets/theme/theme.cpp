#include "widgets/theme/theme.h"

#include "widgets/theme/desktop_scheme.h"
#include "widgets/theme/style_sheet.h"

#include <QApplication>
#include <QHash>
#include <QPalette>

#include <algorithm>
#include <cmath>

// A static library's resources are not registered by themselves; the macro must stand outside any namespace.
static void registerResources() {
    Q_INIT_RESOURCE(resources);
}

namespace batchscope {

namespace {

// Nine samples of matplotlib's viridis (CC0), interpolated in between.
constexpr std::array<QRgb, 9> kViridis{0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                       0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};

constexpr double kFuture = 0.4; // opacity of steps still to come

Theme light() {
    Theme t;
    t.kind = ThemeKind::Light;
    t.background = "#f6f7f9", t.panel = "#ffffff", t.line = "#dfe3e8";
    t.text = "#1c232b", t.dim = "#66727f", t.faint = "#98a3ae";
    t.accent = "#0b62d6", t.onAccent = "#ffffff", t.warning = "#b3530a";
    t.padding = "#eceff3", t.hatch = "#c9d0d8", t.field = "#f6f7f9", t.fault = "#c0392b";
    t.series = {QColor("#0072b2"), QColor("#d55e00"), QColor("#009e73"), QColor("#cc79a7"),
                QColor("#b8860b"), QColor("#56b4e9"), QColor("#1c232b")};
    return t;
}

Theme dark() {
    Theme t;
    t.kind = ThemeKind::Dark;
    t.background = "#14181d", t.panel = "#1c2228", t.line = "#2d353e";
    t.text = "#e8edf2", t.dim = "#9aa7b4", t.faint = "#6b7885";
    t.accent = "#5aa2ff", t.onAccent = "#0b1420", t.warning = "#ffab66";
    t.padding = "#232a32", t.hatch = "#3a444f", t.field = "#14181d", t.fault = "#c9473b";
    t.series = {QColor("#56b4e9"), QColor("#f0883e"), QColor("#2cc295"), QColor("#dd9ac0"),
                QColor("#f0e442"), QColor("#4f9ddb"), QColor("#e8edf2")};
    return t;
}

Theme highContrast() {
    Theme t;
    t.kind = ThemeKind::HighContrast;
    t.background = "#000000", t.panel = "#000000", t.line = "#ffffff";
    t.text = "#ffffff", t.dim = "#ffffff", t.faint = "#d0d0d0";
    t.accent = "#ffff00", t.onAccent = "#000000", t.warning = "#ffb000";
    t.padding = "#000000", t.hatch = "#9a9a9a", t.field = "#000000", t.fault = "#ff6050";
    t.series = {QColor("#56b4e9"), QColor("#ffb000"), QColor("#00e0a0"), QColor("#ff9ad5"),
                QColor("#f0e442"), QColor("#8ec9ff"), QColor("#ffffff")};
    return t;
}

QPalette paletteOf(const Theme& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.background);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.background);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.faint);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.warning);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.line);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.line);
    p.setColor(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.faint);
    return p;
}

QColor mixed(const QColor& a, const QColor& b, double shareOfB) {
    const auto mix = [&](int x, int y) { return int(std::lround(x + (y - x) * shareOfB)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

double luminance(const QColor& c) {
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QColor Theme::ramp(double position) const {
    const double at = std::clamp(position, 0.0, 1.0) * double(kViridis.size() - 1);
    const auto below = std::min(std::size_t(at), kViridis.size() - 2);
    return mixed(QColor(kViridis[below]), QColor(kViridis[below + 1]), at - double(below));
}

QColor Theme::stepColor(qint64 step, qint64 steps, qint64 now) const {
    const QColor color = ramp(steps < 2 ? 0.0 : double(step) / double(steps - 1));
    return now >= 0 && step > now ? faded(color, kFuture) : color;
}

QColor Theme::textOn(const QColor& fill) {
    // The contrast ratio against white falls below that against black at this luminance (WCAG).
    return luminance(fill) > 0.179 ? QColor("#0b1420") : QColor(Qt::white);
}

QColor Theme::faded(const QColor& color, double opacity) const {
    return mixed(panel, color, opacity);
}

const Theme& Theme::of(ThemeKind kind) {
    static const Theme kLight = light(), kDark = dark(), kHighContrast = highContrast();
    switch (kind) {
    case ThemeKind::Light:
        return kLight;
    case ThemeKind::Dark:
        return kDark;
    case ThemeKind::HighContrast:
        return kHighContrast;
    case ThemeKind::System:
        break;
    }
    return desktopIsDark() ? kDark : kLight;
}

ThemeManager& ThemeManager::instance() {
    static ThemeManager manager;
    return manager;
}

ThemeManager::ThemeManager() : theme_(&Theme::of(ThemeKind::System)) {
    registerResources();
    QApplication::setStyle(QStringLiteral("Fusion"));
    onDesktopScheme(this, [this] {
        if (kind_ == ThemeKind::System && theme_ != &Theme::of(kind_)) setKind(kind_);
    });
}

void ThemeManager::setKind(ThemeKind kind) {
    choose(kind);
    dress();
}

void ThemeManager::choose(ThemeKind kind) {
    kind_ = kind;
    tellDesktop(kind);
    theme_ = &Theme::of(kind);
    qApp->setStyleSheet({}); // going from sheet to sheet takes Qt three times as long
    QApplication::setPalette(paletteOf(*theme_));
    QApplication::setFont(uiFont(13));
}

void ThemeManager::dress() {
    qApp->setStyleSheet(styleSheetOf(*theme_));
    Q_EMIT changed();
}

// Resolving families is slow, and a frame asks for fonts hundreds of times.
static const QFont& cachedFont(int pixels, QFont::Weight weight, const QStringList& families,
                               bool monospace) {
    static QHash<qint64, QFont> fonts;
    const qint64 key = (qint64(pixels) << 16) | (int(weight) << 1) | int(monospace);
    const auto known = fonts.constFind(key);
    if (known != fonts.constEnd()) return *known;
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    if (monospace) font.setStyleHint(QFont::Monospace);
    return *fonts.insert(key, font);
}

static int wholePixels(double pixels) {
    return std::max(1, int(std::lround(pixels)));
}

QFont uiFont(double pixels, QFont::Weight weight) {
    static const QStringList kFamilies{"Inter", "Noto Sans", "DejaVu Sans", "sans-serif"};
    return cachedFont(wholePixels(pixels), weight, kFamilies, false);
}

QFont letterFont(double pixels, QFont::Weight weight) {
    static const QStringList kFamilies{"Noto Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans Arabic",
                                       "Noto Sans", "monospace"};
    return cachedFont(wholePixels(pixels), weight, kFamilies, true);
}

} // namespace batchscope
