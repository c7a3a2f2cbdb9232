from odoo.tests import tagged

from ..core.evidence import Evidence, Missing, NoData
from ..core.i18n import speaking
from ..core.understand import Mentioned, settle
from ..skills import SKILLS
from ..skills.knowledge.ask_manuals import ask_manuals
from ..speech import speech_of
from .knowing import PRESS, KnowledgeCase

BETTER = PRESS.replace("15 bar", "18 bar")


@tagged("post_install", "-at_install")
class TestSkillAskManuals(KnowledgeCase):
    """The passage that answers with its document, or an honest no."""

    def ask(self, question="¿Qué significa la alarma E-217?", user=None):
        env = self.env(user=user or self.planner)
        with speaking(speech_of(env, "es")):
            return ask_manuals.run(env, {"question": question})

    def test_what_the_manual_says(self):
        document = self.add()
        found = self.ask()
        self.assertIsInstance(found, Evidence)
        first = found.passages[0]
        self.assertEqual(first.source.id, document.id)
        self.assertIn("E-217", first.quote)
        self.assertIn(first.quote, first.text)
        self.assertIn("prensa.txt", found.summary[0])
        self.assertIn("[1]", found.summary[0])

    def test_a_code_that_stands_nowhere(self):
        self.add()
        found = self.ask("¿Qué significa la alarma E-218?")
        self.assertIsInstance(found, NoData)
        self.assertEqual(found.reason, Missing.NO_ROWS)

    def test_what_no_manual_tells(self):
        self.add()
        found = self.ask("¿Cuántos días de vacaciones da el convenio del metal?")
        self.assertIsInstance(found, NoData)

    def test_without_documents_it_says_so(self):
        self.documents.search([]).unlink()
        found = self.ask()
        self.assertEqual(found.reason, Missing.OUT_OF_SCOPE)

    def test_an_older_revision_is_shown_as_such(self):
        self.add("Prensa rev A.txt", PRESS)
        newer = self.add("Prensa rev B.txt", BETTER)
        found = self.ask("¿A qué presión se ajusta la alarma E-217?")
        self.assertEqual(found.passages[0].source.id, newer.id)
        (older,) = (each for each in found.passages if each.note)
        self.assertIn("15 bar", older.text)
        self.assertEqual(len(found.warnings), 1)

    def test_the_document_that_was_chosen_and_no_newer_one(self):
        older = self.add("Prensa rev A.txt", PRESS)
        self.add("Prensa rev B.txt", BETTER)
        env = self.env(user=self.planner)
        question = "¿Qué dice @Prensa rev A.txt sobre la presión de la alarma E-217?"
        mention = Mentioned("mrp.ai.document", older.id, "Prensa rev A.txt")
        with speaking(speech_of(env, "es")):
            settled = settle(question, [mention], env["mrp.ai.lookup"])
            plan = settled.understood(lambda wording: None, SKILLS)
            found = plan.skill.run(env, plan.arguments)
        self.assertEqual({each.source.id for each in found.passages}, {older.id})
        self.assertIn("15 bar", found.passages[0].text)

    def test_who_may_not_read_it_learns_nothing(self):
        hidden = self.add("secreto.txt")
        hidden.group_ids = self.env.ref("base.group_system")
        self.env.flush_all()
        self.look()
        found = self.ask()
        self.assertIsInstance(found, NoData)
        self.assertNotIn("secreto", found.text)
