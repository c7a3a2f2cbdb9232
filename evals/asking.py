"""Asks inside Odoo, by the path of the page: question, claim, run, log."""

import time
from dataclasses import dataclass

import psycopg2
from odoo.fields import Command

from odoo.addons.mrp_ai_assistant.core.cancellation import Cancellation
from odoo.addons.mrp_ai_assistant.core.i18n import speaking
from odoo.addons.mrp_ai_assistant.core.planned import plan_from_json
from odoo.addons.mrp_ai_assistant.runner.transaction import transaction
from odoo.addons.mrp_ai_assistant.runner.workspace import OdooWorkspace
from odoo.addons.mrp_ai_assistant.skills import SKILLS
from odoo.addons.mrp_ai_assistant.speech import speech
from odoo.addons.mrp_ai_assistant.terminal.database import open_database
from odoo.addons.mrp_ai_assistant.terminal.session import Question, answer

from .reading import read

# The askers: a planner is a plain MRP user, the boss may see everything of the plant.
USERS = {
    "planner": ("base.group_user", "mrp.group_mrp_user"),
    "boss": (
        "base.group_user",
        "mrp.group_mrp_manager",
        "purchase.group_purchase_manager",
        "sales_team.group_sale_manager",
        "project.group_project_manager",
        "maintenance.group_equipment_manager",
        "stock.group_stock_manager",
    ),
}
LINES = {
    # What stands for another record: (its table, the column, the other's model)
    "product.template": (
        "SELECT product_tmpl_id, min(id) FROM product_product GROUP BY 1",
        "product.product",
    ),
    "mrp.bom": (
        "SELECT b.id, p.id FROM mrp_bom b"
        " JOIN product_product p USING (product_tmpl_id)",
        "product.product",
    ),
    "mrp.bom.line": ("SELECT id, product_id FROM mrp_bom_line", "product.product"),
    "stock.warehouse.orderpoint": (
        "SELECT id, product_id FROM stock_warehouse_orderpoint",
        "product.product",
    ),
    "stock.scrap": ("SELECT id, product_id FROM stock_scrap", "product.product"),
    "purchase.order.line": (
        "SELECT id, order_id FROM purchase_order_line",
        "purchase.order",
    ),
    "sale.order.line": ("SELECT id, order_id FROM sale_order_line", "sale.order"),
    "product.supplierinfo": (
        "SELECT id, partner_id FROM product_supplierinfo",
        "res.partner",
    ),
}


@dataclass(frozen=True)
class Asked:
    """``carried``: texts that a narrator's prose may rest on; ``seconds`` of clock."""

    answer: object
    carried: tuple[str, ...]
    seconds: float
    conversation: int


class Asker:
    """Asks as the users of ``USERS``, with ``model`` (a name) or by rules."""

    def __init__(self, dbname, odoo_args=()):
        self._dbname = open_database(dbname, list(odoo_args))
        with transaction(self._dbname) as env:
            self._users = {login: _user(env, login) for login in USERS}
            self._stands_for = _stands_for(env.cr)

    def ask(self, text, login, language, model="none", conversation=None):
        """The answer to one question as ``Asked``."""
        question = Question(text, login, conversation, "auto", model or "none")
        started = time.monotonic()
        found = answer(self._dbname, question)
        seconds = time.monotonic() - started
        with transaction(self._dbname) as env:
            turn = env["mrp.ai.turn"].browse(found["turn"])
            events = turn._events_json().get(turn.id, [])
        read_answer = read(events, language, self._stands_for.get)
        told = found["stats"].get("model_calls")
        facts = self._facts(events, login, language) if told else ()
        return Asked(read_answer, (text, *facts), seconds, found["conversation"])

    def use_server(self, url):
        """Register an Ollama and read its models; their names."""
        with transaction(self._dbname) as env:
            servers = env["mrp.ai.server"]
            known = servers.search([("url", "=", url.rstrip("/"))], limit=1)
            (known or servers.create({"name": "evals", "url": url})).action_sync()
        with transaction(self._dbname) as env:
            return env["mrp.ai.model"]._usable().mapped("name")

    def _facts(self, events, login, language):
        """What the narrator was given, computed again: label and value of each fact."""
        plans = [
            each["payload"].get("plan") for each in events if "plan" in each["payload"]
        ]
        plan = plan_from_json(plans[-1], SKILLS) if plans and plans[-1] else None
        if plan is None:
            return ()
        user, company, lang = self._users[login]
        workspace = OdooWorkspace(self._dbname, user, company, Cancellation())
        with speaking(speech(language, "Europe/Madrid", lang)):
            with workspace.reading(language) as (env, _lookup):
                evidence = plan.skill.run(env, plan.arguments)
            facts = getattr(evidence, "facts", ())
            told = [f"{fact.label}: {fact.display}" for fact in facts]
            return (*told, *getattr(evidence, "summary", ()))


def truth_cursor(dbname):
    """A cursor of its own for the truths; nothing of it is kept."""
    return psycopg2.connect(dbname=dbname).cursor()


def _user(env, login):
    """(id, company id, language) of an asker, made where the demo has none."""
    users = env["res.users"].with_context(no_reset_password=True)
    found = users.search([("login", "=", login)], limit=1)
    groups = [env.ref(group).id for group in USERS[login]]
    values = {
        "name": login.capitalize(),
        "login": login,
        "lang": "es_ES",
        "tz": "Europe/Madrid",
        "company_id": env.company.id,
        "company_ids": [Command.set(env.company.ids)],
    }
    user = found or users.create({**values, "group_ids": [Command.set(groups)]})
    return user.id, user.company_id.id, user.lang


def _stands_for(cr):
    pairs = {}
    for model, (sql, other) in LINES.items():
        cr.execute(sql)
        pairs.update({(model, one): (other, two) for one, two in cr.fetchall()})
    return pairs
