// Zet tekst van een andere taak in één opmerking of issue, en ververst die bij de volgende keer.
// De tekst komt uit een voorstel en kan van iedereen zijn: zij wordt alleen getoond, nooit uitgevoerd.
// tests/project/test_reporting.py draait dit bestand met een nagemaakt GitHub.
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const MOST = 50000; // GitHub weigert een tekst boven 65.536 tekens
const READ = 400000; // meer lezen wij niet uit een bestand dat van iedereen kan zijn
const PROPOSAL_MARK = "<!-- menukaart: wat dit voorstel verandert -->";
const UPKEEP_TITLE = "Onderhoud: links en datums";

// In <pre> leest GitHub geen opmaak en geen @namen; met deze drie tekens is er ook geen HTML meer.
function shown(text, most) {
  const plain = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  const escape = (part) => part.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  let whole = escape(plain.trimEnd());
  if (whole.length > most) {
    const cut = whole.slice(0, most);
    whole = `${cut.slice(0, Math.max(cut.lastIndexOf("\n"), 0))}\n… De rest staat in de samenvatting van de controle.`;
  }
  return `<pre>\n${whole}\n</pre>`;
}

function read(folder, name) {
  const file = path.join(folder, name);
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  if (!found || !found.isFile()) return "";
  const buffer = Buffer.alloc(Math.min(found.size, READ));
  const handle = fs.openSync(file, "r");
  try {
    fs.readSync(handle, buffer);
  } finally {
    fs.closeSync(handle);
  }
  return buffer.toString("utf8");
}

function proposalText(folder, run) {
  const changes = read(folder, "verandert.txt");
  const mending = read(folder, "aanvullen.txt");
  const parts = [PROPOSAL_MARK, "## Wat dit voorstel verandert", ""];
  parts.push(changes ? shown(changes, MOST / 2) : "De controle heeft hierover niets achtergelaten.");
  if (mending) {
    parts.push("", "<details><summary>Wat de computer kan aanvullen</summary>", "", shown(mending, MOST / 2), "", "</details>");
  }
  parts.push("", `Controle: ${run.conclusion === "success" ? "groen" : "niet groen"}. Proefversie en verslag: ${run.html_url}`);
  return parts.join("\n");
}

// Welk voorstel het is, zegt GitHub en nooit het bestand. Van een fork noemt GitHub alleen tak en commit.
async function proposalNumber(github, repo, run) {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const { data } = await github.rest.pulls.list({ ...repo, state: "open", head, per_page: 20 });
  const found = data.find((each) => each.head.sha === run.head_sha);
  return found ? found.number : null;
}

async function proposal({ github, context, core, folder }) {
  const run = context.payload.workflow_run;
  const number = await proposalNumber(github, context.repo, run);
  if (number === null) {
    core.info("Geen open voorstel met deze commit: het is gesloten, of er is een nieuwere.");
    return;
  }
  const body = proposalText(folder, run);
  const about = { ...context.repo, issue_number: number };
  const comments = await github.paginate(github.rest.issues.listComments, { ...about, per_page: 100 });
  const own = comments.find((each) => each.user.type === "Bot" && each.body.startsWith(PROPOSAL_MARK));
  if (own) await github.rest.issues.updateComment({ ...context.repo, comment_id: own.id, body });
  else await github.rest.issues.createComment({ ...about, body });
}

async function upkeep({ github, context, folder }) {
  const text = read(folder, "onderhoud.txt");
  if (!text) throw new Error("Het verslag ontbreekt.");
  const body = ["Elke week opnieuw gemaakt door de werkstroom Onderhoud.", "", shown(text, MOST)].join("\n");
  const options = { ...context.repo, state: "open", creator: "github-actions[bot]", per_page: 100 };
  const issues = await github.paginate(github.rest.issues.listForRepo, options);
  const own = issues.find((each) => each.title === UPKEEP_TITLE && !each.pull_request);
  if (own) await github.rest.issues.update({ ...context.repo, issue_number: own.number, body });
  else await github.rest.issues.create({ ...context.repo, title: UPKEEP_TITLE, body });
}

module.exports = { proposal, upkeep, shown };
