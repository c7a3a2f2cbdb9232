"""Find out what a model of an OpenAI-compatible server can do: nobody lists it."""

from ..core.i18n import _lt
from ..core.llm.openai_selftest import self_test
from ..runner.job_kind import job


@job("selftest", _lt("Try out a model"), attempts=3, traceless=True)
def selftest(work):
    with work.transaction() as env:
        model = env["mrp.ai.model"].browse(work.payload["model"]).exists()
        if not model or not model._is_guessed():
            return
        client, card = model.server_id._client(), model._card()
    work.give_way()
    found = self_test(client, card, work.cancel)
    with work.finishing() as env:
        env["mrp.ai.model"].browse(work.payload["model"]).exists()._note_found(found)
