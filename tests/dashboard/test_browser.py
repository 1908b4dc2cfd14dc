"""The whole way: read the samples, load them, open the chain in a real browser, click, read.

``DIRECTIVES_PICTURES=1`` also takes the pictures of the README and of the docs anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

import directives
from dashboard.graph_view import standalone_html
from dashboard.picture import picture
from dashboard.serve import start
from dashboard.words import Words
from graph.store import Store
from loaders.language import Language
from queries.dashboard_views import chain
from tests.dashboard.browser import Watch, artefacts, browser
from tests.dashboard.stores import filled, show
from tests.fixtures import ROOT

LETTER = "vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020"
TELEGRAM = "vn.ha-noi/ubnd:cong-dien:5:2020"
PLAN = "vn.ha-noi.q-nam-tu-liem.p-me-tri/ubnd:ke-hoach:64:2020"
PATIENCE = 60_000
FOR_THE_DOCS = {"chain-export": "chain", "chain-page": "chain-page", "document": "document"}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def samples(servers_home: Path) -> Iterator[Store]:
    """The sample letters, read and loaded as ``directives demo`` does."""
    with filled(servers_home, ()) as store:
        loaded = directives.Graph(store).load([ROOT / "samples"])
        assert loaded.refused == []
        yield store


@pytest.fixture
def shown(samples: Store, servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    yield from show(samples, servers_home, monkeypatch)


@pytest.fixture
def address(shown: Store, request: pytest.FixtureRequest) -> Iterator[str]:
    """The dashboard on a free port, in a process of its own."""
    language: Language = getattr(request, "param", "vi")
    process, address = start(shown.database, 8700, language)
    yield address
    process.terminate()
    process.wait(20)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Whatever the test does: no error, and nothing left the machine."""
    watch = Watch()
    yield watch
    assert watch.errors == []
    assert watch.outside() == []
    assert watch.requests


def keep(page: Page, name: str) -> None:
    """Leave a picture of the page to be looked at; with the flag, also for the docs."""
    page.screenshot(path=artefacts(ROOT) / f"{name}.png")
    if name in FOR_THE_DOCS and os.environ.get("DIRECTIVES_PICTURES") == "1":
        page.screenshot(path=ROOT / "docs" / "images" / f"{FOR_THE_DOCS[name]}.png")


def opened(chromium: Browser, watch: Watch, url: str, height: int = 1000) -> Page:
    page = watch.on(chromium.new_page(viewport={"width": 1440, "height": height}))
    page.set_default_timeout(PATIENCE)
    page.goto(url)
    return page


def canvas(page: Page) -> Locator:
    return page.locator(".chain canvas")


def place(page: Page, key: str) -> dict[str, float]:
    """Where a card stands on the screen."""
    canvas(page).wait_for()
    canvas(page).scroll_into_view_if_needed()
    spot: dict[str, float] = page.locator(".chain").evaluate(
        """(root, key) => {
            const frame = root.querySelector(".stage").getBoundingClientRect();
            const spot = root.chain.where(key);
            return { x: frame.left + spot.x, y: frame.top + spot.y };
        }""",
        key,
    )
    return spot


def click(page: Page, key: str) -> None:
    spot = place(page, key)
    page.mouse.click(spot["x"], spot["y"])


def test_from_the_chain_to_the_quote_to_the_letter(
    chromium: Browser, watch: Watch, address: str
) -> None:
    page = opened(chromium, watch, f"{address}/?doc={LETTER}")
    card = page.locator(".dc-card h3")
    expect(card).to_have_text("1943-CV/QU", timeout=PATIENCE)
    page.wait_for_timeout(500)
    keep(page, "chain-page")

    click(page, PLAN)
    expect(card).to_have_text("64/KH-UBND", timeout=PATIENCE)
    quotes = page.locator(".dc-edges blockquote")
    expect(quotes.first).to_contain_text("Thực hiện Công văn số 1943-CV/QU ngày 29/7/2020")
    keep(page, "chain-clicked")

    click(page, LETTER)
    expect(card).to_have_text("1943-CV/QU", timeout=PATIENCE)
    expect(quotes.first).to_contain_text("Công điện khẩn số 05/CĐ-UBND ngày 26/7/2020")

    page.get_by_text("Đọc văn bản").click()
    letter = page.locator(".dc-text")
    expect(letter).to_contain_text("Nam Từ Liêm, ngày 29 tháng 7 năm 2020", timeout=PATIENCE)
    expect(letter.locator(".fact-citation")).to_have_text(
        ["Nghị quyết 20-NQ/TW", "Công điện khẩn số 05/CĐ-UBND"]
    )
    assert re.search(r"/document\?doc=", page.url)
    letter.locator(".fact-citation").first.hover()
    keep(page, "document")

    letter.get_by_text("Công điện khẩn số 05/CĐ-UBND").click()
    expect(page.locator(".dc-card h3")).to_have_text("05/CĐ-UBND", timeout=PATIENCE)


def test_a_click_on_a_line_shows_what_proves_it(
    chromium: Browser, watch: Watch, address: str
) -> None:
    page = opened(chromium, watch, f"{address}/?doc={LETTER}")
    canvas(page).wait_for()
    page.wait_for_timeout(800)
    spot = page.locator(".chain").evaluate(
        """(root, [from, to]) => {
            const frame = root.querySelector(".stage").getBoundingClientRect();
            const spot = root.chain.onLine(from, to);
            return { x: frame.left + spot.x, y: frame.top + spot.y };
        }""",
        [PLAN, TELEGRAM],
    )
    page.mouse.move(spot["x"], spot["y"])
    page.wait_for_timeout(200)
    keep(page, "chain-hover")
    page.mouse.click(spot["x"], spot["y"])
    expect(page.get_by_text("Bằng chứng của liên kết (1 lần viện dẫn)")).to_be_visible()
    expect(page.locator(".dc-edges blockquote mark")).to_have_text(["Công điện số 05/CĐ-UBND"])


@pytest.mark.parametrize("address", ["en"], indirect=True)
def test_an_address_can_be_shared_and_groups_unfold(
    chromium: Browser, watch: Watch, address: str
) -> None:
    page = opened(chromium, watch, f"{address}/?doc={LETTER}&show=recipients", height=1300)
    group = f"to:{LETTER}#a3"
    click(page, group)
    fold = page.get_by_role("button", name="Fold the groups")
    expect(fold).to_be_visible(timeout=PATIENCE)
    assert place(page, f"{group}/vn.ha-noi.q-nam-tu-liem/mttq")["y"] > place(page, group)["y"]
    keep(page, "chain-unfolded")
    fold.click()
    expect(fold).to_have_count(0, timeout=PATIENCE)


def test_the_file_to_take_away_opens_alone(
    chromium: Browser, watch: Watch, shown: Store, tmp_path: Path
) -> None:
    drawn = picture(chain(shown, LETTER), Words("vi"))
    file = tmp_path / "chain.html"
    file.write_text(standalone_html(drawn, "vi"), encoding="utf-8")
    size = ViewportSize(width=int(drawn.decor["width"]), height=int(drawn.decor["height"]))
    page = watch.on(chromium.new_page(viewport=size, device_scale_factor=2))
    page.goto(file.as_uri())
    page.locator("#chain canvas").wait_for()
    page.wait_for_timeout(300)
    # Painted: the gold halo of the document asked for is somewhere on the canvas.
    assert page.locator("#chain canvas").evaluate(
        """canvas => {
            const { width, height } = canvas;
            const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
            for (let i = 0; i < pixels.length; i += 4)
                if (pixels[i] === 242 && pixels[i + 1] === 183 && pixels[i + 2] === 5) return true;
            return false;
        }"""
    )
    keep(page, "chain-export")
