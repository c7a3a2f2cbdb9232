"""The questions and truths as they lie in their files."""

import re

import pytest

from evals.bank import questions
from evals.truth import sentences

ALL = list(questions("all"))
REASONS = {"no_rows", "no_access", "module_missing", "unknown_record", "out_of_scope"}


def test_there_are_enough_in_both_languages_and_apart():
    held_out = [each for each in ALL if each.held_out]
    spanish = [each for each in ALL if each.language == "es"]
    assert len(ALL) >= 300 and len(held_out) >= 150
    assert 0.4 < len(spanish) / len(ALL) < 0.6
    assert sum(each.unanswerable for each in ALL) >= 60


def test_ids_and_wordings_are_there_once():
    assert len({each.id for each in ALL}) == len(ALL)
    asked = [(each.user, each.after, each.text.lower()) for each in ALL]
    assert len(set(asked)) == len(ALL)


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.id)
def test_each_says_what_is_expected(each):
    assert each.truths or each.honest
    assert set(each.honest) <= REASONS | {"any", "ask"}
    known = sentences()
    for wanted in each.truths:
        names = set(re.findall(r"%\((\w+)\)s", known[wanted.name].sql))
        assert names == {key for key, _value in wanted.values}, wanted
