"""The tokens that stand for no text."""

# By a base's own names. MPNet's vocabulary still holds BERT's names, which it was never trained with: so its own come first.
NAMES = {"open": ("<s>", "[CLS]"), "part": ("</s>", "[SEP]"), "padding": ("<pad>", "[PAD]"), "hidden": ("<mask>", "[MASK]")}


def special_tokens(tokenizer):
    """{use: name} of the tokens that open and part a window, fill it up and hide a token of it."""
    return {use: next(name for name in names if tokenizer.token_to_id(name) is not None) for use, names in NAMES.items()}


def special_ids(tokenizer):
    return {use: tokenizer.token_to_id(name) for use, name in special_tokens(tokenizer).items()}
