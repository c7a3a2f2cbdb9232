"""Skills for programs: what there is, one of them run at once, a question answered at
once. Code alone answers; no model is waited for."""

from __future__ import annotations

from ..contract import (
    Operation,
    Parameter,
    flag,
    listed,
    or_null,
    record,
    shape,
    text,
    whole,
)

_PROPOSE = flag(
    "Whether drafts are kept, for a person to confirm on the page. Without it nothing "
    "is prepared. No operation of this API carries a draft out."
)
_REPLY = record(
    {
        "answer": shape("Answer"),
        "lang": text("The language of the answer.", enum=["es", "en"]),
        "proposal": or_null(shape("Proposal")),
    },
    description="“proposal” says where drafts wait, where any were kept.",
)

SHAPES = {
    "Skill": record(
        {
            "name": text("What it is called by."),
            "title": text(),
            "description": text("What it answers, and what its arguments mean."),
            "arguments": {
                "type": "object",
                "description": "JSON schema of its arguments.",
                "additionalProperties": True,
            },
            "examples": listed(text("A question that it answers.")),
            "proposes": flag("It ends in a draft that a person has to confirm."),
            "available": flag("Whether the user of the key can have it."),
            "reason": or_null(text("Why the user cannot.")),
        }
    ),
    "Proposal": record(
        {
            "count": whole("How many drafts wait."),
            "conversation": whole(),
            "path": text("Where in Odoo a person looks at them and confirms them."),
        }
    ),
}

OPERATIONS = (
    Operation(
        id="listSkills",
        method="GET",
        path="/skills",
        summary="List the skills",
        description=(
            "What the assistant can do, with the JSON schema of the arguments of each."
        ),
        reply=record({"skills": listed(shape("Skill"))}),
        reads=True,
    ),
    Operation(
        id="callSkill",
        method="POST",
        path="/skills/{name}",
        summary="Run one skill",
        description=(
            "Answers at once, with the rights of the user. A record is named as people "
            "name it, or as “id:41”; several that fit are listed in “choices”, of none "
            "the nearest are told in “no_data”."
        ),
        parameters=(
            Parameter("name", text(maxLength=100), "Of a skill.", "path", True),
        ),
        body={
            "type": "object",
            "properties": {
                "arguments": {"type": "object", "additionalProperties": True},
                "propose": _PROPOSE,
            },
        },
        reply=_REPLY,
        failures=(404, 429),
        example={"arguments": {"limit": 5}},
    ),
    Operation(
        id="answerNow",
        method="POST",
        path="/answer",
        summary="Answer a question at once",
        description=(
            "By rules alone, in the language of the question, without a conversation: "
            "each question stands for itself. To have it told by a model, or to go on "
            "from it, use “ask”."
        ),
        body={
            "type": "object",
            "properties": {
                "question": text(minLength=1, maxLength=4000),
                "propose": _PROPOSE,
            },
            "required": ["question"],
        },
        reply=_REPLY,
        failures=(429,),
        example={"question": "Which manufacturing orders are late?"},
    ),
)
