"""Trains the reader on the labels that the project keeps: python train.py --base FOLDER --texts ../../shared/corpus --out FOLDER

FOLDER of --base holds the base encoder (README.md says where it comes from), --texts the texts that the labels are of. The program's
own detector of mentions is run first, with --node. `--smoke` trains on a few invented texts for a minute, without --texts.
"""
import argparse
import json
import os
import random
import time

import torch
from tokenizers import Tokenizer

from labelled.load import INVENTED, REAL, load_documents
from parley_reader.corpus import document_of
from parley_reader.examples import features_of, prepare, targets
from parley_reader.heads import entity_scores, head_inputs
from parley_reader.labels import KINDS
from parley_reader.losses import actor_loss, attribute_loss, issue_loss, token_loss
from parley_reader.mentions import export_mentions
from parley_reader.model import Reader, load_encoder
from parley_reader.propose import propose_spans
from parley_reader.special_tokens import special_ids
from parley_reader.windows import Windower

WARM_UP = 100  # steps
AVERAGED = 0.998  # of the running mean of the weights is kept at each step
WEIGHTS = {"tokens": 1.0, "presence": 0.3, "record": 0.5, "main": 0.6, "certainty": 0.3, "means": 0.3, "format": 0.2,
           "change": 0.1, "issue": 0.4, "actors": 0.5}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--base", required=True)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--texts", default="../../shared/corpus")
    parser.add_argument("--node", default="../node_modules/.bin/node")
    parser.add_argument("--smoke", type=int, default=0, help="train on so many invented texts, to see that it runs")
    parser.add_argument("--real-only", action="store_true", help="leave the invented texts out, to see what they give")
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="weights.pt to go on from; layers that it has not are the base's")
    parser.add_argument("--minutes", type=float, default=45, help="how long to train")
    parser.add_argument("--hold", type=float, default=0, help="share of that time after which the learning rate begins to fall to nothing")
    parser.add_argument("--mask", type=float, default=0.05, help="share of the text's tokens hidden from the network at each sight")
    parser.add_argument("--batch", type=int, default=2)
    parser.add_argument("--lr", type=float, default=1.5e-4)
    parser.add_argument("--head-lr", type=float, default=6e-4)
    parser.add_argument("--propose-from", type=int, default=2, help="first epoch whose own proposals train the heads")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bf16", action="store_true", help="where the processor is faster with it: time both first")
    return parser.parse_args()


def read_labelled(args):
    if args.smoke:
        return [document_of(d) for d in load_documents(None, parts=(INVENTED,))[:args.smoke]]
    parts = (REAL,) if args.real_only else (REAL, INVENTED)
    return [document_of(d) for d in load_documents(args.texts, parts=parts)]


def load_tokenizer(base):
    tokenizer = Tokenizer.from_file(os.path.join(base, "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def go_on_from(model, weights):
    """Takes a run's weights; the upper layers of the encoder that it had not stay as the base has them."""
    missing, unknown = model.load_state_dict(weights, strict=False)
    strange = unknown + [name for name in missing if not name.startswith("encoder.encoder.layer.")]
    if strange:
        raise ValueError(f"--start: a network of another form: {', '.join(strange[:5])}")


def pad(lists, value):
    width = max(map(len, lists))
    return torch.tensor([row + [value] * (width - len(row)) for row in lists])


def encode_phrases(model, tokenizer, phrases, padding):
    """Mean-pooled states [phrases, size] of short texts."""
    ids = [e.ids for e in tokenizer.encode_batch(phrases)]
    padded = pad(ids, padding)
    mask = pad([[1] * len(row) for row in ids], 0)
    states = model.encode(padded, mask)
    return (states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)


def make_windows(prepared, tokenizer, generator):
    """All windows of an epoch; their size is drawn anew for each document, so that boundaries move."""
    out = []
    for p in prepared:
        windower = Windower(tokenizer, budget=generator.randint(300, 420), left=generator.choice([0.1, 0.15, 0.2]))
        out += [(p, w) for w in windower.cut(p.document, p.tokens, p.found)]
    generator.shuffle(out)
    chunks = [sorted(out[i:i + 64], key=lambda x: len(x[1].ids)) for i in range(0, len(out), 64)]
    return [item for chunk in chunks for item in chunk]


def hide(ids, body, share, mask, generator):
    """A window's ids with some of its text's tokens masked, so that no text is learned by heart."""
    return [mask if i >= body and generator.random() < share else token for i, token in enumerate(ids)]


def average_into(mean, model):
    """Moves the running mean of the weights a little toward the model's."""
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                mean[name].lerp_(value, 1 - AVERAGED)


def overlap(a, b, c, d):
    return max(0, min(b, d) - max(a, c)) / max(1, max(b, d) - min(a, c))


def candidates_of(tag_logits, window, gold, use_proposals):
    """Gold spans, and where asked the model's own proposals with the gold record they hit (None for a false one)."""
    out = [((g.start, g.end, g.kind, g.piece), g) for g in gold]
    if not use_proposals:
        return out
    probabilities = tag_logits.softmax(-1).tolist()
    for _, start, end, own in window.pieces:
        if not own:
            continue
        for kind in range(len(KINDS)):
            column = [row[kind] for row in probabilities]
            for a, b, _ in propose_spans(column, start, end):
                best = max((g for g in gold if g.kind == kind), key=lambda g: overlap(a, b, g.start, g.end), default=None)
                hit = best if best and overlap(a, b, best.start, best.end) >= 0.4 else None
                partly = any(g.kind == kind and overlap(a, b, g.start, g.end) > 0 for g in gold)
                if hit or not partly:
                    out.append(((a, b, kind, (start, end)), hit))
    return out


def window_losses(model, states, tag_logits, prepared, window, issues, use_proposals):
    tags, gold, presence = targets(prepared, window)
    losses = {"tokens": token_loss(tag_logits, torch.tensor(tags))}
    pieces = list(presence)
    if pieces:
        means = torch.stack([states[a:b].mean(0) for a, b in pieces])
        logits = model.tokens.presence(torch.cat([means, states[0:1].expand(len(pieces), -1)], -1))
        losses["presence"] = torch.nn.functional.binary_cross_entropy_with_logits(
            logits, torch.tensor([presence[p] for p in pieces], dtype=torch.float)) * len(KINDS)
    pairs = candidates_of(tag_logits.detach(), window, gold, use_proposals)
    if not pairs or not window.mentions:
        return losses, 0
    golds = [g for _, g in pairs]
    inputs = head_inputs(len(window.ids), [c for c, _ in pairs], window.mentions, features_of(prepared, window))
    attributes, pair_scores, nobody, issue = model.spans(states, *inputs, issues)
    losses.update(attribute_loss(attributes, golds))
    records = sum(g is not None for g in golds)
    if records:
        losses["issue"] = issue_loss(issue, golds)
        scores, ids = entity_scores(pair_scores, window.mentions)
        losses["actors"] = actor_loss(scores, ids, nobody, golds)
    return losses, records


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    generator = random.Random(args.seed)
    os.makedirs(args.out, exist_ok=True)
    tokenizer = load_tokenizer(args.base)
    documents = read_labelled(args)
    detector = export_mentions(documents, args.out, args.node)
    prepared = [prepare(d, tokenizer, detector) for d in documents]
    print(f"{len(documents)} texts, {sum(len(p.spans) for p in prepared)} records", flush=True)
    encoder, size = load_encoder(args.base, args.layers)
    model = Reader(encoder, size).train()
    model.bf16 = args.bf16
    if args.start:
        go_on_from(model, torch.load(args.start))
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)  # too few texts to move 30,000 words
    special = special_ids(tokenizer)
    padding = special["padding"]
    groups = [{"params": [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad], "lr": args.lr, "peak": args.lr},
              {"params": [p for n, p in model.named_parameters() if not n.startswith("encoder.")], "lr": args.head_lr, "peak": args.head_lr}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    mean = {name: value.clone() for name, value in model.state_dict().items()}
    started, step, epoch, recent = time.time(), 0, 0, []
    progress = lambda: (time.time() - started) / 60 / args.minutes
    while progress() < 1:
        items = make_windows(prepared, tokenizer, generator)
        batches = [items[i:i + args.batch] for i in range(0, len(items), args.batch)]
        generator.shuffle(batches)
        sums, counts = {}, {}
        for batch in batches:
            rate = min(1, (step + 1) / WARM_UP) * max(0.01, min(1, (1 - progress()) / max(1e-6, 1 - args.hold)))
            if progress() >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * rate
            ids = [hide(w.ids, w.body, args.mask, special["hidden"], generator) for _, w in batch]
            states = model.encode(pad(ids, padding), pad([[1] * len(w.ids) for _, w in batch], 0))
            tag_logits = model.tokens(states)
            phrases = sorted({i for p, _ in batch for i in p.document.issues})
            encoded = dict(zip(phrases, encode_phrases(model, tokenizer, phrases, padding)))
            loss = 0.0
            for row, (p, w) in enumerate(batch):
                issues = torch.stack([encoded[i] for i in p.document.issues])
                losses, records = window_losses(model, states[row, :len(w.ids)], tag_logits[row, :len(w.ids)], p, w, issues,
                                                epoch >= args.propose_from)
                for name, value in losses.items():
                    loss = loss + WEIGHTS[name] * value / len(batch)
                    sums[name] = sums.get(name, 0.0) + float(value.detach())
                    counts[name] = counts.get(name, 0) + 1
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            average_into(mean, model)
            step += 1
            recent.append(float(loss.detach()))
            if step % 100 == 0:
                print(f"  step {step} of {len(batches)} an epoch, {time.time() - started:.0f}s, loss {sum(recent[-100:]) / 100:.2f}", flush=True)
        epoch += 1
        print(f"epoch {epoch} {time.time() - started:.0f}s " + " ".join(f"{k} {sums[k] / counts[k]:.3f}" for k in sums), flush=True)
        torch.save(model.state_dict(), os.path.join(args.out, "last.pt"))
        torch.save(mean, os.path.join(args.out, "weights.pt"))
        json.dump({**vars(args), "minutes": (time.time() - started) / 60}, open(os.path.join(args.out, "run.json"), "w"))


if __name__ == "__main__":
    main()
