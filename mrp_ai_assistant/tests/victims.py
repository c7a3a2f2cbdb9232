"""What people keep to themselves, marked, so that a leak of it is seen in any reply."""

from odoo.tools import SQL

MARK = "CANARY"


def rows_of(env, user, company, mark=MARK):
    """Rows of ``user`` in ``company``, ``{model name: record}``, as sudo. ``mark``
    stands in every text of them, followed by the model and the owner."""
    env = env(su=True, context={"tracking_disable": True})
    mine = {"user_id": user.id, "company_id": company.id}

    def made(model, **values):
        return env[model].create(values)

    def text(model):
        return f"{mark} {model} {user.login}"

    turn, event = _answered(made, text, mine)
    document = _attached(made, text, mine, turn.conversation_id)
    env["mrp.ai.turn.text"]._index_some()
    return {
        each._name: each
        for each in (
            turn.conversation_id,
            turn,
            event,
            document,
            *_shown_to_managers(made, text, turn, mine),
            made("mrp.ai.briefing", problem=text("briefing"), **mine),
            made(
                "mrp.ai.tile",
                name=text("tile"),
                question=text("tile"),
                plan={"skill": text("tile")},
                asked_date="2026-11-01",
                kind="table",
                **mine,
            ),
            made("mrp.ai.prompt", name=text("prompt"), text=text("prompt"), **mine),
        )
    }


def _answered(made, text, mine):
    talk = made("mrp.ai.conversation", name=text("talk"), **mine)
    turn = made(
        "mrp.ai.turn",
        conversation_id=talk.id,
        user_id=mine["user_id"],
        question=text("question"),
        state="done",
        token=text("turn token"),
        lang="en_US",
    )
    talk.leaf_id = turn
    event = made(
        "mrp.ai.turn.event",
        turn_id=turn.id,
        seq=1,
        kind="text",
        payload={"text": text("event")},
    )
    return turn, event


def _attached(made, text, mine, talk):
    file = made("ir.attachment", name=text("file"), raw=text("file").encode())
    return made(
        "mrp.ai.document",
        name=f"{text('document')}.txt",
        conversation_id=talk.id,
        attachment_id=file.id,
        state="ready",
        **mine,
    )


def _shown_to_managers(made, text, turn, mine):
    proposal = made(
        "mrp.ai.proposal",
        turn_id=turn.id,
        conversation_id=turn.conversation_id.id,
        question=text("question"),
        lang="en",
        kind="activity",
        reason=text("proposal"),
        values={"summary": text("proposal")},
        digest=text("digest"),
        expires_at="2999-01-01",
        **mine,
    )
    yield proposal
    yield made(
        "mrp.ai.proposal.event",
        proposal_id=proposal.id,
        user_id=mine["user_id"],
        kind="proposed",
        after=text("proposal event"),
    )
    yield made(
        "mrp.ai.audit",
        date="2026-11-01",
        kind="rate_limit",
        detail=text("audit"),
        **mine,
    )
    yield made("mrp.ai.statistic", code=text("statistic"), **mine)
    jobs = turn.env["mrp.ai.job"]
    yield made(
        "mrp.ai.job",
        kind=jobs._fields["kind"].get_values(turn.env)[0],
        user_id=mine["user_id"],
        priority=0,
        available_at="2999-01-01",
    )
    yield made(
        "mrp.ai.feedback",
        turn_id=turn.id,
        rating="down",
        question=text("question"),
        comment=text("feedback"),
        **mine,
    )


def fingerprint(env, rows):
    """What stands in ``rows`` (records) now, whatever the caches say."""
    env.flush_all()
    each = SQL(" UNION ALL ").join(
        SQL(
            "SELECT %s AS model, md5(row::text) FROM %s row WHERE id = %s",
            record._name,
            SQL.identifier(record._table),
            record.id,
        )
        for record in rows
    )
    env.cr.execute(SQL("SELECT * FROM (%s) found ORDER BY 1, 2", each))
    return env.cr.fetchall()
