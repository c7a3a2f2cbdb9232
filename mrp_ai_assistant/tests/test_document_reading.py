import tempfile
from pathlib import Path
from unittest.mock import patch

from odoo.tests import tagged

from ..core.knowledge.errors import DocumentTimeout
from ..knowledge import queue, reading
from ..knowledge.batch import Batch
from ..runner.transaction import transaction
from .knowing import PRESS, KnowledgeCase


@tagged("post_install", "-at_install")
class TestDocumentReading(KnowledgeCase):
    """From a file to passages, whatever happens on the way."""

    def test_a_text_is_read_and_found_with_its_place(self):
        document = self.add()
        self.assertEqual(document.state, "ready")
        self.assertEqual(document.lang, "es")
        self.assertEqual(document.progress, 100)
        self.assertEqual(document.size, len(PRESS.encode()))
        found = self.find(self.planner)
        self.assertFalse(found.abstain)
        self.assertEqual(found.passages[0].source.id, document.id)
        self.assertIn("15 bar", found.passages[0].text)

    def test_why_a_file_cannot_be_read_is_told_in_the_readers_language(self):
        document = self.add("roto.pdf", b"%PDF-1.4 nothing")
        self.assertEqual(document.state, "failed")
        self.planner.lang = "es_ES"
        self.env["res.lang"]._activate_lang("es_ES")
        spanish = document.with_user(self.planner).with_context(lang="es_ES")
        self.assertIn("dañado", spanish.reason)
        self.assertIn("damaged", document.with_context(lang="en_US").reason)
        self.assertEqual(self.names(self.planner), [])

    def test_a_file_that_fails_can_be_tried_again(self):
        slow = patch.object(reading.child, "read", side_effect=DocumentTimeout())
        with slow:
            document = self.add()
        self.assertEqual(document.state, "failed")
        document.action_retry()
        self.assertEqual([document.state, document.attempt], ["queued", 0])
        self.have_read(document)
        self.assertEqual(document.state, "ready")

    def test_an_unexpected_error_fails_the_file_alone(self):
        broken = patch.object(reading.child, "read", side_effect=ValueError("x"))
        with broken, self.assertLogs("odoo.addons.mrp_ai_assistant", "ERROR"):
            document = self.add()
        self.assertEqual(document.failure["code"], "document_crash")

    def test_what_waits_is_cancelled_at_once(self):
        document = self.add(read=False)
        document.action_cancel()
        self.env.flush_all()
        self.assertEqual(document.state, "cancelled")
        with transaction(self.dbname) as env:
            self.assertIsNone(queue.claim(env, "test", [document.id]))

    def test_what_is_being_read_stops_soon(self):
        document = self.add(read=False)

        def stop(*_args, cancelled, **_options):
            document.action_cancel()
            self.env.flush_all()
            watch._proved = 0
            self.assertTrue(cancelled())
            raise reading.Stopped()

        made = reading._Watch.__init__
        watch = None

        def remember(self_, *args):
            nonlocal watch
            watch = self_
            made(self_, *args)

        with (
            patch.object(reading._Watch, "__init__", remember),
            patch.object(reading.child, "read", stop),
        ):
            self.have_read(document)
        self.assertEqual(document.state, "cancelled")

    def test_what_a_dead_process_left_is_read_by_another(self):
        document = self.add(read=False)
        with transaction(self.dbname) as env:
            queue.claim(env, "dead", [document.id])
        self.env.cr.execute(
            "UPDATE mrp_ai_document SET heartbeat = heartbeat - interval '1 hour'"
        )
        with transaction(self.dbname) as env:
            queue.requeue_stale(env)
        self.have_read(document)
        self.assertEqual([document.state, document.attempt], ["ready", 2])

    def test_a_file_that_kills_its_readers_is_given_up(self):
        document = self.add(read=False)
        for _attempt in range(queue.ATTEMPTS):
            with transaction(self.dbname) as env:
                self.assertTrue(queue.claim(env, "dead", [document.id]))
                queue.release(env, "dead")
        self.env.invalidate_all()
        self.assertEqual(document.state, "failed")
        self.assertIn("broke", document.with_context(lang="en_US").reason)

    def test_who_lost_a_document_writes_nothing_more(self):
        document = self.add(read=False)
        with transaction(self.dbname) as env:
            lost = queue.claim(env, "dead", [document.id])
            queue.release(env, "dead")
        reading.read_document(self.dbname, lost)
        self.env.invalidate_all()
        self.assertEqual(document.state, "queued")

    def test_reading_again_leaves_no_passage_twice(self):
        document = self.add()
        document.action_retry()
        self.have_read(document)
        count = self.env["mrp.ai.chunk"].search_count(
            [("document_id", "=", document.id)]
        )
        self.assertEqual(count, document.chunks)

    def test_removed_is_not_found(self):
        document = self.add()
        file = document.attachment_id
        document.unlink()
        self.assertFalse(file.exists())
        self.assertEqual(self.names(self.planner), [])

    def test_a_name_is_only_a_name(self):
        document = self.add("../../etc/passwd.txt")
        self.assertEqual(document.name, "passwd.txt")

    def test_a_batch_tells_what_became_of_each_file(self):
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        good, bad = folder / "prensa.txt", folder / "roto.pdf"
        good.write_text(PRESS)
        bad.write_bytes(b"")
        values = {
            "company_id": self.env.company.id,
            "user_id": self.planner.id,
            "group_ids": [(6, 0, [])],
        }
        batch = Batch(self.dbname, values)
        told = batch.read(good, str(folder))
        self.assertEqual([told["state"], told["chunks"]], ["ready", 1])
        self.assertEqual(batch.read(bad, str(folder))["code"], "document_empty")
        again = batch.read(good, str(folder))
        self.assertEqual(again["document"], told["document"])
        self.assertEqual(again["chunks"], 1)
