from odoo.tests import tagged

from ..core.evidence import Missing
from ..skills.knowledge.documents import documents
from .knowing import KnowledgeCase


@tagged("post_install", "-at_install")
class TestSkillDocuments(KnowledgeCase):
    """Which manuals there are, all or about something."""

    def ask(self, question, user=None):
        return documents.run(
            self.env(user=user or self.planner), {"question": question}
        )

    def names(self, found):
        return [row.ref.name for row in found.tables[0].rows]

    def test_all_and_those_about_something(self):
        self.documents.search([]).unlink()
        self.add("Manual prensa.txt")
        self.add("Horno.txt", "El horno se calienta a 200 grados.")
        everything = self.ask("¿Qué manuales tenemos?")
        self.assertEqual(self.names(everything), ["Horno.txt", "Manual prensa.txt"])
        press = self.ask("¿Qué manuales hay sobre la prensa?")
        self.assertEqual(self.names(press), ["Manual prensa.txt"])

    def test_none(self):
        self.documents.search([]).unlink()
        self.assertEqual(self.ask("¿Qué manuales hay?").reason, Missing.NO_ROWS)
