#pragma once

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QAbstractItemModel;
class QPaintDevice;
class QWidget;

namespace batchscope {

class MainWindow;

/// Every plot and batch view of the window that has something to show, as pictures in print colours and as
/// tables. Pages and views are shown one after another while it works; what was shown before is shown again
/// after. GUI thread only.
class WindowPictures {
public:
    explicit WindowPictures(MainWindow& window) : window_(window) {}

    /// `folder/base-batch-x-ray.svg`, …; `words` of pictureWords() and "csv".
    QStringList files(const QString& folder, const QString& base, const QStringList& words);
    /// Writes those of them that are `allowed`: while a run is on there may be more by now. Throws InputError
    /// as saveDrawing().
    QStringList save(const QString& folder, const QString& base, const QStringList& words,
                     const QStringList& allowed);

private:
    struct Picture {
        QString name;
        QSize size;
        std::function<void(QPaintDevice&, QSize)> draw; ///< empty: a table alone
        const QAbstractItemModel* table = nullptr;
    };
    using Visit = std::function<void(const QList<Picture>&)>;

    void walk(const Visit& visit);
    QList<Picture> plotsOf(QWidget* page, const QString& prefix) const;
    static QStringList filesOf(const Picture& picture, const QString& stem, const QStringList& words);

    MainWindow& window_;
};

} // namespace batchscope
