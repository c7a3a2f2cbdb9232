"""What the fake server has installed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .narrators import NARRATORS
from .transport import SCRIPTS

_CHAT_TEMPLATE = "{{ range .Messages }}<|{{ .Role }}|>{{ .Content }}{{ end }}"
BARE_TEMPLATE = "{{ .Prompt }}"


@dataclass(frozen=True)
class FakeModel:
    """``narrator`` names who speaks; ``script`` what goes wrong on the way."""

    name: str
    narrator: str = "honest"
    script: str = ""
    capabilities: tuple[str, ...] = ("completion",)
    template: str = _CHAT_TEMPLATE
    context_length: int = 8192
    family: str = "fake"
    remote_host: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.name.encode()).hexdigest()

    def details(self) -> dict[str, Any]:
        return {
            "format": "gguf",
            "family": self.family,
            "families": [self.family],
            "parameter_size": "3.8B",
            "quantization_level": "Q4_K_M",
        }

    def tag(self) -> dict[str, Any]:
        """Its line in ``/api/tags``."""
        line: dict[str, Any] = {
            "name": self.name,
            "model": self.name,
            "modified_at": "2026-11-01T08:00:00Z",
            "size": 2_200_000_000,
            "digest": self.digest,
            "details": self.details(),
        }
        if self.remote_host:
            line["remote_host"] = self.remote_host
            line["remote_model"] = self.name
        return line

    def shown(self, with_capabilities: bool) -> dict[str, Any]:
        """Its ``/api/show``; servers before 0.6.4 tell no capabilities."""
        info: dict[str, Any] = {
            "general.architecture": self.family,
            f"{self.family}.context_length": self.context_length,
        }
        if "embedding" in self.capabilities:
            info[f"{self.family}.pooling_type"] = 1
        shown: dict[str, Any] = {
            "license": "none",
            "modelfile": f"FROM {self.name}\nTEMPLATE {self.template}\n",
            "template": self.template,
            "details": self.details(),
            "model_info": info,
        }
        if with_capabilities:
            shown["capabilities"] = list(self.capabilities)
        return shown

    def running(self, num_ctx: int) -> Mapping[str, Any]:
        """Its line in ``/api/ps``."""
        return {
            **self.tag(),
            "expires_at": "2026-11-22T23:00:00Z",
            "size_vram": 0,
            "context_length": num_ctx,
        }


def installed() -> list[FakeModel]:
    """A model for every narrator and every fault, and some that are different."""
    return [
        FakeModel("fake:latest", capabilities=("completion", "tools")),
        *(FakeModel(f"{name}:latest", name) for name in NARRATORS if name != "honest"),
        *(FakeModel(f"fault-{name}:latest", script=name) for name in SCRIPTS),
        FakeModel("fake-bare:latest", template=BARE_TEMPLATE),
        FakeModel("fake-cloud:cloud", remote_host="https://cloud.example"),
        FakeModel(
            "fake-embed:latest",
            capabilities=("embedding",),
            context_length=512,
            family="bert",
        ),
    ]
