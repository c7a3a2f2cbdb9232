"""All operations of the API and the shapes that they speak of: a file a subject."""

from __future__ import annotations

from collections.abc import Mapping

from ..contract import Operation, Schema
from . import answers, conversations, document, events, failures, skills, turns

_SUBJECTS = (turns, conversations, skills, document)
_SHAPES = (answers, conversations, events, failures, skills, turns)

OPERATIONS: Mapping[str, Operation] = {
    operation.id: operation for subject in _SUBJECTS for operation in subject.OPERATIONS
}
SHAPES: Mapping[str, Schema] = {
    name: shape for subject in _SHAPES for name, shape in subject.SHAPES.items()
}
