from odoo.tests import tagged

from ..core.cancellation import Cancellation
from ..core.errors import ModelCannot
from ..core.llm import user as said_by_user
from .jobs import do_jobs
from .model_library import OpenAIServer
from .ollama_server import OllamaServer
from .people import PeopleCase

SCHEMA = {"type": "string", "pattern": "^[a-z]*$"}


@tagged("post_install", "-at_install")
class TestServerOpenAI(PeopleCase):
    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.env["mrp.ai.model"].with_context(active_test=False).search([]).unlink()
        self.openai = self.enterContext(OpenAIServer())
        self.server = self._server(self.openai)
        self.env["mrp.ai.job"].search([]).unlink()

    def _server(self, openai, **values):
        values = {"name": "Big one", "url": f"{openai.url}/v1", **values}
        return self.env["mrp.ai.server"].create({"kind": "openai", **values})

    def _said(self, model, schema=None):
        chunks = model._chat().chat(
            [said_by_user("¿Cuántas?")],
            schema=schema,
            max_tokens=9,
            cancel=Cancellation(),
        )
        return "".join(chunk.text for chunk in chunks)

    def test_old_rows_are_ollamas(self):
        self.assertEqual(self.env.ref("mrp_ai_assistant.server_default").kind, "ollama")

    def test_connection(self):
        told = self.server.with_user(self.chief).action_test()
        self.assertEqual(told["params"]["type"], "success")
        self.assertIn("llama.cpp", told["params"]["message"])
        self.assertEqual(self.server.state, "up")

    def test_models_and_what_they_can(self):
        self.server.action_sync()
        model = self.server.model_ids
        self.assertEqual(model.display_name, "qwen")
        self.assertEqual((model.context_length, model.quantization), (8192, "Q4_K_M"))
        self.assertEqual((model.state, model.forms), ("loaded", "unknown"))
        do_jobs(self.env)
        self.assertEqual(model.forms, "kept")
        self.assertTrue(model.tested_at)
        self.assertTrue(model.is_default)
        self.assertEqual(self._said(model, SCHEMA), '"siete"')

    def test_what_was_found_out_outlives_a_synchronisation(self):
        self.openai.keeps = False
        self.server.action_sync()
        do_jobs(self.env)
        self.server.action_sync()
        model = self.server.model_ids
        self.assertEqual((model.forms, do_jobs(self.env)), ("ignored", 0))
        self.assertEqual(self._said(model), "7")
        with self.assertRaises(ModelCannot):
            self._said(model, SCHEMA)

    def test_it_is_tried_out_again_by_a_click(self):
        self.openai.keeps = False
        self.server.action_sync()
        do_jobs(self.env)
        self.openai.keeps = True
        self.server.model_ids.with_user(self.chief).action_selftest()
        do_jobs(self.env)
        self.assertEqual(self.server.model_ids.forms, "kept")

    def test_many_models_are_not_all_loaded(self):
        self.openai.names = ["a", "b", "text-embedding-c"]
        self.patch(self.openai, "reply", _unloaded(self.openai.reply))
        self.server.action_sync()
        self.assertEqual(len(self.server.model_ids), 3)
        default = self.server.model_ids.filtered("is_default")
        jobs = self.env["mrp.ai.job"].search([("kind", "=", "selftest")])
        self.assertEqual([job.payload for job in jobs], [{"model": default.id}])

    def test_vectors(self):
        self.openai.names = ["bge-small-en"]
        self.server.action_sync()
        vectors = self.server.model_ids._embed().embed(["x"], cancel=Cancellation())
        self.assertEqual(vectors, [[0.6, 0.8]])

    def test_another_kind_at_the_same_address(self):
        ollama = self.enterContext(OllamaServer())
        server = self.env["mrp.ai.server"].create({"name": "O", "url": ollama.url})
        server.token = "sesame"
        server.action_sync()
        server.kind = "openai"
        self.assertTrue(all(server.model_ids.mapped("missing")))
        self.assertTrue(server.has_token, "the host is the same")
        told = server.action_test()
        self.assertEqual(told["params"]["type"], "danger")
        self.assertEqual(server.state, "not_ollama")
        self.assertIn("OpenAI", server.message)

    def test_a_cloud_is_one_whatever_it_speaks(self):
        card = self.server._client().cards()[0]
        self.assertFalse(card.is_cloud)
        outside = self._server(self.openai, url="https://api.openai.com/v1")
        self.assertEqual(outside.url, "https://api.openai.com:443")


def _unloaded(reply):
    """As LM Studio does, which loads a model when it is asked."""

    def told(path, body):
        status, content = reply(path, body)
        if path == "/v1/models":
            names = [line["id"] for line in content["data"]]
            content = {"data": [{"id": name} for name in names]}
        return status, content

    return told
