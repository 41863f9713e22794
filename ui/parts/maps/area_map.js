/* Areas on a map, coloured by class. Boundaries are fetched once and kept; a change of choice only restyles them. */
const CHOSEN = "#5b2a86", EDGE = "#4b4656";
const boundaries = new Map(), maps = new WeakMap();
let drawnMaps = 0;

export function boundariesOf(address) {
  if (!boundaries.has(address)) {
    boundaries.set(address, fetch(address, { cache: "force-cache" }).then(answer => answer.json()));
  }
  return boundaries.get(address);
}

function addressOf(atOnce) { return `${atOnce.address}?${new URLSearchParams(atOnce.asked)}`; }

/* What a box of the line of choices reads, once its list is closed: while it is open, somebody is typing in it. */
function wordInBox(name) {
  const box = document.querySelector(`.st-key-${name} input[aria-expanded=false]`);
  return box && box.getAttribute("value");
}

/* What a box would read if the marked line of its list were chosen; undefined while its list is closed. */
function wordMarked(name) {
  const box = document.querySelector(`.st-key-${name} input[aria-expanded=true][aria-activedescendant]`);
  return box && document.getElementById(box.getAttribute("aria-activedescendant"))?.textContent;
}

/* What an address answers; undefined where it does not: the screen's own answer comes all the same. */
async function fetched(address) {
  try {
    const answer = await fetch(location.origin + address);
    return answer.ok ? await answer.json() : undefined;
  } catch { return undefined; }
}

function html(parent, name, className, words) {
  const node = document.createElement(name);
  node.className = className;
  if (words !== undefined) { node.textContent = words; }
  return parent.appendChild(node);
}

class AreaMap {
  constructor(root) {
    this.id = drawnMaps++;
    this.root = root;
    this.areas = new Map();
    this.looks = new Map();
    this.only = new Set();
    this.ground = html(root, "div", "atlas-map-ground");
    this.legend = html(root, "div", "atlas-map-legend");
    this.legend.setAttribute("role", "group");
    this.timeline = html(root, "div", "atlas-map-timeline");
    this.timeline.hidden = true;  // else the map is laid out as one that moves until it is known not to
    this.map = L.map(this.ground, {
      zoomSnap: 0.25, attributionControl: false, minZoom: 5, maxZoom: 12, zoomControl: false, fadeAnimation: false, zoomAnimation: false
    });
    L.control.zoom({ position: "bottomright" }).addTo(this.map);
    this.leaveTheWheelToThePage();
    this.renderer = L.svg({ padding: 0.5 });
    this.points = L.layerGroup();
    this.map.on("dragstart zoomstart", () => { this.moved = this.bounds !== undefined && !this.fitting; });
    this.sizes = new ResizeObserver(() => { this.map.invalidateSize({ pan: false }); if (!this.moved) { this.fit(); } });
    this.sizes.observe(this.ground);
    this.boxes = new MutationObserver(() => { this.makeReady(); this.askAtOnce(); });
    this.onPaper = () => this.sizeFor("17.5cm", "15cm");
    this.onScreen = () => this.sizeFor("", "");
    window.addEventListener("beforeprint", this.onPaper);
    window.addEventListener("afterprint", this.onScreen);
  }

  /* Give the map the size of the paper, or of the screen again: what the screen drew would be cut at the edge of the page. */
  sizeFor(width, height) {
    Object.assign(this.ground.style, { width, height });
    this.map.invalidateSize({ pan: false });
    this.fit();
  }

  /* The wheel scrolls the page; with Ctrl or Cmd held, or once the map was clicked and until the pointer leaves it, it zooms. */
  leaveTheWheelToThePage() {
    let clicked = false;
    this.ground.addEventListener("click", () => { clicked = true; });
    this.ground.addEventListener("mouseleave", () => { clicked = false; });
    this.ground.addEventListener("wheel", turned => {
      if (!clicked && !turned.ctrlKey && !turned.metaKey) { turned.stopImmediatePropagation(); }
    }, { capture: true });
  }

  fit() {
    if (!this.bounds) { return; }
    this.fitting = true;
    this.map.fitBounds(this.bounds, { paddingTopLeft: [6 + this.besideLegend(), 6], paddingBottomRight: [6, 6], animate: false });
    this.fitting = false;
  }

  /* How far the areas move out of the legend's way, in pixels: as far as they need not become smaller for it; a few, all of it. */
  besideLegend() {
    const lies = getComputedStyle(this.legend).position === "absolute" ? this.legend.offsetWidth + 12 : 0;
    if (this.told.around.length && this.ground.clientWidth > 560) { return lies; }
    const [low, high] = [this.bounds.getSouthWest(), this.bounds.getNorthEast()].map(corner => this.map.project(corner, 0));
    const size = this.map.getSize(), wide = (size.y - 12) * (high.x - low.x) / (low.y - high.y);
    return Math.max(0, Math.min(lies, size.x - wide - 12));
  }

  /* The address of what would be asked if the boxes above read other words; undefined where nothing would change, or no box is asked. */
  addressAt(wordIn) {
    const drawn = this.told && this.told.at_once;
    if (!drawn) { return undefined; }
    const changed = Object.entries(drawn.words).map(([name, words]) => [name, words[wordIn(name)]])
      .filter(([name, word]) => word && word !== drawn.asked[name]);
    return changed.length ? addressOf({ ...drawn, asked: { ...drawn.asked, ...Object.fromEntries(changed) } }) : undefined;
  }

  /* Whoever marks a line of a list may choose it: its answer comes meanwhile. */
  makeReady() {
    const address = this.addressAt(wordMarked);
    if (!address || this.answers.has(address)) { return; }
    const answer = { coming: fetched(address) };
    this.answers.set(address, answer);
    answer.coming.then(told => { answer.told = told; });
  }

  /* Where a box above says another word, draw what it asks for at once; the screen, which is drawn meanwhile, says the same later. */
  async askAtOnce() {
    const address = this.addressAt(wordInBox);
    if (!address) { this.asking = undefined; return; }
    if (address === this.asking) { return; }
    this.asking = address;
    const ofScreen = this.ofScreen, ready = this.answers.get(address);
    const told = address === addressOf(ofScreen.at_once) ? ofScreen : ready?.told || await (ready?.coming || fetched(address));
    if (!told || address !== this.asking || ofScreen !== this.ofScreen) { return; }  // nothing, or something newer came
    this.sayFirst(told.at_once.said);
    this.show(told, this.pick, this.leave, this.stopAt);
  }

  sayFirst(said) {
    const first = document.querySelector(".st-key-atlas-said .atlas-say");
    if (first) { first.outerHTML = said; }  // made by the server as the screen makes it
  }

  /* Draw what the screen tells, and look for what is chosen next. */
  showOfScreen(told, pick, leave, stopAt) {
    this.ofScreen = told;
    this.asking = undefined;
    this.answers = new Map();
    this.boxes.disconnect();
    const line = document.querySelector(".st-key-atlas-choices");
    if (told.at_once && line) { this.boxes.observe(line, { subtree: true, attributeFilter: ["value", "aria-expanded", "aria-activedescendant"] }); }
    this.show(told, pick, leave, stopAt);
  }

  /* Draw what is told; `pick` takes the area that is clicked, `leave` the classes that a click on the legend leaves. */
  async show(told, pick, leave, stopAt) {
    this.stopAt = stopAt;
    this.stop();
    this.told = told;
    this.pick = pick;
    this.leave = leave;
    const address = told.boundaries;
    const shapes = told.outlines ? JSON.parse(told.outlines) : await boundariesOf(address);
    if (told !== this.told) { return; }  // something newer came meanwhile
    this.drawLegend();
    this.leaveOnly(told.only === null ? [...this.only] : told.only);
    if (this.address !== address) { this.drawAreas(shapes, address); }
    this.zoomTo(told.around);
    this.drawTimeline();
    this.restyle();
    this.root.dataset.areas = String(this.areas.size);
  }

  zoomTo(codes) {
    const asked = JSON.stringify(codes);
    if (asked === this.around) { return; }
    this.around = asked;
    const layers = codes.filter(code => this.areas.has(code)).map(code => this.areas.get(code));
    this.bounds = layers.length
      ? layers.reduce((bounds, layer) => bounds.extend(layer.getBounds()), L.latLngBounds([]))
      : this.drawn.getBounds();
    this.moved = false;
    this.fit();
  }

  // Words beside the pointer go to the right, where no legend lies over them; near the right end, to the left.
  turnWords(words, across) { words.options.direction = across < this.map.getSize().x * 0.7 ? "right" : "left"; }

  drawAreas(shapes, address) {
    this.around = "[]";
    if (this.drawn) { this.drawn.remove(); }
    this.areas.clear();
    this.looks.clear();
    this.pointsTold = undefined;
    const first = this.bounds === undefined, hexagons = Boolean(this.told.hexagons);
    this.drawn = L.geoJSON(shapes, {
      renderer: this.renderer,
      style: feature => this.styleOf(feature.properties.code),
      onEachFeature: (feature, layer) => {
        const { code, name } = feature.properties;
        this.areas.set(code, layer);
        layer.on("mouseover mousemove", event => this.turnWords(layer.getTooltip(), event.containerPoint.x));
        layer.bindTooltip(() => this.wordsOf(code, name), { sticky: true });
        layer.on("click", () => this.pick(this.areaOf(code)));
      }
    });
    this.bounds = this.drawn.getBounds();
    if (first || hexagons !== this.hexagons) { this.moved = false; this.fit(); }
    this.hexagons = hexagons;
    this.drawn.addTo(this.map);
    this.points.addTo(this.map);
    for (const [code, layer] of this.areas) {
      layer.getElement().setAttribute("tabindex", "-1");
      layer.getElement().dataset.code = code;
    }
    this.address = address;
  }

  areaOf(code) { return this.told.hexagons ? this.told.hexagons[code] || code : code; }

  classOf(code) {
    const known = this.told.areas[this.areaOf(code)];
    return known ? known[0] : "";
  }

  wordsOf(code, name) {
    const area = this.areaOf(code), said = this.told.areas[area] ? this.told.areas[area][1] : name;
    const node = document.createElement("span");
    node.dir = "auto";
    node.className = "atlas-map-words";
    node.textContent = area === code ? said : `${name}, ${said}`;
    return node;
  }

  styleOf(code) {
    const key = this.classOf(code), chosen = this.told.chosen === this.areaOf(code);
    const dimmed = this.isDimmed(key);
    return {
      color: chosen ? CHOSEN : EDGE, weight: chosen ? 4 : 0.6, opacity: dimmed && !chosen ? 0.35 : 1,
      fillColor: key && !dimmed ? `url(#${this.fillOf(key)})` : "#ffffff", fillOpacity: key && !dimmed ? 1 : 0.25
    };
  }

  fillOf(key) { return `fill-${this.id}-${key}`; }

  drawPatterns() {
    const picture = this.renderer._container;
    if (this.patterns === this.told.patterns) { return; }
    this.patterns = this.told.patterns;
    const old = picture.querySelector("defs");
    if (old) { old.remove(); }
    const defs = picture.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "defs"));
    defs.innerHTML = this.patterns.replaceAll('id="fill-', `id="${this.fillOf("")}`);  // of our own constants alone
  }

  restyle() {
    this.drawPatterns();
    this.ground.setAttribute("role", "group");
    this.ground.setAttribute("aria-label", this.told.alt);
    for (const code of this.areas.keys()) { this.restyleArea(code); }
    this.drawPoints();
  }

  /* Style an area anew where it looks otherwise than before: most areas stay as they are. */
  restyleArea(code) {
    const key = this.classOf(code), chosen = this.told.chosen === this.areaOf(code), look = JSON.stringify([key, chosen, this.isDimmed(key)]);
    if (this.looks.get(code) === look) { return; }
    this.looks.set(code, look);
    const layer = this.areas.get(code), drawn = layer.getElement();
    layer.setStyle(this.styleOf(code));
    if (chosen) { layer.bringToFront(); this.pointsTold = undefined; }  // it now lies over the points
    drawn.dataset.class = key;
    drawn.style.filter = chosen ? "drop-shadow(0 0 2px #fff) drop-shadow(0 0 2px #fff)" : "";
  }

  isDimmed(key) { return this.only.size > 0 && !this.only.has(key); }

  drawPoints() {
    const told = JSON.stringify(this.told.points);
    if (this.pointsTold === told) { return; }
    this.pointsTold = told;
    this.points.clearLayers();
    for (const [lat, lon, name] of this.told.points) {
      const words = document.createElement("span");
      words.dir = "auto";
      words.className = "atlas-map-words";
      words.textContent = name;
      L.circleMarker([lat, lon], { renderer: this.renderer, radius: 4, color: "#ffffff", weight: 1, fillColor: "#10131a", fillOpacity: 1, className: "atlas-map-point" })
        .bindTooltip(words).addTo(this.points);
    }
  }

  drawLegend() {
    const told = JSON.stringify(this.told.legend);
    if (this.legendTold === told) { return; }
    this.legendTold = told;
    this.legend.replaceChildren();
    this.legend.setAttribute("aria-label", this.told.legend.title);
    html(this.legend, "p", "atlas-map-legend-title", this.told.legend.title);
    this.lines = this.told.legend.lines.map(line => this.drawLine(line));
    for (const note of this.told.legend.notes) { html(this.legend, "p", "atlas-map-legend-note", note); }
    this.all = html(this.legend, "button", "atlas-map-legend-all", this.told.legend.show_all);
    this.all.type = "button";
    this.all.addEventListener("click", () => { this.lines[0].button.focus(); this.chooseOnly([]); });
  }

  drawLine(line) {
    const button = html(this.legend, "button", "atlas-map-legend-line");
    button.type = "button";
    const box = html(button, "span", "atlas-map-box", line.letter);
    box.style.background = line.fill;
    box.style.color = line.ink;
    const words = html(button, "span", "atlas-map-legend-words", line.words);
    const counted = html(words, "small", "");
    this.sayCounted(counted, line.counted, line.empty);
    button.addEventListener("click", () => {
      const others = [...this.only].filter(key => !line.classes.includes(key));
      this.chooseOnly(this.isLeft(line) ? others : [...others, ...line.classes]);
    });
    return { button, line, counted };
  }

  sayCounted(node, counted, empty) {
    node.className = empty ? "atlas-map-none" : "";
    node.textContent = empty ? ` – ${counted}` : counted;
  }

  isLeft(line) { return line.classes.some(key => this.only.has(key)); }

  /* Leave the areas of these classes and pale the others; of none, leave all. What the picture has no class for is passed over. */
  leaveOnly(keys) {
    this.only = new Set(keys.filter(key => this.told.classes.includes(key)));
    for (const { button, line } of this.lines) { button.setAttribute("aria-pressed", String(this.isLeft(line))); }
    this.all.hidden = this.only.size === 0;
  }

  /* The areas change at once; what the screen says of them follows. */
  chooseOnly(keys) {
    this.leaveOnly(keys);
    this.restyle();
    if (this.told.only !== null) { this.leave([...this.only].join(".") || "all"); }
  }

  /* A slider under the map and a button that plays: they move the classes of the areas alone, and what is said of them. */
  drawTimeline() {
    const moving = this.told.moments;
    this.timeline.hidden = !moving;
    if (!moving) { this.timelineTold = undefined; return; }
    const told = JSON.stringify([moving.label, moving.every.map(one => one.name)]);
    if (this.timelineTold !== told) {
      this.timelineTold = told;
      this.timeline.replaceChildren();
      this.player = html(this.timeline, "button", "atlas-map-play");
      this.player.type = "button";
      this.player.addEventListener("click", () => this.playing ? this.stopHere() : this.play());
      this.slider = html(this.timeline, "input", "atlas-map-slider");
      Object.assign(this.slider, { type: "range", min: 0, max: moving.every.length - 1, step: 1 });
      this.slider.setAttribute("aria-label", moving.label);
      this.slider.addEventListener("input", () => { this.stop(); this.moveTo(this.slider.valueAsNumber); });
      this.slider.addEventListener("change", () => this.stopHere());
      this.says = html(this.timeline, "output", "atlas-map-moment");
    }
    this.player.textContent = moving.play;
    this.moveTo(moving.at);
  }

  moveTo(at) {
    const moving = this.told.moments, moment = moving.every[at];
    this.at = at;
    this.slider.value = at;
    this.slider.setAttribute("aria-valuetext", moment.name);
    this.says.replaceChildren();
    html(this.says, "strong", "", moment.name);
    this.says.append(` ${moment.says}`);
    moving.codes.forEach((code, n) => {
      const letter = moment.areas[n];
      this.told.areas[code] = [moving.letters[letter], `${moving.names[n]}: ${moving.words[letter]}`];
    });
    this.lines.forEach(({ counted }, n) => this.sayCounted(counted, ...moment.counted[n]));
    this.restyle();
  }

  play() {
    const last = this.told.moments.every.length - 1;
    this.player.textContent = this.told.moments.stop;
    if (this.at === last) { this.moveTo(0); }
    this.playing = setInterval(() => { this.moveTo(this.at + 1); if (this.at === last) { this.stopHere(); } }, 700);
  }

  stop() {
    clearInterval(this.playing);
    this.playing = undefined;
    if (this.player && this.told && this.told.moments) { this.player.textContent = this.told.moments.play; }
  }

  /* Where it stands goes to the screen: the table and the link are of that moment. */
  stopHere() {
    this.stop();
    this.stopAt(this.at);
  }

  remove() {
    this.stop();
    window.removeEventListener("beforeprint", this.onPaper);
    window.removeEventListener("afterprint", this.onScreen);
    this.sizes.disconnect();
    this.boxes.disconnect();
    this.told = undefined;  // boundaries that still come are for nobody
    this.map.remove();
  }
}

export function showMap({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".atlas-map");
  if (!maps.has(root)) { maps.set(root, new AreaMap(root)); }
  const shown = maps.get(root);
  shown.showOfScreen(data, code => setTriggerValue("picked", code), classes => setTriggerValue("left", classes), at => setTriggerValue("moment", at));
  return () => { maps.delete(root); shown.remove(); };
}
