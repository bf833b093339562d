// Sorts the tables of a report, and opens its figures: what each is and which steps it rests on.
//
// The page is whole without this. It asks for one file, `machine.js` beside the page, and only when a
// figure is opened: what the runner recorded of each step. All text that it shows is set as text.
"use strict";
(() => {
  const MISSING = new Set(["", "·", "—"]);
  const FEW = 3; // steps shown before they are asked for
  const MANY = 200; // steps added at a time

  let known;
  const data = () => (known ??= JSON.parse(document.getElementById("report-data").textContent));

  /** An element. Children are elements or text, never markup. */
  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return element;
  };
  const quoted = (word) => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
  const counted = (n, noun) => `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

  // ------------------------------------------------------------------------------- tables

  const nameOf = (table) => table.closest("[data-table]").dataset.table;
  const tableOf = (name) => document.querySelector(`[data-table="${CSS.escape(name)}"] table`);
  /** What is known of a table's cell. */
  const cellOf = (td) => {
    const row = td.parentElement;
    if (td.tagName !== "TD" || row.dataset.r === undefined) return null;
    const name = nameOf(td.closest("table"));
    return data().tables[name]?.[row.dataset.r]?.[td.cellIndex - 1] || null;
  };

  /** A heading becomes a button that sorts by its column. */
  const sortable = (table) => {
    for (const th of table.tHead.rows[0].cells) {
      const button = el("button", { type: "button", class: "sort" });
      button.append(...th.childNodes);
      th.append(button);
    }
  };

  /** A figure becomes a button that opens it; one of a table can be reached by Tab, the others by arrows. */
  const openable = (table) => {
    let first = true;
    for (const td of table.querySelectorAll("td")) {
      if (!cellOf(td)) continue;
      const button = el("button", {
        type: "button", class: "figure", "aria-haspopup": "dialog", tabindex: first ? 0 : -1,
      });
      button.append(td.firstChild);
      td.prepend(button);
      first = false;
    }
  };

  /** The value that a row is sorted by; null where it has none. */
  const keyOf = (row, column, numeric) => {
    const cell = row.cells[column];
    if (numeric) return cellOf(cell)?.v ?? null;
    const text = (cell.firstChild?.textContent ?? "").trim();
    return MISSING.has(text) ? null : text;
  };

  const compare = new Intl.Collator("en", { numeric: true }).compare;

  /** Sorts the rows of each group by a column; the third time, as they were. */
  const sort = (th) => {
    const table = th.closest("table");
    const column = th.cellIndex;
    const rows = [...table.querySelectorAll("tbody tr[data-r]")];
    const numeric = column > 0 && rows.some((row) => cellOf(row.cells[column])?.v !== undefined);
    const [first, second] = numeric ? ["descending", "ascending"] : ["ascending", "descending"];
    const now = th.getAttribute("aria-sort");
    const next = now === first ? second : now === second ? null : first;
    for (const other of th.parentElement.cells) other.removeAttribute("aria-sort");
    if (next) th.setAttribute("aria-sort", next);
    const sign = next === "descending" ? -1 : 1;
    for (const body of table.tBodies) {
      const own = [...body.rows].filter((row) => row.dataset.r !== undefined);
      const keyed = own.map((row) => ({
        row, at: Number(row.dataset.r), key: next ? keyOf(row, column, numeric) : null,
      }));
      keyed.sort((a, b) => {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.at - b.at;
        return sign * (numeric ? a.key - b.key : compare(a.key, b.key)) || a.at - b.at;
      });
      body.append(...keyed.map(({ row }) => row));
    }
  };

  /** The figure that an arrow leads to. */
  const neighbour = (button, key) => {
    const td = button.closest("td");
    const line = { ArrowLeft: "previousElementSibling", ArrowRight: "nextElementSibling" }[key];
    if (line) {
      for (let next = td[line]; next; next = next[line]) {
        const found = next.querySelector("button.figure");
        if (found) return found;
      }
      return null;
    }
    const rows = [...td.closest("table").querySelectorAll("tbody tr[data-r]")];
    const step = key === "ArrowUp" ? -1 : 1;
    for (let at = rows.indexOf(td.parentElement) + step; rows[at]; at += step) {
      const found = rows[at].cells[td.cellIndex]?.querySelector("button.figure");
      if (found) return found;
    }
    return null;
  };

  // ----------------------------------------------------------------------------- machine.js

  let machine = null; // what it says, once it has been read
  let state = "unasked"; // "asked", "read" or "absent" later
  globalThis.reproMachine = (said) => {
    machine = said && typeof said === "object" ? said : {};
    machine.steps ??= {};
  };
  /** Reads `machine.js` once; then calls back. */
  const ask = (done) => {
    if (state === "read" || state === "absent") return;
    if (state === "unasked") {
      const script = el("script", { src: "machine.js" });
      script.addEventListener("load", () => { state = machine ? "read" : "absent"; changed(); });
      script.addEventListener("error", () => { state = "absent"; changed(); });
      document.head.append(script);
    }
    state = "asked";
    changed = done;
  };
  let changed = () => {};

  /** All that steps read, directly or not, and they themselves. */
  const closure = (names) => {
    const seen = new Set();
    const open = [...names];
    while (open.length) {
      const name = open.pop();
      if (seen.has(name)) continue;
      seen.add(name);
      for (const read of Object.values(machine.steps[name]?.reads ?? {}).flat()) {
        if (machine.steps[read]) open.push(read);
      }
    }
    return seen;
  };

  const time = (seconds) => {
    if (seconds < 60) return `${seconds < 10 ? Number(seconds.toPrecision(2)) : Math.round(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  };
  const moment = (text) => String(text ?? "").replace("T", " ").replace(/(:\d\d)(\.\d+)?Z$/, "$1 UTC");

  // -------------------------------------------------------------------------------- the panel

  /** The names of the steps that a selector means: the product of its values. */
  const expanded = (selector) => {
    const [, stage, axes] = /^([^[]+)(?:\[(.*)\])?$/s.exec(selector) ?? [null, selector, ""];
    if (!axes) return [stage];
    let names = [""];
    for (const axis of axes.split(",")) {
      const [name, values] = axis.split(/=(.*)/s);
      names = names.flatMap((before) =>
        values.split("|").map((value) => `${before}${before && ","}${name}=${value}`));
    }
    return names.map((axes) => `${stage}[${axes}]`);
  };

  /** A value as rows of dotted keys. */
  const flat = (value, key = "") => {
    if (value === null || value === undefined) return [];
    if (typeof value !== "object") return [[key, String(value)]];
    if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
      return [[key, value.join(", ") || "none"]];
    }
    return Object.entries(value).flatMap(([name, inner]) => flat(inner, key ? `${key}.${name}` : name));
  };
  const facts = (rows, name = "facts") =>
    el("dl", { class: name }, rows.filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([key, value]) => el("div", {}, el("dt", {}, key), el("dd", {}, value))));
  /** A part that is made when it is opened. */
  const later = (title, make, name = null) => {
    const details = el("details", { class: name }, el("summary", {}, title));
    details.addEventListener("toggle", () => details.append(...[make()].flat()), { once: true });
    return details;
  };

  const copy = async (text, button) => {
    const say = (word) => {
      button.textContent = word;
      button.setAttribute("aria-label", `${word}: ${text}`);
    };
    try {
      await navigator.clipboard.writeText(text);
      say("copied");
    } catch {
      getSelection().selectAllChildren(button.previousElementSibling);
      say("selected");
    }
    setTimeout(say, 1500, "copy");
  };
  const command = (text) => {
    const button = el("button", { type: "button", class: "copy", "aria-label": `copy: ${text}` }, "copy");
    button.addEventListener("click", () => copy(text, button));
    return el("li", {}, el("code", {}, text), button);
  };
  /** Commands about some selectors, by their words before and behind. */
  const commands = (selectors, verbs) => {
    const names = selectors.map(quoted).join(" ");
    const profile = quoted(data().profile);
    return el("ul", { class: "commands" }, verbs.map((verb) => {
      const [word, more] = verb.split(" ");
      return command(`repro ${word} --profile ${profile} ${names}${more ? ` ${more}` : ""}`);
    }));
  };

  /** A step: what was recorded of it, and what it read, down to the corpus. */
  const stepCard = (name, before = null) => {
    const step = machine?.steps[name];
    const short = step && Number.isFinite(step.seconds) ? el("small", {}, time(step.seconds)) : null;
    return later([before, el("code", {}, name), short].filter(Boolean), () => stepFacts(name, step), "step");
  };
  /** What a step read: a step, or what lies outside. */
  const readCard = (name, before) => {
    const title = typeof before === "string" ? before : null;
    return machine.steps[name] ? stepCard(name, title) : el("p", { class: "outside" }, title ?? "", el("code", {}, name));
  };
  /** The time of all that a step read, behind its own. */
  const withRead = (name) => {
    const all = [...closure([name])].map((of) => machine.steps[of]).filter(Boolean);
    if (all.length < 2) return "";
    const sum = all.reduce((total, step) => total + (step.seconds || 0), 0);
    return `; ${time(sum)} with ${counted(all.length - 1, "step")} that were read`;
  };
  const stepFacts = (name, step) => {
    const verbs = ["why", "log", "path"];
    if (!step) {
      const why = { asked: "Still reading machine.js.", read: "machine.js says nothing of this step." };
      return [el("p", {}, why[state] ?? "Nothing is recorded beside this page."), commands([name], verbs)];
    }
    const host = machine.machines?.[step.machine] ?? {};
    const where = [host.host, host.cpu].filter(Boolean).join(", ");
    const code = (text) => (text ? el("code", {}, String(text)) : null);
    const outputs = Object.entries(step.outputs ?? {}).map(([out, digest]) => `${out} ${digest}`).join(", ");
    const settings = flat(step.params);
    const common = flat(machine.common?.[step.stage]);
    const parts = [facts([
      ["key", code(step.key)],
      ["code", code(step.code)],
      ["commit", code(step.commit) ?? "not recorded"],
      ["finished", moment(step.finished)],
      ["took", Number.isFinite(step.seconds) ? `${time(step.seconds)}${withRead(name)}` : null],
      ["device", where],
      ["features", host.features ? [host.features].flat().join(" ") : null],
      ["compiler", host.rustc],
      ["made", outputs],
    ])];
    if (settings.length) parts.push(later("Its own settings", () => facts(settings, "settings")));
    if (common.length) {
      parts.push(later(`Settings of every ${step.stage} step`, () => facts(common, "settings")));
    }
    for (const [input, names] of Object.entries(step.reads ?? {})) {
      const list = [names].flat();
      if (list.length > 1) {
        parts.push(later(`Reads ${input}: ${counted(list.length, "step")}`, () => chunked(list, readCard)));
      } else {
        parts.push(...list.map((of) => readCard(of, `Reads ${input}: `)));
      }
    }
    parts.push(commands([name], verbs));
    return parts;
  };
  /** Elements of a list, so many at a time. */
  const chunked = (items, make) => {
    const box = el("div");
    const add = () => {
      const next = items.splice(0, MANY);
      box.append(...next.map((item) => make(item)));
      if (items.length) {
        const more = el("button", { type: "button" }, `${counted(items.length, "more step")}`);
        more.addEventListener("click", () => { more.remove(); add(); });
        box.append(more);
      }
    };
    items = [...items];
    add();
    return box;
  };

  /** What the records say of all steps together. */
  const together = (names) => {
    if (state === "asked") return el("p", { class: "soft" }, "Reading machine.js …");
    if (state !== "read") return null;
    const own = names.map((name) => machine.steps[name]).filter(Boolean);
    if (!own.length) return el("p", { class: "soft" }, "machine.js says nothing of these steps.");
    const all = [...closure(names)].map((name) => machine.steps[name]).filter(Boolean);
    const sum = all.reduce((total, step) => total + (step.seconds || 0), 0);
    const dates = own.map((step) => step.finished).filter(Boolean).sort();
    const unique = (values) => [...new Set(values.filter(Boolean))];
    const commits = unique(own.map((step) => step.commit));
    const hosts = unique(own.map((step) => machine.machines?.[step.machine]?.cpu));
    const some = (values) => (values.length > 2 ? `${values[0]} and ${values.length - 1} others` : values.join(", "));
    const one = names.length === 1 ? own[0] : null;
    return facts([
      ["key", one ? el("code", {}, String(one.key)) : null],
      ["commit", commits.length ? el("code", {}, some(commits.map((commit) => commit.slice(0, 12)))) : "not recorded"],
      ["finished", dates[0] === dates.at(-1) ? moment(dates[0]) : `${moment(dates[0])} to ${moment(dates.at(-1))}`],
      ["device", some(hosts)],
      ["took", `${time(sum)}, with ${counted(all.length - own.length, "step")} that were read`],
    ]);
  };

  const absent = (selectors) => (state === "absent" ? [
    el("p", { class: "note" }, "There is no machine.js beside this page, where key, commit, device and time of each \
step would stand. Where the results are, this tells them:"),
    commands(selectors, ["list --records"]),
  ] : []);
  /** The steps of some selectors: together, then the first few, then the others. */
  const stepsPart = (selectors) => {
    const names = selectors.flatMap(expanded);
    const title = el("h3", {}, `Rests on ${counted(names.length, "step")}`);
    const list = el("ul", { class: "selectors" }, selectors.slice(0, 8).map((of) => el("li", {}, el("code", {}, of))));
    if (names.length === 1) {
      const step = machine?.steps[names[0]];
      const facts = state === "absent" ? commands(names, ["why", "log", "path"]) : stepFacts(names[0], step);
      return [title, list, absent(selectors), facts];
    }
    const rest = names.slice(FEW);
    return [
      title,
      list,
      together(names),
      absent(selectors),
      names.slice(0, FEW).map((name) => stepCard(name)),
      rest.length ? later(`${counted(rest.length, "more step")}`, () => chunked(rest, stepCard), "rest") : null,
      el("h4", {}, "To ask further"),
      commands(selectors, ["why", "log", "path"]),
    ];
  };

  /** The settings of the systems that selectors name, and of all training. */
  const settingsPart = (selectors) => {
    const names = selectors.flatMap((of) => /[[,]system=([^\],]*)/.exec(of)?.[1].split("|") ?? []);
    if (!names.length) return null;
    const { network, training, semantics, chosen, systems } = data().settings;
    const group = (title, value) => {
      const rows = flat(value);
      return rows.length ? later(title, () => facts(rows, "settings")) : null;
    };
    return [
      el("h3", {}, "Settings"),
      [...new Set(names)].map((name) => group(`System: ${systems[name]?.label ?? name}`, systems[name]?.settings)),
      group("Training", training),
      group("Network", network),
      group("Semantics", semantics),
      group("Chosen by the search, in place of the above", chosen),
    ];
  };

  const signed = (value, digits = 2) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
  const chance = (p) => (p < 0.0001 ? "p < 0.0001" : `p = ${p.toFixed(4)}`);

  const selectorsOf = (numbers) => (numbers ?? []).map((number) => data().selectors[number]);
  const content = (td, cell) => {
    const table = td.closest("table");
    const group = td.closest("tbody").querySelector(".group th")?.textContent;
    const row = td.parentElement.cells[0].textContent;
    const column = table.tHead.rows[0].cells[td.cellIndex].textContent;
    const paper = td.querySelector(".paper")?.firstChild.textContent.trim();
    const { n, sd, ci } = cell.s ?? {};
    const [from, against, lacks] = [cell.f, cell.a, cell.l].map(selectorsOf);
    const figure = td.firstChild.textContent.trim();
    const missing = MISSING.has(figure);
    const test = cell.t;
    return [
      el("p", { class: "of" }, table.closest("section").querySelector("h2").textContent),
      el("h2", { id: "panel-title" }, missing ? "Not there yet" : figure),
      facts([
        ["table", nameOf(table)],
        ["group", group],
        ["row", row],
        ["column", column],
        ["paper", paper ? `${paper}${cell.d ? ` (ours ${cell.d})` : ""}` : null],
        ["over seeds", n ? `${n} seeds, deviation ${sd?.toFixed(2) ?? "none"}` : null],
        ["95 % interval", ci ? `${ci[0].toFixed(2)} to ${ci[1].toFixed(2)}` : null],
        ["test", test
          ? `${signed(test.d)} points from ${data().reference}: ${chance(test.p)}, ${chance(test.holm)} after Holm's \
correction over the table (paired approximate randomization over test sentences)`
          : null],
      ], "facts what"),
      lacks.length
        ? [
            el("h3", {}, missing ? "What would fill it" : "What it lacks"),
            el("ul", { class: "commands" }, command(
              `repro run --profile ${quoted(data().profile)} report --partial ${lacks.map(quoted).join(" ")}`)),
          ]
        : null,
      from.length ? stepsPart(from) : null,
      against.length
        ? later(`${data().reference}, that it was compared with`, () => stepsPart(against).slice(1))
        : null,
      settingsPart(from.length ? from : lacks),
    ].flat();
  };

  /** What a drawing rests on. */
  const drawing = (figure) => {
    const from = selectorsOf(data().figures[figure.id]);
    return [
      el("p", { class: "of" }, figure.closest("section").querySelector("h2").textContent),
      el("h2", { id: "panel-title", class: "title" }, figure.querySelector("h3").textContent),
      stepsPart(from),
      settingsPart(from),
    ];
  };
  const contentOf = (shown) => (shown.tagName === "TD" ? content(shown, cellOf(shown)) : drawing(shown));

  const panel = el("dialog", { id: "panel", "aria-labelledby": "panel-title" });
  const body = el("div", { class: "body" });
  const close = el("button", { type: "button", class: "close", "aria-label": "Close" }, "×");
  close.addEventListener("click", () => panel.close());
  panel.append(close, body);
  panel.addEventListener("click", (event) => { if (event.target === panel) panel.close(); });
  panel.addEventListener("close", () => address(shown && `#${shown.closest("section").id}`));
  let shown = null;

  const address = (hash) => {
    try { history.replaceState(null, "", hash || location.pathname); } catch { /* an embedded page */ }
  };
  const fill = () => {
    const focused = body.contains(document.activeElement);
    body.replaceChildren(...contentOf(shown).flat(4).filter(Boolean));
    if (focused) close.focus();
  };
  const show = (what) => {
    shown = what;
    ask(() => { if (panel.open) fill(); });
    fill();
    panel.showModal();
    body.scrollTop = 0;
  };
  const open = (td) => {
    if (!cellOf(td)) return;
    td.querySelector("button.figure")?.focus();
    show(td);
    address(`#${encodeURI(nameOf(td.closest("table")))}/${td.parentElement.dataset.r}/${td.cellIndex}`);
  };
  /** Opens the figure that the address names: `#table3/2/4`. */
  const follow = () => {
    let hash = "";
    try { hash = decodeURI(location.hash); } catch { /* no address of ours */ }
    const [, name, row, column] = /^#(.+)\/(\d+)\/(\d+)$/.exec(hash) ?? [];
    const table = name && tableOf(name);
    const td = table?.querySelector(`tr[data-r="${row}"]`)?.cells[column];
    if (!td) return;
    const folded = table.closest("details");
    if (folded) folded.open = true;
    td.scrollIntoView({ block: "center" });
    open(td);
  };

  /** A drawing gets a button that says what it rests on. */
  const sourced = () => {
    for (const figure of document.querySelectorAll("figure[id]")) {
      if (!data().figures[figure.id]?.length) continue;
      const button = el("button", { type: "button", class: "source", "aria-haspopup": "dialog" }, "Where it comes from");
      button.addEventListener("click", () => show(figure));
      figure.querySelector(".files").append(button);
    }
  };

  // ------------------------------------------------------------------------------ light and dark

  const themed = () => {
    const button = el("button", { type: "button", class: "theme" });
    const root = document.documentElement;
    const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const say = () => { button.textContent = dark() ? "Light" : "Dark"; };
    // A page from disk may have no storage: then the choice holds while it is open.
    const stored = (act) => { try { return act(localStorage); } catch { return null; } };
    const before = stored((storage) => storage.getItem("theme"));
    if (before === "dark" || before === "light") root.dataset.theme = before;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      stored((storage) => storage.setItem("theme", root.dataset.theme));
      say();
    });
    say();
    document.querySelector("nav").append(button);
  };

  // --------------------------------------------------------------------------------- start

  document.addEventListener("click", (event) => {
    const heading = event.target.closest("button.sort");
    if (heading) return sort(heading.closest("th"));
    const td = event.target.closest("td");
    if (td && td.closest("table") && !getSelection().toString()) open(td);
  });
  document.addEventListener("keydown", (event) => {
    const button = event.target.closest?.("button.figure");
    if (!button || !event.key.startsWith("Arrow")) return;
    const next = neighbour(button, event.key);
    event.preventDefault();
    next?.focus();
  });
  document.addEventListener("focusin", (event) => {
    const button = event.target.closest?.("button.figure");
    if (!button) return;
    for (const other of button.closest("table").querySelectorAll('button.figure[tabindex="0"]')) other.tabIndex = -1;
    button.tabIndex = 0;
  });
  window.addEventListener("hashchange", follow);

  document.body.append(panel);
  themed();
  const tables = [...document.querySelectorAll("main table")];
  tables.forEach(sortable);
  // Thousands of figures: a table at a time, when the page has been shown.
  const soon = window.requestIdleCallback ?? ((work) => setTimeout(work, 1));
  const work = () => {
    const table = tables.shift();
    if (!table) {
      sourced();
      document.documentElement.dataset.ready = "true";
      return;
    }
    openable(table);
    soon(work);
  };
  soon(work);
  follow();
})();
