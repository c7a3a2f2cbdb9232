"""The words of a question against PostgreSQL's full text."""

import pytest

from tests.stores.library import TEXTS, library
from tests.stores.vectors import chunks_of

pytestmark = pytest.mark.real_stores


@pytest.fixture
def lexical(database):
    return library(database)


def found(lexical, question, lang="es", audiences=(1,), limit=10):
    return chunks_of(lexical.search(question, lang, audiences, limit))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("¿Qué significa el error E-217?", 1),
        ("error e217", 1),
        ("error E 217", 1),
        ("¿Qué es el E-218?", 2),
        ("lubricacion de los cojinetes", 3),
        ("¿Cada cuánto se lubrican los cojinetes?", 3),
        ("¿Qué tornillos M8x40?", 5),
        ("see 7.3.1", 5),
        ("door open alarm", 4),
        ("presión 6.5 bar", 7),
        ("6205-2RS", 8),
        ("aceite", 8),
        ("PH-400-B", 8),
        ("lunes", 9),
        ("filtro del compresor", 9),
    ],
)
def test_the_right_chunk_is_first(lexical, question, first):
    assert found(lexical, question)[0] == first


@pytest.mark.parametrize("asked", ["2026-05-14", "05-14"])
def test_a_day_is_found_in_a_cell(database, asked):
    """With or without its year; never by the figures of another day."""
    texts = {
        number: ("es", 1, "Consumo.xlsx", "", f"2026-{day} | Lacado | 14 | 5 | 2026")
        for number, day in enumerate(("05-13", "05-14", "06-14", "04-05"))
    }
    assert found(library(database, texts), asked) == [1]


def test_a_day_with_slashes_is_that_day(database):
    texts = {
        number: ("es", 1, "Gas.csv", "", f"{day} | Noche | 318")
        for number, day in enumerate(("12/03/2026", "03/12/2026", "12/30/2026"))
    }
    shelf = library(database, texts)
    assert found(shelf, "03-12") == [0]
    assert found(shelf, "2026-12-03") == [1]
    assert found(shelf, "12-30") == [2]


def test_what_a_word_is_called_in_the_other_language(database):
    """All the ways to say it count for one word; two words of a way stand together."""
    texts = {
        0: ("en", 1, "A.pdf", "", "Adjust the limit switch of the axis."),
        1: ("en", 1, "A.pdf", "", "The limit of the current; the light switch is off."),
        2: ("en", 1, "A.pdf", "", "The limit of the current."),
        3: ("es", 1, "B.pdf", "", "El interruptor de final de carrera."),
    }
    shelf = library(database, texts)
    assert set(found(shelf, "carrera|limit+switch")) == {0, 1, 3}
    assert found(shelf, "ejes|axis|axes") == [0]
    assert found(shelf, "nada|of|the") == []


def test_a_word_that_stands_there_in_the_other_language_is_not_mistyped(database):
    """ "Lubricar" is no slip of "lubricant" where "grease" is what it means."""
    texts = {
        0: ("en", 1, "Lubricante.pdf", "", "Data sheet"),
        1: ("en", 1, "A.pdf", "", "Grease it each week."),
    }
    shelf = library(database, texts)
    assert found(shelf, "lubricantes")[0] == 0
    assert found(shelf, "lubricarlo|grease") == [1]


def test_the_whole_of_a_code_counts(lexical):
    assert 2 not in found(lexical, "E-217")
    assert found(lexical, "E-21") == []
    assert found(lexical, "E-2170") == []


def test_the_name_of_the_document_finds_its_chunks(lexical):
    assert set(found(lexical, "PH-400")) == {1, 2, 3, 8}
    assert set(found(lexical, "lathe")) == {4, 5}


@pytest.mark.parametrize(
    "question",
    ["", "   ", "¿?", "¿cuánto?", "what is the", "zzzz qqqq", "' \\ & | ! :* <-> %s %"],
)
def test_nothing_to_look_for(lexical, question):
    assert found(lexical, question) == []


@pytest.mark.parametrize(
    "hostile", ["'); DROP TABLE mrp_ai_chunk; --", "a' | 'b", "%d"]
)
def test_what_is_asked_is_never_run(lexical, hostile):
    found(lexical, hostile + " error")
    assert 1 in found(lexical, f"error {hostile}")


def test_others_chunks_never_come_back(lexical):
    assert found(lexical, "error E-217 cuesta", audiences=[2]) == [6]
    assert 6 not in found(lexical, "error E-217 cuesta precios secreto", limit=1000)
    assert found(lexical, "error", audiences=[]) == []
    assert found(lexical, "error", audiences=[99]) == []


def test_what_is_hidden_counts_for_nothing(lexical, database):
    """The score of what may be read is the same with and without the rest."""
    before = lexical.search("error E-217", "es", [1], 10)
    cursor = database.cursor()
    cursor.execute("DELETE FROM mrp_ai_chunk WHERE audience <> 1")
    assert lexical.search("error E-217", "es", [1], 10) == before
    assert lexical.frequencies(["error", "secreto"], [1]) == (
        8,
        {"error": 2, "secreto": 0},
    )


def test_rare_words_count_more(lexical, database):
    cursor = database.cursor()
    cursor.execute(
        "INSERT INTO mrp_ai_chunk SELECT n, 1, 'es', 'x', '', 'error común error error'"
        " FROM generate_series(100, 400) n"
    )
    lexical.index(range(100, 401))
    assert found(lexical, "error sobrepresión")[0] == 2


def test_all_words_common(lexical, database):
    """Every word stands in thousands of chunks; one holds all of them."""
    cursor = database.cursor()
    cursor.execute(
        "INSERT INTO mrp_ai_chunk SELECT n, 1, 'es', '', '', CASE n % 3"
        " WHEN 0 THEN 'bomba aceite' WHEN 1 THEN 'aceite motor'"
        " ELSE 'motor bomba' END FROM generate_series(1000, 7000) n"
    )
    cursor.execute(
        "INSERT INTO mrp_ai_chunk VALUES (9999, 1, 'es', '', '', 'bomba aceite motor')"
    )
    lexical.index(range(1000, 10_000))
    assert found(lexical, "bomba aceite motor", limit=3)[0] == 9999
    cursor.execute("ANALYZE mrp_ai_chunk")
    assert found(lexical, "bomba aceite motor", limit=3)[0] == 9999


def test_index_again(lexical, database):
    cursor = database.cursor()
    cursor.execute("UPDATE mrp_ai_chunk SET text = 'Correa nueva' WHERE id = 1")
    lexical.index([1])
    lexical.index([1, 12345])
    assert found(lexical, "correa") == [1]
    assert 1 not in found(lexical, "puerta")


def test_a_mistyped_word(lexical, database):
    cursor = database.cursor()
    cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
    if not cursor.fetchone():
        assert found(lexical, "manaul") == []
        pytest.skip("pg_trgm is not installed")
    assert set(found(lexical, "manuall")) == {1, 2, 3}
    assert found(lexical, "E-271") == [], "a code is never guessed"


def test_terms_that_stand_nowhere_take_no_place(lexical):
    """Guesses of a translation must not push out the words that are there."""
    guesses = " ".join(f"zzguess{chr(97 + n)}q" for n in range(20))
    assert found(lexical, f"{guesses} lubricación")[0] == 3


def test_common_words_are_counted_among_what_may_be_read(lexical, database):
    """Of many rows too, where PostgreSQL's statistics are asked."""
    cursor = database.cursor()
    cursor.execute(
        "INSERT INTO mrp_ai_chunk SELECT n, 1 + n %% 4, 'es', 'x', '', 'tornillo'"
        " FROM generate_series(1000, 61000) n".replace("%%", "%")
    )
    cursor.execute("UPDATE mrp_ai_chunk SET words = 'tornill' WHERE id >= 1000")
    cursor.execute("ANALYZE mrp_ai_chunk")
    size, _counts = lexical.frequencies(["tornillo"], [1])
    assert size == pytest.approx(15_000, rel=0.1)


def test_install_and_drop_again(lexical):
    lexical.install()
    lexical.drop()
    lexical.drop()
    lexical.install()
    assert found(lexical, "error") == []
    lexical.index(list(TEXTS))
    assert found(lexical, "error")


def test_long_and_odd_texts(database):
    texts = {
        1: ("es", 1, "", "", "palabra " * 5000 + "M8x40 " * 500),
        2: ("es", 1, "x" * 3000, "", "y" * 5000),
        3: ("es", 1, "ñandú", "İstanbul ǅ", "emoji 😀 ½ ² Ⅷ ٣ 漢字 E-٢١٧"),
        4: ("es", 1, "a.b/c\\d", "::", "' '' \\ # #e217 {a,b} \"q\""),
        5: ("es", 1, None, None, ""),
        6: ("es", 1, "", "", " ".join(f"unica{n} {n}-A" for n in range(200_000))),
    }
    lexical = library(database, texts)
    assert found(lexical, "M8x40 palabra") == [1]
    assert found(lexical, "ñandu") == [3]
    assert found(lexical, "漢字") == [3]
