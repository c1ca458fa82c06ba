#!/usr/bin/env python3
"""check_with_libraries.py BATCHSCOPE_CLI: trains small models, exports them, and reads them as their users would.

Twelve models (every cell, one and two layers, one and both directions) on the bundled names, each exported as .pt, .onnx
and .safetensors; read with torch.load(weights_only=True), onnxruntime after the ONNX checker, and the safetensors library;
compared with what `predict` answers. Debian 13: python3-torch python3-onnx python3-onnxruntime python3-safetensors.
Says which libraries are missing and goes on without them; ends with 77 where nothing could be checked, 1 where something differs.
"""
import importlib
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile

NAMES = ["Nakamura", "Kowalski", "O'Neil", "Li", "Αλέξης", "x" * 40]
TOLERANCE = 1e-5  # of a probability; predict prints float32


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError as missing:
        print(f"without {name}: {missing}")
        return None


np, torch, onnx = library("numpy"), library("torch"), library("onnx")
onnxruntime, safetensors = library("onnxruntime"), library("safetensors.numpy")


def codes_of(name, about):
    index = {code: i for i, code in enumerate(about["alphabet"]["code_points"])}
    return [index.get(ord(letter), about["alphabet"]["unknown"]) for letter in name]


def by_torch(weights, about):
    shape = about["shape"]
    cell = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}[shape["cell"]]
    rnn = cell(shape["input_size"], shape["hidden_size"], shape["num_layers"], bidirectional=shape["bidirectional"])
    linear = torch.nn.Linear(shape["hidden_size"] * (1 + shape["bidirectional"]), shape["classes"])
    model = torch.nn.ModuleDict({"rnn": rnn, "linear": linear})
    model.load_state_dict(weights)
    rows = []
    with torch.no_grad():
        for name in NAMES:
            codes = torch.tensor(codes_of(name, about))
            state = rnn(torch.nn.functional.one_hot(codes, about["alphabet"]["size"]).float().unsqueeze(1))[1]
            h = state[0] if isinstance(state, tuple) else state
            last = torch.cat((h[-2], h[-1]), 1) if shape["bidirectional"] else h[-1]
            rows.append(torch.softmax(linear(last), 1)[0].numpy())
    return rows


def by_onnxruntime(file, about):
    onnx.checker.check_model(onnx.load(str(file)), full_check=True)
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    codes = [codes_of(name, about) for name in NAMES]
    lengths = np.array([len(each) for each in codes], np.int32)
    letters = np.zeros((lengths.max(), len(codes)), np.int64)  # all names in one padded batch
    for column, each in enumerate(codes):
        letters[:len(each), column] = each
    return list(np.exp(session.run(["log_probabilities"], {"letters": letters, "lengths": lengths})[0]))


def answers(cli, folder, classes):
    printed = subprocess.run([cli, "predict", folder / "run" / "checkpoint.safetensors", *NAMES, "--top", str(len(classes)), "--json"],
                             check=True, capture_output=True, text=True).stdout
    rows = []
    for prediction in json.loads(printed)["predictions"]:
        share = dict(prediction["top"])
        rows.append([share[label] for label in classes])
    return rows


def largest(found, expected):
    return max(abs(float(a) - b) for row, truth in zip(found, expected, strict=True) for a, b in zip(row, truth, strict=True))


def check(cli, shape, folder):
    cell, layers, both = shape
    options = ["--cell", cell, "--layers", str(layers), "--hidden", "12", "--steps", "20", "--batch-size", "64", "--threads", "1"]
    subprocess.run([cli, "train", *options, *(["--bidirectional"] if both else []), "--no-history", "--out", folder / "run"],
                   check=True, capture_output=True)
    subprocess.run([cli, "export", folder / "run", "--to", folder, "--formats", "pt,onnx,safetensors", "--name", "m"],
                   check=True, capture_output=True)
    about = json.loads((folder / "m.pt.json").read_text(encoding="utf-8"))
    expected = answers(cli, folder, about["classes"])
    found = {}
    if torch:
        weights = torch.load(folder / "m.pt", weights_only=True)
        found["pt"] = largest(by_torch(weights, about), expected)
        if safetensors:
            other = safetensors.load_file(folder / "m.safetensors")
            same = other.keys() == weights.keys() and all(np.array_equal(other[k], weights[k].numpy()) for k in other)
            found["safetensors"] = 0.0 if same else float("inf")
    if onnx and onnxruntime:
        found["onnx"] = largest(by_onnxruntime(folder / "m.onnx", about), expected)
    return found


def main(cli):
    worst = {}
    for shape in itertools.product(("rnn", "lstm", "gru"), (1, 2), (False, True)):
        with tempfile.TemporaryDirectory() as folder:
            for kind, difference in check(cli, shape, pathlib.Path(folder)).items():
                worst[kind] = max(worst.get(kind, 0.0), difference)
                if difference > TOLERANCE:
                    print(f"{shape}: {kind} differs by {difference}")
    for kind, difference in worst.items():
        print(f"{kind}: 12 models, {len(NAMES)} names, largest difference {difference:.2g}")
    if not worst:
        return 77
    return 0 if max(worst.values()) <= TOLERANCE else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
