"""What documents and records are found by."""

from ...core.i18n import _lt
from . import documents, encoder, vectors

TITLE = _lt("Documents and search")
CHECKS = (encoder.CHECK, vectors.CHECK, documents.CHECK)
