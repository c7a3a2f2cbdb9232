from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import MissingError, UserError
from odoo.tests import tagged

from ..core.events import Event
from .common import DONE, TurnCase


def table(title="Órdenes con retraso", texts=(), refs=()):
    """A ``table`` event with one column; ``refs`` are the records of its rows."""
    refs = refs or [None] * len(texts)
    rows = [
        {"ref": ref, "cells": [{"v": text, "t": text}]}
        for ref, text in zip(refs, texts, strict=True)
    ]
    column = {"name": "a", "label": "Orden", "kind": "text", "align": "start"}
    payload = {"title": title, "columns": [column], "rows": rows, "totals": None}
    scope = {"text": "2 de 2, hoy", "model": "mrp.production", "domain": []}
    return Event("table", {**payload, "scope": scope, "sources": []})


def said(md, **extra):
    return Event("text", {"md": md, "origin": "rules", **extra})


@tagged("post_install", "-at_install")
class TestConversationList(TurnCase):
    def setUp(self):
        super().setUp()
        self.first = self.ask("¿Qué va con retraso?").conversation_id.sudo()
        self.second = self.ask("¿Qué falta?").conversation_id.sudo()
        self.third = self.ask("¿Qué se acaba?").conversation_id.sudo()
        for days, each in enumerate((self.third, self.second, self.first)):
            each.date = fields.Datetime.now() - timedelta(days=days)

    def listed(self, *args, **options):
        shown = self.conversations.list_conversations(*args, **options)
        return [each["id"] for each in shown]

    def test_pages_begin_with_the_pinned_ones(self):
        self.assertTrue(self.conversations.pin(self.first.id)["pinned"])
        self.assertEqual(
            self.listed(1), [self.first.id, self.third.id], "pinned ones are no page"
        )
        self.assertEqual(self.listed(1, 1), [self.second.id])
        self.assertEqual(self.listed(1, 2), [])
        self.conversations.pin(self.first.id, False)
        everything = [self.third.id, self.second.id, self.first.id]
        self.assertEqual(self.listed(), everything)

    def test_archived_ones_are_another_list(self):
        self.conversations.archive_conversation(self.second.id)
        self.assertEqual(self.listed(), [self.third.id, self.first.id])
        self.assertEqual(self.listed(archived=True), [self.second.id])
        self.conversations.restore_conversation(self.second.id)
        self.assertEqual(self.listed(archived=True), [])

    def test_a_name_that_the_user_gave_stays(self):
        turn = self.first.turn_ids
        self.conversations.rename(self.first.id, "  Lo   mío ")
        self.answer(turn, table(texts=["WH/MO/1"]), DONE)
        self.assertEqual(self.first.name, "Lo mío")
        with self.assertRaises(UserError):
            self.conversations.rename(self.first.id, " \n ")

    def test_the_first_answer_gives_the_title(self):
        self.assertEqual(self.first.name, "Qué va con retraso")
        self.answer(self.first.turn_ids, table(texts=["WH/MO/1"]), DONE)
        self.assertEqual(self.first.name, "Órdenes con retraso")
        turn = self.ask("¿Y qué falta?", self.first.id)
        self.answer(turn, table("Componentes que faltan", ["TOR-M5"]), DONE)
        self.assertEqual(self.first.name, "Órdenes con retraso", "only the first one")

    def test_the_steps_of_a_plan_are_no_title(self):
        plan = table("Plan de acción", ["1", "2"])
        plan.payload["columns"][0]["name"] = "place"
        self.answer(self.first.turn_ids, plan, DONE)
        self.assertEqual(self.first.name, "Qué va con retraso")

    def test_a_question_about_one_record_is_a_title(self):
        turn = self.ask("¿Por qué se retrasa la mesa Azteca?")
        azteca = {"model": "product.product", "id": 7, "name": "[MES] Mesa Azteca"}
        self.answer(turn, table(texts=["WH/MO/1"], refs=[azteca]), DONE)
        name = turn.sudo().conversation_id.name
        self.assertEqual(name, "Por qué se retrasa la mesa Azteca")

    def test_nothing_found_keeps_the_question(self):
        nothing = Event("no_data", {"text": "Nada", "reason": "no_rows"})
        self.answer(self.first.turn_ids, nothing, DONE)
        self.assertEqual(self.first.name, "Qué va con retraso")


@tagged("post_install", "-at_install")
class TestConversationDeleted(TurnCase):
    def setUp(self):
        super().setUp()
        self.turn = self.ask()
        self.conversation = self.turn.conversation_id.sudo()

    def _later(self, seconds):
        later = fields.Datetime.now() + timedelta(seconds=seconds)
        return patch.object(fields.Datetime, "now", lambda *_args: later)

    def _sweep(self, after):
        with self._later(after):
            self.env["mrp.ai.conversation"]._cron_sweep()

    def test_it_is_gone_at_once_and_can_be_taken_back(self):
        seconds = self.conversations.delete_conversation(self.conversation.id)
        self.assertGreaterEqual(seconds, 20)
        self.assertEqual(self.conversations.list_conversations(), [])
        self.assertEqual(self.conversations.list_conversations(archived=True), [])
        for call in (self.conversations.load, self.conversations.archive_conversation):
            with self.assertRaises(MissingError):
                call(self.conversation.id)
        self._sweep(after=seconds - 10)
        shown = self.conversations.restore_conversation(self.conversation.id)
        self.assertEqual(shown["id"], self.conversation.id)
        self._sweep(after=seconds + 10)
        self.assertTrue(self.conversation.exists())

    def test_a_deleted_one_has_no_questions_either(self):
        turn = self.ask()
        self.answer(turn, said("Dos."), DONE)
        number = turn.sudo().conversation_id.id
        self.conversations.delete_conversation(number)
        opinions = self.env["mrp.ai.feedback"].with_user(self.planner)
        for call in (
            lambda: self.conversations.choose(turn.id),
            lambda: self.turns.follow(turn.id),
            lambda: self.turns.retry(turn.id),
            lambda: self.turns.chatter_records(turn.id),
            lambda: opinions.rate(turn.id, "up"),
        ):
            with self.assertRaises(MissingError):
                call()
        self.conversations.restore_conversation(number)
        self.conversations.archive_conversation(number)
        self.assertTrue(self.turns.follow(turn.id)["events"])
        self.assertEqual(self.turns.chatter_records(turn.id), [])

    def test_nobody_needs_a_page_for_the_rest(self):
        files = self.env["mrp.ai.document"].with_user(self.planner)
        files.upload("a.txt", b"Engrase del eje", str(self.conversation.id))
        found = self.env["mrp.ai.document"].sudo()
        document = found.search([("conversation_id", "=", self.conversation.id)])
        attachment = document.attachment_id
        self.assertTrue(attachment)
        seconds = self.conversations.delete_conversation(self.conversation.id)
        self._sweep(after=seconds + 10)
        for record in (self.conversation, self.turn, document, attachment):
            self.assertFalse(record.sudo().exists(), record._name)

    def test_an_answer_that_is_being_written_is_waited_for(self):
        self.claim(self.turn)
        seconds = self.conversations.delete_conversation(self.conversation.id)
        self.assertTrue(self.turn.sudo().stop_requested)
        self._sweep(after=seconds + 10)
        self.assertTrue(self.conversation.exists())
