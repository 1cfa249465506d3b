// Pages of ours before axe-core, in Chromium: the rules of WCAG 2.1 A and AA that a program can check, in light and
// dark. (EN 301 549 and BITV 2.0 ask for the same.)
//
//   node check_accessibility.mjs MODULES FILE.html...
//
// A line for each violation; exit code 1 if there is one.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch, SCHEMES } from "./chromium.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

async function violations(page, axe, file) {
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.evaluate(axe);
  const result = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), RULES);
  return result.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 120)}`);
}

const [modules, ...files] = process.argv.slice(2);
const axe = readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const browser = await launch(modules);
let faults = 0;
try {
  for (const colorScheme of SCHEMES) {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    for (const file of files) {
      for (const violation of await violations(page, axe, file)) {
        console.log(`${path.basename(file)}: ${colorScheme}: ${violation}`);
        faults += 1;
      }
    }
  }
} finally {
  await browser.close();
}
process.exitCode = faults > 0 || files.length === 0 ? 1 : 0;
