"""Takes the fonts out of their package anew, unchanged, with their licence. Needs npm.

The licence reserves the name of the font: who changes a file may not call it so. So they stay whole. A test
holds the checksums.
"""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "src" / "menukaart" / "templates" / "print" / "fonts"
SUMS = Path(__file__).parent / "fonts.sha256"

PACKAGE, VERSION = "@expo-google-fonts/source-sans-3", "0.4.1"
INTEGRITY = "sha512-sxsO4kfxQnVMT6ri/yWiBefkgem6suvc7KWJ4m/kWGTGqxkGouxG7MQsZ8XR6wqasxYZxdWK1gtusMBLSZDiiA=="
"""What the registry says of the package, as npm writes it."""

FILES = {
    "400Regular/SourceSans3_400Regular.ttf": "SourceSans3_400Regular.ttf",
    "400Regular_Italic/SourceSans3_400Regular_Italic.ttf": "SourceSans3_400Regular_Italic.ttf",
    "600SemiBold/SourceSans3_600SemiBold.ttf": "SourceSans3_600SemiBold.ttf",
    "LICENSE_FONT": "LICENSE.txt",
}
"""By its name in the package, how a file is called here."""


def main() -> int:
    """Write the files and their checksums."""
    npm = shutil.which("npm")
    if npm is None:
        print("Hiervoor is Node nodig (npm).", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", f"{PACKAGE}@{VERSION}", "--json", "--loglevel=error"]
        told = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
        archive = Path(folder) / str(json.loads(told)[0]["filename"])
        if integrity(archive.read_bytes()) != INTEGRITY:
            print(f"{PACKAGE} {VERSION} is niet het pakket dat wij kennen.", file=sys.stderr)
            return 1
        unpack(archive)
    SUMS.write_text(checksums(), encoding="utf-8")
    return 0


def integrity(content: bytes) -> str:
    """Give the checksum of a package as npm writes it."""
    return f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}"


def unpack(archive: Path) -> None:
    """Write the files that we use."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as package:
        for inside, name in FILES.items():
            member = package.extractfile(f"package/{inside}")
            if member is None:
                raise FileNotFoundError(inside)
            content = member.read()
            # Git keeps text with the ends of lines that all text here has.
            (FOLDER / name).write_bytes(content.replace(b"\r\n", b"\n") if name.endswith(".txt") else content)


def checksums() -> str:
    """Give the checksums of the files as they are here, one a line."""
    lines = (
        f"{hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()}  {name}"
        for name in sorted(FILES.values())
    )
    return f"# {PACKAGE} {VERSION}\n" + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
