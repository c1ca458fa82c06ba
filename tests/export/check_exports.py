#!/usr/bin/env python3
"""check_exports.py FOLDER: evaluates exported models with PyTorch and, for ONNX, with numpy.

FOLDER holds names.json (a list of names) and, for each model B, B.pt, B.onnx, B.safetensors, the JSON file beside
each, and B.expected.json: the program's log-probabilities, a row a name. Prints one JSON object
{"B": {"pt": largest difference, "onnx": largest difference, "safetensors": equal to pt}}. Ends with 77 where torch,
numpy or onnx is missing.

The ONNX operators are written here after their specification (https://onnx.ai/onnx/operators), not after the
program that wrote the files.
"""
import hashlib
import json
import pathlib
import struct
import sys

try:
    import numpy as np
    import onnx
    import onnx.checker
    import onnx.numpy_helper
    import torch
except ImportError as missing:
    print(missing)
    sys.exit(77)


def codes_of(names, about):
    index = {chr(code): i for i, code in enumerate(about["alphabet"]["code_points"])}
    assert about["alphabet"]["letters"] == "".join(index)
    return [[index.get(letter, about["alphabet"]["unknown"]) for letter in name] for name in names]


def described(file):
    about = json.loads(pathlib.Path(f"{file}.json").read_text(encoding="utf-8"))
    assert about["file"] == file.name, about["file"]
    assert about["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert "/" not in about["data"]["file"]
    return about


class Model(torch.nn.Module):
    """What someone who has only the state_dict and the JSON would write."""

    def __init__(self, shape):
        super().__init__()
        cell = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}[shape["cell"]]
        self.rnn = cell(shape["input_size"], shape["hidden_size"], shape["num_layers"],
                        bidirectional=shape["bidirectional"])
        self.linear = torch.nn.Linear(shape["hidden_size"] * (1 + shape["bidirectional"]), shape["classes"])

    def forward(self, one_hot, lengths):
        packed = torch.nn.utils.rnn.pack_padded_sequence(one_hot, lengths, enforce_sorted=False)
        state = self.rnn(packed)[1]
        h = state[0] if isinstance(state, tuple) else state
        last = torch.cat((h[-2], h[-1]), 1) if self.rnn.bidirectional else h[-1]
        return torch.log_softmax(self.linear(last), 1)


def by_torch(file, about, codes):
    weights = torch.load(file, weights_only=True)
    assert [[name, list(tensor.shape)] for name, tensor in weights.items()] == \
        [[each["name"], each["shape"]] for each in about["tensors"]]
    model = Model(about["shape"])
    model.load_state_dict(weights)
    one_hot = torch.nn.functional.one_hot(
        torch.nn.utils.rnn.pad_sequence([torch.tensor(each) for each in codes]), about["alphabet"]["size"])
    with torch.no_grad():
        return model(one_hot.float(), torch.tensor([len(each) for each in codes])).numpy()


def safetensors_equal(file, pt):
    data = file.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + length])
    about = json.loads(header.pop("__metadata__")["batchscope"])
    weights = torch.load(pt, weights_only=True)
    assert about["format"] == "batchscope-model" and list(header) == list(weights)
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = np.frombuffer(data[8 + length + begin:8 + length + end], "<f4").reshape(entry["shape"])
        if not np.array_equal(values, weights[name].numpy()):
            return False
    return True


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def rnn_step(x, h, _, w, r, wb, rb):
    return np.tanh(x @ w.T + h @ r.T + wb + rb), None


def lstm_step(x, h, c, w, r, wb, rb):
    i, o, f, g = np.split(x @ w.T + h @ r.T + wb + rb, 4, 1)  # ONNX: input, output, forget, cell
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


def gru_step(x, h, _, w, r, wb, rb):
    xz, xr, xh = np.split(x @ w.T + wb, 3, 1)  # ONNX: update, reset, hidden
    hz, hr, hh = np.split(h @ r.T + rb, 3, 1)
    z = sigmoid(xz + hz)
    return (1 - z) * np.tanh(xh + sigmoid(xr + hr) * hh) + z * h, None  # linear_before_reset = 1


def recurrent(op, attributes, x, w, r, b, lengths):
    step = {"RNN": rnn_step, "LSTM": lstm_step, "GRU": gru_step}[op]
    assert op != "GRU" or attributes["linear_before_reset"] == 1
    assert (attributes["direction"] == b"bidirectional") == (len(w) == 2)
    steps, rows, hidden = x.shape[0], x.shape[1], attributes["hidden_size"]
    y = np.zeros((steps, len(w), rows, hidden), np.float32)
    y_h = np.zeros((len(w), rows, hidden), np.float32)
    everyone = np.arange(rows)
    for d in range(len(w)):
        h, c = np.zeros((2, rows, hidden), np.float32)
        wb, rb = np.split(b[d], 2)
        for t in range(steps):
            on = t < lengths
            at = np.where(on, lengths - 1 - t if d == 1 else t, 0)
            new_h, new_c = step(x[at, everyone], h, c, w[d], r[d], wb, rb)
            h = np.where(on[:, None], new_h, h)
            c = c if new_c is None else np.where(on[:, None], new_c, c)
            y[at[on], d, everyone[on]] = h[on]
        y_h[d] = h
    return y, y_h


def one_hot(indices, depth, values):
    size = int(depth[0])
    indices = np.where(indices < 0, indices + size, indices)
    return np.where(indices[..., None] == np.arange(size), values[1], values[0]).astype(np.float32)


def reshape(x, shape):
    return x.reshape([x.shape[i] if size == 0 else size for i, size in enumerate(shape)])


def log_softmax(x, axis):
    x = x - x.max(axis, keepdims=True)
    return x - np.log(np.exp(x).sum(axis, keepdims=True))


def evaluate(model, inputs):
    values = dict(inputs)
    for tensor in model.graph.initializer:
        values[tensor.name] = onnx.numpy_helper.to_array(tensor)
    for node in model.graph.node:
        attributes = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
        given = [values[name] for name in node.input]
        if node.op_type == "OneHot":
            assert attributes == {"axis": -1}
            made = one_hot(*given),
        elif node.op_type in ("RNN", "LSTM", "GRU"):
            made = recurrent(node.op_type, attributes, *given)
        elif node.op_type == "Transpose":
            made = given[0].transpose(attributes["perm"]),
        elif node.op_type == "Reshape":
            made = reshape(*given),
        elif node.op_type == "Gemm":
            assert attributes == {"transB": 1}
            made = given[0] @ given[1].T + given[2],
        elif node.op_type == "LogSoftmax":
            made = log_softmax(given[0], attributes["axis"]),
        else:
            raise NotImplementedError(node.op_type)
        values.update(zip(node.output, made))
    return values[model.graph.output[0].name]


def by_onnx(file, about, codes):
    model = onnx.load(str(file))
    onnx.checker.check_model(model, full_check=True)
    assert [tensor.name for tensor in model.graph.input] == ["letters", "lengths"]
    metadata = {entry.key: entry.value for entry in model.metadata_props}
    assert json.loads(metadata["batchscope"])["classes"] == about["classes"]
    lengths = np.array([len(each) for each in codes], np.int32)
    # Anything valid may stand in the padding, so something that would show does.
    letters = np.full((lengths.max(), len(codes)), about["alphabet"]["unknown"] // 2, np.int64)
    for i, each in enumerate(codes):
        letters[:len(each), i] = each
    return evaluate(model, {"letters": letters, "lengths": lengths})


def main(folder):
    names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
    result = {}
    for expected_file in sorted(folder.glob("*.expected.json")):
        base = expected_file.name.split(".")[0]
        expected = np.array(json.loads(expected_file.read_text()))
        found = {}
        for kind, by in (("pt", by_torch), ("onnx", by_onnx)):
            file = folder / f"{base}.{kind}"
            about = described(file)
            scores = by(file, about, codes_of(names, about))
            assert scores.shape == expected.shape
            found[kind] = float(np.abs(scores - expected).max())
        described(folder / f"{base}.safetensors")
        found["safetensors"] = safetensors_equal(folder / f"{base}.safetensors", folder / f"{base}.pt")
        result[base] = found
    print(json.dumps(result))


main(pathlib.Path(sys.argv[1]))
