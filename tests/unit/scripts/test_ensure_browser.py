from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from scripts.ensure_browser import Machine, NoBrowserError, advice, distribution, ensure_browser

DEBIAN = ("debian",)
UBUNTU = ("ubuntu", "debian")


@dataclass
class Computer:
    """A made-up computer: what is on the path, which browsers start, and what was run on it."""

    path: dict[str, str] = field(default_factory=dict)
    working: set[str] = field(default_factory=set)
    apt_works: bool = True
    ran: list[tuple[str, ...]] = field(default_factory=list)

    def run(self, command: tuple[str, ...]) -> bool:
        self.ran.append(command)
        if self.apt_works and "install" in command:
            self.path["chromium"] = "/usr/bin/chromium"
            self.working.add("/usr/bin/chromium")
        return self.apt_works

    def machine(
        self,
        *,
        platform: str = "linux",
        like: tuple[str, ...] = DEBIAN,
        root: bool = False,
        environ: Mapping[str, str] | None = None,
    ) -> Machine:
        return Machine(
            platform=platform,
            distribution=like,
            is_root=root,
            environ=environ or {},
            which=self.path.get,
            starts=self.working.__contains__,
            run=self.run,
        )


def installed(*browsers: str, broken: Iterable[str] = ()) -> Computer:
    """Make a computer with programs below /usr/bin, some of which do not start."""
    path = {name: f"/usr/bin/{name}" for name in (*browsers, "apt-get")}
    return Computer(path, {path[name] for name in browsers if name not in broken})


def test_the_browser_that_was_chosen_comes_first() -> None:
    computer = installed("chromium")
    computer.working.add("/opt/mijn/chrome")

    assert ensure_browser(computer.machine(environ={"CHROME": "/opt/mijn/chrome"})) == "/opt/mijn/chrome"


def test_a_chosen_browser_that_does_not_start_is_an_error() -> None:
    machine = installed("chromium").machine(root=True, environ={"CHROME": "/weg/chrome"})

    with pytest.raises(NoBrowserError, match="/weg/chrome"):
        ensure_browser(machine)


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
def test_an_installed_browser_is_used(name: str) -> None:
    computer = installed(name)

    assert ensure_browser(computer.machine(root=True)) == f"/usr/bin/{name}"
    assert computer.ran == []


def test_a_browser_that_does_not_start_is_passed_over() -> None:
    computer = installed("chromium-browser", "google-chrome", broken=["chromium-browser"])

    assert ensure_browser(computer.machine()) == "/usr/bin/google-chrome"


def test_macs_and_windows_keep_it_elsewhere() -> None:
    mac = Computer(working={"/Applications/Chromium.app/Contents/MacOS/Chromium"})
    chrome = str(Path("C:/Programs", "Google", "Chrome", "Application", "chrome.exe"))
    windows = Computer(working={chrome})

    assert ensure_browser(mac.machine(platform="darwin", like=())) in mac.working
    environ = {"PROGRAMFILES": "C:/Programs"}
    assert ensure_browser(windows.machine(platform="win32", like=(), environ=environ)) == chrome


def test_debian_installs_chromium_after_an_update() -> None:
    computer = installed()

    assert ensure_browser(computer.machine(root=True)) == "/usr/bin/chromium"
    assert [command[:2] for command in computer.ran] == [("apt-get", "update"), ("apt-get", "install")]
    assert computer.ran[-1][-1] == "chromium"


@pytest.mark.parametrize(("like", "root"), [(DEBIAN, False), (UBUNTU, True), ((), True)])
def test_nothing_is_installed_without_rights_or_elsewhere(like: tuple[str, ...], root: bool) -> None:  # noqa: FBT001
    computer = installed()

    with pytest.raises(NoBrowserError):
        ensure_browser(computer.machine(like=like, root=root))
    assert computer.ran == []


def test_an_install_that_fails_gives_advice() -> None:
    computer = installed()
    computer.apt_works = False

    with pytest.raises(NoBrowserError, match="apt-get install chromium"):
        ensure_browser(computer.machine(root=True))
    assert len(computer.ran) == 1


@pytest.mark.parametrize(
    ("platform", "like", "command"),
    [
        ("linux", DEBIAN, "sudo apt-get install chromium"),
        ("linux", UBUNTU, "sudo snap install chromium"),
        ("linux", ("kali", "debian"), "sudo apt-get install chromium"),
        ("linux", ("fedora",), "sudo dnf install chromium"),
        ("darwin", (), "brew install --cask google-chrome"),
        ("win32", (), "winget install Google.Chrome"),
        ("linux", ("onbekend",), "CHROME"),
    ],
)
def test_the_advice_is_one_command(platform: str, like: tuple[str, ...], command: str) -> None:
    assert command in advice(Computer().machine(platform=platform, like=like))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ID=debian\n", ("debian",)),
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', ("ubuntu", "debian")),
        ('ID="almalinux"\nID_LIKE="rhel centos fedora"\n', ("almalinux", "rhel", "centos", "fedora")),
        ("", ()),
    ],
)
def test_the_distribution_is_read(tmp_path: Path, text: str, expected: tuple[str, ...]) -> None:
    (tmp_path / "os-release").write_text(text, encoding="utf-8")

    assert distribution(tmp_path / "os-release") == expected


def test_a_machine_without_a_release_file_has_no_distribution(tmp_path: Path) -> None:
    assert distribution(tmp_path / "weg") == ()
