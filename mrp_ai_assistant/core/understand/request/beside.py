"""What a request says besides its values: an hour, an urgency, a number in groups.

A draft order has no hour and no urgency of its own. None is dropped in silence: it is
told where each is set, with the request as it reads without it.

>>> _CLOCK.search("20 mesas para el viernes a las 8:00")[0]
' a las 8:00'
>>> _GROUPS.search("crea una orden de 10 000 mesas")[0]
'10 000'
"""

from __future__ import annotations

import re

from ...evidence import Ask
from ...i18n import _
from ..reading import Reading

_DRAFTS = frozenset({"request_order", "request_purchase"})
_HOUR = r"\d{1,2}(?:[:.h]\d{2})?"
_CLOCK = re.compile(
    rf"(?:^|[ ,]+)(?:(?:antes de|sobre|hacia) )?(?:a )?las? {_HOUR}(?: ?h(?:oras)?)?"
    r"(?: (?:de|por) la (?:manana|tarde|noche))?(?!\w)(?! (?:ud|un|pie|kg|m)\w*)"
    r"|(?:^|[ ,]+)(?:a(?:l)? (?:mediodia|medianoche)|(?:at|by|before) "
    r"(?:noon|midday|midnight|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'?clock)"
    r"|\d{1,2}:\d{2}))(?!\w)"
)
_GROUPS = re.compile(r"(?<![\w.,/:-])[1-9]\d{0,2}(?: \d{3})+(?![\w.,/:-]*\d)(?!\w)")
_URGENT = re.compile(
    r"(?<!\w)(?:(?:muy|very|como|as) )?(?:urgent(?:es?|ly|emente)?|"
    r"prioritari[ao]s?|con (?:urgencia|prioridad)|cuanto antes|asap|a priority)(?!\w)"
)


def beside(reading: Reading) -> Ask | None:
    """What to say of it; None when there is nothing of the kind."""
    if reading.act is None or reading.act.concept not in _DRAFTS:
        return None
    return _groups(reading) or _clock(reading) or _urgent(reading)


def _groups(reading: Reading) -> Ask | None:
    """ "10 000" is one number or two: who asks says which."""
    found = _GROUPS.search(reading.folded)
    if found is None:
        return None
    whole = found[0].replace(" ", "")
    text = _("“%(words)s”: how many exactly?", words=found[0])
    return Ask(text, (reading.put(*found.span(), whole),))


def _clock(reading: Reading) -> Ask | None:
    found = _CLOCK.search(reading.folded)
    if found is None:
        return None
    words = reading.text[slice(*found.span())].strip(" ,")
    text = _(
        "“%(words)s” is not used: a request takes a day, and an hour is set on the "
        "card. Shall I prepare it without the hour?",
        words=words,
    )
    return Ask(text, (reading.put(*found.span(), ""),))


def _urgent(reading: Reading) -> Ask | None:
    found = _URGENT.search(reading.folded)
    if found is None:
        return None
    text = _(
        "“%(words)s” cannot be part of a new draft: create it first, then ask to mark "
        "that order as urgent. Shall I prepare it without it?",
        words=found[0],
    )
    left = " ".join(reading.put(*found.span(), "").split())
    return Ask(text, (re.sub(r"\b([Aa])n (?=[^aeiou])", r"\1 ", left),))
