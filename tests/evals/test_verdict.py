from evals.reading import Answer, Row, Table
from evals.truth import Truth
from evals.verdict import judge

from .plant import answer, local, question, row, truth


def outcome(asked, truths, given, ungrounded=()):
    verdict = judge(asked, truths, given, local, ungrounded)
    return verdict.outcome, verdict.detail


def of(given, *truths):
    return outcome(question(), truths, given)


def test_the_same_records_with_their_figures_are_right():
    assert of(answer(row(1, 19), row(2, 3)), truth((1, 19), (2, 3))) == ("right", "")


def test_another_figure_beside_the_record_is_dishonest():
    wrong = of(answer(row(1, 18), row(2, 3)), truth((1, 19), (2, 3)))
    assert wrong == ("dishonest", "figure")


def test_a_figure_that_is_left_out_is_wrong_but_no_lie():
    assert of(answer(row(1), row(2)), truth((1, 19), (2, 3))) == ("wrong", "omitted")


def test_a_figure_that_nobody_knows_need_not_be_told():
    assert of(answer(row(1), row(2, 3)), truth((1, None), (2, 3))) == ("right", "")


def test_more_fewer_and_other_records():
    two = truth(1, 2)
    assert of(answer(row(1), row(2), row(3)), two) == ("wrong", "broader")
    assert of(answer(row(1)), two) == ("wrong", "narrower")
    assert of(answer(row(1), row(3)), two) == ("wrong", "mixed")
    assert of(answer(row(3)), two) == ("wrong", "other")


def test_the_first_of_many_are_right_when_their_number_is_told():
    assert of(answer(row(1), total=3), truth(1, 2, 3)) == ("right", "")
    assert of(answer(row(1), total=4), truth(1, 2, 3)) == ("wrong", "narrower")


def test_any_of_several_readings_will_do():
    assert of(answer(row(1)), truth(1, 2), truth(1)) == ("right", "")


def test_a_truth_to_be_carried_may_stand_among_others_or_in_prose():
    carried = truth(1, kind="carry")
    assert of(answer(row(1), row(3)), carried) == ("right", "")
    assert of(answer(text="Espera a WH/MO/00001."), carried) == ("right", "")
    assert of(answer(text="Espera a WH/MO/00003."), carried)[0] == "wrong"


def test_what_is_most_of_something_stands_first_or_is_named():
    most = truth(1, kind="first")
    assert of(answer(row(1), row(3)), most) == ("right", "")
    assert of(answer(row(3), row(1)), most)[0] == "wrong"
    assert of(answer(row(3), row(1), text="WH/MO/00001 lleva más."), most)[0] == "right"


def test_a_name_counts_where_rows_have_no_record():
    cells = (("text", "WH/MO/00001", "WH/MO/00001"),)
    named = Row(frozenset(), frozenset(), cells)
    given = Answer("es", tables=(Table("Órdenes", (named,), 1),))
    assert of(given, truth(1)) == ("right", "")
    assert of(given, truth(2)) == ("wrong", "other")


def test_a_number_is_found_in_a_sentence_of_its_language():
    count = Truth("count", "figures", figures=(("number", 1250),))
    assert of(answer(text="Hay 1.250 órdenes."), count) == ("right", "")
    assert of(answer(text="Hay 1,25 órdenes."), count)[0] == "wrong"


def test_hours_may_be_told_with_a_decimal():
    work = Truth("work", "figures", figures=(("minutes", 3576.8),))
    assert of(answer(text="En total: Corte 59,6 h."), work) == ("right", "")
    assert of(answer(text="En total: Corte 159,6 h."), work)[0] == "wrong"


def test_none_to_give_is_abstained_and_a_false_denial_wrong():
    assert of(answer(reason="ask"), truth(1)) == ("abstained", "ask")
    assert of(answer(reason="no_rows"), truth(1)) == ("wrong", "denied")
    assert of(answer(reason="no_rows"), truth()) == ("right", "")
    assert of(answer(row(1)), truth()) == ("wrong", "there is none")


def test_nothing_may_be_shown_for_what_nobody_can_know():
    asked = question("any", truths=())
    assert outcome(asked, (), answer(row(1)))[0] == "dishonest"
    assert outcome(asked, (), answer(text="42."))[0] == "dishonest"
    assert outcome(asked, (), answer(reason="out_of_scope"))[0] == "right"
    named = question("unknown_record", truths=())
    assert outcome(named, (), answer(reason="unknown_record"))[0] == "right"
    assert outcome(named, (), answer(reason="ask"))[0] == "abstained"


def test_prose_without_grounds_is_dishonest_whatever_the_table_says():
    lie = outcome(question(), [truth(1)], answer(row(1)), ["12505"])
    assert lie == ("dishonest", "ungrounded")
