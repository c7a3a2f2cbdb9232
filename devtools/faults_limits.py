"""A question that takes longer than its process may spend on one thing."""

from __future__ import annotations

import re
import time

from .faults_ground import LIMIT, STALLED, Ground, Question, Times
from .odoo_site import Site, until
from .suite import Outcome

#: seconds of a scheduled action; a model that never ends is cut off after 45. Without
#: worker processes: one of those for scheduled actions sleeps for 60 seconds at a time
#: and is killed for it where the limit is shorter.
CRON_LIMIT = 25
OPTIONS = ("--limit-time-real-cron", str(CRON_LIMIT))
IDLE = 5  # seconds after which no process looks for questions by itself
# A question of which nobody was told: its process died right after the commit.
_UNTOLD = "DELETE FROM mrp_ai_turn_event WHERE turn_id = %s"
_FORGET = """
    UPDATE mrp_ai_turn
       SET state = 'queued', owner = NULL, attempt = 0, finished = NULL,
           use_model = TRUE,
           model_id = (SELECT id FROM mrp_ai_model WHERE name = %s LIMIT 1)
     WHERE id = %s
"""
_TRIGGER = """
    INSERT INTO ir_cron_trigger (cron_id, call_at)
    SELECT res_id, now() AT TIME ZONE 'UTC' FROM ir_model_data
     WHERE module = 'mrp_ai_assistant' AND name = 'ir_cron_turn_sweeper'
"""
_CRON = re.compile(r"Worker WorkerCron \((\d+)\) alive")


class Swept:
    """A forgotten question that the scheduled action finds and answers for longer than
    a scheduled action may last."""

    def __init__(self, place: Site, ground: Ground, outcome: Outcome) -> None:
        self._place = place
        self._outcome = outcome
        self._question = Question(place, ground, model=None)
        until(lambda: self._question.answered_once, LIMIT)
        time.sleep(IDLE)
        ground.sql(_UNTOLD, self._question.id)
        ground.sql(_FORGET, STALLED, self._question.id)
        ground.sql(_TRIGGER)
        ground.notify("cron_trigger", ground.name)
        self._began = time.monotonic()

    def taken(self, times: Times) -> None:
        seconds = until(self._question.runs, LIMIT)
        times.note("A forgotten question: found by the scheduled action after", seconds)
        self._outcome.check(
            seconds is not None, f"A forgotten question is {self._question.row()}"
        )

    def in_process_of_actions(self) -> None:
        crons = set(map(int, _CRON.findall(self._log())))
        self._outcome.check(
            self._question.process in crons,
            f"It is answered by {self._question.owner}, scheduled actions are {crons}",
        )
        self._question.stop()

    def ends(self, times: Times) -> None:
        until(lambda: self._question.answered_once, LIMIT)
        seconds = time.monotonic() - self._began
        times.note(f"... and answered past a limit of {CRON_LIMIT} s, after", seconds)
        self._outcome.check(
            self._question.answered_once and seconds > CRON_LIMIT,
            f"Past the limit of its action the question is {self._question.row()}",
        )
        reached = "virtual real time limit" in self._log()
        self._outcome.check(not reached, "The server was started anew by its limit")

    def _log(self) -> str:
        return self._place.process.log.read_text("utf-8", "replace")
