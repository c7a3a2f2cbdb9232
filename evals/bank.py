"""The questions: read from TOML, filled with the plant's own names and days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import tomllib

FOLDER = Path(__file__).resolve().with_name("questions")


@dataclass(frozen=True)
class Wanted:
    """One truth that is accepted: its name and its parameters."""

    name: str
    values: tuple[tuple[str, str], ...] = ()

    @classmethod
    def read(cls, text: str) -> Wanted:
        """
        >>> Wanted.read("late_worst n=5")
        Wanted(name='late_worst', values=(('n', '5'),))
        """
        name, *given = text.split()
        pairs = (each.split("=", 1) for each in given)
        return cls(name, tuple((key, value) for key, value in pairs))


@dataclass(frozen=True)
class Question:
    """``truths``: any of them is a right answer; ``honest``: reasons for none that are
    right too ("any": all of them). Without truths there is no answer to give."""

    id: str
    subject: str
    held_out: bool
    language: str
    text: str
    user: str
    after: str = ""
    truths: tuple[Wanted, ...] = ()
    honest: tuple[str, ...] = ()

    @property
    def unanswerable(self) -> bool:
        return not self.truths


def questions(part: str = "all", folder: Path = FOLDER) -> Iterator[Question]:
    """Those of ``part``: "open", "held_out" or "all"."""
    for path in sorted(folder.glob("*.toml")):
        kind = "held_out" if path.stem.startswith("held_out_") else "open"
        if part in (kind, "all"):
            yield from _file(path, kind)


def _file(path: Path, kind: str) -> Iterator[Question]:
    with path.open("rb") as source:
        content = tomllib.load(source)
    for row in content["ask"]:
        language = "es" if "es" in row else "en"
        yield Question(
            id=row["id"],
            subject=path.stem.removeprefix(kind + "_"),
            held_out=kind == "held_out",
            language=language,
            text=row[language],
            user=row.get("user", content["user"]),
            after=row.get("after", ""),
            truths=tuple(
                Wanted.read(each) for each in row.get("truth", "").split("|") if each
            ),
            honest=tuple(each for each in row.get("honest", "").split("|") if each),
        )


def filled(text: str, name_of: Callable[[str], str], day: Callable[[int], str]) -> str:
    """``text`` with the plant's names in it.

    ``{order_azteca}`` is what the demo's record of that key is called, ``{dd+5}`` a day
    as people write it.

    >>> filled("{order_x} by {dd+5}?", {"order_x": "WH/MO/1"}.get, lambda n: f"{n}/12")
    'WH/MO/1 by 5/12?'
    """
    text = re.sub(r"\{dd\+(\d+)\}", lambda found: day(int(found[1])), text)
    return re.sub(r"\{([^{}]+)\}", lambda found: name_of(found[1]), text)
