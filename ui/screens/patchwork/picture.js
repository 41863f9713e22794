/* The patchwork: one table that is also the picture. The arrow keys move through it; a click or Enter tells the server. */
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".patchwork");
  const drawn = JSON.stringify(data);
  root._tell = setTriggerValue;
  if (root._drawn !== drawn) { draw(root, data); root._drawn = drawn; }
  const fit = () => fitRows(root);
  fit();
  const later = setTimeout(fit, 400);
  window.addEventListener("resize", fit);
  return () => { window.removeEventListener("resize", fit); clearTimeout(later); };
}

function make(name, attributes, ...inside) {
  const node = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => { if (value !== "") { node.setAttribute(key, value); } });
  node.append(...inside);
  return node;
}

function draw(root, data) {
  const at = root.contains(document.activeElement) ? placeOf(document.activeElement) : null;
  const fresh = make("table", { role: "grid", "aria-label": data.title, class: (data.blocks[0].label ? "in-blocks" : "") + (data.columns.length > 28 ? " many" : "") });
  fresh.append(widths(data), head(data), ...data.blocks.map((block) => body(data, block)), foot(data));
  const stops = [...fresh.querySelectorAll("[data-what]")];
  stops.forEach((stop) => { stop.tabIndex = -1; });
  const again = at && stops.find((stop) => placeOf(stop) === at);
  (again || fresh.querySelector("tbody [data-what]")).tabIndex = 0;
  root._data = data;
  const holder = root.querySelector(".patchwork-table");
  if (!holder.firstChild) { holder.append(fresh); listen(root, holder); } else { renew(holder.firstChild, fresh); }
  showAgain(root);
  if (at) { root.querySelector(`[tabindex="0"]`).focus(); }
}

/* Puts what differs in the place of what stands there; the rest stays, so that the browser lays out and paints no more. */
function renew(old, fresh) {
  if (old.isEqualNode(fresh)) { return; }
  const parts = [...old.childNodes], others = [...fresh.childNodes];
  const alike = parts.length && parts.length === others.length && old.cloneNode(false).isEqualNode(fresh.cloneNode(false));
  if (alike) { parts.forEach((part, number) => { renew(part, others[number]); }); } else { old.replaceWith(fresh); }
}

/* Of the columns that do not share the rest among them. */
function widths(data) {
  const of = [...(data.blocks[0].label ? ["region"] : []), "area", ...(data.opens ? ["open"] : []), "kinds"];
  return make("colgroup", {}, ...of.map((name) => make("col", { class: "w-" + name })), ...data.columns.map(() => make("col", {})));
}

function placeOf(stop) { return [stop.dataset.what, stop.dataset.area, stop.dataset.column].join("|"); }

function head(data) {
  const over = make("tr", { class: "groups" }, make("td", { colspan: leading(data), class: "corner" }, legend(data)));
  const names = make("tr", { class: "names" });
  if (data.blocks[0].label) { names.append(make("td", {})); }
  names.append(make("th", { scope: "col" }, make("span", { class: "unseen" }, data.one)));
  if (data.opens) { names.append(make("td", {})); }
  names.append(make("th", { scope: "col", class: "kinds", title: data.counted.title }, data.counted.head));
  data.groups.forEach((group) => {
    over.append(make("th", { scope: "colgroup", colspan: group.span, class: "group" }, make("span", {}, group.label)));
  });
  data.columns.forEach((column, number) => {
    const first = number && column.group !== data.columns[number - 1].group;
    names.append(make("th", {
      scope: "col", class: first ? "kind first" : "kind", "data-what": "column", "data-column": column.key,
      "aria-label": column.words + ". Enter shows it on the map."
    }, make("span", {}, column.short)));
  });
  return make("thead", {}, over, names);
}

/* Stands in the corner, where there is room: over the names of areas, beside those of columns. */
function legend(data) {
  return make("ul", { class: "legend" }, ...data.legend.map(([letter, filled, ends, words]) =>
    make("li", {}, box("span", { "aria-hidden": "true" }, letter, filled, ends), make("span", {}, words))));
}

function leading(data) { return 2 + (data.opens ? 1 : 0) + (data.blocks[0].label ? 1 : 0); }

function body(data, block) {
  const rows = block.rows.map((row, number) => {
    const line = make("tr", { class: row.marked ? "marked" : "" });
    if (block.label && !number) {
      line.append(make("th", { scope: "rowgroup", rowspan: block.rows.length, class: "region" }, block.label));
    }
    line.append(make("th", { scope: "row", class: "area", "data-what": "area", "data-area": row.code,
      "aria-label": row.name + ". Enter opens its screen." }, row.name));
    if (data.opens) {
      line.append(make("td", { class: "open", "data-what": "districts", "data-area": row.code,
        "aria-label": "Districts of " + row.name + ": Enter shows them" }, "›"));
    }
    line.append(make("td", { class: "kinds" }, String(row.kinds)));
    row.cells.forEach((cell, place) => { line.append(cellOf(data, row, cell, place)); });
    return line;
  });
  return make("tbody", {}, ...rows);
}

function cellOf(data, row, [letter, filled, ends, words, alike], place) {
  const column = data.columns[place], first = place && column.group !== data.columns[place - 1].group;
  const cell = box("td", {
    "data-what": "cell", "data-area": row.code, "data-column": column.key, "aria-label": [data.words[words], data.alike[alike]].filter(Boolean).join(". ")
  }, letter, filled, ends);
  if (first) { cell.classList.add("first"); }
  return cell;
}

/* A cell: its letter on its colour, filled from below where only a part of the area has it, with a dot where something ends. */
function box(name, attributes, letter, filled, ends) {
  const cell = make(name, attributes, letter);
  cell.className = "cell s-" + (letter === "·" ? "N" : letter) + (filled < 100 ? " part" : "") + (ends ? " ends" : "");
  if (filled < 100) { cell.style.setProperty("--filled", filled + "%"); }
  return cell;
}

function foot(data) {
  const line = (label, key) => make("tr", { class: key },
    make("th", { scope: "row", colspan: leading(data) }, label),
    ...data.columns.map((column, number) => make("td", {
      class: number && column.group !== data.columns[number - 1].group ? "first" : "" }, String(column[key]))));
  return make("tfoot", {}, ...data.feet.map(([label, key]) => line(label, key)));
}

function listen(root, holder) {
  const card = root.querySelector(".patchwork-card");
  const stopOf = (event) => event.target.closest ? event.target.closest("[data-what]") : null;
  const showStop = (event) => { const stop = stopOf(event); if (stop) { show(root, stop); } };
  holder.onclick = (event) => { const stop = stopOf(event); if (stop) { take(root, stop); pick(root, stop); } };
  holder.onkeydown = (event) => { onKey(root, event); };
  holder.addEventListener("focusin", showStop);
  holder.addEventListener("focusout", () => { card.hidden = true; });
  holder.addEventListener("mouseover", showStop);
  holder.addEventListener("mouseleave", () => { card.hidden = true; });
}

function pick(root, stop) {
  root.querySelector(".patchwork-card").hidden = true;
  root._tell("picked", { what: stop.dataset.what, area: stop.dataset.area || "", column: stop.dataset.column || "" });
}

function take(root, stop) {
  root.querySelectorAll('[tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
  stop.tabIndex = 0;
  stop.focus();
}

function onKey(root, event) {
  const stop = event.target.closest("[data-what]");
  if (!stop) { return; }
  if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(root, stop); return; }
  if (event.key === "Escape") { root.querySelector(".patchwork-card").hidden = true; return; }
  const lines = [...root.querySelector("table").rows].map((row) => [...row.querySelectorAll("[data-what]")]).filter((line) => line.length);
  const y = lines.findIndex((line) => line.includes(stop)), next = goTo(lines, y, lines[y].indexOf(stop), event);
  if (next) { event.preventDefault(); take(root, next); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
}

/* Lines are lined up at their right ends: above the names of areas stands no heading. */
function goTo(lines, y, x, event) {
  const last = lines.length - 1, fromRight = lines[y].length - 1 - x;
  const inLine = (line) => lines[line][Math.max(0, lines[line].length - 1 - fromRight)];
  const moves = {
    ArrowRight: () => lines[y][x + 1], ArrowLeft: () => lines[y][x - 1],
    ArrowDown: () => y < last && inLine(y + 1), ArrowUp: () => y && inLine(y - 1),
    PageDown: () => inLine(Math.min(last, y + 10)), PageUp: () => inLine(Math.max(0, y - 10)),
    Home: () => lines[event.ctrlKey ? 1 : y][0], End: () => lines[event.ctrlKey ? last : y].slice(-1)[0]
  };
  return moves[event.key] ? moves[event.key]() : null;
}

/* What is said of the cell under the pointer or in focus may have changed, though the cell has not. */
function showAgain(root) {
  const stop = root.querySelector("[data-what]:hover") || root.querySelector("[data-what]:focus");
  if (stop && !root.querySelector(".patchwork-card").hidden) { show(root, stop); }
}

function show(root, stop) {
  const card = root.querySelector(".patchwork-card"), data = root._data;
  const { what, area, column } = stop.dataset;
  const row = data.blocks.flatMap((block) => block.rows).find((one) => one.code === area);
  const place = data.columns.findIndex((one) => one.key === column);
  const lines = what === "cell" ? cellLines(data, row, place) : what === "column" ? columnLines(data, place) : areaLines(data, row, what);
  card.replaceChildren(...lines.map((line, number) => make(number ? "div" : "strong", {}, line)));
  card.hidden = false;
  const of = stop.getBoundingClientRect(), own = card.getBoundingClientRect();
  const below = of.bottom + own.height + 12 < window.innerHeight;
  card.style.left = Math.max(8, Math.min(of.left, window.innerWidth - own.width - 16)) + "px";
  card.style.top = (below ? of.bottom + 6 : Math.max(8, of.top - own.height - 6)) + "px";
}

function cellLines(data, row, place) {
  const [, , , words, alike, records] = row.cells[place];
  return [row.name + " · " + data.columns[place].short, data.words[words], data.records[records], data.alike[alike],
    "Click or Enter: " + data.leads.cell].filter(Boolean);
}

function columnLines(data, place) {
  return [data.columns[place].words, "Click or Enter: " + data.leads.column];
}

function areaLines(data, row, what) {
  const first = row.name + ": " + row.kinds + " " + data.counted.after;
  return [first, "Click or Enter: " + data.leads[what]];
}

/* Rows are as high as lets all of them stand in the window, from 11.5 to 24 pixels; headings stay below the line on top.
   Letters are no larger than lets two lines of a heading stand over a narrow column. Where all stands as it stood last time, the
   sizes do too: each that is set has the whole table laid out anew. */
function fitRows(root) {
  const table = root.querySelector("table");
  if (!table || !table.tBodies.length) { return; }
  const line = document.querySelector(".st-key-atlas-top"), legend = table.querySelector(".legend"), groups = table.querySelector(".groups");
  const scroller = root.closest('[data-testid="stMain"]');
  const topOfRows = () => table.tBodies[0].getBoundingClientRect().top + (scroller ? scroller.scrollTop : 0);
  const below = line ? line.offsetHeight : 0, column = table.querySelector(".kind").offsetWidth;
  const rows = table.querySelectorAll("tbody tr").length, gaps = 2 * table.tBodies.length;
  const stands = [window.innerWidth, window.innerHeight, below, column, rows, gaps, topOfRows(), legend.offsetHeight, groups.offsetHeight].join();
  if (root._stood === stands) { return; }
  root._stood = stands;
  root.style.setProperty("--top", below + "px");
  root.style.setProperty("--column", column + "px");
  const letters = (row) => Math.max(11, Math.min(15, row * 0.85, column * 0.4));
  const size = (row) => { root.style.setProperty("--size", letters(row) + "px"); };
  const about = window.innerHeight / 66;  // what the rows come to: the legend, and so the headings, are as high as their letters
  size(about);
  root.style.setProperty("--head", Math.max(6.6 * letters(about), legend.offsetHeight + 4 - groups.offsetHeight) + "px");
  const height = Math.floor((window.innerHeight - topOfRows() - gaps - 4) / rows * 4) / 4;
  const row = Math.max(11.5, Math.min(24, height));
  root.style.setProperty("--row", row + "px");
  size(row);
}
