"""Pages of docs/ that are made from the code: ``python3 -m devtools docs``.

``pages.py`` lists them; a pure test compares each with what would be made now.
"""
