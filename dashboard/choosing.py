"""Choosing a document: a search field that forgives missing diacritics, and the list it finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import session
from dashboard.words import Words
from queries.search import Entry, find

#: So many documents are offered at once.
OFFERED = 60


def choose_document(here: Words) -> str | None:
    """The key of the document chosen on the page or in the address; None when there is none.

    With an empty graph it says which command fills it.
    """
    entries = session.entries(session.database())
    if not entries:
        st.info(
            here("empty.no_documents", database=session.database_name()), icon=":material/inbox:"
        )
        return None
    known = {entry.key: entry for entry in entries}
    current = _current(known, here)
    text = st.sidebar.text_input(
        here("choose.search"),
        key="search",
        placeholder=here("choose.example"),
        on_change=_searched,
    )
    offered = _offered(entries, text, here)
    if st.session_state.pop("searched", False) and offered:
        current = offered[0]
    if current not in offered:
        # What is shown stays on top of the list, until something of the list is chosen.
        offered = [current, *offered]
    return st.sidebar.selectbox(
        here("choose.document"),
        offered,
        index=offered.index(current),
        format_func=lambda key: label(known[key], here),
    )


def _searched() -> None:
    """A new search shows the best document that it finds."""
    st.session_state["searched"] = True


def _first() -> str | None:
    return session.start_document(session.database())


def _current(known: Mapping[str, Entry], here: Words) -> str:
    """The document of the address, else the one chosen before, else a good first one."""
    wanted = st.query_params.get("doc")
    if wanted and wanted not in known:
        st.warning(here("empty.unknown_document", document=wanted), icon=":material/search_off:")
    choices = [wanted, st.session_state.get("document"), _first(), *known]
    return next(key for key in choices if key and key in known)


def _offered(entries: Sequence[Entry], text: str, here: Words) -> list[str]:
    """The keys that the search finds, else all loaded documents, the latest first."""
    if text.strip():
        found = find(entries, text, OFFERED)
        if not found:
            st.sidebar.caption(here("empty.nothing_found", text=text.strip()))
        return [entry.key for entry in found]
    loaded = [entry for entry in entries if entry.status == "loaded"] or list(entries)
    loaded.sort(key=lambda e: (-(e.date.toordinal() if e.date else 0), e.key))
    if len(loaded) > OFFERED:
        st.sidebar.caption(here("choose.more", shown=OFFERED, all=len(loaded)))
    return [entry.key for entry in loaded[:OFFERED]]


def label(entry: Entry, here: Words) -> str:
    """One line for the list: symbol, issuer, date, and whether there is a text."""
    name = entry.symbol or here.short(entry.title or "") or entry.key
    day = here.day(entry.date) if entry.date else str(entry.year or "")
    parts = [name, here.short(entry.issuer or ""), day]
    if entry.status != "loaded":
        parts.append(here.named("status", entry.status))
    return " · ".join(part for part in parts if part)
