"""Everything that can be set, for whoever installs and administers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ..failure import Unavailable
from ..paths import ADDON, ROOT
from . import commands, environment, form, parameters
from .defaults import field_default
from .source import document, field_label, model_fields
from .spanish import Words
from .table import table

PREFERENCES = "res.users.settings"
TITLE = "Settings, parameters and commands"
INTRODUCTION = (
    "All of it has a value that works: nothing here has to be set for the assistant "
    "to answer. “Administrator” is who may open Odoo's settings; the audit log tells "
    "which of these a person has changed. Model servers, models, the queue and the "
    "approval of proposals have pages of their own in the menus."
)
FORM = "Settings > Manufacturing, in the blocks of the assistant."
PARAMETERS = (
    "Settings > Technical > System Parameters (in developer mode). What is not there "
    "has its default. Those of the form are stored there too, and are better set on "
    "the form."
)
MCP = (
    "A program of its own for other AI clients, installed and started where the client "
    "runs: see [MCP](mcp.%s.md)."
)
ENVIRONMENT = "Set where the Odoo server and the worker are started; read at the start."
COMMANDS = (
    "Started as Odoo itself is, by the same system user and with the same "
    "configuration file. Every command takes `-d DB` (the database) and these of "
    "Odoo's own options:"
)
PERSONAL = "Each person sets these on the assistant's page."
SCHEDULED = (
    "Settings > Technical > Scheduled Actions. They begin what they do and end at "
    "once, or go on in pieces: a shorter interval costs little."
)
UNITS = {"minutes": "minute", "hours": "hour", "days": "day", "weeks": "week"}
# What a person's choice does; {field: text}.
PREFERRED = {
    "mrp_ai_theme": "Colours of the page: light, dark, or those of Odoo.",
    "mrp_ai_format": "How answers are shown: as a table, a report or an action plan.",
    "mrp_ai_model_id": "The model that tells the answers; without one, the default "
    "model.",
    "mrp_ai_typewriter": "Text appears letter by letter.",
}


def settings_page(words: Words) -> str:
    lines = [f"# {words(TITLE)}", "", words(INTRODUCTION)]
    for heading, told, part in (
        ("On the settings page", FORM, _form),
        ("What each person chooses", PERSONAL, _personal),
        ("System parameters", PARAMETERS, _parameters),
        ("Environment variables", ENVIRONMENT, _environment),
        ("Scheduled actions", SCHEDULED, _scheduled),
        ("Commands", COMMANDS, _commands),
    ):
        lines += ["", f"## {words(heading)}", "", words(told), "", *part(words)]
    return "\n".join(lines) + "\n"


def _head(first: str, words: Words, last: str = "") -> list[str]:
    names = [first, "default", "who sets it", "what it does", *([last] if last else [])]
    return [words(name) for name in names]


def _form(words: Words) -> Iterator[str]:
    first = True
    for block, shown in groupby(form.fields_shown(), key=lambda each: each.block):
        yield from () if first else [""]
        first = False
        yield f"### {words(block)}"
        yield ""
        yield from table(_head("setting", words, "field"), form.rows([*shown], words))


def _personal(words: Words) -> list[str]:
    rows = []
    for name, call in model_fields(PREFERENCES).items():
        if name.startswith("mrp_ai_"):
            if name not in PREFERRED:
                raise Unavailable(f"Say in {__file__} what {name} does.")
            label = words(field_label(call)).rpartition(": ")[2]
            value = field_default(PREFERENCES, name, words)
            label = label[:1].upper() + label[1:]
            rows.append((label, value, words(PREFERRED[name]), f"`{name}`"))
    head = ("setting", "default", "what it does", "field")
    return table([words(each) for each in head], rows)


def _parameters(words: Words) -> list[str]:
    return table(_head("parameter", words), parameters.rows(words))


def _environment(words: Words) -> list[str]:
    return table(_head("variable", words), environment.rows(words))


def _scheduled(words: Words) -> list[str]:
    rows = []
    path = ROOT / ADDON / "data" / "ir_cron.xml"
    for record in document(path).iter("record"):
        said = {each.get("name"): each.text or "" for each in record.iter("field")}
        if said.get("interval_type") in UNITS:
            number, unit = said["interval_number"], said["interval_type"]
            every = f"{number} {words(unit if number != '1' else UNITS[unit])}"
            rows.append((words(said["name"]), every))
    return table([words("scheduled action"), words("every")], rows)


def _commands(words: Words) -> Iterator[str]:
    yield ", ".join(f"`{name}`" for name in commands.odoo_options()) + "."
    head = [words(each) for each in ("option", "default", "what it does")]
    for command in commands.commands():
        own = [each for each in command.options if commands.is_own(each)]
        yield from ("", f"### odoo {command.name}", "", words(command.told), "")
        yield from (f"    {commands.usage(command)}", "")
        yield from table(head, commands.rows(tuple(own), words))
    yield from ("", "### mrp-ai-mcp", "", words(MCP) % words.language, "")
    yield from table(head, commands.rows(commands.mcp(), words))
    names = [words(each) for each in ("variable", "default", "what it does")]
    yield from ("", *table(names, environment.mcp_rows(words)))
