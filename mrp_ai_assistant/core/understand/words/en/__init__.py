"""The English words of a plant, one file a subject."""
