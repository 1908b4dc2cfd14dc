"""The chain inside the page: vis-network and our painter as a component of Streamlit.

A click comes back to Python as the trigger ``clicked``: ``{"kind": "document", "id": key}``,
``{"kind": "edge", "from": key, "to": key}``, or a group to unfold in ``opens``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources
from typing import Any

import streamlit as st

from dashboard.graph_view import painter, vis_bundle
from dashboard.words import Words

_HTML = '<div class="tools"></div><div class="chain"></div>'


@cache
def _component() -> Callable[..., Any]:
    folder = resources.files("dashboard")
    mount = folder.joinpath("chain_mount.js").read_text("utf-8")
    # The bundle is UMD: with `exports` and `module` in its scope it fills `vis` and leaves
    # the page's globals alone.
    script = (
        f"const vis = {{}};\n(function (exports, module) {{\n{vis_bundle()}\n}})(vis, {{}});\n"
        f"{painter()}\n{mount}"
    )
    css = folder.joinpath("chain_view.css").read_text("utf-8")
    component: Callable[..., Any] = st.components.v2.component(
        "directives_chain", html=_HTML, css=css, js=script
    )
    return component


def show_chain(
    payload: Mapping[str, Any],
    here: Words,
    picked: str | None,
    key: str,
    on_click: Callable[[], None],
) -> None:
    """Mount the picture; ``picked`` is the id of the card or line to mark."""
    words = {name: here(f"tool.{name}") for name in ("larger", "smaller", "whole", "png")}
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False)
    data = {
        "picture": dict(payload),
        # The picture is drawn anew only when it is another one: a click keeps the view.
        "version": hashlib.sha256(text.encode()).hexdigest(),
        "picked": picked,
        "words": words,
        "file": f"{payload['decor']['title']}.png",
    }
    _component()(data=data, key=key, on_clicked_change=on_click)
