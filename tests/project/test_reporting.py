"""The script that writes on GitHub, run here with an imitation of it: one comment, escaped, cut to size."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / ".github" / "scripts" / "melden.cjs"
NODE = shutil.which("node")
RUN = {
    "head_repository": {"owner": {"login": "iemand"}},
    "head_branch": "tak",
    "head_sha": "abc",
    "conclusion": "success",
    "html_url": "https://voorbeeld.example/run/1",
}
IMITATION = """
const [script, folder, name, given] = process.argv.slice(1);
const { run, pulls, comments, issues } = JSON.parse(given);
const calls = [];
const note = (what) => async (how) => {
  calls.push([what, how]);
  return { data: what === "list" ? pulls : {} };
};
const lists = { comments, issues };
const github = {
  paginate: async (what) => lists[what],
  rest: {
    pulls: { list: note("list") },
    issues: { listComments: "comments", listForRepo: "issues", updateComment: note("updateComment"),
      createComment: note("createComment"), update: note("update"), create: note("create") },
  },
};
const context = { repo: { owner: "o", repo: "r" }, payload: { workflow_run: run } };
const core = { info: (text) => calls.push(["info", text]) };
require(script)[name]({ github, context, core, folder }).then(() => console.log(JSON.stringify(calls)));
"""

pytestmark = pytest.mark.skipif(NODE is None, reason="dit script draait in Node, en dat is hier niet")


def calls(folder: Path, name: str = "proposal", **given: Any) -> list[list[Any]]:
    assert NODE is not None
    whole = {
        "run": RUN,
        "pulls": [{"number": 7, "head": {"sha": "abc"}}],
        "comments": [],
        "issues": [],
    } | given
    words = [NODE, "-e", IMITATION, str(SCRIPT), str(folder), name, json.dumps(whole)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    return list(json.loads(done.stdout))


def test_a_first_comment_holds_the_text_and_no_markup_of_the_proposal(tmp_path: Path) -> None:
    bad = "Titel: </pre><img src=x onerror=alert(1)> @iemand ![](https://x.example) \u202e\x1b[31m & meer"
    (tmp_path / "verandert.txt").write_text(bad, encoding="utf-8")
    (tmp_path / "aanvullen.txt").write_text("+  id: x", encoding="utf-8")
    listed, (what, how) = calls(tmp_path)
    assert listed[1]["head"] == "iemand:tak"
    assert (what, how["issue_number"]) == ("createComment", 7)
    body = how["body"]
    assert body.startswith("<!-- menukaart: wat dit voorstel verandert -->\n## Wat dit voorstel verandert\n")
    assert "&lt;/pre&gt;&lt;img src=x onerror=alert(1)&gt; @iemand" in body
    assert "&amp; meer" in body
    assert body.count("<pre>") == body.count("</pre>") == 2
    assert not {"\u202e", "\x1b"} & set(body)
    assert "Controle: groen." in body


def test_the_next_time_the_same_comment_is_renewed(tmp_path: Path) -> None:
    mark = "<!-- menukaart: wat dit voorstel verandert -->"
    comments = [
        {"id": 1, "user": {"type": "User"}, "body": mark},
        {"id": 2, "user": {"type": "Bot"}, "body": f"{mark}\noud"},
    ]
    what, how = calls(tmp_path, comments=comments)[-1]
    assert (what, how["comment_id"]) == ("updateComment", 2)
    assert "heeft hierover niets achtergelaten" in how["body"]


def test_a_long_text_is_cut_at_a_line_and_fits(tmp_path: Path) -> None:
    for name in ("verandert.txt", "aanvullen.txt"):
        (tmp_path / name).write_text("<<<<<<<< regel\n" * 60_000, encoding="utf-8")
    body = calls(tmp_path)[-1][1]["body"]
    assert len(body) < 65_536
    assert body.count("De rest staat in de samenvatting") == 2


def test_nothing_is_written_where_the_commit_is_not_that_of_an_open_proposal(tmp_path: Path) -> None:
    written = calls(tmp_path, pulls=[{"number": 7, "head": {"sha": "anders"}}])
    assert [what for what, _ in written] == ["list", "info"]


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("geheim", encoding="utf-8")
    (tmp_path / "verandert.txt").symlink_to(tmp_path / "geheim")
    assert "<pre>" not in calls(tmp_path)[-1][1]["body"]


def test_upkeep_is_one_issue(tmp_path: Path) -> None:
    (tmp_path / "onderhoud.txt").write_text("Datums <1>", encoding="utf-8")
    what, how = calls(tmp_path, "upkeep")[-1]
    assert (what, how["title"]) == ("create", "Onderhoud: links en datums")
    assert "Datums &lt;1&gt;" in how["body"]
    issues = [{"title": how["title"], "number": 4}]
    what, how = calls(tmp_path, "upkeep", issues=issues)[-1]
    assert (what, how["issue_number"]) == ("update", 4)
