"""Below the picture: the card of a document with its edges, or one edge with its quotes."""

from __future__ import annotations

from collections import defaultdict
from html import escape

import streamlit as st

from dashboard.chain_cards import lag, relation_label
from dashboard.fragments import card_html, links_html, quote_html
from dashboard.session import address, door
from dashboard.words import Words
from queries.dashboard_records import Chain, Link, Mention

Pair = tuple[str, str]


def quotes_by_pair(mentions: tuple[Mention, ...]) -> dict[Pair, list[Mention]]:
    """Mentions by citing and cited document; those without a certain target are left out."""
    found: dict[Pair, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.target:
            found[mention.source, mention.target].append(mention)
    return found


def details(chain: Chain, names: dict[str, str], here: Words) -> None:
    """The card of the document picked and, beside it, its edges or the one picked."""
    keys = [card.key for card in chain.documents]
    if st.session_state.get("shown") not in keys:
        st.session_state["shown"] = chain.focus
    left, right = st.columns([2, 3], gap="medium")
    with left:
        shown = st.selectbox(
            here("choose.in_picture"),
            keys,
            format_func=lambda key: names[key],
            key="shown",
            on_change=_forget_edge,
        )
        card = next(card for card in chain.documents if card.key == shown)
        st.html(card_html(card, here, names[shown]))
        door("document", shown, here("link.read"))
        if shown != chain.focus:
            door("chain", shown, here("link.chain"))
    with right:
        picked = st.session_state.get("edge")
        link = next((x for x in chain.links if (x.source, x.target) == picked), None)
        if link:
            _one_edge(link, chain, names, here)
        else:
            _edges_of(shown, chain, names, here)


def _forget_edge() -> None:
    st.session_state["edge"] = None


def _edges_of(shown: str, chain: Chain, names: dict[str, str], here: Words) -> None:
    quotes = quotes_by_pair(chain.mentions)
    up = [(x, x.target, names[x.target]) for x in chain.links if x.source == shown]
    down = [(x, x.source, names[x.source]) for x in chain.links if x.target == shown]

    def to(key: str) -> str:
        return address("document", key)

    st.markdown(f"#### {here('details.cites', count=len(up))}")
    if up:
        st.html(links_html(up, quotes, here, to))
    else:
        st.caption(here("details.cites_none"))
    st.markdown(f"#### {here('details.cited_by', count=len(down))}")
    if down:
        st.html(links_html(down, quotes, here, to))
    else:
        st.caption(here("details.cited_by_none"))
    _without_target(shown, chain, here)


def _without_target(shown: str, chain: Chain, here: Words) -> None:
    """The mentions that no edge stands for, because nobody knows which document they mean."""
    made = [m for m in chain.mentions if m.source == shown]
    loose = [m for m in made if m.target is None]
    if loose:
        with st.expander(here("details.unresolved", count=len(loose), all=len(made))):
            st.html("".join(quote_html(mention, here) for mention in loose))


def _one_edge(link: Link, chain: Chain, names: dict[str, str], here: Words) -> None:
    st.markdown(f"#### {here('details.edge', count=link.mentions)}")
    quotes = quotes_by_pair(chain.mentions)
    st.html(
        f"<p><b>{escape(names[link.source])}</b> → <b>{escape(names[link.target])}</b></p>"
        + links_html(
            [(link, link.target, names[link.target])],
            quotes,
            here,
            lambda key: address("document", key),
        )
    )
    st.button(here("details.all_edges"), on_click=_forget_edge)


def links_table(chain: Chain, names: dict[str, str], here: Words) -> dict[str, list[str]]:
    """The links drawn as columns of text, for those who cannot or will not use the picture."""
    quotes = quotes_by_pair(chain.mentions)
    columns: dict[str, list[str]] = {
        here(f"column.{name}"): [] for name in ("citing", "relation", "cited", "lag", "quote")
    }
    for link in chain.links:
        told = " | ".join(
            " ".join(m.quote.split()) for m in quotes.get((link.source, link.target), ())
        )
        row = (
            names[link.source],
            relation_label(link, here),
            names[link.target],
            lag(link.lag_days, here) if link.lag_days is not None else "",
            told,
        )
        for column, value in zip(columns.values(), row, strict=True):
            column.append(value)
    return columns
