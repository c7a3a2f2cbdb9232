"""Write the cards of records anew, where what they say has changed."""

import zlib

from odoo.fields import Domain

from ...core.i18n import speaking
from ...speech import base_language, speech
from ..rows import clean, fingerprint, insert
from .kinds import BEHIND, KINDS


def refresh(env, res_model, ids):
    """The cards of these records, as sudo; of those that are gone there are none."""
    if res_model in BEHIND and res_model in env:
        told = BEHIND[res_model](env[res_model].browse(ids).exists())
        res_model, ids = told._name, told.ids
    kind = KINDS.get(res_model)
    if kind is None or res_model not in env or not ids:
        return
    records = (
        env[res_model]
        .with_context(active_test=False)
        .search(Domain("id", "in", list(ids)) & Domain(kind.domain))
    )
    wanted = {}
    for lang in _languages(env)[: None if kind.chunk == "card" else 1]:
        with speaking(speech(base_language(lang))):
            for record in records.with_context(lang=lang):
                row = _row(kind, record, base_language(lang))
                wanted[record.id, row[3]] = row
    _replace(env, res_model, ids, wanted)


def _languages(env):
    """One installed variant each of Spanish and English; the first one else."""
    codes = [code for code, _name in env["res.lang"].get_installed()]
    found = {base_language(code): code for code in reversed(codes)}
    return list(found.values())


def _row(kind, record, lang):
    company = record.env["res.company"]
    if "company_id" in record._fields:
        company = record.company_id
    audience = record.env["mrp.ai.audience"]._of_model(
        record._name, company, cards=lang if kind.chunk == "card" else ""
    )
    title = clean(record.display_name or "?")
    text = clean("\n".join(line for line in kind.lines(record) if line))
    place = (None,) * 6
    return (
        None,
        audience.id,
        kind.chunk,
        lang,
        0,
        title,
        "",
        text or title,
        *place,
        record._name,
        record.id,
        fingerprint(f"{title}\n{text}"),
    )


def _replace(env, res_model, ids, wanted):
    """Store what is new or other than it was, and drop what is not wanted."""
    env.cr.execute(
        "SELECT id, res_id, lang, fingerprint, audience FROM mrp_ai_chunk "
        "WHERE res_model = %s AND res_id = ANY(%s) AND document_id IS NULL",
        [res_model, list(ids)],
    )
    stale = []
    for chunk, res_id, lang, mark, audience in env.cr.fetchall():
        row = wanted.get((res_id, lang))
        if row and (row[-1], row[1]) == (mark, audience):
            del wanted[res_id, lang]
        else:
            stale.append(chunk)
    if stale:
        env["mrp.ai.chunk"]._drop("id = ANY(%s)", [stale])
    if wanted:
        insert(env, list(wanted.values()))


def readable(records):
    """Those of ``records`` whose cards the user of their environment may read: what a
    card tells of another record is only for who may read that one as well."""
    kind = KINDS.get(records._name)
    if kind is None or kind.told_of is None or not records:
        return records
    told = kind.told_of(records)
    others = next(iter(told.values())).browse().union(*told.values())
    mine = others.with_env(records.env)._filtered_access("read").ids
    return records.filtered(lambda each: set(told[each.id].ids) <= set(mine))


def group_of(res_model, res_id):
    """A number that stands for a record among documents: negative."""
    return -zlib.crc32(f"{res_model},{res_id}".encode()) - 1


__all__ = ["group_of", "readable", "refresh"]
