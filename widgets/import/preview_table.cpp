#include "widgets/import/preview_table.h"

#include "widgets/tables/plain_table.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace batchscope {

namespace {

constexpr int kBar = 3, kEdge = 7, kRowHeight = 26, kHeadHeight = 50;
constexpr int kWidthLeast = 84, kWidthMost = 260;
constexpr double kGround = 0.10;

using Use = PreviewModel::Use;

/// Two lines a column: what it is used for, and its title.
class Head : public QHeaderView {
public:
    Head(const PreviewModel* model, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), model_(model) {}

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), kHeadHeight}; }

    int wanted(int column) const {
        const int use = QFontMetrics(useFont()).horizontalAdvance(useText(column));
        const int title = QFontMetrics(titleFont()).horizontalAdvance(model_->title(column));
        return std::max(use, title) + 3 * kEdge;
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int column) const override {
        const Theme& t = theme();
        const Use use = column == 0 ? Use::None : model_->use(column);
        const QColor color = PreviewTable::color(use);
        painter->save();
        painter->fillRect(rect, use == Use::None ? t.panel : t.faded(color, kGround));
        if (use != Use::None) painter->fillRect(QRect(rect.topLeft(), QSize(rect.width(), kBar)), color);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
        const QRect inner = rect.adjusted(kEdge, kBar + 3, -kEdge, -5);
        const auto draw = [&](const QFont& font, const QColor& pen, int side, const QString& text) {
            painter->setFont(font);
            painter->setPen(pen);
            painter->drawText(inner, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | side,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
        };
        draw(useFont(), use == Use::None ? t.dim : t.text, Qt::AlignTop, useText(column));
        draw(titleFont(), use == Use::None ? t.dim : t.text, Qt::AlignBottom, model_->title(column));
        painter->restore();
    }

private:
    static QFont useFont() { return uiFont(11.5, QFont::DemiBold); }
    static QFont titleFont() { return uiFont(13); }
    QString useText(int column) const {
        return column == 0 ? QString() : PreviewModel::useWord(model_->use(column));
    }

    const PreviewModel* model_;
};

class Cells : public QStyledItemDelegate {
public:
    Cells(const PreviewModel* model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& t = theme();
        const auto kind = model_->kind(index.row());
        const Use use = index.column() == 0 ? Use::None : model_->use(index.column());
        if (kind == PreviewModel::RowKind::Header)
            painter->fillRect(option.rect, t.padding);
        else if (kind == PreviewModel::RowKind::Data && use != Use::None)
            painter->fillRect(option.rect, t.faded(PreviewTable::color(use), kGround));
        QStyledItemDelegate::paint(painter, option, index);
        if (kind == PreviewModel::RowKind::LeftOut && index.column() > 0) {
            const QString text = index.data().toString();
            const int width = std::min(option.fontMetrics.horizontalAdvance(text), option.rect.width() - 12);
            if (text.isEmpty()) return;
            const QRect line =
                QStyle::visualRect(option.direction, option.rect,
                                   QRect(option.rect.left() + 7, option.rect.center().y(), width, 1));
            painter->fillRect(line, t.dim);
        }
    }

private:
    const PreviewModel* model_;
};

} // namespace

PreviewTable::PreviewTable(QWidget* parent) : QTableView(parent), model_(new PreviewModel(this)) {
    setModel(model_);
    setHorizontalHeader(new Head(model_, this));
    setItemDelegate(new Cells(model_, this));
    makePlain(this, kRowHeight);
    setAlternatingRowColors(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(kWidthLeast);
    setAccessibleName(tr("Preview of the first rows"));
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    });
}

void PreviewTable::setPreview(TablePreview preview) {
    const int fields = model_->columnCount();
    model_->setPreview(std::move(preview));
    auto* head = static_cast<Head*>(horizontalHeader());
    for (int column = 0; column < model_->columnCount(); ++column) {
        const int cells = sizeHintForColumn(column) + 2 * kEdge;
        setColumnWidth(column, std::clamp(std::max(cells, head->wanted(column)), kWidthLeast, kWidthMost));
    }
    head->setStretchLastSection(model_->columnCount() <= 4);
    head->viewport()->update();
    if (fields != model_->columnCount()) scrollToTop();
}

QColor PreviewTable::color(Use use) {
    switch (use) {
    case Use::Name:
        return theme().series[0];
    case Use::Label:
        return theme().series[1];
    default:
        return theme().dim;
    }
}

} // namespace batchscope
