from unittest.mock import patch

from odoo import http
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..core.api.contract import LARGEST_BODY
from .api_case import ApiCase

LATE = "Which manufacturing orders are late?"
_SPANISH = {"Accept-Language": "es-MX,es;q=0.9,en;q=0.5"}


@tagged("post_install", "-at_install")
class TestApiRefused(ApiCase):
    """Every mistake is told in JSON, with its status, in the user's language."""

    # -- keys -----------------------------------------------------------------

    def test_no_key_and_a_wrong_one(self):
        for headers, code in (
            ({}, "no_key"),
            ({"Authorization": "Bearer"}, "bad_key"),
            ({"Authorization": "Bearer " + "0" * 40}, "bad_key"),
            ({"Authorization": f"Basic {self.key(self.planner)}"}, "bad_key"),
        ):
            with self.subTest(headers):
                found = self.send("/conversations", user=False, headers=headers)
                self.refused(found, 401, code)
                self.assertEqual(found.headers["WWW-Authenticate"], "Bearer")

    def test_a_key_that_was_removed_or_is_over(self):
        self.said(self.send("/conversations"), "Conversations")
        keys = self.env["res.users.apikeys"].search([("user_id", "=", self.planner.id)])
        self.env.cr.execute(
            "UPDATE res_users_apikeys SET expiration_date = '2020-01-01' WHERE id = %s",
            [keys.id],
        )
        self.refused(self.send("/conversations"), 401, "bad_key")

    def test_a_key_of_another_scope_opens_nothing(self):
        keys = self.env["res.users.apikeys"].with_user(self.planner).sudo()
        other = keys._generate("mail_plugin", "another program", None)
        headers = {"Authorization": f"Bearer {other}"}
        found = self.send("/conversations", user=False, headers=headers)
        self.refused(found, 401, "bad_key")

    def test_a_session_alone_never_counts(self):
        """Not even when the browser says that its user opened the address."""
        self.authenticate(self.planner.login, self.planner.login)
        opened = {
            "Sec-Fetch-Dest": "document",
            "Sec-Fetch-Mode": "navigate",
            "Sec-Fetch-Site": "same-origin",
            "Sec-Fetch-User": "?1",
        }
        token = {"csrf_token": http.Request.csrf_token(self)}
        for headers in ({}, opened):
            self.refused(
                self.send("/ask", {"question": LATE}, False, headers), 401, "no_key"
            )
            form = self.send("/ask", user=False, headers=headers, data=token)
            self.refused(form, 401, "no_key")
            found = self.send("/conversations", user=False, headers=headers)
            self.refused(found, 401, "no_key")
        self.assertFalse(self.env["mrp.ai.turn"].search([("question", "=", LATE)]))
        described = self.send("/openapi.json", user=False, headers=opened)
        self.assertEqual(described.status_code, 200)

    def test_the_session_of_another_user_is_refused(self):
        self.authenticate(self.chief.login, self.chief.login)
        self.refused(self.send("/conversations"), 403, "another_user")

    def test_who_may_not_use_the_assistant(self):
        for user in (self.outsider, self.customer):
            for path in ("/conversations", "/openapi.json"):
                self.refused(self.send(path, user=user), 403, "forbidden")
            self.refused(self.send("/ask", {"question": LATE}, user), 403, "forbidden")

    # -- what is not there ----------------------------------------------------

    def test_ids_of_nobody_and_of_others_are_told_alike(self):
        turn = self.ask(LATE)
        talk = turn["conversation_id"]
        told = set()
        for number in (turn["id"], 2**31 - 1, 2**40, 0, -1, "9" * 40):
            found = self.send(f"/turns/{number}", user=self.chief)
            told.add(self.refused(found, 404, "not_found")["message"])
            stop = self.send(f"/turns/{number}/stop", user=self.chief, method="POST")
            self.refused(stop, 404, "not_found")
        self.assertEqual(len(told), 1)
        for number in (talk, 2**31 - 1, "9" * 40):
            path = f"/conversations/{number}/turns"
            self.refused(self.send(path, user=self.chief), 404, "not_found")
        body = {"question": LATE, "conversation_id": talk}
        self.refused(self.send("/ask", body, self.chief), 404, "not_found")
        other = self.ask(LATE, self.chief)
        path = f"/conversations/{talk}/turns?before={other['id']}"
        self.refused(self.send(path), 404, "not_found")

    def test_addresses_and_methods_that_there_are_not(self):
        for path in ("/nothing", "/turns/abc", "/turns/1/2/3", "/ask/", "/%00"):
            found = self.send(path, user=False)
            self.assertIn(found.status_code, (401, 404), path)
        self.refused(self.send("/turns/abc"), 404, "no_such_address")
        self.refused(self.send("/nothing", {"a": 1}), 404, "no_such_address")
        self.refused(self.send(""), 404, "no_such_address")
        found = self.send("/ask")
        self.assertIn("POST", self.refused(found, 405, "wrong_method")["message"])
        self.assertEqual(found.headers["Allow"], "POST")
        deleted = self.send("/turns/1", method="DELETE")
        self.refused(deleted, 405, "wrong_method")

    # -- what cannot be read --------------------------------------------------

    def test_bodies_that_are_no_json(self):
        kind = {"Content-Type": "application/json"}
        for data in (
            *("{", "[]", "null", '"x"', "NaN", '{"question": NaN}', "'", "\x00"),
            *(b"\xff\xfe", b"", "[" * 50_000, '{"question": 1e9'),
        ):
            with self.subTest(str(data)[:30]):
                found = self.send("/ask", data=data, headers=kind, method="POST")
                self.refused(found, 400, "bad_json")
        form = self.send("/ask", data={"question": LATE})
        self.refused(form, 415, "not_json")
        self.refused(self.send("/ask", method="POST"), 415, "not_json")

    def test_a_body_that_is_too_large(self):
        for size in (LARGEST_BODY, 10 * LARGEST_BODY):
            found = self.send("/ask", {"question": "a" * size})
            error = self.refused(found, 413, "body_too_big")
            self.assertIn("64 KB", error["message"])

    def test_fields_are_named(self):
        for body, code, field in (
            ({}, "missing_field", "question"),
            ({"question": 3}, "wrong_value", "question"),
            ({"question": LATE, "lang": "es"}, "unknown_field", "lang"),
            ({"question": LATE, "format": "poem"}, "wrong_value", "format"),
            ({"question": LATE, "conversation_id": "1"}, "wrong_value", "conversation"),
            ({"question": LATE, "\ud800\x00": 1}, "unknown_field", "known"),
        ):
            with self.subTest(str(body)):
                error = self.refused(self.send("/ask", body), 400, code)
                self.assertIn(field, error["message"])
        for query in (
            "after=x",
            "after=-1",
            "after=1.5",
            "before=1",
            "after=" + "9" * 99,
        ):
            found = self.send(f"/turns/1?{query}")
            self.assertEqual(found.status_code, 400, query)
        self.refused(self.send("/conversations?limit=0"), 400, "wrong_value")

    def test_questions_that_cannot_be_taken(self):
        for question, code in (
            ("", "empty_question"),
            (" \x00 ", "empty_question"),
            ("a" * 5000, "question_too_long"),
        ):
            self.refused(self.send("/ask", {"question": question}), 400, code)
        about = [{"model": "res.users", "id": self.chief.id}]
        found = self.send("/ask", {"question": LATE, "records": about})
        self.refused(found, 400, "refused")

    # -- limits ---------------------------------------------------------------

    def test_the_limits_are_those_of_the_page(self):
        parameters = self.env["ir.config_parameter"]
        parameters.set_param("mrp_ai_assistant.limit_questions_minute", "2")
        talks = self.env["mrp.ai.conversation"].with_user(self.planner)
        talks.ask(False, LATE, model_id="none")
        self.ask(LATE)
        found = self.send("/ask", {"question": LATE})
        error = self.refused(found, 429, "limit_reached")
        self.assertEqual(found.headers["Retry-After"], str(error["retry_after"]))
        self.assertGreaterEqual(error["retry_after"], 1)
        self.ask(LATE, self.chief)

    def test_too_many_open_questions(self):
        limits = "odoo.addons.mrp_ai_assistant.models.mrp_ai_conversation_limit"
        with patch(f"{limits}.open_questions", lambda env: 1):
            self.ask(LATE)
            found = self.send("/ask", {"question": LATE})
        self.refused(found, 429, "too_many_questions")
        self.assertIn("Retry-After", found.headers)

    # -- languages ------------------------------------------------------------

    def test_the_language_of_messages(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.planner.lang = "en_US"
        for path, headers, word in (
            ("/turns/0", {}, "not there"),
            ("/turns/0", _SPANISH, "ya no existe"),
            ("/turns/0?lang=es", {}, "ya no existe"),
            ("/turns/0?lang=en", _SPANISH, "not there"),
            ("/turns/0", {"Accept-Language": "fr,*;q=0.1"}, "not there"),
            ("/turns/0?after=x", _SPANISH, "número entero"),
        ):
            with self.subTest(path, headers=headers):
                error = self.send(path, headers=headers).json()["error"]
                self.assertIn(word, error["message"])
        self.planner.lang = "es_ES"
        error = self.send("/turns/0").json()["error"]
        self.assertIn("ya no existe", error["message"])
        self.assertIn("lista", error["what_to_do"])
        nobody = self.send("/turns/0", user=False, headers=_SPANISH)
        self.assertIn("clave", self.refused(nobody, 401, "no_key")["message"])
        unknown = self.send("/conversations?lang=tlh")
        told = self.refused(unknown, 400, "no_such_language")
        self.assertIn("es_ES", told["what_to_do"])

    def test_an_answer_that_no_question_tells_the_language_of(self):
        self.env["res.lang"]._activate_lang("es_ES")
        self.planner.lang = "en_US"
        found = self.send("/ask?lang=es", {"question": "?", "use_model": False})
        turn = self.said(found, "Asked", 202)["turn"]
        self.assertEqual(self.env["mrp.ai.turn"].browse(turn["id"]).lang, "es_ES")

    # -- faults ---------------------------------------------------------------

    def test_an_error_that_nobody_foresaw_tells_nothing_of_the_server(self):
        model = "odoo.addons.mrp_ai_assistant.models.mrp_ai_turn.MrpAiTurn"

        def broken(*_arguments):
            raise RuntimeError("secret of the server")

        with patch(f"{model}.follow", broken), mute_logger("odoo.http"):
            found = self.send("/turns/1")
        self.refused(found, 500, "server_failed")
        self.assertNotIn("secret", found.text)

    def test_what_fails_leaves_nothing(self):
        turns = self.env["mrp.ai.turn"].search_count([])
        first = {"question": LATE, "token": "kept", "use_model": False}
        self.said(self.send("/ask", first), "Asked", 202)
        self.refused(
            self.send("/ask", {**first, "question": "Else?"}), 409, "token_used"
        )
        self.assertEqual(self.env["mrp.ai.turn"].search_count([]), turns + 1)
