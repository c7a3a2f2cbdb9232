"""Why an answer failed, found nothing or was told by rules: the codes that statistics
count, in words short enough for a table."""

from ..core.i18n import _lt
from ..core.queue.fault import errors_by_code

_NAMED = {
    # nothing to show
    "no_rows": _lt("No records"),
    "no_access": _lt("No access"),
    "module_missing": _lt("App not installed"),
    "unknown_record": _lt("Record not found"),
    "out_of_scope": _lt("Not about the plant"),
    # the model, without which rules told it
    "server_address": _lt("Wrong address of the server"),
    "server_forbidden": _lt("Address not allowed"),
    "server_down": _lt("Server without answer"),
    "server_untrusted": _lt("Certificate not trusted"),
    "not_ollama": _lt("No Ollama at the address"),
    "not_openai": _lt("No OpenAI protocol at the address"),
    "server_busy": _lt("Server busy"),
    "model_timeout": _lt("Model too slow"),
    "model_missing": _lt("Model not installed"),
    "model_memory": _lt("Too little memory for the model"),
    "model_failed": _lt("Model not run by its server"),
    "model_cannot": _lt("Model without the ability"),
    "model_error": _lt("Another error of the model"),
    "cloud_model": _lt("Cloud not allowed"),
    "authentication": _lt("Token needed"),
    "prompt_too_long": _lt("Too much text for the model"),
    "prompt_truncated": _lt("Text cut by the server"),
    "stream_cut": _lt("Reply broken off"),
    "bad_reply": _lt("Reply not understood"),
    # the answer
    "question_too_long": _lt("Question too long"),
    "skill_failed": _lt("Data not read"),
    "skill_timeout": _lt("Data read too slowly"),
    "crashed": _lt("Process ended"),
    "error": _lt("Unexpected error"),
}


def codes():
    """``[(code, label)]`` in the language being spoken; what has no label is told by
    its code rather than not at all."""
    others = sorted(errors_by_code().keys() - _NAMED.keys())
    named = [(code, str(label)) for code, label in _NAMED.items()]
    return [*named, *((code, code) for code in others)]
