"""A request to act: which one, how sure its figures are, what follows it.

    question ─► acts ─► one concept, of a command only
             ─► exact ─► one amount, one day, or a question back
             ─► replies ─► "how do I…?", "yes" and what nobody proposes, answered

A request only ever leads to a draft on a card, which a person's click executes.
"""
