"""A deadline that comes by itself, and does not while others are served first."""

from odoo.addons.mrp_ai_assistant.core import deadline
from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.deadline import within


def test_it_comes_by_itself_and_is_not_the_users_stop():
    cancel = Cancellation()
    with within(0.05, cancel) as inner:
        assert inner.wait(5)
    assert not cancel.cancelled


def test_the_users_stop_comes_at_once():
    cancel = Cancellation()
    with within(60, cancel) as inner:
        cancel.cancel()
        assert inner.cancelled


def test_waiting_for_others_does_not_count():
    with within(0.5, Cancellation()) as inner:
        with inner.resting():
            assert not inner.wait(1.0)
        assert not inner.cancelled
        assert inner.wait(5)


def test_a_stop_comes_while_it_waits():
    cancel = Cancellation()
    with within(0.1, cancel) as inner, inner.resting():
        cancel.cancel()
        assert inner.cancelled


def test_nobody_waits_for_ever(monkeypatch):
    monkeypatch.setattr(deadline, "MOST_REST", 0.1)
    with within(0.05, Cancellation()) as inner, inner.resting():
        assert inner.wait(5)


def test_nothing_runs_on_after_its_block():
    with within(0.5, Cancellation()) as inner:
        pass
    assert not inner.wait(1.0)


def test_without_a_deadline_resting_is_nothing():
    cancel = Cancellation()
    with cancel.resting():
        assert not cancel.cancelled
