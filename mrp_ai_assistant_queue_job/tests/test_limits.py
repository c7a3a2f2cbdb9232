from unittest.mock import patch

from odoo import tools
from odoo.tests import BaseCase

from ..limits import LONGEST, Remaining, cpu_for_a_job, seconds_for_a_job


class TestLimits(BaseCase):
    """A job ends before its process is ended."""

    def _with(self, **options):
        self.enterContext(patch.dict(tools.config.options, options))

    def test_before_the_limit_of_a_request(self):
        for limit, seconds in ((120, 100), (600, 580), (30, 15), (9, 4.5)):
            with (
                self.subTest(limit),
                patch.dict(tools.config.options, {"limit_time_real": limit}),
            ):
                self.assertEqual(seconds_for_a_job(), seconds)

    def test_where_there_is_no_limit(self):
        for limit in (0, -1, 10**6):
            with (
                self.subTest(limit),
                patch.dict(tools.config.options, {"limit_time_real": limit}),
            ):
                self.assertEqual(seconds_for_a_job(), LONGEST)

    def test_cpu_is_limited_in_worker_processes_only(self):
        self._with(workers=2, limit_time_cpu=60)
        self.assertEqual(cpu_for_a_job(), 30)
        self._with(workers=0)
        self.assertEqual(cpu_for_a_job(), float("inf"))

    def test_time_runs_out(self):
        self._with(limit_time_real=120, workers=0)
        self.assertTrue(Remaining())
        with patch("time.monotonic", return_value=-200.0):
            begun = Remaining()
        self.assertFalse(begun)
