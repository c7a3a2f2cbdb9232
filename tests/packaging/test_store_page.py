"""The page of the apps store: what its rules ask, and pictures that are current."""

import html.parser

import pytest

from devtools.store_page import FOLDER, ICON, IMAGES, PAGE, copy_pictures, pictures

HTML = PAGE.read_text("utf-8")
ALL_PICTURES = 1_500_000  # bytes: the page opens over a plant's line to the world
FORBIDDEN = {"script", "style", "link", "iframe", "form", "object", "embed", "base"}
VOID = {"img", "br", "hr"}


class Page(html.parser.HTMLParser):
    """Tags with their attributes; raises where a tag is not closed."""

    def __init__(self, text):
        super().__init__()
        self.tags, self._open = [], []
        self.feed(text)
        assert not self._open, f"not closed: {self._open}"

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self._open.pop() == tag


TAGS = Page(HTML).tags


def test_the_store_takes_it():
    assert not FORBIDDEN & {tag for tag, _attributes in TAGS}
    for _tag, attributes in TAGS:
        assert not [name for name in attributes if name.startswith("on")]
        for key in ("src", "href"):
            link = attributes.get(key, "")
            assert "//" not in link and "javascript:" not in link, link


@pytest.mark.parametrize("name", [name for name in pictures(HTML) if name != ICON])
def test_a_picture_is_the_one_of_the_guides(name):
    made = "`python3 -m devtools screenshots` makes both"
    assert (FOLDER / name).read_bytes() == (IMAGES / name).read_bytes(), made


def test_nothing_lies_about():
    found = {path.name for path in FOLDER.glob("*.png")}
    assert found == set(pictures(HTML))
    assert sum((FOLDER / name).stat().st_size for name in found) < ALL_PICTURES


def test_whoever_cannot_see_a_picture_is_told():
    shown = [attributes for tag, attributes in TAGS if tag == "img"]
    told = [each for each in shown if each["src"] != ICON]
    assert told and all(len(each["alt"]) > 20 for each in told)


def test_links_lead_somewhere():
    ids = {attributes.get("id") for _tag, attributes in TAGS}
    links = [attributes["href"] for tag, attributes in TAGS if tag == "a"]
    assert links and {link.removeprefix("#") for link in links} <= ids


def test_pictures_are_copied_and_old_ones_removed(tmp_path):
    images, folder = tmp_path / "images", tmp_path / "description"
    images.mkdir()
    folder.mkdir()
    (images / "a.png").write_bytes(b"new")
    (folder / "a.png").write_bytes(b"old")
    (folder / "gone.png").write_bytes(b"old")
    (folder / ICON).write_bytes(b"icon")
    (folder / "index.html").write_text('<img alt="A" src="a.png"/>')
    copy_pictures(images, folder)
    left = {path.name: path.read_bytes() for path in folder.glob("*.png")}
    assert left == {"a.png": b"new", ICON: b"icon"}
