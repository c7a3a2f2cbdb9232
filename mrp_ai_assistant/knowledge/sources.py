"""Which attachments of Odoo are read by themselves: those of the records that say how
a plant makes things. Who may read the record, may find what is attached to it."""

import os

# The models whose attachments are read; those of modules not installed count nothing.
MODELS = (
    "product.template",
    "product.product",
    "mrp.bom",
    "mrp.workcenter",
    "mrp.routing.workcenter",
    "maintenance.equipment",
    "project.project",
    "project.task",
)
# A picture of a product is no manual: what may hold text, by the ending of its name.
ENDINGS = (
    ".pdf",
    ".xlsx",
    ".xlsm",
    ".xlsb",
    ".xls",
    ".ods",
    ".csv",
    ".tsv",
    ".docx",
    ".txt",
    ".md",
    ".markdown",
    ".htm",
    ".html",
)
_FILES = {"application/pdf": ".pdf"}  # of fields, whose files have no name


def look(env, ids):
    """Bring the documents of these attachments up to date; as sudo."""
    found = env["ir.attachment"].browse(ids).exists().filtered(_is_source)
    documents = env["mrp.ai.document"].search([("attachment_id", "in", list(ids))])
    documents.filtered(lambda each: each.attachment_id not in found).unlink()
    known = {each.attachment_id: each for each in documents.exists()}
    for attachment in found:
        document = known.get(attachment)
        if document is None:
            _add(env, attachment)
        else:
            _update(document, attachment)


def _is_source(attachment):
    if attachment.res_model not in MODELS or attachment.res_model not in attachment.env:
        return False
    if attachment.type != "binary" or not attachment.res_id:
        return False
    if _is_guarded(attachment):
        return False
    return _name(attachment).lower().endswith(ENDINGS)


def _is_guarded(attachment):
    """Whether it is the value of a field that only some of the record's readers see."""
    if not attachment.res_field:
        return False
    field = attachment.env[attachment.res_model]._fields.get(attachment.res_field)
    return field is None or bool(field.groups)


def _name(attachment):
    """Its name; a file that is the value of a field is called after its record."""
    if not attachment.res_field:
        return attachment.name or ""
    record = attachment.env[attachment.res_model].browse(attachment.res_id).exists()
    ending = _FILES.get(attachment.mimetype, os.path.splitext(attachment.name or "")[1])
    return f"{record.display_name}{ending}" if record else ""


def _values(attachment):
    record = attachment.env[attachment.res_model].browse(attachment.res_id).exists()
    company = record.company_id if "company_id" in record._fields else False
    return {
        "name": _name(attachment),
        "res_model": attachment.res_model,
        "res_id": attachment.res_id,
        "company_id": company.id if company else False,
    }


def _add(env, attachment):
    env["mrp.ai.document"].create(
        {
            **_values(attachment),
            "attachment_id": attachment.id,
            "checksum": attachment.checksum,
            "user_id": attachment.create_uid.id,
        }
    )


def _update(document, attachment):
    values = _values(attachment)
    changed = {
        name: value
        for name, value in values.items()
        if document._fields[name].convert_to_write(document[name], document) != value
    }
    if changed:
        document.write(changed)
    if attachment.checksum != document.checksum:
        document.checksum = attachment.checksum
        document._queue()
