import json
import tempfile
from pathlib import Path

from odoo.tests import tagged

from ..terminal import search
from ..terminal.database import BadRequest
from ..terminal.index import _files
from .knowing import KnowledgeCase


class _Asked:
    def __init__(self, login, limit=10):
        self.login = login
        self.limit = limit


@tagged("post_install", "-at_install")
class TestKnowledgeTerminal(KnowledgeCase):
    """What the commands say, for programs."""

    def _line(self, given, login=None):
        raw = given if isinstance(given, bytes) else json.dumps(given).encode()
        asked = _Asked(login or self.planner.login)
        return json.loads(json.dumps(search._line(self.dbname, asked, raw)))

    def test_a_hit_says_where_it_stands(self):
        self.add("torque.csv", "Perno,Par (Nm)\nM6,10\nM8,25\nM10,49\n")
        found = self._line({"id": 7, "question": "par del perno M8"})
        self.assertEqual(found["id"], 7)
        hit = found["hits"][0]
        self.assertEqual(hit["file"], "torque.csv")
        self.assertLessEqual(hit["row_from"], 3)
        self.assertGreaterEqual(hit["row_to"], 3)
        self.assertIsNone(hit["page_from"])
        self.assertIn("Par (Nm)", hit["text"])
        self.assertIsInstance(found["abstain"], bool)

    def test_nothing_answers(self):
        self.add()
        self.assertTrue(self._line(b"who won the world cup of football?")["abstain"])

    def test_a_bad_line_loses_no_other(self):
        for line, code in ((b"{bad", "line"), (b'{"id": 1}', "line")):
            found = self._line(line)
            self.assertEqual(found["error"]["code"], code)
            self.assertEqual([found["hits"], found["abstain"]], [[], True])

    def test_nobody_of_that_name(self):
        found = self._line(b"alarma", login="nobody at all")
        self.assertEqual(found["error"]["code"], "login")

    def test_who_may_not_use_the_assistant(self):
        self.add()
        found = self._line(b"alarma E-217", login=self.outsider.login)
        self.assertEqual([found["hits"], found["abstain"]], [[], True])

    def test_a_link_out_of_the_folder_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            inside, outside = Path(folder, "manuals"), Path(folder, "secret.txt")
            inside.mkdir()
            Path(inside, "press.txt").write_text("15 bar")
            outside.write_text("secret")
            Path(inside, "link.txt").symlink_to(outside)
            found = [path.name for path, _origin in _files([str(inside)])]
        self.assertEqual(found, ["press.txt"])

    def test_a_path_that_is_not_there(self):
        with self.assertRaises(BadRequest):
            _files(["/nowhere/at/all"])
