import pytest

from odoo.addons.mrp_ai_assistant.core.understand import question_language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿Qué órdenes van con retraso?", "es"),
        ("ordenes atrasadas", "es"),
        ("faltantes", "es"),
        ("stock de mesa", "es"),
        ("stock en Estante A", "es"),
        ("Which orders are late?", "en"),
        ("late orders", "en"),
        ("stock of TOR-640", "en"),
        ("overdue MOs", "en"),
        ("WH/MO/00012", None),
        ("", None),
        ("123 ???", None),
    ],
)
def test_the_language_of_a_question(question, language):
    assert question_language(question) == language
