import os
import subprocess
import sys
from pathlib import Path

from odoo.tests import tagged

from .api_case import ApiCase
from .common import answer_inline

EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "ask.py"


@tagged("post_install", "-at_install")
class TestApiExample(ApiCase):
    """The example of the guide, as a program of its own."""

    def run_example(self, question):
        if not EXAMPLE.exists():
            self.skipTest("installed without the repository")
        env = {**os.environ, "ODOO_API_KEY": self.key(self.planner)}
        env |= {"PYTHONIOENCODING": "utf-8"}
        self.env.flush_all()
        with self.allow_requests(all_requests=True), answer_inline():
            return subprocess.run(
                [sys.executable, "-I", str(EXAMPLE), self.base_url(), question],
                env=env,
                capture_output=True,
                encoding="utf-8",
                timeout=60,
                check=False,
            )

    def test_it_prints_the_answer(self):
        for question in (
            "¿Qué órdenes de fabricación van con retraso?",
            "Late orders?",
        ):
            done = self.run_example(question)
            self.assertEqual(done.returncode, 0, done.stderr)
            asked = [("question", "=", question), ("user_id", "=", self.planner.id)]
            turn = self.env["mrp.ai.turn"].search(asked)
            self.assertEqual(turn.state, "done")
            self.assertTrue(done.stdout.strip())
