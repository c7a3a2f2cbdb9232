"""Places of letters that are asked for by the thousand are those asked for singly."""

import pytest

from odoo.addons.mrp_ai_assistant.core.knowledge.child import read
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.opened import Opened
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.page import calls

from . import made


@pytest.fixture
def text(tmp_path):
    """A page's letters as pdfium's functions take them, and how many there are."""
    document = Opened(made.pages(tmp_path / "a.pdf", [["palabra " * 12] * 40]))
    page = calls.load_page(document.at, 0)
    found = calls.load_text(page)
    yield calls.handle(found), calls.count_letters(found)
    calls.close_text(found)
    calls.close_page(page)
    document.close()


def test_more_letters_than_there_is_room_for(text):
    at, count = text
    assert count > 2 * calls._ROOM
    together = calls.letter_sides(at, range(count))
    single = [calls.letter_sides(at, [number]) for number in range(count)]
    assert list(zip(*together, strict=True)) == [
        tuple(side for [side] in sides) for sides in single
    ]
    assert len(set(zip(*together, strict=True))) > 1000


def test_no_letters(text):
    at, _count = text
    assert calls.letter_sides(at, []) == ([], [], [], [])
    assert calls.letter_colours(at, []) == ([], [], [], [])
    assert calls.object_boxes([]) == []


def test_letters_written_in_one_go_have_one_object_and_are_black(text):
    at, _count = text
    marks = calls.letter_objects(at, range(7))
    assert len(set(marks)) == 1 and marks[0]
    assert set(calls.render_modes(marks)) == {0}
    assert (
        list(zip(*calls.letter_colours(at, range(7)), strict=True))
        == [tuple(calls.BLACK)] * 7
    )


def test_letters_that_nobody_drew_have_no_object_and_are_black(text):
    at, count = text
    assert calls.letter_objects(at, [count + 5]) == [None]
    assert calls.letter_colours(at, [count + 5]) == ([0], [0], [0], [255])


@pytest.mark.parametrize(
    ("printed", "read_as"),
    [
        ("El tama˜no de la m´aquina.", "El tamaño de la máquina."),
        ("It´s the operator´s own key.", "It´s the operator´s own key."),
    ],
)
def test_accents_that_stand_beside_their_letter(tmp_path, printed, read_as):
    """As TeX prints them; an apostrophe stays one."""
    path = made.pages(tmp_path / "a.pdf", [[printed]])
    assert [each.text for each in read(path, "a.pdf").chunks] == [read_as]
