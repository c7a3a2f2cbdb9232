"""The assistant without Odoo: data in, data out.

    errors        everything that can go wrong, as one tree
    evidence      what was found: tables, facts, steps, or no data
    events        what a turn emits while it is answered
    skill         one thing the assistant can do, declared once
    i18n          texts that follow the language of the question
    formats       numbers and dates as that language writes them
    cancellation  the user's Stop
    llm           language models: Ollama and a scripted one
    understand    from the question to a skill and its arguments
    answer        table, report, action plan: written by code
    grounding     what a model may say about the evidence
    agent         one turn, from question to events

Nothing here imports Odoo, and only relative imports are used inside, so that one
copied folder installs the product and the tests need no database.
"""
