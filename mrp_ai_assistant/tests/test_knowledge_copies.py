from unittest.mock import patch

from odoo.tests import tagged

from ..core.stores.memory import MemoryStore
from ..knowledge import changes, engine, vectors
from .knowing import KnowledgeCase
from .test_knowledge_vectors import Letters


@tagged("post_install", "-at_install")
class TestCopiedDatabase(KnowledgeCase):
    """Two databases with one server of vectors: each has its own, also when one began
    as a copy of the other."""

    def setUp(self):
        super().setUp()
        self.collections = {}
        encoder = Letters()
        self.startPatcher(
            patch.object(engine, "encoder", lambda env, lang=None: encoder)
        )
        self.startPatcher(patch.object(engine, "open_store", self.open_store))
        store = self.env["mrp.ai.store"]._the_one()
        store.write({"kind": "qdrant", "url": "http://qdrant.plant:6333"})
        self.document = self.add()
        self.assertTrue(self.embed())
        (self.original,) = self.collections.values()

    def open_store(self, kind, space, **_where):
        return self.collections.setdefault(space.key, MemoryStore(space))

    def restore_as_copy(self):
        """What Odoo does to a database that is restored beside the original."""
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("database.uuid", "0d3500aa-1111-4222-8333-444455556666")

    def test_the_copy_makes_its_own_and_leaves_the_original_alone(self):
        before = set(self.original.chunks())
        self.assertTrue(before)
        self.restore_as_copy()
        self.assertFalse(engine.serving_space(self.env), "words answer meanwhile")
        self.assertTrue(vectors.anything(self.env))
        self.assertTrue(self.embed())
        self.assertEqual(len(self.collections), 2)
        self.assertEqual(set(self.original.chunks()), before)
        space = engine.serving_space(self.env)
        self.assertEqual(set(engine.store_of(self.env, space).chunks()), before)
        self.assertEqual(self.env["mrp.ai.space"].search([]), space)

    def test_what_the_copy_removes_stays_in_the_original(self):
        before = set(self.original.chunks())
        self.restore_as_copy()
        self.document.unlink()
        self.env.flush_all()
        while changes.look_again(self.env.cr.dbname):
            pass
        self.assertEqual(set(self.original.chunks()), before)

    def test_the_database_itself_removes_its_own(self):
        self.document.unlink()
        self.env.flush_all()
        while changes.look_again(self.env.cr.dbname):
            pass
        self.assertFalse(self.original.chunks())

    def test_vectors_in_the_database_are_of_no_other(self):
        spaces = self.env["mrp.ai.space"]
        self.assertFalse(spaces._owner("postgres") or spaces._owner("pgvector"))
        self.assertEqual(len(spaces._owner("chroma")), 12)
