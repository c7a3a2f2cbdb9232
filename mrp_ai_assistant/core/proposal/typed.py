"""A value from what a person types or chooses, and whether a stored one is sound.

Nothing is rounded, completed or guessed: what has two readings is an error that tells
both. Numbers follow the speech being spoken, moments its time zone.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta, timezone

from ..i18n import formats
from ..understand.amounts import figures
from ..understand.tokens import tokens
from .errors import (
    CharacterUnknown,
    ChoiceUnknown,
    DayUnreadable,
    MomentSkipped,
    MomentUnreadable,
    NumberAmbiguous,
    NumberNotPositive,
    NumberTooLarge,
    NumberTooPrecise,
    NumberUnreadable,
    NumberWithUnit,
    RecordUnknown,
    TextTooLong,
)
from .field import Field, Value, Values

MARK = "\N{REPLACEMENT CHARACTER}"
LARGEST = 1e9
LONGEST = 2000  # characters of a text
_SHOWN = 6  # decimals of a number in a message
_YEARS = range(2000, 2101)
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::00)?")


def read(field: Field, given: object, digits: int = 2) -> Value:
    """The value of ``field`` that ``given`` stands for; None when it is empty.

    :param digits: decimals that a quantity may have
    Raises ``BadValue``, which says what to write instead.
    """
    if given is None or given is False or given == "":
        return None
    match field.kind:
        case "quantity":
            return _quantity(given, digits)
        case "day":
            return _day(str(given)).isoformat()
        case "moment":
            return _moment(str(given))
        case "choice":
            return _choice(field, given)
        case "text":
            return _text(given)
    if not _is_id(given):
        raise RecordUnknown(field=field.label)
    return given  # type: ignore[return-value]


def sound(fields: tuple[Field, ...], values: Values) -> dict[str, Value] | None:
    """``values`` with every field of ``fields``; None when one is of a wrong type."""
    known = {field.name: values.get(field.name) for field in fields}
    if values.keys() - known.keys():
        return None
    good = all(_is_sound(field, known[field.name]) for field in fields)
    return known if good else None


def too_precise(value: float, digits: int) -> bool:
    """Whether ``value`` would not be kept as it is shown."""
    return abs(round(value, digits) - value) > 1e-9


def _is_sound(field: Field, value: Value) -> bool:
    if value is None:
        return True
    match field.kind:
        case "record":
            return _is_id(value)
        case "quantity":
            number = isinstance(value, int | float) and not isinstance(value, bool)
            return number and 0 < float(value) <= LARGEST
        case "choice":
            return any(value == code for code, _label in field.choices)
        case "text":
            return isinstance(value, str) and len(value) <= LONGEST
    return isinstance(value, str) and _is_day_or_moment(field, value)


def _is_day_or_moment(field: Field, value: str) -> bool:
    form = "%Y-%m-%d" if field.kind == "day" else "%Y-%m-%dT%H:%M:%S"
    try:
        return datetime.strptime(value, form).strftime(form) == value
    except ValueError:
        return False


def _is_id(value: object) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole and 0 < value < 2**31  # type: ignore[operator]


def _quantity(given: object, digits: int) -> float:
    """Of a number, or of text as the reader's language writes numbers."""
    if isinstance(given, int | float) and not isinstance(given, bool):
        value = _float(given)
    else:
        value = _written(str(given).strip())
    if not value > 0:
        raise NumberNotPositive()
    if value > LARGEST:
        raise NumberTooLarge()
    if too_precise(value, digits):
        raise NumberTooPrecise(digits=digits)
    return value


def _float(given: int | float) -> float:
    try:
        value = float(given)
    except OverflowError as error:
        raise NumberTooLarge() from error
    if math.isnan(value):
        raise _unreadable("NaN")
    return value


def _written(text: str) -> float:
    found = figures(text, tokens(text))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(text)):
        raise _unreadable(text)
    (figure,) = found
    if figure.unit_said:
        raise NumberWithUnit()
    if figure.other is not None:
        number = formats().number
        one, other = (number(each, _SHOWN) for each in (figure.number, figure.other))
        raise NumberAmbiguous(text=text, one=one, other=other)
    return figure.number


def _unreadable(text: str) -> NumberUnreadable:
    return NumberUnreadable(text=text[:40], example=formats().number(1250.5, 1))


def _day(text: str) -> date:
    try:
        day = datetime.strptime(text.strip(), "%Y-%m-%d").date()
    except ValueError as error:
        raise DayUnreadable(text=text[:40]) from error
    if day.year not in _YEARS:
        raise DayUnreadable(text=text[:40])
    return day


def _moment(text: str) -> str:
    """UTC of a day and a time of the reader's zone."""
    match = _MOMENT.fullmatch(text.strip())
    try:
        if not match:
            raise MomentUnreadable(text=text[:40])
        local = datetime.strptime(f"{match[1]} {match[2]}", "%Y-%m-%d %H:%M")
    except ValueError as error:
        raise MomentUnreadable(text=text[:40]) from error
    if local.year not in _YEARS:
        raise MomentUnreadable(text=text[:40])
    moment = _as_utc(local)
    if moment.astimezone(formats().tz).replace(tzinfo=None) != local:
        raise MomentSkipped(text=text[:40])
    return f"{moment:%Y-%m-%dT%H:%M:%S}"


def _as_utc(local: datetime) -> datetime:
    """By the offset of that very hour, which is found in two steps."""
    moment = local.replace(tzinfo=timezone.utc)
    for _step in range(2):
        offset = moment.astimezone(formats().tz).utcoffset() or timedelta()
        moment = local.replace(tzinfo=timezone.utc) - offset
    return moment


def _choice(field: Field, given: object) -> str:
    if not any(given == code for code, _label in field.choices):
        raise ChoiceUnknown()
    return str(given)


def storable(text: str) -> str:
    """``text`` without what no database can keep: NUL, halves of characters."""
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def legible(text: str) -> str:
    """``text`` with a mark for each of these, to be shown to who typed it."""
    kept = text.replace("\x00", MARK).encode("utf-16", "surrogatepass")
    return kept.decode("utf-16", "replace")


def _text(given: object) -> str | None:
    text = str(given).strip()
    if storable(text) != text:
        raise CharacterUnknown()
    if len(text) > LONGEST:
        raise TextTooLong(limit=LONGEST)
    return text or None
