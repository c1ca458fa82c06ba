#include "widgets/measure/proof_board.h"

#include "widgets/measure/proof_delegate.h"
#include "widgets/measure/proof_header.h"
#include "widgets/measure/proof_marks.h"
#include "widgets/measure/proof_matrix_model.h"
#include "widgets/tables/plain_table.h"
#include "widgets/theme/action_chip.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QTableView>
#include <QToolButton>

namespace batchscope {

namespace {

constexpr int kRow = 24, kRowMost = 38;

/// A label whose text, however long, does not widen the window.
QLabel* lineOf(const QString& name, const char* role = nullptr) {
    auto* label = new QLabel;
    label->setAccessibleName(name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setTextFormat(Qt::PlainText);
    if (role) label->setProperty("role", role);
    return label;
}

} // namespace

/// A check mark or a cross before the verdict; nothing before there is one.
class ProofBoard::Mark : public QWidget {
public:
    Mark() {
        setFixedSize(22, 22);
        connect(&ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    }
    void set(const ShownProof& shown) {
        const ProofCount count = shown.proof ? countOf(*shown.proof) : ProofCount();
        differs_ = count.differ > 0;
        const bool same = shown.proof && shown.proof->pass();
        setVisible(differs_ || same);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF mark = QRectF(rect()).adjusted(6, 6, -6, -6);
        painter.setPen(Qt::NoPen);
        const QColor ground = differs_ ? theme().fault : theme().series[2];
        painter.setBrush(ground);
        painter.drawEllipse(QRectF(rect()));
        differs_ ? paintCross(painter, mark, Theme::textOn(ground))
                 : paintCheck(painter, mark, Theme::textOn(ground));
    }

private:
    bool differs_ = false;
};

ProofBoard::ProofBoard(QWidget* parent)
    : QWidget(parent), mark_(new Mark), verdict_(lineOf(tr("Verdict"))),
      sentence_(lineOf(tr("Effect of the trap"), "dim")), details_(lineOf(tr("The cell in words"))),
      tolerance_(lineOf(tr("Tolerance"), "dim")), traps_(new QActionGroup(this)),
      model_(new ProofMatrixModel(this)), header_(new ProofHeader(*model_)), matrix_(new QTableView) {
    verdict_->setFont(uiFont(20, QFont::DemiBold));
    // The sheet's font wins over the widget's.
    verdict_->setStyleSheet(QStringLiteral("font-size: 20px; font-weight: 600;"));
    tolerance_->setText(toleranceSentence());
    tolerance_->setToolTip(toleranceSentence());
    details_->setWordWrap(true);
    details_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    makeTraps();
    makeMatrix();
    layOut();
    setFocusProxy(matrix_);
    setProof({});
}

void ProofBoard::makeTraps() {
    for (std::size_t i = 0; i < kTraps; ++i) {
        const Trap trap = Trap(i);
        auto* action = new QAction(trapName(trap), this);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(Qt::Key_0 + int(i)));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        traps_->addAction(action);
        addAction(action);
        connect(action, &QAction::triggered, this, [this, trap] {
            if (trap == shown_.trap) return;
            shown_.trap = trap;
            Q_EMIT trapChosen(trap);
        });
    }
    setTrapsEnabled(true);
}

void ProofBoard::makeMatrix() {
    matrix_->setModel(model_);
    matrix_->setHorizontalHeader(header_);
    auto* rows = new ProofRowHeader;
    matrix_->setVerticalHeader(rows);
    matrix_->setItemDelegate(new ProofDelegate(matrix_));
    makePlain(matrix_, kRow);
    rows->show();
    rows->setSectionResizeMode(QHeaderView::Stretch);
    matrix_->setAlternatingRowColors(false);
    matrix_->setAccessibleName(tr("The proof: one row per path, one column per model"));
    matrix_->setAccessibleDescription(tr("Largest difference of each path from the reference"));
    matrix_->setSelectionMode(QAbstractItemView::SingleSelection);
    matrix_->setMouseTracking(true);
    matrix_->viewport()->setAttribute(Qt::WA_Hover);
    matrix_->viewport()->installEventFilter(this);
    // The corner too is of the panel.
    matrix_->setStyleSheet(
        QStringLiteral("QTableCornerButton::section { background: transparent; border: none; }"));
    connect(matrix_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ProofBoard::tellCell);
    connect(matrix_, &QAbstractItemView::entered, this, [this](const QModelIndex& index) {
        hovered_ = index;
        tellCell();
    });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this,
            [this] { matrix_->viewport()->update(); });
}

void ProofBoard::layOut() {
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(mark_);
    head->addWidget(verdict_, 1);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(4);
    auto* caption = new QLabel(tr("Trap"));
    caption->setProperty("role", "dim");
    chips->addWidget(caption);
    for (QAction* action : traps_->actions())
        chips->addWidget(actionChip(action, nullptr, 7));
    chips->addStretch(1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(head);
    box->addLayout(chips);
    box->addWidget(sentence_);
    box->addWidget(matrix_, 1);
    box->addWidget(makeWords());
    box->addStretch();
}

QWidget* ProofBoard::makeWords() {
    // Of one height, so that the matrix keeps still when a sentence takes a line more.
    auto* words = new QWidget;
    words->setFixedHeight(3 * QFontMetrics(uiFont(13)).lineSpacing() + 4);
    auto* box = new QVBoxLayout(words);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(4);
    box->addWidget(details_);
    box->addWidget(tolerance_);
    box->addStretch(1);
    return words;
}

void ProofBoard::fitRows() {
    const int head = header_->sizeHint().height() + 2;
    matrix_->setMinimumHeight(head + model_->rowCount() * kRow);
    matrix_->setMaximumHeight(head + model_->rowCount() * kRowMost);
}

QList<QAction*> ProofBoard::trapActions() const {
    return traps_->actions();
}

void ProofBoard::setTrapsEnabled(bool enabled, const QString& reason) {
    for (std::size_t i = 0; i < kTraps; ++i) {
        QAction* action = traps_->actions()[qsizetype(i)];
        action->setEnabled(enabled);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(enabled ? trapTip(Trap(i)) : reason,
                                                         action->shortcut().toString()));
    }
}

void ProofBoard::setProof(const ShownProof& shown) {
    shown_ = shown;
    traps_->actions()[int(shown.trap)]->setChecked(true);
    verdict_->setText(verdictOf(shown));
    mark_->set(shown);
    sentence_->setText(trapSentence(shown));
    sentence_->setToolTip(sentence_->text());
    model_->setProof(shown.proof, shown.trap);
    fitRows();
    details_->setText(wordsOfCell());
}

QString ProofBoard::wordsOfCell() const {
    const QModelIndex index = hovered_.isValid() ? QModelIndex(hovered_) : matrix_->currentIndex();
    return index.isValid() ? index.data(Qt::AccessibleTextRole).toString()
                           : tr("Point at a cell, or use the arrow keys, to read it.");
}

void ProofBoard::tellCell() {
    details_->setText(wordsOfCell());
    Q_EMIT statusSentence(details_->text());
}

bool ProofBoard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == matrix_->viewport()) {
        if (event->type() == QEvent::Resize) header_->fit(matrix_->viewport()->width());
        if (event->type() == QEvent::Leave) {
            hovered_ = QPersistentModelIndex();
            tellCell();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace batchscope
