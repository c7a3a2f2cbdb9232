"""Checks on a real database: faults are found, and mended by the click."""

import io
from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..health import CHECKS
from ..health.check import Check
from ..health.finding import LEVELS
from ..health.model import server as server_check
from ..terminal import check as terminal
from .common import TurnCase
from .ollama_server import CHAT, OllamaServer

SEEN = {"socket": "open", "https": False}


class HealthCase(TurnCase):
    def setUp(self):
        super().setUp()
        self.health = self.env["mrp.ai.health"].with_user(self.chief)
        self.admin_health = self.env["mrp.ai.health"].with_user(self.administrator)

    def look(self, code, browser=None):
        self.env.flush_all()
        return self.health.look(code, browser)

    def mend(self, code):
        told = self.admin_health.mend(code)
        self.env.flush_all()
        self.env.invalidate_all()
        return told


@tagged("post_install", "-at_install")
class TestHealth(HealthCase):
    def test_every_check_says_something(self):
        for subject in self.health.checks()["subjects"]:
            self.assertTrue(subject["title"])
            for check in subject["checks"]:
                with self.subTest(check["code"]):
                    found = self.look(check["code"], SEEN)
                    self.assertIn(found["level"], LEVELS)
                    self.assertTrue(found["told"])
                    self.assertNotIn("could not be looked at", found["told"])

    def test_the_report_names_what_runs(self):
        about = self.health.checks()["about"]
        self.assertRegex(about, r"AI Production Assistant 19\.0\.\d.*Odoo 19.*Python 3")

    def test_in_spanish(self):
        self.chief.lang = "es_ES"
        self.env["res.lang"]._activate_lang("es_ES")
        spanish = self.health.with_context(lang="es_ES")
        titles = [each["title"] for each in spanish.checks()["subjects"]]
        self.assertIn("Navegador y proxy", titles)
        self.assertIn("palabra a palabra", spanish.look("live", SEEN)["told"])

    def test_planners_do_not_look(self):
        health = self.env["mrp.ai.health"].with_user(self.planner)
        for call in (
            health.checks,
            lambda: health.look("disk"),
            lambda: health.mend("scheduler"),
        ):
            with self.assertRaises(AccessError):
                call()

    def test_a_manager_does_not_mend_what_is_the_administrators(self):
        cron = self.env.ref("mrp_ai_assistant.ir_cron_stock_risk")
        cron.active = False
        found = self.look("scheduler")
        self.assertEqual((found["level"], found["can_mend"]), ("warning", False))
        with self.assertRaises(AccessError):
            self.health.mend("scheduler")
        self.assertTrue(self.admin_health.look("scheduler")["can_mend"])

    def test_a_check_that_fails_is_a_finding(self):
        def fails(env, process):
            raise ZeroDivisionError

        broken = Check("disk", CHECKS["disk"].title, fails, CHECKS["disk"].judge)
        with (
            patch.dict(CHECKS, disk=broken),
            mute_logger("odoo.addons.mrp_ai_assistant.health.look"),
        ):
            found = self.look("disk")
        self.assertEqual(found["level"], "warning", "nobody knows whether all is well")
        self.assertIn("ZeroDivisionError", found["told"])
        self.assertTrue(found["mend"])
        self.assertEqual(self.look("disk")["level"], "ok", "the next one works")

    def test_a_database_that_hangs_does_not_hang_the_page(self):
        def sleeps(env, process):
            env.cr.execute("SELECT pg_sleep(60)")

        slow = Check("disk", CHECKS["disk"].title, sleeps, CHECKS["disk"].judge)
        with (
            patch.dict(CHECKS, disk=slow),
            patch("odoo.addons.mrp_ai_assistant.health.look.STATEMENT", 50),
            mute_logger("odoo.sql_db"),
        ):
            self.assertIn("too long", self.look("disk")["told"])
        self.assertEqual(self.look("disk")["level"], "ok")

    def test_nonsense_is_refused(self):
        for code in ("nothing", None, 7, ["disk"], {}):
            with self.assertRaises(UserError):
                self.health.look(code)
        for browser in ("open", 3, ["open"], {"socket": 5}, {"socket": "<b>"}):
            self.assertEqual(self.look("live", browser)["level"], "skipped")

    def test_no_secret_is_told(self):
        servers = self.env["mrp.ai.server"]
        servers.search([], limit=1).sudo().token_secret = "s3cr3t"
        store = self.env["mrp.ai.store"]._the_one()
        store.secret = "k3y"
        told = str([self.look(code, SEEN) for code in CHECKS])
        self.assertNotIn("s3cr3t", told)
        self.assertNotIn("k3y", told)


@tagged("post_install", "-at_install")
class TestFaultsOfTheModel(HealthCase):
    def setUp(self):
        super().setUp()
        self.env["mrp.ai.server"].search([]).unlink()
        self.ollama = self.enterContext(OllamaServer())
        values = {"name": "Ollama", "url": self.ollama.url}
        self.server = self.env["mrp.ai.server"].create(values)
        self.server._sync()
        chat = self.env["mrp.ai.model"].search([("name", "=", CHAT)])
        chat._become_default()

    def test_all_is_well(self):
        self.assertEqual(self.look("server")["level"], "ok")
        self.assertEqual(self.look("chosen")["level"], "ok")

    def test_no_server(self):
        self.server.unlink()
        self.assertEqual(self.look("server")["level"], "warning")
        action = self.mend("server")
        self.assertEqual(action["res_model"], "mrp.ai.setup")

    def test_a_server_that_is_gone(self):
        self.server.url = "http://127.0.0.1:9"
        found = self.look("server")
        self.assertEqual(found["level"], "problem")
        self.assertEqual(self.server.state, "down", "the page of servers says so too")

    def test_a_server_that_was_never_there(self):
        self.server.unlink()
        values = {"name": "Ollama", "url": "http://127.0.0.1:9"}
        self.env["mrp.ai.server"].create(values)
        self.assertEqual(self.look("server")["level"], "warning", "nobody misses it")

    def test_a_server_that_hangs(self):
        self.ollama.delay = 30
        with patch.object(server_check, "_SECONDS", 0.3):
            found = self.look("server")
        self.assertEqual(found["level"], "problem")

    def test_another_service(self):
        self.ollama.page = "<html>"
        self.assertEqual(self.look("server")["level"], "problem")

    def test_the_default_model_is_gone(self):
        model = self.env["mrp.ai.model"].search([("name", "=", CHAT)])
        model._become_default()
        model.missing = True
        found = self.look("chosen")
        self.assertEqual(found["level"], "warning")
        instead = self.env["mrp.ai.model"]._default_for(self.planner)
        self.assertIn(instead.display_name, found["means"], "who answers meanwhile")
        self.mend("chosen")
        self.assertFalse(model.is_default)
        # what is left has a bare template, which is told next
        self.assertEqual(self.look("chosen")["level"], "warning")


@tagged("post_install", "-at_install")
class TestFaultsOfTheQueue(HealthCase):
    def test_a_question_whose_owner_died(self):
        turn = self.ask().sudo()
        past = fields.Datetime.now() - timedelta(minutes=5)
        turn.write({"state": "running", "owner": "gone", "heartbeat": past})
        self.assertEqual(self.look("runners")["level"], "problem")

    def test_the_sweeper_is_off(self):
        sweeper = self.env.ref("mrp_ai_assistant.ir_cron_turn_sweeper")
        sweeper.active = False
        self.assertIn("off", self.look("runners")["told"])
        self.mend("runners")
        self.assertTrue(sweeper.active)

    def test_a_pause_is_told_and_ended(self):
        self.env["mrp.ai.queue"].with_user(self.chief).pause("chat", "Backup")
        self.assertIn("Paused: Question", self.look("waiting")["told"])
        self.health.mend("waiting")
        self.assertFalse(self.env["mrp.ai.queue.pause"].search([]))

    def test_jobs_that_were_given_up(self):
        job = self.env["mrp.ai.job"]._enqueue("index", key="given up", delay=60)
        job.write({"state": "dead"})
        self.assertIn("given up", self.look("waiting")["told"])
        action = self.mend("waiting")
        self.assertEqual(action["res_model"], "mrp.ai.work")
        shown = {name.removeprefix("search_default_") for name in action["context"]}
        arch = self.env["mrp.ai.work"].get_view(view_type="search")["arch"]
        self.assertEqual(shown, {"failed", "jobs"}, "they are what the page shows")
        for name in shown:
            self.assertIn(f'name="{name}"', arch)

    def test_questions_that_nobody_answers_are_woken(self):
        turn = self.ask().sudo()
        self.env.flush_all()
        self.env.cr.execute(
            "UPDATE mrp_ai_turn SET create_date = create_date - interval '1 hour' "
            "WHERE id = %s",
            [turn.id],
        )
        self.env["mrp.ai.turn"].search([("state", "=", "running")]).unlink()
        self.assertEqual(self.look("waiting")["level"], "problem")
        self.assertFalse(self.mend("waiting"), "no page is opened instead")

    def test_an_administrator_without_the_ai_group_ends_a_pause(self):
        self.env["mrp.ai.queue"].with_user(self.chief).pause("index")
        self.mend("waiting")
        self.assertFalse(self.env["mrp.ai.queue.pause"].search([]))

    def test_actions_that_are_off_are_switched_on(self):
        crons = [
            self.env.ref(f"mrp_ai_assistant.ir_cron_{name}")
            for name in ("stock_risk", "briefing")
        ]
        for cron in crons:
            cron.active = False
        self.assertEqual(self.look("scheduler")["level"], "warning")
        self.mend("scheduler")
        self.assertTrue(all(cron.active for cron in crons))

    def test_actions_that_are_overdue(self):
        cron = self.env.ref("mrp_ai_assistant.ir_cron_stock_risk")
        cron.nextcall = fields.Datetime.now() - timedelta(days=1)
        self.assertIn(cron.name, self.look("scheduler")["told"])


@tagged("post_install", "-at_install")
class TestFaultsAround(HealthCase):
    def test_documents_that_failed_are_read_again(self):
        document = self.env["mrp.ai.document"].create({"name": "a.pdf"})
        document.write({"state": "failed", "failure": {"code": "document_crash"}})
        found = self.look("documents")
        self.assertEqual(found["level"], "warning")
        self.assertNotIn("a.pdf", found["told"], "whose it is, is not told")
        self.mend("documents")
        self.assertEqual(document.state, "queued")

    def test_people_without_a_time_zone(self):
        self.planner.tz = False
        found = self.admin_health.look("clock")
        self.assertEqual(found["level"], "warning")
        self.mend("clock")
        self.assertEqual(self.planner.tz, self.administrator.tz)

    def test_a_package_that_is_missing_comes_with_its_line(self):
        with patch(
            "odoo.addons.mrp_ai_assistant.health.host.packages.installed",
            lambda name: name != "python-docx",
        ):
            found = self.look("packages")
        self.assertIn("-m pip install python-docx==", found["command"])

    def test_a_database_user_with_few_rights_is_told_what_to_do(self):
        def refused(env):
            env.cr.execute("SET LOCAL ROLE pg_monitor")
            env.cr.execute("CREATE TABLE mrp_ai_refused ()")

        check = CHECKS["postgresql"]
        few = Check(check.code, check.title, check.facts, check.judge, refused)
        with (
            patch.dict(CHECKS, postgresql=few),
            mute_logger("odoo.sql_db"),
            self.assertRaisesRegex(UserError, "as its administrator"),
        ):
            self.admin_health.mend("postgresql")
        self.assertTrue(self.look("postgresql")["told"], "the next one works")

    def test_extensions_are_switched_on(self):
        self.mend("postgresql")
        self.assertEqual(self.look("postgresql")["level"], "ok")

    def test_a_proxy_that_odoo_does_not_know(self):
        headers = {"X-Forwarded-Host": "odoo.plant"}
        asked = SimpleNamespace(
            httprequest=SimpleNamespace(headers=headers, scheme="http")
        )
        with patch("odoo.addons.mrp_ai_assistant.models.mrp_ai_health.request", asked):
            self.assertEqual(self.look("proxy", SEEN)["level"], "warning")
            told = self.look("proxy", {"https": True, "socket": "refused"})
        self.assertEqual(told["level"], "warning")

    def test_who_speaks_another_language(self):
        self.env["res.lang"]._activate_lang("fr_FR")
        self.planner.lang = "fr_FR"
        self.assertIn("fr_FR", self.look("languages")["told"])


@tagged("post_install", "-at_install")
class TestHealthAtATerminal(HealthCase):
    def test_the_worst_counts(self):
        self.env.ref("mrp_ai_assistant.ir_cron_turn_sweeper").active = False
        self.env.flush_all()
        found, lang = terminal._look(self.dbname, ["disk", "runners"], None)
        levels = [each.finding.level for each in found]
        self.assertEqual(levels, ["ok", "problem"])
        out = io.StringIO()
        terminal._tell(found, lang, False, out)
        self.assertIn("PROBLEM", out.getvalue())
        self.assertRegex(out.getvalue(), "(?m)^  ok .*: .*GB")

    def test_a_check_that_is_not_there(self):
        with self.assertRaisesRegex(terminal.BadRequest, "No check “x”"):
            terminal._wanted(["x"])
        self.assertEqual(terminal._wanted([]), list(CHECKS))
