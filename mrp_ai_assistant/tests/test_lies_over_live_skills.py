"""Every skill over a plant of its own: no lie about what it found is let through.

The facts are told as a narrator is told them, by slot and by digits, in both languages;
then each is told of another fact, of another record, with another unit, another day,
negated, with a cause. None may pass, and hardly a true sentence may be dropped.
"""

import re
from datetime import date, datetime, timedelta

from odoo.tests import tagged

from ..core.evidence import Evidence, RecordRef, show
from ..core.grounding.characters import fold, stem, words
from ..core.grounding.slots import Slots
from ..core.grounding.verifier import Verifier
from ..core.i18n import speaking
from ..core.measure import Measure
from ..skills import SKILLS
from ..skills.plant.record import ref
from ..speech import speech
from .made import make
from .working import WorkingCase

_TRUE = {"es": ("{label}: {mark}.",), "en": ("{label}: {mark}.",)}
_IS = {"es": ("El dato {label} es {mark}.",), "en": ("The {label} is {mark}.",)}
_ADDED = {
    "es": (
        "{}, porque falta personal.",
        "{} debido a una avería.",
        "{} y llegará mañana.",
        "{}, probablemente.",
        "{}, el doble que antes.",
        "{}, un 37,5 %.",
        "He avisado a compras: {}.",
        "{}, según Aceros Bilbao.",
        "{} y WH/MO/99999.",
        "{}, una docena.",
        "{}, el 31 de febrero de 2031.",
    ),
    "en": (
        "{}, because staff is missing.",
        "{} due to a breakdown.",
        "{} and will arrive tomorrow.",
        "{}, probably.",
        "{}, twice as before.",
        "{}, 37.5 %.",
        "I have told purchasing: {}.",
        "{}, says Acme Timber.",
        "{} and WH/MO/99999.",
        "{}, a dozen.",
        "{}, on 3 February 2031.",
    ),
}
_WORST = 0.03  # of the true sentences may be dropped


@tagged("post_install", "-at_install")
class TestLiesOverLiveSkills(WorkingCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(cls.top, 1)
        cls.late = cls.order(3, late=4)
        cls.order(2, late=1)
        cls.order(5, late=-6)
        cls.receipt(cls.top, 40, days=5)

    def setUp(self):
        super().setUp()
        make(self, 2, days_ago=1, late=2)
        make(self, 4, days_ago=0, late=-1)

    def _found(self, lang):
        """``(skill, evidence)`` of each skill that finds something here."""
        known = {
            "product": ref(self.table),
            "component": ref(self.top),
            "center": ref(self.cutting),
            "order": ref(self.late),
            "amount": Measure(5.0),
            "length": 3,
        }
        env = self.as_planner()
        for skill in SKILLS:
            wanted = set(skill.required) | ({"length"} & set(skill.params))
            if not wanted <= set(known) or not self._fit(skill, wanted, known):
                continue
            result = skill.run(env, {name: known[name] for name in wanted})
            if isinstance(result, Evidence) and result.facts:
                yield skill, result

    def _fit(self, skill, wanted, known):
        """The "order" of some skills is a purchase."""
        records = {name for name in wanted if isinstance(known[name], RecordRef)}
        return all(skill.params[name].model == known[name].model for name in records)

    def _speeches(self):
        for lang in ("es", "en"):
            with speaking(speech(lang, "UTC", "es_ES" if lang == "es" else "en_US")):
                yield lang

    def test_no_lie_passes_and_the_truth_does(self):
        told, dropped, lies, passed = 0, [], 0, []
        for lang in self._speeches():
            for skill, evidence in self._found(lang):
                slots = Slots(evidence.facts)
                for sentences in _truths(slots, lang):
                    honest = Verifier(evidence, slots)
                    for sentence in sentences:
                        told += 1
                        reason = honest.verify(sentence).reason
                        if reason:
                            dropped.append((skill.name, reason, sentence))
                liar = Verifier(evidence, slots)
                for how, sentence in _lies(slots, lang):
                    lies += 1
                    if liar.verify(sentence).ok:
                        passed.append((skill.name, how, sentence))
        self.assertGreater(told, 150)
        self.assertGreater(lies, 2000)
        self.assertFalse(passed, f"{len(passed)} of {lies} lies were let through")
        self.assertLessEqual(len(dropped), _WORST * told, dropped)


def _truths(slots, lang):
    """Each fact behind its own label: by slots as a model tells it, and in digits."""
    told = [
        form.format(label=slot.fact.label, mark=slot.mark)
        for slot in slots
        for form in (*_TRUE[lang], *(() if slot.fact.kind == "integer" else _IS[lang]))
    ]
    told = [text[:1].upper() + text[1:] for text in told]
    return told, [slots.fill(text, lambda slot: slot.fact.display) for text in told]


def _lies(slots, lang):
    for place, slot in enumerate(slots):
        label = slot.fact.label[:1].upper() + slot.fact.label[1:]
        for other in slots:
            if not _could_be(slot.fact, other.fact):
                for form in (*_TRUE[lang], *_IS[lang]):
                    yield "another fact", form.format(label=label, mark=other.mark)
        if place < 2:
            for form in _ADDED[lang]:
                yield "invented", form.format(f"{label}: {slot.mark}")
        no = "no es" if lang == "es" else "is not"
        yield "negated", f"{label} {no} {slot.mark}."
        yield from _misfigured(slot.fact, label, lang)


def _misfigured(fact, label, lang):
    """Another number, unit or day in the place of the fact's own."""
    shown = fact.display
    number = re.search(r"\d+(?:[.,]\d+)*", shown)
    if isinstance(fact.value, date | datetime):
        moved = show(fact.value + timedelta(days=403), fact.kind)
        yield "day", f"{label}: {moved}."
    elif number and not isinstance(fact.value, RecordRef):
        wrong = shown[: number.start()] + "73519" + shown[number.end() :]
        yield "number", f"{label}: {wrong}."
        unit = "semanas" if lang == "es" else "weeks"
        yield "unit", f"{label}: {number[0]} {unit}."


def _could_be(fact, other):
    """Whether the exchange of two facts would be no lie."""
    if fact is other or fact.display == other.display:
        return True
    one, two = ({stem(w) for w in words(each.label)} for each in (fact, other))
    names = [fold(show(each.value)) for each in (fact, other)]
    return one == two or names[0] in names[1] or names[1] in names[0]
