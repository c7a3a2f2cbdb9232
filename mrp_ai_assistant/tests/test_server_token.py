"""A token goes in and never comes out: by no role, by no way of reading."""

import json
import logging
import traceback

from odoo.exceptions import AccessError
from odoo.service.model import call_kw
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.errors import ModelError
from .model_library import OpenAIServer
from .ollama_server import OllamaServer
from .people import PeopleCase

SECRET = "sesame-7f3a"
SPEC = {"token": {}, "token_secret": {}, "has_token": {}, "display_name": {}}
HIDDEN = "token_secret"
# What an attacker tries letter by letter: each would tell whether a guess is right.
GUESSES = ("=", "!=", "like", "ilike", "=like", "=ilike", "in", "not in", ">", "<=")

_RENDERERS = (
    "odoo.addons.mail.models.mail_render_mixin",
    "odoo.addons.base.models.ir_actions",
    "odoo.tools.safe_eval",
)


@tagged("post_install", "-at_install")
class TestServerToken(PeopleCase):
    def setUp(self):
        super().setUp()
        self.ollama = self.enterContext(OllamaServer())
        self.ollama.token = SECRET
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": self.ollama.url, "token": SECRET}
        )
        self.twin = self.env["mrp.ai.server"].create(
            {"name": "Without", "url": "http://127.0.0.9:9"}
        )
        self.people = [self.planner, self.chief, self.administrator, self.outsider]
        self.people += [self.customer, self.env.ref("base.user_admin")]

    def _each(self, calls):
        """Every call as everybody; what is told, errors too, is free of the secret."""
        for user in self.people:
            env = self.env(user=user)
            for name, (model, method, args, kwargs) in calls.items():
                with self.subTest(name, user=user.login), mute_logger("odoo.sql_db"):
                    told = self._told(env[model], method, args, kwargs)
                    self.assertNotIn(SECRET, told)

    def _told(self, model, method, args, kwargs):
        try:
            with self.env.cr.savepoint():
                return json.dumps(call_kw(model, method, args, kwargs), default=str)
        except Exception as error:
            return "".join(traceback.format_exception(error))

    def test_reading(self):
        ids = [self.server.id]
        name = "mrp.ai.server"
        aggregates = [f"{HIDDEN}:{how}" for how in ("max", "array_agg", "count")]
        self._each(
            {
                "read": (name, "read", [ids], {}),
                "fields": (name, "read", [ids, ["token", HIDDEN]], {}),
                "web_read": (name, "web_read", [ids, SPEC], {}),
                "search_read": (name, "search_read", [[], ["token", HIDDEN]], {}),
                "web_search_read": (name, "web_search_read", [[], SPEC], {}),
                "export": (name, "export_data", [ids, ["token", HIDDEN]], {}),
                "group": (name, "formatted_read_group", [[], [HIDDEN]], {}),
                "web_group": (name, "web_read_group", [[], [HIDDEN]], {}),
                "max": (
                    name,
                    "formatted_read_group",
                    [[], []],
                    {"aggregates": aggregates},
                ),
                "order": (name, "search_read", [[], ["name"]], {"order": HIDDEN}),
                "names": (name, "name_search", [SECRET[:3]], {}),
                "fields_get": (name, "fields_get", [], {}),
                "copy": (name, "copy", [ids, {"url": "http://127.0.0.8:9"}], {}),
                "copy_data": (name, "copy_data", [ids], {}),
                "default": (name, "default_get", [["token", HIDDEN]], {}),
                "metadata": (name, "get_metadata", [ids], {}),
                "related": (
                    "mrp.ai.model",
                    "search_read",
                    [[], ["server_id", f"server_id.{HIDDEN}"]],
                    {},
                ),
                "installs": (name, "installs", [ids], {}),
                "test": (name, "action_test", [ids], {}),
            }
        )

    def test_guessing(self):
        """A search that finds one server of two would tell whether the guess is right:
        so the field cannot be searched at all, nor sorted or grouped by."""
        for user in self.people:
            servers = self.env["mrp.ai.server"].with_user(user)
            models = self.env["mrp.ai.model"].with_user(user)
            for operator in GUESSES:
                value = ["x", SECRET] if "in" in operator.split() else "s%"
                domain = [(HIDDEN, operator, value)]
                through = [(f"server_id.{HIDDEN}", operator, value)]
                with self.subTest(operator, user=user.login):
                    with self.assertRaises(AccessError):
                        servers.search(domain)
                    with self.assertRaises(AccessError):
                        servers.search_count(["|", ("id", ">", 0), *domain])
                    with self.assertRaises(AccessError):
                        models.search(through)
                    with self.assertRaises(AccessError):
                        self.server.with_user(user).filtered_domain(domain).read(
                            [HIDDEN]
                        )
            with self.subTest("order", user=user.login), self.assertRaises(AccessError):
                servers.search([], order=f"{HIDDEN} desc").mapped("name")

    def test_the_field_that_takes_it_finds_nothing(self):
        admin = self.env["mrp.ai.server"].with_user(self.administrator)
        for domain in ([("token", "=like", "s%")], [("token", "!=", False)]):
            with self.subTest(domain), mute_logger("odoo.orm.fields", "odoo.domains"):
                try:
                    found = admin.search(domain)
                except Exception:
                    found = admin
                self.assertFalse(self.server in found and self.twin not in found)

    def test_writing_and_changing_a_form(self):
        server = self.server.with_user(self.administrator)
        saved = server.web_save({"name": "Again"}, {"token": {}, "has_token": {}})
        self.assertNotIn(SECRET, str(saved))
        changed = server.onchange({"name": "X"}, ["name"], {"token": {}, "name": {}})
        self.assertNotIn(SECRET, str(changed))
        for user in self.people:
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.server.with_user(user).write({HIDDEN: "mine"})

    def test_templates_of_mails_and_code_of_actions(self):
        """What an administrator writes into a template is a way of reading too."""
        sources = [
            ("inline_template", "{{ object.%s }}"),
            ("qweb", '<t t-out="object.%s"/>'),
        ]
        for user in (self.administrator, self.env.ref("base.user_admin")):
            mixin = self.env["mail.render.mixin"].with_user(user)
            for engine, source in sources:
                for name in ("token", HIDDEN):
                    with self.subTest(f"{engine} {name}"), mute_logger(*_RENDERERS):
                        told = self._rendered(mixin, source % name, engine)
                        self.assertNotIn(SECRET, told)
            action = self.env["ir.actions.server"].create(
                {
                    "name": "Read it",
                    "model_id": self.env["ir.model"]._get_id("mrp.ai.server"),
                    "state": "code",
                    "code": f"raise UserError(record.{HIDDEN})",
                }
            )
            on_it = {"active_model": "mrp.ai.server", "active_id": self.server.id}
            with self.assertRaises(AccessError), mute_logger(*_RENDERERS):
                action.with_user(user).with_context(**on_it).run()

    def _rendered(self, mixin, source, engine):
        try:
            with self.env.cr.savepoint():
                ids = self.server.ids
                return str(
                    mixin._render_template(source, "mrp.ai.server", ids, engine=engine)
                )
        except Exception as error:
            return "".join(traceback.format_exception(error))

    def test_it_goes_to_no_other_host(self):
        """Neither by a new address nor by a redirect."""
        self.server.url = "http://127.0.0.2:9"
        self.assertFalse(self.server.sudo().token_secret)
        client = self.server._client()
        self.assertNotIn(SECRET, str(vars(client)))

    def test_logs_and_errors(self):
        """With the log at its most talkative, and errors of every kind."""
        openai = self.enterContext(OpenAIServer())
        openai.page = f"<html>{'x' * 50}</html>"
        other = self.env["mrp.ai.server"].create(
            {"name": "O", "url": openai.url, "kind": "openai", "token": SECRET}
        )
        with self.assertLogs("odoo", level=logging.DEBUG) as logged:
            logging.getLogger(__name__).debug("there is one line at least")
            self.server.action_sync()
            other.action_sync()
            self.server.token = SECRET
            self.env.flush_all()
            try:
                other._client().cards()
            except ModelError as error:
                told = f"{error!r} {error} {error.detail} {error.values}"
                self.assertNotIn(SECRET, told)
        ours = [
            line
            for line, record in zip(logged.output, logged.records, strict=True)
            if record.name != "odoo.sql_db"
        ]
        self.assertNotIn(SECRET, "\n".join(ours))
        self.assertNotIn(SECRET, repr(self.server._client()))
        audit = self.env["mrp.ai.audit"].search([])
        self.assertNotIn(SECRET, str(audit.mapped("detail")))
        self.assertNotIn(SECRET, str(self.server.sudo().error_detail))
