"""The pages by Streamlit's own test runner: what they say, in both languages, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.store import Store
from tests.dashboard.stores import filled, letters, show
from tests.fixtures import ROOT

CITED = "vn/party:nghi-quyet:20:2017"
LETTER = "vn.ha-noi.q-nam-tu-liem/party:cong-van:1943:2020"
TELEGRAM = "vn.ha-noi/ubnd:cong-dien:5:2020"
EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">'


def chain_page() -> None:
    from dashboard.views.chain import page

    page()


def document_page() -> None:
    from dashboard.views.document import page

    page()


def opened(page: Callable[[], None], **address: str) -> AppTest:
    """The page at this address, drawn once."""
    app = AppTest.from_function(page, default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def said(app: AppTest) -> dict[str, list[str]]:
    """All that the page says in words of its own, and every exception."""
    kinds = ("exception", "error", "warning", "info", "success", "caption")
    found = {kind: [element.value for element in getattr(app, kind)] for kind in kinds}
    return {kind: values for kind, values in found.items() if values}


def headings(app: AppTest) -> list[str]:
    return [element.value for element in app.markdown]


def html(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


HIDDEN = {
    "vi": "3 liên kết yếu không vẽ; bật “Cả liên kết yếu” để thấy.",
    "en": "3 weak links are not drawn; switch “Weak links too” on to see them.",
}
CHAIN_HEADINGS = {
    "vi": ["#### Viện dẫn (2)", "#### Được viện dẫn bởi (1)"],
    "en": ["#### Cites (2)", "#### Cited by (1)"],
}


def test_the_chain_to_show_first_opens_by_itself(shown: Store, language: str) -> None:
    app = opened(chain_page)
    assert said(app) == {"caption": [HIDDEN[language]]}
    assert headings(app) == CHAIN_HEADINGS[language]
    assert app.session_state["document"] == LETTER
    assert app.query_params == {"doc": LETTER, "up": "2", "down": "1"}
    options = app.selectbox(key="shown").options
    assert options == [
        "64/KH-UBND",
        "1943-CV/QU",
        "05/CĐ-UBND",
        "20-NQ/TW",
        "Kết luận của Thủ tướng Chính phủ tại cuộc họp Thường trực Chính phủ ngày 25/7/2020",
    ]


def test_the_card_and_the_quotes_of_the_document_picked(shown: Store, language: str) -> None:
    app = opened(chain_page)
    app.selectbox(key="shown").set_value(TELEGRAM).run()
    assert said(app) == {"caption": [HIDDEN[language]]}
    page = html(app)
    assert "<h3>05/CĐ-UBND</h3>" in page
    assert "<mark>Công điện khẩn số 05/CĐ-UBND</mark> ngày 26/7/2020" in page
    assert {"vi": "văn bản dựng lại", "en": "retold sample"}[language] in page


@pytest.mark.parametrize("text", ["cong dien 05", "Công điện 05", "5/cd-ubnd"])
def test_search_with_and_without_diacritics(shown: Store, text: str) -> None:
    app = opened(chain_page)
    app.text_input(key="search").set_value(text).run()
    assert not app.exception
    assert app.query_params["doc"] == TELEGRAM


def test_a_search_that_finds_nothing_says_what_was_asked(shown: Store, language: str) -> None:
    app = opened(chain_page)
    app.text_input(key="search").set_value("không có đâu").run()
    nothing = {
        "vi": "Không tìm thấy văn bản nào cho “không có đâu”. Thử chỉ gõ số, hoặc vài từ của "
        "trích yếu.",
        "en": "Nothing was found for “không có đâu”. Try the number alone, or a few words of the "
        "title.",
    }
    assert said(app) == {"caption": [HIDDEN[language], nothing[language]]}
    assert app.query_params["doc"] == LETTER


def test_depth_and_weak_links(shown: Store) -> None:
    app = opened(chain_page, doc=LETTER)
    app.number_input(key="up").set_value(1).run()
    assert len(app.selectbox(key="shown").options) == 4
    app.number_input(key="up").set_value(2).run()
    app.toggle(key="links").set_value(True).run()
    assert said(app) == {}
    assert len(app.selectbox(key="shown").options) == 8
    assert app.query_params["links"] == "all"


def test_an_address_restores_what_was_chosen(shown: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "en")
    app = opened(chain_page, doc=TELEGRAM, up="1", down="0", links="all", show="recipients")
    assert (app.number_input(key="up").value, app.number_input(key="down").value) == (1, 0)
    assert [app.toggle(key=k).value for k in ("links", "recipients", "issuers")] == [
        True,
        True,
        False,
    ]
    assert said(app) == {"caption": [NOBODY["en"]]}


def test_an_address_that_makes_no_sense_does_no_harm(shown: Store) -> None:
    app = opened(chain_page, doc=LETTER, up="many", down="-4", limit="0", lang="xx")
    assert not app.exception
    assert (app.number_input(key="up").value, app.number_input(key="down").value) == (2, 0)


def test_a_limit_is_said_and_can_be_lifted(shown: Store, language: str) -> None:
    app = opened(chain_page, doc=LETTER, limit="3")
    told = {
        "vi": "Hình vẽ 3 trên 5 văn bản tìm thấy, gần nhất trước.",
        "en": "The picture shows 3 of the 5 documents found, the nearest first.",
    }
    assert said(app)["warning"] == [told[language]]
    app.button(key="more").click().run()
    assert "warning" not in said(app)


def test_a_document_without_links_says_what_to_do(shown: Store, language: str) -> None:
    app = opened(chain_page, doc=LETTER, up="0", down="0")
    told = {
        "vi": "Không có liên kết nào từ văn bản này trong phạm vi đã chọn. Hãy tăng số bậc, hoặc "
        "bật “Cả liên kết yếu”.",
        "en": "No link leaves this document within the reach chosen. Go more steps, or switch "
        "“Weak links too” on.",
    }
    assert said(app)["info"] == [told[language]]


NOBODY = {
    "vi": "Trong hình, không văn bản nào viện dẫn văn bản này.",
    "en": "In this picture nothing cites the document.",
}
EMPTY = {
    "vi": "Cơ sở dữ liệu “{database}” chưa có văn bản nào. Nạp thư mục của bạn: directives load "
    "THƯ-MỤC. Hoặc xem bộ mẫu: directives demo",
    "en": "The database “{database}” holds no document yet. Load a folder of yours: directives "
    "load FOLDER. Or look at the samples: directives demo",
}
UNKNOWN = {
    "vi": "Không có văn bản nào mang mã “vn/x:y:1:2020” trong cơ sở dữ liệu này; đây là một văn "
    "bản khác.",
    "en": "No document of this database has the key “vn/x:y:1:2020”; here is another one.",
}


@pytest.mark.parametrize("page", [chain_page, document_page])
def test_an_empty_database_says_which_command_fills_it(
    nothing: Store, language: str, page: Callable[[], None]
) -> None:
    told = EMPTY[language].format(database=nothing.database)
    assert said(opened(page)) == {"info": [told]}


@pytest.mark.parametrize("page", [chain_page, document_page])
def test_an_unknown_document_is_named(
    shown: Store, language: str, page: Callable[[], None]
) -> None:
    app = opened(page, doc="vn/x:y:1:2020")
    assert said(app)["warning"] == [UNKNOWN[language]]
    assert not app.exception


@pytest.mark.parametrize("page", [chain_page, document_page])
def test_a_server_that_is_down_is_one_sentence(
    language: str, page: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DIRECTIVES_HOME", str(tmp_path))
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    monkeypatch.setenv("DIRECTIVES_DATABASE", "down")
    app = opened(page)
    assert list(said(app)) == ["error"]
    (sentence,) = said(app)["error"]
    assert "bolt://127.0.0.1:9" in sentence
    assert "Traceback" not in sentence
    assert "secret" not in sentence


FILE = {
    "vi": "Tệp: 36_cong-van-1943-qu-nam-tu-liem.txt",
    "en": "File: 36_cong-van-1943-qu-nam-tu-liem.txt",
}
RECORD = {
    "vi": [
        "#### Viện dẫn (xác định được 2 trên 2)",
        "#### Được viện dẫn (1 lần)",
        "#### Kính gửi (5)",
        "#### Nơi nhận (3)",
    ],
    "en": [
        "#### Citations (2 of 2 resolved)",
        "#### Mentions of it (1)",
        "#### Addressees (5)",
        "#### Copies (3)",
    ],
}


def test_the_letter_with_every_fact_marked(shown: Store, language: str) -> None:
    app = opened(document_page, doc=LETTER)
    assert said(app) == {"caption": [FILE[language]]}
    assert headings(app) == RECORD[language]
    (text,) = re.findall(r'<div class="dc-text" lang="vi">(.*?)</div>', html(app), re.S)
    groups = re.findall(r'class="fact fact-(\w+)"', text)
    assert {group: groups.count(group) for group in groups} == {
        "header": 5,
        "addressee": 5,
        "decided_by": 1,
        "cue": 2,
        "citation": 2,
        "copy": 4,
        "purpose": 4,
        "signature": 3,
    }
    assert f'href="document?doc={CITED.replace("/", "%2F").replace(":", "%3A")}' in text


def test_a_document_known_from_citations_only(shown: Store, language: str) -> None:
    app = opened(document_page, doc=CITED)
    told = {
        "vi": "Văn bản này chưa được nạp: chỉ biết những gì các văn bản khác nói về nó. Có tệp "
        "của nó thì chạy: directives load TỆP",
        "en": "This document is not loaded: only what other documents say of it is known. If you "
        "have its file, run: directives load FILE",
    }
    assert said(app) == {"info": [told[language]]}
    assert headings(app) == [
        {"vi": "#### Được viện dẫn (1 lần)", "en": "#### Mentions of it (1)"}[language]
    ]
    assert "<mark>Nghị quyết 20-NQ/TW</mark>" in html(app)


def test_the_incoming_stamp_and_the_reported_directive(shown: Store) -> None:
    stamped = opened(document_page, doc="vn.ha-noi.q-tay-ho/party:cong-van:1360:2020")
    assert not stamped.exception
    assert "Đảng ủy phường Nhật Tân" in html(stamped)
    assert 'class="fact fact-stamp"' in html(stamped)


@pytest.fixture
def hostile(servers_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A letter whose title, issuer, badge and text try to be HTML."""
    letter = next(d for d in letters() if d.header.key == LETTER)
    header, title, issuer = letter.header, letter.header.title, letter.header.issuer
    assert title
    assert issuer
    evil = replace(
        letter,
        text=f"{letter.text}\n{EVIL}",
        provenance=EVIL,
        header=replace(
            header, title=replace(title, normalized=EVIL), issuer=replace(issuer, name=EVIL)
        ),
    )
    with filled(servers_home, [evil]) as store:
        yield from show(store, servers_home, monkeypatch)


@pytest.mark.parametrize("page", [chain_page, document_page])
def test_hostile_documents_stay_text(hostile: Store, page: Callable[[], None]) -> None:
    app = opened(page, doc=LETTER)
    assert not app.exception
    assert "<script" not in html(app)
    assert "<img" not in html(app)
    assert "&lt;script&gt;alert(1)" in html(app)


def test_the_language_can_be_switched_in_the_page(
    shown: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "vi")
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    assert said(app) == {"caption": [HIDDEN["vi"]]}
    app.session_state["language"] = "en"
    app.run()
    assert said(app) == {"caption": [HIDDEN["en"]]}
    assert app.query_params["lang"] == "en"


def test_an_address_may_name_the_language(shown: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIRECTIVES_LANG", "vi")
    assert said(opened(chain_page, doc=LETTER, lang="en")) == {"caption": [HIDDEN["en"]]}
