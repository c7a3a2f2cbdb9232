import sys

from odoo.tests import TransactionCase, tagged

from ..runner.short_turns import TURN, short_turns


@tagged("post_install", "-at_install")
class TestShortTurns(TransactionCase):
    """Threads take short turns while any of them answers."""

    def setUp(self):
        super().setUp()
        self.addCleanup(sys.setswitchinterval, sys.getswitchinterval())

    def turn(self):
        return round(sys.getswitchinterval(), 6)

    def test_until_the_last_one_has_answered(self):
        sys.setswitchinterval(0.005)
        one, other = short_turns(), short_turns()
        with one:
            self.assertEqual(self.turn(), TURN)
            other.__enter__()
        self.assertEqual(self.turn(), TURN, "the other one still answers")
        other.__exit__(None, None, None)
        self.assertEqual(self.turn(), 0.005)

    def test_shorter_ones_stay_and_a_failure_ends_it_too(self):
        sys.setswitchinterval(0.0001)
        short = self.turn()
        with self.assertRaises(ZeroDivisionError), short_turns():
            self.assertEqual(self.turn(), short)
            raise ZeroDivisionError
        self.assertEqual(self.turn(), short)
