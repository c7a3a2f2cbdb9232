"""Fetch a model onto an Ollama server: gigabytes, so hours over a thin line.

Stopped, crashed or broken off, it is asked for again, and the server goes on where it
was.
"""

from ..core.i18n import _, _lt
from ..core.llm.pulling import PullMeter
from ..core.llm.pulling import pull as steps
from ..runner.job_kind import job


@job("pull", _lt("Install a model"), attempts=6, at_once=2)
def pull(work):
    with work.transaction() as env:
        server = env["mrp.ai.server"].browse(work.payload["server"]).exists()
        if not server:
            return
        client = server._installer()
        url = server.url
    meter = PullMeter()
    work.progress(0, _("Asking the library"))
    for step in steps(client, work.payload["model"], work.cancel):
        meter.add(step)
        work.progress(meter.percent, meter.text)
    cards = client.cards(work.cancel)
    with work.finishing() as env:
        server = env["mrp.ai.server"].browse(work.payload["server"]).exists()
        # It may have been moved meanwhile: then these are another host's models.
        if server and server.url == url:
            server._note_installed(work.payload["model"], cards, work.user_id)
