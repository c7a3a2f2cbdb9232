from unittest.mock import patch

from odoo.tests import tagged

from ..core.embed.errors import EncoderError
from ..core.stores.errors import StoreDown
from ..core.stores.postgres import PostgresStore
from ..knowledge import changes, engine, vectors
from ..knowledge.batch import Batch
from .knowing import KnowledgeCase

_QUESTION = "the pressure of the hydraulic circuit is too low"


class Letters:
    """Vectors that count letters: an encoder whose meaning can be foreseen."""

    name = "letters"
    digest = "1"
    dimension = 32

    def __init__(self, digest="1"):
        self.digest = digest

    def encode(self, texts):
        return [self._vector(text) for text in texts]

    def _vector(self, text):
        counts = [1.0] * self.dimension
        for letter in text.lower():
            counts[ord(letter) % self.dimension] += 1
        length = sum(each * each for each in counts) ** 0.5
        return [each / length for each in counts]


@tagged("post_install", "-at_install")
class TestKnowledgeVectors(KnowledgeCase):
    """Vectors come later, from any encoder, into any store; words answer meanwhile."""

    def setUp(self):
        super().setUp()
        self.encoder = Letters()
        self.startPatcher(
            patch.object(engine, "encoder", lambda env, lang=None: self.encoder)
        )
        self.startPatcher(
            patch.object(engine, "encoder_of", lambda env, record, lang: self.encoder)
        )
        self.document = self.add()

    def _left(self):
        self.env.flush_all()
        return vectors.anything(self.env)

    def _chunks(self):
        return self.env["mrp.ai.chunk"].search([("document_id", "!=", False)])

    def test_everything_gets_vectors(self):
        self.assertTrue(self._left())
        self.assertTrue(self.embed())
        self.assertFalse(self._left())
        space = engine.serving_space(self.env)
        self.assertEqual([space.name, space.state], ["letters", "serving"])
        kept = engine.store_of(self.env, space).chunks()
        self.assertEqual(set(kept), set(self._chunks().ids))

    def test_a_batch_ends_with_its_vectors(self):
        self.env.flush_all()
        self.assertEqual(Batch(self.dbname, {}).embed(), "ready")
        down = StoreDown("refused", store="postgres", place="there")
        self.add("otra.txt", "El filtro se cambia cada 500 horas de trabajo.")
        with patch.object(PostgresStore, "put", side_effect=down):
            self.assertIn("there", Batch(self.dbname, {}).embed())

    def test_another_encoder_while_the_former_serves(self):
        self.embed()
        former = engine.serving_space(self.env)
        self.encoder = Letters("2")
        engine.aim(self.env)
        self.assertTrue(self._left())
        self.assertEqual(engine.serving_space(self.env), former)
        self.embed()
        self.assertEqual(engine.serving_space(self.env).digest, "2")
        self.assertFalse(former.exists())

    def test_a_store_that_is_down_when_written(self):
        down = StoreDown("refused", store="postgres", place="there")
        with patch.object(PostgresStore, "put", side_effect=down):
            self.assertFalse(self.embed())
        store = self.env["mrp.ai.store"]._the_one()
        self.assertIn("there", store.space_id.failure["text"])
        self.assertEqual(self.names(self.planner), ["prensa.txt"])
        self.assertTrue(self.embed())
        self.assertFalse(store.space_id.failure)

    def test_a_store_that_is_down_when_searched(self):
        self.embed()
        down = StoreDown("refused", store="postgres", place="there")
        with patch.object(PostgresStore, "leg", side_effect=down):
            self.assertEqual(self.names(self.planner), ["prensa.txt"])

    def test_an_encoder_that_fails(self):
        with patch.object(Letters, "encode", side_effect=EncoderError(encoder="x")):
            self.assertFalse(self.embed())
            self.assertEqual(self.names(self.planner), ["prensa.txt"])

    def test_an_encoder_that_is_down_from_the_start(self):
        down = EncoderError(encoder="far model")
        with patch.object(engine, "encoder", side_effect=down):
            self.assertFalse(self.embed())
            self.assertIn("far model", Batch(self.dbname, {}).embed())

    def test_vectors_of_what_is_gone_are_dropped(self):
        self.embed()
        self.document.unlink()
        self.env.flush_all()
        down = StoreDown("refused", store="postgres", place="there")
        with patch.object(PostgresStore, "drop", side_effect=down):
            self.assertFalse(changes.look_again(self.dbname))
        space = engine.serving_space(self.env)
        self.assertTrue(engine.store_of(self.env, space).chunks())
        changes.look_again(self.dbname)
        self.assertFalse(engine.store_of(self.env, space).chunks())

    def test_one_process_at_a_time(self):
        with vectors._alone(self.dbname) as first:
            self.assertTrue(first)

    def test_without_an_encoder_words_are_enough(self):
        self.env["mrp.ai.store"]._the_one().encoder = "none"
        self.assertFalse(self._left())
        self.assertEqual(self.names(self.planner), ["prensa.txt"])
