"""What a turn emits while it is answered: the only thing that a reader sees.

An event is ``kind`` and a JSON-able ``payload``; the log that stores it gives it its
``seq``. A reader is a pure function of the log: the page, a second tab, a terminal.

    status     {state, text}                     running, choosing,
                                                 waiting_model, narrating
    step       {id, label, state, detail, rows, seconds}   the same id updates
    table      evidence.Table.as_json()
    chart      fan.Fan.as_json(): {type: fan, ...}
    chain      cause_chain.CauseChain.as_json(); the table of the same follows, drawn
    passages   {items: [passage.Passage.as_json()]}, cited by their number
    text       {md, origin, place, refs, anew}   consecutive ones of a place join,
                                                 or replace those before (anew);
                                                 model or rules; the records it names
    choices    {text, options: [{label, question}]}        buttons that ask
    action     {drafts: [Draft.as_json()], lang, amends}, logged as {proposals: [ids]}
               of what is stored for a person to confirm
    no_data    {reason, text, scope, suggestions}
    notice     {text, level}                     info or warning
    error      {code, text, action: {kind, label}}
    stats      {model, seconds, model_calls, prompt_tokens, tokens, ...};
               held_back is kept for managers and not logged
    done       {state, followups}                always the last one
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "status",
    "step",
    "table",
    "chart",
    "chain",
    "passages",
    "text",
    "choices",
    "action",
    "no_data",
    "notice",
    "error",
    "stats",
    "done",
]


@dataclass(frozen=True)
class Event:
    kind: Kind
    payload: Mapping[str, Any]
