"""The Spanish words of a plant, one file a subject."""
