"""The assistant without Odoo: data in, data out.

    errors        everything that can go wrong, as one tree
    evidence      what was found: tables, facts, steps, or no data
    events        what a turn emits while it is answered
    skill         one thing the assistant can do, declared once
    i18n          texts that follow the language of the question
    formats       numbers and dates as that language writes them
    fan, passage  a chart of stock to come; what a document says, and where
    knowledge     documents read, cut and found again
    embed         sentences as vectors
    stores        where vectors are kept
    forecast      demand and stock-outs, with what they were worth in the past
    period        a span of days that a question names
    cancellation  the user's Stop
    deadline      a stop by the clock
    llm           language models: Ollama and a scripted one
    understand    from the question to a skill and its arguments
    answer        table, report, action plan: written by code
    grounding     what a model may say about the evidence
    planned       what was understood, as JSON for follow-ups and as words
    agent         one turn, from question to events
    isolation     a generator that keeps its own language

Nothing here imports Odoo, and only relative imports are used inside, so that one
copied folder installs the product and the tests need no database.
"""
