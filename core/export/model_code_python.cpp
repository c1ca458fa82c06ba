#include "core/export/model_code.h"
#include "core/export/model_code_words.h"

namespace batchscope {

namespace {

constexpr const char* kScript = R"python(#!/usr/bin/env python3
"""Tells where names come from, many names at a time. Written by Batchscope; needs torch.

    python3 THIS.py [NAMES] [--steps N]                    trains, and prints loss and accuracy
    python3 THIS.py --weights model.pt --names some.txt    prints log-probabilities as JSON
                                                           (one name a line; model.pt.json beside model.pt)
"""
import argparse
import json
import os
import re
import unicodedata

import torch
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

DATA = @DATA@
# How the file is read; of a folder each *.txt is a class with one name per line.
DELIMITER, SKIP_LINES, HEADER = @DELIMITER@, @SKIP_LINES@, @HEADER@  # HEADER None: where it begins with "name"
NAME_COLUMN, LABEL_COLUMN = @NAME_COLUMN@, @LABEL_COLUMN@  # from 0; None: the last delimiter of a row divides
ENCODING = @ENCODING@  # None: UTF-8, UTF-16 with its mark, or Windows-1252
LETTERS = @LETTERS@  # empty: every letter of the training names
HIDDEN, LAYERS, BIDIRECTIONAL = @HIDDEN@, @LAYERS@, @BOTH@
STEPS, BATCH_SIZE, SEED = @STEPS@, @BATCH_SIZE@, @SEED@
# @NOTE@
WITH_REPLACEMENT = @REPLACEMENT@  # a batch's names are drawn anew each time; else every name once an epoch
TEST_FRACTION, SPLIT_BY_NAME = @TEST_FRACTION@, @BY_NAME@


class NameClassifier(torch.nn.Module):
    def __init__(self, inputs, classes):
        super().__init__()
        self.rnn = torch.nn.@CELL@(inputs, HIDDEN, LAYERS, bidirectional=BIDIRECTIONAL)
        self.linear = torch.nn.Linear(HIDDEN * (2 if BIDIRECTIONAL else 1), classes)

    def forward(self, one_hot, lengths):
        # Packed, the padding costs nothing, and h_n holds each name's state at its own last letter.
        packed = pack_padded_sequence(one_hot, lengths, enforce_sorted=False)
        _, @STATE@ = self.rnn(packed)
        # h_n is [layers * directions, names, HIDDEN]: the top layer comes last.
        last = torch.cat((h_n[-2], h_n[-1]), 1) if BIDIRECTIONAL else h_n[-1]
        return torch.log_softmax(self.linear(last), 1)


def clean(text):
    """One line, without white space around it and without letters that nobody sees, in form NFC."""
    text = re.sub("[\\t-\\r\\x85\\u2028\\u2029]+", " ", text.strip())
    text = "".join(c for c in text if unicodedata.category(c) != "Cf" or c in "\u200c\u200d")
    return unicodedata.normalize("NFC", text.strip())


def read_text(file):
    data = open(file, "rb").read()
    encoding = ENCODING
    if encoding is None:
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if ENCODING is not None:
            raise
        text = data.decode("windows-1252")
    return text.lstrip("\ufeff")


def lines_of(text):
    return re.split("\r\n|\r|\n", text)


def fields_of(text):
    """The fields of each row; quotes as in RFC 4180. A field that is not quoted stays as it is written."""
    blank = "[ \t]*" if DELIMITER != "\t" else "[ ]*"
    bound = "(?=" + re.escape(DELIMITER) + "|\r|\n|\\Z)"
    field = re.compile("(" + blank + ')"((?:[^"]|"")*)"' + blank + bound + "|[^\r\n" + re.escape(DELIMITER) + "]*")
    row, at = [], 0
    while at <= len(text):
        found = field.match(text, at)
        quoted = found.group(2)
        row.append(found.group(0) if quoted is None else found.group(1) + quoted.replace('""', '"'))
        at = found.end() + 1
        if text[found.end():at] == DELIMITER:
            continue
        if text[found.end():at + 1] == "\r\n":
            at += 1
        if clean("".join(row)):
            yield row
        row = []


def is_comment(row):
    return row[0].strip().startswith(("# ", "#\t", "% ", "// "))


def is_rule(row):
    """The line between head and body, as in Markdown."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return len(cells) > 1 and all(len(cell) > 1 and not cell.strip("-:=+") for cell in cells)


def read_table(file):
    text = read_text(file)
    for _ in range(SKIP_LINES):
        text = re.split("\r\n|\r|\n", text, maxsplit=1)[-1]
    rows, header = [], None
    table = list(fields_of(text))
    comments = sum(map(is_comment, table))
    table = [row for row in table if not is_rule(row) and (2 * comments > len(table) or not is_comment(row))]
    for at, row in enumerate(table):
        if LABEL_COLUMN is None:
            pair = clean(DELIMITER.join(row[:-1])), clean(row[-1])
        elif len(row) > max(NAME_COLUMN, LABEL_COLUMN):
            pair = clean(row[NAME_COLUMN]), clean(row[LABEL_COLUMN])
        else:
            pair = "", ""
        if at == 0 and (HEADER or (HEADER is None and pair[0].lower() == "name")):
            header = pair
        elif pair[0] and pair[1] and pair != header:
            rows.append(pair)
    return rows


def read_rows(file):
    if not os.path.isdir(file):
        return read_table(file)
    rows = []
    for name in sorted(os.listdir(file)):
        stem, suffix = os.path.splitext(name)
        if suffix.lower() == ".txt" and not name.startswith("."):
            lines = lines_of(read_text(os.path.join(file, name)))
            rows += [(clean(line), clean(stem)) for line in lines if clean(line)]
    return rows


def to_batch(names, index):
    """Names as one-hot letters [longest, names, letters + 1], zero-padded, and their lengths."""
    unknown = len(index)  # an index of its own: no unknown letter passes for a known one
    codes = [torch.tensor([index.get(letter, unknown) for letter in name]) for name in names]
    one_hot = torch.nn.functional.one_hot(pad_sequence(codes), unknown + 1).float()
    return one_hot, torch.tensor([len(name) for name in names])


@torch.no_grad()
def classify(model, names, index):
    parts = [names[i:i + 512] for i in range(0, len(names), 512)]
    return torch.cat([model(*to_batch(part, index)) for part in parts])


def split(rows):
    """Holds rows out at random; by name, all rows of a name stand on the same side."""
    keys = [name if SPLIT_BY_NAME else i for i, (name, _) in enumerate(rows)]
    different = sorted(set(keys))
    order = torch.randperm(len(different)).tolist()
    held_out = {different[i] for i in order[:round(TEST_FRACTION * len(different))]}
    return ([row for row, key in zip(rows, keys) if key not in held_out],
            [row for row, key in zip(rows, keys) if key in held_out])


def batches(count):
    """The row numbers of one batch after the other, without end."""
    while True:
        if WITH_REPLACEMENT:
            yield torch.randint(count, (BATCH_SIZE,)).tolist()
        else:
            yield from (part.tolist() for part in torch.randperm(count).split(BATCH_SIZE))


def train(file, steps):
    torch.manual_seed(SEED)
    rows = read_rows(file)
    classes = sorted({label for _, label in rows})
    rows, held_out = split(rows)
    letters = LETTERS or sorted({letter for name, _ in rows for letter in name})
    index = {letter: i for i, letter in enumerate(letters)}
    model = NameClassifier(len(index) + 1, len(classes))
    optimizer = torch.optim.@OPTIMIZER@
    loss_sum, every = 0.0, max(1, steps // 20)
    for step, batch in zip(range(1, steps + 1), batches(len(rows))):
        log_probabilities = model(*to_batch([rows[i][0] for i in batch], index))
        labels = torch.tensor([classes.index(rows[i][1]) for i in batch])
        loss = torch.nn.functional.nll_loss(log_probabilities, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item()
        if step % every == 0:
            print(f"step {step}: loss {loss_sum / every:.4f}", flush=True)
            loss_sum = 0.0
    best = classify(model, [name for name, _ in held_out], index).argmax(1).tolist()
    right = sum(classes[guess] == label for guess, (_, label) in zip(best, held_out))
    print(f"held out {len(held_out)}: {100 * right / len(held_out):.2f} % right")


def use(weights, names_file):
    about = json.load(open(weights + ".json", encoding="utf-8"))
    index = {chr(code): i for i, code in enumerate(about["alphabet"]["code_points"])}
    model = NameClassifier(len(index) + 1, len(about["classes"]))
    model.load_state_dict(torch.load(weights, weights_only=True))  # weights_only: no code is run
    names = [clean(line) for line in open(names_file, encoding="utf-8-sig") if clean(line)]  # NAMES are UTF-8
    scores = classify(model, names, index)
    print(json.dumps({"names": names, "classes": about["classes"], "log_probabilities": scores.tolist()}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", nargs="?", default=DATA)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--weights")
    parser.add_argument("--names")
    words = parser.parse_args()
    use(words.weights, words.names) if words.weights else train(words.data, words.steps)
)python";

} // namespace

std::string pytorchScript(const TrainOptions& options, const std::string& dataFile, const ReadingForm& form) {
    CodeWords words = sharedWords(options, dataFile, form);
    const auto truth = [](bool value) { return std::string(value ? "True" : "False"); };
    const auto orNone = [](const std::string& text) { return text.empty() ? std::string("None") : text; };
    words.emplace_back("HEADER", form.header ? truth(*form.header) : "None");
    words.emplace_back("NAME_COLUMN", orNone(columnIndex(form.nameColumn)));
    words.emplace_back("LABEL_COLUMN", orNone(columnIndex(form.labelColumn)));
    words.emplace_back("ENCODING", form.encoding ? quotedLiteral(*form.encoding) : "None");
    words.emplace_back("BOTH", truth(options.bidirectional));
    words.emplace_back("REPLACEMENT", truth(options.sampling == Sampling::Replacement));
    words.emplace_back("BY_NAME", truth(options.split.by == SplitBy::Name));
    words.emplace_back("STATE", options.cell == Cell::Lstm ? "(h_n, c_n)" : "h_n");
    const std::string optimizer = options.optimizer == Optimizer::Adam
                                      ? "Adam(model.parameters(), lr=@LR@)"
                                      : "SGD(model.parameters(), lr=@LR@, momentum=@MOMENTUM@)";
    words.emplace_back("OPTIMIZER", filledIn(optimizer, words));
    return filledIn(kScript, words);
}

} // namespace batchscope
