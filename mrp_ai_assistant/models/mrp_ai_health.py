"""Is everything well? What the page of health calls; see ``health/``."""

import platform

import psycopg2.errors
from odoo import api, fields, models, release, tools
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from ..core.i18n import speaking
from ..health import CHECKS, SUBJECTS
from ..health.check import Process
from ..health.look import look
from ..speech import speech_of

_GROUPS = ("mrp_ai_assistant.group_ai_manager", "base.group_system")
_SEEN = {"socket": str, "https": bool}  # what a browser tells


class MrpAiHealth(models.AbstractModel):
    """For AI managers and administrators."""

    _name = "mrp.ai.health"
    _description = "AI Assistant: Health"

    @api.model
    def checks(self):
        """What is looked at, in the order of the page, and who is looking at what."""
        self._check_operator()
        with speaking(speech_of(self.env)):
            subjects = [
                {
                    "title": str(subject.TITLE),
                    "checks": [
                        {"code": check.code, "title": str(check.title)}
                        for check in subject.CHECKS
                    ],
                }
                for subject in SUBJECTS
            ]
        return {"subjects": subjects, "about": self._about()}

    @api.model
    def look(self, code, browser=None):
        """One check, now: a finding as JSON, ``can_mend`` for its button.

        :param browser: what the browser saw: {"socket": ..., "https": ...}
        """
        self._check_operator()
        check = self._check(code)
        found = look(self.env, check, self._process(browser or {}))
        may = not check.system or self.env.is_system()
        told = found.as_json()
        return {**told, "code": check.code, "can_mend": bool(found.button) and may}

    @api.model
    def mend(self, code):
        """What the button of a check does; an action to be opened, or False."""
        self._check_operator()
        check = self._check(code)
        if check.mend is None or (check.system and not self.env.is_system()):
            raise AccessError(self.env._("Only an administrator may do this."))
        try:
            with self.env.cr.savepoint():
                return check.mend(self.env) or False
        except psycopg2.errors.InsufficientPrivilege as error:
            raise UserError(
                self.env._(
                    "Odoo's user of the database may not do this. Type the line in "
                    "PostgreSQL as its administrator."
                )
            ) from error

    # -- the rest -------------------------------------------------------------

    @api.model
    def _check_operator(self):
        if not any(self.env.user.has_group(group) for group in _GROUPS):
            raise AccessError(
                self.env._("Only AI managers and administrators look after the health.")
            )

    @api.model
    def _check(self, code):
        check = CHECKS.get(code) if isinstance(code, str) else None
        if check is None:
            raise UserError(self.env._("There is no such check any more."))
        return check

    @api.model
    def _process(self, browser=None, patience=2.0):
        """The process that looks; ``browser`` is None where nobody has one."""
        told = None
        if isinstance(browser, dict):
            told = {
                name: browser[name]
                for name, kind in _SEEN.items()
                if isinstance(browser.get(name), kind)
            }
        http = request.httprequest if request else None
        return Process(
            config=tools.config,
            browser=told,
            headers={name.lower(): value for name, value in http.headers.items()}
            if http
            else {},
            scheme=http.scheme if http else "http",
            patience=patience,
        )

    @api.model
    def _about(self):
        """The first line of a report: what runs where, and when; no names."""
        module = self.env.ref("base.module_mrp_ai_assistant").sudo()
        return (
            f"AI Production Assistant {module.latest_version or '?'}, "
            f"Odoo {release.version}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.release()}, workers "
            f"{tools.config['workers']}, {fields.Datetime.now()} UTC"
        )

    @api.model
    def _settings(self):
        """The assistant's part of Odoo's settings."""
        return {
            "type": "ir.actions.act_window",
            "name": self.env._("Settings"),
            "res_model": "res.config.settings",
            "views": [[False, "form"]],
            "target": "current",
            "context": {"module": "mrp_ai_assistant"},
        }

    @api.model
    def _setup(self, step):
        """The setup at ``step``; who is no administrator gets the list of models."""
        if self.env.is_system():
            return self.env["mrp.ai.setup"]._action(step)
        actions = self.env["ir.actions.actions"]
        return actions._for_xml_id("mrp_ai_assistant.action_mrp_ai_model")

    @api.model
    def _queue_action(self, *shown):
        """The queue's page; ``shown`` are names of its filters."""
        action = self.env["ir.actions.actions"]._for_xml_id(
            "mrp_ai_assistant.action_mrp_ai_work"
        )
        context = {f"search_default_{name}": 1 for name in shown}
        return {**action, "context": context}
