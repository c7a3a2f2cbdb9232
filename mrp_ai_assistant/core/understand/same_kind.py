"""Another of the same kind: "and the walnut one", "¿y el de nogal?", after a board."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..evidence import RecordRef
from .entities import Lookup, Rank, resolve
from .families import head
from .language import Language
from .normalise import clean, fold
from .reading import Mention

_SURE = (Rank.EXACT, Rank.CODE, Rank.WORDS)
_ENGLISH = re.compile(
    r"(?P<lead>\W*(?:and |what about |how about |now )*)the (?P<what>[a-z]{3,}) one\W*"
)
_SPANISH = re.compile(
    r"(?P<lead>\W*(?:y |ahora |que tal )*)(?:el|la)(?: de)? (?P<what>[a-z]{3,})\W*"
)


def of_same_kind(
    question: str, language: Language, about: Sequence[RecordRef], lookup: Lookup
) -> str:
    """``question`` with the name of the product that is of the kind of the one
    before; as it is when there is none, or more than one."""
    products = [ref for ref in about if ref.model == "product.product"]
    text = clean(question)
    match = (_ENGLISH if language == "en" else _SPANISH).fullmatch(fold(text))
    if match is None or len(products) != 1:
        return question
    kind, what = head(products[0].name, language), match["what"]
    if not kind:
        return question
    if language == "en":
        names = [f"{what} {kind}"]
    else:
        names = [f"{kind} de {what}", f"{kind} {what}"]
    for name in names:
        mention = Mention(name, 0, len(name))
        found = resolve(mention, ("product.product",), lookup, thorough=False)
        if found.rank in _SURE and len(found.hits) == 1:
            return f"{text[: match.end('lead')]}“{found.hits[0].ref.name}”"
    return question
