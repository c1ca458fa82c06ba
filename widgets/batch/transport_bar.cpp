#include "widgets/batch/transport_bar.h"

#include "widgets/batch/batch_counters.h"
#include "widgets/batch/transport_icon.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/panel.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QFontMetrics>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace batchscope {

TransportBar::TransportBar(BatchSelection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection), player_(new TimePlayer(selection, this)),
      first_(keyedAction(this, tr("First step"), tr("Go to time step 0"), Qt::Key_Less)),
      back_(keyedAction(this, tr("Step back"), tr("One time step back"), Qt::Key_Comma)),
      play_(keyedAction(this, tr("Play"), tr("Play the batch through time, or pause"), Qt::Key_Space)),
      forward_(keyedAction(this, tr("Step forward"), tr("One time step forward"), Qt::Key_Period)),
      last_(keyedAction(this, tr("Last step"), tr("Go to the last time step"), Qt::Key_Greater)),
      pack_(keyedAction(this, tr("Pack it"), tr("Watch the cells move: padded, sorted, packed"), Qt::Key_P)),
      slider_(new QSlider(Qt::Horizontal, this)), where_(new QLabel(this)),
      counters_(new BatchCounters(selection, this)) {
    slider_->setAccessibleName(tr("Time step"));
    slider_->setToolTip(tr("Scrub through the time steps of the batch"));
    slider_->setMinimumWidth(40);
    slider_->setPageStep(5);
    where_->setProperty("role", "figure");
    where_->setFixedHeight(20);
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(12, 8, 16, 8);
    box->setSpacing(4);
    for (QAction* action : {first_, back_, play_, forward_, last_}) {
        // Listed and shown, but never taken away from a button or a field that has the focus.
        action->setShortcutContext(Qt::WidgetShortcut);
        QToolButton* button = actionChip(action, this);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setStyleSheet(QStringLiteral("QToolButton { padding: 5px; }"));
        box->addWidget(button);
    }
    box->addSpacing(8);
    box->addWidget(slider_, 1);
    box->addSpacing(8);
    box->addWidget(where_);
    box->addSpacing(4);
    box->addWidget(actionChip(pack_, this));
    box->addSpacing(12);
    box->addWidget(counters_);

    connect(first_, &QAction::triggered, player_, [this] { player_->seek(0); });
    connect(back_, &QAction::triggered, player_, [this] { player_->move(-1); });
    connect(play_, &QAction::triggered, player_, &TimePlayer::toggle);
    connect(forward_, &QAction::triggered, player_, [this] { player_->move(1); });
    connect(last_, &QAction::triggered, player_, [this] { player_->seek(player_->steps() - 1); });
    connect(slider_, &QSlider::valueChanged, player_, &TimePlayer::seek);
    connect(player_, &TimePlayer::playingChanged, this, &TransportBar::makeIcons);
    connect(selection_, &BatchSelection::changed, this, &TransportBar::follow);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &TransportBar::makeIcons);
    makeIcons();
    setScene({});
}

void TransportBar::makeIcons() {
    const auto icon = [](TransportSign sign, bool accent = false) {
        return transportIcon(sign, accent ? theme().accent : theme().dim, theme().line);
    };
    first_->setIcon(icon(TransportSign::First));
    back_->setIcon(icon(TransportSign::Back));
    play_->setIcon(icon(player_->playing() ? TransportSign::Pause : TransportSign::Play, true));
    play_->setText(player_->playing() ? tr("Pause the batch") : tr("Play"));
    forward_->setIcon(icon(TransportSign::Forward));
    last_->setIcon(icon(TransportSign::Last));
    update();
}

void TransportBar::setScene(const BatchScene& scene) {
    player_->setSteps(scene ? scene.layout->steps() : 0);
    counters_->setScene(scene);
    for (QAction* action : {first_, back_, play_, forward_, last_, pack_})
        action->setEnabled(bool(scene));
    slider_->setEnabled(bool(scene));
    {
        const QSignalBlocker quiet(slider_);
        slider_->setRange(0, int(std::max<qint64>(0, player_->steps() - 1)));
    }
    fitWhere();
    follow();
}

// For the widest text of the batch: a new one must not have the window laid out anew.
void TransportBar::fitWhere() {
    const qint64 digits = player_->steps() > 100 ? 888 : 88;
    const QFontMetrics metrics = where_->fontMetrics();
    where_->setFixedWidth(2 + std::max({94, metrics.horizontalAdvance(whereText(digits, digits)),
                                        metrics.horizontalAdvance(timeStepsText(digits))}));
}

QString TransportBar::whereText(qint64 step, qint64 last) {
    return tr("time step %1 of %2").arg(grouped(step), grouped(last));
}

void TransportBar::follow() {
    const QSignalBlocker quiet(slider_);
    const qint64 step = selection_->spot().step;
    const bool shown = step >= 0 && step < player_->steps();
    slider_->setValue(shown ? int(step) : 0);
    where_->setText(player_->steps() == 0 ? QString()
                    : shown               ? whereText(step, player_->steps() - 1)
                                          : timeStepsText(player_->steps()));
}

bool TransportBar::takeKey(int key) {
    for (QAction* action : {first_, back_, play_, forward_, last_}) {
        if (action->shortcut() != QKeySequence(key)) continue;
        action->trigger();
        return true;
    }
    return false;
}

void TransportBar::paintEvent(QPaintEvent*) {
    paintCard(this);
}

} // namespace batchscope
