"""Losses over token layers and span heads."""
import torch
from torch.nn import functional as F

from .examples import IGNORED
from .labels import KINDS, LAYERS, MAIN_OFFSET, ROLES, VALUES
from .model import split_attributes


def token_loss(logits, tags, begin_weight=1.5):
    """logits [tokens, layers, 3], tags [tokens, layers]: cross-entropy summed over the layers, mean over the tokens."""
    weight = torch.tensor([1.0, begin_weight, 1.0])
    own = tags[:, 0] != IGNORED
    loss = F.cross_entropy(logits[own].flatten(0, 1), tags[own].flatten(), weight=weight, reduction="none")
    return loss.sum() / own.sum().clamp(min=1)


def attribute_loss(attributes, golds):
    """attributes [records, all]; golds: a GoldSpan per record, or None for a candidate that is no record."""
    parts = split_attributes(attributes)
    is_record = torch.tensor([1.0 if g else 0.0 for g in golds])
    losses = {"record": F.binary_cross_entropy_with_logits(parts["record"].squeeze(-1), is_record)}
    rows = [i for i, g in enumerate(golds) if g]
    if not rows:
        return losses
    main = []
    for i in rows:
        g = golds[i]
        if g.main != IGNORED:
            first = MAIN_OFFSET[KINDS[g.kind]]
            scores = parts["main"][i, first:first + len(VALUES[KINDS[g.kind]])]
            main.append(F.cross_entropy(scores[None], torch.tensor([g.main])))
    if main:
        losses["main"] = torch.stack(main).sum() / len(rows)
    for name in ("certainty", "means", "format", "change"):
        wanted = torch.tensor([getattr(golds[i], name) for i in rows])
        if (wanted != IGNORED).any():
            losses[name] = F.cross_entropy(parts[name][rows], wanted, ignore_index=IGNORED, reduction="sum") / len(rows)
    return losses


def issue_loss(issue, golds):
    rows = [i for i, g in enumerate(golds) if g]
    return F.cross_entropy(issue[rows], torch.tensor([golds[i].issue for i in rows]))


def actor_loss(scores, ids, nobody, golds):
    """
    scores [records, entities, roles]; nobody [records, roles]. For each role the marginal likelihood of the gold entities
    (or of nobody) among all, and a binary cross-entropy of each entity against nobody.
    """
    column = {e: i for i, e in enumerate(ids)}
    total, count = 0.0, 0
    for i, gold in enumerate(golds):
        if not gold:
            continue
        for r in range(len(ROLES)):
            wanted = gold.actors[r]
            if wanted is None:
                continue
            here = [column[e] for e in wanted if e in column]
            if wanted and not here:
                continue
            every = torch.cat([scores[i, :, r], nobody[i, r:r + 1]])
            right = here or [len(ids)]
            total = total + torch.logsumexp(every, 0) - torch.logsumexp(every[right], 0)
            truth = torch.zeros(len(ids))
            truth[here] = 1
            total = total + 0.5 * F.binary_cross_entropy_with_logits(scores[i, :, r] - nobody[i, r], truth, reduction="sum")
            count += 1
    return total / max(1, count) * len(ROLES)
