"""The catalogue of skills, for whoever asks: what there is, and how it is asked for."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from . import sources
from .arguments import rows
from .reach import models_read, nothing_told
from .source import pure
from .spanish import Words
from .table import anchor, table

# The folders of skills/, in the order in which a plant asks.
SUBJECTS = {
    "briefing": "The briefing of a shift",
    "orders": "Orders",
    "chain": "Why, and what would happen",
    "shop_floor": "Shop floor",
    "stock": "Stock and lots",
    "forecast": "Forecasts of stock",
    "engineering": "Bills of materials and lead times",
    "purchases": "Purchasing",
    "sales": "Sales and deliveries",
    "results": "Results",
    "maintenance": "Maintenance",
    "projects": "Projects",
    "knowledge": "Manuals, sheets and records",
    "acting": "Drafts that a person confirms",
    "query": "Whatever can be counted",
}
SHOWN_NOTHING = 3  # texts a skill: the usual ones come first
INTRODUCTION = (
    "What the assistant can answer, subject by subject. The questions are examples: it "
    "understands other words, and a question that it does not understand is answered "
    "with others to choose from. Every figure is computed from Odoo with the rights of "
    "whoever asks.",
    "Where an example says “the product” or “the order”, say which: its name, its "
    "reference or a part of it. Several of what “can be said besides” may stand in one "
    "question. The names in the right-hand column are for programs (JSON API, MCP).",
)
EVERYWHERE = (
    "“%(skill)s” needs an application that is not installed.",
    "You do not have access to the data of “%(skill)s”.",
    "“%(name)s” is not there, or not for you to see.",
)


def skills() -> list[Any]:
    """All of the addon, subject by subject; the folder is ``skill_folder``."""
    found = pure("skills").SKILLS
    order = list(SUBJECTS)
    return sorted(found, key=lambda each: (order.index(subject(each)), each.name))


def subject(skill: Any) -> str:
    """The folder of ``skills/`` that a skill stands in."""
    name: str = skill.function.__module__.split(".")[-2]
    return name


def skill_page(words: Words) -> str:
    every = skills()
    lines = [f"# {words('What can be asked')}", ""]
    for text in INTRODUCTION:
        lines += [words(text), ""]
    lines += [f"{words('Every skill may also answer:')}", ""]
    lines += [f"- {_shown(words(text))}" for text in EVERYWHERE]
    lines += ["", words("Skills: %s.") % len(every), "", *_index(every, words)]
    for folder, title in SUBJECTS.items():
        lines += ["", f"## {words(title)}"]
        for skill in every:
            if subject(skill) == folder:
                lines += ["", *_skill(skill, words)]
    return "\n".join(lines) + "\n"


def _index(every: list[Any], words: Words) -> list[str]:
    """A line a skill; its subject where that begins."""
    rows, last = [], ""
    for skill in every:
        folder, title = subject(skill), words(skill.title.source)
        begins = f"**{words(SUBJECTS[folder])}**" if folder != last else " "
        example = f"*{skill.phrases[words.language][0]}*"
        rows.append((begins, f"[{title}](#{anchor(title)})", example))
        last = folder
    return table([words("subject"), words("skill"), words("for example")], rows)


def _skill(skill: Any, words: Words) -> Iterator[str]:
    yield f"### {words(skill.title.source)}"
    yield ""
    yield _answers(skill, words)
    yield ""
    for phrase in skill.phrases[words.language]:
        yield f"- *{phrase}*"
    yield ""
    if said := list(rows(skill, words)):
        yield from table([words("can be said besides"), words("name")], said)
        yield ""
    for label, told in _facts(skill, words):
        yield f"- **{words(label)}:** {told}"


def _facts(skill: Any, words: Words) -> Iterator[tuple[str, str]]:
    path = Path(inspect.getsourcefile(skill.function) or "")
    needed = sources.needed(skill.models, skill.fields)
    yield "Needs", _list(needed, words) or words("manufacturing alone")
    always, installed = sources.apart(_read(skill, path), needed)
    also = f"; {words('where installed')}: {_list(installed, words)}"
    yield "Reads", _list(always, words) + (also if installed else "")
    texts = nothing_told(path, skill.function.__name__)
    if nothing := [text for text in texts if text not in EVERYWHERE]:
        told = (f"“{_shown(words(text))}”" for text in nothing[:SHOWN_NOTHING])
        yield "When there is nothing", " ".join(told)
    if skill.tells_past:
        yield "Days", words("past ones: of days to come it has no answer")
    if skill.proposes:
        text = "a card; nothing is written in Odoo until a person confirms it"
        yield "Gives", words(text)
    yield "Name for programs", f"`{skill.name}`"


def _read(skill: Any, path: Path) -> set[str]:
    """Models that it declares and those that its code can come to; of the one that is
    asked last, all that it may count."""
    read = {*skill.models, *models_read(path, skill.function.__name__)}
    if skill.fallback:
        read |= {each.model for each in pure("core.query.subjects").SUBJECTS.values()}
    return read


def _answers(skill: Any, words: Words) -> str:
    """What the docstring says: its first paragraph is Spanish, its second English."""
    spanish, _gap, english = skill.doc.partition("\n\n")
    told = words.or_else(_flat(english), _flat(spanish))
    return told.replace("``", "`")


def _list(texts: Iterable[str], words: Words) -> str:
    return ", ".join(words(text) for text in texts)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shown(text: str) -> str:
    """A text of the code as people see it, but for what is filled in.

    >>> _shown("%(n)s of 100 %%")
    '… of 100 %'
    """
    return re.sub(r"%\(\w+\)s", "…", text).replace("%%", "%")
