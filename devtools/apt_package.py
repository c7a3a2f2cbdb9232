"""Odoo from Debian's package, unpacked into the cache: the system is not touched.

apt works here on lists and a download folder of its own, with the machine's archives,
keys and proxy, so no root rights are needed. The package's relative links point into
other packages, which are unpacked into the same folder.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

from .apt_sources import Archive, archives
from .console import Progress
from .failure import Unavailable
from .paths import in_cache
from .processes import must_run, run_logged

PACKAGE = "odoo-19"
SUITES = (("sid", "main"), ("devel", "main universe"))
LINKED = (
    "fonts-roboto-unhinted",
    "fonts-montserrat",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
    "fonts-ocr-b",
)
# Odoo's links know the paths of Font Awesome 4.7; unstable has 7.
ICONS = "fonts-font-awesome"
ICONS_VERSION = "5.0.10+really4.7.0"
ICON_SUITES = ("bookworm", "trixie", "noble")
SIZE = 132_000_000  # bytes, for the bar; exactness does not matter

CONFIGURATION = """\
Dir::Etc::sourcelist "{home}/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::Lists "{home}/lists";
Dir::Cache "{home}/cache";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
Acquire::Retries "3";
APT::Sandbox::User "";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
"""


def can_try() -> bool:
    needed = ("apt-get", "apt-cache", "apt-config", "dpkg-deb")
    return all(shutil.which(tool) for tool in needed)


def unpack_odoo(folder: Path) -> str:
    """Fill ``folder`` with Odoo 19; returns the version. Raises ``Unavailable``."""
    apt = PrivateApt(in_cache("apt"))
    apt.find(PACKAGE)
    debs = apt.download([PACKAGE, *LINKED, apt.version_of(ICONS, ICONS_VERSION)])
    with Progress("Odoo 19, unpacking"):
        for deb in debs:
            must_run("dpkg-deb", ["dpkg-deb", "-x", deb, folder], apt.log)
    version = next(
        deb.name.split("_")[1] for deb in debs if deb.name.startswith("odoo")
    )
    shutil.rmtree(apt.home, ignore_errors=True)
    mend(folder)
    return version


class PrivateApt:
    """apt with the state in ``home``, which it may fill and the caller may delete."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.log = in_cache("logs") / "apt.log"
        for folder in ("lists/partial", "cache/archives/partial", "debs"):
            (home / folder).mkdir(parents=True, exist_ok=True)
        self.config = home / "apt.conf"
        self.config.write_text(CONFIGURATION.format(home=home), "utf-8")

    def command(self, tool: str, *arguments: str) -> list[str]:
        # -c is read after the machine's own files: only there can #clear work.
        return [tool, "-c", str(self.config), *arguments]

    def find(self, package: str) -> None:
        """Read the lists of the first archive that has ``package``."""
        for archive in archives():
            for suite, components in SUITES:
                if self._has(archive, suite, components, package):
                    return
        raise Unavailable(f"No archive of this machine's apt has {package}.")

    def _has(self, archive: Archive, suite: str, components: str, package: str) -> bool:
        self._read_lists(archive.line(suite, components))
        if not self._versions(package):
            return False
        known = archive.line(suite, components)
        for other in ICON_SUITES:
            if self._versions(ICONS, ICONS_VERSION):
                break
            self._read_lists(known + archive.line(other, components))
        return True

    def _read_lists(self, sources: str) -> None:
        (self.home / "sources.list").write_text(sources, "utf-8")
        with Progress("Package lists"):
            run_logged(self.command("apt-get", "update"), self.log, timeout=300)

    def _versions(self, package: str, prefix: str = "") -> list[str]:
        done = subprocess.run(
            self.command("apt-cache", "madison", package),
            capture_output=True,
            text=True,
        )
        rows = [line.split("|") for line in done.stdout.splitlines()]
        found = [row[1].strip() for row in rows if len(row) > 1]
        return [version for version in found if version.startswith(prefix)]

    def version_of(self, package: str, prefix: str) -> str:
        """``package=version`` for apt; raises ``Unavailable``."""
        found = self._versions(package, prefix)
        if not found:
            raise Unavailable(f"No archive has {package} {prefix}.")
        return f"{package}={found[0]}"

    def download(self, packages: list[str]) -> list[Path]:
        folder = self.home / "debs"

        def done() -> float:
            return sum(path.stat().st_size for path in folder.iterdir()) / SIZE

        with Progress("Odoo 19, 132 MB", done):
            must_run(
                "apt-get download",
                self.command("apt-get", "download", *packages),
                self.log,
                cwd=folder,
            )
        return sorted(folder.glob("*.deb"))


def mend(folder: Path) -> None:
    """What the package lacks or has twice, so that a stranger's page works."""
    packages = folder / "usr/lib/python3/dist-packages"
    # A second copy of the addons without their data files: never to be used.
    shutil.rmtree(packages / "addons", ignore_errors=True)
    mail = packages / "odoo/addons/mail"
    manifest = (mail / "__manifest__.py").read_text("utf-8")
    for name in re.findall(r"'mail/(static/lib/[^'*]+\.js)'", manifest):
        missing = mail / name
        if not missing.exists():
            missing.parent.mkdir(parents=True, exist_ok=True)
            # Not empty: Odoo takes an empty file for a missing one, and then every
            # page reports an error and every browser test fails.
            missing.write_text("/* left out by the distribution */\n", "utf-8")
    for link in folder.rglob("*"):
        if link.is_symlink() and not link.exists():
            with suppress(OSError):
                os.unlink(link)
