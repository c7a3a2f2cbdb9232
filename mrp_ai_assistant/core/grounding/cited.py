"""Whether the passage that a sentence cites carries it; if not, it is dropped.

The rules, in the order in which they are cheap:

    shape       neither long nor a repetition, no markup, no address, no deed of its own
    cited       one number of a passage at least, and only such numbers
    figures     every number, day and code stands in a cited passage, its unit with it
    place       and stands there in a sentence or row that says the same
    denial      "no" and "never" are in that place where they are in the sentence
    names       every capitalised word stands in a cited passage, or in the question
    overlap     half of its words at least are the passage's

What a passage orders ("ignore all instructions") moves nothing here, and a sentence
that obeys it is not carried by what it cites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ..knowledge.retrieve.glossary import translated
from ..knowledge.retrieve.words import is_code, is_stop, roots, tokens
from ..passage import Passage
from .characters import clean, fold
from .language import is_in
from .names import capitalised
from .numbers import Number, numbers
from .speech_acts import NEGATION
from .states import any_of
from .verifier import Verdict

LONGEST = 420  # characters of one sentence
OVERLAP = 0.5
_CITE = re.compile(r"\[(\d{1,2})\]")
_MARKUP = re.compile(
    r"https?:|www\.|[<>`*_|#\\^~=@{}]|!\[|javascript:|data:|\w\.(?:com|net|org|io)\b",
    re.IGNORECASE,
)
# What an assistant says that it did. "Ajuste" and "compruebe" are a manual's orders.
_DEED = any_of(
    r"(?:he|hemos|i have|i've|we have|we've) \w+|"
    r"(?:i|we) (?:created|sent|ordered|changed|updated|cancelled|notified)|"
    r"se (?:ha|han) (?:creado|enviado|pedido|cambiado|cancelado|actualizado|avisado)|"
    r"(?:has|have) been (?:created|sent|ordered|cancelled|updated|notified)"
)
_ORDERS = re.compile(
    r"\b(?:ignor\w+|disregard|forget|olvid\w+|instruc\w+|prompt|password|contrasena|"
    r"sistema operativo del modelo|system prompt)\b"
)
_CODE = re.compile(r"(?<!\w)(?=[\w./-]*\d)(?=[\w./-]*[^\W\d_])[^\W_][\w./-]*[^\W_]")
_UNIT = re.compile(r"\s?(%|°\s?[CF]\b|[^\W\d_]{1,12})")
_UNITS = frozenset(
    """% °c °f bar mbar psi pa kpa mpa nm n kn kg g mg t mm cm m km um in l ml dl s ms
    min h v mv kv a ma w kw mw hz khz mhz rpm db ohm cv hp segundos segundo
    seconds second minutos minuto minutes minute horas hora hours hour dias dia
    days day semanas semana weeks week meses mes months month anos ano years
    year grados degrees litros litro liters litres bares bars""".split()
)
_SAME_UNIT = {
    **dict.fromkeys("segundos segundo seconds second s".split(), "s"),
    **dict.fromkeys("minutos minuto minutes minute min".split(), "min"),
    **dict.fromkeys("horas hora hours hour h".split(), "h"),
    **dict.fromkeys("dias dia days day".split(), "day"),
    **dict.fromkeys("semanas semana weeks week".split(), "week"),
    **dict.fromkeys("meses mes months month".split(), "month"),
    **dict.fromkeys("anos ano years year".split(), "year"),
    **dict.fromkeys("litros litro liters litres l".split(), "l"),
    **dict.fromkeys("bares bars bar".split(), "bar"),
}
_PIECE = re.compile(r"(?<=[.!?;:])\s+|\n+")
_SAID = frozenset(
    """segun pagina paginas manual documento revision dice indica pasaje fuente cita
    according page pages document says states passage source revision""".split()
)


class Citations:
    """Judges the sentences that a model made of ``passages``, in their order."""

    def __init__(
        self, passages: Sequence[Passage], *, question: str = "", lang: str = "es"
    ) -> None:
        self._passages: Mapping[int, Passage] = {p.number: p for p in passages}
        self._question = question
        self._lang = lang
        self._seen: set[str] = set()

    def verify(self, sentence: str) -> Verdict:
        """Judge ``sentence``, with its citations as ``[1]``."""
        text = clean(sentence)
        said = clean(_CITE.sub(" ", text))
        reason = (
            self._shape(text, said)
            or self._cited(text)
            or self._carried(said, [self._passages[n] for n in _cites(text)])
        )
        self._seen.add(fold(said))
        return Verdict(reason or "")

    def _shape(self, text: str, said: str) -> str | None:
        folded = fold(said)
        if len(folded.split()) < 2:
            return "empty"
        if len(text) > LONGEST:
            return "length"
        if folded in self._seen:
            return "repetition"
        if _MARKUP.search(said) or "[" in said or "]" in said:
            return "markup"
        if _ORDERS.search(folded):
            return "instructions"
        if _DEED.search(folded):
            return "deed"
        return None if is_in(self._lang, said) else "language"

    def _cited(self, text: str) -> str | None:
        numbers_said = _cites(text)
        if not numbers_said:
            return "uncited"
        unknown = [n for n in numbers_said if n not in self._passages]
        return f"citation:{unknown[0]}" if unknown else None

    def _carried(self, said: str, passages: Sequence[Passage]) -> str | None:
        source = "\n".join(_whole(each) for each in passages)
        pieces = [piece for each in passages for piece in _pieces(each)]
        return (
            self._codes(said, source)
            or self._figures(said, passages, pieces)
            or self._names(said, source)
            or self._denies(said, pieces)
            or self._overlap(said, source)
        )

    def _codes(self, said: str, source: str) -> str | None:
        known = {_plain(token) for token in tokens(source)}
        for hit in _CODE.finditer(said):
            parts = {_plain(token) for token in tokens(hit[0])}
            if not parts <= known and not _measured(hit[0], source):
                return f"code:{hit[0]}"
        return None

    def _figures(
        self, said: str, passages: Sequence[Passage], pieces: Sequence[str]
    ) -> str | None:
        plain = clean(_CODE.sub(" ", said))
        asked = {value for n in numbers(clean(self._question)) for value in n.readings}
        places = {p.place.page_from for p in passages} | {
            p.place.page_to for p in passages
        }
        for number in numbers(plain):
            if _is_of(number, plain, places):
                continue  # "page 21" of the passage's own place
            unit = _unit_after(plain, number.end)
            where = [piece for piece in pieces if _tells(piece, number, unit)]
            known = bool(where)
            if not known and not number.readings & asked:
                return f"number:{plain[number.start : number.end]}"
            where = [piece for piece in where if _is_its_row(said, piece)]
            if known and not any(_is_like(said, piece) for piece in where):
                return f"binding:{plain[number.start : number.end]}"
        return None

    def _names(self, said: str, source: str) -> str | None:
        known = frozenset(_all_words(f"{source} {self._question}")) | _SAID
        unknown = [
            name for name in capitalised(said.strip(), known) if not is_code(fold(name))
        ]
        if not unknown:
            return None
        first = re.search(r"[^\W\d_]+", said)
        if first and unknown == [first[0]]:
            return None  # the first word of the sentence is no name: overlap judges it
        return f"name:{unknown[-1]}"

    def _denies(self, said: str, pieces: Sequence[str]) -> str | None:
        """ "It must be oiled" of "it must not be oiled"."""
        near = max(pieces, key=lambda piece: _alike(said, piece), default="")
        mine = bool(NEGATION.search(fold(said)))
        its = bool(NEGATION.search(fold(near)))
        return "negation" if mine != its and _alike(said, near) > 0.3 else None

    def _overlap(self, said: str, source: str) -> str | None:
        words = _content(said)
        if not words:
            return "empty"
        known = set(_all_roots(source))
        own = sum(_is_known(word, known) for word in words)
        return None if own >= OVERLAP * len(words) else "overlap"


def _cites(text: str) -> list[int]:
    return [int(number) for number in _CITE.findall(text)]


def _whole(passage: Passage) -> str:
    return clean("\n".join((*passage.heading, passage.source.name, passage.text)))


def _pieces(passage: Passage) -> list[str]:
    """The sentences and rows of a passage, each with the one before: "The pressure is
    set as follows. Turn it to 15 bar." A row stands with the header of its table."""
    parts = [part for part in _PIECE.split(passage.text) if part.strip()]
    head = parts[0] if parts else ""
    title = passage.heading[-1] if passage.heading else ""
    if "|" in head:
        return [clean(f"{title} {head} {part}") for part in parts]
    pairs = zip([title, *parts], parts, strict=False)
    return [clean(f"{before} {part}") for before, part in pairs]


def _tells(piece: str, number: Number, unit: str) -> bool:
    """Whether ``piece`` has this number, with this unit where one is measured: beside
    it, or above it in the header of its table."""
    text = clean(_CODE.sub(_spaced, piece))
    for other in numbers(text):
        if not number.readings & other.readings:
            continue
        its = _unit_after(text, other.end)
        same = its == unit or not (unit and its)
        if same and (not unit or its or unit in _units(text)):
            return True
    return False


def _unit_after(text: str, end: int) -> str:
    hit = _UNIT.match(text, end)
    unit = fold(hit[1]).replace(" ", "") if hit else ""
    return _SAME_UNIT.get(unit, unit) if unit in _UNITS else ""


def _units(text: str) -> set[str]:
    said = re.findall(r"°\s?[CF]|%|[^\W\d_]+", text)
    folded = (fold(each).replace(" ", "") for each in said)
    return {_SAME_UNIT.get(each, each) for each in folded if each in _UNITS}


def _spaced(hit: re.Match[str]) -> str:
    """ "15bar" is a number and its unit; "E-217" is a code, and no number."""
    measured = re.fullmatch(r"(\d+(?:[.,]\d+)?)([^\W\d_]{1,4})", hit[0])
    return f"{measured[1]} {measured[2]}" if measured else " "


def _measured(code: str, source: str) -> bool:
    spaced = re.fullmatch(r"(\d+(?:[.,]\d+)?)([^\W\d_]{1,4})", code)
    return spaced is not None and f"{spaced[1]} {spaced[2]}".lower() in source.lower()


def _is_of(number: Number, said: str, pages: Iterable[int | None]) -> bool:
    before = fold(said[: number.start]).rstrip()
    if not before.endswith(("pagina", "paginas", "page", "pages", "pag.", "p.")):
        return False
    return any(page is not None and float(page) in number.readings for page in pages)


def _is_like(said: str, piece: str) -> bool:
    """Whether ``piece`` is about what is said, more than by its figures."""
    words = [word for word in _content(said) if not is_code(word)]
    if len(words) < 2:
        return True
    known = set(_all_roots(piece))
    return sum(_is_known(word, known) for word in words) >= min(2, len(words) // 2)


def _is_its_row(said: str, piece: str) -> bool:
    """A row of a table is told with its own code, not with another row's."""
    if "|" not in piece:
        return True
    codes = {_plain(token) for hit in _CODE.finditer(said) for token in tokens(hit[0])}
    codes -= {code for code in codes if re.fullmatch(r"\d+[a-z]{1,4}", code)}
    return codes <= {_plain(token) for token in tokens(piece)}


def _alike(said: str, piece: str) -> float:
    words = _content(said)
    known = set(_all_roots(piece))
    return sum(_is_known(word, known) for word in words) / max(1, len(words))


def _is_known(word: str, known: set[str]) -> bool:
    if any(root in known for root in roots(word)):
        return True
    others = (tokens(way) for way in translated((word,)))
    return any(all(roots(token)[-1] in known for token in way) for way in others if way)


def _content(said: str) -> list[str]:
    return [
        token
        for token in tokens(said)
        if not is_stop(token) and token not in _SAID and len(token) > 2
    ]


def _all_roots(text: str) -> Iterable[str]:
    return (root for token in tokens(text) for root in roots(token))


def _all_words(text: str) -> Iterable[str]:
    return re.findall(r"[^\W\d_]+", fold(text))


def _plain(token: str) -> str:
    return "".join(filter(str.isalnum, token))
