"""From a question to the passages that answer it, or to the honest no.

    library    the seam: what one asking user may read, searched
    found      what a search ends in
"""

from .found import Found
from .library import CARDS, TEXTS, Candidate, DocumentName, Library

__all__ = ["CARDS", "TEXTS", "Candidate", "DocumentName", "Found", "Library"]
