"""The pieces that chunks are made of: sentences, rows, tokens."""
