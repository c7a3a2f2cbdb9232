"""Every route of the API, with keys of everybody, ids of other people and rubbish."""

import re

from odoo.tests import tagged
from odoo.tests.common import Opener

from .api_case import PATIENCE
from .hostile import VALUES
from .test_security_routes import PROGRAMS, RoutesCase
from .victims import fingerprint

# What JSON can carry of what nobody sends by mistake; bodies are small.
_SENT = [
    value
    for value in VALUES
    if value == value
    and value not in (float("inf"), 10**400)
    and len(str(value)) < 10_000
]
# An operation; all other addresses below the API are one route.
OPERATES = re.compile(r"/api/v1/(?!<path:)")
_BODIES = (
    b"",
    b"{",
    b"\xff\x00",
    b'{"question": NaN, "arguments": Infinity}',
    b"[" * 30_000,
    b'{"a":' * 5_000,
    b'{"question": ' + b"9" * 6_000 + b"}",
)


@tagged("post_install", "-at_install")
class TestHostileApi(RoutesCase):
    let_in = PROGRAMS

    def setUp(self):
        super().setUp()
        self.opener = Opener(self)  # no session
        self._keys = {}

    def _key(self, user):
        if user not in self._keys:
            keys = self.env["res.users.apikeys"].with_user(user).sudo()
            self._keys[user] = keys._generate(None, "a program", None)
        return self._keys[user]

    def _send(self, path, routing, user=None, **sent):
        headers = {"Content-Type": "application/json"}
        if user:
            headers["Authorization"] = f"Bearer {self._key(user)}"
        method = "POST" if "POST" in routing["methods"] else "GET"
        return self.url_open(
            path,
            headers=headers,
            allow_redirects=False,
            method=method,
            timeout=PATIENCE,
            **sent,
        )

    def _body(self, rows):
        talk, turn = rows["mrp.ai.conversation"], rows["mrp.ai.turn"]
        return {
            "question": "Which orders are late?",
            "conversation_id": talk.id,
            "records": [{"model": "mrp.ai.turn", "id": turn.id}],
            "arguments": {"product": f"id:{turn.id}"},
        }

    def test_nobody_without_a_key_is_answered(self):
        for session in (None, self.planner.login):
            self.authenticate(session, session)
            for rule, routing in self._routes():
                for path in self._paths(rule, self.own):
                    with self.subTest(path, session=session):
                        found = self._send(path, routing, json=self._body(self.own))
                        self.assertEqual(found.status_code, 401)
                        self._harmless(found, path)

    def test_rows_of_others(self):
        for user in (self.customer, self.outsider, self.planner, self.chief):
            for rule, routing in self._routes():
                for rows in self.foreign:
                    for path in self._paths(rule, rows):
                        with self.subTest(path, user=user.login):
                            found = self._send(
                                path, routing, user, json=self._body(rows)
                            )
                            self._harmless(found, path)
                            if "<" in str(rule.rule):
                                self.assertIn(found.status_code, (400, 403, 404, 405))
        self.assertEqual(fingerprint(self.env, self._foreign_rows()), self.before)

    def test_rubbish_in_addresses(self):
        for rule, routing in self._routes():
            for path in self._rubbish(rule):
                with self.subTest(path[:80]):
                    found = self._send(path, routing, self.planner, json={})
                    self._harmless(found, path[:80])

    def test_rubbish_in_bodies_and_behind_question_marks(self):
        for rule, routing in self._routes():
            if not OPERATES.search(str(rule.rule)):
                continue  # any other address: it reads neither
            path = next(iter(self._paths(rule, self.own)))
            for data in _BODIES if "POST" in routing["methods"] else ():
                with self.subTest(path, data=data[:30]):
                    found = self._send(path, routing, self.planner, data=data)
                    self._harmless(found, path)
            for value in _SENT:
                body = dict.fromkeys([*self._body(self.own), "propose"], value)
                body["question"] = "?"
                with self.subTest(path, value=repr(value)[:60]):
                    sent = {"json": body, "params": self._query(value)}
                    found = self._send(path, routing, self.planner, **sent)
                    self._harmless(found, path)

    def _query(self, value):
        text = str(value).encode("utf-8", "replace").decode()[:2000]
        return dict.fromkeys(("after", "before", "limit", "offset", "lang"), text)

    def test_every_reply_is_json_that_nobody_keeps(self):
        seen = set()
        for rule, routing in self._routes():
            for path in self._paths(rule, self.own):
                for user in (self.planner, None):
                    found = self._send(path, routing, user, json=self._body(self.own))
                    with self.subTest(path, user=user and user.login):
                        found.json()
                        heads = found.headers
                        self.assertEqual(heads["X-Content-Type-Options"], "nosniff")
                        self.assertEqual(heads["Cache-Control"], "private, no-store")
                        csp = heads["Content-Security-Policy"]
                        self.assertIn("script-src 'none'", csp)
                        self.assertNotIn("Set-Cookie", heads)
                        seen.add(found.status_code)
        self.assertLessEqual({200, 401}, seen)
