"""docs/how-to/add-an-extractor.md, followed from an empty file."""

from .following import followed, linted, passes

PAGE = "add-an-extractor.md"


def test_a_message_is_read_and_found(tmp_path):
    written = followed(PAGE, tmp_path)
    linted(tmp_path, written)
    assert len(passes(tmp_path, "tests/knowledge/extract/test_mail.py")) == 4
