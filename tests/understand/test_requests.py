"""From a request to a draft's values, or to the question for what is missing."""

from datetime import date

import pytest

from odoo.addons.mrp_ai_assistant.core.evidence import Ask, Missing, NoData
from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.plan import Wanting

from tests.understand.acting_skills import ACTING, READING
from tests.understand.plant import _RECORDS, TODAY, PlantLookup

PRODUCT, ORDER = "Mesa auxiliar", "WH/MO/00012"


def ask(question, previous=None, skills=ACTING):
    return understand(
        question, skills=skills, lookup=PlantLookup(), today=TODAY, previous=previous
    )


def values(made):
    assert isinstance(made, Plan), made
    plain = {}
    for name, value in made.arguments.items():
        plain[name] = (
            getattr(value, "name", None)
            or getattr(value, "end", None)
            or getattr(value, "value", value)
        )
    return plain


def test_a_draft_with_all_that_it_needs():
    made = ask("crea una orden de 20 mesas auxiliares para el viernes")
    assert made.skill.name == "draft"
    expected = {"product": PRODUCT, "amount": 20, "day": date(2026, 11, 20)}
    assert values(made) == expected


@pytest.mark.parametrize(
    ("words", "amount", "unit"),
    [
        ("1.250,5 kg de barniz mate", 1250.5, "kg"),
        ("dos docenas de sillas de oficina", 24, ""),
        ("mil mesas auxiliares", 1000, ""),
        ("exactamente 20 mesas auxiliares", 20, ""),
        ("2026 mesas auxiliares", 2026, ""),
    ],
)
def test_amounts_as_people_write_them(words, amount, unit):
    measure = ask(f"crea una orden de {words}").arguments["amount"]
    assert (measure.value, measure.unit) == (amount, unit)


@pytest.mark.parametrize(
    ("words", "buttons"),
    [
        ("1.000", ["1", "1000"]),
        ("entre 5 y 10", ["5", "10"]),
        ("20 o 30", ["20", "30"]),
        ("unas 20", ["20"]),
        ("al menos 20", ["20"]),
        ("-5", []),
        ("0", []),
        ("20 cajas de", []),
    ],
)
def test_what_is_not_one_amount_is_asked(words, buttons):
    made = ask(f"crea una orden de {words} mesas auxiliares")
    assert isinstance(made, Ask)
    expected = [f"crea una orden de {each} mesas auxiliares" for each in buttons]
    assert list(made.options) == expected
    for option in made.options:
        assert isinstance(ask(option), Plan)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("para el 4/12", date(2026, 12, 4)),
        ("para el viernes 4", date(2026, 12, 4)),
        ("en 10 días", date(2026, 11, 28)),
        ("antes del viernes", date(2026, 11, 19)),
        ("para mañana", date(2026, 11, 19)),
    ],
)
def test_the_day_of_a_draft(words, day):
    assert values(ask(f"crea una orden de 20 mesas auxiliares {words}"))["day"] == day


@pytest.mark.parametrize(
    "words",
    [
        "para la semana que viene",
        "para el viernes 5 de diciembre",
        "para el viernes 5",
        "para el 31/11",
        "para el 3/11",
        "para ayer",
    ],
)
def test_what_is_not_one_day_to_come_is_asked(words):
    made = ask(f"crea una orden de 20 mesas auxiliares {words}")
    assert isinstance(made, Ask)
    for option in made.options:
        assert values(ask(option))["day"] > TODAY


def test_in_english_a_date_of_two_readings_is_asked():
    made = ask("create an order for 20 mesa auxiliar for 04/12")
    assert len(made.options) == 2


def test_what_is_missing_is_asked_one_by_one():
    product = ask("crea una orden")
    assert isinstance(product, Wanting) and product.missing == "product"
    amount = ask(PRODUCT, product.plan)
    assert isinstance(amount, Wanting) and amount.missing == "amount"
    assert values(ask("20", amount.plan)) == {"product": PRODUCT, "amount": 20}
    assert isinstance(ask("unas 20", amount.plan), Ask)


def test_two_products_of_one_name_are_asked_with_their_codes():
    made = ask("crea una orden de 20 bisagras")
    assert made.options == (
        "crea una orden de 20 “BIS-001”",
        "crea una orden de 20 “BIS-002”",
    )
    made = ask("crea una orden de 20 sillas")
    assert len(made.options) == 2
    assert isinstance(ask(made.options[0]), Plan)


def test_two_drafts_are_asked_one_after_the_other():
    made = ask("crea una orden de 20 mesas auxiliares y otra de 10 sillas de oficina")
    assert made.options == (
        "crea una orden de 20 mesas auxiliares",
        "crea una orden de 10 sillas de oficina",
    )
    made = ask("crea 3 órdenes de 10 mesas auxiliares")
    assert values(ask(made.options[0]))["amount"] == 10


def test_a_vendor_may_stand_before_or_after():
    records = dict(_RECORDS)
    records["res.partner"] = (("Maderas del Norte", ""),)
    for question in (
        "compra 40 patas de acero a Maderas del Norte",
        "pídele a Maderas del Norte 40 patas de acero",
        "order 40 Pata de acero from Maderas del Norte",
    ):
        made = understand(
            question, skills=ACTING, lookup=PlantLookup(records), today=TODAY
        )
        expected = {"vendor": "Maderas del Norte", "product": "Pata de acero"}
        assert values(made) == expected | {"amount": 40}


def test_a_wish_is_asked_about():
    made = ask("necesito fabricar 30 mesas auxiliares")
    assert [ask(option).skill.name for option in made.options] == [
        "draft",
        "producible",
    ]
    assert ask("dos docenas de sillas de oficina").options[0].startswith("Crea")


def test_asking_how_offers_the_request():
    made = ask("¿puedo crear una orden de 20 mesas auxiliares?")
    assert isinstance(made, Ask)
    assert values(ask(made.options[0]))["amount"] == 20
    assert isinstance(ask("¿cómo creo una orden de fabricación?"), Ask)


@pytest.mark.parametrize(
    ("question", "skill", "expected"),
    [
        ("mueve la orden 12 al jueves", "reschedule", {"day": date(2026, 11, 19)}),
        ("retrasa WH/MO/00012 dos días", "reschedule", {"length": 2}),
        ("retrasa la orden 12 en dos días", "reschedule", {"length": 2}),
        ("pon la 12 como urgente", "priority", {"urgency": "1"}),
        ("quita la prioridad a la orden 12", "priority", {"urgency": "0"}),
    ],
)
def test_changes_of_an_order(question, skill, expected):
    made = ask(question)
    assert made.skill.name == skill
    assert values(made) == {"order": ORDER, **expected}


@pytest.mark.parametrize(
    "question",
    [
        "cancela la orden 12",
        "borra la orden 12",
        "confirma la orden 12",
        "desecha 5 mesas auxiliares",
        "delete order 12",
        "scrap 5 mesa auxiliar",
        "crea una orden de venta",
    ],
)
def test_what_nobody_proposes_is_refused_with_what_is(question):
    made = ask(question)
    assert isinstance(made, NoData) and made.reason is Missing.OUT_OF_SCOPE
    assert any("10" in each or "12" in each for each in made.followups)


def test_without_acting_skills_a_request_is_refused():
    made = ask("crea una orden de 20 mesas auxiliares", skills=READING)
    assert isinstance(made, NoData) and made.reason is Missing.OUT_OF_SCOPE


def test_what_a_draft_cannot_take_is_never_left_out():
    made = ask("crea una orden de 20 mesas auxiliares retrasadas")
    assert made.options == ("crea una orden de 20 mesas auxiliares",)


class TestAfterADraft:
    before = ask("crea una orden de 20 mesas auxiliares para el viernes")

    @pytest.mark.parametrize(
        ("words", "changed"),
        [
            ("mejor 30", {"amount": 30}),
            ("que sean 2 docenas", {"amount": 24}),
            ("para el jueves", {"day": date(2026, 11, 19)}),
            ("no, 40", {"amount": 40}),
            ("mejor sillas de oficina", {"product": "Silla de oficina"}),
            ("cambia la cantidad a 15", {"amount": 15}),
            ("make it 30", {"amount": 30}),
        ],
    )
    def test_what_is_changed_makes_another(self, words, changed):
        made = ask(words, self.before)
        assert values(made) == values(self.before) | changed
        assert made.amends

    @pytest.mark.parametrize(
        "words",
        ["sí", "dale", "ok, hazlo", "confírmalo", "sí por favor", "yes", "do it"]
        + ["cancélalo", "no", "descártala", "undo"],
    )
    def test_a_word_neither_confirms_nor_undoes(self, words):
        made = ask(words, self.before)
        assert isinstance(made, Ask) and not made.options

    @pytest.mark.parametrize("words", ["con la otra lista", "with another vendor"])
    def test_what_words_do_not_change_is_on_the_card(self, words):
        made = ask(words, self.before)
        assert isinstance(made, Ask) and not made.options

    def test_another_question_is_no_change(self):
        assert ask("¿qué órdenes van con retraso?", self.before).skill.name == "late"
        made = ask("¿y las sillas de oficina?", self.before)
        assert not isinstance(made, Plan) or not made.skill.proposes

    def test_a_new_request_takes_nothing_over(self):
        made = ask("y crea una orden de 5 sillas de oficina", self.before)
        assert values(made) == {"product": "Silla de oficina", "amount": 5}
        assert not made.amends


def test_what_to_buy_by_a_day_is_a_question_and_no_request():
    answer = ask("what do I need to buy this week?")
    assert isinstance(answer, Ask)
    assert answer.options == ("What do we have to order this week?",)
