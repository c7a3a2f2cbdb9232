"""From the question to a skill and its arguments.

    understand          the whole of it, as one function
    question_language   Spanish, English, or not to be told
    Plan, Understood    what comes out
    Candidate, Lookup   the user's records, as they are asked for

Start reading in ``understanding``; the words of a plant are in
``words``.
"""

from .entities import Candidate, Lookup
from .language import question_language
from .plan import Plan, Understood
from .understanding import understand

__all__ = [
    "Candidate",
    "Lookup",
    "Plan",
    "Understood",
    "question_language",
    "understand",
]
