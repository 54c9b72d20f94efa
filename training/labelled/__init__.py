"""The labelled corpus: annotators' lines in, stand-off files kept, documents of the gold form out. Standard library only."""
