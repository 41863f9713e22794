/* The way out leaves no page to go back to; a source opens beside the dashboard, so that nobody loses their place; the way to
   help leads to the foot, and leaves the address as it is; a button of ours prints the screen. A link to one of our screens goes
   there as Back and Forward do, within the visit, and to the part of it that it names: the address that a screen writes as it is
   drawn names none, so that part is looked for here, and kept in view while what is below it is drawn. What is typed into a box
   of places is found, not added, as Streamlit would say of it. Who signs out does so in every tab, and a page closes when its
   sign-in ends. While the server does not answer, a line says so; Streamlit's own window would tell a programmer, and stand over
   the way out. */
if (!window.atlasLinks) {
  window.atlasLinks = true;
  var showOnceDrawn = function (id) {
    var seen = false, end = function () { waiting.disconnect(); };
    var waiting = new MutationObserver(function () {
      var there = document.getElementById(id);
      if (!there) { return; }
      if (!seen) { seen = true; setTimeout(end, 3000); there.tabIndex = -1; there.focus({ preventScroll: true }); }
      there.scrollIntoView();
    });
    waiting.observe(document.body, { childList: true, subtree: true });
    ["wheel", "touchstart", "keydown", "mousedown"].forEach(function (act) { addEventListener(act, end, { once: true }); });
  };
  document.addEventListener("input", function (event) {
    if (event.target.getAttribute("role") !== "combobox") { return; }
    requestAnimationFrame(function () { requestAnimationFrame(function () {
      document.querySelectorAll("[role=option]").forEach(function (option) {
        var words = document.createTreeWalker(option, NodeFilter.SHOW_TEXT).nextNode();
        if (words && words.data.startsWith("Add: ")) { words.data = words.data.replace("Add:", "Find:"); }
      });
    }); });
  });
  var tabs = new BroadcastChannel("atlas-signed-out");
  tabs.onmessage = function () { location.reload(); };
  setInterval(function () {
    var who = document.querySelector(".atlas-who");
    if (who && Date.now() > who.dataset.until * 1000) { location.reload(); }
  }, 5000);
  var app = document.querySelector(".stApp"), away = document.createElement("div"), waiting = 0;
  away.className = "atlas-away";
  away.setAttribute("role", "status");
  document.body.append(away);
  new MutationObserver(function () {
    if (app.dataset.testConnectionState === "CONNECTED") { clearTimeout(waiting); waiting = 0; away.textContent = ""; return; }
    waiting = waiting || setTimeout(function () { away.textContent = document.querySelector("[data-away]").dataset.away; }, 2000);
  }).observe(app, { attributeFilter: ["data-test-connection-state"] });
  new MutationObserver(function () {
    var opened = waiting && document.querySelector("body > * .stDialog, body > .stDialog");
    if (opened && opened.textContent.startsWith("Connection error")) { opened.querySelector("[aria-label=Close]").click(); }
  }).observe(document.body, { childList: true });
  document.addEventListener("click", function (event) {
    if (event.target.closest(".atlas-sign-out")) {
      fetch("/sign-out", { method: "POST" }).then(function () { tabs.postMessage(""); location.assign("/auth/logout"); });
      return;
    }
    var link = event.target.closest(".atlas-exit, .atlas-help, .atlas-go, .atlas-print, .atlas-source");
    if (!link || link.classList.contains("atlas-go") && (event.ctrlKey || event.metaKey || event.shiftKey)) { return; }
    event.preventDefault();
    if (link.classList.contains("atlas-go")) {
      history.pushState({}, "", link.href);
      window.dispatchEvent(new PopStateEvent("popstate"));
      if (link.hash) { showOnceDrawn(link.hash.slice(1)); }
    } else if (link.classList.contains("atlas-help")) { document.querySelector(".atlas-foot").scrollIntoView(); }
    else if (link.classList.contains("atlas-exit")) { window.location.replace(link.href); }
    else if (link.classList.contains("atlas-print")) { window.print(); }
    else { window.open(link.href, "_blank", "noopener,noreferrer"); }
  });
}
