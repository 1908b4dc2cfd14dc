"""The page *Chain*: the documents around one document, tier by tier."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from dashboard import session
from dashboard.chain_cards import Options, document_names
from dashboard.chain_component import show_chain
from dashboard.choosing import choose_document
from dashboard.details import details, links_table
from dashboard.graph_view import payload, standalone_html
from dashboard.picture import Picture
from dashboard.words import Words
from queries.dashboard_records import Chain

DEEPEST = 6
#: Documents drawn at once, and how many more each wish for more gives.
DRAWN = 40


@dataclass(frozen=True)
class Reach:
    """How far to go from the document, and what to show of it."""

    up: int
    down: int
    strong: bool
    limit: int
    recipients: bool
    issuers: bool


def page() -> None:
    """Draw the page; an error becomes a sentence."""
    here = session.words()
    with session.spoken_errors(here):
        key = choose_document(here)
        if key is not None:
            _show(key, here)


def _show(key: str, here: Words) -> None:
    reach = _controls(here)
    _remember(key, reach)
    chain = session.chain_of(
        session.database(), key, reach.up, reach.down, reach.strong, reach.limit
    )
    unfolded = frozenset(st.session_state.get("unfolded", {}).get(key, ()))
    options = Options(reach.recipients, reach.issuers, True, unfolded)
    drawn = session.picture_of(chain, here.language, options)
    names = document_names(chain, here)
    shown = _picked(chain)
    show_chain(payload(drawn), here, shown, key="chain", on_click=partial(_clicked, key))
    _remarks(chain, unfolded, key, here)
    with st.container(key="details"):
        details(chain, names, here)
    _take_away(drawn, chain, names, here)


def _controls(here: Words) -> Reach:
    """The choices in the sidebar; what the address says is where they begin."""
    asked = st.query_params
    side = st.sidebar
    up_column, down_column = side.columns(2)
    up = up_column.number_input(
        here("choose.up"), 0, DEEPEST, session.whole_number("up", 2, 0, DEEPEST), key="up"
    )
    down = down_column.number_input(
        here("choose.down"), 0, DEEPEST, session.whole_number("down", 1, 0, DEEPEST), key="down"
    )
    every = side.toggle(
        here("choose.all_links"), asked.get("links") == "all", key="links", help=here("help.links")
    )
    recipients = side.toggle(
        here("choose.recipients"), "recipients" in asked.get("show", ""), key="recipients"
    )
    issuers = side.toggle(here("choose.issuers"), "issuers" in asked.get("show", ""), key="issuers")
    limit = session.whole_number("limit", DRAWN, 1, 100 * DRAWN)
    return Reach(int(up), int(down), not every, limit, recipients, issuers)


def _remember(key: str, reach: Reach) -> None:
    st.session_state["document"] = key
    shown = [name for name in ("recipients", "issuers") if getattr(reach, name)]
    session.remember(
        doc=key,
        up=reach.up,
        down=reach.down,
        links=None if reach.strong else "all",
        show=",".join(shown) or None,
        limit=None if reach.limit == DRAWN else reach.limit,
    )


def _clicked(key: str) -> None:
    """Take a click on the picture: show a card or an edge, or unfold a group."""
    click: dict[str, Any] | None = st.session_state["chain"].clicked
    if not click:
        return
    if click.get("opens"):
        unfolded = st.session_state.setdefault("unfolded", {}).setdefault(key, set())
        unfolded ^= {click["opens"]}
        st.session_state["unfolded"][key] = unfolded
    elif click["kind"] == "edge":
        st.session_state["edge"] = (click["from"], click["to"])
    elif click["kind"] == "document":
        st.session_state["shown"] = click["id"]
        st.session_state["edge"] = None


def _picked(chain: Chain) -> str | None:
    """The id of what is marked in the picture."""
    edge = st.session_state.get("edge")
    if edge:
        return f"{edge[0]}→{edge[1]}"
    shown = st.session_state.get("shown")
    return shown if shown != chain.focus else None


def _remarks(chain: Chain, unfolded: frozenset[str], key: str, here: Words) -> None:
    """What the picture leaves out, said aloud."""
    if chain.not_drawn:
        drawn = len(chain.documents)
        st.warning(
            here("chain.not_drawn", drawn=drawn, all=drawn + chain.not_drawn),
            icon=":material/content_cut:",
        )
        if st.button(here("chain.draw_more"), key="more"):
            limit = len(chain.documents) + DRAWN
            st.query_params["limit"] = str(limit)
            st.rerun()
    if chain.weak_hidden:
        st.caption(here("chain.weak_hidden", count=chain.weak_hidden))
    if len(chain.documents) == 1:
        st.info(here("chain.alone"), icon=":material/link_off:")
    if unfolded and st.button(here("chain.fold"), key="fold"):
        st.session_state["unfolded"][key] = set()
        st.rerun()


def _take_away(drawn: Picture, chain: Chain, names: dict[str, str], here: Words) -> None:
    """The picture as a file, and the same links as a table for reading and copying."""
    name = "".join(c if c.isalnum() else "-" for c in names[chain.focus])
    st.download_button(
        here("chain.download"),
        data=lambda: standalone_html(drawn, here.language),
        file_name=f"{name}.html",
        mime="text/html",
        key="download",
        help=here("help.download"),
    )
    with st.expander(here("chain.table", count=len(chain.links))):
        st.dataframe(links_table(chain, names, here), hide_index=True)
