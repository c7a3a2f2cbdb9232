"""Conversations as text: titles, what a search finds, Markdown. Events in, text out."""
