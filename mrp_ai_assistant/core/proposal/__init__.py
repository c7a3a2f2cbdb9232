"""What the assistant may propose, and what a person's click makes of it. Pure.

    skill ─► Draft ─► stored, sealed ─► card ─► edits ─► click ─► Action.execute, once
             values    (life, seal)     Check   (field)

``action``  one kind of change, declared once: its fields, its check, its execution
``field``   a typed value of it
``typed``   that value from what a person types or chooses
``check``   what the person is shown before the click: feasibility, figures, conflicts
``life``    the states of a proposal and who may move it
``seal``    the hash of its values and the token of one click
``errors``  why it cannot be moved, or a value not be taken

No text of a model or a document is ever read here.
"""

from .action import Action, Done
from .check import Check, Conflict, Figure, Part
from .draft import Draft
from .field import Field, Values

__all__ = [
    "Action",
    "Check",
    "Conflict",
    "Done",
    "Draft",
    "Field",
    "Figure",
    "Part",
    "Values",
]
