"""A skill called by a program, which gives its arguments as JSON instead of in words.

    Call            one skill with what was given for it: ``planned`` is its plan
    described       what a program is told of a skill: its texts and its JSON schema

Nothing of it guesses more than a question would: a name is one of the asker's own
records or it is refused, and what is of another type is refused as well. What comes
back is the answer of any question (``core/api/answer``).
"""

from .calling import Call
from .described import described

__all__ = ["Call", "described"]
