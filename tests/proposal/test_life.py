"""The states of a proposal: what may follow what, and by whom."""

from datetime import datetime, timedelta
from itertools import product
from typing import get_args

import pytest

from odoo.addons.mrp_ai_assistant.core.proposal.errors import (
    NotPossible,
    NotYours,
    ProposalExpired,
)
from odoo.addons.mrp_ai_assistant.core.proposal.life import (
    Life,
    Move,
    State,
    Who,
    role,
)

NOW = datetime(2026, 11, 22, 12)
LATER = NOW + timedelta(minutes=15)
OVER = ("executed", "undone", "discarded", "expired")


def life(state="proposed", number=1):
    return Life(state, number, LATER)


def every_move():
    return product(get_args(State), get_args(Move), get_args(Who))


def after(state, move, who, now=NOW):
    try:
        return life(state).moved(move, who, now).state
    except (NotPossible, ProposalExpired):
        return None


def test_execution_needs_the_click_of_the_right_person():
    doers = {
        (state, who)
        for state, move, who in every_move()
        if after(state, move, who) == "executed"
    }
    assert doers == {("proposed", "asker"), ("confirmed", "approver")}


def test_the_clock_takes_away_only():
    made = {
        after(state, move, "clock", now)
        for state, move, _who in every_move()
        for now in (NOW, LATER)
    }
    assert made == {None, "discarded", "expired"}


def test_what_is_over_stays_over_but_for_undo():
    moves = {
        (state, move)
        for state, move, who in every_move()
        if state in OVER and after(state, move, who)
    }
    assert moves == {("executed", "undo")}


def test_a_confirmed_one_cannot_be_edited():
    assert not any(after("confirmed", "edit", who) for who in get_args(Who))


def test_every_move_begins_a_round():
    for state, move, who in every_move():
        if after(state, move, who):
            assert life(state, 7).moved(move, who, NOW).round == 8


def test_the_clock_is_looked_at_by_everybody():
    assert [life().state_at(now) for now in (NOW, LATER)] == ["proposed", "expired"]
    assert life("executed").state_at(LATER) == "executed"
    for move in ("edit", "execute", "hold", "discard"):
        with pytest.raises(ProposalExpired):
            life().moved(move, "asker", LATER)
    assert life().moved("expire", "clock", LATER).state == "expired"
    with pytest.raises(NotPossible):
        life().moved("expire", "clock", NOW)


def test_nobody_approves_their_own():
    assert role(7, 7, approves=True) == "asker"
    assert role(8, 7, approves=True) == "approver"
    with pytest.raises(NotYours):
        role(8, 7, approves=False)
