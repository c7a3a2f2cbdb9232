"""One row of figures a finished turn: what it cost and how it went, never what it said.

In SQL, beside the last events of the turn, in their transaction.
"""

import logging

import psycopg2

_ROWS = """
    INSERT INTO mrp_ai_statistic
           (turn_id, date, user_id, company_id, lang, model_name, server_name, skill,
            answer_format, outcome, code, origin, attempts, answers, failed,
            model_failed, queue_seconds, first_seconds, sentence_seconds,
            model_seconds, seconds, tokens_per_second, model_calls, prompt_tokens,
            tokens, sentences, dropped, rated, useful)
    SELECT turn.id, turn.create_date, turn.user_id, conversation.company_id,
           left(turn.lang, 2),
           coalesce(stats.payload->>'model', model.name),
           coalesce(stats.payload->>'server', server.name),
           turn.plan->>'skill', turn.answer_format,
           CASE WHEN turn.state <> 'done' THEN turn.state
                WHEN ended.kind = 'no_data' THEN 'nothing'
                WHEN ended.kind = 'choices' THEN 'asked'
                ELSE 'answered' END,
           coalesce(ended.payload->>'code', ended.payload->>'reason',
                    warned.payload->>'code'),
           stats.payload->>'origin', turn.attempt, 1,
           CASE turn.state WHEN 'failed' THEN 100 ELSE 0 END,
           (warned.payload IS NOT NULL)::int,
           asked.waits + coalesce(%(waited)s, 0),
           asked.waits + %(first)s, asked.waits + %(sentence)s,
           (stats.payload->>'model_seconds')::float,
           greatest(extract(epoch FROM ended_at.time - turn.create_date), 0),
           (stats.payload->>'tokens_per_second')::float,
           coalesce(turn.model_calls, 0), coalesce(turn.prompt_tokens, 0),
           coalesce(turn.tokens, 0), coalesce(turn.sentences, 0),
           coalesce(turn.dropped, 0), (feedback.rating IS NOT NULL)::int,
           CASE feedback.rating WHEN 'up' THEN 100 WHEN 'down' THEN 0 END
      FROM mrp_ai_turn turn
      JOIN mrp_ai_conversation conversation ON conversation.id = turn.conversation_id
      LEFT JOIN mrp_ai_model model ON model.id = turn.model_id AND turn.use_model
      LEFT JOIN mrp_ai_server server ON server.id = model.server_id
      LEFT JOIN mrp_ai_feedback feedback ON feedback.turn_id = turn.id
     CROSS JOIN LATERAL (
           SELECT greatest(extract(epoch FROM
                      coalesce(turn.started, turn.finished) - turn.create_date), 0)
                  AS waits) asked
     CROSS JOIN LATERAL (
           SELECT CASE WHEN %(now)s THEN clock_timestamp() AT TIME ZONE 'UTC'
                       ELSE turn.finished END AS time) ended_at
      LEFT JOIN LATERAL (
           SELECT payload FROM mrp_ai_turn_event
            WHERE turn_id = turn.id AND kind = 'stats' ORDER BY seq DESC LIMIT 1
           ) stats ON TRUE
      LEFT JOIN LATERAL (
           SELECT kind, payload FROM mrp_ai_turn_event
            WHERE turn_id = turn.id AND kind IN ('no_data', 'choices', 'error')
            ORDER BY seq DESC LIMIT 1) ended ON TRUE
      LEFT JOIN LATERAL (
           SELECT payload FROM mrp_ai_turn_event
            WHERE turn_id = turn.id AND kind = 'notice' AND payload ? 'code'
            ORDER BY seq DESC LIMIT 1) warned ON TRUE
     WHERE turn.state IN ('done', 'stopped', 'failed') AND {which}
    ON CONFLICT (turn_id) DO NOTHING
"""
_UNKNOWN = {"waited": None, "first": None, "sentence": None}
_logger = logging.getLogger(__name__)


def note_turn(env, turn_id, clock=None):
    """The row of a turn that has just ended. Figures never cost an answer.

    :param clock: the ``TurnClock`` of its runner; None when nobody answered it
    """
    known = {name: getattr(clock, name) for name in _UNKNOWN} if clock else _UNKNOWN
    values = {**known, "id": turn_id, "now": True}
    try:
        with env.cr.savepoint(flush=False):
            env.cr.execute(_ROWS.format(which="turn.id = %(id)s"), values)
    except (psycopg2.DataError, psycopg2.ProgrammingError, psycopg2.IntegrityError):
        _logger.exception("No figures of turn %s", turn_id)


def note_old_turns(env):
    """The rows of all that were answered before there were any."""
    env.cr.execute(_ROWS.format(which="TRUE"), {**_UNKNOWN, "now": False})
