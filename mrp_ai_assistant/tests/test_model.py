from datetime import timedelta
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.fields import Datetime
from odoo.tests import tagged

from ..core.cancellation import Cancellation
from ..core.errors import ModelMemory, ModelMissing, PromptTooLong, ServerDown
from ..core.llm import user as said_by_user
from .ollama_server import BARE, CHAT, CLOUD, EMBED, OllamaServer, installed
from .people import PeopleCase


@tagged("post_install", "-at_install")
class TestModel(PeopleCase):
    def setUp(self):
        super().setUp()
        self.models = self.env["mrp.ai.model"]
        self.models.with_context(active_test=False).search([]).unlink()
        self.env["ir.config_parameter"].set_param("mrp_ai_assistant.allow_cloud", False)
        self.ollama = self.enterContext(OllamaServer())
        self.server = self.env["mrp.ai.server"].create(
            {"name": "Plant", "url": self.ollama.url}
        )
        self.action = self.server.action_sync()

    def _model(self, name):
        everything = self.models.with_context(active_test=False)
        return everything.search(
            [("name", "=", name), ("server_id", "=", self.server.id)]
        )

    def _offered(self, user=None):
        values = self.models.with_user(user or self.planner)._page_models()
        return [value["name"] for value in values]

    def test_what_is_known_of_a_model(self):
        model = self._model(CHAT)
        self.assertEqual(
            (model.parameter_size, model.quantization, model.context_length),
            ("1.5B", "Q4_K_M", 32768),
        )
        self.assertTrue(model.can_chat and model.can_tools and model.loaded)
        self.assertEqual((model.kind, model.state), ("chat", "loaded"))
        self.assertEqual(self._model(EMBED).kind, "embed")
        self.assertEqual(self._model(BARE).state, "cold")
        self.assertAlmostEqual(model.size_gb, 1.12)

    def test_only_chat_models_are_offered(self):
        self.assertCountEqual(self._offered(), [CHAT, BARE])
        self.assertEqual(self.action["params"]["type"], "success")

    def test_the_page_is_told_the_contract(self):
        value = self.models._page_models()[0]
        self.assertEqual(
            set(value),
            {
                "id",
                "name",
                "display",
                "server_id",
                "state",
                "parameter_size",
                "quantization",
                "context_length",
                "size_gb",
                "seconds",
                "load_seconds",
                "message",
                "server",
                "places",
            },
        )

    def test_a_bare_template_is_warned_about(self):
        self.assertTrue(self._model(BARE).folds_system)
        self.assertTrue(self._model(BARE)._page_value()["message"])
        self.assertFalse(self._model(CHAT)._page_value()["message"])

    def test_synchronising_twice_changes_nothing(self):
        before = self.models.with_context(active_test=False).search([]).ids
        written = self._model(CHAT).write_date
        self.server.action_sync()
        after = self.models.with_context(active_test=False).search([]).ids
        self.assertEqual(before, after)
        self.assertEqual(self._model(CHAT).write_date, written)

    def test_a_model_that_is_gone(self):
        self._model(CHAT).action_set_default()
        del self.ollama.models[CHAT]
        self.server.action_sync()
        model = self._model(CHAT)
        self.assertEqual((model.state, model.loaded), ("missing", False))
        self.assertEqual(self._offered(), [BARE])
        self.assertEqual(self.models._default_for(self.planner), self._model(BARE))
        with self.assertRaises(UserError):
            model.action_set_default()
        self.ollama.models.update([(CHAT, installed(CHAT))])
        self.server.action_sync()
        self.assertFalse(model.missing)
        self.assertEqual(self.models._default_for(self.planner), model)

    def test_a_choice_that_is_gone_is_not_replaced_in_silence(self):
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.planner)
        settings.mrp_ai_model_id = self._model(CHAT)
        del self.ollama.models[CHAT]
        self.server.action_sync()
        self.assertCountEqual(self._offered(), [CHAT, BARE])
        self.assertEqual(self._offered(self.chief), [BARE])
        self.assertEqual(self.models._default_for(self.planner), self._model(CHAT))

    def test_cloud_models_are_hidden(self):
        cloud = self._model(CLOUD)
        self.assertTrue(cloud.is_cloud)
        self.assertNotIn(cloud, self.models.search([]))
        self.assertNotIn(CLOUD, self._offered())
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.planner)
        settings.mrp_ai_model_id = cloud
        self.assertNotEqual(self.models._default_for(self.planner), cloud)
        with self.assertRaises(UserError):
            cloud.active = True
        self.env["res.config.settings"].create({"mrp_ai_allow_cloud": True}).execute()
        self.assertIn(CLOUD, self._offered())
        self.assertEqual(cloud.state, "cloud")
        self.env["res.config.settings"].create({"mrp_ai_allow_cloud": False}).execute()
        self.assertNotIn(CLOUD, self._offered())

    def test_an_ai_manager_cannot_pass_a_model_off_as_another(self):
        local, cloud = self._model(CHAT), self._model(CLOUD)
        for model, values in (
            (cloud, {"is_cloud": False, "active": True}),
            (local, {"name": CLOUD}),
            (local, {"is_default": True}),
        ):
            with self.subTest(values), self.assertRaises(AccessError):
                model.with_user(self.chief).write(values)
        local.with_user(self.chief).write({"active": False, "sequence": 3})
        self.assertFalse(local.active)

    def test_the_default_model(self):
        first = self.models.search([("is_default", "=", True)])
        self.assertEqual(len(first), 1, "the first chat model becomes the default")
        other = (self._model(CHAT) | self._model(BARE)) - first
        other.with_user(self.chief).action_set_default()
        self.assertEqual(self.models.search([("is_default", "=", True)]), other)
        self.assertEqual(self.models._default_for(self.planner), other)
        with self.assertRaises(AccessError):
            first.with_user(self.planner).action_set_default()
        with self.assertRaises(UserError):
            self._model(EMBED).action_set_default()

    def test_no_model_at_all(self):
        self.ollama.models.clear()
        action = self.server.action_sync()
        self.assertEqual(action["params"]["type"], "warning")
        self.assertFalse(self.models._default_for(self.planner))

    def test_it_is_spoken_to_as_the_server_says(self):
        self.server.write({"num_ctx": 2048, "num_thread": 3})
        chat = self._model(CHAT)._chat()
        chunks = list(
            chat.chat([said_by_user("¿Qué tal?")], max_tokens=9, cancel=Cancellation())
        )
        self.assertEqual("".join(chunk.text for chunk in chunks), "Todo va bien.")
        _path, _headers, body = self.ollama.requests[-1]
        options = body["options"]
        self.assertEqual((options["num_ctx"], options["num_thread"]), (2048, 3))
        self.assertEqual(body["model"], CHAT)

    def test_what_is_stored_makes_the_same_card(self):
        cards = {card.name: card for card in self.server._client().cards()}
        for name, card in cards.items():
            again = self._model(name)._card()
            self.assertEqual(
                (again.can_chat, again.context_length, again.template_is_bare),
                (card.can_chat, card.context_length, card.template_is_bare),
            )
            self.assertEqual(again.capabilities, card.capabilities)

    def test_turns_tell_how_the_server_is(self):
        model = self._model(CHAT)
        model._note_failure(ServerDown(url=self.server.url))
        self.assertEqual((self.server.state, model.state), ("down", "down"))
        self.assertFalse(model.loaded)
        model._note_success(0.41)
        self.assertEqual((self.server.state, model.state), ("up", "loaded"))
        self.assertAlmostEqual(model.tokens_per_byte, 0.41)
        model._note_failure(ModelMemory(model=CHAT))
        self.assertEqual(self.server.state, "up")
        model._note_failure(ModelMissing(model=CHAT))
        self.assertTrue(model.missing)

    def test_what_was_never_sent_says_nothing_about_the_server(self):
        model = self._model(CHAT)
        model._note_failure(ServerDown(url=self.server.url))
        model._note_failure(PromptTooLong())
        self.assertEqual(self.server.state, "down")

    def test_a_busy_server_is_not_written_at_every_turn(self):
        model = self._model(CHAT)
        model._note_success()
        checked = self.server.checked_at
        later = checked + timedelta(seconds=20)
        with patch.object(Datetime, "now", lambda: later):
            model._note_success()
        self.assertEqual(self.server.checked_at, checked)
        later = checked + timedelta(minutes=5)
        with patch.object(Datetime, "now", lambda: later):
            model._note_success()
        self.assertEqual(self.server.checked_at, later)

    def test_another_file_of_the_same_name_is_calibrated_anew(self):
        self._model(CHAT).tokens_per_byte = 0.4
        self.server.action_sync()
        self.assertAlmostEqual(self._model(CHAT).tokens_per_byte, 0.4)
        self.ollama.models[CHAT] = installed(CHAT, digest="f" * 64)
        self.server.action_sync()
        self.assertEqual(self._model(CHAT).tokens_per_byte, 0)
