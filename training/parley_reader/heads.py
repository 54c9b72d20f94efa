"""Builds the span heads' inputs for the candidates of one window, and entity scores from pair scores."""
import torch


def head_inputs(size, candidates, mentions, features):
    """
    size: the window's tokens; candidates [(start, end, kind, (piece start, piece end))]; mentions as in Window.
    Gives spans [records, 2], span masks and sentence masks [records, size], kinds [records],
    mention masks [mentions, size] and features [records, mentions, features].
    """
    count = len(candidates)
    spans = torch.tensor([[a, b - 1] for a, b, _, _ in candidates])
    span_masks, sentence_masks = torch.zeros(count, size), torch.zeros(count, size)
    for i, (a, b, _, piece) in enumerate(candidates):
        span_masks[i, a:b] = 1 / (b - a)
        sentence_masks[i, piece[0]:piece[1]] = 1 / (piece[1] - piece[0])
    kinds = torch.tensor([c[2] for c in candidates])
    mention_masks = torch.zeros(len(mentions), size)
    for i, (a, b, _) in enumerate(mentions):
        mention_masks[i, a:b] = 1 / (b - a)
    rows = {}
    table = []
    for a, b, _, _ in candidates:
        if (a, b) not in rows:
            rows[a, b] = features.rows_for(a, b)
        table.append(rows[a, b])
    return spans, span_masks, sentence_masks, kinds, mention_masks, torch.tensor(table)


def entity_scores(pairs, mentions):
    """pairs [records, mentions, roles] -> (logsumexp over each entity's mentions [records, entities, roles], entity ids)"""
    ids = sorted({m.entity for _, _, m in mentions})
    column = {e: i for i, e in enumerate(ids)}
    member = torch.full((len(mentions), len(ids)), float("-inf"))
    for i, (_, _, m) in enumerate(mentions):
        member[i, column[m.entity]] = 0
    return torch.logsumexp(pairs.unsqueeze(2) + member[None, :, :, None], 1), ids
