/* Colours the areas of one level. The boundaries are fetched once; showAreaClasses() only restyles them. */
(function () {
  var map = window.map || map_div, within = areaMapSettings.within, layers = {}, state = null, points = L.layerGroup();
  var SVG = "http://www.w3.org/2000/svg";
  var marks = {
    upright: "M4 0V8", across: "M0 4H8", slant: "M-2 2L2 -2 M0 8L8 0 M6 10L10 6",
    sparse: "M-1 1L1 -1 M0 10L10 0 M9 11L11 9", cross: "M0 0L8 8 M8 0L0 8"
  };
  var inPart = areaMapSettings.in_part, stripe = "M-4 -4L20 20 M-4 12L4 20 M12 -4L20 4";
  var inks = { upright: "#0b3c7d", across: "#3f7f8c", slant: "#8a5a00", sparse: "#9a94a6", cross: "#c9a9bd" };

  function child(parent, name, attributes) {
    var node = parent.appendChild(document.createElementNS(SVG, name));
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    return node;
  }
  function drawPatterns() {
    var svg = renderer._container, old = svg.querySelector("defs");
    if (old) { old.remove(); }
    var defs = child(svg, "defs", {});
    Object.keys(state.classes).forEach(function (key) {
      var look = state.classes[key], size = look.in_part ? 16 : look.pattern === "sparse" ? 10 : 8;
      var pattern = child(defs, "pattern", { id: "fill-" + key, width: size, height: size, patternUnits: "userSpaceOnUse" });
      child(pattern, "rect", { width: size, height: size, fill: look.in_part ? inPart.ground : look.fill });
      if (look.in_part) {
        child(pattern, "path", { d: stripe, stroke: inPart.edge, "stroke-width": inPart.width_px + 2 * inPart.edge_px, fill: "none" });
        child(pattern, "path", { d: stripe, stroke: look.fill, "stroke-width": inPart.width_px, fill: "none" });
      }
      if (!marks[look.pattern] || (look.in_part && look.pattern === "sparse")) { return; }  // outlined stripes are mark enough
      (look.in_part ? ["0 0", "8 0", "0 8", "8 8"] : ["0 0"]).forEach(function (at) {
        child(pattern, "path", {
          d: marks[look.pattern], transform: "translate(" + at + ")", stroke: inks[look.pattern], "stroke-width": 0.8, fill: "none"
        });
      });
    });
  }
  function text(words) {
    var node = document.createElement("span");
    node.dir = "auto";
    node.style.cssText = "display:block;width:max-content;max-width:320px;white-space:normal;overflow-wrap:anywhere";
    node.textContent = words;
    return node;
  }
  function areaOf(code) { return within[code] || code; }
  function styleOf(code) {
    var area = areaOf(code), known = state && state.areas[area], key = known ? known[0] : "", chosen = state && state.chosen === area;
    return {
      color: chosen ? "#5b2a86" : "#4b4656", weight: chosen ? 4 : 0.6, fillOpacity: key ? 1 : 0.25,
      fillColor: key ? "url(#fill-" + key + ")" : "#ffffff"
    };
  }
  function words(code, name) {
    var area = areaOf(code), said = state && state.areas[area] ? state.areas[area][1] : name;
    return text(area === code ? said : name + ", in " + said);
  }
  function restyle() {
    if (!state || !renderer._container) { return; }
    drawPatterns();
    map.getContainer().setAttribute("aria-label", "Map of areas by " + state.shows + ". The table below says the same.");
    Object.keys(layers).forEach(function (code) {
      var chosen = state.chosen === areaOf(code), drawn = layers[code].getElement();
      layers[code].setStyle(styleOf(code));
      if (chosen) { layers[code].bringToFront(); }
      if (drawn) { drawn.style.filter = chosen ? "drop-shadow(0 0 2px #fff) drop-shadow(0 0 2px #fff)" : ""; }
    });
    points.clearLayers();
    state.points.forEach(function (point) {
      L.circleMarker([point[0], point[1]], { radius: 4, color: "#ffffff", weight: 1, fillColor: "#10131a", fillOpacity: 1 })
        .bindTooltip(text(point[2])).addTo(points);
    });
  }
  window.showAreaClasses = function (next) { state = next; restyle(); };

  map.getContainer().style.background = "#ffffff";
  var renderer = L.svg({ padding: 0.5 });
  fetch(areaMapSettings.boundaries).then(function (answer) { return answer.json(); }).then(function (boundaries) {
    var drawn = L.geoJSON(boundaries, {
      renderer: renderer, style: function (feature) { return styleOf(feature.properties.code); },
      onEachFeature: function (feature, layer) {
        var code = feature.properties.code;
        layers[code] = layer;
        layer.bindTooltip(function () { return words(code, feature.properties.name); }, { sticky: true });
        layer.toGeoJSON = function () { return { type: "Feature", properties: { code: areaOf(code), click: Date.now() }, geometry: null }; };
        layer.on("click", function () { window.__GLOBAL_DATA__.last_active_drawing = layer.toGeoJSON(); });
      }
    }).addTo(map);
    if (areaMapSettings.fit) { map.fitBounds(drawn.getBounds()); }
    Object.keys(layers).forEach(function (code) { layers[code].getElement().setAttribute("tabindex", "-1"); });
    points.addTo(map);
    restyle();
    document.body.dataset.areas = String(Object.keys(layers).length);
  });
})();
