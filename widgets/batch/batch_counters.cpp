#include "widgets/batch/batch_counters.h"

#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace batchscope {

namespace {

constexpr int kGap = 16;

} // namespace

BatchCounters::BatchCounters(BatchSelection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(0);
    for (int i = 0; i < int(figures_.size()); ++i) {
        figures_[std::size_t(i)] = new QLabel(this);
        captions_[std::size_t(i)] = new QLabel(this);
        figures_[std::size_t(i)]->setProperty("role", "number");
        captions_[std::size_t(i)]->setProperty("role", "figure");
        grid->addWidget(figures_[std::size_t(i)], 0, i);
        grid->addWidget(captions_[std::size_t(i)], 1, i);
    }
    connect(selection_, &BatchSelection::changed, this, &BatchCounters::updateFigures);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &BatchCounters::updateColors);
    updateColors();
    updateFigures();
}

void BatchCounters::setScene(const BatchScene& scene) {
    scene_ = scene;
    updateColors();
    updateFigures();
}

void BatchCounters::updateColors() {
    const bool wasted = scene_ && scene_.layout->cells() > scene_.layout->tokens();
    const std::array colors{theme().dim, theme().accent, wasted ? theme().warning : theme().text,
                            theme().text};
    for (std::size_t i = 0; i < figures_.size(); ++i)
        figures_[i]->setStyleSheet(QStringLiteral("color: %1").arg(colors[i].name()));
}

void BatchCounters::show(Counter counter, const QString& figure, const QString& caption) {
    // Labels of fixed size do not have the window laid out anew with each figure; they only grow.
    for (const auto& [label, text] : {std::pair(figures_[counter], figure), {captions_[counter], caption}}) {
        label->ensurePolished();
        const QSize wanted(label->fontMetrics().horizontalAdvance(text) + 4, label->fontMetrics().height());
        if (wanted.width() > label->minimumWidth()) label->setFixedSize(wanted);
        label->setText(text);
    }
    figures_[counter]->setAccessibleName(caption);
}

void BatchCounters::updateFigures() {
    setVisible(bool(scene_));
    if (!scene_) return;
    const BatchLayout& layout = *scene_.layout;
    const qint64 step = selection_->spot().step;
    const bool part = step >= 0 && step < layout.steps();
    const qint64 steps = part ? step + 1 : layout.steps();
    const qint64 padded = layout.size() * steps;
    const qint64 packed = layout.offsets[std::size_t(steps)];
    show(Padded, grouped(padded), part ? tr("padded so far") : tr("cells padded"));
    show(Packed, grouped(packed), part ? tr("packed so far") : tr("cells packed"));
    show(Waste, percent(1.0 - double(packed) / double(padded)), part ? tr("waste so far") : tr("waste"));
    if (part) {
        show(Names, grouped(layout.batch_sizes[std::size_t(step)]),
             layout.size() == 1 ? tr("of 1 name still running")
                                : tr("of %1 names still running").arg(grouped(layout.size())));
    } else {
        show(Names, grouped(layout.size()), layout.size() == 1 ? tr("name") : tr("names"));
    }
}

} // namespace batchscope
