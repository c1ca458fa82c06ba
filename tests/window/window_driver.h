#pragma once

#include "app/window/main_window.h"
#include "app/window/top_bar.h"
#include "tests/data/loading.h"
#include "tests/support/patience.h"
#include "tests/support/tiny_names.h"
#include "widgets/batch/batch_page.h"
#include "widgets/fields/number_field.h"
#include "widgets/plots/line_plot.h"
#include "widgets/theme/banner.h"
#include "widgets/train/experiment_panel.h"
#include "widgets/train/train_page.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include <functional>
#include <memory>

namespace batchscope::test {

/// Settings of the tests' own, empty, gone after them.
class IsolatedSettings {
public:
    IsolatedSettings() {
        QCoreApplication::setOrganizationName("Batchscope-test");
        QCoreApplication::setApplicationName("Batchscope");
        QSettings::setDefaultFormat(QSettings::IniFormat);
        for (const auto format : {QSettings::IniFormat, QSettings::NativeFormat})
            QSettings::setPath(format, QSettings::UserScope, folder_.path());
        QSettings().clear();
        qputenv("BATCHSCOPE_DATA", folder_.path().toLocal8Bit()); // the history too
    }

private:
    QTemporaryDir folder_;
};

/// Does something to the next modal dialog, which holds up its caller until then.
class Answer : public QObject {
public:
    explicit Answer(std::function<void(QDialog&)> act) : act_(std::move(act)) {
        timer_.setInterval(20);
        connect(&timer_, &QTimer::timeout, this, [this] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            if (!dialog || !dialog->isVisible()) return;
            timer_.stop();
            given_ = true;
            act_(*dialog);
        });
        timer_.start();
    }
    bool given() const { return given_; }

private:
    std::function<void(QDialog&)> act_;
    QTimer timer_;
    bool given_ = false;
};

/// Swallows what would open another program.
class Nowhere : public QObject {
    Q_OBJECT
public:
    Nowhere() {
        for (const char* scheme : kSchemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Nowhere() override {
        for (const char* scheme : kSchemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
public Q_SLOTS:
    void open(const QUrl&) {}

private:
    static constexpr std::array kSchemes{"file", "http", "https"};
};

inline TrainOptions endlessOptions() {
    TrainOptions options = tinyOptions();
    options.steps = 1'000'000'000;
    return options;
}

/// The scroll area of the page on show.
inline QScrollArea* visibleArea(MainWindow& window) {
    auto* stack = window.centralWidget()->findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
    return qobject_cast<QScrollArea*>(stack->currentWidget());
}
inline QWidget* visiblePage(MainWindow& window) {
    return visibleArea(window)->widget()->findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}
/// `DataPage`.
inline QString pageText(const QWidget* page) {
    return QString(page->metaObject()->className()).section("::", -1);
}

/// The program's window, shown and active, driven as a person would.
class WindowDriver {
public:
    WindowDriver() {
        ThemeManager::instance().setKind(ThemeKind::Light);
        window = std::make_unique<MainWindow>();
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), kPatience)) qFatal("the window did not appear");
    }
    /// With tiny names loaded and these settings in the dock.
    explicit WindowDriver(const TrainOptions& options) : WindowDriver() {
        give(options);
        load(tinyFile());
    }

    Workbench& bench() { return window->workbench(); }
    TrainingSession::State state() { return bench().training().state(); }
    bool idle() { return state() == TrainingSession::State::Idle; }
    ExperimentPanel& panel() { return *window->findChild<ExperimentPanel*>(); }
    BatchPage& batchPage() { return *window->findChild<BatchPage*>(); }
    TrainPage& trainPage() { return *window->findChild<TrainPage*>(); }

    void give(const TrainOptions& options) {
        panel().setOptions(options);
        bench().setOptions(options);
    }

    QString write(const QByteArray& bytes, const QString& name = QStringLiteral("tiny.csv")) {
        return QString::fromStdString(files.write(name, bytes).string());
    }
    QString load(const QByteArray& bytes, const QString& name = QStringLiteral("tiny.csv")) {
        const QString path = write(bytes, name);
        window->open(path);
        settle();
        return path;
    }
    /// Until nothing is being loaded.
    void settle() {
        if (!QTest::qWaitFor([this] { return !bench().namesSession().loading(); }, kPatience))
            qFatal("the load does not end");
    }

    QAction* action(const QString& name) { return window->findChild<QAction*>(name); }
    /// The top bar's button of an action, by the action's object name.
    QToolButton* button(const QString& name) {
        for (auto* each : window->findChild<TopBar*>()->findChildren<QToolButton*>())
            if (each->defaultAction()->objectName() == name) return each;
        qFatal("no such button");
        return nullptr;
    }
    void click(const QString& name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    void press(const QString& shortcut) {
        // After a dialog nobody makes the window active again where there is no window manager.
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get(), kPatience)) qFatal("the window is not active");
        QTest::keySequence(window.get(), QKeySequence(shortcut));
    }

    /// The run's buttons that can be pressed: `Start|Next batch`.
    QString runButtons() {
        QStringList texts;
        for (const char* name : {"start", "pause", "nextBatch", "stop", "reset"})
            if (button(name)->isEnabled()) texts << button(name)->text();
        return texts.join(u'|');
    }

    template <typename Widget>
    Widget* named(const QString& accessibleName) {
        for (auto* each : window->findChildren<Widget*>())
            if (each->accessibleName() == accessibleName) return each;
        qFatal("no widget of this name");
        return nullptr;
    }
    /// Rows of the batch that the Batch page shows.
    int batchRows() {
        return named<QTableView>(QStringLiteral("The padded batch as a table"))->model()->rowCount();
    }
    /// Points of a plot.
    static int points(LinePlot* plot) { return int(plot->tableText().count(u'\n')) - 1; }

    TemporaryFiles files;
    std::unique_ptr<MainWindow> window;
};

/// Types a path into a file dialog and presses Enter.
inline void typePath(QDialog& dialog, const QString& path) {
    auto* field = dialog.findChild<QLineEdit*>("fileNameEdit");
    if (!field) return dialog.reject();
    field->setText(path);
    QTest::keyClick(field, Qt::Key_Return);
    if (dialog.isVisible()) dialog.reject();
}

} // namespace batchscope::test
