#include "widgets/measure/measure_bar.h"

#include "widgets/fields/number_field.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kFineness = 1000; ///< steps of the progress bar

} // namespace

MeasureBar::MeasureBar(const QString& startText, QWidget* parent)
    : QWidget(parent), start_(new QToolButton(this)), cancel_(new QPushButton(tr("Cancel"), this)),
      fields_(new QWidget(this)), fieldRow_(new QHBoxLayout(fields_)), progress_(new QProgressBar(this)),
      text_(new QLabel(this)), save_(new QToolButton(this)) {
    start_->setText(startText);
    start_->setProperty("role", "primary");
    start_->setFocusPolicy(Qt::StrongFocus);
    start_->setAccessibleName(startText);
    cancel_->setToolTip(tr("Stop measuring and keep the results so far"));
    cancel_->setAutoDefault(false);
    progress_->setRange(0, kFineness);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(6);
    progress_->setMinimumWidth(80);
    progress_->setAccessibleName(tr("Progress"));
    text_->setFont(uiFont(12));
    text_->setWordWrap(true);
    text_->setMinimumWidth(120);
    text_->setAccessibleName(tr("State of the measurement"));
    fieldRow_->setContentsMargins(0, 0, 0, 0);
    fieldRow_->setSpacing(6);
    makeSave();

    auto* told = new QVBoxLayout;
    told->setSpacing(4);
    told->addStretch(1);
    told->addWidget(text_);
    told->addWidget(progress_);
    told->addStretch(1);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(12, 8, 12, 8);
    box->setSpacing(12);
    box->addWidget(start_);
    box->addWidget(cancel_);
    box->addWidget(fields_);
    box->addLayout(told, 1);
    box->addWidget(save_);
    setFocusProxy(start_);
    setAccessibleName(tr("Measuring"));

    connect(start_, &QToolButton::clicked, this, [this] {
        if (takeNumbers()) Q_EMIT startRequested();
    });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        cancelled_ = true;
        showRunning(true);
        say(tr("stopping…"), QStringLiteral("dim"));
        Q_EMIT cancelRequested();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    setSavable(false);
    setIdle();
}

void MeasureBar::makeSave() {
    auto* menu = new QMenu(save_);
    QAction* picture = menu->addAction(tr("Picture…"));
    QAction* table = menu->addAction(tr("Table as CSV…"));
    menu->setToolTipsVisible(true);
    picture->setToolTip(tr("Save the picture as PNG, SVG or PDF"));
    table->setToolTip(tr("Save all numbers as comma-separated text"));
    connect(picture, &QAction::triggered, this, &MeasureBar::savePictureRequested);
    connect(table, &QAction::triggered, this, &MeasureBar::saveTableRequested);
    save_->setText(tr("Save"));
    save_->setToolTip(tr("Save the picture or the numbers"));
    save_->setAccessibleName(save_->text());
    save_->setFocusPolicy(Qt::StrongFocus);
    save_->setPopupMode(QToolButton::InstantPopup);
    save_->setMenu(menu);
    // Room for the arrow, which lies upon the text otherwise; colours by palette role follow the theme.
    save_->setStyleSheet(
        QStringLiteral("QToolButton { padding: 5px 24px 5px 14px; border: 1px solid palette(mid); }"
                       "QToolButton:focus { border-color: palette(highlight); }"
                       "QToolButton::menu-indicator { subcontrol-position: right center; right: 8px; }"));
}

void MeasureBar::addField(const QString& label, QWidget* field) {
    auto* name = new QLabel(label, fields_);
    name->setFont(uiFont(12));
    name->setProperty("role", "dim");
    name->setBuddy(field);
    if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
    if (fieldRow_->count() > 0) fieldRow_->addSpacing(8);
    fieldRow_->addWidget(name);
    fieldRow_->addWidget(field);
}

NumberField* MeasureBar::addNumber(const QString& label, const WholeRange& range, std::int64_t value,
                                   const QString& meaning) {
    auto* field = new NumberField(range, fields_);
    field->setWhole(quint64(value));
    field->setFixedWidth(72);
    field->setToolTip(meaning);
    field->setAccessibleDescription(meaning);
    addField(label, field);
    numbers_ << field;
    connect(field, &TypedField::noteChanged, this, [this] {
        if (!running_) sayIdle();
    });
    return field;
}

bool MeasureBar::takeNumbers() {
    TypedField* marked = firstMarked(numbers_);
    if (marked) marked->setFocus();
    return !marked;
}

void MeasureBar::showRunning(bool running) {
    running_ = running;
    const bool startHad = start_->hasFocus(), cancelHad = cancel_->hasFocus();
    // Shown first: a focus that is taken away wanders off to whatever comes next.
    cancel_->setVisible(running);
    cancel_->setEnabled(running && !cancelled_);
    start_->setVisible(!running);
    start_->setEnabled(!running && reason_.isEmpty());
    start_->setToolTip(reason_.isEmpty() ? tr("Measure with the settings of the experiment") : reason_);
    start_->setAccessibleDescription(start_->toolTip());
    fields_->setEnabled(!running);
    progress_->setVisible(running);
    if (running && startHad) cancel_->setFocus();
    if (!running && cancelHad) start_->setFocus();
}

void MeasureBar::setIdle() {
    cancelled_ = false;
    progress_->setValue(0);
    showRunning(false);
    sayIdle();
}

void MeasureBar::setRunning(const QString& stage, double done, double secondsLeft) {
    progress_->setValue(int(std::lround(std::clamp(done, 0.0, 1.0) * kFineness)));
    showRunning(true);
    if (cancelled_) return;
    const QString left = timeLeftText(secondsLeft);
    say(left.isEmpty() || stage.isEmpty() ? stage + left : stage + QStringLiteral(" · ") + left,
        QStringLiteral("dim"));
}

void MeasureBar::setBlocked(const QString& reason) {
    reason_ = reason;
    showRunning(running_);
    if (!running_) sayIdle();
}

void MeasureBar::setSavable(bool savable) {
    save_->setEnabled(savable);
}

QString MeasureBar::text() const {
    return text_->text();
}

// What is wrong with a number comes first: nothing starts before it is mended.
void MeasureBar::sayIdle() {
    for (const TypedField* each : numbers_)
        if (each->marked())
            return say(tr("%1: %2").arg(each->accessibleName(), each->note()), QStringLiteral("wrong"));
    say(reason_, QStringLiteral("warning"));
}

void MeasureBar::say(const QString& text, const QString& role) {
    text_->setText(text);
    text_->setToolTip(text);
    if (text_->property("role").toString() == role) return;
    text_->setProperty("role", role);
    text_->style()->unpolish(text_);
    text_->style()->polish(text_);
}

void MeasureBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().line, 1));
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

QString timeLeftText(double seconds) {
    if (!std::isfinite(seconds) || seconds <= 0) return {};
    const auto whole = qint64(std::ceil(seconds));
    if (whole < 60) return MeasureBar::tr("%1 s left").arg(whole);
    if (whole < 3600) return MeasureBar::tr("%1 min %2 s left").arg(whole / 60).arg(whole % 60);
    return MeasureBar::tr("%1 h %2 min left").arg(whole / 3600).arg(whole % 3600 / 60);
}

} // namespace batchscope
