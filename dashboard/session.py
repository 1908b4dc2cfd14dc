"""What every page of a browser session shares: language, database, choices, errors in words.

``st.session_state`` holds choices only; the connection is cached as a resource, the answers
as data, for a few seconds, so that a page shows what was loaded meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import streamlit as st

from dashboard.chain_cards import Options
from dashboard.fragments import doors_html
from dashboard.picture import Picture, picture
from dashboard.words import Words
from graph.store import Store, open_store
from graph.target import DATABASE
from loaders.errors import DirectivesError
from loaders.language import LANGUAGES, Language, language, say
from queries.dashboard_records import Chain, DocumentView
from queries.dashboard_views import chain, clearest, document_view
from queries.search import Entry, directory

#: Answers are asked again after so many seconds.
FRESH = 15


def database() -> str | None:
    """The database to show: ``DIRECTIVES_DATABASE``; None is the usual one."""
    return os.environ.get("DIRECTIVES_DATABASE") or None


def database_name() -> str:
    """The name of the database, for a sentence."""
    return database() or DATABASE


def words() -> Words:
    """The language of this session: chosen on the page, else in the address, else outside."""
    chosen = st.session_state.get("language") or st.query_params.get("lang")
    return Words(chosen if chosen in LANGUAGES else language())


def language_switch() -> None:
    """The switch between the languages, each in its own words."""
    names: dict[Language, str] = {"vi": "Tiếng Việt", "en": "English"}
    here = words()
    st.session_state.setdefault("language", here.language)
    st.segmented_control(
        here("choose.language"),
        options=list(LANGUAGES),
        format_func=lambda code: names[code],
        key="language",
        required=True,
        label_visibility="collapsed",
    )


@st.cache_resource(show_spinner=False, on_release=lambda store: store.close())
def _store(name: str | None) -> Store:
    return open_store(name, read_only=True)


@st.cache_data(ttl=FRESH, show_spinner=False)
def entries(name: str | None) -> tuple[Entry, ...]:
    """All documents of the database, for searching."""
    return directory(_store(name))


@st.cache_data(ttl=FRESH, show_spinner=False)
def start_document(name: str | None) -> str | None:
    """The document to show before one is chosen."""
    return clearest(_store(name))


@st.cache_data(ttl=FRESH, show_spinner=False)
def chain_of(name: str | None, key: str, up: int, down: int, strong: bool, limit: int) -> Chain:
    """The chain around a document."""
    return chain(_store(name), key, up, down, strong=strong, limit=limit)


@st.cache_data(ttl=FRESH, show_spinner=False)
def picture_of(chain: Chain, language: Language, options: Options) -> Picture:
    """The picture of a chain; finding the ways of many lines takes a moment."""
    return picture(chain, Words(language), options)


@st.cache_data(ttl=FRESH, show_spinner=False)
def document_of(name: str | None, key: str) -> DocumentView:
    """One document whole."""
    return document_view(_store(name), key)


@contextmanager
def spoken_errors(here: Words) -> Iterator[None]:
    """An error that has a sentence becomes that sentence on the page, without a traceback."""
    try:
        yield
    except DirectivesError as error:
        st.error(say(error.key, here.language, **error.values), icon=":material/error:")


def remember(**choices: str | int | bool | None) -> None:
    """Put the choices into the address, so that it can be shared; None leaves one out."""
    kept = {name: str(value) for name, value in choices.items() if value is not None}
    if "lang" in st.query_params or words().language != language():
        kept["lang"] = words().language
    if dict(st.query_params) != kept:
        st.query_params.from_dict(kept)


def whole_number(name: str, default: int, low: int, high: int) -> int:
    """A number from the address, within its bounds; anything else is the default."""
    try:
        return min(max(int(st.query_params.get(name, default)), low), high)
    except ValueError:
        return default


def address(page: str, key: str) -> str:
    """The address of a page about a document, in the language of the session."""
    return f"{page}?{urlencode({'doc': key, 'lang': words().language})}"


def door(page: str, key: str, text: str) -> None:
    """A link to a page about a document: within the session where the entry named the pages,
    else by its address."""
    pages = st.session_state.get("pages")
    if pages:
        st.page_link(pages[page], label=text, query_params={"doc": key})
    else:
        st.html(doors_html([(address("./" if page == "chain" else page, key), text)]))
