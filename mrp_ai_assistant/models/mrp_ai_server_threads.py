import os

import psutil
from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import format_datetime, formatLang

from ..core.i18n import speaking
from ..core.llm.this_machine import is_this_machine
from ..core.llm.threads import (
    SERVER_DECIDES,
    Tried,
    worth_trying,
    worth_trying_elsewhere,
)
from ..core.queue import fault
from ..speech import speech_of
from .mrp_ai_conversation import alone


class MrpAiServer(models.Model):
    """With how many threads it is fastest, measured once it has a model to chat with,
    and again when somebody asks."""

    _inherit = "mrp.ai.server"

    # {at, model, chosen, tried: [core.llm.threads.Tried.as_json()]}; of a failed one
    # {at} and core.queue.fault.fault_of
    thread_speeds = fields.Json("Measured Threads", readonly=True, copy=False)
    thread_speeds_text = fields.Text(
        "Measured Speed", compute="_compute_thread_speeds_text"
    )
    can_measure = fields.Boolean(compute="_compute_can_measure")

    @api.depends("kind", "model_ids.can_chat", "model_ids.missing")
    def _compute_can_measure(self):
        for server in self:
            server.can_measure = bool(server._measured_model())

    def action_measure_threads(self):
        """Measure in the background, when nobody asks anything."""
        self._check_operator()
        server = alone(self.sudo())
        if not server._measured_model():
            raise UserError(
                self.env._("Only an Ollama with a chat model can be measured.")
            )
        server._want_measure()
        text = self.env._(
            "It is measured as soon as no question is open: a minute or two. The "
            "result will stand here."
        )
        return server._notify("info", text)

    def _take(self, version, cards, error):
        """A synchronisation that finds a first model beside Odoo has it measured."""
        done = super()._take(version, cards, error)
        first = not error and not self.thread_speeds and not self.num_thread
        if first and self._is_here() and self._measured_model():
            self._want_measure()
        return done

    def _want_measure(self):
        payload = {"server": self.id}
        self.env["mrp.ai.job"].sudo()._enqueue("measure", payload, key=str(self.id))

    def _forget_host(self):
        done = super()._forget_host()
        self.sudo().thread_speeds = False
        return done

    def _is_here(self):
        """Whether it shares this machine with Odoo."""
        return is_this_machine(self.url)

    def _measured_model(self):
        """The model whose speed stands for all: the default one, else the first."""
        if self.kind != "ollama":
            return self.model_ids.browse()
        models_ = self.model_ids.filtered(
            lambda model: model.can_chat and not model.missing and not model.is_cloud
        )
        return models_.filtered("is_default") or models_[:1]

    def _threads_worth_trying(self):
        if not self._is_here():
            return worth_trying_elsewhere()
        logical = os.cpu_count() or 1
        return worth_trying(psutil.cpu_count(logical=False) or logical, logical)

    def _note_threads(self, told, error=None):
        """``told`` as in ``thread_speeds``, without ``at``; what was measured before
        stays when there is an ``error`` instead."""
        if not self or error and (self.thread_speeds or {}).get("tried"):
            return
        if error:
            told = fault.fault_of(error)
        self.thread_speeds = {**told, "at": str(fields.Datetime.now())}

    def _threads(self):
        """What an administrator has set, else what was measured, else a guess."""
        measured = (self.thread_speeds or {}).get("chosen")
        if self.num_thread or measured is None:
            return super()._threads()
        return None if measured == SERVER_DECIDES else measured

    @api.depends("thread_speeds")
    def _compute_threads_text(self):
        return super()._compute_threads_text()

    @api.depends("thread_speeds")
    @api.depends_context("lang", "tz")
    def _compute_thread_speeds_text(self):
        for server in self:
            told = server.thread_speeds or {}
            if told.get("tried"):
                text = "\n".join(server._thread_lines(told))
            elif told:
                text = server._thread_failure(told)
            else:
                text = False
            server.thread_speeds_text = text

    def _thread_failure(self, told):
        with speaking(speech_of(self.env)):
            reason = fault.told(told)
        return self.env._("Measuring failed: %s", reason)

    def _thread_lines(self, told):
        day = format_datetime(self.env, fields.Datetime.to_datetime(told["at"]))
        yield self.env._(
            "Measured on %(day)s with %(model)s:", day=day, model=told["model"]
        )
        for tried in map(Tried.from_json, told["tried"]):
            yield self._thread_line(tried)

    def _thread_line(self, tried):
        if tried.threads == SERVER_DECIDES:
            name = self.env._("the server decides")
        elif tried.threads == 1:
            name = self.env._("1 thread")
        else:
            name = self.env._("%(count)s threads", count=tried.threads)
        speed = formatLang(self.env, tried.alone, digits=1)
        if tried.beside is None:
            return self.env._("%(name)s: %(speed)s tokens/s", name=name, speed=speed)
        return self.env._(
            "%(name)s: %(speed)s tokens/s, %(beside)s beside a busy process",
            name=name,
            speed=speed,
            beside=formatLang(self.env, tried.beside, digits=1),
        )
