"""The network: an encoder, token layers, and heads over record spans. Shapes are given as [axis, axis]."""
import torch
from torch import nn

from .features import FEATURES
from .labels import CERTAINTY, CHANGE, FORMAT, KINDS, LAYERS, MAIN_SIZE, MEANS, ROLES

KIND_SIZE = 32
FEATURE_SIZE = 12
PAIR_SIZE = 96


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
        self.pair_features = nn.ModuleList([nn.Embedding(n, FEATURE_SIZE) for _, n in FEATURES])
        self.pair_first = nn.Linear(2 * width + FEATURE_SIZE * len(FEATURES), PAIR_SIZE)
        self.pair_last = nn.Linear(PAIR_SIZE, 1)
        self.role = nn.Embedding(len(ROLES), PAIR_SIZE)
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
        pairs = self.pair_scores(record, mention_masks @ states, features)
        issue = self.issue_span(record) @ self.issue_phrase(issues).T / issues.shape[-1] ** 0.5
        issue = torch.cat([issue, self.no_issue(record)], -1)
        return self.attributes(record), pairs, self.nobody(record), issue

    def pair_scores(self, record, mention, features):
        """
        record [records, 384], mention [mentions, size] -> [records, mentions, roles]. pair_first takes the product of both, the mention
        and its features; its three parts are multiplied apart, since only the product differs by role.
        """
        by_role = self.pair_span(record).unflatten(-1, (len(ROLES), self.width))
        mention = self.pair_mention(mention)
        of_product, of_mention, of_features = self.pair_first.weight.split([self.width, self.width, FEATURE_SIZE * len(FEATURES)], 1)
        tables = [table.weight @ part.T for table, part in zip(self.pair_features, of_features.split(FEATURE_SIZE, 1))]
        told = sum(nn.functional.embedding(features[..., i], table) for i, table in enumerate(tables))
        told = told + (mention @ of_mention.T + self.pair_first.bias)
        weighted = (by_role.unsqueeze(2) * of_product).flatten(0, 2)
        product = (weighted @ mention.T).unflatten(0, (-1, len(ROLES), PAIR_SIZE))
        hidden = nn.functional.gelu(product + told.transpose(1, 2).unsqueeze(1) + self.role.weight.unsqueeze(-1))
        pairs = (self.pair_last.weight[0] @ hidden) + self.pair_last.bias
        return (pairs + by_role @ mention.T / self.width ** 0.5).transpose(1, 2)


class Reader(nn.Module):
    """The whole network over a Hugging Face encoder."""

    def __init__(self, encoder, size):
        super().__init__()
        self.encoder = encoder
        self.tokens = TokenLayers(size)
        self.spans = SpanHeads(size)
        self.bf16 = False

    def encode(self, ids, mask):
        """ids and mask [batch, tokens] -> states [batch, tokens, size] in float32"""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bf16):
            states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return states.float()


def split_attributes(attributes):
    """The joint attribute logits [records, all] by name; record is a column of its own."""
    sizes = [1, MAIN_SIZE, len(CERTAINTY), len(MEANS), len(FORMAT), len(CHANGE)]
    return dict(zip(["record", "main", "certainty", "means", "format", "change"], attributes.split(sizes, -1)))


def load_encoder(folder, layers=None, attention="sdpa"):
    """A base encoder (BERT or MPNet) from a local folder, cut to its first `layers`; dropout as the base has it."""
    from transformers import AutoConfig, AutoModel
    # attention dropout would keep torch from its fused attention, which is three times faster on a processor
    mpnet = AutoConfig.from_pretrained(folder).model_type == "mpnet"
    encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0,
                                        attn_implementation="eager" if mpnet else attention)
    if mpnet and attention == "sdpa":
        fuse_attention(encoder)
    if layers:
        encoder.encoder.layer = encoder.encoder.layer[:layers]
        encoder.config.num_hidden_layers = layers
    return encoder, encoder.config.hidden_size


def fuse_attention(encoder):
    """Gives MPNet torch's fused attention; its relative position bias is no longer trained, since the fused form has no gradient for it."""
    encoder.encoder.relative_attention_bias.weight.requires_grad_(False)

    def forward(self, hidden_states, attention_mask=None, position_bias=None, **_):
        heads = lambda x: x.unflatten(-1, (self.num_attention_heads, self.attention_head_size)).transpose(1, 2)
        query, key, value = (heads(layer(hidden_states)) for layer in (self.q, self.k, self.v))
        bias = position_bias if attention_mask is None else position_bias + attention_mask
        joined = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=bias.to(query.dtype))
        return (self.o(joined.transpose(1, 2).flatten(2)),)

    for layer in encoder.encoder.layer:
        layer.attention.attn.forward = forward.__get__(layer.attention.attn)
