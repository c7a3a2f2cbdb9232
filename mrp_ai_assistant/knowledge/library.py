"""What one asking user may find: the core's ``Library`` over Odoo."""

import logging

from odoo.fields import Domain

from ..core.evidence import RecordRef
from ..core.knowledge.retrieve import CARDS, Candidate, DocumentName
from ..core.passage import Place
from ..core.stores.errors import StoreError
from ..core.stores.joint import Joint
from ..core.stores.lexical import Lexical
from . import engine
from .cards.refresh import group_of, readable
from .rows import SEPARATOR

_logger = logging.getLogger(__name__)
_NAMES = 2000
_DEPTHS = (1, 4, 16)  # more is asked for where hits fall away
_COLUMNS = (
    "id, document_id, kind, lang, position, title, heading, text, page_from, page_to, "
    "sheet, cells, row_from, row_to, res_model, res_id"
)


class OdooLibrary:
    """The documents and cards that the user of ``env`` may read, for one question.

    The rights count twice: the audiences inside each search, the record rules on each
    hit. What is hidden leaves no trace: more is asked for until the list is full.
    ``models``: only the cards of their records; all when empty.
    """

    def __init__(self, env, lang, models=()):
        self._env = env
        self._lang = lang
        # The document that the asker chose: nothing else is looked at, and that there
        # is a newer one does not matter.
        self._chosen = env.context.get("mrp_ai_document_id")
        audiences = env["mrp.ai.audience"].audiences_of_user()
        cards = audiences.filtered("cards")
        wanted = cards.filtered(lambda each: each.res_model in models)
        # A record has a card in each language: one of them is enough.
        known = wanted if models else cards
        spoken = known.filtered(lambda each: each.cards == lang)
        self._audiences = {
            True: (spoken or known).ids,
            False: (audiences - cards).ids,
        }

    def search(self, words, vector, limit, kinds):
        """See ``Library.search``."""
        audiences = self._audiences[frozenset(kinds) == CARDS]
        if not audiences:
            return []
        for depth in _DEPTHS:
            hits = self._joint(words, vector, audiences, depth * limit)
            rows = self._allowed([hit.chunk for hit in hits])
            hidden = len(hits) - len(rows)
            if not hidden or len(rows) >= 2 * limit or len(hits) < depth * limit:
                break
        best = _best([hit for hit in hits if hit.chunk in rows], limit)
        return [self._candidate(rows[hit.chunk], hit) for hit in best]

    def frequencies(self, words):
        """See ``Library.frequencies``."""
        audiences = self._audiences[False] + self._audiences[True]
        return Lexical(self._env.cr).frequencies(words, audiences)

    def names(self):
        """See ``Library.names``."""
        documents = self._env["mrp.ai.document"]
        if not documents.has_access("read"):
            return []
        ready = documents.search([("state", "=", "ready")], limit=_NAMES)
        return [DocumentName(each.id, each.name) for each in ready]

    def _joint(self, words, vector, audiences, depth):
        """The best ``depth`` of each leg. A store that is down costs the meaning of a
        question, never its words."""
        lexical = Lexical(self._env.cr)
        space = engine.serving_space(self._env) if vector is not None else None
        if space and len(vector) == space.dimension:
            try:
                with self._env.cr.savepoint(flush=False):
                    store = engine.store_of(self._env, space)
                    joint = Joint(lexical, store)
                    return joint.search(words, "", vector, audiences, depth)
            except StoreError as error:
                _logger.warning("Searching by words alone: %s", error.detail or error)
        return Joint(lexical, None).search(words, "", None, audiences, depth)

    # -- the rights, once more ------------------------------------------------

    def _allowed(self, chunks):
        """The rows of these chunks that the user may read, by their ids."""
        if not chunks:
            return {}
        self._env.cr.execute(
            f"SELECT {_COLUMNS} FROM mrp_ai_chunk "
            "WHERE id = ANY(%s) AND audience = ANY(%s)",
            [chunks, self._audiences[True] + self._audiences[False]],
        )
        rows = self._env.cr.dictfetchall()
        readable = self._readable(rows)
        return {row["id"]: row for row in rows if _source(row) in readable}

    def _readable(self, rows):
        """Those of the sources (model, id) that the user may read."""
        wanted = {}
        for model, number in map(_source, rows):
            wanted.setdefault(model, set()).add(number)
        found = set()
        for model, ids in wanted.items():
            records = self._env[model].with_context(active_test=False)
            domain = Domain("id", "in", list(ids))
            if model == "mrp.ai.document":
                domain &= Domain("state", "=", "ready")
                if self._chosen:
                    domain &= Domain("id", "=", self._chosen)
            found |= {(model, each) for each in readable(records.search(domain)).ids}
        return found

    def _candidate(self, row, hit):
        document = self._env["mrp.ai.document"].browse(row["document_id"] or 0)
        model, number = _source(row)
        return Candidate(
            chunk=row["id"],
            source=RecordRef(model, number, row["title"]),
            document=row["document_id"] or group_of(model, number),
            position=row["position"],
            place=Place(
                page_from=row["page_from"] or None,
                page_to=row["page_to"] or None,
                sheet=row["sheet"] or "",
                cells=row["cells"] or "",
                row_from=row["row_from"] or None,
                row_to=row["row_to"] or None,
            ),
            text=row["text"],
            heading=tuple(row["heading"].split(SEPARATOR)) if row["heading"] else (),
            kind=row["kind"],
            lexical=hit.lexical,
            cosine=hit.cosine,
            lang=row["lang"] or "",
            revision=document.revision or "",
            superseded=bool(document.superseded_by) and not self._chosen,
            family=document.family or 0,
        )


def _best(hits, limit):
    """Of a pool, the best ``limit`` by words and as many by sense, each once."""
    said = sorted(hits, key=lambda hit: -hit.lexical)[:limit]
    meant = (hit for hit in hits if hit.cosine is not None)
    near = sorted(meant, key=lambda hit: -hit.cosine)[:limit]
    return list(dict.fromkeys(said + near))


def _source(row):
    """``(model, id)`` of what opens: the document, or the record of a card."""
    if row["document_id"]:
        return "mrp.ai.document", row["document_id"]
    return row["res_model"], row["res_id"]
