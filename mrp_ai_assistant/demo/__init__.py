"""Muebles Roble: the demo plant, built through the ORM.

One file is one idea. Files whose names end in ``_data`` hold plain data, the others
one builder step each. ``build.py`` runs the steps in order.
"""
