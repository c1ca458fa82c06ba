#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace batchscope {

/// Asks what of something to write, where to, and under which name.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    struct Choice {
        QString word;    ///< "onnx"
        QString text;    ///< "ONNX, with the computation"
        QString meaning; ///< as tooltip
        bool chosen = false;
    };
    /// Choices stand in groups under their titles.
    struct Group {
        QString title;
        QList<Choice> choices;
    };

    ExportDialog(const QString& title, const QList<Group>& groups, const QString& folder, const QString& name,
                 QWidget* parent = nullptr);

    QStringList words() const; ///< of the chosen, in order
    QString folder() const;
    QString name() const; ///< of the files, without ending

private:
    void chooseFolder();
    void check();

    QList<std::pair<QString, QCheckBox*>> boxes_;
    QLineEdit *folder_, *name_;
    QPushButton* ok_;
};

} // namespace batchscope
