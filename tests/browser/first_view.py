"""The first view of a screen at 1280 × 800 holds a picture with data in it, and few words besides labels and controls."""

from tests.browser.visit import Visit

MOST_WORDS = 60
SIZE = (1280, 800)
LOWEST_TOP_OF_A_PICTURE = 300
_PICTURES = ".atlas-map-ground path, [data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg"
_TOPS = """of => [...document.querySelectorAll(of)].map(one => one.getBoundingClientRect())
  .filter(box => box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0).map(box => box.top)"""
_WORDS = """() => {
  const aside = 'button, label, summary, p > strong:only-child, [data-testid=stIconMaterial], a, table, '
    + 'svg, nav, footer, h1, h2, h3, '
    + 'input, [role=group], [role=radiogroup], [role=tablist], '
    + 'details:not([open]) > :not(summary), [data-testid=stWidgetLabel], [data-testid=stSelectbox], .st-key-plan-line, '
    + '.atlas-marks, .atlas-beside-title, '
    + '.atlas-top, .st-key-atlas-top, .atlas-legend, .atlas-map, .atlas-unseen, style, script';
  const walker = document.createTreeWalker(document.querySelector('[data-testid=stMainBlockContainer]'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, parent = node.parentElement;
    if (!node.textContent.trim() || parent.closest(aside)) { continue; }
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const seen = box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0;
    if (seen) { found.push(...node.textContent.split(/\\s+/).filter(word => /[a-z0-9]/i.test(word))); }
  }
  return found;
}"""


def assert_shows_before_it_tells(
    visit: Visit, pictures: str = _PICTURES, lowest_top: int = LOWEST_TOP_OF_A_PICTURE
) -> None:
    """Hold that the first view has a picture whose top is within 300 px, and some words of prose, at most 60.

    ``pictures`` selects what counts as the picture: marks that are drawn of data, never an empty frame. ``lowest_top`` is another
    limit than 300 px where a screen's numbers stand above its picture.
    """
    visit.page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    visit.until(lambda: visit.page.evaluate(_TOPS, pictures), "a picture with data in the first view")
    tops = visit.page.evaluate(_TOPS, pictures)
    assert min(tops) <= lowest_top, f"the picture begins at {min(tops):.0f} px"
    words = visit.page.evaluate(_WORDS)
    assert words, "nothing is said in the first view, or its words are not found"
    assert len(words) <= MOST_WORDS, f"{len(words)} words in the first view: {' '.join(words)}"
