"""The network of a chain: pyvis builds it, our painter draws it, physics is off.

One picture, two ways out: ``payload`` for the component inside the page, and
``standalone_html`` for a file that opens anywhere and loads nothing from the network.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pyvis  # type: ignore[import-untyped]
from pyvis.network import Network  # type: ignore[import-untyped]

from dashboard.chain_routes import Route
from dashboard.picture import HEAD_HEIGHT, Picture

#: Our own fixed coordinates: nothing moves by itself, nothing is dragged out of place.
OPTIONS = {
    "autoResize": False,
    "physics": {"enabled": False},
    "interaction": {
        "dragNodes": False,
        "dragView": True,
        "zoomView": False,
        "hover": True,
        "selectConnectedEdges": False,
    },
    "nodes": {"shape": "custom", "fixed": True},
    "edges": {"hidden": True, "smooth": False},
}


def network(picture: Picture) -> Network:
    """The pyvis network: fixed nodes with their faces, edges with their routes.

    The edges are hidden from vis-network, whose lines cannot walk around a card; the
    painter draws them along ``route`` and finds the one under the mouse.
    """
    net = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    for item in picture.cast.items:
        box, face = picture.scene.boxes[item.id], picture.cast.faces[item.id]
        x, y = box.center
        net.add_node(
            item.id,
            label=face.lines[0],
            shape="custom",
            color=face.color,
            x=x,
            y=y + HEAD_HEIGHT,
            physics=False,
            w=box.width,
            h=box.height,
            kind=face.kind,
            lines=list(face.lines),
            full=list(face.full),
            status=face.status,
            focus=face.focus,
            retold=face.retold,
            count=face.count,
            opens=face.opens,
        )
    routes = {route.id: route for route in picture.scene.routes}
    for wire in picture.cast.wires:
        stroke, its = picture.cast.strokes[wire.id], routes[wire.id]
        net.add_edge(
            wire.source,
            wire.target,
            id=wire.id,
            color=stroke.style.color,
            dash=list(stroke.style.dashes),
            text=stroke.labels[its.version] if its.label else "",
            weak=stroke.weak,
            citation=stroke.citation,
            full=list(stroke.full),
            route=_route(its),
        )
    net.set_options(json.dumps(OPTIONS))
    return net


def _route(route: Route) -> dict[str, Any]:
    """A route as flat numbers, moved below the head of the picture."""
    numbers = [*route.curve.start, *(n for piece in route.curve.pieces for p in piece for n in p)]
    moved = [round(n + (HEAD_HEIGHT if i % 2 else 0), 1) for i, n in enumerate(numbers)]
    label = route.label
    return {
        "path": moved,
        "label": [label.x, label.y + HEAD_HEIGHT, label.width, label.height] if label else None,
    }


def payload(picture: Picture) -> dict[str, Any]:
    """What the painter gets: pyvis's nodes, edges and options, and the decor."""
    nodes, edges, _, _, _, options = network(picture).get_network_data()
    parsed = json.loads(options) if isinstance(options, str) else options
    return {"nodes": nodes, "edges": edges, "options": parsed, "decor": picture.decor}


@cache
def vis_bundle() -> str:
    """The vis-network bundle that pyvis ships, without the comment that names a map file."""
    path = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
    return path.read_text("utf-8").partition("//# sourceMappingURL")[0]


@cache
def painter() -> str:
    """Our painter, as the text of a script that defines ``drawChain``."""
    return resources.files("dashboard").joinpath("chain_view.js").read_text("utf-8")


def standalone_html(picture: Picture, language: str) -> str:
    """The picture as one HTML file that needs nothing but itself.

    pyvis writes it, from a template of ours: its own loads Bootstrap from a CDN.
    """
    net = network(picture)
    folder = Path(str(resources.files("dashboard")))
    net.set_template_dir(str(folder), "export.html")
    net.templateEnv.autoescape = True
    net.templateEnv.globals.update(
        language=language,
        page_title=picture.decor["title"],
        decor=picture.decor,
        vis_bundle=vis_bundle(),
        painter=painter(),
    )
    html: str = net.generate_html()
    return html
