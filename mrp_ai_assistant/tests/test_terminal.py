import argparse
import contextlib
import io
import json
from functools import partial
from unittest.mock import patch

from odoo.tests import tagged

from ..core.events import Event
from ..runner import run_turn
from ..terminal import ask, options, session
from ..terminal.database import BadRequest
from ..terminal.lines import Lines
from .common import DONE, TurnCase

TABLE = {
    "title": "Late orders",
    "columns": [
        {"name": "order", "label": "Order", "kind": "record", "align": "start"},
        {"name": "delay", "label": "Delay", "kind": "days", "align": "end"},
    ],
    "rows": [
        {
            "ref": {"model": "mrp.production", "id": 7, "name": "WH/MO/7"},
            "cells": [{"v": "WH/MO/7", "t": "WH/MO/7"}, {"v": 3, "t": "3 days"}],
        }
    ],
    "totals": None,
    "scope": {"text": "1 of 1", "model": "mrp.production", "total": 1},
    "sources": [],
}


def said(*_args):
    yield Event("table", TABLE)
    yield Event("text", {"md": "It is late.", "origin": "rules"})
    yield Event("text", {"md": "**One** order\\.", "origin": "rules", "place": "lead"})
    yield Event("notice", {"text": "The model is down.", "level": "warning"})
    yield Event("stats", {"seconds": 0.5, "model_calls": 0, "model": None})
    yield DONE


@tagged("post_install", "-at_install")
class TestTerminal(TurnCase):
    """Questions from a terminal take the path of the page's."""

    def setUp(self):
        super().setUp()
        self.startPatcher(patch.object(run_turn, "_events", said))
        alone = partial(run_turn.run, alone=True)
        self.startPatcher(patch.object(session.run_turn, "run", alone))
        self.question = session.Question("", self.planner.login, model="none")
        self.lines = Lines(self.dbname, self.question)

    def _line(self, line):
        raw = line if isinstance(line, bytes) else json.dumps(line).encode()
        answered = self.lines.answer(raw)
        json.dumps(answered)
        return answered

    def test_the_answer_as_json(self):
        found = self._line("¿Qué va con retraso?".encode())
        self.assertEqual(found["text"], "One order.\n\nIt is late.")
        self.assertIn("**One** order\\.", found["markdown"])
        table = found["tables"][0]
        self.assertEqual(table["rows"], [["WH/MO/7", 3]])
        self.assertEqual(table["records"][0]["id"], 7)
        self.assertEqual(table["columns"][0]["name"], "order")
        self.assertEqual(found["notices"], ["The model is down."])
        self.assertEqual(found["sources"][0]["model"], "mrp.production")
        self.assertEqual([found["state"], found["model_calls"]], ["done", 0])
        self.assertIsNone(found["model"])
        self.assertEqual(found["proposals"], [])
        turn = self.env["mrp.ai.turn"].browse(found["turn"])
        self.assertEqual(turn.user_id, self.planner)
        self.assertEqual(turn.conversation_id.id, found["conversation"])

    def test_a_line_says_who_asks_and_where(self):
        first = self._line({"question": "¿Qué hay?", "conversation": "monday"})
        again = self._line({"question": "¿Y mañana?", "conversation": "monday"})
        by_id = self._line({"question": "¿Y?", "conversation": first["conversation"]})
        other = self._line({"question": "¿Y hoy?"})
        self.assertEqual(first["conversation"], again["conversation"])
        self.assertEqual(first["conversation"], by_id["conversation"])
        self.assertNotEqual(first["conversation"], other["conversation"])
        chief = {"question": "x", "login": self.chief.login, "conversation": "monday"}
        asked = self._line(chief)
        self.assertNotEqual(asked["conversation"], first["conversation"])
        turn = self.env["mrp.ai.turn"].browse(asked["turn"])
        self.assertEqual(turn.user_id, self.chief)

    def test_bad_lines_get_a_line_too(self):
        mine = self._line({"question": "¿Qué hay?"})["conversation"]
        cases = {
            "line": (b"{bad", b"\xff\xfe", {"question": 5}, {"ask": "x"}),
            "login": ({"question": "x", "login": "ghost"},),
            "model": ({"question": "x", "model": "nobody:7b"},),
            "question": (
                {"question": ""},
                {"login": self.planner.login},
                {"question": "x", "format": "poem"},
                {"question": "x" * 9000},
            ),
            "conversation": (
                {"question": "x", "conversation": 10**9},
                {"question": "x", "conversation": mine, "login": self.chief.login},
            ),
            "no_access": ({"question": "x", "login": self.outsider.login},),
        }
        for code, lines in cases.items():
            for line in lines:
                with self.subTest(code, line=str(line)[:60]):
                    answered = self._line(line)
                    self.assertEqual(answered["error"]["code"], code)
                    self.assertEqual(answered["state"], "failed")

    def test_options_of_odoo_are_handed_on(self):
        parser = argparse.ArgumentParser()
        parser.add_argument("question")
        options.add_odoo_options(parser)
        given = ["-d", "plant", "--data-dir", "/data", "--db_host", "h", "¿Qué?"]
        ours, rest = options.parse(parser, [*given, "--limit-time-real=9"])
        self.assertEqual(ours.question, "¿Qué?")
        self.assertEqual(
            sorted(rest),
            [
                "--data-dir=/data",
                "--database=plant",
                "--db_host=h",
                "--limit-time-real=9",
                "--log-level=warn",
            ],
        )

    def _run(self, *args, stdin=b""):
        """``(exit code, standard output)`` of the command."""
        out = io.StringIO()
        fake_stdin = io.TextIOWrapper(io.BytesIO(stdin))
        with (
            patch.object(ask, "open_database", lambda _name, _args: self.dbname),
            patch("sys.stdin", fake_stdin),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(io.StringIO()),
        ):
            code = ask.run(argparse.ArgumentParser(), ["--model", "none", *args])
        return code, out.getvalue()

    def test_standard_output_has_the_answer_only(self):
        code, out = self._run("--login", self.planner.login, "¿Qué hay?")
        self.assertEqual(code, 0)
        self.assertTrue(out.startswith("The model is down.\n\nOne order."), out)
        self.assertIn("WH/MO/7  3 days\n1 of 1\n", out)

    def test_one_line_for_each_line(self):
        lines = ["¿Qué hay?", "", "{bad", '{"question": "¿Y hoy?"}']
        code, out = self._run(
            "--login", self.planner.login, "-", stdin="\n".join(lines).encode()
        )
        states = [json.loads(line)["state"] for line in out.splitlines()]
        self.assertEqual([code, states], [0, ["done", "failed", "done"]])

    def test_a_bad_request_is_code_2(self):
        for args in (["x"], ["--login", "ghost", "x"]):
            code, out = self._run(*args)
            self.assertEqual([code, out], [2, ""])
        code, out = self._run("--login", "ghost", "--json", "x")
        self.assertEqual([code, json.loads(out)["error"]["code"]], [2, "login"])

    def test_no_login_is_said(self):
        with self.assertRaises(BadRequest) as caught:
            session.answer(self.dbname, session.Question("x", None))
        self.assertIn("--login", str(caught.exception))
