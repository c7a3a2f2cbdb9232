"""Questions with known answers, put to the assistant on the demo plant, and judged.

questions/*.toml   what is asked, by subject; ``held_out_*`` nobody tunes on
truths/*.sql       what is true, read from the tables by SQL alone

bank      questions read and filled with the plant's own names
truth     SQL run: the records and figures that an answer must carry
reading   an answer's events as plain values
figures   numbers as people write them
matching  does the answer carry the truth?
grounds   does its prose say what nothing carries?
verdict   right, wrong, abstained or dishonest
asking    one question through the path of the page (inside Odoo)
tally     rates and their Markdown
"""
