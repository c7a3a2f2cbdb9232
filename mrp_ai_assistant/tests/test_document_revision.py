from odoo import Command
from odoo.tests import tagged

from .knowing import PRESS, KnowledgeCase

NEWER = PRESS.replace("15 bar", "18 bar")
OTHER = "Receta de la sopa de ajo: pan, ajo, pimentón, agua y un huevo por persona.\n"


@tagged("post_install", "-at_install")
class TestDocumentRevision(KnowledgeCase):
    """The same content is read once; the newest of a family wins."""

    def test_the_same_content_is_told_and_not_read_again(self):
        first, second = self.add("a.txt"), self.add("b.txt")
        self.assertEqual(second.duplicate_of, first)
        self.assertEqual([second.state, second.chunks], ["ready", 0])
        self.assertIn("a.txt", second.reason)
        first.unlink()
        self.assertEqual(second.state, "queued")

    def test_a_copy_for_other_readers_is_no_copy(self):
        group = self.env["res.groups"].create({"name": "Few"})
        self.add("a.txt", group_ids=[Command.set(group.ids)])
        second = self.add("b.txt")
        self.assertFalse(second.duplicate_of)
        self.assertEqual(self.names(self.planner), ["b.txt"])

    def test_the_revision_of_the_name_decides(self):
        newer = self.add("prensa rev B.txt", NEWER)
        older = self.add("prensa rev A.txt")
        self.assertEqual(older.superseded_by, newer)
        self.assertFalse(newer.superseded_by)
        found = self.find(self.planner)
        self.assertEqual(found.passages[0].source.id, newer.id)

    def test_the_later_one_of_the_same_name(self):
        older, newer = self.add(), self.add(text=NEWER)
        self.assertEqual(older.superseded_by, newer)
        newer.unlink()
        self.assertFalse(older.superseded_by)

    def test_the_same_name_in_another_folder_may_be_another_thing(self):
        one = self.add("leeme.txt", origin="/a")
        two = self.add("leeme.txt", OTHER, origin="/b")
        self.assertFalse(one.superseded_by or two.superseded_by)

    def test_other_readers_have_revisions_of_their_own(self):
        group = self.env["res.groups"].create({"name": "Few"})
        older = self.add()
        newer = self.add(text=NEWER)
        newer.group_ids = [Command.set(group.ids)]
        self.assertFalse(older.superseded_by)
