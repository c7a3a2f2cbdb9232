"""What the assistant can do: one file, one skill, in a folder by subject.

Every module below this folder that declares a skill with ``core.skill.skill`` is found
by itself. ``plant`` holds what several skills read alike; it declares none.
"""

import importlib
import pkgutil

from ..core.skill import Skill, SkillSet


def _declared():
    for info in pkgutil.walk_packages(__path__, f"{__name__}."):
        if info.ispkg:
            continue
        module = importlib.import_module(info.name)
        yield from (
            value for value in vars(module).values() if isinstance(value, Skill)
        )


SKILLS = SkillSet(_declared())
