import time
from datetime import timedelta
from unittest.mock import patch

import psutil
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Datetime
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from ..core.llm import Patience
from ..models import mrp_ai_server_health
from .ollama_server import CHAT, OllamaServer
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestServer(PeopleCase):
    def setUp(self):
        super().setUp()
        self.ollama = self.enterContext(OllamaServer())
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": self.ollama.url}
        )

    def _kind(self, action):
        return action["params"]["type"]

    def test_a_server_stands_there_after_installation(self):
        server = self.env.ref("mrp_ai_assistant.server_default")
        self.assertTrue(server.url.startswith("http"))

    def test_connection(self):
        self.assertEqual(self.server.state, "unknown")
        action = self.server.with_user(self.chief).action_test()
        self.assertEqual(self._kind(action), "success")
        self.assertIn("0.24.0", action["params"]["message"])
        self.assertEqual(self.server.state, "up")
        self.assertEqual(self.server.version, "0.24.0")
        self.assertTrue(self.server.checked_at)
        self.assertFalse(self.server.message)

    def test_addresses_that_cannot_be_one(self):
        for url in ("", "ftp://plant", "http://", "http://me:secret@plant", "a b"):
            with self.subTest(url), self.assertRaises(UserError):
                self.server.url = url
        with self.assertRaises(UserError) as caught:
            self.env["mrp.ai.server"].create({"name": "X", "url": "http://me:pw@x"})
        self.assertNotIn("pw", str(caught.exception))

    def test_an_address_is_kept_in_one_form(self):
        self.server.url = "  plant.example  "
        self.assertEqual(self.server.url, "http://plant.example:11434")
        with mute_logger("odoo.sql_db"), self.assertRaises(Exception) as caught:
            self.env["mrp.ai.server"].create(
                {"name": "Twin", "url": "http://plant.example:11434/"}
            )
            self.env.flush_all()
        self.assertIn("url_unique", str(caught.exception))

    def test_nobody_answers(self):
        self.server.action_test()
        self.ollama.__exit__()
        action = self.server.action_test()
        self.assertEqual(self._kind(action), "danger")
        self.assertEqual(self.server.state, "down")
        self.assertIn(self.server.url, self.server.message)
        self.ollama.__enter__()

    def test_another_service_answers(self):
        self.ollama.page = "<html>router login</html>"
        for action in (self.server.action_test(), self.server.action_sync()):
            self.assertEqual(self._kind(action), "danger")
        self.assertEqual(self.server.state, "not_ollama")
        self.assertIn("not Ollama", self.server.message)

    def test_a_slow_server_does_not_hold_the_button(self):
        self.ollama.delay = 20
        patience = Patience(connect=0.5, first_byte=0.5, between=0.5)
        with patch.object(mrp_ai_server_health, "_PATIENCE", patience):
            start = time.monotonic()
            action = self.server.action_test()
        self.assertLess(time.monotonic() - start, 15)
        self.assertEqual(self._kind(action), "danger")
        self.assertEqual(self.server.state, "down")

    def test_a_failed_synchronisation_keeps_the_models(self):
        self.server.action_sync()
        self.ollama.page = "gone"
        self.server.action_sync()
        model = self.server.model_ids.filtered(lambda m: m.name == CHAT)
        self.assertFalse(model.missing)
        self.assertEqual(model.state, "down")

    def test_nothing_shown_waits_for_the_network(self):
        self.server.action_sync()
        self.ollama.requests.clear()
        shown = self.env["mrp.ai.server"].with_user(self.planner)._page_servers()
        self.env["mrp.ai.model"].with_user(self.planner)._page_models()
        mine = [values for values in shown if values["id"] == self.server.id]
        told = {"id": self.server.id, "name": "Plant", "state": "up", "message": ""}
        self.assertEqual(mine, [{**told, "progress": None}])
        self.assertFalse(self.ollama.requests)

    def test_opening_the_page_has_old_news_refreshed(self):
        cron = self.env.ref("mrp_ai_assistant.ir_cron_refresh_servers")
        triggers = self.env["ir.cron.trigger"].search([("cron_id", "=", cron.id)])
        triggers.unlink()
        servers = self.env["mrp.ai.server"].with_user(self.planner)
        others = servers.sudo().search([("id", "!=", self.server.id)])
        others.checked_at = self.server.checked_at = Datetime.now()
        servers._page_servers()
        self.assertFalse(triggers.search_count([("cron_id", "=", cron.id)]))
        self.server.checked_at = Datetime.now() - timedelta(minutes=2)
        servers._page_servers()
        servers._page_servers()
        self.assertEqual(triggers.search_count([("cron_id", "=", cron.id)]), 1)

    def test_setting_up_is_seen(self):
        self.server.write({"setup_message": "Downloading 40 %", "setup_progress": 0.4})
        shown = self.env["mrp.ai.server"].with_user(self.planner)._page_servers()
        told = [(values["message"], values["progress"]) for values in shown]
        self.assertIn(("Downloading 40 %", 0.4), told)

    def test_the_scheduler_looks_at_every_server(self):
        dead = self.env["mrp.ai.server"].create(
            {"name": "Dead", "url": "http://127.0.0.2:9", "sequence": 1}
        )
        with self.enter_registry_test_mode():
            self.env.ref(
                "mrp_ai_assistant.ir_cron_refresh_servers"
            ).method_direct_trigger()
        self.env.invalidate_all()
        self.assertEqual(dead.state, "down")
        self.assertEqual(self.server.state, "up")
        self.assertIn(CHAT, self.server.model_ids.mapped("name"))

    def test_threads(self):
        cores = psutil.cpu_count(logical=False) or psutil.cpu_count() or 1
        self.assertEqual(self.server._threads(), max(1, cores - 1))
        self.server.url = "http://ai.example.com"
        self.assertIsNone(self.server._threads())
        self.server.num_thread = 6
        self.assertEqual(self.server._threads(), 6)

    def test_options_have_bounds(self):
        for values in ({"num_ctx": 10}, {"num_ctx": 10**9}, {"num_thread": -1}):
            with self.subTest(values), self.assertRaises(ValidationError):
                self.server.write(values)

    def test_a_new_address_forgets_what_was_known_of_the_old_one(self):
        self.server.action_sync()
        self.server.token = "secret"
        self.server.url = "http://elsewhere.example:11434"
        self.assertEqual(self.server.state, "unknown")
        self.assertFalse(self.server.has_token)
        self.assertTrue(all(self.server.model_ids.mapped("missing")))


@tagged("post_install", "-at_install")
class TestToken(PeopleCase):
    SECRET = "sesame-7f3a"

    def setUp(self):
        super().setUp()
        self.ollama = self.enterContext(OllamaServer())
        self.ollama.token = self.SECRET
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": self.ollama.url}
        )

    def test_the_server_asks_for_it(self):
        self.server.action_test()
        self.assertEqual(self.server.state, "token")
        self.server.with_user(self.administrator).token = f" {self.SECRET}\n"
        self.server.action_test()
        self.assertEqual(self.server.state, "up")
        sent = {h.get("Authorization") for _path, h, _body in self.ollama.requests}
        self.assertEqual(sent, {None, f"Bearer {self.SECRET}"})
        self.server.with_user(self.administrator).action_forget_token()
        self.assertFalse(self.server.has_token)

    def test_saving_a_form_does_not_echo_or_lose_it(self):
        server = self.server.with_user(self.administrator)
        saved = server.web_save({"token": self.SECRET}, {"token": {}, "has_token": {}})
        self.assertEqual(saved[0]["has_token"], True)
        self.assertFalse(saved[0]["token"])
        with Form(server) as form:
            form.name = "Other name"
        self.assertEqual(self.server.sudo().token_secret, self.SECRET)

    def test_nobody_reads_it(self):
        self.server.token = self.SECRET
        people = self.planner + self.chief + self.administrator + self.outsider
        for user in people + self.env.ref("base.user_admin"):
            server = self.server.with_user(user)
            readers = {
                "read": lambda s=server: s.read(["token", "token_secret"]),
                "secret": lambda s=server: s.read(["token_secret"]),
                "all": lambda s=server: s.read(),
                "export": lambda s=server: s.export_data(["token_secret"]),
                "search": lambda s=server: s.search([("token_secret", "=like", "s%")]),
                "group": lambda s=server: s.formatted_read_group(
                    [], ["token_secret"], ["__count"]
                ),
                "copy": lambda s=server: s.copy({"url": f"http://c{s.env.uid}"}).read(),
            }
            for name, reader in readers.items():
                with self.subTest(name, user=user.login):
                    self.assertNotIn(self.SECRET, self._told(reader))
        for name in ("secret", "export", "search", "group"):
            with self.subTest(name), self.assertRaises(AccessError):
                readers[name]()

    def _told(self, reader):
        try:
            return str(reader())
        except UserError as error:
            return str(error)

    def test_only_administrators_write_it(self):
        for user in (self.planner, self.chief, self.outsider):
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.server.with_user(user).token = "mine"
            with self.subTest(user.login), self.assertRaises(AccessError):
                self.server.with_user(user).action_forget_token()
