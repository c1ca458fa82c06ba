#include "widgets/measure/invariance_board.h"

#include "widgets/measure/invariance_model.h"
#include "widgets/measure/invariance_strip.h"
#include "widgets/measure/proof_words.h"
#include "widgets/tables/plain_table.h"
#include "widgets/text/count_words.h"
#include "widgets/text/number_text.h"
#include "widgets/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace batchscope {

namespace {

constexpr int kRow = 24, kNameWidth = 200;

QString toldName(const InvarianceProof& result) {
    return QString::fromStdString(result.name);
}

} // namespace

QString invarianceSentence(const InvarianceProof& result) {
    double largest = 0;
    std::int64_t changed = 0, batches = 0;
    QStringList differing;
    for (const Invariance& each : result.paths) {
        largest = std::isnan(each.max_abs_logit) ? each.max_abs_logit : std::max(largest, each.max_abs_logit);
        changed = std::max(changed, each.changedAnswers);
        batches = std::max(batches, std::int64_t(each.max_abs_logits.size()));
        if (!each.pass()) differing += pathName(each.path);
    }
    const QString name = toldName(result);
    if (batches == 0) return {};
    if (differing.isEmpty())
        return InvarianceBoard::tr("“%1” gets the same answer in %2: largest difference %3")
            .arg(name, batchesText(batches), shortNumber(largest));
    return InvarianceBoard::tr("“%1” depends on its neighbours (%2): up to %3, another answer in %4 of %5")
        .arg(name, differing.join(QStringLiteral("; ")), shortNumber(largest), grouped(changed),
             batchesText(batches));
}

InvarianceBoard::InvarianceBoard(QWidget* parent)
    : QWidget(parent), model_(new InvarianceModel(this)), name_(new QLineEdit),
      test_(new QPushButton(tr("Test 100 batches"))), words_(new QLabel), table_(new QTableView) {
    name_->setAccessibleName(tr("Name to test among neighbours"));
    name_->setPlaceholderText(tr("a name from the data"));
    name_->setToolTip(tr("The name to test among 100 random neighbours; empty: one from the data"));
    name_->setFixedWidth(kNameWidth);
    words_->setAccessibleName(tr("Effect of the neighbours"));
    words_->setTextFormat(Qt::PlainText);
    words_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    makeTable();
    connect(test_, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(name()); });
    connect(name_, &QLineEdit::returnPressed, test_, &QPushButton::click);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(name_);
    head->addWidget(test_);
    head->addSpacing(8);
    head->addWidget(words_, 1);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(8);
    box->addLayout(head);
    box->addWidget(table_);
    setFocusProxy(name_);
    setStartable(true);
    setInvariance(nullptr, 0, 0);
}

void InvarianceBoard::makeTable() {
    auto* header = new InvarianceHeader;
    table_->setModel(model_);
    table_->setHorizontalHeader(header);
    table_->setItemDelegateForColumn(InvarianceModel::Differences, new InvarianceStrip(table_));
    makePlain(table_, kRow);
    table_->setAlternatingRowColors(false);
    table_->setFont(uiFont(12));
    table_->setAccessibleName(tr("Differences among neighbours, one row per path"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(InvarianceModel::Differences, QHeaderView::Stretch);
    table_->setColumnWidth(InvarianceModel::Path, 110);
    table_->setColumnWidth(InvarianceModel::Largest, 76);
    table_->setColumnWidth(InvarianceModel::Changed, 120);
    table_->setFixedHeight(header->sizeHint().height() + model_->rowCount() * kRow + 2);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        table_->viewport()->update();
        table_->horizontalHeader()->viewport()->update();
    });
}

QString InvarianceBoard::name() const {
    return name_->text().trimmed();
}

void InvarianceBoard::setStartable(bool startable, const QString& reason) {
    test_->setEnabled(startable);
    test_->setToolTip(startable ? tr("Classify the name alone and in 100 batches of random neighbours, at a "
                                     "random row, by each batching path")
                                : reason);
}

void InvarianceBoard::setInvariance(std::shared_ptr<const InvarianceProof> result, std::int64_t done,
                                    std::int64_t total) {
    QString words;
    if (done < total)
        words = tr("%1 of %2").arg(grouped(done), batchesText(total));
    else if (result)
        words = invarianceSentence(*result);
    else
        words = tr("Alone or among random neighbours: the scores must be the same.");
    words_->setText(words);
    words_->setToolTip(words);
    model_->setResult(std::move(result));
}

} // namespace batchscope
