// Pictures of our mails as a mail program with a browser inside shows them: light and dark, on a phone and on a wide
// screen. And what a picture does not tell by itself is measured: what juts out of the window, text that is too small,
// text that stands out too little from what is behind it.
//
//   node screenshot_mails.mjs MODULES OUTPUT FILE.html...
//
// A line for each picture and each fault; exit code 1 if there is a fault.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch, SCHEMES, WIDTHS } from "./chromium.mjs";

const SMALLEST_TEXT = 13; // CSS pixels, for the notices; what one reads is 16
const LEAST_CONTRAST = 4.5; // WCAG 2.1 AA, 1.4.3
// Runs in the page.
function faultsOfPage({ smallest, leastContrast }) {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const isClear = (colour) => channels(colour).length === 4 && channels(colour)[3] === 0;
  const luminance = (colour) => {
    const [red, green, blue] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!isClear(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    faults.push(`it is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.trim();
    if (!/[\p{L}\p{N}]/u.test(words)) continue; // blanks, and the blocks of a bar
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(node.parentElement);
    const box = range.getBoundingClientRect();
    const name = JSON.stringify(words.slice(0, 40));
    if (box.right > width + 0.5) faults.push(`${name} juts out`);
    if (parseFloat(style.fontSize) < smallest) faults.push(`${name} has ${style.fontSize}`);
    const ratio = contrast(style.color, background(node.parentElement));
    if (ratio < leastContrast) faults.push(`${name} has a contrast of ${ratio.toFixed(1)}`);
  }
  return [...new Set(faults)];
}

async function photograph(browser, file, output) {
  let faults = 0;
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(path.resolve(file)).href);
      const picture = path.join(output, `${path.basename(file, ".html")}.${colorScheme}.${width}.png`);
      await page.screenshot({ path: picture, fullPage: true });
      console.log(picture);
      for (const fault of await page.evaluate(faultsOfPage,
        { smallest: SMALLEST_TEXT, leastContrast: LEAST_CONTRAST })) {
        console.log(`  ${fault}`);
        faults += 1;
      }
      await context.close();
    }
  }
  return faults;
}

const [modules, output, ...files] = process.argv.slice(2);
mkdirSync(output, { recursive: true });
const browser = await launch(modules);
let faults = 0;
try {
  for (const file of files) faults += await photograph(browser, file, output);
} finally {
  await browser.close();
}
process.exitCode = faults > 0 || files.length === 0 ? 1 : 0;
