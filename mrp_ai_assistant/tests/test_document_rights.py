import base64

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger
from psycopg2 import IntegrityError

from .knowing import KnowledgeCase

SECRET = "plan secreto.txt"


@tagged("post_install", "-at_install")
class TestDocumentRights(KnowledgeCase):
    """What somebody may not read is not there for them: in no way."""

    def setUp(self):
        super().setUp()
        self.group = self.env["res.groups"].create({"name": "Few"})
        self.mine = self.documents.with_user(self.planner)

    def _secret(self, **values):
        values = values or {"group_ids": [Command.set(self.group.ids)]}
        return self.add(SECRET, **values)

    def assertHidden(self, document, user):
        theirs = self.documents.with_user(user)
        domain = [("name", "ilike", "secreto")]
        self.assertFalse(theirs.search(domain))
        self.assertEqual(theirs.search_count(domain), 0)
        self.assertFalse(theirs.name_search("secreto"))
        self.assertFalse(theirs._read_group(domain, ["state"], ["__count"]))
        self.assertFalse(theirs.states([document.id]))
        self.assertNotIn(SECRET, self.names(user))
        self.assertNotIn(
            document.id, [each.document for each in self._library(user).names()]
        )
        for ask in (theirs.opening, theirs.keep, theirs.retry, theirs.detach):
            with self.assertRaises(UserError) as caught:
                ask(document.id)
            self.assertNotIn("secreto", str(caught.exception))
        with self.assertRaises(AccessError) as caught:
            theirs.browse(document.id).read(["name"])
        self.assertNotIn("secreto", str(caught.exception))

    def _library(self, user):
        return self.env["mrp.ai.knowledge"].with_user(user).library("es")

    def test_of_a_group(self):
        document = self._secret()
        self.assertHidden(document, self.planner)
        self.planner.group_ids = [Command.link(self.group.id)]
        self.assertEqual(self.names(self.planner), [SECRET])
        self.assertEqual(document.with_user(self.planner).name, SECRET)

    @mute_logger("odoo.sql_db")
    def test_a_group_goes_only_without_its_documents(self):
        document = self._secret()
        with self.assertRaises(IntegrityError):
            self.group.unlink()
        document.unlink()
        self.assertTrue(self.group.unlink())

    def test_an_error_tells_no_name_in_developer_mode(self):
        document = self._secret()
        self.planner.group_ids = [Command.link(self.env.ref("base.group_no_one").id)]
        self.assertHidden(document, self.planner)

    def test_a_manager_of_the_assistant_sees_no_more(self):
        self.assertHidden(self._secret(), self.chief)

    def test_of_another_company(self):
        other = self.env["res.company"].create({"name": "Other"})
        document = self._secret(company_id=other.id)
        self.assertHidden(document, self.planner)
        self.planner.company_ids = [Command.link(other.id)]
        self.assertEqual(self.names(self.planner), [SECRET])

    def test_of_another_ones_conversation(self):
        conversation = self.env["mrp.ai.conversation"].create(
            {
                "name": "Mine",
                "user_id": self.planner.id,
                "company_id": self.env.company.id,
            }
        )
        document = self._secret(conversation_id=conversation.id)
        self.assertHidden(document, self.chief)
        with self.assertRaises(AccessError):
            self.documents.with_user(self.administrator).search([])
        self.assertEqual(self.names(self.planner), [SECRET])

    def test_a_private_file_is_found_in_its_conversation_only(self):
        one, other = (
            self.env["mrp.ai.conversation"].create(
                {
                    "name": name,
                    "user_id": self.planner.id,
                    "company_id": self.env.company.id,
                }
            )
            for name in ("One", "Other")
        )
        self._secret(conversation_id=one.id)
        knowledge = self.env["mrp.ai.knowledge"].with_user(self.planner)
        for conversation, found in ((one, 1), (other, 0)):
            asked = knowledge.with_context(mrp_ai_conversation_id=conversation.id)
            passages = asked.find("alarma E-217", lang="es").passages
            self.assertEqual(len(passages), found)

    def test_of_a_record_that_is_hidden(self):
        product = self.env["product.template"].create({"name": "Prensa"})
        document = self._secret(
            res_model="product.template", res_id=product.id, company_id=False
        )
        self.assertEqual(self.names(self.planner), [SECRET])
        other = self.env["res.company"].create({"name": "Other"})
        product.company_id = other
        self.env.flush_all()
        self.assertHidden(document, self.planner)

    def test_who_may_not_use_the_assistant_finds_nothing(self):
        self.add()
        self.assertEqual(self.names(self.outsider), [])
        with self.assertRaises(AccessError):
            self.documents.with_user(self.outsider).search([])

    def test_other_readers_count_at_once(self):
        document = self.add(SECRET)
        self.embed()
        self.assertEqual(self.names(self.planner), [SECRET])
        document.group_ids = [Command.set(self.group.ids)]
        self.assertHidden(document, self.planner)

    def test_nobody_writes_what_the_reader_writes(self):
        document = self.add(user_id=self.planner.id).with_user(self.planner)
        document.name = "mine.txt"
        for values in (
            {"audience": 1},
            {"res_model": "res.partner", "res_id": 1},
            {"state": "ready"},
            {"attachment_id": 1},
        ):
            with self.assertRaises(AccessError):
                document.write(values)
            with self.assertRaises(AccessError):
                self.mine.create({"name": "x", **values})

    def test_a_name_is_none_of_a_folder(self):
        document = self.add(user_id=self.planner.id).with_user(self.planner)
        document.name = "../../etc/passwd"
        self.assertEqual(document.name, "passwd")
        made = self.mine.create({"name": r"C:\Windows\press.pdf"})
        self.assertEqual(made.name, "press.pdf")

    def test_another_file_is_looked_at_as_an_upload(self):
        document = self.add(user_id=self.planner.id).with_user(self.planner)
        with self.assertRaises(UserError):
            document.file = base64.b64encode(b"MZ\x90\x00\x03" + bytes(400))
        document.file = base64.b64encode(b"Cambie el filtro.")
        self.assertEqual(document.state, "queued")

    def test_one_changes_ones_own(self):
        document = self.add(user_id=self.chief.id).with_user(self.planner)
        with self.assertRaises(AccessError):
            document.write({"name": "other"})
        with self.assertRaises(AccessError):
            document.unlink()

    def test_nobody_hides_a_document_from_themselves(self):
        document = self.add(user_id=self.planner.id).with_user(self.planner)
        with self.assertRaises(UserError):
            document.group_ids = [Command.set(self.group.ids)]

    def test_passages_are_read_by_nobody(self):
        for model in ("mrp.ai.chunk", "mrp.ai.audience", "mrp.ai.change"):
            with self.assertRaises(AccessError):
                self.env[model].with_user(self.administrator).search([])

    def test_kept_for_everybody(self):
        conversation = self.env["mrp.ai.conversation"].create(
            {
                "name": "Mine",
                "user_id": self.planner.id,
                "company_id": self.env.company.id,
            }
        )
        document = self._secret(
            conversation_id=conversation.id, user_id=self.planner.id
        )
        shown = self.mine.keep(document.id)
        self.assertTrue(shown["kept"])
        self.assertEqual(self.names(self.chief), [SECRET])
