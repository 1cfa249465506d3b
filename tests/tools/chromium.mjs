// Debian's Chromium, driven by playwright-core, so that it asks nobody on any network.
import { createRequire } from "node:module";
import path from "node:path";

// As root, and on a machine without network.
const OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const SCHEMES = ["light", "dark"];
export const WIDTHS = [360, 1200];

// `modules` is the node_modules with playwright-core; CHROMIUM in the environment names the browser.
export function launch(modules) {
  const { chromium } = createRequire(path.resolve(modules, "here.js"))("playwright-core");
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: OPTIONS });
}
