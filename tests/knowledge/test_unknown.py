"""No answer where the very thing that is asked about stands nowhere."""

import pytest

from odoo.addons.mrp_ai_assistant.core.embed import EncoderError
from odoo.addons.mrp_ai_assistant.core.knowledge.retrieve import retrieve

from .shelf import Shelf, chunk

ROBOT = (
    chunk(1, "Grease the gearbox of the robot with oil VG 320.", name="RW6.pdf"),
    chunk(2, "The robot has six axes and a torch.", name="RW6.pdf"),
    chunk(3, "Zone Z3 of the table needs a vacuum of -600 mbar.", name="RW6.pdf"),
    chunk(4, "Feed for drilling steel of 12 mm: 0.2 mm.", name="RW6.pdf"),
)
ALIKE = ("zona", "zone")


class Words:
    """Each word its own direction, ``ALIKE`` the same; any longer text one more."""

    name = "made up"

    def __init__(self, error=None):
        self.known, self.error = ["", ALIKE[0]], error

    def encode(self, texts):
        if self.error and len(texts) > 1:
            raise self.error
        return [self._vector(text) for text in texts]

    def _vector(self, text):
        word = ALIKE[0] if text in ALIKE else text if " " not in text else ""
        if word not in self.known:
            self.known.append(word)
        return [float(place == self.known.index(word)) for place in range(99)]


def asked(question, encoder=None, **options):
    shelf = Shelf(*ROBOT, cosines=dict.fromkeys(range(1, 5), 0.35))
    return retrieve(question, shelf, encoder=encoder or Words(), **options)


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("which oil for the gearbox of the crane?", "en"),
        ("feed for drilling titanium", "en"),
    ],
)
def test_the_thing_is_not_there(question, lang):
    best = asked(question, lang=lang)
    assert (best.abstain, best.reason) == (True, "words")


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("which oil for the gearbox of the robot?", "en"),
        ("feed for drilling steel", "en"),
        ("vacío de la zona de la mesa", "es"),
    ],
)
def test_the_thing_is_there(question, lang):
    assert not asked(question, lang=lang).abstain


def test_the_encoder_is_asked_and_may_fail():
    broken = Words(EncoderError(encoder="x"))
    assert not asked("which oil for the gearbox of the crane?", broken).abstain
