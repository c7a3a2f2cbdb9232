"""Where vectors of chunks are kept and searched: one file a store, one seam (base).

    base, checked, errors the seam; what a vector is; what goes wrong
    open                  the store that the settings name
    postgres, planes      the default: Odoo's own database, no extension
    pgvector              the same where that extension is installed
    qdrant, chroma        servers; server: what both share
    memory                exact, in this process: trials and tests
    lexical, wording, codes, stems, rarity, typing_errors
                          the words of a question, always in PostgreSQL
    joint                 words and meaning together: the pool that is ranked

Full text is always PostgreSQL's own; a store that is down costs the meaning of a
question, never its words.
"""
