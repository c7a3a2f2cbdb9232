import json

from odoo import http
from odoo.exceptions import UserError
from odoo.tests import HttpCase, new_test_user, tagged

from ..core.limits import BOUNDS, LimitReached
from .people import PeopleCase

_PREFIX = "mrp_ai_assistant.limit_"


def set_limits(env, **most):
    for name, value in most.items():
        env["ir.config_parameter"].set_param(_PREFIX + name, str(value))


@tagged("post_install", "-at_install")
class TestLimits(PeopleCase):
    def setUp(self):
        super().setUp()
        # It writes in a transaction of its own, which knows no user of a test.
        self.patch(type(self.env["mrp.ai.audit"]), "_note", lambda *_a, **_k: None)
        self.uses = self.env["mrp.ai.use"].with_user(self.planner)

    def _spend(self, kind="question", times=1, amount=0):
        for _each in range(times):
            self.uses._spend(kind, amount)

    def _refused(self, kind="question", amount=0):
        with self.assertRaises(LimitReached) as caught:
            self.uses._spend(kind, amount)
        return caught.exception

    def _earlier(self, seconds):
        """What was done is as long ago."""
        self.env.cr.execute(
            "UPDATE mrp_ai_use SET date = date - %s * interval '1 second'", [seconds]
        )

    def _assert_left(self, seconds):
        """The database's clock goes on meanwhile."""
        self.assertIn(self._refused().seconds, range(seconds - 15, seconds + 1))

    def test_a_bound_is_full_until_its_oldest_use_has_left_it(self):
        set_limits(self.env, questions_minute=3, questions_hour=100)
        self._spend(times=2)
        self._earlier(40)
        self._spend()
        self._assert_left(20)
        self._earlier(21)
        self._spend(times=2)
        self._assert_left(39)

    def test_what_is_refused_is_not_counted(self):
        set_limits(self.env, questions_minute=1)
        self._spend()
        for _each in range(5):
            self._refused()
        self._earlier(61)
        self._spend()

    def test_the_longer_wait_is_told(self):
        set_limits(self.env, questions_minute=2, questions_hour=2)
        self._spend(times=2)
        found = self._refused()
        self.assertEqual(found.bound.name, "questions_hour")
        self.assertGreater(found.seconds, 3500)

    def test_bytes_of_a_day(self):
        set_limits(self.env, uploads_day=100, upload_mb_day=10)
        self._spend("upload", 3, amount=3 * 1024 * 1024)
        self._spend("upload", amount=1024 * 1024)
        self.assertEqual(self._refused("upload", 1).bound.name, "upload_mb_day")
        self._earlier(86401)
        self._spend("upload", amount=1)

    def test_everybody_has_bounds_of_their_own_and_so_has_every_kind(self):
        set_limits(self.env, questions_minute=1)
        self._spend()
        self._spend("search")
        self.env["mrp.ai.use"].with_user(self.chief)._spend("question")
        self._refused()

    def test_no_limit(self):
        set_limits(self.env, questions_minute=0, questions_hour=0)
        self._spend(times=700)

    def test_a_setting_that_is_no_number_is_the_usual(self):
        for text in ("", "many", "-5", "1e3"):
            set_limits(self.env, questions_minute=text)
            self.assertEqual(self.uses._most(BOUNDS[0]), BOUNDS[0].most, text)

    def test_a_clock_that_went_back_keeps_nobody_out(self):
        set_limits(self.env, questions_minute=1)
        self._spend()
        self._earlier(-3600)
        self._spend()

    def test_a_busy_day_of_a_normal_user_passes(self):
        """Ten hours with a question every two minutes, bursts of ten in one of them."""
        for _hour in range(10):
            for _each in range(3):
                self._spend(times=10)
                self._spend("search", times=60)
                self._earlier(60)
            self._spend("upload", times=5, amount=20 * 1024 * 1024)
            self._spend("export", times=10)
            self._earlier(3420)

    def test_it_is_one_statement(self):
        self._spend()
        with self.assertQueryCount(1):
            self._spend()

    def test_old_rows_go(self):
        self._spend(times=3)
        self._earlier(3 * 86400)
        self._spend()
        self.env["mrp.ai.use"]._gc_uses()
        self.env.cr.execute(
            "SELECT count(*) FROM mrp_ai_use WHERE user_id = %s", [self.planner.id]
        )
        self.assertEqual(self.env.cr.fetchone(), (1,))

    def test_the_settings(self):
        settings = self.env["res.config.settings"]
        for bound in BOUNDS:
            field = f"mrp_ai_limit_{bound.name}"
            self.assertEqual(settings.create({})[field], bound.most)
            settings.create({field: 7}).execute()
            self.assertEqual(self.uses._most(bound), 7)
            settings.create({field: -7}).execute()
            self.assertEqual(self.uses._most(bound), 0)

    def test_nobody_reads_or_changes_the_rows(self):
        self._spend()
        for user in (self.planner, self.chief, self.administrator):
            mine = self.env["mrp.ai.use"].with_user(user)
            for operation in ("read", "write", "create", "unlink"):
                self.assertFalse(mine.has_access(operation), user.login)


@tagged("post_install", "-at_install")
class TestLimitsOfThePage(PeopleCase):
    """What is limited, in the user's language; and nothing is written when it is."""

    def setUp(self):
        super().setUp()
        self.patch(type(self.env["mrp.ai.audit"]), "_note", lambda *_a, **_k: None)
        self.page = self.env["mrp.ai.conversation"].with_user(self.planner)

    def _refused(self, call):
        with self.assertRaises(UserError) as caught, self.env.cr.savepoint():
            call()
        return str(caught.exception)

    def test_questions(self):
        set_limits(self.env, questions_minute=2)
        first = self.page.ask(False, "Which orders are late?", "auto", "none", "a")
        again = self.page.ask(False, "Which orders are late?", "auto", "none", "a")
        self.assertEqual(again["turn"]["id"], first["turn"]["id"], "the same click")
        self.page.ask(False, "Which orders are late?", "auto", "none", "b")
        told = self._refused(lambda: self.page.ask(False, "And today?", "auto", "none"))
        self.assertIn("You have asked 2 questions within a minute", told)
        self.assertRegex(told, r"Try again in (1 minute|\d+ seconds)")
        self.page.ask(False, "Which orders are late?", "auto", "none", "b")

    def test_questions_once_more(self):
        turn = self.page._ask(False, "Which orders are late?", model_id="none")
        turn.sudo().state = "done"
        turns = self.env["mrp.ai.turn"].with_user(self.planner)
        set_limits(self.env, questions_minute=1)
        turns.retry(turn.id)
        self._refused(lambda: turns.resend(turn.id, "Which orders are late now?"))

    def test_in_spanish(self):
        self.env["res.lang"]._activate_lang("es_ES")
        set_limits(self.env, questions_minute=1)
        spanish = self.page.with_context(lang="es_ES")
        spanish.ask(False, "¿Qué órdenes van con retraso?", "auto", "none")
        told = self._refused(lambda: spanish.ask(False, "¿Y hoy?", "auto", "none"))
        self.assertIn("1 preguntas en un minuto", told)

    def test_searches(self):
        set_limits(self.env, searches_minute=2)
        self.page.search_conversations("late")
        self.env["mrp.ai.mention"].with_user(self.planner).find("late")
        self._refused(lambda: self.page.search_conversations("late"))

    def test_files_of_the_form(self):
        set_limits(self.env, uploads_day=1)
        files = self.env["ir.attachment"].with_user(self.planner)
        form = self.env["mrp.ai.document.upload"].with_user(self.planner).create({})
        for name in ("a.txt", "b.txt"):
            form.attachment_ids += files.create({"name": name, "raw": name.encode()})
        self.assertIn("uploaded 1 files", self._refused(form.action_add))

    def test_what_is_refused_is_audited(self):
        audit = type(self.env["mrp.ai.audit"])
        noted = []

        def note(_self, kind, **options):
            noted.append((kind, options["detail"], options["apart"]))

        self.patch(audit, "_note", note)
        set_limits(self.env, questions_minute=1)
        self.page.ask(False, "Late?", "auto", "none")
        self._refused(lambda: self.page.ask(False, "And today?", "auto", "none"))
        self.assertEqual(noted, [("rate_limit", "questions_minute", True)])


@tagged("post_install", "-at_install")
class TestLimitsOfFiles(HttpCase):
    def setUp(self):
        super().setUp()
        groups = "mrp.group_mrp_user,mrp_ai_assistant.group_ai_user"
        self.one = new_test_user(self.env, "mrp_ai_one", groups)
        self.authenticate("mrp_ai_one", "mrp_ai_one")

    def _upload(self):
        return self.url_open(
            "/mrp_ai_assistant/upload",
            data={"csrf_token": http.Request.csrf_token(self)},
            files={"ufile": ("a.txt", b"The press stops at 7 bar.", "text/plain")},
        )

    def test_uploads(self):
        set_limits(self.env, uploads_day=1)
        self.assertEqual(self._upload().status_code, 200)
        found = self._upload()
        self.assertEqual(found.status_code, 429)
        error = json.loads(found.text)["error"]
        self.assertEqual(error["code"], "limit_reached")
        self.assertIn("Try again in 24 hours", error["message"])
        files = [("user_id", "=", self.one.id)]
        self.assertEqual(self.env["mrp.ai.document"].search_count(files), 1)

    def test_downloads(self):
        set_limits(self.env, exports_hour=1)
        asked = self.env["mrp.ai.conversation"].with_user(self.one)
        turn = asked._ask(False, "Which orders are late?", model_id="none")
        path = f"/mrp_ai_assistant/export/{turn.conversation_id.id}/md"
        self.assertEqual(self.url_open(path).status_code, 200)
        found = self.url_open(path)
        self.assertEqual(found.status_code, 429)
        self.assertIn("You have downloaded 1 files", found.text)
