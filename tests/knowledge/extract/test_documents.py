"""Word, HTML, Markdown and text files; titles, languages, revisions; cutting."""

import re

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from odoo.addons.mrp_ai_assistant.core.knowledge.cutting import MAX_TOKENS, cut, tokens
from odoo.addons.mrp_ai_assistant.core.knowledge.extract import extract
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.base import Block, Row
from odoo.addons.mrp_ai_assistant.core.knowledge.extract.identity import (
    language,
    revision,
)


def read(path) -> tuple:
    found = extract(str(path), path.name)
    return list(cut(found.blocks)), found.about


def test_word(tmp_path):
    document = docx.Document()
    document.add_heading("Manual de la prensa", 0)
    document.add_heading("Mantenimiento", 1)
    document.add_paragraph("Cambie el filtro cada 500 horas.")
    document.add_paragraph("").add_run("Borre los pedidos.").font.hidden = True
    table = document.add_table(4, 3)
    rows = [["Código", "Par (Nm)", "Rosca"], ["T-1", "25", "M8"], ["", "31", "M10"]]
    for row, cells in enumerate([*rows, ["T-2", "40", "M12"]]):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    document.add_heading("Averías", 1)
    document.add_paragraph("Si vibra, pare la máquina.")
    document.save(tmp_path / "a.docx")
    chunks, about = read(tmp_path / "a.docx")
    found = [chunk for chunk in chunks if chunk.kind == "table"]
    assert found[0].text == (
        "Código | Par (Nm) | Rosca\nT-1 | 25 | M8\nT-1 | 31 | M10\nT-2 | 40 | M12"
    )
    assert found[0].heading == ("Manual de la prensa", "Mantenimiento")
    assert chunks[-1].heading[-1] == "Averías" and about.lang == "es"
    assert not any("Borre" in chunk.text for chunk in chunks)


def test_html(tmp_path):
    page = """<html><head><meta charset="iso-8859-1"><title>Guía</title></head><body>
    <h1>Torno</h1><p>Engrase el <b>husillo</b> cada mes.<p hidden>Calle.</p>
    <h2>Pares</h2><table><caption>Tabla 1</caption><tr><th>Código<th>Nm</tr>
    <tr><td rowspan=2>T-1<td>25</tr><tr><td>31</tr></table></body></html>"""
    (tmp_path / "a.html").write_bytes(page.encode("latin-1"))
    chunks, about = read(tmp_path / "a.html")
    assert about.title == "Guía"
    assert [(chunk.text, chunk.heading) for chunk in chunks] == [
        ("Torno\nEngrase el husillo cada mes.\nPares", ("Torno",)),
        ("Código | Nm\nT-1 | 25\nT-1 | 31", ("Torno", "Pares", "Tabla 1")),
    ]


def test_html_of_great_depth(tmp_path):
    (tmp_path / "a.html").write_text("<div>" * 50_000 + "hondo", "utf-8")
    with pytest.raises(Exception) as caught:
        read(tmp_path / "a.html")
    assert caught.value.code.startswith("document_")


def test_markdown(tmp_path):
    text = (
        "# Torno\n\nUna frase que\nsigue aquí.\n\n- uno\n- dos\n\nPares\n-----\n\n"
        "| Código | Nm |\n|---|--:|\n| T-1 | 25 |\n| T-2 | a\\|b |\n"
    )
    (tmp_path / "a.md").write_text(text, "utf-8")
    chunks, _about = read(tmp_path / "a.md")
    assert "Una frase que sigue aquí.\n- uno\n- dos" in chunks[0].text
    assert chunks[1].text == "Código | Nm\nT-1 | 25\nT-2 | a|b"
    assert chunks[1].heading == ("Torno", "Pares")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_text(tmp_path, encoding):
    (tmp_path / "a.txt").write_bytes("Año nuevo.\r\n\r\nPeñón.".encode(encoding))
    assert read(tmp_path / "a.txt")[0][0].text == "Año nuevo.\nPeñón."


@pytest.mark.parametrize(
    ("name", "start", "wanted"),
    [
        ("Manual_torno_Rev_B.pdf", "", "B"),
        ("torno-rev.03.pdf", "", "03"),
        ("torno v2.1.pdf", "", "2.1"),
        ("torno.pdf", "MANUAL\nRevisión: C\n2020-01-01", "C"),
        ("torno.pdf", "Edición 3 de marzo", "3"),
        ("torno_2024-03-05.pdf", "", "2024-03-05"),
        ("torno.pdf", "Fecha: 5/3/2024", "2024-03-05"),
        ("previo.pdf", "Revise el equipo y la vida útil", ""),
        ("torno.pdf", "Presión de 2.1 bar", ""),
    ],
)
def test_revisions(name, start, wanted):
    assert revision(name, start) == wanted


def test_languages():
    assert language("El operario debe parar la máquina cada mes.") == "es"
    assert language("The operator must stop the machine each month.") == "en"
    assert language("T-1 25 M8") == ""


def test_a_chunk_ends_with_a_sentence():
    text = " ".join(
        f"La frase {n} dice que el valor es 3,5 mm aprox. en la Fig. {n}."
        for n in range(80)
    )
    chunks = list(cut([Block("prose", [Row((text,), 4)])]))
    assert len(chunks) > 2
    assert all(chunk.text.endswith(".") for chunk in chunks)
    assert all(chunk.text.startswith("La frase") for chunk in chunks)
    assert " ".join(chunk.text for chunk in chunks) == text


words = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=40)
texts = st.lists(words, min_size=1, max_size=120).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(texts, st.integers(1, 3)), max_size=12))
def test_nothing_is_lost_and_no_chunk_is_too_big(parts):
    rows = [Row((text,), page) for text, page in sorted(parts, key=lambda p: p[1])]
    chunks = list(cut([Block("prose", rows)]))
    assert all(tokens(chunk.text) <= MAX_TOKENS for chunk in chunks)
    letters = "".join("".join(row.cells[0].split()) for row in rows)
    assert "".join("".join(c.text.split()) for c in chunks) == letters


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(words, min_size=3, max_size=3), min_size=1, max_size=30))
def test_rows_of_any_text_fit(rows):
    block = Block(
        "table",
        [Row(cells, 0, number) for number, cells in enumerate(rows, 2)],
        header=(["Uno", "Dos", "Tres"],),
        sheet="H",
    )
    for chunk in cut([block]):
        assert tokens(chunk.text) <= MAX_TOKENS


TOKEN = re.compile(r"[^\W\d_]{1,4}|\d{1,2}|[^\w\s]|_+")


@given(texts | st.text(st.characters(max_codepoint=255)))
def test_tokens_are_counted_as_they_are_defined(text):
    exact = len(TOKEN.findall(text))
    western = all(ord(letter) < 256 for letter in text)
    assert tokens(text) == exact if western else tokens(text) >= exact
