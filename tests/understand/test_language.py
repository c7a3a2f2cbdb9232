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
        ("stock of Tablero de roble", "en"),
        ("stock of oak board", "en"),
        ("late orders of Mesa Azteca", "en"),
        ("status of WH/MO/00012", "en"),
        ("la of 12", "es"),
        ("las of atrasadas", "es"),
        ("of atrasadas", "es"),
        ("OF WH/MO/00012", "es"),
        ("OF 12", "es"),
        ("quelles commandes sont en retard ?", "en"),
        ("quels ordres de fabrication sont en cours ?", "en"),
        ("Quais ordens estão atrasadas?", "en"),
        ("Quali ordini sono in ritardo?", "en"),
        ("Welche Aufträge sind heute verspätet?", "en"),
        ("WH/MO/00012", None),
        ("", None),
        ("123 ???", None),
    ],
)
def test_the_language_of_a_question(question, language):
    assert question_language(question) == language
