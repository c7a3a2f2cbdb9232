"""From the question to a skill and its arguments.

    understand          the whole of it by words alone, as one function
    consider, Unsure    the same by sense too, with candidates where it is not sure
    Tried               the same, with what documents may answer where no skill does
    Encoders            who gives the vectors of a language; no_encoder gives none
    question_language   Spanish, English, or not to be told
    Plan, Understood    what comes out
    Wanting             the question back for an argument that a skill needs
    possible            which questions may be offered to this user
    settle, Mentioned   records chosen with "@" take their places in it
    Candidate, Lookup   the user's records, as they are asked for

Start reading in ``understanding``; the words of a plant are in
``words``.
"""

from .doubt import Encoders, Unsure, no_encoder
from .elsewhere import Tried
from .entities import Candidate, Lookup
from .language import question_language
from .mentioned import Mentioned, settle
from .offering import possible
from .plan import Plan, Understood, Wanting
from .understanding import consider, understand

__all__ = [
    "Candidate",
    "Encoders",
    "Lookup",
    "Mentioned",
    "Plan",
    "Tried",
    "Understood",
    "Wanting",
    "Unsure",
    "consider",
    "no_encoder",
    "possible",
    "question_language",
    "settle",
    "understand",
]
