"""Chunks of the core as rows of ``mrp.ai.chunk``: thousands in one statement."""

import hashlib

from ..core.stores.lexical import Lexical

SEPARATOR = " > "  # between the titles of a heading
_COLUMNS = (
    "document_id",
    "audience",
    "kind",
    "lang",
    "position",
    "title",
    "heading",
    "text",
    "page_from",
    "page_to",
    "sheet",
    "cells",
    "row_from",
    "row_to",
    "res_model",
    "res_id",
    "fingerprint",
)
_PAGE = 500  # rows a statement


def document_rows(document, chunks, lang):
    """Rows for the ``chunks`` (core Chunk) of ``document``."""
    shelf = (document.res_model or None, document.res_id or None)
    for position, chunk in enumerate(chunks):
        place = chunk.place
        yield (
            document.id,
            document.audience,
            chunk.kind,
            lang,
            position,
            document.name,
            clean(SEPARATOR.join(chunk.heading)),
            clean(chunk.text),
            place.page_from,
            place.page_to,
            clean(place.sheet) or None,
            place.cells or None,
            place.row_from,
            place.row_to,
            *shelf,
            fingerprint(chunk.text),
        )


def insert(env, rows):
    """Store ``rows``, ready to be found by their words; their ids."""
    statement = f"INSERT INTO mrp_ai_chunk ({', '.join(_COLUMNS)}) VALUES %s"
    found = env.cr.execute_values(
        f"{statement} RETURNING id", rows, page_size=_PAGE, fetch=True
    )
    ids = [row[0] for row in found]
    for start in range(0, len(ids), 10 * _PAGE):
        Lexical(env.cr).index(ids[start : start + 10 * _PAGE])
    return ids


def clean(text):
    """``text`` as PostgreSQL can store it."""
    text = text.replace("\x00", "")
    return text.encode("utf-8", "replace").decode("utf-8")


def fingerprint(text):
    """The same for the same words, whatever stands between them."""
    plain = " ".join(text.casefold().split())
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()[:32]
