"""Pages of docs/ that come from the code are those that the code gives now."""

import re
from datetime import date
from pathlib import Path

import pytest

from odoo.addons.mrp_ai_assistant.core.understand import Plan, understand
from odoo.addons.mrp_ai_assistant.core.understand.lexicon import lexicon
from odoo.addons.mrp_ai_assistant.core.understand.tokens import tokens
from odoo.addons.mrp_ai_assistant.skills import SKILLS

from devtools.docs import pages, skill_page, sources
from devtools.docs.arguments import UNSAID
from devtools.docs.said import NOUNS, SAID
from devtools.docs.table import anchor

ROOT = Path(__file__).parents[2]
CATALOGUES = [path for path in pages.PATHS if "skills" in path.name]
JOINED = {
    "en": {"group": "by", "sort": "sorted by"},
    "es": {"group": "por", "sort": "ordenadas por"},
}
DIRECTIONS = {"largest", "smallest", "oldest", "newest"}
# What readers of their own find: days, what comes after "by", and requests to act.
ELSEWHERE = set(
    "bring_forward category date day deprioritise month name no_due no_responsible "
    "plan_prevention prioritise put_off quarter report_breakdown reschedule state "
    "week year".split()
)


class NoRecords:
    def candidates(self, model, text, limit=20):
        return []


@pytest.fixture(scope="module")
def made():
    return pages.made()


@pytest.mark.parametrize("path", pages.PATHS, ids=str)
def test_it_is_what_the_code_gives(made, path):
    file = ROOT / path
    assert file.exists() and file.read_text("utf-8") == made[path], (
        f"{path} is not of now: run `make docs`"
    )


@pytest.mark.parametrize("path", CATALOGUES, ids=str)
def test_every_skill_has_one_heading(made, path):
    headings = re.findall(r"^#{2,3} (.+)$", made[path], re.MULTILINE)
    assert len({anchor(heading) for heading in headings}) == len(headings)
    names = re.findall(r"^- \*\*[^*]+\*\* `(\w+)`$", made[path], re.MULTILINE)
    assert names == [skill.name for skill in skill_page.skills()]


def test_every_folder_of_skills_has_a_subject():
    folders = {skill_page.subject(skill) for skill in skill_page.skills()}
    assert folders == set(skill_page.SUBJECTS)


def test_nothing_is_told_of_models_that_no_skill_reads(made):
    told = made[CATALOGUES[0]]
    unread = {name for _module, name in sources.MODELS.values() if name not in told}
    assert not unread


@pytest.mark.parametrize(("place", "language"), [(0, "en"), (1, "es")])
def test_the_words_of_the_catalogue_are_known(place, language):
    words = lexicon(language)
    for concept, said in SAID.items():
        if concept not in ELSEWHERE:
            text = [token.word for token in tokens(said[place])]
            heard = {each for hit in words.hits(text) for each in hit.concepts}
            assert concept in heard, (concept, said[place], heard)


@pytest.mark.parametrize(("place", "language"), [(0, "en"), (1, "es")])
@pytest.mark.parametrize(
    "skill", [each for each in SKILLS if not each.fallback], ids=lambda each: each.name
)
def test_what_it_can_be_counted_and_sorted_by_is_understood(skill, place, language):
    for param in skill.params.values():
        if param.kind in ("group", "sort"):
            for concept in set(param.values) - UNSAID.get(skill.name, set()):
                words = (SAID if concept in DIRECTIONS else {**SAID, **NOUNS})[concept]
                joined = "" if concept in DIRECTIONS else JOINED[language][param.kind]
                wanted = {param.name: param.values[concept]}
                assert any(
                    wanted.items() <= asked(f"{phrase} {joined} {words[place]}", skill)
                    for phrase in skill.phrases[language]
                ), (concept, words[place])


def asked(question, skill):
    """The arguments with which ``skill`` would be run; none where another is."""
    question = re.sub("[¿?]", "", question)
    understood = understand(
        question, skills=SKILLS, lookup=NoRecords(), today=date(2026, 11, 22)
    )
    own = isinstance(understood, Plan) and understood.skill is skill
    return understood.arguments.items() if own else {}.items()
