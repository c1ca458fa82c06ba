#!/usr/bin/env python3
# The yardstick of bench/train_step.sh: the same training step, written with PyTorch the ways people write it.
"""Peers of the workbench's training step, on the same names file, in plain PyTorch.

  seed   the blog post's own loop: one-hot filled letter by letter in Python, packed, nn.RNN/nn.LSTM
  tuned  what a careful PyTorch user writes: pre-encoded tensors, vectorised one-hot, packed
  embed  the same with nn.Embedding in place of the one-hot product
  padded vectorised one-hot, padded, no packing; last valid step gathered
  sequential  the post's letter-by-letter loop, one name at a time

Prints steps/s (batches) or names/s. Usage: train_step_pytorch.py FILE KIND CELL STEPS BATCH HIDDEN THREADS
"""
import sys, time, string, random
import numpy as np, torch, torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

path, kind, cell, steps, batch, hidden, threads = sys.argv[1], sys.argv[2], sys.argv[3], *map(int, sys.argv[4:8])
torch.set_num_threads(threads); torch.manual_seed(0); np.random.seed(0); random.seed(0)
rows = [l.rstrip("\n").rsplit(",", 1) for l in open(path, encoding="utf-8") if "," in l]
names, langs = [r[0].strip() for r in rows], [r[1].strip() for r in rows]
letters = string.ascii_letters + " .,;'"
L = len(letters); languages = sorted(set(langs))
X, y = names, langs

class Net(nn.Module):
    def __init__(s, n_in):
        super().__init__()
        s.emb = nn.Embedding(L + 1, n_in) if kind == "embed" else None
        s.cell = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[cell](n_in, hidden)
        s.out = nn.Linear(hidden, len(languages)); s.sm = nn.LogSoftmax(dim=1)
    def forward(s, x, h=None):
        o, h = s.cell(x, h)
        last = h[0] if cell == "lstm" else h
        return s.sm(s.out(last.view(-1, hidden))), h

net = Net(64 if kind == "embed" else L)
opt = torch.optim.SGD(net.parameters(), lr=0.15, momentum=0.9); crit = nn.NLLLoss()

def seed_batch():
    idx = [np.random.randint(len(X)) for _ in range(batch)]
    ns = [X[i] for i in idx]; ls = [y[i] for i in idx]; lens = [len(n) for n in ns]
    rep = torch.zeros(max(lens), batch, L)
    for i, n in enumerate(ns):
        for j, c in enumerate(n):
            rep[j][i][letters.find(c)] = 1
    lr = torch.zeros([batch], dtype=torch.long)
    for i, l in enumerate(ls): lr[i] = languages.index(l)
    return pack_padded_sequence(rep, lens, enforce_sorted=False), lr

enc = [torch.tensor([letters.find(c) % L for c in n]) for n in names]
lens_all = torch.tensor([len(n) for n in names]); pad = pad_sequence(enc, padding_value=L)  # T,N
lab = torch.tensor([languages.index(l) for l in langs])
eye = torch.cat([torch.eye(L), torch.zeros(1, L)])
def tuned_batch():
    idx = torch.randint(len(names), (batch,)); ln = lens_all[idx]
    p = pad[: int(ln.max())][:, idx]
    if kind == "embed": x = net.emb(p)
    else: x = eye[p]
    return x, ln, lab[idx]

def step():
    opt.zero_grad()
    if kind == "seed":
        x, t = seed_batch(); o, _ = net(x)
    else:
        x, ln, t = tuned_batch()
        if kind == "padded":
            o, _ = net.cell(x); last = o[ln - 1, torch.arange(batch)]
            o = net.sm(net.out(last))
        else:
            o, _ = net(pack_padded_sequence(x, ln, enforce_sorted=False))
    loss = crit(o, t); loss.backward(); opt.step(); return loss

def sequential(n):
    opt.zero_grad(); total = 0
    for _ in range(n):
        i = np.random.randint(len(X)); nm = X[i]
        rep = torch.zeros(len(nm), 1, L)
        for j, c in enumerate(nm): rep[j][0][letters.find(c)] = 1
        h = None
        for k in range(len(nm)): o, h = net(rep[k:k+1], h)
        total = total + crit(o, torch.tensor([languages.index(y[i])]))
    (total / n).backward(); opt.step()

if kind == "sequential":
    sequential(batch)
    t = time.perf_counter()
    for _ in range(steps): sequential(batch)
    d = time.perf_counter() - t
else:
    for _ in range(3): step()
    t = time.perf_counter()
    for _ in range(steps): l = step()
    d = time.perf_counter() - t
print(f"{kind} {cell} batch {batch} hidden {hidden} threads {threads}: {d/steps*1e3:.2f} ms/step  {steps*batch/d:.0f} names/s")
