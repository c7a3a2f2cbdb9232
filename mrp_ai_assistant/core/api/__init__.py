"""What programs are told and may ask: the JSON API without Odoo.

    contract     an operation: address, method, what comes in and what goes out
    operations/  all of them, a file a subject, with the shapes that they speak of
    check        what a program sent, held against its shape
    answer, log  the log of a turn as one document, and event by event
    openapi      the contract as an OpenAPI document
    errors       what a program did wrong, and what to do about it

The routes (controllers/api_base.py), the checks and docs/openapi.json are all made of
the same operations, so none of them can tell something else than the others.
"""
