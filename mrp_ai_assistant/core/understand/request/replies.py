"""What is said to a request that is no command yet, or that nobody proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...evidence import Ask, Missing, NoData
from ...i18n import _
from ...skill import Skill, SkillSet
from ..filling import cannot
from ..plan import Plan
from ..reading import Reading
from ..router import knows, routes
from .acts import Act
from .beside import beside

_MOST = 4
_SOFT = (
    r"(?:por favor|porfa|please|pls|pues|entonces|ya|ahora|now|just|claro|si|ok|yes)"
)
_YES = (
    r"(?:si+|vale|ok(?:ey|ay)?|dale|venga|adelante|haz(?:lo|la)|hace(?:lo|la)|"
    r"confirma(?:r|do|l[oa]s?)?|confirmo|de acuerdo|perfecto|correcto|exacto|acept[oa]|"
    r"ejecuta(?:l[oa])?|crea(?:l[oa]s?)|procede|hagamoslo|me parece bien|esta bien|"
    r"lo confirmo|la confirmo|yes+|yep|yeah|sure|go ahead|do it|do so|make it so|"
    r"confirm(?:ed)?(?: it| that)?|create it|proceed|go for it|sounds good|looks good|"
    r"approved?(?: it)?|accept(?: it)?|execute(?: it)?|right|correct|of course)"
)
_NO = (
    r"(?:no|nop|nope|cancela(?:l[oa])?|descarta(?:l[oa])?|dejal[oa]|olvidal[oa]|"
    r"borral[oa]|anulal[oa]|quital[oa]|deshaz(?:l[oa])?|mejor no|no gracias|ya no|"
    r"discard(?: it)?|cancel(?: it)?|never ?mind|forget it|no thanks|undo(?: it)?|"
    r"delete it|remove it|drop it)"
)
_GAP = r"[\s,;.!¡]+"


def _only(words: str) -> re.Pattern[str]:
    said = rf"(?:{words}|{_SOFT})"
    return re.compile(rf"\W*(?:{_SOFT}{_GAP})*{words}(?:{_GAP}{said})*\W*")


_AGREES, _DECLINES = _only(_YES), _only(_NO)


def by_text(folded: str, previous: Plan | None) -> Ask | None:
    """ "Sí, hazlo" after a draft: a written word confirms nothing, nor undoes it."""
    if previous is None or not previous.skill.proposes or previous.missing:
        return None
    if _AGREES.fullmatch(folded):
        text = _(
            "A written word confirms nothing: the button on the card does, after you "
            "have looked at its values."
        )
        return Ask(text)
    if _DECLINES.fullmatch(folded):
        text = _(
            "Nothing has been changed by the draft itself. “Discard” on its card puts "
            "it away; what was confirmed can be undone there."
        )
        return Ask(text)
    return None


def not_yet(reading: Reading, skills: SkillSet) -> Ask | NoData | None:
    """The reply to "¿cómo creo…?", "necesito fabricar 30" and "3 órdenes de 10"."""
    act = reading.act
    if act is None:
        return None
    if act.mood == "does" and not act.several:
        return beside(reading)
    if act.several:
        text = _("One draft at a time: for how many pieces is each order?")
        one = {"es": "una orden", "en": "an order"}[reading.language]
        span = act.several[0], _noun_end(reading, act)
        return Ask(text, (reading.put(*span, one),))
    if act.mood == "wants":
        return _either(reading, reading.text[act.spans[0][1] :])
    if act.concept == "request_purchase" and (bought := _outlook(reading, act)):
        return bought
    proposing = [each for each in offered(skills) if _serves(each, act.concept)]
    if not proposing:
        return None
    text = _(
        "Ask for it in a sentence. I prepare a draft with what it would take, and "
        "nothing is changed until you press the button on its card. For example:"
    )
    return Ask(text, tuple(_examples(reading, act, proposing)))


def _noun_end(reading: Reading, act: Act) -> int:
    words = reading.text[act.spans[0][0] : act.spans[0][1]].split()
    end = act.spans[0][1]
    return end - len(words[-1]) - 1 if words[-1] in ("de", "of", "for") else end


def so_many(
    reading: Reading, skills: SkillSet, previous: Plan | None = None
) -> Ask | None:
    """The reply to "dos docenas de sillas Luna", which says nothing to do."""
    first = reading.amounts[:1]
    if reading.domain or not first or reading.text[: first[0].start].strip():
        return None
    follows = previous and any(
        p.kind == "amount" for p in previous.skill.params.values()
    )
    named = any(char.isalpha() for m in reading.mentions for char in m.text)
    if follows or "?" in reading.text or not named:
        return None
    serving = any(_serves(each, "request_order") for each in offered(skills))
    return _either(reading, reading.text) if serving else None


def _either(reading: Reading, words: str) -> Ask:
    rest = words.strip(" ¿?¡!.")
    if reading.language == "es":
        able = "¿Da tiempo a fabricar" if reading.dated else "¿Podemos fabricar"
        options = (f"Crea una orden de {rest}", f"{able} {rest}?")
    else:
        able = "Could we fit in" if reading.dated else "Can we make"
        options = (f"Create an order for {rest}", f"{able} {rest}?")
    return Ask(_("Shall I draft an order, or tell whether it can be made?"), options)


def _outlook(reading: Reading, act: Act) -> Ask | None:
    """ "¿Hay que comprar tornillos?": what there will be tells it."""
    rest = reading.text[act.spans[0][1] :].strip(" ¿?¡!.")
    if not rest or "?" not in reading.text:
        return None
    if not reading.mentions:  # of nothing by name: "what do I need to buy this week?"
        es, en = f"¿Qué hay que pedir {rest}?", f"What do we have to order {rest}?"
        return Ask(
            _("Is this what you ask?"), (es if reading.language == "es" else en,)
        )
    if reading.language == "es":
        options = (f"¿Cuándo se agotará el stock de {rest}?", f"Quiero comprar {rest}")
    else:
        options = (f"When will {rest} run out?", f"I want to buy {rest}")
    text = _("Shall I tell how its stock will go, or prepare a request to buy it?")
    return Ask(text, options)


def _examples(reading: Reading, act: Act, skills: list[Skill]) -> Iterator[str]:
    """What was asked as a request, where it says enough; the skill's own words."""
    start = act.spans[0][0]
    words = reading.text[start:].strip(" ?!.")
    infinitive = reading.language == "en" or words.split()[0].endswith(("r", "rle"))
    if infinitive and (reading.mentions or reading.amounts):
        wish = {"es": "Quiero", "en": "I want to"}[reading.language]
        yield f"{wish} {words}"
    for skill in skills[:_MOST]:
        yield from skill.phrases.get(reading.language, ())[:1]


def offered(skills: SkillSet) -> list[Skill]:
    """What this user can have prepared."""
    return [skill for skill in skills.offered() if skill.proposes]


def _serves(skill: Skill, concept: str) -> bool:
    ways = (({*way.all, *way.some}) for way in skill.when)
    choices = (set(param.values or ()) for param in skill.params.values())
    return any(concept in said for said in (*ways, *choices))


def beyond(reading: Reading, skills: SkillSet) -> Ask | NoData | None:
    """What a request asks for besides what can be drafted; None when nothing."""
    assert reading.act is not None
    concept = reading.act.concept
    serving = [s for s in skills if s.proposes and _serves(s, concept)]
    if not serving:
        return refused(reading, reading.words(concept), skills)
    if any(route.skill in serving for route in routes(reading, skills)):
        return None
    left = min((_left(skill, reading) for skill in serving), key=len)
    said = next((each for each in reading.said if each.concept in left), None)
    if said is None:
        return None
    named = (m.end for m in reading.mentions if m.noun_start == said.start)
    return cannot(serving[0], reading, (said.start, next(named, said.end)))


def _left(skill: Skill, reading: Reading) -> set[str]:
    return {each for each in reading.domain if not knows(skill, {each})}


def refused(reading: Reading, words: str, skills: SkillSet) -> NoData:
    """A change that nobody proposes, and what is prepared instead."""
    if any(each.concept in ("scrap", "request_scrap") for each in reading.said):
        text = _("I never propose a scrap: it is registered in Odoo by a person.")
        return NoData(Missing.OUT_OF_SCOPE, text, followups=_phrases(reading, skills))
    proposing = _phrases(reading, skills)
    if not proposing:
        text = _(
            "I cannot do this (“%(words)s”): I read and tell, and I create, change and "
            "delete nothing. What I can tell:",
            words=words,
        )
        return NoData(Missing.OUT_OF_SCOPE, text)
    text = _(
        "I cannot do this (“%(words)s”): I cancel, delete, confirm and scrap nothing. "
        "What I can prepare, for you to confirm:",
        words=words,
    )
    return NoData(Missing.OUT_OF_SCOPE, text, followups=proposing)


def _phrases(reading: Reading, skills: SkillSet) -> tuple[str, ...]:
    """Those about what was named first: "cancela la orden" is of one order."""

    def of_others(skill: Skill) -> bool:
        nouns = {noun for name in skill.required for noun in skill.params[name].nouns}
        return not nouns & reading.domain

    ranked = sorted(offered(skills), key=of_others)
    said = (skill.phrases.get(reading.language, ())[:1] for skill in ranked)
    return tuple(phrase for phrases in said for phrase in phrases)[:_MOST]
