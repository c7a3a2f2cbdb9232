"""The settings' form: what an administrator sets in Odoo, in the order of its views."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Iterator
from dataclasses import dataclass

from ..failure import Unavailable
from .defaults import default
from .source import data_files, document, field_label, keywords, model_fields
from .spanish import Words

FORM = "res.config.settings"
# What a field does, where the form says it of its whole setting alone.
TOLD = {
    "mrp_ai_keep_answers_days": "Questions with their answers and the files of them.",
    "mrp_ai_keep_pinned_and_shared": "They are then kept for ever.",
    "mrp_ai_keep_held_back_days": "What a model said that was no fact, and nobody saw.",
    "mrp_ai_keep_feedback_days": "What people said of answers.",
    "mrp_ai_keep_proposals_days": "Those done, refused or expired, with their history.",
    "mrp_ai_keep_jobs_days": "Rows of the queue; not what they made.",
    "mrp_ai_keep_forecasts_days": "What was forecast, after the days it was about.",
    "mrp_ai_keep_names_days": "The figures stay, without a name.",
    "mrp_ai_keep_audit_days": "Who did and changed what with the assistant.",
    "mrp_ai_embed_model_id": "Makes the vectors where the encoder is Ollama's.",
    "mrp_ai_store_url": "Of the Qdrant or Chroma server, seen from the Odoo server.",
    "mrp_ai_knowledge_max_pages": "Longer documents are refused.",
    "mrp_ai_limit_questions_hour": "The same, of an hour.",
    "mrp_ai_limit_upload_mb_day": "The megabytes of those uploads together.",
    "mrp_ai_limit_exports_hour": "Tables and conversations taken as files.",
}


@dataclass(frozen=True)
class Shown:
    """A field as the form shows it; texts in English. ``group`` and ``help`` are those
    of its setting, which may have several fields: the first of them has the help."""

    name: str
    block: str
    group: str
    title: str
    help: str
    each_company: bool


def fields_shown() -> list[Shown]:
    """Every field of the form that can be set, each once."""
    found: dict[str, Shown] = {}
    for path in data_files():
        for block, setting in _settings(document(path)):
            said = setting.get("help", "")
            for name in _to_be_set(setting):
                title = _title(setting, name)
                companies = bool(setting.get("company_dependent"))
                group = setting.get("string", "")
                group = "" if group.lower() in title.lower() else group
                found[name] = Shown(name, block, group, title, said, companies)
                said = ""
    return list(found.values())


def rows(shown: list[Shown], words: Words) -> Iterator[tuple[str, ...]]:
    """``(setting, default, who sets it, what it does, field)`` of each."""
    for each in shown:
        texts = (each.help, *_own_help(each.name), TOLD.get(each.name, ""))
        told = [words(text) for text in texts if text]
        if not told:
            raise Unavailable(f"Say in {__file__} what {each.name} does.")
        who = "each company's administrator" if each.each_company else "administrator"
        group = words(each.group)
        yield (
            f"{group}: {words(each.title)}" if group else words(each.title),
            default(each.name, words),
            words(who),
            " ".join(told),
            f"`{each.name}`",
        )


def _settings(root: xml.Element) -> Iterator[tuple[str, xml.Element]]:
    """``(title of the block, setting)`` in a view; the block may be another view's."""
    seen = set()
    for block in root.iter("block"):
        for setting in block.iter("setting"):
            seen.add(setting)
            yield block.get("title", ""), setting
    for setting in root.iter("setting"):
        if setting not in seen:
            yield "", setting


def _to_be_set(setting: xml.Element) -> Iterator[str]:
    known = model_fields(FORM)
    for field in setting.iter("field"):
        name = field.get("name", "")
        if name in known and field.get("invisible") != "1":
            said = keywords(known[name])
            filled = "compute" in said or "related" in said
            if not filled or said.get("readonly") is False:
                yield name


def _title(setting: xml.Element, name: str) -> str:
    """The label of the field; of the setting where it has none."""
    return label(name) or setting.get("string", "")


def label(name: str) -> str:
    """What a field of the form is called, in English."""
    call = model_fields(FORM)[name]
    if related := keywords(call).get("related"):
        return field_label(model_fields("res.company")[related.rpartition(".")[2]])
    return field_label(call)


def _own_help(name: str) -> Iterator[str]:
    call = model_fields(FORM)[name]
    if related := keywords(call).get("related"):
        call = model_fields("res.company")[related.rpartition(".")[2]]
    said = keywords(call).get("help")
    if isinstance(said, str):
        yield said
