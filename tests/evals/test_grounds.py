from evals.grounds import ungrounded

from .plant import answer, row


def strange(text, *carried):
    return ungrounded(answer(row(1, 19), row(2, 3), text=text), carried)


def test_what_tables_facts_and_question_say_is_grounded():
    assert strange("Son 2 órdenes; WH/MO/00001 lleva 19 días.") == []
    assert strange("Faltan 1.250,5 kg.", "kg que faltan: 1.250,5") == []


def test_numbers_codes_and_links_of_nobody_are_not():
    assert strange("Hay 12.505 órdenes.") == ["12505"]
    assert strange("Mire WH/MO/99999 y P00099.") == ["WH/MO/99999", "P00099"]
    assert strange("Vea https://evil.example y {Z9}.") == ["https://", "{Z9}"]
