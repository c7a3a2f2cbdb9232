"""Chunks in memory, searched by words and by sense: a ``Library`` for measurements."""

import math

import numpy as np

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.embed import encoded, windowed
from odoo.addons.mrp_ai_assistant.core.evidence import RecordRef
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import (
    Candidate,
    DocumentName,
)
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve.words import (
    is_stop,
    roots,
    tokens,
)


class Bm25:
    """BM25 (k1 1.2, b .75) over ``texts``: the measure of others, and a lexical leg."""

    def __init__(self, texts):
        self.posts, lengths = {}, []
        for place, text in enumerate(texts):
            said = [root for token in tokens(text) for root in _roots(token)]
            lengths.append(len(said))
            for root in said:
                counts = self.posts.setdefault(root, {})
                counts[place] = counts.get(place, 0) + 1
        self.count = len(lengths)
        self.norm = 1.2 * (0.25 + 0.75 * np.array(lengths) / np.mean(lengths))

    def scores(self, words):
        found = np.zeros(self.count)
        for root in {root for token in tokens(words) for root in _roots(token)}:
            post = self.posts.get(root, {})
            rare = math.log(1 + (self.count - len(post) + 0.5) / (len(post) + 0.5))
            for place, n in post.items():
                found[place] += rare * n * 2.2 / (n + self.norm[place])
        return found

    def stands(self, word):
        return len(self.posts.get(next(iter(roots(word)), ""), ()))


class Shelf:
    """``chunks`` are pairs (file name, Chunk); ``encoder`` None for words alone."""

    def __init__(self, chunks, encoder):
        self.chunks = chunks
        self.files = sorted({name for name, _chunk in chunks})
        self.words = Bm25(
            [f"{c.text} {' '.join(c.heading)} {name}" for name, c in chunks]
        )
        self.vectors = self.starts = None
        if encoder:
            windows = [windowed(c.text, c.heading) or ["-"] for _name, c in chunks]
            made = list(encoded(encoder, windows, cancel=Cancellation()))
            self.vectors = np.vstack([np.asarray(each) for each in made])
            self.starts = np.cumsum([0, *map(len, made[:-1])])

    def search(self, words, vector, limit, kinds):
        """See ``Library.search``."""
        lexical = self.words.scores(words)
        chosen = {int(n) for n in np.argsort(-lexical)[:limit] if lexical[n] > 0}
        cosines = None
        if vector is not None and self.vectors is not None:
            each = self.vectors @ np.asarray(vector)
            cosines = np.maximum.reduceat(each, self.starts)
            chosen |= {int(n) for n in np.argsort(-cosines)[:limit]}
        return [self._candidate(n, lexical, cosines) for n in sorted(chosen)]

    def frequencies(self, words):
        """See ``Library.frequencies``."""
        return self.words.count, {word: self.words.stands(word) for word in words}

    def names(self):
        """See ``Library.names``."""
        return [DocumentName(n, name) for n, name in enumerate(self.files)]

    def _candidate(self, place, lexical, cosines):
        name, chunk = self.chunks[place]
        number = self.files.index(name)
        return Candidate(
            chunk=place,
            source=RecordRef("mrp.ai.document", number, name),
            document=number,
            position=place,
            place=chunk.place,
            text=chunk.text,
            heading=tuple(chunk.heading),
            kind=chunk.kind,
            lexical=float(lexical[place]),
            cosine=None if cosines is None else float(cosines[place]),
        )


def _roots(token):
    return () if is_stop(token) else roots(token)
