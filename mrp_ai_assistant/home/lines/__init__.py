"""What asks for attention, a file a subject."""
