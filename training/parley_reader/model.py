"""The network: an encoder, token layers, and heads over record spans. Shapes are given as [axis, axis]."""
import torch
from torch import nn

from .features import FEATURES
from .labels import CERTAINTY, CHANGE, FORMAT, KINDS, LAYERS, MAIN_SIZE, MEANS, ROLES

KIND_SIZE = 32


class TokenLayers(nn.Module):
    """Three labels (outside, begin, inside) per token and layer, and the presence of each kind in a sentence."""

    def __init__(self, size):
        super().__init__()
        self.hidden = nn.Linear(size, size)
        self.tags = nn.Linear(size, 3 * len(LAYERS))
        self.presence = nn.Sequential(nn.Linear(2 * size, 256), nn.GELU(), nn.Linear(256, len(KINDS)))
        self.dropout = nn.Dropout(0.1)

    def forward(self, states):
        """states [batch, tokens, size] -> tag logits [batch, tokens, layers, 3]"""
        hidden = nn.functional.gelu(self.hidden(self.dropout(states)))
        return self.tags(hidden).unflatten(-1, (len(LAYERS), 3))


class SpanHeads(nn.Module):
    """Everything that is read off a candidate span: whether it is a record, its attributes, its actors and its issue."""

    def __init__(self, size, width=128):
        super().__init__()
        self.kind = nn.Embedding(len(KINDS), KIND_SIZE)
        self.first = nn.Sequential(nn.Linear(5 * size + KIND_SIZE, 384), nn.GELU(), nn.Dropout(0.15))
        self.attributes = nn.Linear(384, 1 + MAIN_SIZE + len(CERTAINTY) + len(MEANS) + len(FORMAT) + len(CHANGE))
        self.pair_span = nn.Linear(384, len(ROLES) * width)
        self.pair_mention = nn.Sequential(nn.Linear(size, width), nn.GELU())
        self.pair_features = nn.ModuleList([nn.Embedding(n, 12) for _, n in FEATURES])
        self.pair_first = nn.Linear(2 * width + 12 * len(FEATURES), 96)
        self.pair_last = nn.Linear(96, 1)
        self.role = nn.Embedding(len(ROLES), 96)
        self.nobody = nn.Linear(384, len(ROLES))
        self.issue_span = nn.Linear(384, size)
        self.issue_phrase = nn.Linear(size, size)
        self.no_issue = nn.Linear(384, 1)
        self.dropout = nn.Dropout(0.1)
        self.width = width

    def forward(self, states, spans, span_masks, sentence_masks, kinds, mention_masks, features, issues):
        """
        states [tokens, size]; spans [records, 2] first and last token; span_masks and sentence_masks [records, tokens],
        rows summing to 1; kinds [records]; mention_masks [mentions, tokens]; features [records, mentions, features];
        issues [phrases, size], mean-pooled.
        Returns attributes [records, all], pairs [records, mentions, roles], nobody [records, roles],
        issue logits [records, phrases + 1], the last column for none.
        """
        states = self.dropout(states)
        joined = torch.cat([span_masks @ states, states[spans[:, 0]], states[spans[:, 1]], sentence_masks @ states,
                            states[0:1].expand(spans.shape[0], -1), self.kind(kinds)], -1)
        record = self.first(joined)
        by_role = self.pair_span(record).unflatten(-1, (len(ROLES), self.width))
        mention = self.pair_mention(mention_masks @ states)
        embedded = torch.cat([table(features[..., i]) for i, table in enumerate(self.pair_features)], -1)
        product = by_role.unsqueeze(1) * mention.unsqueeze(0).unsqueeze(2)
        count = product.shape[1]
        inputs = torch.cat([product, mention.unsqueeze(0).unsqueeze(2).expand(product.shape[0], -1, len(ROLES), -1),
                            embedded.unsqueeze(2).expand(-1, -1, len(ROLES), -1)], -1)
        hidden = nn.functional.gelu(self.pair_first(inputs) + self.role.weight)
        pairs = self.pair_last(hidden).squeeze(-1) + product.sum(-1) / self.width ** 0.5
        issue = self.issue_span(record) @ self.issue_phrase(issues).T / issues.shape[-1] ** 0.5
        issue = torch.cat([issue, self.no_issue(record)], -1)
        return self.attributes(record), pairs, self.nobody(record), issue


class Reader(nn.Module):
    """The whole network over a Hugging Face encoder."""

    def __init__(self, encoder, size):
        super().__init__()
        self.encoder = encoder
        self.tokens = TokenLayers(size)
        self.spans = SpanHeads(size)

    def encode(self, ids, mask):
        """ids and mask [batch, tokens] -> states [batch, tokens, size] in float32"""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.training or getattr(self, "fast", False)):
            states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return states.float()


def split_attributes(attributes):
    """The joint attribute logits [records, all] by name; record is a column of its own."""
    sizes = [1, MAIN_SIZE, len(CERTAINTY), len(MEANS), len(FORMAT), len(CHANGE)]
    return dict(zip(["record", "main", "certainty", "means", "format", "change"], attributes.split(sizes, -1)))


def load_encoder(folder, layers=None, attention="sdpa"):
    """A base encoder from a local folder, cut to its first `layers`; dropout as the base has it."""
    from transformers import AutoModel
    # attention dropout would keep torch from its fused attention, which is three times faster on a processor
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0,
                                        attn_implementation=attention)
    if layers:
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        encoder.config.num_hidden_layers = layers
    return encoder, encoder.config.hidden_size
