"""What a saved prompt says: words and blanks, and what is wrong with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.prompt.errors import (
    FewOptions,
    ManyBlanks,
    NoLabel,
    NoText,
    PromptError,
    TextTooLong,
    TwoKinds,
    Unclosed,
    UnknownKind,
)
from odoo.addons.mrp_ai_assistant.core.prompt.text import KINDS, MODELS, read_prompt


def blanks(text):
    return [(blank.label, blank.kind) for blank in read_prompt(text).blanks]


def test_words_and_blanks_in_their_order():
    read = read_prompt("Crea {{n:número}} de {{producto:Producto}} para {{n}}.")
    assert read.parts == ("Crea ", 0, " de ", 1, " para ", 0, ".")
    assert blanks("{{n:number}}{{Producto : product}}") == [
        ("n", "number"),
        ("Producto", "product"),
    ]
    assert read_prompt("¿Qué importa hoy?").parts == ("¿Qué importa hoy?",)


def test_every_kind_in_both_languages():
    for kind, words in KINDS.items():
        for word in words:
            assert blanks(f"{{{{x:{word.upper()}}}}}") == [("x", kind)]
    assert blanks("{{nota}}") == [("nota", "text")]
    assert blanks("{{centro:work center}}") == [("centro", "workcenter")]
    assert set(MODELS) == set(KINDS) - {"text", "number", "date"}


def test_a_list_to_choose_from():
    (shift,) = read_prompt("¿Qué hay en {{turno: mañana | tarde|noche|}}?").blanks
    assert shift.as_json() == {
        "label": "turno",
        "kind": "choice",
        "model": "",
        "options": ["mañana", "tarde", "noche"],
    }


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NoText),
        (" \n ", NoText),
        ("x" * 4001, TextTooLong),
        ("¿Y {{producto:product?", Unclosed),
        ("¿Y producto}}?", Unclosed),
        ("{{a{{b}}}}", Unclosed),
        ("{{}}", NoLabel),
        ("{{:product}}", NoLabel),
        ("{{x:}}", UnknownKind),
        ("{{x:banana}}", UnknownKind),
        ("{{x:a|a}}", FewOptions),
        ("{{x:|}}", FewOptions),
        ("{{x:date}} {{X:number}}", TwoKinds),
        ("{{x:a|b}} {{x:a|c}}", TwoKinds),
        (" ".join(f"{{{{x{n}}}}}" for n in range(9)), ManyBlanks),
    ],
)
def test_what_is_wrong_is_told(text, error):
    with pytest.raises(error) as told:
        read_prompt(text)
    assert "%(" not in str(told.value)
    assert str(told.value)


def test_the_kinds_are_told_where_one_is_unknown():
    with pytest.raises(UnknownKind, match=r"date / fecha.*product / producto"):
        read_prompt("{{x:banana}}")


@given(st.text(alphabet="{}:|ab ñ", max_size=40))
def test_any_text_is_read_or_refused(text):
    try:
        read = read_prompt(text)
    except PromptError:
        return
    said = "".join(part for part in read.parts if isinstance(part, str))
    assert "{{" not in said and "}}" not in said
    assert {part for part in read.parts if isinstance(part, int)} == set(
        range(len(read.blanks))
    )
