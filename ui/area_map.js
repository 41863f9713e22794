/* Colours the areas of one level. The boundaries are fetched once; showAreaStatuses() only restyles them. */
(function () {
  var map = window.map || map_div, styles = areaMapSettings.styles, layers = {}, state = null, points = L.layerGroup();
  var SVG = "http://www.w3.org/2000/svg";
  var marks = {
    upright: "M4 0V8", across: "M0 4H8", slant: "M-2 2L2 -2 M0 8L8 0 M6 10L10 6",
    sparse: "M-1 1L1 -1 M0 10L10 0 M9 11L11 9", cross: "M0 0L8 8 M8 0L0 8"
  };
  var inks = { upright: "#0b3c7d", across: "#3f7f8c", slant: "#8a5a00", sparse: "#9a94a6", cross: "#c9a9bd" };

  function child(parent, name, attributes) {
    var node = parent.appendChild(document.createElementNS(SVG, name));
    Object.keys(attributes).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    return node;
  }
  function addPatterns(svg) {
    var defs = child(svg, "defs", {});
    Object.keys(styles).forEach(function (status) {
      var style = styles[status], size = style.pattern === "sparse" ? 10 : 8;
      var pattern = child(defs, "pattern", { id: "fill-" + status, width: size, height: size, patternUnits: "userSpaceOnUse" });
      child(pattern, "rect", { width: size, height: size, fill: style.fill });
      if (marks[style.pattern]) {
        child(pattern, "path", { d: marks[style.pattern], stroke: inks[style.pattern], "stroke-width": 0.8, fill: "none" });
      }
    });
  }
  function text(words) {
    var node = document.createElement("span");
    node.dir = "auto";
    node.style.cssText = "display:block;width:max-content;max-width:320px;white-space:normal;overflow-wrap:anywhere";
    node.textContent = words;
    return node;
  }
  function styleOf(code) {
    var status = state && state.areas[code] ? state.areas[code][0] : "", chosen = state && state.chosen === code;
    return {
      color: chosen ? "#5b2a86" : "#4b4656", weight: chosen ? 4 : 0.6, fillOpacity: status ? 1 : 0.25,
      fillColor: status ? "url(#fill-" + status + ")" : "#ffffff"
    };
  }
  function restyle() {
    if (!state) { return; }
    Object.keys(layers).forEach(function (code) {
      layers[code].setStyle(styleOf(code));
      if (state.chosen === code) { layers[code].bringToFront(); }
      var drawn = layers[code].getElement();
      if (drawn) { drawn.style.filter = state.chosen === code ? "drop-shadow(0 0 2px #fff) drop-shadow(0 0 2px #fff)" : ""; }
    });
    points.clearLayers();
    state.points.forEach(function (point) {
      L.circleMarker([point[0], point[1]], { radius: 4, color: "#ffffff", weight: 1, fillColor: "#10131a", fillOpacity: 1 })
        .bindTooltip(text(point[2])).addTo(points);
    });
  }
  window.showAreaStatuses = function (next) { state = next; restyle(); };

  map.getContainer().style.background = "#ffffff";
  map.getContainer().setAttribute("aria-label", "Map of areas by status. The table below says the same.");
  var renderer = L.svg({ padding: 0.5 });
  fetch(areaMapSettings.boundaries).then(function (answer) { return answer.json(); }).then(function (boundaries) {
    L.geoJSON(boundaries, {
      renderer: renderer, style: function (feature) { return styleOf(feature.properties.code); },
      onEachFeature: function (feature, layer) {
        var code = feature.properties.code;
        layers[code] = layer;
        layer.bindTooltip(function () { return text(state && state.areas[code] ? state.areas[code][1] : feature.properties.name); }, { sticky: true });
        layer.toGeoJSON = function () { return { type: "Feature", properties: { code: code, click: Date.now() }, geometry: null }; };
        layer.on("click", function () { window.__GLOBAL_DATA__.last_active_drawing = layer.toGeoJSON(); });
      }
    }).addTo(map);
    Object.keys(layers).forEach(function (code) { layers[code].getElement().setAttribute("tabindex", "-1"); });
    addPatterns(renderer._container);
    points.addTo(map);
    restyle();
    document.body.dataset.areas = String(Object.keys(layers).length);
  });
})();
