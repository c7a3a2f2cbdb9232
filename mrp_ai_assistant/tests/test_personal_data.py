import io
import json
import zipfile

from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged

from ..core.events import Event
from .common import DONE, TurnCase
from .people import PeopleCase

TOLD = Event("text", {"md": "Two orders are late.", "origin": "rules"})
# Decisions on other people's matters, and what is kept to hold people to account.
_KEPT = {
    ("mrp_ai_audit", "user_id"),
    ("mrp_ai_audit", "about_id"),
    ("mrp_ai_proposal", "approver_id"),
    ("mrp_ai_proposal_event", "user_id"),
    ("mrp_ai_use", "user_id"),  # else whoever erases has no limit
    ("mrp_ai_data_request", "user_id"),  # this very dialog, which Odoo clears
}


class PersonalCase(TurnCase):
    def setUp(self):
        super().setUp()
        self.data = self.env["mrp.ai.personal.data"]
        self.turn = self.ask("Which orders of Ana are late?")
        self.answer(self.turn, TOLD, DONE)
        self.talk = self.turn.sudo().conversation_id
        self.env["mrp.ai.feedback"].with_user(self.planner).rate(self.turn.id, "up")
        self.document = (
            self.env["mrp.ai.document"]
            .sudo()
            ._add(
                "notes.txt",
                b"Ana wants twelve tables.",
                conversation_id=self.talk.id,
                user_id=self.planner.id,
            )
        )
        prompts = self.env["mrp.ai.prompt"].sudo()
        self.private, self.shared = prompts.create(
            [
                {"name": "Mine", "text": "And Ana?", "user_id": self.planner.id},
                {
                    "name": "Ours",
                    "text": "What is late?",
                    "user_id": self.planner.id,
                    "visibility": "all",
                },
            ]
        )
        self.talk.reader_ids = self.chief
        self.other = self.env["mrp.ai.conversation"].with_user(self.chief)
        self.other = self.other._begin_with("Theirs").sudo()
        self.other.reader_ids = self.planner

    def proposal(self, **values):
        return (
            self.env["mrp.ai.proposal"]
            .sudo()
            .create(
                {
                    "user_id": self.planner.id,
                    "company_id": self.env.company.id,
                    "lang": "en",
                    "kind": "draft_order",
                    "values": {"product": 1},
                    "digest": "0",
                    "expires_at": "2040-01-01",
                    **values,
                }
            )
        )

    def left(self, user):
        """``{(table, column)}`` of ours that still point to ``user``."""
        self.env.flush_all()
        self.env.cr.execute(
            """
            SELECT conrelid::regclass::text, attname
              FROM pg_constraint
              JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
             WHERE contype = 'f' AND confrelid = 'res_users'::regclass
               AND conrelid::regclass::text LIKE 'mrp_ai_%'
               AND attname NOT IN ('create_uid', 'write_uid')
            """
        )
        found = set()
        for table, column in self.env.cr.fetchall():
            self.env.cr.execute(
                f"SELECT 1 FROM {table} WHERE {column} = %s LIMIT 1", [user.id]
            )
            if self.env.cr.fetchone():
                found.add((table, column))
        return found


@tagged("post_install", "-at_install")
class TestExport(PersonalCase):
    def files(self, user, asker=None):
        data = self.data.with_user(asker or user)
        with zipfile.ZipFile(data._export(user)) as archive:
            self.assertIsNone(archive.testzip())
            return {name: archive.read(name) for name in archive.namelist()}

    def test_all_of_it_to_read_and_to_process(self):
        self.proposal(question="Twelve tables for Ana")
        files = self.files(self.planner)
        (text,) = (files[name] for name in files if name.endswith("late.md"))
        self.assertIn("Which orders of Ana are late?", text.decode())
        self.assertIn("Two orders are late.", text.decode())
        (talk,) = (
            json.loads(files[name])
            for name in files
            if name.startswith("conversations/") and name.endswith(".json")
        )
        kinds = [event["kind"] for event in talk["turns"][0]["events"]]
        self.assertIn("done", kinds)
        (name,) = (name for name in files if name.endswith("notes.txt"))
        self.assertEqual(files[name], b"Ana wants twelve tables.")
        self.assertEqual(json.loads(files["opinions.json"])[0]["rating"], "up")
        saved = {each["text"] for each in json.loads(files["saved_questions.json"])}
        self.assertEqual(saved, {"And Ana?", "What is late?"})
        self.assertIn("Twelve tables for Ana", files["proposals.json"].decode())
        settings = json.loads(files["settings.json"])
        self.assertEqual(settings["user"]["login"], self.planner.login)
        self.assertEqual(settings["shared_with_me"][0]["name"], "Theirs")

    def test_archived_conversations_and_those_of_other_companies_too(self):
        self.talk.active = False
        other = self.env["res.company"].create({"name": "Elsewhere"})
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_conversation SET company_id = %s WHERE id = %s",
            [other.id, self.talk.id],
        )
        self.env.invalidate_all()
        files = self.files(self.planner)
        self.assertTrue([name for name in files if name.startswith("conversations/")])

    def test_nothing_of_other_people(self):
        turn = self.env["mrp.ai.conversation"].with_user(self.chief)
        turn._ask(False, "What does Luis earn?", model_id="none")
        files = self.files(self.planner)
        self.assertNotIn(b"Luis", b"".join(files.values()))

    def test_names_that_a_zip_must_not_hold(self):
        self.talk.name = "../../etc/passwd\x01"
        second = self.talk.copy({"name": "../../etc/passwd"})
        self.assertTrue(second)
        for name in self.files(self.planner):
            self.assertNotIn("..", name)
            self.assertFalse(name.startswith("/"))

    def test_who_may(self):
        self.assertTrue(self.files(self.planner, self.administrator))
        line = self.env["mrp.ai.audit"].search([("kind", "=", "data_exported")])
        self.assertEqual(line.user_id, self.administrator)
        self.assertEqual(line.about_id, self.planner)
        for asker in (self.chief, self.outsider, self.customer):
            data = self.data.with_user(asker)
            with self.subTest(asker.login):
                for method in (data._export, data._erase, data._overview):
                    with self.assertRaises(AccessError):
                        method(self.planner)
                requests = self.env["mrp.ai.data.request"].with_user(asker)
                with self.assertRaises(AccessError):
                    requests.create({"user_id": self.planner.id})
                with self.assertRaises(AccessError):
                    self.planner.with_user(asker).action_mrp_ai_data()
        self.assertTrue(self.talk.exists())


@tagged("post_install", "-at_install")
class TestErasure(PersonalCase):
    def erase(self, user=None, asker=None):
        user = user or self.planner
        request = self.env["mrp.ai.data.request"].with_user(asker or user)
        request = request.create({"user_id": user.id})
        self.assertIn("1", request.overview)
        request.action_erase()
        self.env.flush_all()
        self.env.invalidate_all()

    def test_nothing_is_left_but_what_is_not_theirs_alone(self):
        self.proposal(question="Twelve tables for Ana")
        attachment = self.document.attachment_id
        store, chunk = attachment.store_fname, self.document._name
        statistic = self.env["mrp.ai.statistic"].sudo()
        statistic = statistic.search([("turn_id", "=", self.turn.id)])
        self.erase()
        self.assertFalse(self.left(self.planner) - _KEPT)
        gone = (self.talk, self.turn, self.document, self.private, attachment)
        self.assertFalse([record for record in gone if record.exists()])
        self.assertTrue(store and chunk)
        self.assertFalse(
            self.env["ir.attachment"].sudo().search([("store_fname", "=", store)])
        )
        self.assertTrue(self.shared.exists() and self.other.exists())
        self.assertFalse(self.shared.user_id)
        self.assertFalse(self.other.reader_ids)
        self.assertTrue(statistic.exists())
        self.assertFalse(statistic.user_id)

    def test_no_text_of_theirs_is_left_in_any_of_our_tables(self):
        self.env["mrp.ai.turn.text"]._index_some()
        self.proposal(question="Twelve tables for Ana")
        self.talk.with_user(self.planner).sudo()._tell(self.chief)
        self.env.flush_all()
        self.env.cr.precommit.run()
        self.erase()
        self.env.cr.execute(
            "SELECT tablename FROM pg_tables WHERE tablename LIKE 'mrp_ai_%'"
        )
        tables = [row[0] for row in self.env.cr.fetchall()]
        for table in [*tables, "bus_bus", "mail_message", "ir_attachment"]:
            self.env.cr.execute(f"SELECT t::text FROM {table} t WHERE t::text ~ 'Ana'")
            self.assertFalse(
                [row for row in self.env.cr.fetchall() if " Ana " in row[0]], table
            )

    def test_a_leaver_by_an_administrator(self):
        self.planner.active = False
        self.erase(asker=self.administrator)
        self.assertFalse(self.talk.exists())
        line = self.env["mrp.ai.audit"].search([("kind", "=", "data_erased")])
        self.assertEqual(
            [line.user_id, line.about_id], [self.administrator, self.planner]
        )

    def test_other_people_keep_theirs(self):
        self.erase()
        self.assertTrue(self.other.exists())
        self.assertFalse(
            self.left(self.chief)
            - _KEPT
            - {
                ("mrp_ai_conversation", "user_id"),
            }
        )

    def test_what_is_being_answered_ends_without_a_trace(self):
        running = self.ask("Is Ana late?")
        claimed = self.claim(running)
        self.erase()
        self.assertFalse(running.exists())
        self.assertTrue(claimed)

    def test_who_reads_it_sees_it_go(self):
        sent = []
        users = self.env.registry["res.users"]
        self.patch(users, "_bus_send", lambda to, kind, told: sent.append((to, told)))
        self.erase()
        gone = {"id": self.talk.id, "gone": True}
        self.assertIn((self.chief, gone), sent)

    def test_a_user_who_is_removed_from_odoo(self):
        gone = self._person("gone", "mrp.group_mrp_user")
        asked = self.env["mrp.ai.conversation"].with_user(gone)
        turn = asked._ask(False, "Mine?", model_id="none").sudo()
        file = self.env["mrp.ai.document"].sudo()
        document = file._add(
            "a.txt", b"Text", conversation_id=turn.conversation_id.id, user_id=gone.id
        )
        attachment = document.attachment_id
        mine = self.proposal(user_id=gone.id)
        decided = self.proposal(approver_id=gone.id)
        decided.with_user(gone).sudo()._note("approved", None)
        self.env.flush_all()
        gone.unlink()
        self.env.invalidate_all()
        left = (turn, document, attachment, mine)
        self.assertFalse([record for record in left if record.exists()])
        self.assertTrue(decided.exists())
        self.assertFalse(decided.approver_id)

    def test_a_user_who_is_archived_asks_nothing_more(self):
        waits = self.ask("Later?")
        self.planner.active = False
        self.assertEqual(waits.state, "stopped")
        self.assertTrue(self.talk.exists(), "until somebody removes it")

    def test_what_was_of_a_company_is_not_everybodys_when_it_is_gone(self):
        other = self.env["res.company"].create({"name": "Elsewhere"})
        document = self.env["mrp.ai.document"].sudo()
        document = document._add("a.txt", b"Secret", company_id=other.id)
        attachment = document.attachment_id
        prompt = self.shared.copy({"company_id": other.id})
        proposal = self.proposal(company_id=other.id)
        self.env.flush_all()
        self.env["mrp.ai.retention"]  # nothing else holds it
        other.sudo()._erase_assistant_data()
        left = (document, attachment, prompt, proposal)
        self.assertFalse([record for record in left if record.exists()])


@tagged("post_install", "-at_install")
class TestDataRoute(HttpCase, PeopleCase):
    def get(self, user_id):
        return self.url_open(f"/mrp_ai_assistant/data/{user_id}", allow_redirects=False)

    def test_the_file(self):
        talks = self.env["mrp.ai.conversation"].with_user(self.planner)
        talks._begin_with("Which orders are late?")
        self.authenticate(self.planner.login, self.planner.login)
        reply = self.get(self.planner.id)
        self.assertEqual(reply.headers["Content-Type"], "application/zip")
        self.assertIn("no-store", reply.headers["Cache-Control"])
        with zipfile.ZipFile(io.BytesIO(reply.content)) as archive:
            names = archive.namelist()
        self.assertIn("README.md", names)
        self.assertTrue([name for name in names if name.endswith("late.md")])
        self.assertEqual(self.get(self.chief.id).status_code, 404)
        self.assertEqual(self.get(999_999).status_code, 404)

    def test_nobody_without_a_login_or_the_right(self):
        self.authenticate(None, None)
        self.assertIn(self.get(self.planner.id).status_code, (302, 303))
        self.authenticate(self.outsider.login, self.outsider.login)
        for user in (self.outsider, self.planner):
            self.assertEqual(self.get(user.id).status_code, 404)
