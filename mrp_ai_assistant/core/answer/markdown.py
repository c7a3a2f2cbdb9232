"""Markdown written by code: names are text, never markup.

>>> escape("Mesa *Azteca* [2_x] <b>")
'Mesa \\\\*Azteca\\\\* \\\\[2\\\\_x\\\\] \\\\<b\\\\>'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_MARKS = re.compile(r"[\\`*_\[\]<>|~&]")
_AT_START = re.compile(r"^(\d+(?=[.)])|[-+#=](?=\s|$|#|=|-))")
_LINK = re.compile(r"(?i)(?<=www)\.|(?<=\w):(?=//)|@")
_SPACES = re.compile(r"\s+")
_OPEN, _CLOSE = "\u2068", "\u2069"  # isolate what is written from right to left


def escape(text: str) -> str:
    """``text`` so that Markdown shows it as it is: one line, no link, no markup."""
    line = _SPACES.sub(" ", "".join(_shown(mark) for mark in text)).strip()
    safe = _LINK.sub(lambda hit: "\\" + hit[0], _MARKS.sub(r"\\\g<0>", line))
    isolated = any(unicodedata.bidirectional(mark) in ("R", "AL") for mark in line)
    return f"{_OPEN}{safe}{_CLOSE}" if isolated else safe


def _shown(mark: str) -> str:
    """Control and direction marks go; joiners of emoji and scripts stay."""
    if mark.isspace():
        return " "
    category = unicodedata.category(mark)
    if category == "Cf":
        return mark if mark in "\u200c\u200d" else ""
    return "" if category[0] == "C" else mark


def bold(text: str) -> str:
    """``text``, already escaped, in bold; empty stays empty."""
    return f"**{text}**" if text else ""


def paragraph(sentences: Iterable[str]) -> str:
    """Sentences written by code as one paragraph.

    >>> paragraph(["# 4 orders are late.", "The worst is A_1."])
    '\\\\# 4 orders are late. The worst is A\\\\_1.'
    """
    text = " ".join(escape(sentence) for sentence in sentences if sentence)
    return _AT_START.sub(_escaped_start, text)


def _escaped_start(hit: re.Match[str]) -> str:
    return f"\\{hit[1]}" if not hit[1].isdigit() else f"{hit[1]}\u2060"


def bullets(pairs: Iterable[tuple[str, str]]) -> str:
    """A list of labels and values.

    >>> bullets([("late orders", "4")])
    '- late orders: **4**\\n'
    """
    return "".join(
        f"- {escape(label)}: {bold(escape(value))}\n" for label, value in pairs
    )
