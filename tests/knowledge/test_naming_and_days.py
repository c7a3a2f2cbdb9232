"""A file's name chooses it and answers nothing inside; days as sheets have them."""

import pytest

from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import retrieve

from .shelf import Encoder, Shelf, chunk

SAW = "Sierra_escuadradora_SE-45.pdf"
MANUALS = (
    chunk(
        1,
        "Escuadradora SE-45. Los residuos de aceite se entregan a un gestor.",
        1,
        name=SAW,
        heading=("Escuadradora SE-45",),
    ),
    chunk(
        2,
        "Síntoma | Causa\nLa pieza se quema al cortar | Disco sin filo",
        27,
        name=SAW,
        kind="table",
    ),
    chunk(3, "La pieza se sujeta con la ventosa. SE-45.", 3, document=2, name="x.pdf"),
)


def test_the_title_page_answers_nothing_of_its_machine():
    best = retrieve("en la escuadradora SE-45 se queman las piezas", Shelf(*MANUALS))
    assert best.passages[0].place.page_from == 27


def test_the_sense_is_asked_for_without_the_name():
    encoder, shelf = Encoder(), Shelf(*MANUALS)
    heard = []
    encode = encoder.encode
    encoder.encode = lambda texts: heard.extend(texts) or encode(texts)
    retrieve("¿por qué se quema la pieza en la SE-45?", shelf, encoder=encoder)
    assert heard and "SE-45" not in heard[0] and "quema" in heard[0]


def test_a_question_that_is_only_a_name_is_asked_whole():
    encoder, shelf = Encoder(), Shelf(*MANUALS)
    heard = []
    encode = encoder.encode
    encoder.encode = lambda texts: heard.extend(texts) or encode(texts)
    retrieve("SE-45", shelf, encoder=encoder)
    assert heard == ["SE-45"]


@pytest.mark.parametrize(
    "day", ["14 de mayo de 2026", "14/5/2026", "14-05-2026", "May 14, 2026"]
)
def test_a_day_however_it_is_said(day):
    rows = tuple(
        chunk(
            n, f"Fecha | Línea | Gas\n2026-{n:02}-14 | Lacado | {n}5", n, kind="table"
        )
        for n in range(1, 10)
    )
    best = retrieve(f"consumo de gas de Lacado el {day}", Shelf(*rows))
    assert best.passages[0].place.page_from == 5


def test_a_day_of_a_text_in_words():
    texts = (
        chunk(1, "Revisado el 14 de mayo de 2026 por el taller.", 1),
        chunk(2, "Revisado el 15 de junio de 2026 por el taller.", 2),
    )
    best = retrieve("revisado el 14/05/2026", Shelf(*texts))
    assert (best.passages[0].place.page_from, best.abstain) == (1, False)


PRESS = chunk(
    1, "Apretar la tapa del filtro a 45 Nm.", 4, name="Manual prensa PH-400.pdf"
)
BOOTH = chunk(
    2,
    "Check the valve pressure, adjust it, then press the blue button.",
    5,
    document=2,
    name="CB-200 spray booth manual.pdf",
)


def test_another_machine_never_answers_for_the_one_that_was_asked_about():
    best = retrieve("¿A qué presión se ajusta la válvula de la prensa?", Shelf(BOOTH))
    assert best.passages
    both = Shelf(PRESS, BOOTH)
    best = retrieve("¿A qué presión se ajusta la válvula de la prensa?", both)
    assert (best.abstain, best.reason) == (True, "words")


def test_the_same_machine_in_the_other_language_does():
    best = retrieve("¿A qué presión se ajusta la válvula de la cabina?", Shelf(BOOTH))
    assert not best.abstain


def test_a_machine_whose_manual_has_an_english_name():
    press = chunk(1, "Apretar la tapa a 45 Nm.", 4, name="Hydraulic press.pdf")
    question = "¿A qué presión se ajusta la válvula de la prensa?"
    best = retrieve(question, Shelf(press, BOOTH))
    assert (best.abstain, best.reason) == (True, "words")


SHEET = tuple(
    chunk(
        number,
        f"Fecha | Línea | Gas\n2026-{day} | Lacado | {number}",
        kind="table",
        name="Energia.xlsx",
    )
    for number, day in enumerate(("01-14", "05-14", "05-13", "06-14"), 1)
)


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("gas de Lacado el 14 de mayo de 2026", "es"),
        ("gas de Lacado el 14 de mayo", "es"),
        ("gas de Lacado 14/5/2026", "es"),
        ("gas de Lacado el 14/5", "es"),
        ("gas of Lacado on May 14", "en"),
        ("gas of Lacado on 5/14/2026", "en"),
        ("gas Lacado 2026-05-14", "es"),
    ],
)
def test_a_day_as_people_say_it_meets_a_cell(question, lang):
    best = retrieve(question, Shelf(*SHEET), lang=lang)
    assert not best.abstain
    assert best.passages[0].quote.startswith("2026-05-14")


READINGS = chunk(
    1,
    "Fecha | Turno | Gas (m³)\n12/03/2026 | Noche | 318\n03/12/2026 | Noche | 207",
    kind="table",
    name="lecturas.csv",
)


def test_a_day_with_slashes_in_a_cell_is_that_day():
    """Of day and month, whatever their order in other countries: 12/03 is in March."""
    best = retrieve("gas del 12 de marzo de noche", Shelf(READINGS))
    assert not best.abstain
    assert best.passages[0].quote == "12/03/2026 | Noche | 318"


def test_another_day_is_not_answered_by_the_rows_of_these():
    best = retrieve("gas del 14 de agosto de noche", Shelf(READINGS))
    assert (best.abstain, best.reason) == (True, "words")
