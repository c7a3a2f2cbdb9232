"""Reading what apt is set up with, in both of its notations."""

from devtools.apt_sources import Archive, deb822_style, one_line_style

SOURCES = """\
Types: deb
# a remark with an archive: http://old.example.test/debian
URIs: http://mirror.example.test/debian http://second.example.test/debian/
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/archive.gpg

Types: deb
URIs: http://third.example.test/tools
Suites: stable
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
"""


def test_deb822():
    key = "/usr/share/keyrings/archive.gpg"
    assert deb822_style(SOURCES) == [
        Archive("http://mirror.example.test/debian", key),
        Archive("http://second.example.test/debian/", key),
        Archive("http://third.example.test/tools"),
    ]


def test_one_line():
    text = (
        "# deb http://old.example.test/debian sid main\n"
        "deb [arch=amd64 signed-by=/k.gpg] http://a.example.test/debian sid main\n"
        "deb-src http://a.example.test/debian sid main\n"
        "deb http://b.example.test/ubuntu noble main universe\n"
    )
    assert one_line_style(text) == [
        Archive("http://a.example.test/debian", "/k.gpg"),
        Archive("http://b.example.test/ubuntu"),
    ]


def test_line_for_another_suite():
    archive = Archive("http://a.example.test/debian", "/k.gpg")
    line = archive.line("sid", "main")
    assert line == "deb [signed-by=/k.gpg] http://a.example.test/debian sid main\n"
    assert one_line_style(line) == [archive]
