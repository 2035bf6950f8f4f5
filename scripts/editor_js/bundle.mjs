// Makes the YAML reader of the form anew from the package in node_modules: one file, with its licence.
// Run by: make editor-js, then node scripts/editor_js/bundle.mjs. A test holds the checksum.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const package_ = join(here, "node_modules", "yaml");
const target = join(here, "../../src/menukaart/templates/assets/editing/yaml.js");

const { version } = JSON.parse(readFileSync(join(package_, "package.json"), "utf8"));
const built = buildSync({
  stdin: { contents: 'export { parseDocument } from "yaml";', resolveDir: here },
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  write: false,
});
const licence = readFileSync(join(package_, "LICENSE"), "utf8").trim();
const head = `// @ts-nocheck\n/*! yaml ${version}, unchanged but for size; made by scripts/editor_js/bundle.mjs.\n\n${licence}\n*/\n`;
const text = head + built.outputFiles[0].text;
writeFileSync(target, text);
writeFileSync(join(here, "yaml.sha256"), `${createHash("sha256").update(text).digest("hex")}  yaml ${version}\n`);
