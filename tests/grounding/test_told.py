"""True sentences about what forty skills found, and the same with slots exchanged.

``told_es.json`` and ``told_en.json`` hold the facts of one answer a skill, as it found
them on the demo plant, and sentences as small models write them about such facts.
"""

import json
import re
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import (
    Evidence,
    Fact,
    Quantity,
    RecordRef,
    Status,
)
from odoo.addons.mrp_ai_assistant.core.grounding.slots import Slots
from odoo.addons.mrp_ai_assistant.core.grounding.verifier import Verifier
from odoo.addons.mrp_ai_assistant.core.i18n import speaking

from tests.grounding.plant import SPEECH

LANGUAGES = ("es", "en")
# Some are true by luck: "6 of its receipts" for 100 % of six receipts.
WORST_LIES, WORST_TRUTHS = 0.006, 0.03


def told(lang):
    """``(question, evidence, true sentences)`` of each skill."""
    path = Path(__file__).with_name(f"told_{lang}.json")
    for each in json.loads(path.read_text(encoding="utf-8")):
        facts = tuple(_fact(**fact) for fact in each["facts"])
        summary = tuple(each["summary"])
        evidence = Evidence((), facts, summary, flags=each["flags"])
        yield each["question"], evidence, each["true"]


def _fact(label, value, kind, of=None, nouns=(), digits=0, unit=""):
    owner = None if of is None else _value(of)
    return Fact(label, _value(value), kind, digits, unit, tuple(nouns), owner)


def _value(value):
    if not isinstance(value, dict):
        return value
    if "model" in value:
        return RecordRef(value["model"], value["id"], value["name"])
    if "amount" in value:
        return Quantity(value["amount"], value["unit"], value["digits"])
    if "state" in value:
        return Status(value["state"], value["label"])
    return date.fromisoformat(value["day"])


def exchanged(sentence, slots):
    """``sentence`` with one slot in the place of another, or two exchanged."""
    used = slots.used(sentence)
    for letter in used:
        for other in slots:
            shown = slots[letter].fact.display
            if other.letter not in used and other.fact.display != shown:
                yield sentence.replace(slots[letter].mark, other.mark)
    for one, two in combinations(dict.fromkeys(used), 2):
        if slots[one].fact.display != slots[two].fact.display:
            marks = {slots[one].mark: slots[two].mark, slots[two].mark: slots[one].mark}
            yield re.sub(
                r"\{[A-Z]\}", lambda hit, to=marks: to.get(hit[0], hit[0]), sentence
            )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hardly_a_true_sentence_is_dropped(lang):
    dropped, total = [], 0
    with speaking(SPEECH[lang]):
        for question, evidence, sentences in told(lang):
            slots = Slots(evidence.facts)
            for sentence in sentences:
                total += 1
                verifier = Verifier(evidence, slots, question=question)
                reason = verifier.verify(sentence).reason
                if reason:
                    dropped.append((reason, sentence))
    assert total > 90
    assert len(dropped) <= WORST_TRUTHS * total, dropped


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hardly_an_exchanged_slot_is_let_through(lang):
    passed, total = [], 0
    with speaking(SPEECH[lang]):
        for question, evidence, sentences in told(lang):
            slots = Slots(evidence.facts)
            for sentence in sentences:
                for lie in set(exchanged(sentence, slots)):
                    total += 1
                    if Verifier(evidence, slots, question=question).verify(lie).ok:
                        passed.append(slots.fill(lie, lambda slot: slot.fact.display))
    assert total > 600
    assert len(passed) <= WORST_LIES * total, passed
