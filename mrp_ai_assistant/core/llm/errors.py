"""What can go wrong with the models that a server has.

ModelError
├── ModelName           it is not the name of a model that can be installed
├── NoSuchModel         the library has no model of that name
├── NoLibrary           the server does not reach the library
├── ServerDisk          its disk is full
├── ServerTooOld        the model needs a newer Ollama
└── NotInstallable      such a server is started with its models
"""

from __future__ import annotations

from ..errors import ModelError
from ..i18n import _lt


class ModelName(ModelError):
    """``model`` as it was typed."""

    code = "model_name"
    action = "none"
    text = _lt(
        "“%(model)s” is not the name of a model of Ollama's library. "
        "Write it as it stands there, for example qwen2.5:3b."
    )


class NoSuchModel(ModelError):
    """``model`` that the library does not have."""

    code = "no_such_model"
    action = "none"
    text = _lt(
        "Ollama's library has no model %(model)s. "
        "Look for its exact name and size at ollama.com/library."
    )


class NoLibrary(ModelError):
    """``url`` of the server that has no way out."""

    code = "no_library"
    action = "retry"
    text = _lt(
        "The model server at %(url)s does not reach Ollama's library. Let it out to "
        "registry.ollama.ai, or copy the model there from another machine."
    )


class ServerDisk(ModelError):
    """``model`` that does not fit on the server's disk."""

    code = "server_disk"
    action = "retry"
    text = _lt(
        "The disk of the model server is full: %(model)s does not fit. "
        "Delete a model there that is not used, or choose a smaller one."
    )


class ServerTooOld(ModelError):
    """``model`` that this server cannot run."""

    code = "server_too_old"
    action = "none"
    text = _lt(
        "The model %(model)s needs a newer Ollama. Update it on the model server, then "
        "try again."
    )


class NotInstallable(ModelError):
    """``server`` is its name."""

    code = "not_installable"
    action = "none"
    text = _lt(
        "%(server)s takes no models from here: such a server is started with its own."
    )
