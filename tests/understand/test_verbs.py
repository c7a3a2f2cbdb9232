"""Verbs in forms that no file lists."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.understand.conjugation import forms
from odoo.addons.mrp_ai_assistant.core.understand.lexicon import FILLER, lexicon
from odoo.addons.mrp_ai_assistant.core.understand.reader import read
from odoo.addons.mrp_ai_assistant.core.understand.verbs import alike, instead
from odoo.addons.mrp_ai_assistant.core.understand.words.es import verbs

VERBS = {v for line in verbs.MEANS.values() for v in line.replace(",", " ").split()}


def of(verb):
    change = next((k for k, v in verbs.CHANGES.items() if verb in v.split()), "")
    return {form.word for form in forms(verb, change, verbs.IRREGULAR.get(verb))}


@pytest.mark.parametrize(
    ("verb", "some"),
    [
        ("demorar", "demora demoro demoraban demorasen demorado demorando demoras"),
        ("arrancar", "arranque arrancaron arranquemos"),
        ("entregar", "entregue entreguen entregara"),
        ("empezar", "empieza empiece empezamos empezaron empieces"),
        ("costar", "cuesta cueste costaba costo costaria"),
        ("servir", "sirve sirvieron sirviendo sirva servimos servis"),
        ("hacer", "hago hizo hicieron hara hecho haz hiciera"),
        ("producir", "produzca produjo produjeron produjera"),
        ("construir", "construye construyo construyendo construyeron"),
        ("tener", "tiene tuvo tendrian tenga tenes"),
        ("detener", "detuvieron detiene deten"),
        ("decir", "dice dijo dijeron dire decis deci dicho"),
        ("resolver", "resuelven resuelto resolvieron"),
    ],
)
def test_forms(verb, some):
    assert set(some.split()) <= of(verb)


def test_lines_name_words_that_mean_something():
    known = lexicon("es")
    words = {w.strip() for means in verbs.MEANS for w in means.split("|") if w.strip()}
    assert [word for word in words if not known.alone(word)] == []


def test_changes_and_irregulars_are_of_verbs_of_some_line():
    changed = {verb for line in verbs.CHANGES.values() for verb in line.split()}
    assert (changed | set(verbs.IRREGULAR)) <= VERBS


def test_alike_keeps_time_and_person():
    assert "tardaran" not in alike("tarda")
    assert "llegaron" in alike("arribaron")
    assert "llega" not in alike("arribaron")


def test_pronouns_are_left_out():
    assert "saber" in instead("decime")
    assert "termina" in instead("terminarlas")


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("¿qué órdenes demorarían?", "late"),
        ("¿qué lotes expirarán?", "expiry"),
        ("¿cuándo arribará el tejido?", "arrival"),
        ("¿qué material escasearía?", "shortage"),
        ("¿qué centros se detuvieron?", "blocked"),
    ],
)
def test_forms_are_read(question, concept):
    reading = read(question, "es", date(2026, 11, 22), lambda word: False)
    assert concept in reading.concepts


@pytest.mark.parametrize("word", ["tendrían", "podés", "quisiéramos", "contame"])
def test_helping_verbs_say_nothing(word):
    question = f"{word} órdenes atrasadas"
    reading = read(question, "es", date(2026, 11, 22), lambda word: False)
    assert (reading.domain, reading.mentions) == (
        {"manufacturing_order", "late"},
        [],
    )
    assert lexicon("es").alone("tendrian") == (FILLER,)


def test_a_name_is_no_verb():
    reading = read("órdenes de Arribas", "es", date(2026, 11, 22), lambda word: False)
    assert [mention.text for mention in reading.mentions] == ["Arribas"]


@pytest.mark.parametrize(
    ("question", "carries"),
    [
        ("¿qué órdenes arrastran retraso?", True),
        ("¿qué órdenes acumularon un retraso?", True),
        ("¿qué órdenes no arrastran retraso?", False),
        ("¿qué órdenes evitan retraso?", False),
        ("¿qué órdenes auditamos?", False),
        ("¿qué órdenes zumbonas van con retraso?", False),
    ],
)
def test_a_verb_that_only_carries_a_state(question, carries):
    reading = read(question, "es", date(2026, 11, 22), lambda word: False)
    assert [m.supports for m in reading.mentions] in ([carries], [] if carries else [0])


def test_an_article_in_a_preamble_introduces_nothing():
    question = "el jefazo me pregunta qué órdenes van con retraso"
    (mention,) = read(question, "es", date(2026, 11, 22), lambda word: False).mentions
    assert (mention.preamble, mention.introduced) == (True, False)
