"""A conversation as Markdown: what is downloaded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .parts import Grid, Listing, Note, Part, Quote, Words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
# What is escaped already, and what would be HTML, a picture, a link or its address.
_LOADING = re.compile(r"\\.|<|!(?=\[)|\](?=[(:])", re.DOTALL)
_LINE_START = re.compile(r"^([ \t]*\d*)([-+.)])(\s)", re.MULTILINE)


@dataclass(frozen=True)
class Told:
    """One question with the parts of its answer; ``made`` says when and by what."""

    question: str
    made: str
    parts: Sequence[Part]


def markdown(title: str, head: Sequence[str], turns: Sequence[Told]) -> str:
    """The file: a heading, lines about the whole, then every question and answer."""
    lines = [f"# {escaped(title)}", "\n".join(f"- {escaped(line)}" for line in head)]
    for told in turns:
        asked = escaped(told.question).replace("\n", "  \n")
        lines += [f"## {asked.splitlines()[0].strip()}"]
        if rest := "\n".join(asked.splitlines()[1:]).strip():
            lines.append(rest)
        lines.append(written(told.parts))
        lines.append(f"*{escaped(told.made)}*")
    return "\n\n".join(line for line in lines if line) + "\n"


def written(parts: Sequence[Part]) -> str:
    """One answer."""
    return "\n\n".join(text for part in parts if (text := _written(part)))


def _written(part: Part) -> str:
    match part:
        case Words():
            return harmless(part.md)
        case Grid():
            return _grid(part)
        case Quote():
            text = escaped(part.text).replace("\n", "\n> ")
            return f"> [{part.number}] {text}\n>\n> {escaped(part.where)}"
        case Listing():
            lines = "\n".join(f"- {escaped(line)}" for line in part.lines)
            told = (f"**{escaped(part.title)}**", lines, escaped(part.note))
            return "\n\n".join(each for each in told if each)
        case Note():
            return f"*{escaped(part.text)}*"


def _grid(grid: Grid) -> str:
    rule = ["---:" if end else "---" for end in grid.at_end]
    body = [*grid.rows, *([grid.foot] if any(grid.foot) else [])]
    lines = [_row(grid.columns), _row(rule, raw=True), *map(_row, body)]
    told = [f"**{escaped(grid.title)}**", "\n".join(lines)]
    if grid.scope:
        told.append(f"*{escaped(grid.scope)}*")
    return "\n\n".join(told)


def _row(cells: Sequence[str], raw: bool = False) -> str:
    texts = cells if raw else [escaped(" ".join(cell.split())) for cell in cells]
    return f"| {' | '.join(texts)} |"


def escaped(text: str) -> str:
    """``text`` that says itself in Markdown, whatever it holds."""
    return _LINE_START.sub(r"\1\\\2\3", _SPECIAL.sub(r"\\\1", text))


def harmless(md: str) -> str:
    """``md`` of an answer without HTML, pictures and links: a model wrote it, and what
    opens the file might load them.

    >>> harmless("**6** [1] ![x](http://y) <b> a \\\\[b\\\\]")
    '**6** [1] \\\\![x\\\\](http://y) \\\\<b> a \\\\[b\\\\]'
    """
    return _LOADING.sub(lambda found: _kept(found[0]), md)


def _kept(piece: str) -> str:
    return piece if piece.startswith("\\") else f"\\{piece}"
