#include "app/controllers/options_history.h"

#include "core/training/options_json.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <nlohmann/json.hpp>

#include <utility>

namespace batchscope {

namespace {

constexpr qint64 kOneEdit = 1000; ///< ms between the keystrokes of one

} // namespace

class OptionsHistory::Change : public QUndoCommand {
public:
    Change(OptionsHistory& history, TrainOptions before, TrainOptions after, bool joins)
        : QUndoCommand(OptionsHistory::tr("settings")), history_(history), before_(std::move(before)),
          after_(std::move(after)), joins_(joins) {}
    int id() const override { return 1; }
    void undo() override { apply(before_); }
    void redo() override {
        if (!std::exchange(fresh_, false)) apply(after_); // the first time they are so already
    }
    bool mergeWith(const QUndoCommand* next) override {
        const auto& later = static_cast<const Change&>(*next);
        if (!later.joins_) return false;
        after_ = later.after_;
        return true;
    }

private:
    void apply(const TrainOptions& options) {
        history_.applying_ = true;
        Q_EMIT history_.wanted(options);
        history_.applying_ = false;
        history_.since_.invalidate();
    }
    OptionsHistory& history_;
    TrainOptions before_, after_;
    bool joins_, fresh_ = true;
};

OptionsHistory::OptionsHistory(QObject* parent) : QObject(parent), stack_(new QUndoStack(this)) {}

void OptionsHistory::note(const TrainOptions& before, const TrainOptions& after) {
    if (applying_ || toJson(before) == toJson(after)) return;
    const bool joins = since_.isValid() && since_.elapsed() < kOneEdit;
    since_.start();
    stack_->push(new Change(*this, before, after, joins));
}

void OptionsHistory::forget() {
    stack_->clear();
    since_.invalidate();
}

} // namespace batchscope
