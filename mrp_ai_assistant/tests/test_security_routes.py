"""Every route of the addon that a page uses, by everybody, with ids of other people and
with rubbish. Those of the API, which sessions do not open: ``test_security_api``."""

import re

from odoo import http
from odoo.tests import HttpCase, tagged

from .hostile import ADDON
from .test_security_methods import OWN, HostileCase
from .victims import MARK, fingerprint, rows_of

_SEGMENT = re.compile(r"<(?P<kind>\w+)(?:\((?P<choices>[^)]*)\))?:(?P<name>\w+)>")
_IDS = {
    "conversation_id": "mrp.ai.conversation",
    "turn_id": "mrp.ai.turn",
    "document_id": "mrp.ai.document",
}
# Not "%00": Odoo itself fails on it, at any address that it does not know.
RUBBISH = ("0", "2147483648", "9" * 40, "-1", "..%2F..%2Fetc", "%0a", "x" * 3000)
# Who is let in: a session, or an API key (``controllers/api_base.py``).
PAGES, PROGRAMS = {"user"}, {"mrp_ai_key", "bearer"}
_FIELDS = (
    {},
    {"turn": "0", "order": "[]", "conversation_id": "1", "keep": "1"},
    {"turn": "9" * 11, "order": "[" * 5000, "conversation_id": "²"},
    {"turn": "٣", "order": '{"a": 1}', "conversation_id": "9" * 5000},
    {"turn": "\x00", "order": "[1e999, true, -1]", "conversation_id": "\x00"},
    {"turn": "' OR 1=1 --", "order": "null", "conversation_id": "-1"},
)


class RoutesCase(HostileCase, HttpCase):
    let_in = PAGES

    def setUp(self):
        super().setUp()
        self.own = rows_of(self.env, self.planner, self.home, OWN)
        self.before = fingerprint(self.env, self._foreign_rows())
        self.env.flush_all()

    def _routes(self):
        """``(rule, routing)`` of what the addon's controllers answer to ``let_in``."""
        found = [
            (rule, routing)
            for rule, routing in self._all_routes()
            if routing["auth"] in self.let_in
        ]
        self.assertGreater(len(found), 3)
        return found

    def _all_routes(self):
        for rule in self.env["ir.http"].routing_map().iter_rules():
            endpoint = getattr(rule.endpoint, "func", rule.endpoint)
            if endpoint.__module__.startswith(ADDON):
                yield rule, rule.endpoint.routing

    def _paths(self, rule, rows):
        """The rule with ids of ``rows``, each choice of its words once."""
        paths = [str(rule.rule)]
        while segment := _SEGMENT.search(paths[0]):
            name, choices = segment["name"], (segment["choices"] or "1").split(",")
            if name in _IDS:
                choices = [str(rows[_IDS[name]].id)]
            elif name == "user_id":
                choices = [str(rows["mrp.ai.conversation"].user_id.id)]
            elif name == "extension":
                choices = ["csv", "xlsx", "svg"]
            paths = [
                path.replace(segment[0], choice) for path in paths for choice in choices
            ]
        return paths

    def _rubbish(self, rule):
        for value in RUBBISH:
            yield _SEGMENT.sub(value, str(rule.rule))

    def _harmless(self, found, what):
        self.assertLess(found.status_code, 500, what)
        self.assertNotIn(MARK, found.text, what)
        self.assertNotIn("Traceback", found.text, what)


@tagged("post_install", "-at_install")
class TestHostileRoutes(RoutesCase):
    def _call(self, path, routing, fields=None):
        if "POST" in routing["methods"]:
            fields = {"csrf_token": http.Request.csrf_token(self), **(fields or {})}
            return self.url_open(path, data=fields, allow_redirects=False)
        return self.url_open(path, params=fields, allow_redirects=False)

    def test_no_route_is_open_or_takes_foreign_forms(self):
        for rule, routing in self._all_routes():
            with self.subTest(rule.rule):
                self.assertIn(routing["auth"], PAGES | PROGRAMS)
                # What a key opens, no page of somebody else can send.
                by_key = routing["auth"] in PROGRAMS
                self.assertTrue(by_key or routing.get("csrf", True))
                self.assertNotIn("cors", routing)
                self.assertTrue(routing["methods"], "any method is too many")

    def test_nobody_without_a_session_is_answered(self):
        self.authenticate(None, None)
        for rule, routing in self._routes():
            for rows in self.foreign:
                for path in self._paths(rule, rows):
                    found = self._call(path, routing)
                    self.assertIn(found.status_code, (303, 400, 403, 404), path)
                    self._harmless(found, path)

    def test_without_a_token_nothing_is_posted(self):
        self.authenticate(self.planner.login, self.planner.login)
        for rule, routing in self._routes():
            if "POST" in routing["methods"]:
                for path in self._paths(rule, self.own):
                    found = self.url_open(path, data={"order": ""})
                    self.assertEqual(found.status_code, 400, path)

    def test_rows_of_others(self):
        for user in (
            self.customer,
            self.outsider,
            self.planner,
            self.abroad,
            self.chief,
        ):
            self.authenticate(user.login, user.login)
            for rule, routing in self._routes():
                for rows in self.foreign:
                    for path in self._paths(rule, rows):
                        with self.subTest(path, user=user.login):
                            found = self._call(path, routing)
                            self.assertIn(found.status_code, (400, 403, 404), path)
                            self._harmless(found, path)
        self.assertEqual(fingerprint(self.env, self._foreign_rows()), self.before)

    def test_rubbish(self):
        self.authenticate(self.planner.login, self.planner.login)
        for rule, routing in self._routes():
            paths = [*self._paths(rule, self.own)[:1], *self._rubbish(rule)]
            for place, path in enumerate(paths):
                for fields in _FIELDS if place == 0 else _FIELDS[:1]:
                    with self.subTest(path[:80], fields=str(fields)[:80]):
                        self._harmless(self._call(path, routing, fields), path[:80])

    def test_heads_of_what_is_sent(self):
        """Nothing that is sent is run by the browser, or kept by a machine between."""
        self.authenticate(self.planner.login, self.planner.login)
        seen = 0
        for rule, routing in self._routes():
            for path in self._paths(rule, self.own):
                found = self._call(path, routing)
                if found.status_code != 200 or "POST" in routing["methods"]:
                    continue
                seen += 1
                with self.subTest(path):
                    heads = found.headers
                    self.assertEqual(heads["X-Content-Type-Options"], "nosniff")
                    self.assertEqual(heads["Cache-Control"], "private, no-store")
                    saved = heads.get("Content-Disposition", "").startswith("attach")
                    tame = "script-src 'none'" in heads.get(
                        "Content-Security-Policy", ""
                    )
                    self.assertTrue(saved or tame, dict(heads))
        self.assertGreaterEqual(seen, 3)

    def test_a_file_that_became_a_link_leads_nowhere(self):
        document = self.own["mrp.ai.document"]
        link = {"type": "url", "url": "https://elsewhere.example/"}
        document.attachment_id.write(link)
        self.authenticate(self.planner.login, self.planner.login)
        path = f"/mrp_ai_assistant/document/{document.id}"
        found = self.url_open(path, allow_redirects=False)
        self.assertEqual(found.status_code, 404)

    def test_a_page_that_pretends_to_be_a_pdf(self):
        """What a name or a vendor says of a file is not what the browser is told."""
        for name, raw in (
            ("evil.pdf", b"<script>alert(1)</script>"),
            (
                "evil.svg",
                b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            ),
            ("evil.html", b"<html><script>alert(1)</script></html>"),
        ):
            document = self.own["mrp.ai.document"]
            document.write({"name": name})
            document.attachment_id.write({"raw": raw, "mimetype": "text/html"})
            self.authenticate(self.planner.login, self.planner.login)
            found = self.url_open(f"/mrp_ai_assistant/document/{document.id}")
            with self.subTest(name):
                self.assertEqual(found.status_code, 200)
                self.assertIn("attachment", found.headers["Content-Disposition"])
                kind = found.headers["Content-Type"]
                self.assertEqual(kind.split(";")[0], "application/octet-stream")
