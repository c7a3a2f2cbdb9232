from odoo.exceptions import AccessError, MissingError, UserError
from odoo.tests import tagged

from ..core.events import Event
from .common import DONE, TurnCase
from .test_conversation_list import said, table


@tagged("post_install", "-at_install")
class TestConversationShare(TurnCase):
    """The owner is the planner; a colleague reads, an AI manager does not."""

    def setUp(self):
        super().setUp()
        self.reader = self._person("reader", "mrp.group_mrp_user")
        self.turn = self.ask("¿Qué va con retraso?")
        self.conversation = self.turn.sudo().conversation_id
        self.answer(
            self.turn,
            said("Una orden."),
            table(texts=["WH/MO/1"]),
            Event("notice", {"text": "Ojo", "level": "info"}),
            Event("done", {"state": "done", "followups": [{"question": "¿Y?"}]}),
        )

    def share(self):
        self.conversations.share(self.conversation.id, self.reader.id)
        self.env.invalidate_all()

    def as_(self, user, model="mrp.ai.conversation"):
        return self.env[model].with_user(user)

    def kinds_for(self, user):
        loaded = self.as_(user).load(self.conversation.id)
        return [event["kind"] for event in loaded["turns"][0]["events"]]

    def log_of(self, *events):
        turn = self.ask("¿Y ahora?", self.conversation.id)
        self.answer(turn, *events, DONE)
        follow = self.as_(self.reader, "mrp.ai.turn").follow(turn.id)
        return {event["kind"]: event["payload"] for event in follow["events"]}

    def test_a_reader_reads_the_answer_as_it_was(self):
        with self.assertRaises(MissingError):
            self.as_(self.reader).load(self.conversation.id)
        self.share()
        self.assertEqual(self.kinds_for(self.reader), self.kinds_for(self.planner))
        (shown,) = self.as_(self.reader).list_conversations()
        self.assertTrue(shown["readonly"])
        self.assertEqual(shown["owner"], self.planner.name)
        (own,) = self.conversations.list_conversations()
        self.assertTrue(own["shared"])
        self.assertFalse(own["readonly"])
        follow = self.as_(self.reader, "mrp.ai.turn").follow(self.turn.id)
        self.assertEqual(follow["events"][-1]["payload"]["followups"], [])

    def test_reading_leaves_the_owners_unread_mark(self):
        self.share()
        self.conversation.unread = True
        self.as_(self.reader).load(self.conversation.id)
        self.as_(self.reader, "mrp.ai.turn").follow(self.turn.id)
        self.assertTrue(self.conversation.unread)

    def test_a_reader_changes_nothing(self):
        self.share()
        conversations, turns = (
            self.as_(self.reader),
            self.as_(self.reader, "mrp.ai.turn"),
        )
        number = self.conversation.id
        for call in (
            lambda: conversations.ask(number, "¿Y ahora?"),
            lambda: conversations.rename(number, "x"),
            lambda: conversations.pin(number),
            lambda: conversations.archive_conversation(number),
            lambda: conversations.restore_conversation(number),
            lambda: conversations.delete_conversation(number),
            lambda: conversations.readers(number),
            lambda: conversations.people_to_share_with(number),
            lambda: conversations.share(number, self.chief.id),
            lambda: conversations.unshare(number, self.reader.id),
            lambda: turns.stop(self.turn.id),
            lambda: turns.retry(self.turn.id),
            lambda: turns.chatter_records(self.turn.id),
            lambda: turns.post_to_chatter(self.turn.id, "mrp.production", 1),
            lambda: self.as_(self.reader, "mrp.ai.document").upload(
                "a.txt", b"x", str(number)
            ),
        ):
            with self.assertRaises(UserError):
                call()
        for record in (self.conversation, self.turn):
            for operation in ("write", "create", "unlink"):
                self.assertFalse(record.with_user(self.reader).has_access(operation))
        self.assertFalse(
            self.turn.with_user(self.reader).sudo(False).has_access("read")
        )

    def test_others_stay_outside(self):
        self.share()
        for user in (self.chief, self.env.ref("base.user_admin")):
            with self.subTest(user.login):
                record = self.conversation.with_user(user).sudo(False)
                with self.assertRaises(AccessError):
                    record.read(["name", "reader_ids"])
                with self.assertRaises(MissingError):
                    self.as_(user).load(self.conversation.id)
                with self.assertRaises(MissingError):
                    self.as_(user, "mrp.ai.turn").follow(self.turn.id)

    def test_it_is_closed_at_once(self):
        for close, reopen in (
            (
                lambda: self.conversations.unshare(
                    self.conversation.id, self.reader.id
                ),
                self.share,
            ),
            (
                lambda: self.conversations.archive_conversation(self.conversation.id),
                lambda: self.conversations.restore_conversation(self.conversation.id),
            ),
            (
                lambda: self.conversations.delete_conversation(self.conversation.id),
                lambda: self.conversations.restore_conversation(self.conversation.id),
            ),
            (lambda: self.as_(self.reader).leave(self.conversation.id), self.share),
        ):
            self.share()
            self.assertTrue(self.kinds_for(self.reader))
            close()
            self.env.invalidate_all()
            with self.assertRaises(MissingError):
                self.as_(self.reader).load(self.conversation.id)
            with self.assertRaises(MissingError):
                self.as_(self.reader, "mrp.ai.turn").follow(self.turn.id)
            self.assertEqual(self.as_(self.reader).list_conversations(), [])
            self.assertEqual(self.as_(self.reader).search_conversations("orden"), [])
            with self.assertRaises(AccessError):
                self.conversation.with_user(self.reader).sudo(False).read(["name"])
            reopen()
            self.env.invalidate_all()

    def test_only_colleagues_who_may_use_the_assistant(self):
        number = self.conversation.id
        branch = self.env["res.company"].create({"name": "Branch"})
        abroad = self._person("abroad", "mrp.group_mrp_user")
        abroad.write({"company_ids": [(6, 0, branch.ids)], "company_id": branch.id})
        offered = self.conversations.people_to_share_with(number, "mrp_ai")
        self.assertIn(self.reader.id, [each["id"] for each in offered])
        for user in (self.outsider, self.customer, abroad, self.planner):
            with self.subTest(user.login):
                self.assertNotIn(user.id, [each["id"] for each in offered])
                with self.assertRaises(UserError):
                    self.conversations.share(number, user.id)
        for nonsense in (0, -1, "x", None, True, [self.reader.id], 2**40):
            with self.assertRaises(UserError):
                self.conversations.share(number, nonsense)

    def test_who_loses_the_assistant_loses_the_conversation(self):
        self.share()
        self.reader.group_ids = self.env.ref("base.group_user")
        self.env.invalidate_all()
        with self.assertRaises(AccessError):
            self.as_(self.reader).load(self.conversation.id)

    def test_drafts_are_the_owners(self):
        self.share()
        draft = {"proposals": [1]}
        told = self.turn._told_events()
        self.env["mrp.ai.turn.event"].sudo().create(
            {"turn_id": self.turn.id, "seq": 900, "kind": "action", "payload": draft}
        )
        self.assertNotIn("action", self.kinds_for(self.reader))
        self.assertIn("action", self.kinds_for(self.planner))
        self.assertTrue(told)

    def test_a_document_is_for_its_readers(self):
        self.share()
        files = self.env["mrp.ai.document"].with_user(self.planner)
        added = files.upload("mio.txt", b"Engrase", str(self.conversation.id))
        document = added["document"]["id"]
        source = {"model": "mrp.ai.document", "id": document, "name": "mio.txt"}
        item = {"number": 1, "source": source, "place": {"text": "page 2"}, "note": ""}
        texts = {"text": "Engrase semanal", "quote": "semanal", "heading": ["Eje"]}
        log = self.log_of(Event("passages", {"items": [{**item, **texts}]}))
        (shown,) = log["passages"]["items"]
        self.assertEqual(shown["number"], 1)
        for secret in ("Engrase", "semanal", "mio.txt", "Eje", "page 2"):
            self.assertNotIn(secret, str(shown))
        self.assertEqual(
            self.as_(self.reader, "mrp.ai.document").attached(self.conversation.id), []
        )

    def test_what_is_said_of_a_hidden_document_is_hidden_as_well(self):
        self.share()
        files = self.env["mrp.ai.document"].with_user(self.planner)
        added = files.upload("mio.txt", b"Engrase", str(self.conversation.id))
        number = added["document"]["id"]
        source = {"model": "mrp.ai.document", "id": number, "name": "mio.txt"}
        item = {"number": 1, "source": source, "place": {}, "text": "Engrase"}
        turn = self.ask("¿Y el engrase?", self.conversation.id)
        warning = {"text": "mio.txt es de antes", "level": "warning"}
        self.answer(
            turn,
            Event("passages", {"items": [item]}),
            said("Cada xilófono de mio.txt [1]."),
            Event("notice", warning),
            DONE,
        )
        (quoted,) = (e["seq"] for e in self.log(turn) if e["kind"] == "passages")
        turns = self.as_(self.reader, "mrp.ai.turn")
        for after in (0, quoted):
            told = str(turns.follow(turn.id, after)["events"])
            self.assertNotIn("xilófono", told)
            self.assertNotIn("mio.txt", told)
        for user, found in ((self.planner, [self.conversation.id]), (self.reader, [])):
            shown = self.as_(user).search_conversations("xilofono")
            self.assertEqual([each["id"] for each in shown], found)
        (shown,) = self.as_(self.reader).search_conversations("retraso")
        self.assertNotIn("xilófono", str(shown))
        exported = self.as_(self.reader)._readable(self.conversation.id)
        self.assertNotIn("xilófono", exported.with_user(self.reader).sudo()._markdown())
        self.assertIn("xilófono", str(self.log(turn)), "its owner reads it all")

    def test_a_reader_is_shown_the_chosen_branch_alone(self):
        self.share()
        self.answer(
            first := self.ask("¿Es lento Xavi?", self.conversation.id),
            said("Zurdo."),
            DONE,
        )
        again = self.turns.resend(first.id, "¿Qué centro es lento?")
        self.answer(self.turns.browse(again["id"]), said("Corte."), DONE)
        number = self.conversation.id
        reader, turns = self.as_(self.reader), self.as_(self.reader, "mrp.ai.turn")
        shown = [each["id"] for each in reader.load(number)["turns"]]
        self.assertEqual(shown, [self.turn.id, again["id"]])
        self.assertTrue(turns.follow(again["id"])["events"])
        self.assertTrue(reader.load(number, again["id"])["turns"])
        for call in (
            lambda: turns.follow(first.id),
            lambda: reader.load(number, first.id),
            lambda: reader._readable(number).with_user(self.reader)._turn(first.id),
            lambda: reader._readable(number)._exported(first.id),
        ):
            with self.assertRaises(MissingError):
                call()
        for user, text, found in (
            (self.planner, "zurdo", [number]),
            (self.reader, "zurdo", []),
            (self.reader, "xavi", []),
            (self.reader, "corte", [number]),
        ):
            hits = self.as_(user).search_conversations(text)
            self.assertEqual([each["id"] for each in hits], found, text)
        self.conversation.leaf_id = False  # from before there were branches
        (hit,) = reader.search_conversations("corte")
        self.assertEqual(hit["id"], number)

    def test_a_reader_of_one_company_beside_an_owner_of_two(self):
        other = self.env["res.company"].create({"name": "Branch"})
        self.planner.company_ids |= other
        companies = [self.planner.company_id.id, other.id]
        both = self.conversations.with_context(allowed_company_ids=companies)
        both.share(self.conversation.id, self.reader.id)
        self.env.invalidate_all()
        self.assertTrue(self.kinds_for(self.reader))

    def test_a_reader_who_left_the_company_stops_nobody(self):
        self.share()
        branch = self.env["res.company"].create({"name": "Branch"})
        self.reader.write(
            {"company_ids": [(6, 0, branch.ids)]} | {"company_id": branch}
        )
        self.env.invalidate_all()
        number = self.conversation.id
        self.assertFalse(self.conversation._present_readers())
        self.conversations.archive_conversation(number)
        self.conversations.restore_conversation(number)
        self.assertEqual(self.conversations.unshare(number, self.reader.id), [])
        self.conversations.delete_conversation(number)
        self.assertTrue(self.conversation.delete_after)

    def test_readers_hear_of_it_but_not_what(self):
        self.share()
        sent = []
        turn = self.ask("¿Y ahora?", self.conversation.id)

        def note(_bus, partner, kind, message):
            sent.append((partner, kind, message))

        self.patch(type(self.env["bus.bus"]), "_sendone", note)
        self.answer(turn, said("Secreto"), DONE)
        for partner, kind, message in sent:
            if kind == "mrp.ai.turn" and partner == self.reader.partner_id:
                self.assertEqual(message["events"], [])
        heard = {partner.id for partner, kind, _told in sent if kind == "mrp.ai.turn"}
        self.assertEqual(heard, set((self.planner | self.reader).partner_id.ids))
