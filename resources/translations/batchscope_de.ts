<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BatchWords</name>
    <message>
        <source>packed position %1</source>
        <translation>gepackte Position %1</translation>
    </message>
    <message>
        <source>packed positions %1 to %2</source>
        <translation>gepackte Positionen %1 bis %2</translation>
    </message>
    <message>
        <source>%1, padding after its %2</source>
        <translation>%1 (%2), hier Padding</translation>
    </message>
    <message>
        <source>%1, letter %2 of %3, its last</source>
        <translation>%1, Buchstabe %2 von %3, der letzte</translation>
    </message>
    <message>
        <source>%1, letter %2 of %3</source>
        <translation>%1, Buchstabe %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2, sorted position %3</source>
        <translation>%1, %2, sortierte Position %3</translation>
    </message>
    <message>
        <source>time step %1: %2 of %3 still running, %4</source>
        <translation>Zeitschritt %1: %3, davon %2 noch aktiv, %4</translation>
    </message>
    <message>
        <source>%1, %2: %3 padded, %4 packed</source>
        <translation>%1, %2: %3 gepaddet, %4 gepackt</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message numerus="yes">
        <source>%1 names</source>
        <translation>
            <numerusform>%1 Name</numerusform>
            <numerusform>%1 Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message numerus="yes">
        <source>%1 letters</source>
        <translation>
            <numerusform>%1 Buchstabe</numerusform>
            <numerusform>%1 Buchstaben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 Zelle</translation>
    </message>
    <message numerus="yes">
        <source>%1 cells</source>
        <translation>
            <numerusform>%1 Zelle</numerusform>
            <numerusform>%1 Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 batch</source>
        <translation>1 Batch</translation>
    </message>
    <message numerus="yes">
        <source>%1 batches</source>
        <translation>
            <numerusform>%1 Batch</numerusform>
            <numerusform>%1 Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>1 time step</source>
        <translation>1 Zeitschritt</translation>
    </message>
    <message numerus="yes">
        <source>%1 time steps</source>
        <translation>
            <numerusform>%1 Zeitschritt</numerusform>
            <numerusform>%1 Zeitschritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>“%1”</source>
        <extracomment>a word of the file</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the byte order mark at the start says so</source>
        <translation>die Bytereihenfolge-Marke am Anfang sagt es</translation>
    </message>
    <message>
        <source>all bytes are valid in it</source>
        <translation>alle Bytes sind darin gültig</translation>
    </message>
    <message>
        <source>every other byte is zero, as in UTF-16</source>
        <translation>jedes zweite Byte ist null, wie in UTF-16</translation>
    </message>
    <message>
        <source>the letters, as in %1, are the same in all Latin encodings</source>
        <translation>die Buchstaben, wie in %1, sind in allen lateinischen Kodierungen gleich</translation>
    </message>
    <message>
        <source>no other encoding fits as well</source>
        <translation>keine andere Kodierung passt so gut</translation>
    </message>
    <message>
        <source>the letters, as in %1, fit no other as well</source>
        <translation>die Buchstaben, wie in %1, passen zu keiner anderen so gut</translation>
    </message>
    <message>
        <source>not certain: do words such as %1 look right?</source>
        <translation>nicht sicher: Sehen Wörter wie %1 richtig aus?</translation>
    </message>
    <message>
        <source>line 1 names the delimiter</source>
        <translation>Zeile 1 nennt das Trennzeichen</translation>
    </message>
    <message>
        <source>it divides every row</source>
        <translation>es teilt jede Zeile</translation>
    </message>
    <message>
        <source>it divides most rows</source>
        <translation>es teilt die meisten Zeilen</translation>
    </message>
    <message>
        <source>what stands after it repeats, as labels do</source>
        <translation>was danach kommt, wiederholt sich wie Labels</translation>
    </message>
    <message>
        <source>not certain: several characters divide the rows</source>
        <translation>nicht sicher: Mehrere Zeichen teilen die Zeilen</translation>
    </message>
    <message>
        <source>nothing divides the rows</source>
        <translation>nichts teilt die Zeilen</translation>
    </message>
    <message>
        <source>%1 stands before the header</source>
        <translation>%1 steht vor der Kopfzeile</translation>
    </message>
    <message>
        <source>%1 is a comment</source>
        <translation>%1 ist ein Kommentar</translation>
    </message>
    <message>
        <source>nothing stands before it</source>
        <translation>davor steht nichts</translation>
    </message>
    <message>
        <source>%1 is a usual title of a column</source>
        <translation>%1 ist ein üblicher Spaltentitel</translation>
    </message>
    <message>
        <source>%1 occurs nowhere else among the labels</source>
        <translation>%1 kommt sonst nirgends unter den Labels vor</translation>
    </message>
    <message>
        <source>%1 is not a number, all below it are</source>
        <translation>%1 ist keine Zahl, alles darunter schon</translation>
    </message>
    <message>
        <source>its first cell is empty, above the row names</source>
        <translation>ihr erstes Feld ist leer, über den Zeilennamen</translation>
    </message>
    <message>
        <source>not certain: as a row it would be the only one with the label %1</source>
        <translation>nicht sicher: Als Datenzeile wäre sie die einzige mit dem Label %1</translation>
    </message>
    <message>
        <source>the first row looks like the others</source>
        <translation>die erste Zeile sieht aus wie die anderen</translation>
    </message>
    <message>
        <source>rows have two parts, divided at the last delimiter</source>
        <translation>die Zeilen haben zwei Teile, am letzten Trennzeichen geteilt</translation>
    </message>
    <message>
        <source>its title is %1</source>
        <translation>ihr Titel ist %1</translation>
    </message>
    <message>
        <source>no other column fits</source>
        <translation>keine andere Spalte passt</translation>
    </message>
    <message>
        <source>only its values repeat, as labels do</source>
        <translation>nur ihre Werte wiederholen sich wie Labels</translation>
    </message>
    <message>
        <source>not certain: several columns fit</source>
        <translation>nicht sicher: Mehrere Spalten passen</translation>
    </message>
    <message>
        <source>not certain: the labels seem to come first</source>
        <translation>nicht sicher: Die Labels scheinen vorn zu stehen</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>westeuropäisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>mitteleuropäisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>türkisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>baltisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebräisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreanisch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what was guessed of a table, and its value: &quot;Delimiter: semicolon&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Table begins in</source>
        <translation>Tabelle beginnt in</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an encoding and the letters that it is used for</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>after the last %1</source>
        <translation>nach dem letzten %1</translation>
    </message>
    <message>
        <source>before the last %1</source>
        <translation>vor dem letzten %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>column %1, %2</source>
        <extracomment>a column&apos;s number and its title in the header</extracomment>
        <translation>Spalte %1, %2</translation>
    </message>
    <message>
        <source>chosen for this file</source>
        <translation>für diese Datei gewählt</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>letter by letter</source>
        <translation>buchstabenweise</translation>
    </message>
    <message>
        <source>name by name</source>
        <translation>namensweise</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>gepaddet</translation>
    </message>
    <message>
        <source>padded, mask</source>
        <translation>gepaddet, Maske</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>gruppiert</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>gepackt</translation>
    </message>
    <message>
        <source>one call per letter: the naive loop, our baseline</source>
        <translation>ein Aufruf je Buchstabe: die naive Schleife, unsere Basis</translation>
    </message>
    <message>
        <source>one call per name: the same sums without a call per letter</source>
        <translation>ein Aufruf je Name: dieselben Rechnungen ohne Aufruf für jeden Buchstaben</translation>
    </message>
    <message>
        <source>one call for all names: the gain of batching, with padding wasted</source>
        <translation>ein Aufruf für alle Namen: der Gewinn durch Batches, mit verschwendetem Padding</translation>
    </message>
    <message>
        <source>one call per time step: a mask keeps the state of finished names</source>
        <translation>ein Aufruf je Zeitschritt: eine Maske bewahrt den Zustand fertiger Namen</translation>
    </message>
    <message>
        <source>one call per group of similar lengths: less padding, more calls</source>
        <translation>ein Aufruf je Gruppe ähnlicher Längen: weniger Padding, mehr Aufrufe</translation>
    </message>
    <message>
        <source>one call on letters only: no padding at all</source>
        <translation>ein Aufruf nur über Buchstaben: gar kein Padding</translation>
    </message>
    <message>
        <source>the same letters by this program&apos;s own engine, gates and products fused</source>
        <translation>dieselben Buchstaben mit der eigenen Engine, Gatter und Produkte zusammengefasst</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ns</source>
        <translation>ns</translation>
    </message>
    <message>
        <source>slope %1 (−1 for independent names)</source>
        <translation>Steigung %1 (−1 bei unabhängigen Namen)</translation>
    </message>
    <message>
        <source>Packed is %1 as fast as letter by letter: %2 from whole names per call, %3 from batching, %4 from packing</source>
        <translation>Gepackt ist %1 so schnell wie buchstabenweise: %2 durch ganze Namen je Aufruf, %3 durch Batches, %4 durch das Packen</translation>
    </message>
    <message>
        <source>%1; the fused engine is %2 as fast as that</source>
        <translation>%1; die fused-Engine ist %2 so schnell wie das</translation>
    </message>
    <message>
        <source>packing by the fused engine costs %1</source>
        <translation>Packen mit der fused-Engine kostet %1</translation>
    </message>
    <message>
        <source>packing costs %1</source>
        <translation>Packen kostet %1</translation>
    </message>
    <message>
        <source>grouping by length costs %1</source>
        <translation>Gruppieren nach Länge kostet %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>the machine is noisy: the middle half of the times of %1 spans %2 of their median</source>
        <translation>die Maschine ist unruhig: die mittlere Hälfte der Zeiten von „%1“ streut über %2 ihres Medians</translation>
    </message>
    <message>
        <source>the machine drifted: %1 took %2 more time in the second half of the rounds</source>
        <translation>die Maschine hat sich verändert: „%1“ brauchte in der zweiten Hälfte der Runden %2 mehr Zeit</translation>
    </message>
    <message>
        <source>the machine drifted: %1 took %2 less time in the second half of the rounds</source>
        <translation>die Maschine hat sich verändert: „%1“ brauchte in der zweiten Hälfte der Runden %2 weniger Zeit</translation>
    </message>
    <message>
        <source>%1; close other programs and measure again with more rounds</source>
        <translation>%1; andere Programme schließen und mit mehr Runden neu messen</translation>
    </message>
    <message>
        <source>%1 per batch + %2 per time step + %3 per cell, R² %4 (%5)</source>
        <translation>%1 je Batch + %2 je Zeitschritt + %3 je Zelle, R² %4 (%5)</translation>
    </message>
    <message>
        <source>Cheapest: %1 batches of %2, %3: %4 per epoch</source>
        <translation>Am günstigsten: %1, Batches zu %2, %3: %4 je Epoche</translation>
    </message>
    <message>
        <source>packing by the fused engine saves %1</source>
        <translation>Packen mit der fused-Engine spart %1</translation>
    </message>
    <message>
        <source>packing saves %1</source>
        <translation>Packen spart %1</translation>
    </message>
    <message>
        <source>grouping by length saves nothing</source>
        <translation>Gruppieren nach Länge spart nichts</translation>
    </message>
    <message>
        <source>grouping by length saves %1</source>
        <translation>Gruppieren nach Länge spart %1</translation>
    </message>
</context>
<context>
    <name>MeasuredWith</name>
    <message>
        <source>, %1 layers</source>
        <translation>, %1 Schichten</translation>
    </message>
    <message>
        <source>, both directions</source>
        <translation>, beide Richtungen</translation>
    </message>
    <message>
        <source>measured on %1; other names are loaded now</source>
        <translation>gemessen an %1; jetzt sind andere Namen geladen</translation>
    </message>
    <message>
        <source>hidden size %1</source>
        <translation>hidden size %1</translation>
    </message>
    <message>
        <source>measured with %1; the settings have changed since</source>
        <translation>gemessen mit %1; die Einstellungen sind seitdem geändert</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>above %1, below %2</source>
        <translation>über %1, unter %2</translation>
    </message>
    <message>
        <source>above %1, at most %2</source>
        <translation>über %1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 or more, below %2</source>
        <translation>%1 oder mehr, unter %2</translation>
    </message>
    <message>
        <source>Nothing is typed.</source>
        <translation>Das Feld ist leer.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” can mean %2 or %3.</source>
        <translation>„%1“ kann %2 oder %3 bedeuten.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is out of range.</source>
        <translation>„%1“ liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Allowed: %1. In use: %2.</source>
        <translation>Erlaubt: %1. Gültig ist: %2.</translation>
    </message>
</context>
<context>
    <name>OneHotView</name>
    <message>
        <source>unknown %1</source>
        <translation>unbekannt %1</translation>
    </message>
    <message>
        <source>One name: letters × alphabet</source>
        <translation>Ein Name: Buchstaben × Alphabet</translation>
    </message>
    <message>
        <source>One time step: batch × alphabet</source>
        <translation>Ein Zeitschritt: Batch × Alphabet</translation>
    </message>
    <message>
        <source>%1: %2 × %3</source>
        <translation>%1: %2 × %3</translation>
    </message>
    <message>
        <source>time step %1</source>
        <translation>Zeitschritt %1</translation>
    </message>
</context>
<context>
    <name>OneHotWords</name>
    <message>
        <source>padding, all %1 numbers are 0</source>
        <translation>Padding, alle %1 Zahlen sind 0</translation>
    </message>
    <message>
        <source>%1 is not in the alphabet: it lights the unknown column, index %2</source>
        <translation>%1 ist nicht im Alphabet: die Spalte für Unbekanntes leuchtet, Index %2</translation>
    </message>
    <message>
        <source>%1 is index %2 of %3</source>
        <translation>%1 ist Index %2 von %3</translation>
    </message>
    <message>
        <source>; 1 letter is not in the alphabet</source>
        <translation>; 1 Buchstabe ist nicht im Alphabet</translation>
    </message>
    <message>
        <source>; %1 letters are not in the alphabet</source>
        <translation>; %1 Buchstaben sind nicht im Alphabet</translation>
    </message>
    <message>
        <source>%1: %2 × %3 numbers, a single 1 in each row</source>
        <translation>%1: %2 × %3 Zahlen, eine einzige 1 in jeder Zeile</translation>
    </message>
    <message>
        <source>, a single 1 in each row</source>
        <translation>, eine einzige 1 in jeder Zeile</translation>
    </message>
    <message>
        <source>, 1 row of padding is all 0</source>
        <translation>, 1 Zeile Padding ist ganz 0</translation>
    </message>
    <message>
        <source>, %1 rows of padding are all 0</source>
        <translation>, %1 Zeilen Padding sind ganz 0</translation>
    </message>
    <message>
        <source>time step %1 of %2: </source>
        <translation>Zeitschritt %1 von %2: </translation>
    </message>
    <message>
        <source>time step %1: %2 × %3 numbers</source>
        <translation>Zeitschritt %1: %2 × %3 Zahlen</translation>
    </message>
    <message>
        <source>%1 × %2 × %3 symbols = %4 numbers, of which %5 are 1</source>
        <translation>%1 × %2 × %3 Zeichen = %4 Zahlen, davon sind %5 eine 1</translation>
    </message>
</context>
<context>
    <name>OwnNamesWords</name>
    <message>
        <source>%1 is one sign but %2 letters: models read code points.</source>
        <translation>%1 ist ein Zeichen, aber %2 Buchstaben: Modelle lesen Codepunkte.</translation>
    </message>
</context>
<context>
    <name>PlotExport</name>
    <message>
        <source>%1 cannot be written: %2; choose another folder or name</source>
        <translation>%1 lässt sich nicht schreiben: %2; anderen Ordner oder Namen wählen</translation>
    </message>
    <message>
        <source>%1: pictures are saved as .png, .svg or .pdf; end the name in one of them</source>
        <translation>%1: Bilder werden als .png, .svg oder .pdf gespeichert; den Namen auf eines davon enden lassen</translation>
    </message>
</context>
<context>
    <name>ProofWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
    <message>
        <source>both directions</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>one direction</source>
        <translation>eine Richtung</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Every path computed correctly.</source>
        <translation>Jeder Weg richtig berechnet.</translation>
    </message>
    <message>
        <source>last column</source>
        <translation>letzte Spalte</translation>
    </message>
    <message>
        <source>The grid&apos;s last column is padding for all but the longest names. Correct: each name&apos;s own last letter, out[range(B), lengths - 1].</source>
        <translation>Die letzte Spalte des Gitters ist Padding, außer bei den längsten Namen. Richtig: der letzte Buchstabe jedes Namens, out[range(B), lengths - 1].</translation>
    </message>
    <message>
        <source>mask by value</source>
        <translation>Maske nach Wert</translation>
    </message>
    <message>
        <source>If padding is 0 and a letter also has index 0, that letter is skipped. Correct: a mask built from the lengths.</source>
        <translation>Wenn Padding 0 ist und auch ein Buchstabe den Index 0 hat, wird er übersprungen. Richtig: eine Maske aus den Längen.</translation>
    </message>
    <message>
        <source>Harmless for names without that letter.</source>
        <translation>Harmlos für Namen ohne diesen Buchstaben.</translation>
    </message>
    <message>
        <source>unsorted labels</source>
        <translation>unsortierte Labels</translation>
    </message>
    <message>
        <source>The names are sorted for packing but the labels are not: each name is trained on another name&apos;s class. Correct: enforce_sorted=False, or sort the labels too.</source>
        <translation>Die Namen werden zum Packen sortiert, die Labels nicht: Jeder Name lernt die Klasse eines anderen. Richtig: enforce_sorted=False, oder die Labels mitsortieren.</translation>
    </message>
    <message>
        <source>h_n has the shape (layers × directions, B, H); view(B, …) mixes the names. Correct: index its first axis, h[-1], or h[-2] and h[-1].</source>
        <translation>h_n hat die Form (Schichten × Richtungen, B, H); view(B, …) vermischt die Namen. Richtig: über die erste Achse wählen, h[-1], oder h[-2] und h[-1].</translation>
    </message>
    <message>
        <source>Padding counts in the mean: the longer the longest name, the smaller loss and gradients; the logits stay right. Correct: divide by the number of names.</source>
        <translation>Padding zählt im Mittel mit: Je länger der längste Name, desto kleiner Verlust und Gradienten; die Logits stimmen. Richtig: durch die Zahl der Namen teilen.</translation>
    </message>
    <message>
        <source>The backward half starts in the padding and carries it into the name. Correct: pack, or reverse each name within its own length.</source>
        <translation>Die Rückwärtshälfte beginnt im Padding und trägt es in den Namen. Richtig: packen oder jeden Namen innerhalb seiner Länge umkehren.</translation>
    </message>
    <message>
        <source>Harmless for: %1.</source>
        <translation>Harmlos bei: %1.</translation>
    </message>
    <message>
        <source>One cell call per letter, one name at a time</source>
        <translation>Ein Zellaufruf je Buchstabe, ein Name nach dem anderen</translation>
    </message>
    <message>
        <source>One call per name</source>
        <translation>Ein Aufruf je Name</translation>
    </message>
    <message>
        <source>The whole grid in one call; each name&apos;s state is read at its own last letter</source>
        <translation>Das ganze Gitter in einem Aufruf; der Zustand jedes Namens wird an seinem eigenen letzten Buchstaben gelesen</translation>
    </message>
    <message>
        <source>The whole grid, one time step per call; a mask from the lengths keeps the state of finished names</source>
        <translation>Das ganze Gitter, ein Zeitschritt je Aufruf; eine Maske aus den Längen hält den Zustand fertiger Namen fest</translation>
    </message>
    <message>
        <source>The batch split by length, each part padded</source>
        <translation>Der Batch nach Länge geteilt, jeder Teil gepaddet</translation>
    </message>
    <message>
        <source>One call on letters only</source>
        <translation>Ein Aufruf nur mit Buchstaben</translation>
    </message>
    <message>
        <source>Affects: %1.</source>
        <translation>Betrifft: %1.</translation>
    </message>
    <message>
        <source>%1, %2 on the %3: %4. Logits differ by %5, the loss by %6, gradients by %7 (%8 of the largest entry).</source>
        <translation>%1, %2 auf der %3: %4. Logits weichen um %5 ab, der Verlust um %6, Gradienten um %7 (%8 des größten Eintrags).</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>Up to %1 is rounding: float32 keeps 24 bits (6e-8), and each path adds in its own order (seen: up to 1e-6). Mistakes give 1e-3 and more.</source>
        <translation>Bis %1 ist es Rundung: float32 hat 24 Bit (6e-8), und jeder Weg addiert in eigener Reihenfolge (gesehen: bis 1e-6). Fehler ergeben 1e-3 und mehr.</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Beweis läuft…</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>Noch nicht bewiesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2 differ, by up to %3</source>
        <translation>%1: %2 weichen ab, bis zu %3</translation>
    </message>
    <message>
        <source>Choose a mistake to see which paths it breaks, and which hide it.</source>
        <translation>Einen Fehler wählen, um zu sehen, welche Wege er bricht und welche ihn verbergen.</translation>
    </message>
    <message>
        <source>Trap: %1.</source>
        <translation>Falle: %1.</translation>
    </message>
    <message>
        <source>; unnoticed in %1 (%2)</source>
        <translation>; unbemerkt bei %1 (%2)</translation>
    </message>
    <message>
        <source> Letter 0 is “%1”.</source>
        <translation> Buchstabe 0 ist „%1“.</translation>
    </message>
    <message>
        <source>h_n.view</source>
        <translation>h_n.view</translation>
    </message>
    <message>
        <source>loss ÷ cells</source>
        <translation>Verlust ÷ Zellen</translation>
    </message>
    <message>
        <source>padding in both directions</source>
        <translation>Padding in beiden Richtungen</translation>
    </message>
    <message>
        <source>%1 checks (%2 paths × %3 models)</source>
        <translation>%1 Prüfungen (%2 Wege × %3 Modelle)</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>%1 Prüfungen</translation>
    </message>
    <message>
        <source>Stopped after %1 checks</source>
        <translation>Gestoppt nach %1 Prüfungen</translation>
    </message>
    <message>
        <source>%1: all agree so far, largest difference %2</source>
        <translation>%1: bisher alle gleich, größte Abweichung %2</translation>
    </message>
    <message>
        <source>%1: %2 differs, by up to %3</source>
        <translation>%1: %2 weicht ab, bis zu %3</translation>
    </message>
    <message>
        <source>All %1 agree: largest difference %2</source>
        <translation>Alle %1 stimmen überein: größte Abweichung %2</translation>
    </message>
    <message>
        <source>%1 of %2 differs, by up to %3</source>
        <translation>%1 von %2 weicht ab, bis zu %3</translation>
    </message>
    <message>
        <source>%1 of %2 differ, by up to %3</source>
        <translation>%1 von %2 weichen ab, bis zu %3</translation>
    </message>
    <message>
        <source>%1: none of %2 checks fails</source>
        <translation>%1: keine von %2 Prüfungen schlägt fehl</translation>
    </message>
    <message>
        <source>%1: %2 of %3 checks fail, by up to %4</source>
        <translation>%1: %2 von %3 Prüfungen schlagen fehl, bis zu %4</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>an error without a message</source>
        <translation>ein Fehler ohne Meldung</translation>
    </message>
    <message>
        <source>an unknown error</source>
        <translation>ein unbekannter Fehler</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>BLAS</source>
        <translation>BLAS</translation>
    </message>
    <message>
        <source>Batchscope</source>
        <translation>Batchscope</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>top-1</source>
        <translation>top-1</translation>
    </message>
    <message>
        <source>top-2</source>
        <translation>top-2</translation>
    </message>
    <message>
        <source>macro-F1</source>
        <translation>macro-F1</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DATEN</translation>
    </message>
    <message>
        <source>BATCHING</source>
        <translation>BATCHBILDUNG</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>OPTIMISER</source>
        <translation>OPTIMIERER</translation>
    </message>
    <message>
        <source>MACHINE</source>
        <translation>RECHNER</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Hold out single rows, or whole names so that no name is in both parts</source>
        <translation>Einzelne Zeilen zurückhalten oder ganze Namen, sodass kein Name in beiden Teilen ist</translation>
    </message>
    <message>
        <source>by row</source>
        <translation>nach Zeile</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Name</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>Share of the rows used only to measure accuracy</source>
        <translation>Anteil der Zeilen, der nur zum Messen der Genauigkeit dient</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>Split-Seed</translation>
    </message>
    <message>
        <source>Seed of the split alone</source>
        <translation>Seed nur der Aufteilung</translation>
    </message>
    <message>
        <source>while it is the same number as Seed, it changes with it</source>
        <translation>solange er gleich „Seed“ ist, ändert er sich mit</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Which names share a batch</source>
        <translation>Welche Namen sich einen Batch teilen</translation>
    </message>
    <message>
        <source>Batch &gt; Compare shows what each choice costs on these names</source>
        <translation>Batch &gt; Vergleich zeigt, was jede Wahl auf diesen Namen kostet</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>sortiert</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>gruppiert</translation>
    </message>
    <message>
        <source>exact length</source>
        <translation>exakte Länge</translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>gepoolt</translation>
    </message>
    <message>
        <source>length grouped</source>
        <translation>längengruppiert</translation>
    </message>
    <message>
        <source>token budget</source>
        <translation>Tokenbudget</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Names in a batch</source>
        <translation>Namen in einem Batch</translation>
    </message>
    <message>
        <source>Growth ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Bucketed: a batch ends where a name is longer than its shortest by this factor</source>
        <translation>Gruppiert (Bucket): ein Batch endet, wo ein Name um diesen Faktor länger ist als der kürzeste</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>First length of each bucket but the first: 5,7 makes 1-4, 5-6, 7 and longer</source>
        <translation>Erste Länge jedes Buckets außer dem ersten: 5,7 ergibt 1-4, 5-6, 7 und länger</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Pooled: how many batches of names are sorted together</source>
        <translation>Gepoolt: Namen für wie viele Batches gemeinsam sortiert werden</translation>
    </message>
    <message>
        <source>Token budget</source>
        <translation>Tokenbudget</translation>
    </message>
    <message>
        <source>Limit of names x longest name in a batch</source>
        <translation>Grenze für Namen x längsten Namen eines Batches</translation>
    </message>
    <message>
        <source>Run as</source>
        <translation>Ausführen als</translation>
    </message>
    <message>
        <source>Compute letters only, the whole grid, or one name at a time</source>
        <translation>Nur Buchstaben berechnen, das ganze Gitter oder einen Namen nach dem anderen</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>gepackt</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>gepaddet</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>sequenziell</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Every name once per epoch, or random draws with replacement</source>
        <translation>Jeden Namen einmal je Epoche oder zufällig mit Zurücklegen</translation>
    </message>
    <message>
        <source>by epoch</source>
        <translation>je Epoche</translation>
    </message>
    <message>
        <source>with replacement</source>
        <translation>mit Zurücklegen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of weights, batches and split: the same seed gives the same run</source>
        <translation>Für Gewichte, Batches und Aufteilung: gleicher Seed, gleicher Lauf</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Recurrent cell</source>
        <translation>Rekurrente Zelle</translation>
    </message>
    <message>
        <source>RNN</source>
        <translation>RNN</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>Hidden size</translation>
    </message>
    <message>
        <source>Numbers in a state (hidden_size)</source>
        <translation>Zahlen in einem Zustand (hidden_size)</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Stacked cells (num_layers)</source>
        <translation>Gestapelte Zellen (num_layers)</translation>
    </message>
    <message>
        <source>Directions</source>
        <translation>Richtungen</translation>
    </message>
    <message>
        <source>Read names forwards and backwards (bidirectional)</source>
        <translation>Namen vorwärts und rückwärts lesen (bidirectional)</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Alphabet</source>
        <translation>Alphabet</translation>
    </message>
    <message>
        <source>Letters that have an input of their own; all others share one</source>
        <translation>Buchstaben mit eigenem Eingang; alle anderen teilen sich einen</translation>
    </message>
    <message>
        <source>all seen</source>
        <translation>alle gesehenen</translation>
    </message>
    <message>
        <source>article&apos;s 57</source>
        <translation>57 des Artikels</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How gradients become updates</source>
        <translation>Wie aus Gradienten Updates werden</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Size of an update</source>
        <translation>Größe eines Updates</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>SGD: how much of the last update is kept</source>
        <translation>SGD: wie viel vom letzten Update weiterwirkt</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Updates to train, one batch each</source>
        <translation>Zu trainierende Updates, je ein Batch</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>Auswerten alle</translation>
    </message>
    <message>
        <source>Updates between measurements on the held-out rows</source>
        <translation>Updates zwischen Messungen an den zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle</translation>
    </message>
    <message>
        <source>Updates between checkpoints</source>
        <translation>Updates zwischen Checkpoints</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where to compute; auto uses a GPU if there is one</source>
        <translation>Wo gerechnet wird; auto nimmt eine GPU, wo es eine gibt</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>CPU threads; auto: one or all, whichever trains faster when the run begins</source>
        <translation>CPU-Threads; automatisch: einer oder alle, je nachdem, was beim Start des Laufs schneller trainiert</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>What computes packed batches on the CPU: the program&apos;s own engine, several times as fast, or PyTorch&apos;s; padded batches and GPUs always use PyTorch&apos;s</source>
        <translation>Was gepackte Batches auf der CPU berechnet: die eigene Engine des Programms, um ein Mehrfaches schneller, oder die von PyTorch; gepaddete Batches und GPUs sind immer Sache von PyTorch</translation>
    </message>
    <message>
        <source>fused</source>
        <translation>fused</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Schneller Blick</translation>
    </message>
    <message>
        <source>Article RNN</source>
        <translation>Artikel-RNN</translation>
    </message>
    <message>
        <source>Article LSTM</source>
        <translation>Artikel-LSTM</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message>
        <source>names = %1</source>
        <translation>Namen = %1</translation>
    </message>
    <message>
        <source>close when %1</source>
        <translation>schließen, wenn %1</translation>
    </message>
    <message>
        <source>sort all by length; close when %1</source>
        <translation>alle nach Länge sortieren; schließen, wenn %1</translation>
    </message>
    <message>
        <source>close when length &gt; %1 × shortest, or %2</source>
        <translation>schließen, wenn Länge &gt; %1 × kürzeste oder %2</translation>
    </message>
    <message>
        <source>close when length ≠ shortest, or %1</source>
        <translation>schließen, wenn Länge ≠ kürzeste oder %1</translation>
    </message>
    <message>
        <source>buckets %1; close when %2</source>
        <translation>Buckets %1; schließen, wenn %2</translation>
    </message>
    <message>
        <source>sort each %1 × %2 names; close when %3</source>
        <translation>je %1 × %2 Namen sortieren; schließen, wenn %3</translation>
    </message>
    <message>
        <source>sort each min(50, all / %1) × %2 names; close when %3</source>
        <translation>je min(50, alle / %1) × %2 Namen sortieren; schließen, wenn %3</translation>
    </message>
    <message>
        <source>close when (names + 1) × length &gt; %1, or %2</source>
        <translation>schließen, wenn (Namen + 1) × Länge &gt; %1 oder %2</translation>
    </message>
    <message>
        <source>Names share a batch as they were drawn. Every batch is as long as its longest name, and the rest is padding.</source>
        <translation>Namen kommen in einen Batch, wie sie gezogen wurden. Jeder Batch ist so lang wie sein längster Name, der Rest ist Padding.</translation>
    </message>
    <message>
        <source>All names are sorted by length and cut into batches; the batches then come in random order.</source>
        <translation>Alle Namen werden nach Länge sortiert und in Batches geteilt; die Batches kommen dann in zufälliger Reihenfolge.</translation>
    </message>
    <message>
        <source>Names are sorted by length; a batch also ends where a name exceeds its shortest by the growth ratio.</source>
        <translation>Namen werden nach Länge sortiert; ein Batch endet auch, wo ein Name seinen kürzesten um das Wachstumsverhältnis übertrifft.</translation>
    </message>
    <message>
        <source>Only names of the same length share a batch. Nothing is padded, so no mask is needed.</source>
        <translation>Nur Namen gleicher Länge teilen sich einen Batch. Nichts wird gepaddet, also braucht es keine Maske.</translation>
    </message>
    <message>
        <source>Each range of lengths has a bucket that fills as names arrive; a full bucket is a batch.</source>
        <translation>Jeder Längenbereich hat einen Bucket, der sich mit den Namen füllt; ein voller Bucket ist ein Batch.</translation>
    </message>
    <message>
        <source>Names are drawn pool by pool; each pool is sorted by length and cut into batches.</source>
        <translation>Namen werden Pool für Pool gezogen; jeder Pool wird nach Länge sortiert und in Batches geteilt.</translation>
    </message>
    <message>
        <source>Shuffled names are cut into megabatches, each sorted longest first; the epoch starts with the longest name.</source>
        <translation>Gemischte Namen werden in Megabatches geteilt, jeder vom längsten an sortiert; die Epoche beginnt mit dem längsten Namen.</translation>
    </message>
    <message>
        <source>Names are sorted by length, and a batch ends before its padded cells exceed a budget: long names, small batches.</source>
        <translation>Namen werden nach Länge sortiert, und ein Batch endet, bevor seine gepaddeten Zellen ein Budget überschreiten: lange Namen, kleine Batches.</translation>
    </message>
    <message>
        <source>PyTorch DataLoader(shuffle=True)</source>
        <translation>PyTorch DataLoader(shuffle=True)</translation>
    </message>
    <message>
        <source>ESPnet batch_type sorted; Deep Speech 2, first epoch</source>
        <translation>ESPnet batch_type sorted; Deep Speech 2, erste Epoche</translation>
    </message>
    <message>
        <source>the article; tensor2tensor</source>
        <translation>der Artikel; tensor2tensor</translation>
    </message>
    <message>
        <source>Show, Attend and Tell; skip-thoughts</source>
        <translation>Show, Attend and Tell; skip-thoughts</translation>
    </message>
    <message>
        <source>tf.data bucket_by_sequence_length</source>
        <translation>tf.data bucket_by_sequence_length</translation>
    </message>
    <message>
        <source>torchtext BucketIterator (pool)</source>
        <translation>torchtext BucketIterator (pool)</translation>
    </message>
    <message>
        <source>Hugging Face group_by_length</source>
        <translation>Hugging Face group_by_length</translation>
    </message>
    <message>
        <source>fairseq --max-tokens</source>
        <translation>fairseq --max-tokens</translation>
    </message>
    <message>
        <source>No cost: every batch is a random sample.</source>
        <translation>Keine Kosten: Jeder Batch ist eine Zufallsstichprobe.</translation>
    </message>
    <message>
        <source>A batch has only one or two lengths, and so fewer of the labels.</source>
        <translation>Ein Batch hat nur eine oder zwei Längen und daher weniger der Labels.</translation>
    </message>
    <message>
        <source>As sorted; and in batches cut short by the ratio, each name weighs more.</source>
        <translation>Wie sortiert; und in Batches, die das Verhältnis verkürzt, wiegt jeder Name mehr.</translation>
    </message>
    <message>
        <source>Rare lengths give small batches, in which each name weighs more.</source>
        <translation>Seltene Längen ergeben kleine Batches, in denen jeder Name mehr wiegt.</translation>
    </message>
    <message>
        <source>Labels mix only within a range, and the last batch of a bucket may be small.</source>
        <translation>Labels mischen sich nur innerhalb eines Bereichs, und der letzte Batch eines Buckets kann klein sein.</translation>
    </message>
    <message>
        <source>Names mix only within their pool: a small pool is more random but pads more.</source>
        <translation>Namen mischen sich nur in ihrem Pool: Ein kleiner Pool ist zufälliger, braucht aber mehr Padding.</translation>
    </message>
    <message>
        <source>Batches run from long to short again and again, which gives a sawtooth loss.</source>
        <translation>Batches laufen immer wieder von lang nach kurz; das ergibt einen Sägezahn im Verlust.</translation>
    </message>
    <message>
        <source>Batches of long names hold fewer names, and each of them weighs more.</source>
        <translation>Batches mit langen Namen fassen weniger Namen, und jeder davon wiegt mehr.</translation>
    </message>
    <message>
        <source>Length correlation</source>
        <translation>Längenkorrelation</translation>
    </message>
    <message>
        <source>too few or too similar batches</source>
        <translation>zu wenige oder zu ähnliche Batches</translation>
    </message>
    <message>
        <source>lengths carry over from batch to batch: a sawtooth loss</source>
        <translation>Längen setzen sich von Batch zu Batch fort: ein Sägezahn im Verlust</translation>
    </message>
    <message>
        <source>neighbouring batches have similar lengths</source>
        <translation>benachbarte Batches haben ähnliche Längen</translation>
    </message>
    <message>
        <source>batch lengths come in random order</source>
        <translation>die Längen der Batches folgen zufällig aufeinander</translation>
    </message>
    <message>
        <source>short and long batches alternate</source>
        <translation>kurze und lange Batches wechseln sich ab</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Label entropy</source>
        <translation>Label-Entropie</translation>
    </message>
    <message>
        <source>a batch is as varied as the whole</source>
        <translation>ein Batch ist so vielfältig wie das Ganze</translation>
    </message>
    <message>
        <source>a batch lacks %1 of the variety</source>
        <translation>einem Batch fehlen %1 der Vielfalt</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>every name in every epoch</source>
        <translation>jeder Name in jeder Epoche</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>%1–%2 times</source>
        <translation>%1–%2-mal</translation>
    </message>
    <message>
        <source>no name is missed</source>
        <translation>kein Name wird ausgelassen</translation>
    </message>
    <message>
        <source>%1 of the names are missed</source>
        <translation>%1 der Namen werden ausgelassen</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>all names count the same</source>
        <translation>alle Namen zählen gleich viel</translation>
    </message>
    <message>
        <source>a name in the smallest batch counts %1 times one in the largest</source>
        <translation>ein Name im kleinsten Batch zählt %1-mal so viel wie im größten</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>einfach</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>sortiert</translation>
    </message>
    <message>
        <source>bucketed</source>
        <translation>gruppiert</translation>
    </message>
    <message>
        <source>exact length</source>
        <translation>exakte Länge</translation>
    </message>
    <message>
        <source>boundaries</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>pooled</source>
        <translation>gepoolt</translation>
    </message>
    <message>
        <source>length grouped</source>
        <translation>längengruppiert</translation>
    </message>
    <message>
        <source>token budget</source>
        <translation>Tokenbudget</translation>
    </message>
    <message>
        <source>no effect: waste %1 → %2</source>
        <translation>ohne Wirkung: Verschwendung %1 → %2</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>The sweep was cancelled before a batch size was timed</source>
        <translation>Der Durchlauf wurde abgebrochen, bevor eine Batchgröße gemessen war</translation>
    </message>
    <message>
        <source>The sweep was cancelled: %1 of %2 points were timed</source>
        <translation>Der Durchlauf wurde abgebrochen: %1 von %2 Punkten sind gemessen</translation>
    </message>
    <message>
        <source>The sweep was cancelled: all points were timed, the noise of the gradient is not complete</source>
        <translation>Der Durchlauf wurde abgebrochen: Alle Punkte sind gemessen, das Rauschen des Gradienten ist unvollständig</translation>
    </message>
    <message>
        <source>%1 is compared with batch size %2, the smallest that was timed</source>
        <translation>%1 ist mit Batchgröße %2 verglichen, der kleinsten gemessenen</translation>
    </message>
</context>
<context>
    <name>batchscope::Banner</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>batchscope::BarPlot</name>
    <message numerus="yes">
        <source>%n bars, the highest is %1 with %2</source>
        <translation>
            <numerusform>%n Balken, der höchste ist %1 mit %2</numerusform>
            <numerusform>%n Balken, der höchste ist %1 mit %2</numerusform>
        </translation>
    </message>
    <message>
        <source>1 bar: %1 with %2</source>
        <translation>1 Balken: %1 mit %2</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchController</name>
    <message>
        <source>Your own names</source>
        <translation>Eigene Namen</translation>
    </message>
    <message>
        <source>Type or paste names and see their batch immediately</source>
        <translation>Namen eintippen oder einfügen und sofort als Batch sehen</translation>
    </message>
    <message>
        <source>As the model receives it</source>
        <translation>Wie das Modell es bekommt</translation>
    </message>
    <message>
        <source>The epoch, %1</source>
        <translation>Die Epoche, %1</translation>
    </message>
    <message>
        <source>The strategies could not be compared: %1</source>
        <translation>Die Strategien konnten nicht verglichen werden: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchCounters</name>
    <message>
        <source>padded so far</source>
        <translation>bisher gepaddet</translation>
    </message>
    <message>
        <source>cells padded</source>
        <translation>Zellen gepaddet</translation>
    </message>
    <message>
        <source>packed so far</source>
        <translation>bisher gepackt</translation>
    </message>
    <message>
        <source>cells packed</source>
        <translation>Zellen gepackt</translation>
    </message>
    <message>
        <source>waste so far</source>
        <translation>bisher verschwendet</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>of 1 name still running</source>
        <translation>von 1 Namen noch aktiv</translation>
    </message>
    <message>
        <source>of %1 names still running</source>
        <translation>von %1 Namen noch aktiv</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchGridView</name>
    <message>
        <source>Packed batch</source>
        <translation>Gepackter Batch</translation>
    </message>
    <message>
        <source>Padded batch</source>
        <translation>Gepaddeter Batch</translation>
    </message>
    <message>
        <source>Mask of the batch</source>
        <translation>Maske des Batches</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Noch kein Batch</translation>
    </message>
    <message>
        <source>No batch yet.
Load names and choose how they are batched; the first batch shows here.</source>
        <translation>Noch kein Batch.
Namen laden und wählen, wie sie zu Batches werden; der erste Batch erscheint hier.</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchLegend</name>
    <message>
        <source>last letter</source>
        <translation>letzter Buchstabe</translation>
    </message>
    <message>
        <source>padding: none, nothing wasted</source>
        <translation>Padding: keins, nichts umsonst</translation>
    </message>
    <message>
        <source>padding: %1, %2 wasted</source>
        <translation>Padding: %1, %2 umsonst</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchPage</name>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message>
        <source>The epoch</source>
        <translation>Die Epoche</translation>
    </message>
    <message>
        <source>The packed data as a table</source>
        <translation>Die gepackten Daten als Tabelle</translation>
    </message>
    <message>
        <source>The epoch as a table</source>
        <translation>Die Epoche als Tabelle</translation>
    </message>
    <message>
        <source>X-ray</source>
        <translation>Röntgen</translation>
    </message>
    <message>
        <source>The batch padded and packed</source>
        <translation>Der Batch gepaddet und gepackt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>All batches from above, before and after grouping</source>
        <translation>Alle Batches von oben, vor und nach der Gruppierung</translation>
    </message>
    <message>
        <source>One-hot</source>
        <translation>One-Hot</translation>
    </message>
    <message>
        <source>A name and a time step as the model receives them</source>
        <translation>Ein Name und ein Zeitschritt, wie das Modell sie bekommt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>All strategies on these names</source>
        <translation>Alle Strategien auf diesen Namen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Show every picture as a table</source>
        <translation>Jedes Bild als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Animate packing</source>
        <translation>Packen animieren</translation>
    </message>
    <message>
        <source>Show the cells moving when a batch is packed</source>
        <translation>Die Zellen beim Packen in Bewegung zeigen</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The epoch, %1</source>
        <translation>Die Epoche, %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source> · no effect: plain is the same</source>
        <translation> · ohne Wirkung: „einfach“ ist gleich</translation>
    </message>
    <message>
        <source> (plain: %1)</source>
        <translation> („einfach“: %1)</translation>
    </message>
    <message>
        <source>%1 · time step %2 is data[%3:%4]</source>
        <translation>%1 · Zeitschritt %2 ist data[%3:%4]</translation>
    </message>
    <message>
        <source>Batch %1 of %2</source>
        <translation>Batch %1 von %2</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy this view to the clipboard</source>
        <translation>Diese Ansicht in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>waste %1, %2</source>
        <translation>Verschwendung %1, %2</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>Update %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchStepper</name>
    <message>
        <source>Show previous batch</source>
        <translation>Vorherigen Batch zeigen</translation>
    </message>
    <message>
        <source>Show next batch</source>
        <translation>Nächsten Batch zeigen</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Show the previous batch of the epoch (Ctrl+Left)</source>
        <translation>Den vorherigen Batch der Epoche zeigen (Ctrl+Left)</translation>
    </message>
    <message>
        <source>Show the next batch of the epoch (Ctrl+Right)</source>
        <translation>Den nächsten Batch der Epoche zeigen (Ctrl+Right)</translation>
    </message>
    <message>
        <source>Number of the batch</source>
        <translation>Nummer des Batches</translation>
    </message>
    <message>
        <source>Jump to a batch: type its number and press Enter</source>
        <translation>Zu einem Batch springen: Nummer eintippen und Enter drücken</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>batchscope::BatchTableModel</name>
    <message>
        <source>pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>time step %1: %2</source>
        <translation>Zeitschritt %1: %2</translation>
    </message>
    <message>
        <source>sorted_indices: row of the name in the batch</source>
        <translation>sorted_indices: Zeile des Namens im Batch</translation>
    </message>
    <message>
        <source>unsorted_indices: place of the name when the batch is sorted, longest first</source>
        <translation>unsorted_indices: Platz des Namens, wenn der Batch sortiert ist, längster zuerst</translation>
    </message>
    <message>
        <source>Time step %1</source>
        <translation>Zeitschritt %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Sortiert</translation>
    </message>
</context>
<context>
    <name>batchscope::ClassifyPanel</name>
    <message>
        <source>Classify a name</source>
        <translation>Einen Namen klassifizieren</translation>
    </message>
    <message>
        <source>Type a name, for instance Nakamura</source>
        <translation>Einen Namen eintippen, etwa Nakamura</translation>
    </message>
    <message>
        <source>Name to classify</source>
        <translation>Zu klassifizierender Name</translation>
    </message>
    <message>
        <source>Classified as you type, with the current weights</source>
        <translation>Wird beim Eingeben klassifiziert, mit den aktuellen Gewichten</translation>
    </message>
    <message>
        <source>Note on the name</source>
        <translation>Hinweis zum Namen</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>Gewichte von Update %1</translation>
    </message>
    <message>
        <source>%1 is unknown to the model&apos;s alphabet</source>
        <translation>%1 ist dem Alphabet des Modells unbekannt</translation>
    </message>
    <message>
        <source>%1 and %2 are unknown to the model&apos;s alphabet</source>
        <extracomment>a list of letters with commas, and the last letter</extracomment>
        <translation>%1 und %2 sind dem Alphabet des Modells unbekannt</translation>
    </message>
    <message>
        <source>Train first, then type a name: it is classified with the current weights, also during training.</source>
        <translation>Erst trainieren, dann einen Namen eintippen: er wird mit den aktuellen Gewichten klassifiziert, auch während des Trainings.</translation>
    </message>
    <message>
        <source>Type a name to see how the current weights classify it.</source>
        <translation>Einen Namen eingeben, um zu sehen, wie ihn die aktuellen Gewichte klassifizieren.</translation>
    </message>
</context>
<context>
    <name>batchscope::CompareView</name>
    <message>
        <source>Waste against time steps</source>
        <translation>Verschwendung gegen Zeitschritte</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>Alle Strategien</translation>
    </message>
    <message>
        <source>Compare strategies</source>
        <translation>Strategien vergleichen</translation>
    </message>
    <message>
        <source>Waste against time steps, one point per strategy</source>
        <translation>Verschwendung gegen Zeitschritte, ein Punkt je Strategie</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>time steps per epoch</source>
        <translation>Zeitschritte je Epoche</translation>
    </message>
    <message>
        <source>waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>All strategies as a table</source>
        <translation>Alle Strategien als Tabelle</translation>
    </message>
    <message>
        <source>One row per strategy; choose a row to read about it</source>
        <translation>Eine Zeile je Strategie; eine Zeile wählen, um mehr zu lesen</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>Counting all strategies…</source>
        <translation>Alle Strategien werden gezählt…</translation>
    </message>
    <message>
        <source>No strategy is possible with these settings</source>
        <translation>Mit diesen Einstellungen ist keine Strategie möglich</translation>
    </message>
    <message>
        <source>Nothing to compare yet: open a names file</source>
        <translation>Noch nichts zu vergleichen: eine Namensdatei öffnen</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>zählt…</translation>
    </message>
    <message>
        <source> · %1 not possible</source>
        <translation> · %1 nicht möglich</translation>
    </message>
    <message>
        <source>%1 · waste %2</source>
        <translation>%1 · Verschwendung %2</translation>
    </message>
    <message>
        <source>%1, %2 per batch</source>
        <translation>%1, %2 je Batch</translation>
    </message>
    <message>
        <source>fewest time steps: %1 · least waste: %2</source>
        <translation>wenigste Zeitschritte: %1 · am wenigsten Verschwendung: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ConfusionPlot</name>
    <message>
        <source>predicted →</source>
        <translation>vorhergesagt →</translation>
    </message>
    <message>
        <source>true ↓</source>
        <translation>wahr ↓</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>the true class</source>
        <translation>die wahre Klasse</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>the model&apos;s answer</source>
        <translation>die Antwort des Modells</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>names with this true class and this answer</source>
        <translation>Namen mit dieser wahren Klasse und dieser Antwort</translation>
    </message>
    <message>
        <source>of the class</source>
        <translation>der Klasse</translation>
    </message>
    <message>
        <source>their share of the class&apos;s held-out names</source>
        <translation>ihr Anteil an den zurückgehaltenen Namen der Klasse</translation>
    </message>
    <message>
        <source>no %1 name is held out</source>
        <translation>kein Name der Klasse %1 ist zurückgehalten</translation>
    </message>
    <message>
        <source>%1 of %2 %3 names (%4) recognised</source>
        <translation>%1 von %2 Namen der Klasse %3 (%4) erkannt</translation>
    </message>
    <message>
        <source>%1 of %2 %3 names (%4) classified as %5</source>
        <translation>%1 von %2 Namen der Klasse %3 (%4) als %5 klassifiziert</translation>
    </message>
</context>
<context>
    <name>batchscope::CostView</name>
    <message>
        <source>Measure the costs</source>
        <translation>Die Kosten messen</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Batches to measure per strategy, evenly spread over its epoch</source>
        <translation>Zu messende Batches je Strategie, gleichmäßig über ihre Epoche verteilt</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rounds to measure per batch</source>
        <translation>Zu messende Runden je Batch</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation>Alle Strategien</translation>
    </message>
    <message>
        <source>Cost model</source>
        <translation>Kostenmodell</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>predicted for the batches measured</source>
        <translation>vorhergesagt für die gemessenen Batches</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted = measured</source>
        <translation>vorhergesagt = gemessen</translation>
    </message>
    <message>
        <source>Measured against predicted time, two points per strategy</source>
        <translation>Gemessene gegen vorhergesagte Zeit, zwei Punkte je Strategie</translation>
    </message>
    <message>
        <source>A few batches of every strategy are timed, padded and packed. Each strategy is then predicted by a model fitted only to the others.</source>
        <translation>Von jeder Strategie wird für einige Batches die Zeit gemessen, gepaddet und gepackt. Dann wird jede Strategie von einem Modell vorhergesagt, das nur an die anderen angepasst wurde.</translation>
    </message>
    <message>
        <source>Of the batches measured, by a model fitted only to the other strategies</source>
        <translation>Für die gemessenen Batches, von einem nur an die anderen Strategien angepassten Modell</translation>
    </message>
    <message>
        <source>Of the batches measured</source>
        <translation>Für die gemessenen Batches</translation>
    </message>
    <message>
        <source>A whole epoch, by the model fitted to all</source>
        <translation>Eine ganze Epoche, von dem an alle angepassten Modell</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Which names share a batch, and how the batch is computed</source>
        <translation>Welche Namen sich einen Batch teilen und wie er berechnet wird</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>The fitted costs</source>
        <translation>Die angepassten Kosten</translation>
    </message>
    <message>
        <source>What each strategy costs, as a table</source>
        <translation>Was jede Strategie kostet, als Tabelle</translation>
    </message>
    <message>
        <source>hollow: padded · filled: packed</source>
        <translation>hohl: gepaddet · gefüllt: gepackt</translation>
    </message>
    <message>
        <source>Which strategy has the cheapest epoch on this machine?</source>
        <translation>Welche Strategie hat auf diesem Rechner die günstigste Epoche?</translation>
    </message>
    <message>
        <source>Measuring: the advice appears after the last batch</source>
        <translation>Messung läuft: die Empfehlung erscheint nach dem letzten Batch</translation>
    </message>
    <message>
        <source>Stopped before there was advice</source>
        <translation>Angehalten, bevor es eine Empfehlung gab</translation>
    </message>
    <message>
        <source>No advice: too little was measured</source>
        <translation>Keine Empfehlung: zu wenig gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The time of an epoch is a cost per batch, per time step and per cell. Timing a few batches of each strategy measures the three.</source>
        <translation>Die Zeit einer Epoche besteht aus Kosten je Batch, je Zeitschritt und je Zelle. Einige Batches jeder Strategie zu messen ergibt die drei.</translation>
    </message>
    <message>
        <source>%1 timed</source>
        <translation>%1 gemessen</translation>
    </message>
</context>
<context>
    <name>batchscope::DataButton</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>batchscope::DataPage</name>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>Längen</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Names by length</source>
        <translation>Namen nach Länge</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names by class; a click shows only that class</source>
        <translation>Namen nach Klasse; ein Klick zeigt nur diese Klasse</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>no names loaded</source>
        <translation>keine Namen geladen</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <translation>%1 von %2 Namen</translation>
    </message>
    <message>
        <source>%1 to %2 letters, mean %3</source>
        <translation>%1 bis %2 Buchstaben, im Mittel %3</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 Klasse</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
</context>
<context>
    <name>batchscope::Denominators</name>
    <message>
        <source>Three denominators of the loss</source>
        <translation>Drei Nenner des Verlusts</translation>
    </message>
    <message>
        <source>The sum of the masked losses divided by the cells, the letters or the names.
The number is what a loss of 1 at every letter becomes.</source>
        <translation>Die Summe der maskierten Verluste, geteilt durch die Zellen, die Buchstaben oder die Namen.
Die Zahl sagt, was aus einem Verlust von 1 an jedem Buchstaben wird.</translation>
    </message>
    <message>
        <source>A loss of 1 per letter becomes %1: padding dilutes it</source>
        <translation>Aus 1 je Buchstabe wird %1: Padding verdünnt den Verlust</translation>
    </message>
    <message>
        <source>%1: every letter counts the same</source>
        <translation>%1: jeder Buchstabe zählt gleich</translation>
    </message>
    <message>
        <source>%1: every name counts the same (used for training)</source>
        <translation>%1: jeder Name zählt gleich (so wird trainiert)</translation>
    </message>
    <message>
        <source>÷ %1</source>
        <translation>÷ %1</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochPanels</name>
    <message>
        <source>Before: not grouped</source>
        <translation>Vorher: nicht gruppiert</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>Nach Länge</translation>
    </message>
    <message>
        <source>Order the batches by their longest name instead of as trained</source>
        <translation>Die Batches nach ihrem längsten Namen ordnen statt wie im Training</translation>
    </message>
    <message>
        <source>The epoch before grouping</source>
        <translation>Die Epoche vor der Gruppierung</translation>
    </message>
    <message>
        <source>The epoch as trained</source>
        <translation>Die Epoche, wie sie trainiert wird</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>plain is the baseline of every grouping</source>
        <translation>„einfach“ ist die Basis jeder Gruppierung</translation>
    </message>
    <message>
        <source>▸ the growth ratio ended a batch here, once</source>
        <translation>▸ hier beendete das Wachstumsverhältnis einen Batch, einmal</translation>
    </message>
    <message>
        <source>▸ the growth ratio ended a batch here, %1 times</source>
        <translation>▸ hier beendete das Wachstumsverhältnis einen Batch, %1-mal</translation>
    </message>
    <message>
        <source>one strip per batch: height = names, width = longest name; hatched: padding</source>
        <translation>ein Streifen je Batch: Höhe = Namen, Breite = längster Name; schraffiert: Padding</translation>
    </message>
    <message>
        <source>%1 · waste %2 · %3</source>
        <translation>%1 · Verschwendung %2 · %3</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochTableModel</name>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>by the growth ratio</source>
        <translation>durch Wachstumsverhältnis</translation>
    </message>
    <message>
        <source>by another length</source>
        <translation>durch andere Länge</translation>
    </message>
    <message>
        <source>by the token budget</source>
        <translation>durch Tokenbudget</translation>
    </message>
    <message>
        <source>last of its pool</source>
        <translation>letzter seines Pools</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>der Rest</translation>
    </message>
</context>
<context>
    <name>batchscope::EpochView</name>
    <message>
        <source>The epoch from above</source>
        <translation>Die Epoche von oben</translation>
    </message>
    <message>
        <source>%1, waste %2</source>
        <translation>%1, Verschwendung %2</translation>
    </message>
    <message>
        <source>Batch %1 of %2: %3 × %4 = %5, waste %6; %7</source>
        <translation>Batch %1 von %2: %3 × %4 = %5, Verschwendung %6; %7</translation>
    </message>
</context>
<context>
    <name>batchscope::ExperimentPanel</name>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Problem with the settings</source>
        <translation>Problem mit den Einstellungen</translation>
    </message>
    <message>
        <source>Running. Changes apply to the next run.</source>
        <translation>Lauf aktiv. Änderungen gelten für den nächsten Lauf.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Settings to start from; any edit makes them your own</source>
        <translation>Einstellungen als Ausgangspunkt; jede Änderung macht eigene daraus</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Open another names file</source>
        <translation>Eine andere Namensdatei öffnen</translation>
    </message>
    <message>
        <source>as Seed</source>
        <translation>wie Seed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ExplainPage</name>
    <message>
        <source>Letter by letter</source>
        <translation>Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Accuracy by class</source>
        <translation>Genauigkeit je Klasse</translation>
    </message>
    <message>
        <source>Effect of each letter</source>
        <translation>Wirkung jedes Buchstabens</translation>
    </message>
    <message>
        <source>Confusions in words</source>
        <translation>Verwechslungen in Worten</translation>
    </message>
    <message>
        <source>Name to read letter by letter</source>
        <translation>Name, der Buchstabe für Buchstabe gelesen wird</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Each prefix is classified as a name of its own, with the current weights</source>
        <translation>Jeder Anfang wird als eigener Name klassifiziert, mit den aktuellen Gewichten</translation>
    </message>
    <message>
        <source>probability after each letter</source>
        <translation>Wahrscheinlichkeit nach jedem Buchstaben</translation>
    </message>
    <message>
        <source>Train first, then type a name: each prefix is classified.</source>
        <translation>Erst trainieren, dann einen Namen eingeben: Jeder Anfang wird klassifiziert.</translation>
    </message>
    <message>
        <source>Probabilities letter by letter</source>
        <translation>Wahrscheinlichkeiten Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>share of each class&apos;s names, %</source>
        <translation>Anteil an den Namen jeder Klasse, %</translation>
    </message>
    <message>
        <source>The held-out split is scored during the run; its mistakes appear here.</source>
        <translation>Der Testteil wird während des Laufs bewertet; seine Fehler erscheinen hier.</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>hardest first</source>
        <translation>schwerste zuerst</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>held-out names of the class</source>
        <translation>zurückgehaltene Namen der Klasse</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>share of its names that are recognised</source>
        <translation>Anteil ihrer Namen, die erkannt werden</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>share of the names classified as it that belong to it</source>
        <translation>Anteil der ihr zugeordneten Namen, die zu ihr gehören</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>harmonic mean of the two</source>
        <translation>harmonisches Mittel der beiden</translation>
    </message>
    <message>
        <source>Classes, hardest first</source>
        <translation>Klassen, schwerste zuerst</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>Gewichte von Update %1</translation>
    </message>
    <message>
        <source>Type a name to see at which letter the model decides.</source>
        <translation>Einen Namen eingeben, um zu sehen, bei welchem Buchstaben sich das Modell entscheidet.</translation>
    </message>
    <message>
        <source>%1 leads only with the last letter.</source>
        <translation>%1 führt erst mit dem letzten Buchstaben.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on.</source>
        <translation>%1 führt ab „%2“.</translation>
    </message>
    <message>
        <source> The last %1 letters are not shown.</source>
        <translation> Die letzten %1 Buchstaben werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Most common mistake: %1.</source>
        <translation>Häufigster Fehler: %1.</translation>
    </message>
    <message>
        <source>macro-F1 %1</source>
        <translation>Macro-F1 %1</translation>
    </message>
    <message>
        <source> The last letter is not shown.</source>
        <translation> Der letzte Buchstabe ist nicht gezeigt.</translation>
    </message>
    <message>
        <source>%1 held-out names, update %2</source>
        <translation>%1 zurückgehaltene Namen, Update %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>a list of numbers with commas, and the last number</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 leads after letters %2.</source>
        <translation>%1 führt nach den Buchstaben %2.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on, and before that after letter %3.</source>
        <translation>%1 führt ab „%2“ und vorher schon nach Buchstabe %3.</translation>
    </message>
    <message>
        <source>%1 leads from “%2” on, and before that after letters %3.</source>
        <translation>%1 führt ab „%2“ und vorher schon nach den Buchstaben %3.</translation>
    </message>
</context>
<context>
    <name>batchscope::ExportDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder to write to</source>
        <translation>Zielordner auswählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File name without ending</source>
        <translation>Dateiname ohne Endung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>Zielordner</translation>
    </message>
</context>
<context>
    <name>batchscope::Exporter</name>
    <message>
        <source>PNG at 1x, 2x and 4x</source>
        <translation>PNG in 1x, 2x und 4x</translation>
    </message>
    <message>
        <source>Pixels, for slides and web pages</source>
        <translation>Pixel, für Folien und Webseiten</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>Lines and text, for web pages and drawing programs</source>
        <translation>Linien und Text, für Webseiten und Zeichenprogramme</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Lines and text, for papers</source>
        <translation>Linien und Text, für Fachartikel</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Overwrite?</source>
        <translation>Überschreiben?</translation>
    </message>
    <message>
        <source>The folder already contains %1. Overwrite?</source>
        <translation>Der Ordner enthält bereits %1. Überschreiben?</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>PyTorch state_dict (.pt)</source>
        <translation>PyTorch state_dict (.pt)</translation>
    </message>
    <message>
        <source>torch.load(file, weights_only=True)</source>
        <translation>torch.load(file, weights_only=True)</translation>
    </message>
    <message>
        <source>safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>Weights, alphabet and classes in one file without code</source>
        <translation>Gewichte, Alphabet und Klassen in einer Datei ohne Code</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>The whole computation, for other runtimes</source>
        <translation>Die ganze Berechnung, für andere Laufzeitumgebungen</translation>
    </message>
    <message>
        <source>Source code (Python, C++)</source>
        <translation>Quellcode (Python, C++)</translation>
    </message>
    <message>
        <source>A PyTorch script and a LibTorch program with these settings</source>
        <translation>Ein PyTorch-Skript und ein LibTorch-Programm mit diesen Einstellungen</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>Report (HTML)</source>
        <translation>Bericht (HTML)</translation>
    </message>
    <message>
        <source>One page with settings, curves, race and confusions</source>
        <translation>Eine Seite mit Einstellungen, Kurven, Rennen und Verwechslungen</translation>
    </message>
    <message>
        <source>Curves and confusions (CSV)</source>
        <translation>Kurven und Verwechslungen (CSV)</translation>
    </message>
    <message>
        <source>One row per update</source>
        <translation>Eine Zeile je Update</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>An event file</source>
        <translation>Eine Ereignisdatei</translation>
    </message>
    <message>
        <source>PICTURES OF THE CURVES</source>
        <translation>BILDER DER KURVEN</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>The numbers behind each plot and view</source>
        <translation>Die Zahlen hinter jedem Diagramm und jeder Ansicht</translation>
    </message>
    <message>
        <source>Export all pictures</source>
        <translation>Alle Bilder exportieren</translation>
    </message>
    <message>
        <source>EVERY PLOT AND BATCH VIEW AS</source>
        <translation>ALLE DIAGRAMME UND BATCHANSICHTEN ALS</translation>
    </message>
    <message>
        <source>Wrote 1 file to %1</source>
        <translation>1 Datei in %1 geschrieben</translation>
    </message>
    <message>
        <source>Wrote %2 files to %1</source>
        <translation>%2 Dateien in %1 geschrieben</translation>
    </message>
</context>
<context>
    <name>batchscope::FieldNote</name>
    <message>
        <source>Problem with %1</source>
        <translation>Problem mit %1</translation>
    </message>
</context>
<context>
    <name>batchscope::Grab</name>
    <message>
        <source>%1: the folder cannot be created; choose another one</source>
        <translation>%1: Der Ordner kann nicht angelegt werden; einen anderen angeben</translation>
    </message>
    <message>
        <source>%1 cannot be written; choose another folder</source>
        <translation>%1 kann nicht geschrieben werden; einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>%1: it is not certain how the file is to be read; open it in the window and choose</source>
        <translation>%1: Es ist nicht sicher, wie die Datei zu lesen ist; im Fenster öffnen und wählen</translation>
    </message>
</context>
<context>
    <name>batchscope::ImportChoices</name>
    <message>
        <source>The character between the fields of a row</source>
        <translation>Das Zeichen zwischen den Feldern einer Zeile</translation>
    </message>
    <message>
        <source>The first line of the table; lines before it, such as a title, are left out</source>
        <translation>Die erste Zeile der Tabelle; Zeilen davor, etwa ein Titel, werden ausgelassen</translation>
    </message>
    <message>
        <source>Whether the first row of the table is the titles of its columns</source>
        <translation>Ob in der ersten Zeile der Tabelle die Titel der Spalten stehen</translation>
    </message>
    <message>
        <source>The column with the names, which models read letter by letter</source>
        <translation>Die Spalte mit den Namen, die Modelle Buchstabe für Buchstabe lesen</translation>
    </message>
    <message>
        <source>The column with the labels, the classes that models learn to tell apart</source>
        <translation>Die Spalte mit den Labels, den Klassen, die Modelle unterscheiden lernen</translation>
    </message>
    <message>
        <source>Which bytes of the file stand for which letters</source>
        <translation>Welche Bytes der Datei für welche Buchstaben stehen</translation>
    </message>
    <message>
        <source>yes, it is the first row</source>
        <translation>ja, es ist die erste Zeile</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The file is not text in this encoding. Choose another one.</source>
        <translation>Die Datei ist in dieser Kodierung kein Text. Eine andere wählen.</translation>
    </message>
    <message>
        <source>It does not divide the rows into a name and a label. Choose another one.</source>
        <translation>Es teilt die Zeilen nicht in Name und Label. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>line %1</source>
        <extracomment>a line&apos;s number, and how it begins</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ImportDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>How should %1 be read?</source>
        <translation>Wie soll %1 gelesen werden?</translation>
    </message>
    <message>
        <source>Each row gives one name and its label. The settings on the side are guessed from the file; change what the preview shows wrongly. They are remembered for this file.</source>
        <translation>Jede Zeile ergibt einen Namen und sein Label. Die Einstellungen daneben sind aus der Datei geschätzt; ändern, was die Vorschau falsch zeigt. Sie werden für diese Datei gemerkt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Neu schätzen</translation>
    </message>
    <message>
        <source>Discard what was chosen here and guess every setting from the file</source>
        <translation>Verwerfen, was hier gewählt wurde, und jede Einstellung aus der Datei schätzen</translation>
    </message>
    <message>
        <source>One setting is not certain. Check it before you open the file.</source>
        <translation>Eine Einstellung ist nicht sicher. Vor dem Öffnen der Datei prüfen.</translation>
    </message>
    <message>
        <source>%1 settings are not certain. Check them before you open the file.</source>
        <translation>%1 Einstellungen sind nicht sicher. Vor dem Öffnen der Datei prüfen.</translation>
    </message>
    <message>
        <source>the first %1 lines</source>
        <translation>die ersten %1 Zeilen</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceBoard</name>
    <message>
        <source>Test 100 batches</source>
        <translation>100 Batches testen</translation>
    </message>
    <message>
        <source>Name to test among neighbours</source>
        <translation>Name, der unter Nachbarn getestet wird</translation>
    </message>
    <message>
        <source>a name from the data</source>
        <translation>ein Name aus den Daten</translation>
    </message>
    <message>
        <source>The name to test among 100 random neighbours; empty: one from the data</source>
        <translation>Der Name, der unter 100 zufälligen Nachbarn geprüft wird; leer: einer aus den Daten</translation>
    </message>
    <message>
        <source>Effect of the neighbours</source>
        <translation>Wirkung der Nachbarn</translation>
    </message>
    <message>
        <source>Differences among neighbours, one row per path</source>
        <translation>Abweichungen unter Nachbarn, eine Zeile je Weg</translation>
    </message>
    <message>
        <source>Classify the name alone and in 100 batches of random neighbours, at a random row, by each batching path</source>
        <translation>Den Namen allein klassifizieren und in 100 Batches zufälliger Nachbarn, in zufälliger Zeile, auf jedem Weg mit Batches</translation>
    </message>
    <message>
        <source>Alone or among random neighbours: the scores must be the same.</source>
        <translation>Allein oder unter zufälligen Nachbarn: Die Werte müssen gleich sein.</translation>
    </message>
    <message>
        <source>“%1” gets the same answer in %2: largest difference %3</source>
        <translation>„%1“ erhält in %2 dieselbe Antwort: größte Abweichung %3</translation>
    </message>
    <message>
        <source>“%1” depends on its neighbours (%2): up to %3, another answer in %4 of %5</source>
        <translation>„%1“ hängt von den Nachbarn ab (%2): bis zu %3, andere Antwort in %4 von %5</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceHeader</name>
    <message>
        <source>tolerance %1</source>
        <translation>Toleranz %1</translation>
    </message>
</context>
<context>
    <name>batchscope::InvarianceModel</name>
    <message>
        <source>not tested yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How the batch is computed</source>
        <translation>Wie der Batch berechnet wird</translation>
    </message>
    <message>
        <source>Difference from the name alone</source>
        <translation>Abweichung vom Namen allein</translation>
    </message>
    <message>
        <source>One mark per batch: the largest difference of the name&apos;s scores, on a logarithmic axis</source>
        <translation>Eine Marke je Batch: die größte Abweichung der Werte des Namens, auf logarithmischer Achse</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>The largest difference of all batches</source>
        <translation>Die größte Abweichung aller Batches</translation>
    </message>
    <message>
        <source>Answer changed</source>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>Batches in which another class came first</source>
        <translation>Batches, in denen eine andere Klasse vorn lag</translation>
    </message>
    <message>
        <source>%1, differences %2 to %3</source>
        <translation>%1, Abweichungen %2 bis %3</translation>
    </message>
</context>
<context>
    <name>batchscope::LinePlot</name>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>%1 %2 at %3</source>
        <extracomment>a curve&apos;s name, its last value, the x of that value</extracomment>
        <translation>%1 %2 bei %3</translation>
    </message>
</context>
<context>
    <name>batchscope::MainWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>What is under the pointer</source>
        <translation>Was unter dem Zeiger liegt</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Zustand des Laufs</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Cancel loading and keep the current names</source>
        <translation>Laden abbrechen und die jetzigen Namen behalten</translation>
    </message>
    <message>
        <source>Load without bad rows</source>
        <translation>Ohne fehlerhafte Zeilen laden</translation>
    </message>
    <message>
        <source>The run ended: %1</source>
        <translation>Der Lauf ist beendet: %1</translation>
    </message>
    <message>
        <source>Resume run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>Ein Lauf ist im Gange</translation>
    </message>
    <message>
        <source>Opening other names stops the run. Stop it and open %1?</source>
        <translation>Das Öffnen anderer Namen stoppt den Lauf. Lauf stoppen und %1 öffnen?</translation>
    </message>
    <message>
        <source>The bundled names are missing; open a file of your own, or reinstall</source>
        <translation>Die mitgelieferten Namen fehlen; eine eigene Datei öffnen oder neu installieren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Open a names file</source>
        <translation>Namensdatei öffnen</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>beigelegt</translation>
    </message>
    <message>
        <source>%1. Click to open another file.</source>
        <translation>%1. Klicken, um eine andere Datei zu öffnen.</translation>
    </message>
    <message>
        <source>%1 - Batchscope</source>
        <translation>%1 - Batchscope</translation>
    </message>
    <message>
        <source>bundled names</source>
        <translation>mitgelieferte Namen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>Not now: other names are being loaded</source>
        <translation>Jetzt nicht: andere Namen werden gerade geladen</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>update %1 / %2</source>
        <translation>Update %1 / %2</translation>
    </message>
    <message>
        <source>%1 names/s</source>
        <translation>%1 Namen/s</translation>
    </message>
    <message>
        <source>waste %1</source>
        <translation>Verschwendung %1</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <translation>noch %1:%2</translation>
    </message>
    <message>
        <source>CUDA</source>
        <translation>CUDA</translation>
    </message>
    <message>
        <source>CPU, %1</source>
        <translation>CPU, %1</translation>
    </message>
    <message>
        <source>LibTorch %1, %2</source>
        <translation>LibTorch %1, %2</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The names, their lengths and classes, and problems of the file</source>
        <translation>Die Namen, ihre Längen und Klassen, und Probleme der Datei</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The batches that are trained on: padding, mask, batch_sizes</source>
        <translation>Die Batches, mit denen trainiert wird: Padding, Maske, batch_sizes</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Live curves of the run, and a field that classifies a name</source>
        <translation>Laufende Kurven des Laufs und ein Feld, das einen Namen klassifiziert</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Prove that all ways to compute a batch agree, and time each</source>
        <translation>Beweisen, dass alle Wege zu einem Batch übereinstimmen, und ihre Zeit messen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>How the model reads a name letter by letter, and which classes it confuses</source>
        <translation>Wie das Modell einen Namen Buchstabe für Buchstabe liest und welche Klassen es verwechselt</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The history of all runs: compare their curves and settings</source>
        <translation>Der Verlauf aller Läufe: Kurven und Einstellungen vergleichen</translation>
    </message>
    <message>
        <source>Train with these settings, or resume after a pause</source>
        <translation>Mit diesen Einstellungen trainieren oder nach einer Pause fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the run after the current batch</source>
        <translation>Lauf nach dem aktuellen Batch anhalten</translation>
    </message>
    <message>
        <source>Next batch</source>
        <translation>Nächster Batch</translation>
    </message>
    <message>
        <source>Run one batch, then pause</source>
        <translation>Einen Batch ausführen, dann pausieren</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>End the run; its curves and weights stay</source>
        <translation>Lauf beenden; seine Kurven und Gewichte bleiben</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Discard the run&apos;s curves and weights</source>
        <translation>Kurven und Gewichte des Laufs verwerfen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open names…</source>
        <translation>&amp;Namen öffnen…</translation>
    </message>
    <message>
        <source>Load a names file</source>
        <translation>Namensdatei laden</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Load a folder with one text file per class</source>
        <translation>Ordner mit einer Textdatei je Klasse laden</translation>
    </message>
    <message>
        <source>Open &amp;bundled names</source>
        <translation>&amp;Mitgelieferte Namen öffnen</translation>
    </message>
    <message>
        <source>Load the names that come with the program</source>
        <translation>Die Namen laden, die dem Programm beiliegen</translation>
    </message>
    <message>
        <source>Open &amp;experiment…</source>
        <translation>&amp;Experiment öffnen…</translation>
    </message>
    <message>
        <source>Use the settings of a saved experiment</source>
        <translation>Einstellungen eines gespeicherten Experiments übernehmen</translation>
    </message>
    <message>
        <source>Save e&amp;xperiment…</source>
        <translation>E&amp;xperiment speichern…</translation>
    </message>
    <message>
        <source>Write the settings, without weights, to a small file to share</source>
        <translation>Einstellungen ohne Gewichte in eine kleine Datei zum Weitergeben schreiben</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint…</source>
        <translation>&amp;Checkpoint speichern…</translation>
    </message>
    <message>
        <source>Write the current weights to a file</source>
        <translation>Aktuelle Gewichte in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window and stop the run</source>
        <translation>Fenster schließen und den Lauf stoppen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Export all &amp;pictures…</source>
        <translation>Alle B&amp;ilder exportieren…</translation>
    </message>
    <message>
        <source>Write every plot and batch view into a folder</source>
        <translation>Alle Diagramme und Batchansichten in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Redo what was undone (Ctrl+Shift+Z)</source>
        <translation>Rückgängig Gemachtes wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Diese Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Follow the run</source>
        <translation>Dem Lauf &amp;folgen</translation>
    </message>
    <message>
        <source>Show the batch that the run is working on</source>
        <translation>Den Batch zeigen, an dem der Lauf arbeitet</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Batch</translation>
    </message>
    <message>
        <source>R&amp;ace</source>
        <translation>&amp;Rennen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Colours of the window</source>
        <translation>Farben des Fensters</translation>
    </message>
    <message>
        <source>Open names</source>
        <translation>Namen öffnen</translation>
    </message>
    <message>
        <source>Names (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Namen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder with one text file per class</source>
        <translation>Ordner mit einer Textdatei je Klasse öffnen</translation>
    </message>
    <message>
        <source>Save checkpoint</source>
        <translation>Checkpoint speichern</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Checkpoints (*.safetensors)</translation>
    </message>
    <message>
        <source>Saved the weights of update %1 to %2</source>
        <translation>Gewichte von Update %1 in %2 gespeichert</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Experiments (*%1)</source>
        <translation>Experimente (*%1)</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Using the settings of %1</source>
        <translation>Einstellungen von %1 übernommen</translation>
    </message>
    <message>
        <source>The experiment was made with %1, which was not found; its settings now apply to the loaded names. Open the file if you have it</source>
        <translation>Das Experiment wurde mit %1 gemacht; die Datei fehlt. Seine Einstellungen gelten nun für die geladenen Namen. Die Datei öffnen, falls vorhanden</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Saved the settings to %1</source>
        <translation>Einstellungen in %1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Walk through the window in five steps</source>
        <translation>In fünf Schritten durch das Fenster</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Click on anything to read what it does</source>
        <translation>Auf etwas klicken, um zu lesen, was es tut</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>&amp;About Batchscope</source>
        <translation>Ü&amp;ber Batchscope</translation>
    </message>
    <message>
        <source>Version, libraries, licence</source>
        <translation>Version, Bibliotheken, Lizenz</translation>
    </message>
    <message>
        <source>Your experiment</source>
        <translation>Das Experiment</translation>
    </message>
    <message>
        <source>Choose names, batching, model and optimiser here. The names that come with the program are already loaded.</source>
        <translation>Hier wählt man Namen, Batches, Modell und Optimierer. Die mitgelieferten Namen sind schon geladen.</translation>
    </message>
    <message>
        <source>A real batch</source>
        <translation>Ein echter Batch</translation>
    </message>
    <message>
        <source>The names of the first batch, padded to the longest of them. The hatched cells are padding: wasted work.</source>
        <translation>Die Namen des ersten Batches, bis zum längsten aufgefüllt. Die schraffierten Zellen sind Padding: umsonst gerechnet.</translation>
    </message>
    <message>
        <source>The same batch, packed</source>
        <translation>Derselbe Batch, gepackt</translation>
    </message>
    <message>
        <source>Sorted by length, without padding. batch_sizes counts the names still running at each time step. Space plays the batch through time.</source>
        <translation>Nach Länge sortiert, ohne Padding. batch_sizes zählt die Namen, die in jedem Zeitschritt noch laufen. Die Leertaste spielt den Batch ab.</translation>
    </message>
    <message>
        <source>One button trains</source>
        <translation>Ein Knopf trainiert</translation>
    </message>
    <message>
        <source>Start trains the model in the background. The Train page shows loss and accuracy, and classifies a name that you type.</source>
        <translation>Start trainiert das Modell im Hintergrund. Die Seite Training zeigt Verlust und Genauigkeit und klassifiziert einen eingegebenen Namen.</translation>
    </message>
    <message>
        <source>Prove, race, explain, keep</source>
        <translation>Beweisen, vergleichen, erklären, behalten</translation>
    </message>
    <message>
        <source>Race proves that all ways of batching agree, and times them. Explain shows how the model reads a name. Runs keeps every run. Press ? for all shortcuts.</source>
        <translation>Rennen beweist, dass alle Arten von Batches übereinstimmen, und misst ihre Zeit. Erklären zeigt, wie das Modell einen Namen liest. Läufe behält jeden Lauf. Die Taste ? zeigt alle Kürzel.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Batchscope</source>
        <translation>Über Batchscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Batchscope %1&lt;/h3&gt;&lt;p&gt;How recurrent models handle a batch of sequences of different lengths, and what each way of doing it costs.&lt;/p&gt;&lt;p&gt;LibTorch %2, %3, Qt %4&lt;br&gt;GPU: %5&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. The bundled names carry their own notices, see datasets/NOTICE.md.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Batchscope %1&lt;/h3&gt;&lt;p&gt;Wie rekurrente Modelle einen Batch von Sequenzen verschiedener Länge verarbeiten und was jede Art davon kostet.&lt;/p&gt;&lt;p&gt;LibTorch %2, %3, Qt %4&lt;br&gt;GPU: %5&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Für die mitgelieferten Namen gelten eigene Hinweise, siehe datasets/NOTICE.md.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Undo the last change of the settings, or of the history on the Runs page (Ctrl+Z)</source>
        <translation>Die letzte Änderung der Einstellungen rückgängig machen, auf der Seite Läufe die des Verlaufs (Strg+Z)</translation>
    </message>
    <message>
        <source>&amp;Size of text and pictures</source>
        <translation>&amp;Größe von Text und Bildern</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of text and pictures, from the next start</source>
        <translation>Größe von Text und Bildern, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Text and pictures will be at %1 % from the next start</source>
        <translation>Text und Bilder haben ab dem nächsten Start %1 % ihrer Größe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>On the Runs page</source>
        <translation>Auf der Seite Läufe</translation>
    </message>
    <message>
        <source>On the Batch page</source>
        <translation>Auf der Seite Batch</translation>
    </message>
    <message>
        <source>On the Race page</source>
        <translation>Auf der Seite Rennen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Size of text and pictures</source>
        <translation>Größe von Text und Bildern</translation>
    </message>
    <message>
        <source>Language of the window, from the next start of the program</source>
        <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes at the next start of the program</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>%1. It was open last; the bundled names are loaded instead</source>
        <translation>%1. Zuletzt geöffnet; stattdessen sind die mitgelieferten Namen geladen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 % trained</source>
        <translation>%1 % trainiert</translation>
    </message>
    <message>
        <source>training finished</source>
        <translation>Training fertig</translation>
    </message>
    <message>
        <source>training stopped</source>
        <translation>Training gestoppt</translation>
    </message>
    <message>
        <source>Not started. %1</source>
        <translation>Nicht gestartet. %1</translation>
    </message>
    <message>
        <source>%1, which was open last, was not found; the bundled names are loaded instead</source>
        <translation>%1 war zuletzt geöffnet und wurde nicht gefunden; stattdessen sind die mitgelieferten Namen geladen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open names &amp;with settings…</source>
        <translation>Namen mit &amp;Einstellungen öffnen…</translation>
    </message>
    <message>
        <source>Choose delimiter, header, columns and encoding of a names file</source>
        <translation>Trennzeichen, Kopfzeile, Spalten und Kodierung einer Namensdatei wählen</translation>
    </message>
    <message>
        <source>Open names with settings</source>
        <translation>Namen mit Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Change settings…</source>
        <translation>Einstellungen ändern…</translation>
    </message>
    <message>
        <source>%1 was read with these guesses: %2</source>
        <translation>%1 wurde mit diesen Annahmen gelesen: %2</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>batchscope::MeasureBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop measuring and keep the results so far</source>
        <translation>Messung stoppen und die bisherigen Ergebnisse behalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>State of the measurement</source>
        <translation>Zustand der Messung</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messung läuft</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>stoppt…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabelle als CSV…</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF</source>
        <translation>Das Bild als PNG, SVG oder PDF speichern</translation>
    </message>
    <message>
        <source>Save all numbers as comma-separated text</source>
        <translation>Alle Zahlen als kommagetrennten Text speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the picture or the numbers</source>
        <translation>Bild oder Zahlen speichern</translation>
    </message>
    <message>
        <source>Measure with the settings of the experiment</source>
        <translation>Mit den Einstellungen des Experiments messen</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>noch %1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::MeasureSession</name>
    <message>
        <source>proving</source>
        <translation>Beweis läuft</translation>
    </message>
    <message>
        <source>testing neighbours</source>
        <translation>Nachbarn werden getestet</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>racing</source>
        <translation>Rennen läuft</translation>
    </message>
    <message>
        <source>timing batches</source>
        <translation>Batches werden gemessen</translation>
    </message>
    <message>
        <source>finding the memory limit</source>
        <translation>Speichergrenze wird gesucht</translation>
    </message>
    <message>
        <source>timing</source>
        <translation>Zeitmessung</translation>
    </message>
    <message>
        <source>gradient noise</source>
        <translation>Rauschen des Gradienten</translation>
    </message>
</context>
<context>
    <name>batchscope::MemoryTableModel</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
</context>
<context>
    <name>batchscope::MemoryView</name>
    <message>
        <source>Packed data in memory</source>
        <translation>Gepackte Daten im Speicher</translation>
    </message>
    <message>
        <source>t=%1</source>
        <translation>t=%1</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesModel</name>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Line of the name in its file</source>
        <translation>Zeile des Namens in seiner Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The name as used in training</source>
        <translation>Der Name, wie er ins Training geht</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>Sein Label</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Length in code points = number of time steps</source>
        <translation>Länge in Codepunkten = Zahl der Zeitschritte</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>The part of the split it belongs to</source>
        <translation>Der Teil der Aufteilung, zu dem er gehört</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesSession</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a place in a file, and in brackets what is wrong there</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1: %2 bad rows: %3</source>
        <translation>%1: %2 fehlerhafte Zeilen: %3</translation>
    </message>
</context>
<context>
    <name>batchscope::NamesView</name>
    <message>
        <source>Filter by name or label</source>
        <translation>Nach Name oder Label filtern</translation>
    </message>
    <message>
        <source>Filter of the names</source>
        <translation>Filter der Namen</translation>
    </message>
    <message>
        <source>Show the rows whose name or label contains this, ignoring case</source>
        <translation>Zeigt die Zeilen, deren Name oder Label dies enthält, Groß- und Kleinschreibung egal</translation>
    </message>
    <message>
        <source>Class shown</source>
        <translation>Gezeigte Klasse</translation>
    </message>
    <message>
        <source>Show the names of one class</source>
        <translation>Zeigt die Namen einer Klasse</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
</context>
<context>
    <name>batchscope::NumberListField</name>
    <message>
        <source>, </source>
        <comment>between the numbers of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Eine Zahl fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 numbers are too many.</source>
        <translation>%1 Zahlen sind zu viele.</translation>
    </message>
    <message>
        <source>The numbers must rise.</source>
        <translation>Die Zahlen müssen steigen.</translation>
    </message>
    <message>
        <source>1 to %1 rising whole numbers from 1, such as %2</source>
        <translation>1 bis %1 steigende ganze Zahlen ab 1, etwa %2</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotPane</name>
    <message>
        <source>One-hot rows of one name: letters by alphabet</source>
        <translation>One-Hot-Zeilen eines Namens: Buchstaben mal Alphabet</translation>
    </message>
    <message>
        <source>One-hot rows of one time step: batch by alphabet</source>
        <translation>One-Hot-Zeilen eines Zeitschritts: Batch mal Alphabet</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Noch kein Batch</translation>
    </message>
    <message>
        <source>column %1: letters that are not in the alphabet</source>
        <translation>Spalte %1: Buchstaben, die nicht im Alphabet sind</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotTableModel</name>
    <message>
        <source>pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>index %1 of %2</source>
        <translation>Index %1 von %2</translation>
    </message>
    <message>
        <source>not in the alphabet, the unknown column</source>
        <translation>nicht im Alphabet, die Spalte für Unbekanntes</translation>
    </message>
    <message>
        <source>in the alphabet</source>
        <translation>im Alphabet</translation>
    </message>
    <message>
        <source>The column that holds the row&apos;s only 1, counted from 0</source>
        <translation>Die Spalte mit der einzigen 1 der Zeile, ab 0 gezählt</translation>
    </message>
    <message>
        <source>Whether the letter is in the alphabet</source>
        <translation>Ob der Buchstabe im Alphabet ist</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotTables</name>
    <message>
        <source>One-hot rows of one name</source>
        <translation>One-Hot-Zeilen eines Namens</translation>
    </message>
    <message>
        <source>One-hot rows of one time step</source>
        <translation>One-Hot-Zeilen eines Zeitschritts</translation>
    </message>
</context>
<context>
    <name>batchscope::OneHotView</name>
    <message>
        <source>One-hot vectors of the batch</source>
        <translation>One-Hot-Vektoren des Batches</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Noch kein Batch</translation>
    </message>
    <message>
        <source>No batch yet.
Load names; the letters of the first batch show here as ones and zeros.</source>
        <translation>Noch kein Batch.
Namen laden; die Buchstaben des ersten Batches erscheinen hier als Einsen und Nullen.</translation>
    </message>
</context>
<context>
    <name>batchscope::OptionsHistory</name>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>batchscope::OwnNamesBox</name>
    <message>
        <source>Your own names</source>
        <translation>Eigene Namen</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Fill in names of many scripts and lengths</source>
        <translation>Namen vieler Schriften und Längen einsetzen</translation>
    </message>
    <message>
        <source>Show the file&apos;s batch</source>
        <translation>Batch der Datei zeigen</translation>
    </message>
    <message>
        <source>Show the batch of the file again</source>
        <translation>Wieder den Batch der Datei zeigen</translation>
    </message>
    <message>
        <source>Keep the first %1</source>
        <translation>Erste %1 behalten</translation>
    </message>
    <message>
        <source>Remove all names after these</source>
        <translation>Alle Namen nach diesen entfernen</translation>
    </message>
    <message>
        <source>One name per line:
Abreu, Portuguese
Nakamura
سكر, Arabic</source>
        <translation>Ein Name je Zeile:
Abreu, Portuguese
Nakamura
سكر, Arabic</translation>
    </message>
    <message>
        <source>Your own names, one per line, with a label after a comma</source>
        <translation>Eigene Namen, einer je Zeile, mit einem Label nach einem Komma</translation>
    </message>
    <message>
        <source>Note on the names</source>
        <translation>Hinweis zu den Namen</translation>
    </message>
    <message>
        <source>%1 letters are too many to paste; the limit is about %2</source>
        <translation>%1 Buchstaben sind zu viel zum Einfügen; die Grenze liegt bei etwa %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 names</source>
        <translation>%1 von %2 Namen</translation>
    </message>
    <message>
        <source>Type or paste names, one per line: the batch updates as you type.</source>
        <translation>Namen eingeben oder einfügen, einen je Zeile: der Batch folgt der Eingabe.</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>%1 letters</source>
        <translation>%1 Buchstaben</translation>
    </message>
    <message>
        <source>%1 to %2 letters</source>
        <translation>%1 bis %2 Buchstaben</translation>
    </message>
    <message>
        <source>%1 each; the batch updates as you type.</source>
        <translation>Je %1; der Batch folgt der Eingabe.</translation>
    </message>
    <message>
        <source>1 blank line is left out.</source>
        <translation>1 leere Zeile ist ausgelassen.</translation>
    </message>
    <message>
        <source>%1 blank lines are left out.</source>
        <translation>%1 leere Zeilen sind ausgelassen.</translation>
    </message>
</context>
<context>
    <name>batchscope::Panel</name>
    <message>
        <source>Drag into another program to insert this as a picture</source>
        <translation>In ein anderes Programm ziehen, um dies als Bild einzufügen</translation>
    </message>
</context>
<context>
    <name>batchscope::PermutationView</name>
    <message>
        <source>sorted_indices and unsorted_indices</source>
        <translation>sorted_indices und unsorted_indices</translation>
    </message>
    <message>
        <source>Ribbons from batch order to sorted order</source>
        <translation>Bänder von der Batchfolge zur sortierten Folge</translation>
    </message>
    <message>
        <source>%1: row %2 of the batch lies at sorted row %3</source>
        <translation>%1: Zeile %2 des Batches liegt in sortierter Zeile %3</translation>
    </message>
    <message>
        <source>Each ribbon leads a name from its place in the batch to its place in sorted order.
Beside the padded batch: unsorted_indices, where it went.
Beside the packed one: sorted_indices, where it came from.</source>
        <translation>Jedes Band führt einen Namen von seinem Platz im Batch zu seinem Platz in der sortierten Folge.
Neben dem gepaddeten Batch: unsorted_indices, wohin er kam.
Neben dem gepackten: sorted_indices, woher er kam.</translation>
    </message>
</context>
<context>
    <name>batchscope::PlotButton</name>
    <message>
        <source>%1, shown</source>
        <translation>%1, eingeblendet</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 einblenden</translation>
    </message>
</context>
<context>
    <name>batchscope::PlotFrame</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the numbers instead of the plot</source>
        <translation>Die Zahlen statt des Diagramms zeigen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
</context>
<context>
    <name>batchscope::PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>%1, header</source>
        <translation>%1, Kopfzeile</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1, ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>title of a column, and what it is used for: &quot;surname: Name&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::PreviewTable</name>
    <message>
        <source>Preview of the first rows</source>
        <translation>Vorschau der ersten Zeilen</translation>
    </message>
</context>
<context>
    <name>batchscope::ProblemsModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>missing label</source>
        <translation>Label fehlt</translation>
    </message>
    <message>
        <source>empty name</source>
        <translation>leerer Name</translation>
    </message>
    <message>
        <source>name too long</source>
        <translation>Name zu lang</translation>
    </message>
    <message>
        <source>control letter</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>unclosed quote</source>
        <translation>offenes Anführungszeichen</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>several labels</source>
        <translation>mehrere Labels</translation>
    </message>
    <message>
        <source>several labels once stripped</source>
        <translation>mehrere Labels ohne Leerraum</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>“%1” with the label “%2” is already in %3</source>
        <translation>„%1“ mit dem Label „%2“ steht schon in %3</translation>
    </message>
    <message>
        <source>“%1” has the label “%2” here and “%3” in %4</source>
        <translation>„%1“ hat hier das Label „%2“ und „%3“ in %4</translation>
    </message>
    <message>
        <source>other number of fields</source>
        <translation>andere Feldzahl</translation>
    </message>
    <message>
        <source>header again</source>
        <translation>Kopfzeile doppelt</translation>
    </message>
    <message>
        <source>invisible letter</source>
        <translation>unsichtbares Zeichen</translation>
    </message>
    <message>
        <source>labels alike</source>
        <translation>ähnliche Labels</translation>
    </message>
    <message>
        <source>first row alone in its class</source>
        <translation>erste Zeile allein in ihrer Klasse</translation>
    </message>
    <message>
        <source>file left out</source>
        <translation>Datei ausgelassen</translation>
    </message>
    <message>
        <source>line left out</source>
        <translation>Zeile ausgelassen</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofBoard</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Effect of the trap</source>
        <translation>Wirkung der Falle</translation>
    </message>
    <message>
        <source>The cell in words</source>
        <translation>Die Zelle in Worten</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>The proof: one row per path, one column per model</source>
        <translation>Der Beweis: je Weg eine Zeile, je Modell eine Spalte</translation>
    </message>
    <message>
        <source>Largest difference of each path from the reference</source>
        <translation>Größte Abweichung jedes Weges von der Referenz</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Point at a cell, or use the arrow keys, to read it.</source>
        <translation>Auf eine Zelle zeigen oder die Pfeiltasten nutzen, um sie zu lesen.</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofHeader</name>
    <message>
        <source>1 layer</source>
        <translation>1 Schicht</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 Schichten</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofMatrixModel</name>
    <message>
        <source>%1, %2: not tested yet</source>
        <translation>%1, %2: noch nicht geprüft</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofTableModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>Logit</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>relative gradient</source>
        <translation>relativer Gradient</translation>
    </message>
    <message>
        <source>trapped</source>
        <translation>mit Falle</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
</context>
<context>
    <name>batchscope::ProofView</name>
    <message>
        <source>Prove</source>
        <translation>Beweisen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names in the batch that every path computes, 1 to %1</source>
        <translation>Namen in dem Batch, den jeder Weg berechnet, 1 bis %1</translation>
    </message>
    <message>
        <source>Every path against one reference</source>
        <translation>Jeder Weg gegen eine Referenz</translation>
    </message>
    <message>
        <source>One name among neighbours</source>
        <translation>Ein Name unter Nachbarn</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>reference: letter by letter in float64, the same weights</source>
        <translation>Referenz: Buchstabe für Buchstabe in float64, dieselben Gewichte</translation>
    </message>
</context>
<context>
    <name>batchscope::RaceController</name>
    <message>
        <source>Weights for the gradient</source>
        <translation>Gewichte für den Gradienten</translation>
    </message>
    <message>
        <source>the proof is running</source>
        <translation>der Beweis läuft</translation>
    </message>
    <message>
        <source>the neighbours test is running</source>
        <translation>der Nachbarn-Test läuft</translation>
    </message>
    <message>
        <source>the race is running</source>
        <translation>das Rennen läuft</translation>
    </message>
    <message>
        <source>the sweep is running</source>
        <translation>der Durchlauf der Batchgrößen läuft</translation>
    </message>
    <message>
        <source>the costs are being measured</source>
        <translation>die Kosten werden gemessen</translation>
    </message>
    <message>
        <source>open a names file first</source>
        <translation>zuerst eine Namensdatei öffnen</translation>
    </message>
    <message>
        <source>a run is in progress and would distort the times: pause it or wait</source>
        <translation>ein Lauf ist im Gange und würde die Zeiten verfälschen: pausieren oder warten</translation>
    </message>
    <message>
        <source>the paused run is finishing its batch</source>
        <translation>der pausierte Lauf rechnet seinen Batch zu Ende</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>%1 · trap: %2</source>
        <translation>%1 · Falle: %2</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>Gewichte von Update %1</translation>
    </message>
    <message>
        <source>untrained weights</source>
        <translation>untrainierte Gewichte</translation>
    </message>
    <message>
        <source>Measure the gradient at the trained weights instead of untrained ones</source>
        <translation>Den Gradienten an trainierten statt an untrainierten Gewichten messen</translation>
    </message>
    <message>
        <source>The gradient is measured at untrained weights until there is a trained model</source>
        <translation>Der Gradient wird an untrainierten Gewichten gemessen, bis es ein trainiertes Modell gibt</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>batchscope::RacePage</name>
    <message>
        <source>Notes on the result</source>
        <translation>Hinweise zum Ergebnis</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Check that all ways to compute a batch agree, and what breaks this</source>
        <translation>Prüfen, dass alle Wege zu einem Batch übereinstimmen, und was das bricht</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>How fast each way is, from letter by letter to packed</source>
        <translation>Wie schnell jeder Weg ist, von Buchstabe für Buchstabe bis gepackt</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>How the batch size affects speed, memory and gradients</source>
        <translation>Wie die Batchgröße Tempo, Speicher und Gradienten beeinflusst</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What a batch costs, and the cheapest strategy for these names</source>
        <translation>Was ein Batch kostet, und die günstigste Strategie für diese Namen</translation>
    </message>
</context>
<context>
    <name>batchscope::RaceView</name>
    <message>
        <source>the baseline</source>
        <translation>die Basis</translation>
    </message>
    <message>
        <source>Start the race</source>
        <translation>Rennen starten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names per update, the same for every rung</source>
        <translation>Namen je Update, dieselben für jede Sprosse</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rounds to measure; every rung runs once per round</source>
        <translation>Zu messende Runden; jede Sprosse läuft einmal je Runde</translation>
    </message>
    <message>
        <source>The ladder</source>
        <translation>Die Leiter</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>Rennen</translation>
    </message>
    <message>
        <source>Rung</source>
        <translation>Sprosse</translation>
    </message>
    <message>
        <source>The path through the model</source>
        <translation>Der Weg durch das Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Of the recurrent model, forward, per update</source>
        <translation>Des rekurrenten Modells, vorwärts, je Update</translation>
    </message>
    <message>
        <source>Cells computed</source>
        <translation>Berechnete Zellen</translation>
    </message>
    <message>
        <source>Letters and padding, per layer and direction</source>
        <translation>Buchstaben und Padding, je Schicht und Richtung</translation>
    </message>
    <message>
        <source>ms per update</source>
        <translation>ms je Update</translation>
    </message>
    <message>
        <source>Median of the rounds</source>
        <translation>Median der Runden</translation>
    </message>
    <message>
        <source>IQR (ms)</source>
        <translation>IQR (ms)</translation>
    </message>
    <message>
        <source>Interquartile range: the middle half of the rounds lies within</source>
        <translation>Interquartilsabstand: Die mittlere Hälfte der Runden liegt darin</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>Namen/s</translation>
    </message>
    <message>
        <source>Names per update / median</source>
        <translation>Namen je Update / Median</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Speed relative to the first rung</source>
        <translation>Tempo im Verhältnis zur ersten Sprosse</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Lower end of the 95 % interval of the ratio, by resampling</source>
        <translation>Unteres Ende des 95-%-Intervalls des Verhältnisses, durch Resampling</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Upper end of the 95 % interval of the ratio, by resampling</source>
        <translation>Oberes Ende des 95-%-Intervalls des Verhältnisses, durch Resampling</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Peak memory of the tensors of an update, beyond weights and optimiser</source>
        <translation>Spitzenspeicher der Tensoren eines Updates, ohne Gewichte und Optimierer</translation>
    </message>
    <message>
        <source>Every rung computes one update on the same names and changes one thing. They take turns in each round, so that background load hits all alike.</source>
        <translation>Jede Sprosse rechnet ein Update mit denselben Namen und ändert eine Sache. In jeder Runde wechseln sie sich ab, damit Hintergrundlast alle gleich trifft.</translation>
    </message>
    <message>
        <source>Result of the race</source>
        <translation>Ergebnis des Rennens</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>Namen pro Sekunde</translation>
    </message>
    <message>
        <source>names/s</source>
        <translation>Namen/s</translation>
    </message>
    <message>
        <source>Names per second, one bar per rung</source>
        <translation>Namen pro Sekunde, ein Balken je Sprosse</translation>
    </message>
    <message>
        <source>Each tick is ten times the last, so slow rungs are readable</source>
        <translation>Jeder Teilstrich ist das Zehnfache des vorigen; so sind langsame Sprossen lesbar</translation>
    </message>
    <message>
        <source>All figures of the race</source>
        <translation>Alle Zahlen des Rennens</translation>
    </message>
    <message>
        <source>warming up: these rounds are not counted</source>
        <translation>Aufwärmen: diese Runden zählen nicht</translation>
    </message>
    <message>
        <source>stopped before the first round was complete</source>
        <translation>vor dem Ende der ersten Runde gestoppt</translation>
    </message>
    <message>
        <source>%1 rounds</source>
        <translation>%1 Runden</translation>
    </message>
    <message>
        <source>round %1 of %2</source>
        <translation>Runde %1 von %2</translation>
    </message>
    <message>
        <source>1 call · %1</source>
        <translation>1 Aufruf · %1</translation>
    </message>
    <message>
        <source>%2 calls · %1</source>
        <translation>%2 Aufrufe · %1</translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>1 Runde</translation>
    </message>
    <message>
        <source>%1 · %2, %3, longest %4</source>
        <translation>%1 · %2, %3, längster %4</translation>
    </message>
</context>
<context>
    <name>batchscope::RankingBars</name>
    <message>
        <source>Most probable classes</source>
        <translation>Wahrscheinlichste Klassen</translation>
    </message>
    <message>
        <source>The model&apos;s probabilities, highest first</source>
        <translation>Die Wahrscheinlichkeiten des Modells, höchste zuerst</translation>
    </message>
</context>
<context>
    <name>batchscope::ReportView</name>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Different names</source>
        <translation>Verschiedene Namen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>Mehrere Labels</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <translation>Probleme der Datei</translation>
    </message>
    <message>
        <source>No bad rows and no duplicates.</source>
        <translation>Keine fehlerhaften Zeilen und nichts doppelt.</translation>
    </message>
    <message>
        <source>No bad rows. Note:</source>
        <translation>Keine fehlerhaften Zeilen. Hinweise:</translation>
    </message>
    <message>
        <source>1 row is bad and was left out.</source>
        <translation>1 Zeile ist fehlerhaft und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1 rows are bad and were left out.</source>
        <translation>%1 Zeilen sind fehlerhaft und wurden ausgelassen.</translation>
    </message>
    <message>
        <source>No file is loaded.</source>
        <translation>Keine Datei ist geladen.</translation>
    </message>
    <message>
        <source>comma-separated</source>
        <translation>kommagetrennt</translation>
    </message>
    <message>
        <source>tab-separated</source>
        <translation>tabulatorgetrennt</translation>
    </message>
    <message>
        <source>folder, one file per class</source>
        <translation>Ordner, eine Datei je Klasse</translation>
    </message>
    <message>
        <source>yes, left out</source>
        <translation>ja, ausgelassen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 different, %2 beyond a–z</source>
        <translation>%1, davon %2 außerhalb a–z</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>getrennt durch %1</translation>
    </message>
</context>
<context>
    <name>batchscope::RunOverlay</name>
    <message>
        <source>names trained on</source>
        <translation>trainierte Namen</translation>
    </message>
    <message>
        <source>letters trained on, without padding</source>
        <translation>trainierte Buchstaben, ohne Padding</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>held-out names classified correctly</source>
        <translation>richtig klassifizierte zurückgehaltene Namen</translation>
    </message>
    <message>
        <source>held-out names with the correct class in the first two</source>
        <translation>zurückgehaltene Namen mit der richtigen Klasse unter den ersten zwei</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>Namen pro Sekunde</translation>
    </message>
    <message>
        <source>mean NLL of the held-out names</source>
        <translation>mittlere NLL der zurückgehaltenen Namen</translation>
    </message>
    <message>
        <source>nats per name</source>
        <translation>Nats je Name</translation>
    </message>
    <message>
        <source>mean NLL</source>
        <translation>mittlere NLL</translation>
    </message>
    <message>
        <source>Loss, smoothed</source>
        <translation>Verlust, geglättet</translation>
    </message>
    <message>
        <source>Loss, each batch</source>
        <translation>Verlust, jeder Batch</translation>
    </message>
    <message>
        <source>Loss, running mean</source>
        <translation>Verlust, laufendes Mittel</translation>
    </message>
    <message>
        <source>Loss, held out</source>
        <translation>Verlust, zurückgehalten</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Top-2</source>
        <translation>Top-2</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>over updates</source>
        <translation>über Updates</translation>
    </message>
    <message>
        <source>over names</source>
        <translation>über Namen</translation>
    </message>
    <message>
        <source>over letters</source>
        <translation>über Buchstaben</translation>
    </message>
    <message>
        <source>over seconds</source>
        <translation>über Sekunden</translation>
    </message>
    <message>
        <source>What is plotted</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>What it is plotted over</source>
        <translation>Worüber es gezeichnet wird</translation>
    </message>
    <message>
        <source>What is plotted for each run</source>
        <translation>Was von jedem Lauf gezeichnet wird</translation>
    </message>
    <message>
        <source>Compare runs with different batch sizes over names, letters or seconds</source>
        <translation>Läufe mit verschiedenen Batchgrößen über Namen, Buchstaben oder Sekunden vergleichen</translation>
    </message>
    <message>
        <source>Choose runs in the table to compare their curves here</source>
        <translation>In der Tabelle Läufe wählen, um ihre Kurven hier zu vergleichen</translation>
    </message>
    <message>
        <source>Curves of the chosen runs</source>
        <translation>Kurven der gewählten Läufe</translation>
    </message>
</context>
<context>
    <name>batchscope::RunResumer</name>
    <message>
        <source>Not now: %1</source>
        <translation>Jetzt nicht: %1</translation>
    </message>
    <message>
        <source>a run is in progress; stop it before resuming another</source>
        <translation>ein Lauf ist im Gange; ihn stoppen, bevor ein anderer fortgesetzt wird</translation>
    </message>
    <message>
        <source>The folder of %1 was not found: where is it now?</source>
        <translation>Der Ordner von %1 wurde nicht gefunden: Wo ist er jetzt?</translation>
    </message>
    <message>
        <source>%1: the folder of the run was not found</source>
        <translation>%1: Der Ordner des Laufs wurde nicht gefunden</translation>
    </message>
    <message>
        <source>%1 does not contain %2; choose the folder with its checkpoints</source>
        <translation>%1 enthält %2 nicht; den Ordner mit seinen Checkpoints wählen</translation>
    </message>
    <message>
        <source>Found %1 by its content: %2</source>
        <translation>%1 am Inhalt erkannt: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the run was trained on it: where is the original file?</source>
        <translation>%1 hat sich seit dem Training geändert: Wo ist die ursprüngliche Datei?</translation>
    </message>
    <message>
        <source>%1 was not found: where is it now?</source>
        <translation>%1 wurde nicht gefunden: Wo ist die Datei jetzt?</translation>
    </message>
    <message>
        <source>%1 has changed since the run was trained on it, so the run cannot be resumed exactly; start a new run</source>
        <translation>%1 hat sich seit dem Training geändert, daher kann der Lauf nicht exakt fortgesetzt werden; einen neuen Lauf starten</translation>
    </message>
    <message>
        <source>%1 was not found, and the run cannot be resumed without it</source>
        <translation>%1 wurde nicht gefunden; ohne die Datei kann der Lauf nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>%1 resumes after update %2</source>
        <translation>%1 wird nach Update %2 fortgesetzt</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsController</name>
    <message>
        <source>rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed a run; Ctrl+Z brings it back</source>
        <translation>Ein Lauf entfernt; Ctrl+Z holt ihn zurück</translation>
    </message>
    <message>
        <source>Removed %1 runs; Ctrl+Z brings them back</source>
        <translation>%1 Läufe entfernt; Ctrl+Z holt sie zurück</translation>
    </message>
    <message>
        <source>Using the settings of %1</source>
        <translation>Einstellungen von %1 übernommen</translation>
    </message>
    <message>
        <source>%1: no program to show folders was found; open it yourself</source>
        <translation>%1: kein Programm gefunden, das Ordner zeigt; selbst öffnen</translation>
    </message>
    <message>
        <source>The program ended while %1 was at update %2 of %3. Its last checkpoint was kept.</source>
        <translation>Das Programm endete, während %1 bei Update %2 von %3 war. Der letzte Checkpoint ist erhalten.</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsModel</name>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Double click, or F2, to rename it</source>
        <translation>Doppelklick oder F2 zum Umbenennen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How it ended, or whether it is in progress</source>
        <translation>Wie er endete, oder ob er im Gange ist</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>In local time</source>
        <translation>In Ortszeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Cell, hidden size, layers, directions</source>
        <translation>Zelle, hidden size, Schichten, Richtungen</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Which names share a batch</source>
        <translation>Welche Namen sich einen Batch teilen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Names per batch</source>
        <translation>Namen je Batch</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Optimiser and learning rate</source>
        <translation>Optimierer und Lernrate</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Done so far, of those requested</source>
        <translation>Bisher gerechnet, von den verlangten</translation>
    </message>
    <message>
        <source>Top-1 %</source>
        <translation>Top-1 %</translation>
    </message>
    <message>
        <source>The best share of held-out names whose class came first</source>
        <translation>Der beste Anteil zurückgehaltener Namen, deren Klasse zuerst kam</translation>
    </message>
    <message>
        <source>Top-2 %</source>
        <translation>Top-2 %</translation>
    </message>
    <message>
        <source>At the same update: first or second</source>
        <translation>Beim selben Update: zuerst oder an zweiter Stelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Of training, without pauses and evaluations</source>
        <translation>Des Trainings, ohne Pausen und Auswertungen</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>Namen/s</translation>
    </message>
    <message>
        <source>Names trained per second</source>
        <translation>Trainierte Namen pro Sekunde</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Your own words, separated by commas; double click to edit</source>
        <translation>Eigene Wörter, durch Kommas getrennt; Doppelklick zum Bearbeiten</translation>
    </message>
    <message>
        <source>Smoothed loss</source>
        <translation>Verlust, geglättet</translation>
    </message>
    <message>
        <source>Training loss at the end, a mean of about the last 10 updates</source>
        <translation>Trainingsverlust am Ende, im Mittel über etwa die letzten 10 Updates</translation>
    </message>
</context>
<context>
    <name>batchscope::RunsPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of the chosen runs</source>
        <translation>Einstellungen der gewählten Läufe</translation>
    </message>
    <message>
        <source>Notes on this run</source>
        <translation>Notizen zu diesem Lauf</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Your notes on the chosen run; saved when you leave the field</source>
        <translation>Eigene Notizen zum gewählten Lauf; gespeichert beim Verlassen des Feldes</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the run another name</source>
        <translation>Dem Lauf einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Your own words, separated by commas</source>
        <translation>Eigene Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Remove run</source>
        <translation>Lauf entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen runs from the history; can be undone</source>
        <translation>Die gewählten Läufe aus dem Verlauf nehmen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Use settings</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Use the run&apos;s settings for the next one</source>
        <translation>Die Einstellungen des Laufs für den nächsten übernehmen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue a run that was stopped or interrupted</source>
        <translation>Einen gestoppten oder unterbrochenen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write the run&apos;s model, curves and report into a folder</source>
        <translation>Modell, Kurven und Bericht des Laufs in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder with the run&apos;s checkpoints</source>
        <translation>Den Ordner mit den Checkpoints des Laufs zeigen</translation>
    </message>
    <message>
        <source>Search: name, tag, model, state</source>
        <translation>Suchen: Name, Tags, Modell, Zustand</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Show only runs with all of these words</source>
        <translation>Nur Läufe zeigen, die alle diese Wörter enthalten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run yet. Press Start: every run is kept here, with its settings, curves and checkpoints.
%1</source>
        <translation>Noch kein Lauf. Start drücken: Jeder Lauf wird hier aufbewahrt, mit Einstellungen, Kurven und Checkpoints.
%1</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 Lauf</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
    <message>
        <source>the first %1 of %2 chosen runs</source>
        <translation>die ersten %1 von %2 gewählten Läufen</translation>
    </message>
    <message>
        <source>choose a run, or two to compare</source>
        <translation>einen Lauf wählen oder zwei zum Vergleich</translation>
    </message>
    <message>
        <source>choose one run or two</source>
        <translation>einen Lauf oder zwei wählen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>none: the same settings</source>
        <translation>keiner: dieselben Einstellungen</translation>
    </message>
    <message>
        <source>1 setting</source>
        <translation>1 Einstellung</translation>
    </message>
    <message>
        <source>%1 settings</source>
        <translation>%1 Einstellungen</translation>
    </message>
    <message>
        <source>The history of runs cannot be read now. It is tried again every few seconds.
%1</source>
        <translation>Der Verlauf der Läufe ist gerade nicht lesbar. Alle paar Sekunden folgt ein neuer Versuch.
%1</translation>
    </message>
</context>
<context>
    <name>batchscope::ScatterPlot</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>, chosen: %1</source>
        <translation>, gewählt: %1</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
</context>
<context>
    <name>batchscope::SmoothingSlider</name>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Number of updates averaged in the smoothed loss: more is smoother but lags</source>
        <translation>Zahl der Updates, über die der Verlust gemittelt wird: mehr ist glatter, hinkt aber nach</translation>
    </message>
    <message>
        <source>over %1 updates</source>
        <translation>über %1 Updates</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>batchscope::StrategyCard</name>
    <message>
        <source>Use this strategy</source>
        <translation>Diese Strategie verwenden</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>About the strategy</source>
        <translation>Über die Strategie</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Wo sie verwendet wird</translation>
    </message>
    <message>
        <source>COST IN LEARNING</source>
        <translation>KOSTEN BEIM LERNEN</translation>
    </message>
    <message>
        <source>Cost in learning</source>
        <translation>Kosten beim Lernen</translation>
    </message>
    <message>
        <source>Used in: %1</source>
        <translation>Verwendet in: %1</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>This strategy is already in use</source>
        <translation>Diese Strategie ist schon eingestellt</translation>
    </message>
    <message>
        <source>Set the grouping to %1, with the current sizes</source>
        <translation>Die Gruppierung auf %1 stellen, mit den jetzigen Größen</translation>
    </message>
    <message>
        <source>This strategy is not possible with the current sizes</source>
        <translation>Diese Strategie ist mit den jetzigen Größen nicht möglich</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>No strategy is chosen</source>
        <translation>Keine Strategie gewählt</translation>
    </message>
</context>
<context>
    <name>batchscope::StudyTableModel</name>
    <message>
        <source>%1, in use</source>
        <translation>%1, in Gebrauch</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Which names share a batch; bold: the strategy in use</source>
        <translation>Welche Namen sich einen Batch teilen; fett: die Strategie in Gebrauch</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Batches per epoch</source>
        <translation>Batches je Epoche</translation>
    </message>
    <message>
        <source>Time steps</source>
        <translation>Zeitschritte</translation>
    </message>
    <message>
        <source>Time steps per epoch: the longest length of each batch, summed</source>
        <translation>Zeitschritte je Epoche: die größte Länge jedes Batches, summiert</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Rows × longest length of each batch, summed: what padded execution computes</source>
        <translation>Zeilen × größte Länge jedes Batches, summiert: was gepaddete Ausführung rechnet</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Verschwendung</translation>
    </message>
    <message>
        <source>Share of the cells that is padding</source>
        <translation>Anteil der Zellen, der Padding ist</translation>
    </message>
    <message>
        <source>Length corr.</source>
        <translation>Längenkorr.</translation>
    </message>
    <message>
        <source>Correlation of a batch&apos;s mean length with the next one&apos;s; near 1 the loss is a sawtooth</source>
        <translation>Korrelation der mittleren Länge eines Batches mit der des nächsten; nahe 1 ist der Verlust ein Sägezahn</translation>
    </message>
    <message>
        <source>Label entropy</source>
        <translation>Label-Entropie</translation>
    </message>
    <message>
        <source>Variety of the labels within a batch and in the whole, in bits</source>
        <translation>Vielfalt der Labels innerhalb eines Batches und im Ganzen, in Bit</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>How often a name is seen in an epoch, and the share seen at all</source>
        <translation>Wie oft ein Name in einer Epoche gesehen wird, und der Anteil, der überhaupt gesehen wird</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Lowest and highest weight of a name in an epoch&apos;s gradients; 1 is even</source>
        <translation>Kleinstes und größtes Gewicht eines Namens in den Gradienten einer Epoche; 1 ist gleichmäßig</translation>
    </message>
    <message>
        <source>Length correlation</source>
        <translation>Längenkorrelation</translation>
    </message>
</context>
<context>
    <name>batchscope::SweepView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>Den Durchlauf starten</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Rounds to measure per batch size</source>
        <translation>Runden, die je Batchgröße gemessen werden</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Batches of each size for the gradient&apos;s noise</source>
        <translation>Batches jeder Größe für das Rauschen des Gradienten</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Noise of the gradient</source>
        <translation>Rauschen des Gradienten</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Batch size sweep</source>
        <translation>Durchlauf der Batchgrößen</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>= batch size</source>
        <translation>= Batchgröße</translation>
    </message>
    <message>
        <source>How much faster a batch of B names is than B batches of one</source>
        <translation>Wie viel schneller ein Batch von B Namen ist als B Batches von einem</translation>
    </message>
    <message>
        <source>Speed-up against batch size</source>
        <translation>Beschleunigung über der Batchgröße</translation>
    </message>
    <message>
        <source>% of ideal</source>
        <translation>% des Ideals</translation>
    </message>
    <message>
        <source>Share of the ideal speed-up</source>
        <translation>Welcher Anteil der idealen Beschleunigung erreicht wird</translation>
    </message>
    <message>
        <source>Efficiency against batch size</source>
        <translation>Effizienz über der Batchgröße</translation>
    </message>
    <message>
        <source>MiB per update</source>
        <translation>MiB je Update</translation>
    </message>
    <message>
        <source>Memory of the tensors of an update, and where it runs out</source>
        <translation>Speicher der Tensoren eines Updates, und wo er ausgeht</translation>
    </message>
    <message>
        <source>Peak memory against batch size</source>
        <translation>Spitzenspeicher über der Batchgröße</translation>
    </message>
    <message>
        <source>variance of the mean gradient</source>
        <translation>Varianz des mittleren Gradienten</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>v / B</source>
        <translation>v / B</translation>
    </message>
    <message>
        <source>How far a batch&apos;s gradient is from the mean of many</source>
        <translation>Wie weit der Gradient eines Batches vom Mittel vieler entfernt liegt</translation>
    </message>
    <message>
        <source>Variance of the gradient against batch size</source>
        <translation>Varianz des Gradienten über der Batchgröße</translation>
    </message>
    <message>
        <source>Speed-up / batch size: share of the ideal</source>
        <translation>Beschleunigung / Batchgröße: welcher Anteil des Ideals erreicht wird</translation>
    </message>
    <message>
        <source>Peak memory of the tensors of an update, beyond weights and optimiser</source>
        <translation>Spitzenspeicher der Tensoren eines Updates, ohne Gewichte und Optimierer</translation>
    </message>
    <message>
        <source>Where memory runs out</source>
        <translation>Wo der Speicher ausgeht</translation>
    </message>
    <message>
        <source>Result of the noise measurement</source>
        <translation>Ergebnis der Rauschmessung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>The path through the model</source>
        <translation>Der Weg durch das Modell</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Names per update</source>
        <translation>Namen je Update</translation>
    </message>
    <message>
        <source>ms per update</source>
        <translation>ms je Update</translation>
    </message>
    <message>
        <source>Median of the rounds</source>
        <translation>Median der Runden</translation>
    </message>
    <message>
        <source>IQR (ms)</source>
        <translation>IQR (ms)</translation>
    </message>
    <message>
        <source>Interquartile range: the middle half of the rounds lies within</source>
        <translation>Interquartilsabstand: Die mittlere Hälfte der Runden liegt darin</translation>
    </message>
    <message>
        <source>Names/s</source>
        <translation>Namen/s</translation>
    </message>
    <message>
        <source>Batch size / median</source>
        <translation>Batchgröße / Median</translation>
    </message>
    <message>
        <source>Names per second relative to batch size 1 of the same path</source>
        <translation>Namen pro Sekunde im Verhältnis zu Batchgröße 1 auf demselben Weg</translation>
    </message>
    <message>
        <source>Speed-up / batch size; 1 is ideal</source>
        <translation>Beschleunigung / Batchgröße; 1 ist ideal</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenspeicher</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Mean squared distance of a batch&apos;s gradient from the expected one</source>
        <translation>Mittlerer quadratischer Abstand des Gradienten eines Batches vom erwarteten</translation>
    </message>
    <message>
        <source>Batches used for the variance</source>
        <translation>Batches, aus denen die Varianz stammt</translation>
    </message>
    <message>
        <source>All figures of the sweep</source>
        <translation>Alle Zahlen des Durchlaufs</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speicher voll</translation>
    </message>
    <message>
        <source>%1, batch size %2: %3</source>
        <translation>%1, Batchgröße %2: %3</translation>
    </message>
    <message>
        <source>most: %1, %2 at %3</source>
        <translation>Maximum: %1, %2 bei %3</translation>
    </message>
    <message>
        <source>weights of update %1</source>
        <translation>Gewichte von Update %1</translation>
    </message>
    <message>
        <source>untrained weights</source>
        <translation>untrainierte Gewichte</translation>
    </message>
    <message>
        <source>. Noise equals signal at %1 names per batch (the noise scale): larger batches gain little</source>
        <translation>. Rauschen und Signal sind bei %1 Namen je Batch gleich (die Rauschskala): Größere Batches bringen wenig</translation>
    </message>
</context>
<context>
    <name>batchscope::Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Previous step (Left)</source>
        <translation>Vorheriger Schritt (Links)</translation>
    </message>
    <message>
        <source>End the tour (Escape); Help &gt; Tour shows it again</source>
        <translation>Den Rundgang beenden (Escape); Hilfe &gt; Rundgang zeigt ihn wieder</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>batchscope::TracePlot</name>
    <message>
        <source>after</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>the letters read so far</source>
        <translation>die bisher gelesenen Buchstaben</translation>
    </message>
    <message>
        <source>its probability</source>
        <translation>ihre Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>after “%1”: %2</source>
        <translation>nach „%1“: %2</translation>
    </message>
</context>
<context>
    <name>batchscope::TrainPage</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy on the held-out split</source>
        <translation>Genauigkeit auf dem Testteil</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>mean NLL</source>
        <translation>mittlere NLL</translation>
    </message>
    <message>
        <source>nats per name</source>
        <translation>Nats je Name</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>geglättet</translation>
    </message>
    <message>
        <source>running mean</source>
        <translation>laufendes Mittel</translation>
    </message>
    <message>
        <source>Press Start to see the loss here</source>
        <translation>Start drücken: Der Verlust erscheint hier</translation>
    </message>
    <message>
        <source>Loss over updates</source>
        <translation>Verlust über den Updates</translation>
    </message>
    <message>
        <source>share of held-out names</source>
        <translation>Anteil der zurückgehaltenen Namen</translation>
    </message>
    <message>
        <source>The held-out split is scored during the run</source>
        <translation>Der Testteil wird während des Laufs bewertet</translation>
    </message>
    <message>
        <source>Accuracy on the held-out split over updates</source>
        <translation>Genauigkeit auf dem Testteil über den Updates</translation>
    </message>
    <message>
        <source>names per second</source>
        <translation>Namen pro Sekunde</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>names/s</source>
        <translation>Namen/s</translation>
    </message>
    <message>
        <source>Names trained on per second</source>
        <translation>Trainierte Namen pro Sekunde</translation>
    </message>
    <message>
        <source>Training speed over updates</source>
        <translation>Trainingstempo über den Updates</translation>
    </message>
    <message>
        <source>majority class</source>
        <translation>häufigste Klasse</translation>
    </message>
    <message>
        <source>update %1 / %2 · smoothed %3</source>
        <translation>Update %1 / %2 · geglättet %3</translation>
    </message>
    <message>
        <source>top-1 %1 · best %2 at %3</source>
        <translation>top-1 %1 · Bestwert %2 bei %3</translation>
    </message>
    <message>
        <source>%1 names/s</source>
        <translation>%1 Namen/s</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
</context>
<context>
    <name>batchscope::TransportBar</name>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>Go to time step 0</source>
        <translation>Zum Zeitschritt 0 gehen</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>One time step back</source>
        <translation>Einen Zeitschritt zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the batch through time, or pause</source>
        <translation>Den Batch durch die Zeit abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>One time step forward</source>
        <translation>Einen Zeitschritt vor</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Letzter Schritt</translation>
    </message>
    <message>
        <source>Go to the last time step</source>
        <translation>Zum letzten Zeitschritt gehen</translation>
    </message>
    <message>
        <source>Pack it</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Watch the cells move: padded, sorted, packed</source>
        <translation>Den Zellen beim Wandern zusehen: gepaddet, sortiert, gepackt</translation>
    </message>
    <message>
        <source>Time step</source>
        <translation>Zeitschritt</translation>
    </message>
    <message>
        <source>Scrub through the time steps of the batch</source>
        <translation>Durch die Zeitschritte des Batches ziehen</translation>
    </message>
    <message>
        <source>Pause the batch</source>
        <translation>Den Batch anhalten</translation>
    </message>
    <message>
        <source>time step %1 of %2</source>
        <translation>Zeitschritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>batchscope::WarningNote</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>batchscope::XrayView</name>
    <message>
        <source>Padded</source>
        <translation>Gepaddet</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Gepackt</translation>
    </message>
    <message>
        <source>The padded batch as a table</source>
        <translation>Der gepaddete Batch als Tabelle</translation>
    </message>
    <message>
        <source>The packed batch as a table</source>
        <translation>Der gepackte Batch als Tabelle</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Show the mask: 1 for a letter, 0 for padding</source>
        <translation>Die Maske zeigen: 1 für Buchstaben, 0 für Padding</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Larger cells</source>
        <translation>Größere Zellen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Smaller cells</source>
        <translation>Kleinere Zellen</translation>
    </message>
    <message>
        <source>Fit the batch</source>
        <translation>Batch einpassen</translation>
    </message>
    <message>
        <source>Show all rows at once, as far as they fit</source>
        <translation>Alle Zeilen auf einmal zeigen, soweit sie passen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 × %2 = %3</source>
        <translation>%1 × %2 = %3</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 über %2</translation>
    </message>
</context>
</TS>
