import threading
import time

from odoo.exceptions import AccessError, MissingError, UserError
from odoo.tests import Form, tagged

from ..runner import run_job
from ..runner.watch import cancel_here
from .jobs import claim_job, do_jobs
from .model_library import NO_WAY, InstallingServer, OpenAIServer
from .ollama_server import CHAT, CLOUD, EMBED
from .people import PeopleCase

NAME = "qwen2.5:3b"


@tagged("post_install", "-at_install")
class TestServerInstall(PeopleCase):
    def setUp(self):
        super().setUp()
        self.registry_enter_test_mode()
        self.ollama = self.enterContext(InstallingServer())
        servers = self.env["mrp.ai.server"]
        # A server that is not this machine's is not measured.
        self.server = servers.create(
            {"name": "Plant", "url": self.ollama.url, "num_thread": 1}
        )
        self.server.action_sync()
        self.env["mrp.ai.job"].search([]).unlink()
        self.mine = self.server.with_user(self.chief)

    def _model(self, name=NAME):
        models = self.env["mrp.ai.model"].with_context(active_test=False)
        return models.search([("server_id", "=", self.server.id), ("name", "=", name)])

    def _install(self, name=NAME):
        job = self.mine._install(name)
        do_jobs(self.env)
        return job

    def test_a_model_is_installed(self):
        wizard = self.env["mrp.ai.model.install"].with_user(self.chief)
        opened = self.mine.action_install()
        form = Form(wizard.with_context(**opened["context"]))
        form.name = NAME
        form.save().action_install()
        [told] = self.mine.installs()
        self.assertEqual((told["model"], told["state"]), (NAME, "queued"))
        self.assertFalse(self._model())
        do_jobs(self.env)
        self.assertTrue(self._model().can_chat)
        self.assertEqual(self.mine.installs(), [])
        audit = self.env["mrp.ai.audit"].search([("kind", "=", "model_pulled")])
        self.assertEqual((audit.user_id, audit.detail), (self.chief, NAME))

    def test_twice_clicked_is_once_fetched(self):
        first = self.mine._install(NAME)
        again = self.server.with_user(self.administrator)._install(f" {NAME} ")
        self.assertEqual(first, again)

    def test_how_far_it_is_in_the_users_language(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.chief.lang = "es_ES"
        job = self.mine._install(NAME)
        seen = []

        def stopped_soon(work, percent, text=""):
            seen.append((percent, text))

        self.patch(run_job.Work, "progress", stopped_soon)
        do_jobs(self.env)
        self.assertEqual(job.state, "done")
        self.assertIn((50, "1,0 de 2,0 GB"), seen)

    def test_why_it_failed_and_once_more(self):
        self.ollama.refusal = NO_WAY
        job = self._install()
        self.assertEqual(job.state, "dead")
        [told] = self.mine.installs()
        self.assertIn("registry.ollama.ai", told["reason"])
        self.assertIn(self.server.url, told["reason"])
        self.ollama.refusal = ""
        self.mine.install_again(told["id"])
        self.assertEqual([each["state"] for each in self.mine.installs()], ["queued"])
        do_jobs(self.env)
        self.assertTrue(self._model())
        self.assertEqual(self.mine.installs(), [])

    def test_what_breaks_off_goes_on_by_itself(self):
        self.ollama.refusal, self.ollama.halfway = "unexpected EOF", True
        job = self._install()
        self.assertEqual(job.state, "queued")
        [told] = self.mine.installs()
        self.assertTrue(told["reason"])
        self.ollama.refusal = ""
        job.available_at = "2020-01-01"
        do_jobs(self.env)
        self.assertEqual(job.state, "done")

    def test_a_full_disk(self):
        self.ollama.refusal = "write x-partial: no space left on device"
        self.ollama.halfway = True
        self.assertEqual(self._install().state, "dead")
        self.assertIn("disk", self.mine.installs()[0]["reason"])

    def test_it_is_stopped_while_it_waits(self):
        self.mine._install(NAME)
        [told] = self.mine.installs()
        self.mine.cancel_install(told["id"])
        do_jobs(self.env)
        self.assertFalse(self._model())
        self.assertEqual(self.mine.installs()[0]["state"], "cancelled")

    def test_it_is_stopped_while_it_runs(self):
        """The connection closes: so the server stops fetching."""
        self.ollama.held = True
        job = self.mine._install(NAME)
        dbname, number = self.env.cr.dbname, job.id
        self.env.flush_all()

        def stop():
            while not any(path == "/api/pull" for path, *_rest in self.ollama.requests):
                time.sleep(0.01)
            cancel_here(number, dbname, "mrp_ai_job")

        threading.Thread(target=stop, daemon=True).start()
        run_job.run(dbname, claim_job(dbname), alone=True)
        self.env.invalidate_all()
        self.assertEqual(job.state, "cancelled")
        self.assertTrue(self.ollama.left.wait(30))
        self.assertFalse(self._model())

    def test_a_server_that_was_moved_meanwhile(self):
        job = self.mine._install(NAME)
        self.server.url = "http://127.0.0.2:9"
        self.assertFalse(do_jobs(self.env) and self._model())
        self.assertNotEqual(job.state, "done")

    def test_names_that_are_refused(self):
        for name in ("", "evil.example/library/x", "http://x", CLOUD, "a b"):
            with self.subTest(name), self.assertRaises(UserError):
                self.mine._install(name)
        self.assertFalse(self.env["mrp.ai.job"].search([("kind", "=", "pull")]))
        wizard = self.env["mrp.ai.model.install"].new(
            {"server_id": self.server.id, "name": CLOUD}
        )
        self.assertIn("cloud", wizard.warning)

    def test_who_may_do_it(self):
        self.mine._install(NAME)
        number = self.mine.installs()[0]["id"]
        for user in (self.planner, self.outsider, self.customer):
            server = self.server.with_user(user)
            for call in (
                server.action_install,
                server.installs,
                lambda s=server: s._install(NAME),
                lambda s=server: s.cancel_install(number),
                lambda s=server: s.install_again(number),
                lambda u=user: self._model(CHAT).with_user(u).action_remove(),
                lambda u=user: self._model(CHAT).with_user(u)._remove(),
            ):
                with self.subTest(user.login), self.assertRaises(AccessError):
                    call()
        self.assertTrue(self.server.with_user(self.administrator).installs())

    def test_ids_that_no_form_sends(self):
        self.mine._install(NAME)
        other = self.env["mrp.ai.server"].create(
            {"name": "Other", "url": "http://127.0.0.3:9"}
        )
        number = self.mine.installs()[0]["id"]
        for hostile in (None, "1", [number], True, -1, 2**40, {"id": number}):
            self.mine.cancel_install(hostile)
            self.mine.install_again(hostile)
        other.cancel_install(number)
        self.assertEqual(self.mine.installs()[0]["state"], "queued")
        with self.assertRaises(MissingError):
            (self.server | other).installs()

    def test_a_model_is_deleted(self):
        model = self._model(EMBED).with_user(self.chief)
        opened = model.action_remove()
        wizard = self.env["mrp.ai.model.removal"].with_user(self.chief)
        asked = wizard.with_context(**opened["context"]).create({})
        self.assertFalse(asked.used_for)
        asked.action_remove()
        self.assertNotIn(EMBED, self.ollama.models)
        self.assertTrue(model.missing)
        audit = self.env["mrp.ai.audit"].search([("kind", "=", "model_deleted")])
        self.assertEqual(audit.detail, EMBED)
        model._remove()  # somebody was faster

    def test_the_one_in_use_is_told_of(self):
        model = self._model(CHAT)
        model.action_set_default()
        settings = self.env["res.users.settings"]._find_or_create_for_user(self.planner)
        settings.mrp_ai_model_id = model
        wizard = self.env["mrp.ai.model.removal"].create({"model_id": model.id})
        self.assertIn("default", wizard.used_for)
        self.assertIn("1 users", wizard.used_for)

    def test_a_server_that_is_gone_keeps_its_models(self):
        self.ollama.__exit__()
        with self.assertRaisesRegex(UserError, "does not answer"):
            self._model(CHAT)._remove()
        self.assertFalse(self._model(CHAT).missing)
        self.ollama.__enter__()

    def test_other_kinds_take_no_models(self):
        openai = self.enterContext(OpenAIServer())
        server = self.env["mrp.ai.server"].create(
            {"name": "vLLM", "url": openai.url, "kind": "openai"}
        )
        self.assertFalse(server.can_install)
        server.action_sync()
        with self.assertRaises(UserError):
            server._install(NAME)
        with self.assertRaises(UserError):
            server.model_ids._remove()
