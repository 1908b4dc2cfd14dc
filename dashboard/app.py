"""The entry of the dashboard: it names the pages and offers the language, nothing else."""

from importlib import resources

import streamlit as st

from dashboard import session
from dashboard.views import chain, document

here = session.words()
ours = resources.files("dashboard")
# An icon of our own: for a named one the browser would ask another host.
st.set_page_config(
    page_title=here("app.title"),
    page_icon=str(ours / "icon.svg"),
    layout="wide",
    initial_sidebar_state=270,
)
st.html(f"<style>{(ours / 'style.css').read_text('utf-8')}</style>")
pages = {
    "chain": st.Page(
        chain.page,
        title=here("app.chain"),
        icon=":material/account_tree:",
        url_path="chain",
        default=True,
    ),
    "document": st.Page(
        document.page,
        title=here("app.document"),
        icon=":material/description:",
        url_path="document",
    ),
}
st.session_state["pages"] = pages
page = st.navigation(list(pages.values()))
with st.sidebar:
    session.language_switch()
page.run()
