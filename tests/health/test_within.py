"""What hangs is given up; the others are heard."""

import threading
import time

from odoo.addons.mrp_ai_assistant.health.within import within


def test_a_hanging_job_does_not_hold_up_the_page():
    forever = threading.Event()
    began = time.monotonic()
    found = within(1.0, [forever.wait, lambda: "there"])
    assert found == [None, "there"]
    assert time.monotonic() - began < 30
    forever.set()


def test_jobs_go_side_by_side():
    meet = threading.Barrier(3, timeout=30)
    assert len(within(30, [meet.wait] * 3)) == 3
    assert not meet.broken


def test_nothing_to_do():
    assert within(1, []) == []
