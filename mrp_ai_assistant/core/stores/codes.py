"""Codes in a text: E-217, PH-400, M8x40, 7.3, part numbers.

A full text parser takes ``E-217`` for a word and the number -217. Here every code
becomes one lexeme that no word can be: ``#e217``, however it was written.
"""

from __future__ import annotations

import re

_TIMES = re.compile(r"(?<=\d)\s*[x×*]\s*(?=\d)", re.IGNORECASE)
_CODE = re.compile(r"[^\W_]+(?:[-./,_][^\W_]+)*")
_SPACED = re.compile(r"\b([A-Z]{1,4}) (\d{2,}[A-Z]?)\b")
_NUMBER = re.compile(r"\d+(?:[-./,]\d+)*")
_LEADING = re.compile(r"(\d+(?:[.,]\d+)?)[^\W\d_]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WRITTEN = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})")
_PARTS = re.compile(r"[-./,_]")
_LONGEST = 40


def codes(text: str) -> set[str]:
    """The lexemes of all codes in ``text``; also of what a longer one begins with.

    >>> sorted(codes("Error E-217: see 7.3 and PH-400-B"))
    ['#7.3', '#e217', '#ph400', '#ph400b']
    >>> sorted(codes("M8 × 40, 24V")), sorted(codes("E 217"))
    (['#24', '#24v', '#m8x40'], ['#217', '#e217'])
    >>> sorted(codes("2026-05-14"))
    ['#05', '#05-14', '#14', '#2026', '#2026-05-14']
    >>> sorted(codes("14/05/2026"))
    ['#05-14', '#14/05/2026', '#2026-05-14']
    """
    text = _TIMES.sub("x", text)
    found: set[str] = set()
    for match in _CODE.finditer(text):
        code = match.group().lower()
        if len(code) <= _LONGEST and any(each.isdigit() for each in code):
            found |= _lexemes(code)
    for match in _SPACED.finditer(text):
        found.add("#" + "".join(match.groups()).lower())
    return found


def lexeme(code: str) -> str:
    """The one that stands for the whole of ``code``.

    >>> lexeme("E-217"), lexeme("3,5"), lexeme("10-20")
    ('#e217', '#3.5', '#10-20')
    """
    code = code.lower()
    if _NUMBER.fullmatch(code):
        return "#" + code.replace(",", ".")
    return "#" + _PARTS.sub("", code)


def _lexemes(code: str) -> set[str]:
    found = {lexeme(code)}
    parts = _PARTS.split(code)
    if _NUMBER.fullmatch(code):
        if len(parts) > 1 and "-" in code:
            found |= {"#" + part for part in parts}
        if _DAY.fullmatch(code):
            found.add("#" + code[5:])  # the day of any year
        elif written := _WRITTEN.fullmatch(code):
            found |= _day(*written.groups())
        return found
    for last in range(1, len(parts)):
        begun = "".join(parts[:last])
        if any(each.isdigit() for each in begun):
            found.add("#" + begun)
    leading = _LEADING.fullmatch(code)  # 24V is also a 24
    if leading:
        found.add(lexeme(leading[1]))
    return found


def _day(day: str, month: str, year: str) -> set[str]:
    """A written day as ISO has it; of 05/14 the month is the one that can be."""
    if int(month) > 12:
        day, month = month, day
    if not 0 < int(month) <= 12:
        return set()
    iso = f"{int(month):02}-{int(day):02}"
    return {"#" + iso, f"#{year}-{iso}"}
