"""A few documents in memory, searched by words: a ``Library`` for tests."""

from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import (
    Candidate,
    DocumentName,
)
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve.words import roots, tokens
from odoo.addons.mrp_ai_assistant.core.passage import Place


def chunk(number, text, page=1, *, document=1, name="Prensa.pdf", **more):
    return Candidate(
        chunk=number,
        source=RecordRef("mrp.ai.document", document, name),
        document=document,
        position=number,
        place=Place(page, page),
        text=text,
        **more,
    )


class Shelf:
    """Finds every chunk that has one of the words; ``cosines`` by chunk, if any."""

    def __init__(self, *chunks, cosines=None):
        self.chunks = chunks
        self.cosines = cosines or {}
        self.asked = []

    def search(self, words, vector, limit, kinds):
        self.asked.append((words, vector))
        wanted = {root for token in tokens(words) for root in roots(token)}
        found = []
        for each in self.chunks:
            shared = len(wanted & self._roots(each))
            near = self.cosines.get(each.chunk) if vector is not None else None
            if each.kind in kinds and (shared or near is not None):
                scores = {"lexical": float(shared), "cosine": near}
                found.append(Candidate(**{**vars(each), **scores}))
        return found[:limit]

    def frequencies(self, words):
        counts = {
            word: sum(bool(set(roots(word)) & self._roots(c)) for c in self.chunks)
            for word in words
        }
        return len(self.chunks), counts

    def names(self):
        names = {c.document: c.source.name for c in self.chunks}
        return [DocumentName(key, name) for key, name in names.items()]

    def _roots(self, each):
        text = " ".join((each.text, *each.heading, each.source.name))
        return {root for token in tokens(text) for root in roots(token)}


class Encoder:
    """A vector for whatever is asked; ``error`` is raised instead."""

    name = "made up"

    def __init__(self, error=None):
        self.error = error

    def encode(self, texts):
        if self.error:
            raise self.error
        return [[1.0, 0.0] for _text in texts]
