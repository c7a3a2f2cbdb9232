"""How the plant's records are read, wherever several skills read them alike."""
