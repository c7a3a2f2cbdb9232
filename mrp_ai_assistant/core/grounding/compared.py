"""Which of two figures is more: what a comparison says, code can reckon.

"An OEE of {C}, above its target of {D}", "{A}, less than the {B} that were planned":
true or not by the two figures themselves, whatever else licenses "above".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..evidence import Quantity
from ..i18n import language
from .slots import Slot, Slots

_MORE = (
    r"above|over|more than|higher than|longer than|exceeds?|beyond|por encima de|"
    r"m[aá]s (?:de|que)|superior(?:es)? a|mayor(?:es)? que|superan?|encima de"
)
_LESS = (
    r"below|under|less than|lower than|fewer than|shorter than|por debajo de|"
    r"menos (?:de|que)|inferior(?:es)? a|menor(?:es)? que|debajo de"
)
_COMPARED = re.compile(
    rf"\{{(?P<one>[A-Z])\}}(?P<between>[^{{}}.;]*?)\b"
    rf"(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?: (?!out\b)[^\W\d_]+){{0,3}} "
    r"\{(?P<other>[A-Z])\}",
    re.IGNORECASE,
)
_BESIDE = {"es": "frente a", "en": "against"}
_NEGATED = re.compile(r"\b(?:no|not|ni|nor|never|nunca)\b", re.IGNORECASE)


def untrue(text: str, slots: Slots) -> bool:
    """Whether ``text`` says that one figure is more or less than another, and it is
    not."""
    return any(not held for _hit, held in _comparisons(text, slots))


def plainly_compared(text: str, slots: Slots) -> str:
    """``text`` with the true comparisons as two figures beside each other."""
    for hit, held in list(_comparisons(text, slots)):
        if held:
            said = hit["more"] or hit["less"]
            text = text.replace(hit[0], hit[0].replace(said, _BESIDE[language()], 1), 1)
    return text


def _comparisons(text: str, slots: Slots) -> Iterator[tuple[re.Match[str], bool]]:
    for hit in _COMPARED.finditer(text):
        if hit["one"] not in slots or hit["other"] not in slots:
            continue
        one, other = _value(slots[hit["one"]]), _value(slots[hit["other"]])
        if one is None or other is None or one[1] != other[1]:
            continue
        if _NEGATED.search(hit["between"]):
            continue
        yield hit, one[0] > other[0] if hit["more"] else one[0] < other[0]


def _value(slot: Slot) -> tuple[float, str] | None:
    """The figure and its unit; None for what is no figure."""
    value = slot.fact.value
    if isinstance(value, Quantity):
        return value.value, value.unit
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value), f"{slot.fact.kind} {slot.fact.unit}"
    return None
