"""Other words for what a fact is called: "on hand" is what "remains" or "is left".

Code calls a fact by one label; people and models tell the same with the words of its
concept. A fact of one of ``kinds`` whose label or nouns have one of ``called`` may
stand beside the words ``said`` as beside its own. They are nobody else's for that:
a word that several facts may be told with tells them not apart.

    kinds     "count", "amount", "days", "money", "percent", "date", "record", "text"
    called    words of labels and nouns; any of them
    said      words of a narrator, folded
"""

from __future__ import annotations

from .en import EN
from .es import ES

Wording = tuple[str, str, str]
WORDINGS: dict[str, tuple[Wording, ...]] = {"es": ES, "en": EN}
