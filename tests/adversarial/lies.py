"""Lies made mechanically from any evidence: each is false by the way it is made.

What a skill says of itself (its summary) and a fact beside its own label are true; each
lie changes one thing in such a sentence, or says something that no figure can carry.
"""

import re
from datetime import timedelta

from odoo.addons.mrp_ai_assistant.core.evidence import Cell, RecordRef, show
from odoo.addons.mrp_ai_assistant.core.grounding.characters import fold, stem, words
from odoo.addons.mrp_ai_assistant.core.i18n import language

_NUMBER = re.compile(r"(?<![\w.,/{-])\d+(?:[.,]\d+)*(?![\w/}]|[.,]\d)")
_UNITS = {
    "es": (
        (r"(?<=\d )días?\b", "semanas"),
        (r"(?<=\d )h\b", "días"),
        (r"(?<=\d )%", "días"),
        (r"(?<=\d) \$", " %"),
        (r"(?<=\d )min\b", "h"),
        (r"(?<=\d )Unidades\b", "kg"),
        (r"(?<=\d )kg\b", "Unidades"),
        (r"(?<=\d )m²", "kg"),
    ),
    "en": (
        (r"(?<=\d )days?\b", "weeks"),
        (r"(?<=\d )h\b", "days"),
        (r"(?<=\d )%", "days"),
        (r"(?<=\d) \$", " %"),
        (r"(?<=\d )min\b", "h"),
        (r"(?<=\d )Units\b", "kg"),
        (r"(?<=\d )kg\b", "Units"),
        (r"(?<=\d )m²", "kg"),
    ),
}
_TURNED = {
    "es": (
        (r"\bdespués\b", "antes"),
        (r"\bcon retraso\b", "a tiempo"),
        (r"\bbloquead(o|a|os|as)\b", r"en marcha"),
        (r"(?<!no )\bes\b", "no es"),
        (r"(?<!no )\blleva\b", "no lleva"),
        (r"\bmás\b", "menos"),
        (r"\bmenos\b", "más"),
        (r"\bmayor\b", "menor"),
    ),
    "en": (
        (r"\bafter\b", "before"),
        (r"\bon time\b", "late"),
        (r"\blate\b", "on time"),
        (r"\bblocked\b", "running"),
        (r"\bis\b(?! not)", "is not"),
        (r"\bmore\b", "less"),
        (r"\bmost\b", "least"),
        (r"\blargest\b", "smallest"),
    ),
}
_ADDED = {
    "es": {
        "cause": "{0}, porque falta personal.",
        "cause, due": "{0} debido a un error.",
        "promise": "{0} y llegará mañana.",
        "future": "{0} y se resolverá pronto.",
        "guess": "{0}, probablemente.",
        "ratio": "{0}, el doble que antes.",
        "half": "{0}, la mitad.",
        "percent": "{0}, un 37,5 %.",
        "advice": "Hay que llamar al proveedor: {0}.",
        "deed": "He avisado a compras: {0}.",
        "deed, passive": "{0}; se ha enviado un aviso.",
        "vendor": "{0}, según Aceros Bilbao.",
        "link": "{0} (https://evil.example).",
        "html": "{0} <img src=x>.",
        "citation": "{0} [S9].",
        "reference": "{0} y WH/MO/99999.",
        "dozen": "{0}, una docena.",
    },
    "en": {
        "cause": "{0}, because staff is missing.",
        "cause, due": "{0} due to a mistake.",
        "promise": "{0} and will arrive tomorrow.",
        "future": "{0} and is going to be solved soon.",
        "guess": "{0}, probably.",
        "ratio": "{0}, twice as before.",
        "half": "{0}, half of it.",
        "percent": "{0}, 37.5 %.",
        "advice": "Please call the vendor: {0}.",
        "deed": "I have told purchasing: {0}.",
        "deed, passive": "{0}; a notice has been sent.",
        "vendor": "{0}, says Acme Timber.",
        "link": "{0} (https://evil.example).",
        "html": "{0} <img src=x>.",
        "citation": "{0} [S9].",
        "reference": "{0} and WH/MO/99999.",
        "dozen": "{0}, a dozen.",
    },
}


def lies(evidence, slots, truths):
    """Pairs (what was done, sentence) for ``truths``: sentences that are let through.

    ``slots`` are those of the evidence's facts, in the language being spoken.
    """
    shown = _all_shown(evidence)
    for truth in truths:
        yield from _numbers(truth, shown)
        yield from _days(truth, evidence, shown)
        yield from _changed("unit", truth, _UNITS[language()])
        yield from _changed("turned", truth, _TURNED[language()])
        yield from _names(truth, evidence)
    for truth in truths[:2]:
        for name, form in _ADDED[language()].items():
            yield name, form.format(truth.rstrip("."))
    yield from _swapped(slots)


def _all_shown(evidence):
    """Every figure that the evidence shows anywhere."""
    texts = [fact.display for fact in evidence.facts]
    texts += [*evidence.summary, *evidence.warnings]
    for table in evidence.tables:
        texts += [table.title, *table.scope.filters, str(len(table.rows))]
        texts += [str(table.scope.shown), str(table.scope.total)]
        for row in table.rows:
            for cell, column in zip(row.cells, table.columns, strict=False):
                value = cell.value if isinstance(cell, Cell) else cell
                texts.append(show(value, column.kind, column.digits, column.unit))
        for value, column in zip(table.totals or (), table.columns, strict=False):
            texts.append(show(value, column.kind, column.digits, column.unit))
    return {number for text in texts for number in _NUMBER.findall(text)}


def _bare(text):
    """``text`` with the digits of names, documents and days out of sight."""
    for found in re.findall(r"\S*[^\W\d]\S*\d\S*|\d+ [a-zé]{3} \d{4}", text):
        text = text.replace(found, "\0" * len(found))
    return text


def _numbers(truth, shown):
    for hit in _NUMBER.finditer(_bare(truth)):
        last = int(hit[0][-1])
        near = hit[0][:-1] + str((last + 1) % 10)
        if not hit[0].strip("0.,"):
            continue
        tenfold = hit[0].replace(".", "").replace(",", "") + "0"
        full = "".join(chr(ord(d) + 0xFEE0) if d.isdigit() else d for d in near)
        hidden = near[:1] + "\u200b" + near[1:]
        for name, wrong in (
            ("number", near),
            ("tenfold", tenfold),
            ("full width", full),
            ("zero width", hidden),
        ):
            if near not in shown and wrong not in shown:
                yield name, truth[: hit.start()] + wrong + truth[hit.end() :]


def _days(truth, evidence, shown):
    for fact in evidence.facts:
        if fact.kind not in ("date", "datetime") or fact.display not in truth:
            continue
        moved = show(fact.value + timedelta(days=400), fact.kind)
        yield "date", truth.replace(fact.display, moved)


def _changed(name, truth, changes):
    for old, new in changes:
        wrong, count = re.subn(old, new, truth, count=1, flags=re.IGNORECASE)
        if count and wrong != truth:
            yield name, wrong


def _names(truth, evidence):
    """The figures of one row said of another one: only where they differ."""
    for table in evidence.tables:
        heads = [row for row in table.rows if row.ref and row.ref.name in truth]
        if len(heads) != 1 or len(_NUMBER.findall(_bare(truth))) == 0:
            continue
        (head,) = heads
        for row in table.rows:
            if row.ref and row.ref.name not in truth and _differ(head, row, truth):
                yield "row", truth.replace(head.ref.name, row.ref.name)
                break


def _differ(head, row, truth):
    """No figure of the sentence is one of ``row``'s; one of them is ``head``'s."""
    said = set(_NUMBER.findall(_bare(truth)))
    own, other = (_figures(each) for each in (head, row))
    return bool(said & own) and not (said & own) & other


def _figures(row):
    return {
        number
        for cell in row.cells
        for number in _NUMBER.findall(
            show(cell.value if isinstance(cell, Cell) else cell)
        )
    }


def _swapped(slots):
    """A fact's value under another one's label."""
    verb = "es" if language() == "es" else "is"
    for slot in slots:
        for other in slots:
            if _could_be(slot.fact, other.fact):
                continue
            label = slot.fact.label[:1].upper() + slot.fact.label[1:]
            yield "announced", f"{label}: {other.mark}."
            yield "named", f"{_article(label)} {verb} {other.mark}."


def _could_be(fact, other):
    """Two facts whose exchange would be no lie, or no more than a tautology."""
    if fact is other or fact.display == other.display:
        return True
    if fold(fact.label) == fold(other.label):
        return True
    same = {stem(w) for w in words(fact.label)} == {stem(w) for w in words(other.label)}
    return same or (
        isinstance(fact.value, RecordRef)
        and isinstance(other.value, RecordRef)
        and other.value.name in fact.value.name
    )


def _article(label):
    return f"El dato {label}" if language() == "es" else f"The {label}"
