"""Where vectors of chunks are kept and searched: one file a store, one seam (base).

Full text is always PostgreSQL's own; a store that is down costs the meaning of a
question, never its words.
"""
