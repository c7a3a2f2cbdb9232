"""What the assistant can do: one file, one skill.

Every module of this folder that declares a skill with ``core.skill.skill`` is found by
itself. ``plant`` holds what several skills read alike.
"""

import importlib
import pkgutil

from ..core.skill import Skill, SkillSet


def _declared():
    for info in pkgutil.iter_modules(__path__):
        if info.ispkg:
            continue
        module = importlib.import_module(f"{__name__}.{info.name}")
        yield from (
            value for value in vars(module).values() if isinstance(value, Skill)
        )


SKILLS = SkillSet(_declared())
