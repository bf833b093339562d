// Opens three reports in headless Chromium and checks that their pages work: one of a few runs over
// several seeds, one with nasty names, one of hundreds of runs.
//
//   node check.mjs FEW NASTY MANY           folders that hold index.html and report.json
//   node check.mjs --screenshots FOLDER TO  pictures of a report, for the documentation
//   node check.mjs --pages FILE...          pages without a script, such as those of `repro diff --html`
//
// Nothing is fetched: every request has to stay in the report's folder. Exit code 1 and what is wrong
// where a check fails.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { smaller } from "./png.mjs";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 780 };

const executable = () => {
  const names = [process.env.CHROMIUM, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  for (const name of names.filter(Boolean)) {
    const found = spawnSync("sh", ["-c", `command -v "$0"`, name], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  throw new Error("there is no Chromium: install it, or set CHROMIUM");
};

const browser = await chromium.launch({ executablePath: executable(), args: FLAGS });
const scratch = mkdtempSync(join(tmpdir(), "report-browser-"));

/** A page of a report, and what went wrong on it. */
const open = async (folder, { size = WIDE, scheme = "light", script = true, hash = "", absent = false } = {}) => {
  const context = await browser.newContext({
    viewport: size, colorScheme: scheme, javaScriptEnabled: script, reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const wrong = [];
  const home = pathToFileURL(resolve(folder)).href;
  page.on("console", (message) => {
    const sidecar = absent && message.location().url.endsWith("/machine.js");
    if (["error", "warning"].includes(message.type()) && !sidecar) wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { wrong.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${home}/`)) wrong.push(`a request to ${request.url()}`);
  });
  await page.goto(`${home}/index.html${hash}`);
  if (script) await page.waitForFunction(() => document.documentElement.dataset.ready === "true");
  return { page, wrong, done: async () => { await context.close(); assert.deepEqual(wrong, []); } };
};

/** The steps that selectors mean. */
const expanded = (selector) => {
  const [, stage, axes] = /^([^[]+)(?:\[(.*)\])?$/s.exec(selector);
  if (!axes) return [stage];
  let names = [""];
  for (const axis of axes.split(",")) {
    const [name, values] = axis.split("=");
    names = names.flatMap((before) => values.split("|").map((value) => `${before}${before && ","}${name}=${value}`));
  }
  return names.map((axes) => `${stage}[${axes}]`);
};

/** A copy of a report with what the runner writes beside it. */
const published = (folder, name, host) => {
  const copy = join(scratch, name);
  cpSync(folder, copy, { recursive: true });
  const report = JSON.parse(readFileSync(join(copy, "report.json"), "utf8"));
  const cells = report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
  const names = new Set(cells.flatMap((cell) => [...(cell.from ?? []), ...(cell.against ?? [])]).flatMap(expanded));
  const step = (stage, more) => ({
    stage, key: "ab".repeat(32), code: "cd".repeat(32), params: { seed: 1 }, reads: {}, outside: {},
    outputs: { scores: "0123456789abcdef" }, commit: "ef".repeat(20), machine: 0,
    finished: "2026-11-27T17:00:00Z", seconds: 61.5, ...more,
  });
  const steps = {};
  for (const of of names) {
    const stage = of.split("[")[0];
    const train = of.replace("evaluate", "train");
    steps[of] = step(stage, stage === "evaluate" ? { reads: { model: [train] } } : {});
    if (stage === "evaluate") steps[train] = step("train", { reads: { corpus: ["data/corpus"] }, seconds: 600 });
  }
  const machine = {
    format: 2, cpu: "A processor", machines: [{ host, cpu: "A processor", features: ["avx2"], rustc: "1.95.0" }],
    code: {}, common: { train: { "training.epochs": 10 } }, steps,
  };
  writeFileSync(join(copy, "machine.js"), `reproMachine(${JSON.stringify(machine)});\n`);
  return copy;
};

const violations = async (page, what) => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const told = found.violations.map((of) => `${of.id}: ${of.help}\n    ${of.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join("\n    ")}`);
  assert.deepEqual(told, [], `axe, ${what}`);
  return found.passes.length;
};

/** The texts of a column, group by group. */
const column = (page, table, at) => page.evaluate(([table, at]) => {
  const bodies = [...document.querySelectorAll(`[data-table="${table}"] tbody`)];
  return bodies.map((body) => [...body.querySelectorAll("tr[data-r]")].map((row) => row.cells[at].firstChild.textContent));
}, [table, at]);

// ------------------------------------------------------------------------------------- the checks

const renders = async (folder) => {
  const { page, done } = await open(folder, { script: false });
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const shown = await page.evaluate(() => document.querySelectorAll("main td").length);
  const cells = report.tables.flatMap((table) => table.rows).flatMap((row) => row.cells);
  assert.equal(shown, cells.length, "without a script, every cell is on the page");
  assert.equal(await page.locator("main section").count() > 10, true);
  await done();
  return `${shown} cells without a script`;
};

const sorts = async (folder) => {
  const { page, done } = await open(folder);
  const heading = page.locator('[data-table="table3"] thead th').nth(4);
  const state = () => heading.getAttribute("aria-sort");
  const before = await column(page, "table3", 4);
  const number = (text) => (/^[\d.]+/.exec(text) ? Number.parseFloat(text) : null);
  const sorted = (sign) => before.map((group) => {
    const keyed = group.map((text, at) => ({ text, at, key: number(text) }));
    keyed.sort((a, b) => (a.key === null) - (b.key === null) || sign * ((a.key ?? 0) - (b.key ?? 0)) || a.at - b.at);
    return keyed.map(({ text }) => text);
  });
  await heading.locator("button").click();
  assert.equal(await state(), "descending");
  assert.deepEqual(await column(page, "table3", 4), sorted(-1), "sorted by a click, gaps last, groups apart");
  assert.notDeepEqual(sorted(-1), before);
  await heading.locator("button").press("Enter");
  assert.equal(await state(), "ascending");
  assert.deepEqual(await column(page, "table3", 4), sorted(1));
  await heading.locator("button").press("Enter");
  assert.equal(await state(), null);
  assert.deepEqual(await column(page, "table3", 4), before, "the third time, as it was");
  const first = page.locator('[data-table="claims"] thead th').nth(1);
  await first.locator("button").click();
  assert.equal(await first.getAttribute("aria-sort"), "ascending", "words begin with A");
  await done();
  return "sorts by click and key, and goes back";
};

const explains = async (folder) => {
  const copy = published(folder, "published", "a-host");
  const { page, done } = await open(copy);
  const cell = (row, at) => page.locator(`[data-table="table3"] tr[data-r="${row}"] > *`).nth(at);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  assert.deepEqual(asked, [], "nothing is read before a figure is opened");
  await cell(0, 4).locator("button").click();
  const panel = page.locator("dialog[open]");
  await panel.getByText("Rests on 3 steps").waitFor();
  await panel.getByText("A processor").waitFor();
  const text = await panel.innerText();
  for (const part of [
    "Table 3", "Single task", "nw", "over seeds", "95 % interval", "Holm", "paper",
    "evaluate[tasks=chunk,system=single,domain=nw,seed=1|2|3]",
    "repro why --profile mini", "repro log --profile mini", "repro path --profile mini",
    "efefefefefef", "2026-11-27 17:00:00 UTC", "with 3 steps that were read", "Settings",
  ]) assert.ok(text.includes(part), `the panel says ${part}:\n${text}`);
  assert.doesNotMatch(text, /\d(evaluate|train)\[/, "names of steps stand alone");
  assert.deepEqual(asked.map((url) => url.split("/").at(-1)), ["machine.js"]);
  // A step opens what was recorded of it, and what it read.
  await panel.locator("details.step > summary").first().click();
  await panel.getByText("ab".repeat(32)).waitFor();
  await panel.getByText("a-host, A processor").waitFor();
  await panel.locator("details.step details.step > summary").first().click();
  await panel.getByText("Reads corpus: data/corpus").waitFor();
  await panel.locator(".copy").first().click();
  await panel.getByText(/^(copied|selected)$/).waitFor();
  await violations(page, "with an open panel");
  // Escape closes it, and the focus is where it was.
  await page.keyboard.press("Escape");
  assert.equal(await panel.count(), 0);
  const focused = () => page.evaluate(() => {
    const at = document.activeElement.closest("td");
    return at && [at.parentElement.dataset.r, String(at.cellIndex)];
  });
  assert.deepEqual(await focused(), ["0", "4"]);
  await page.keyboard.press("ArrowDown");
  assert.deepEqual(await focused(), ["1", "4"]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await focused(), ["1", "5"]);
  // A drawing opens too.
  await page.keyboard.press("Escape");
  await page.locator("figure .source").first().click();
  await panel.getByText(/^Rests on/).waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.className), "source");
  await cell(1, 5).locator("button").focus();
  // A gap says what would fill it.
  await page.keyboard.press("Enter");
  await panel.getByText("What would fill it").waitFor();
  const fills = await panel.innerText();
  assert.match(fills, /repro run --profile mini report --partial 'evaluate\[tasks=chunk,system=hard,domain=pt,seed=1\|2\|3\]'/);
  await page.keyboard.press("Escape");
  await done();
  // The address of a figure opens it.
  const deep = await open(copy, { hash: "#table3/0/4" });
  await deep.page.locator("dialog[open]").getByText("Rests on 3 steps").waitFor();
  await deep.done();
  // Without the records it says so.
  const alone = await open(folder, { hash: "#table3/0/4", absent: true });
  await alone.page.getByText("There is no machine.js").waitFor();
  const said = await alone.page.locator("dialog[open]").innerText();
  assert.match(said, /repro list --profile mini 'evaluate\[.*\]' --records/);
  await alone.done();
  return "opens figures with and without records";
};

const accessible = async (folder) => {
  let rules = 0;
  for (const scheme of ["light", "dark"]) {
    for (const size of [WIDE, NARROW]) {
      const { page, done } = await open(folder, { size, scheme });
      await page.evaluate(() => { for (const of of document.querySelectorAll("details")) of.open = true; });
      rules = await violations(page, `${scheme}, ${size.width} px`);
      const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
      assert.ok(width <= size.width, `${width} px wide on ${size.width}`);
      await done();
    }
  }
  const { page, done } = await open(folder);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Dark", exact: true }).click();
  assert.notEqual(await ground(), light, "the toggle darkens");
  await page.emulateMedia({ media: "print" });
  assert.equal(await ground() === light || (await ground()) === "rgba(0, 0, 0, 0)", true, "paper is light");
  assert.equal(await page.locator("nav").isVisible(), false);
  await done();
  return `axe has nothing against it: light and dark, ${WIDE.width} and ${NARROW.width} px`;
};

const harmless = async (folder) => {
  const copy = published(folder, "nasty", '"><img src=x onerror=alert(9)></script><script>alert(9)</script>');
  const { page, done } = await open(copy);
  const count = () => page.evaluate(() => ({
    images: document.querySelectorAll("img, iframe, object, embed").length,
    handlers: [...document.querySelectorAll("*")].filter((of) => [...of.attributes].some((a) => a.name.startsWith("on"))).length,
    scripts: [...document.scripts].filter((of) => !(of.id === "report-data" || of.src.endsWith("/machine.js"))).length,
    links: [...document.links].filter((of) => !/^(file|https):/.test(of.protocol)).length,
  }));
  const clean = { images: 0, handlers: 0, scripts: 1, links: 0 };
  assert.deepEqual(await count(), clean);
  const buttons = page.locator("main button.figure");
  const all = await buttons.count();
  for (let at = 0; at < all; at += Math.ceil(all / 25)) {
    await page.evaluate((at) => document.querySelectorAll("main button.figure")[at].click(), at);
    await page.waitForTimeout(20);
    await page.evaluate(() => {
      for (const of of document.querySelectorAll("dialog details")) of.open = true;
    });
    await page.waitForTimeout(20);
    await page.evaluate(() => document.querySelector("dialog[open]").close());
  }
  for (let at = 0; at < await page.locator("button.sort").count(); at += 7) {
    await page.evaluate((at) => document.querySelectorAll("button.sort")[at].click(), at);
  }
  assert.deepEqual(await count(), clean);
  await done();
  return `nasty names do nothing in ${all} figures and their panels`;
};

const prompt = async (folder) => {
  const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const { page, done } = await open(folder);
    times.push(await page.evaluate(() => ({
      loaded: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
      painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    })));
    await done();
  }
  const middle = (name) => times.map((of) => of[name]).sort((a, b) => a - b)[2];
  const size = readFileSync(join(folder, "index.html")).length;
  assert.ok(middle("painted") < 3000, `the first paint after ${middle("painted")} ms`);
  return `${report.coverage.runs} runs, ${(size / 1e6).toFixed(1)} MB: DOMContentLoaded ${middle("loaded").toFixed(0)} ms, \
first paint ${middle("painted").toFixed(0)} ms (median of 5)`;
};

/** A page that stands alone: nothing is asked for but the file itself, and nothing is wrong on it. */
const alone = async (file) => {
  for (const [scheme, size] of ["light", "dark"].flatMap((scheme) => [[scheme, WIDE], [scheme, NARROW]])) {
    const context = await browser.newContext({ viewport: size, colorScheme: scheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const home = pathToFileURL(resolve(file)).href;
    const wrong = [];
    page.on("console", (message) => wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => { wrong.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("request", (request) => {
      if (request.url() !== home && !request.url().startsWith("data:")) wrong.push(`a request to ${request.url()}`);
    });
    await page.goto(home);
    for (const details of await page.locator("details").all()) await details.evaluate((of) => { of.open = true; });
    await violations(page, `${file}, ${scheme}, ${size.width} px`);
    const broken = await page.evaluate(() => [...document.images].filter((of) => !of.complete || of.naturalWidth === 0).length);
    assert.equal(broken, 0, "pictures that cannot be shown");
    const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
    assert.ok(width <= size.width, `${width} px wide on ${size.width}`);
    await context.close();
    assert.deepEqual(wrong, []);
  }
};

const screenshots = async (folder, to) => {
  const shots = [
    ["page-light", { size: WIDE, scheme: "light" }],
    ["page-dark", { size: WIDE, scheme: "dark", hash: "#table3" }],
    ["page-phone", { size: { width: 390, height: 844 }, scheme: "light", hash: "#table3" }],
    ["page-panel", { size: WIDE, scheme: "light", hash: "#table3/4/3" }],
  ];
  for (const [name, how] of shots) {
    const { page, done } = await open(folder, { ...how, absent: true });
    await page.waitForTimeout(300);
    writeFileSync(join(to, `${name}.png`), smaller(await page.screenshot()));
    await done();
  }
  return `${shots.length} pictures in ${to}`;
};

const [first, ...rest] = process.argv.slice(2);
try {
  if (first === "--screenshots") {
    console.log(`browser: ${await screenshots(...rest)}`);
  } else if (first === "--pages") {
    for (const file of rest) await alone(file);
    console.log(`browser: ${rest.length} pages stand alone`);
  } else {
    const [nasty, many] = rest;
    const checks = [[renders, first], [sorts, first], [explains, first], [accessible, first], [harmless, nasty], [prompt, many]];
    for (const [check, folder] of checks) console.log(`browser: ${await check(folder)}`);
  }
} catch (error) {
  console.error(error.stack ?? error);
  process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
