"""The page *Document*: a letter with every extracted fact marked, and its record beside it."""

from __future__ import annotations

import streamlit as st

from dashboard import session
from dashboard.choosing import choose_document
from dashboard.fragments import card_html, doors_html, mentions_html, recipients_html, stamps_html
from dashboard.text_marks import legend, marked, window
from dashboard.words import Words
from queries.dashboard_records import DocumentView

#: A longer text is shown in parts of so many characters, so that the browser stays quick.
PART = 60_000


def page() -> None:
    """Draw the page; an error becomes a sentence."""
    here = session.words()
    with session.spoken_errors(here):
        key = choose_document(here)
        if key is not None:
            _show(key, here)


def _show(key: str, here: Words) -> None:
    st.session_state["document"] = key
    session.remember(doc=key)
    view = session.document_of(session.database(), key)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _text(view, here)
    with right:
        st.html(card_html(view.card, here))
        session.door("chain", key, here("link.chain"))
        _record(view, here)


def _text(view: DocumentView, here: Words) -> None:
    """The text with its marks; without a text, what is known and who cites the document."""
    if view.text is None:
        st.info(here(f"document.no_text_{view.card.status}"), icon=":material/description:")
        _cited_by(view, here)
        return
    start = _part(view.text, here)
    text, facts = window(view.text, view.facts, start, start + PART)
    html = marked(text, facts, here, lambda key: session.address("document", key))
    if facts:
        st.html(f'<div class="dc-legend">{legend(facts, here)}</div>')
    else:
        st.caption(here("document.no_facts"))
    st.html(f'<div class="dc-text" lang="vi">{html}</div>')


def _part(text: str, here: Words) -> int:
    """Where the part shown begins; a text that fits has no choice."""
    if len(text) <= PART:
        return 0
    starts = list(range(0, len(text), PART))
    st.caption(here("document.long", count=len(text), parts=len(starts)))
    chosen = st.selectbox(
        here("document.part"),
        starts,
        format_func=lambda start: here("document.part_from", start=start, end=start + PART),
    )
    return int(chosen)


def _record(view: DocumentView, here: Words) -> None:
    """What was read from the text: citations, recipients, stamps, files, and who cites it."""
    resolved = sum(1 for mention in view.mentions if mention.target)
    if view.text is not None:
        st.markdown(f"#### {here('document.citations', resolved=resolved, all=len(view.mentions))}")
        st.html(mentions_html(view.mentions, view.names, here, _address, outgoing=True))
        _cited_by(view, here)
    for way in ("to", "copy"):
        sent = [r for r in view.recipients if r.way == way]
        if sent:
            st.markdown(f"#### {here('document.' + way, count=len(sent))}")
            st.html(recipients_html(sent, here))
    if view.stamps:
        st.markdown(f"#### {here('document.stamps', count=len(view.stamps))}")
        st.html(stamps_html(view.stamps, here))
    if view.reported_by:
        st.markdown(f"#### {here('document.reported_by')}")
        doors = [(_address(key), view.names.get(key, key)) for key in view.reported_by]
        st.html(doors_html(doors))
    if view.files:
        st.caption(here("document.files", files=", ".join(view.files)))


def _cited_by(view: DocumentView, here: Words) -> None:
    st.markdown(f"#### {here('document.cited_by', count=len(view.cited_by))}")
    if view.cited_by:
        st.html(mentions_html(view.cited_by, view.names, here, _address, outgoing=False))
    else:
        st.caption(here("document.cited_by_none"))


def _address(key: str) -> str:
    return session.address("document", key)
