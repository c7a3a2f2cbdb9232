"""The JSON API: ask, follow, stop and list, through the methods that the page uses."""

from odoo import http
from odoo.http import request

from ..core.api.answer import answer_json
from ..core.api.contract import ROOT
from ..core.api.errors import NoSuchAddress, TokenUsed, WrongMethod
from ..core.api.log import event_json
from ..core.api.openapi import document
from ..core.api.shown import conversation_json, look_again_after, turn_json
from ..models.mrp_ai_conversation import OPEN, clean
from .api_base import Reply, methods_at, operation
from .api_dispatcher import ApiDispatcher

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class Api(http.Controller):
    @operation("ask")
    def ask(
        self,
        question,
        conversation_id=None,
        format="auto",
        use_model=True,
        records=(),
        token=None,
    ):
        asked = request.env["mrp.ai.conversation"].ask(
            conversation_id or False,
            question,
            format,
            model_id=False if use_model else "none",
            token=token or False,
            about={"records": list(records)} if records else False,
        )
        turn = asked["turn"]
        if turn["question"] != clean(question).strip():
            raise TokenUsed()
        told = {
            "turn": turn_json(turn),
            "conversation": conversation_json(asked["conversation"]),
        }
        return Reply(told, {"Location": f"{ROOT}/turns/{turn['id']}"})

    @operation("follow")
    def follow(self, turn_id, after=0):
        turns = request.env["mrp.ai.turn"]
        followed = turns.follow(turn_id, after)
        turn, events = followed["turn"], followed["events"]
        finished = turn["state"] not in OPEN
        if finished and after:  # the document is of the whole log
            whole = turns.follow(turn_id)["events"]
        else:
            whole = events
        return {
            "turn": turn_json(turn),
            "events": [event_json(event) for event in events],
            "finished": finished,
            "retry_after": None if finished else look_again_after(turn),
            "answer": answer_json(whole) if finished else None,
        }

    @operation("stop")
    def stop(self, turn_id):
        return {"turn": turn_json(request.env["mrp.ai.turn"].stop(turn_id))}

    @operation("listConversations")
    def conversations(self, limit=50, offset=0, archived=False):
        conversations = request.env["mrp.ai.conversation"]
        found = conversations.list_conversations(limit, offset, archived)
        counted = [
            each
            for each in found
            if not each["readonly"] and (archived or not each["pinned"])
        ]
        more = len(counted) == limit
        return {
            "conversations": [conversation_json(each) for each in found],
            "next_offset": offset + limit if more else None,
        }

    @operation("listTurns")
    def turns(self, conversation_id, before=None):
        conversations = request.env["mrp.ai.conversation"]
        loaded = conversations.load(conversation_id, before or False)
        turns = loaded["turns"]
        return {
            "conversation": conversation_json(loaded["conversation"]),
            "turns": [
                {
                    "turn": turn_json(turn),
                    "answer": (
                        None if turn["state"] in OPEN else answer_json(turn["events"])
                    ),
                }
                for turn in turns
            ],
            "next_before": turns[0]["id"] if loaded["more"] else None,
        }

    @operation("describe")
    def describe(self):
        request.env["mrp.ai.conversation"]._check_user()
        return document()

    @http.route(
        [ROOT, f"{ROOT}/<path:anything>"],
        type=ApiDispatcher.routing_type,
        auth="mrp_ai_key",
        methods=_METHODS,
        readonly=True,
        csrf=False,
        save_session=False,
    )
    def nothing(self, anything=""):
        """Any other address: told in JSON as well."""
        methods = methods_at(request.httprequest.path)
        if methods and request.httprequest.method not in methods:
            raise WrongMethod(methods=", ".join(methods))
        raise NoSuchAddress()
