"""Questions that are kept to be asked again, with blanks to fill in.

text     what a prompt says: its words and its blanks, read and checked
errors   what a text can do wrong
"""
