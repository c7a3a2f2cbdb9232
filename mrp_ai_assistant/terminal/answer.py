"""The log of a turn as one JSON object, for programs."""

from .text import plain


def read_answer(turn):
    """What the page shows of ``turn``.

    :return: ``text`` as a person reads it (``markdown``: with its marks), ``tables``
        (each with ``columns``, ``rows`` of raw values, ``texts`` as shown and
        ``records``, one a row; ``drawn`` where a chain tells the same), ``charts``,
        ``chains`` and ``passages`` (each with ``number``,
        ``source``, ``place``, ``quote``, ``text``) as their events have them,
        ``sources``, ``steps``, ``notices``, ``choices``,
        ``no_data``, ``error``, ``proposals`` (their cards), ``model``,
        ``model_calls``, ``seconds``, ``stats`` and the ids
    """
    events = _since_restart(turn._events_json().get(turn.id, []))
    kinds = {}
    for event in events:
        kinds.setdefault(event["kind"], []).append(event["payload"])
    stats = (kinds.get("stats") or [{}])[-1]
    markdown = _text(kinds.get("text", []))
    tables = [_table(payload) for payload in kinds.get("table", [])]
    return {
        "question": turn.question,
        "text": plain(markdown),
        "markdown": markdown,
        "tables": tables,
        "charts": kinds.get("chart", []),
        "chains": kinds.get("chain", []),
        "passages": [
            item for payload in kinds.get("passages", []) for item in payload["items"]
        ],
        "sources": [each for table in tables for each in table["sources"]],
        "steps": _steps(kinds.get("step", [])),
        "notices": [payload["text"] for payload in kinds.get("notice", [])],
        "choices": _last(kinds, "choices"),
        "no_data": _last(kinds, "no_data"),
        "error": _last(kinds, "error"),
        "proposals": _proposals(turn, kinds.get("action", [])),
        "followups": [
            each["question"]
            for each in (_last(kinds, "done") or {}).get("followups") or []
        ],
        "format": turn.answer_format,
        "model": stats.get("model"),
        "model_calls": stats.get("model_calls") or 0,
        "seconds": stats.get("seconds") or turn.seconds,
        "stats": stats,
        "conversation": turn.conversation_id.id,
        "turn": turn.id,
        "state": turn.state,
    }


def _proposals(turn, payloads):
    """The cards as the asker sees them, without the token of a click: a proposal is
    confirmed in the page alone."""
    ids = [number for payload in payloads for number in payload["proposals"]]
    if not ids:
        return []
    company = turn.conversation_id.company_id
    cards = turn.env["mrp.ai.proposal"].with_user(turn.user_id)
    shown = cards.with_context(allowed_company_ids=company.ids).show(ids)
    return [{key: card[key] for key in card if key != "token"} for card in shown]


def _since_restart(events):
    starts = [
        index
        for index, event in enumerate(events)
        if event["kind"] == "status" and event["payload"].get("restart")
    ]
    return events[starts[-1] :] if starts else events


def _since_anew(payloads):
    """Those that still stand: a text that begins anew replaces what came before."""
    starts = [at for at, each in enumerate(payloads) if each.get("anew")]
    return payloads[starts[-1] :] if starts else payloads


def _text(payloads):
    """Lead text first, as readers place it above the tables."""
    leads = [each for each in payloads if each.get("place") == "lead"]
    lead = "".join(each["md"] for each in _since_anew(leads))
    rest = "".join(each["md"] for each in payloads if each.get("place") != "lead")
    return "\n\n".join(part.strip() for part in (lead, rest) if part.strip())


def _table(payload):
    return {
        "title": payload["title"],
        "columns": [
            {name: column[name] for name in ("name", "label", "kind", "align")}
            for column in payload["columns"]
        ],
        "rows": [[cell["v"] for cell in row["cells"]] for row in payload["rows"]],
        "texts": [[cell["t"] for cell in row["cells"]] for row in payload["rows"]],
        "records": [row["ref"] for row in payload["rows"]],
        "totals": payload.get("totals") and _values(payload["totals"]),
        "scope": payload["scope"],
        "sources": payload.get("sources") or [_searched(payload)],
        "drawn": bool(payload.get("drawn")),
    }


def _searched(payload):
    """The source of a table that names none: what was searched for it."""
    scope = payload["scope"]
    return {
        "label": payload["title"],
        "model": scope["model"],
        "count": scope["total"],
    }


def _values(cells):
    return [cell and cell["v"] for cell in cells]


def _steps(payloads):
    """The last word of each step."""
    latest = {payload["id"]: payload for payload in payloads}
    return list(latest.values())


def _last(kinds, kind):
    return (kinds.get(kind) or [None])[-1]
