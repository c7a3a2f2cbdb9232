"""An answer for people: words, and tables whose columns stand below each other."""

import re

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"\*\*(.+?)\*\*")
WIDEST = 44  # characters of a cell; the page and --json have all of them

_CONFIRM = "Nothing is done yet: a proposal is confirmed in the assistant's page."


def as_text(answer):
    """``answer`` (``answer.read_answer``) as lines for a terminal."""
    parts = [*answer["notices"], answer["text"]]
    parts += [_figures(chart) for chart in answer["charts"]]
    parts += [_chain(chain) for chain in answer["chains"]]
    tables = [table for table in answer["tables"] if not table.get("drawn")]
    parts += [_table(table) for table in tables]
    parts += [_passage(passage) for passage in answer["passages"]]
    parts += [_card(card) for card in answer["proposals"]]
    if answer["proposals"]:
        parts.append(_CONFIRM)
    parts += [_hint(answer[kind]) for kind in ("no_data", "choices", "error")]
    return "\n\n".join(part for part in parts if part)


def _hint(payload):
    """A text that may be followed by questions to ask instead."""
    if not payload:
        return ""
    options = payload.get("options") or payload.get("suggestions") or []
    return "\n".join(
        [plain(payload["text"]), *(f"  - {option['question']}" for option in options)]
    )


def _figures(chart):
    """A chart is told by its headlines: the drawing is the page's."""
    name = chart["ref"]["name"]
    head = ", ".join(part for part in (name, chart["place"], chart["badge"]) if part)
    return "\n".join(
        [head, *(f"  {each['text']} {each['label']}" for each in chart["figures"])]
    )


def _chain(chain):
    """Link below link, a blank line where another cause begins."""
    lines = [f"{chain['title']} ({chain['note']})" if chain["note"] else chain["title"]]
    for link in chain["links"]:
        if link["starts"]:
            lines.append("")
        lines += [f"  {line}" for line in _link(link)]
    return "\n".join(lines)


def _link(link):
    days = [_day(link[when]) for when in ("now", "then") if link[when]]
    told = ", ".join(part for part in (*days, link["late"]) if part)
    name = ", ".join(part for part in (link["name"], link["what"]) if part)
    yield f"● {link['label']}: {name}" + (f"  [{told}]" if told else "")
    if link["text"]:
        yield f"│   {link['text']}"


def _day(day):
    return f"{day['label']} {day['t']}".strip()


def _passage(passage):
    """What a document says, word for word, and where."""
    where = [passage["source"]["name"], passage["place"]["text"], passage["note"]]
    quote = passage["quote"] or passage["text"]
    lines = "\n    ".join(quote.strip().splitlines())
    said = ", ".join(part for part in where if part)
    return f"[{passage['number']}] {lines}\n    {said}"


def _card(card):
    """A proposal: its fields, and what stands in its way."""
    fields = [each for each in card["fields"] if each["text"]]
    lines = [f"#{card['id']} {card['title']} ({card['state']})"]
    lines += [f"  {_labelled(each)}" for each in fields]
    conflicts = (card["check"] or {}).get("conflicts", [])
    marks = {"blocks": "x", "warns": "!"}
    lines += [f"  {marks[each['level']]} {each['text']}" for each in conflicts]
    return "\n".join([*lines, *([card["message"]] if card["message"] else [])])


def _labelled(field):
    return f"{field['label']}: {field['text']} {field['unit']}".rstrip()


def plain(markdown):
    """``markdown`` without its marks, as a person reads it."""
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub(r"\1", markdown)).strip()


def _table(table):
    head = [column["label"] for column in table["columns"]]
    rows = [[_short(text) for text in row] for row in table["texts"]]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    ends = [column["align"] == "end" for column in table["columns"]]
    rule = ["─" * width for width in widths]
    lines = [_line(row, widths, ends) for row in (head, rule, *rows)]
    return "\n".join([table["title"], *lines, table["scope"]["text"]])


def _line(cells, widths, ends):
    padded = (
        cell.rjust(width) if end else cell.ljust(width)
        for cell, width, end in zip(cells, widths, ends, strict=True)
    )
    return "  ".join(padded).rstrip()


def _short(text):
    text = " ".join(text.split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
