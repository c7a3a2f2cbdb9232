import pytest

from odoo.addons.mrp_ai_assistant.core.errors import ModelError, StreamCut


def test_progress_up_to_success(client):
    steps = list(client.pull("phi3:mini"))
    known = [step.completed / step.total for step in steps if step.total]
    assert known == sorted(known)
    assert known[-1] == 1.0
    assert steps[-1].status == "success"
    assert "phi3:mini" in [card.name for card in client.cards()]


def test_a_model_that_does_not_exist(client):
    with pytest.raises(ModelError, match="missing-model"):
        list(client.pull("missing-model"))


def test_a_pull_that_ends_early(fake, client):
    fake.script = "end-without-done"
    with pytest.raises(StreamCut):
        list(client.pull("phi3:mini"))
