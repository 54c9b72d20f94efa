"""Training of Parley's document reader: texts in, weights and parity cases out."""
