"""The three answers and the refusals, as events that code writes.

table, report, action_plan   what is shown at once, before any model speaks
refusals      no data, or a question back
narrator      a model tells the facts, verified; or the skill's own sentences
citing        where documents say it; a model's sentences, each with its citation
hearing       listening to a model, whoever judges its sentences
prompt        what the model is told
hostile       other people's text, made harmless before
summary       the sentences of the skill
markdown      names are text, never markup
mentions      the records that a text names
"""
