"""What holds for every action."""

from odoo.addons.mrp_ai_assistant.actions import ACTIONS


def test_each_is_told_from_the_others_by_its_title():
    titles = [str(action.title) for action in ACTIONS.values()]
    assert len(titles) > 5
    assert len(set(titles)) == len(titles)
