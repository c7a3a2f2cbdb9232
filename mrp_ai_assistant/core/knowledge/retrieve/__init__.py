"""From a question to the passages that answer it, or to the honest no.

library    the seam: what one asking user may read, searched
words      words, codes and stop words, as they are compared
glossary   words of workshops in the other language
dates      days as sheets write them
asked      what a question looks for, and how much each term tells
matching   how well a chunk's words match
ranking    words and sense fused; codes, headings, revisions
gates      whether the best is an answer
unknown    whether the very thing asked about stands in it
missing    words of a description that a card does not say
quoting    the very words that answer
retrieval  the whole way
found      what it ends in
"""

from .found import Found
from .library import CARDS, TEXTS, Candidate, DocumentName, Library
from .missing import missing
from .naming import matches
from .retrieval import retrieve

__all__ = [
    "CARDS",
    "TEXTS",
    "Candidate",
    "DocumentName",
    "Found",
    "Library",
    "matches",
    "missing",
    "retrieve",
]
