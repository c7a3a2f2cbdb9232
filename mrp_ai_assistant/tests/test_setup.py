"""The setup: each step does its thing, each may be left out, no model is needed."""

from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models.mrp_ai_setup_offer import DONE
from .common import TurnCase
from .ollama_server import CHAT, OllamaServer

STEPS = ["server", "model", "search", "people", "documents", "try"]
NOBODY = "http://127.0.0.1:9"
_USUAL = "odoo.addons.mrp_ai_assistant.wizards.mrp_ai_setup_server.usual_addresses"


class SetupCase(TurnCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.server"].search([]).unlink()
        ai_user = self.env.ref("mrp_ai_assistant.group_ai_user")
        self.administrator.group_ids += ai_user
        self.setups = self.env["mrp.ai.setup"].with_user(self.administrator)
        self.page = self.env["mrp.ai.conversation"].with_user(self.administrator)

    def open(self, **values):
        return self.setups.create(values)


@tagged("post_install", "-at_install")
class TestSetup(SetupCase):
    def test_from_the_first_step_to_the_last_with_nothing_at_all(self):
        setup = self.open(server_url=NOBODY)
        seen = [setup.step]
        for _step in STEPS[1:]:
            action = setup.action_next()
            self.assertEqual(action["res_id"], setup.id)
            seen.append(setup.step)
        self.assertEqual(seen, STEPS)
        self.assertEqual(setup.action_done()["type"], "ir.actions.act_window_close")
        self.assertFalse(self.page.page_state()["setup"], "not offered any more")

    def test_back_and_skip(self):
        setup = self.open(step="model")
        setup.action_back()
        self.assertEqual(setup.step, "server")
        setup.action_back()
        self.assertEqual(setup.step, "server")
        setup.server_url = NOBODY
        setup.action_skip()
        self.assertEqual(setup.step, "model")
        self.assertFalse(self.env["mrp.ai.server"].search([]), "nothing was done")

    def test_the_server_is_found_at_a_usual_address(self):
        with OllamaServer() as ollama, patch(_USUAL, lambda *_a: (NOBODY, ollama.url)):
            setup = self.open(server_url=NOBODY)
            setup.action_find()
            self.assertEqual(setup.server_url, ollama.url)
            self.assertIn(f"{NOBODY}: no answer", setup.looked)
        self.assertEqual(setup.server_state, "up")
        models = self.env["mrp.ai.model"]._usable()
        self.assertIn(CHAT, models.mapped("name"), "its models are known at once")

    def test_none_is_found(self):
        with patch(_USUAL, lambda *_a: (NOBODY,)):
            setup = self.open()
            setup.action_find()
        self.assertNotIn("answers", setup.looked)
        self.assertEqual(setup.step, "server")

    def test_a_typed_address_is_kept_once(self):
        for _time in range(2):
            with OllamaServer() as ollama:
                setup = self.open(server_url=f"{ollama.url}/")
                setup.action_next()
        servers = self.env["mrp.ai.server"].search([])
        self.assertEqual(servers.mapped("url"), [ollama.url])

    def test_an_address_that_is_none(self):
        with self.assertRaises(UserError):
            self.open(server_url="ftp://x").action_next()

    def test_a_model_is_proposed_installed_and_used(self):
        with OllamaServer() as ollama:
            setup = self.open(server_url=ollama.url)
            setup.action_next()
            advice = {line.name: line for line in setup.advice_ids}
            self.assertTrue(advice[CHAT].installed)
            advice[CHAT].action_use()
            wanted = setup.advice_ids.filtered(lambda line: not line.installed)[:1]
            name = wanted.name
            wanted.action_install()
        default = self.env["mrp.ai.model"].search([("is_default", "=", True)])
        self.assertEqual(default.name, CHAT)
        job = self.env["mrp.ai.job"].search([("kind", "=", "pull")], limit=1)
        self.assertIn(name, job.sudo().payload["model"])
        line = setup.advice_ids.filtered(lambda each: each.name == name)
        self.assertTrue(line.coming, "it is not offered a second time")
        self.assertIn(CHAT, setup.model_text)

    def test_another_model_leads_back_to_the_setup(self):
        with OllamaServer() as ollama:
            setup = self.open(server_url=ollama.url)
            setup.action_next()
            action = setup.action_other_model()
            wizard = self.env["mrp.ai.model.install"].with_user(self.administrator)
            wizard = wizard.with_context(**action["context"]).create(
                {"server_id": setup.server_id.id, "name": "smollm2"}
            )
            back = wizard.action_install()
        self.assertEqual([back["res_model"], back["res_id"]], [setup._name, setup.id])
        self.assertEqual(setup.step, "model")
        self.assertIn("smollm2", str(setup.server_id.installs()))

    def test_at_most_one_model_is_recommended_and_it_fits(self):
        setup = self.open(server_url=NOBODY)
        setup.action_next()
        best = setup.advice_ids.filtered("best")
        self.assertLessEqual(len(best), 1)
        self.assertTrue(all(best.mapped("fits")))

    def test_search_says_how_it_is(self):
        setup = self.open(step="search")
        self.assertTrue(setup.search_text)

    def test_who_may_ask(self):
        setup = self.open(step="people")
        self.assertTrue(setup.everybody)
        setup.everybody = False
        setup.manager_ids += self.planner
        setup.manager_ids -= self.chief
        setup.action_next()
        group = "mrp_ai_assistant.group_ai_"
        self.assertTrue(self.planner.has_group(f"{group}manager"))
        self.assertFalse(self.chief.has_group(f"{group}manager"))
        other = self._person("other", "mrp.group_mrp_user")
        self.assertFalse(other.has_group(f"{group}user"))
        again = self.open(step="people")
        self.assertFalse(again.everybody)
        again.everybody = True
        again.action_next()
        self.assertTrue(other.has_group(f"{group}user"))

    def test_what_is_attached_is_noted(self):
        product = self.env["product.template"].create({"name": "Saw"})
        values = {"name": "saw.txt", "raw": b"How to sharpen it", "res_id": product.id}
        self.env["ir.attachment"].create({**values, "res_model": product._name})
        self.env.cr.execute("DELETE FROM mrp_ai_change")
        setup = self.open(step="documents")
        setup.action_read_documents()
        self.env.cr.execute("SELECT count(*) FROM mrp_ai_change")
        self.assertTrue(self.env.cr.fetchone()[0])

    def test_who_may_not_ask_is_told_how_to(self):
        self.administrator.group_ids -= self.env.ref("mrp_ai_assistant.group_ai_user")
        setup = self.open(step="people")
        self.assertFalse(setup.can_ask)
        setup.manager_ids += self.administrator
        setup.action_next()
        self.env.invalidate_all()
        self.assertTrue(setup.can_ask)

    def test_the_first_question(self):
        setup = self.open(step="try", question="Which orders are late?")
        action = setup.action_ask()
        turn = self.env["mrp.ai.turn"].search(
            [("user_id", "=", self.administrator.id)], limit=1
        )
        self.assertEqual(turn.question, "Which orders are late?")
        self.assertTrue(action["url"].endswith(f"/{turn.conversation_id.id}"))
        setup.question = " "
        with self.assertRaises(UserError):
            setup.action_ask()


@tagged("post_install", "-at_install")
class TestSetupOffer(SetupCase):
    def setUp(self):
        super().setUp()
        self.env["ir.config_parameter"].set_param(DONE, False)

    def test_an_administrator_is_offered_it_until_it_is_declined(self):
        self.assertTrue(self.page.page_state()["setup"])
        self.assertEqual(self.page.open_setup()["res_model"], "mrp.ai.setup")
        self.page.decline_setup()
        self.assertFalse(self.page.page_state()["setup"])

    def test_not_where_there_is_a_model(self):
        with OllamaServer() as ollama:
            values = {"name": "Ollama", "url": ollama.url}
            self.env["mrp.ai.server"].create(values)._sync()
        self.assertFalse(self.page.page_state()["setup"])

    def test_others_are_not_offered_it(self):
        for user in (self.planner, self.chief):
            page = self.env["mrp.ai.conversation"].with_user(user)
            self.assertFalse(page.page_state()["setup"])
            for call in (page.open_setup, page.decline_setup):
                with self.assertRaises(AccessError):
                    call()
            with self.assertRaises(AccessError):
                self.env["mrp.ai.setup"].with_user(user).create({})
