"""Reading one document: the text goes through the steps, each reading its kind of fact.

The result is a record of the reading stage: surfaces, spans, numbers, dates and cues, with
no organisation and no key. ``graph.resolve`` fills those in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final

from loaders.artefacts import read_artefacts
from loaders.citations import read_citations
from loaders.guidance import read_guidance
from loaders.heading import read_heading
from loaders.layout import Layout, segment
from loaders.news import read_news
from loaders.normalize import View, view
from loaders.persons import read_persons
from loaders.receipts import read_receipts
from loaders.recipients import read_addressees, read_copies
from loaders.records import Document, Extractor, Source
from loaders.signature import read_signature
from loaders.tasks import Letter, read_orders

#: Raised whenever the reader would read a text differently: loaded records of an older
#: version are read again.
VERSION: Final = "0.1.0"
EXTRACTOR: Final = Extractor(name="directive-chains", version=VERSION)


@dataclass(frozen=True)
class Origin:
    """Where a text came from: file name, digest of its bytes, media type, badge."""

    file: str
    sha256: str
    media_type: str = "text/plain"
    provenance: str | None = None

    @staticmethod
    def of_text(text: str, name: str) -> Origin:
        """The origin of a text that has no file: the digest is that of its UTF-8 bytes."""
        return Origin(name, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def read_text(text: str, origin: Origin) -> Document:
    """The record of a text, unresolved. Any text is read; none raises.

    Offsets in the record are ``str`` offsets into ``text`` as it is given.
    """
    folded = view(text)
    layout = segment(folded)
    read_header = read_news if layout.kind == "news_report" else read_heading
    header = read_header(folded, layout)
    citations = read_citations(folded, layout, header)
    document = Document(
        source=Source(
            file=origin.file,
            sha256=origin.sha256,
            char_count=len(text),
            media_type=origin.media_type,
        ),
        header=header,
        citations=citations,
        guidance=read_guidance(folded, layout, citations),
        text=text,
        extractor=EXTRACTOR,
        provenance=origin.provenance,
    )
    if layout.kind == "official":
        document = _with_letter_parts(document, folded, layout)
    orders = read_orders(folded, layout, Letter(header, document.addressees, citations))
    return replace(
        document,
        tasks=orders.tasks,
        reporting_lines=orders.reporting_lines,
        scenarios=orders.scenarios,
        persons=read_persons(folded, layout, document),
        artefacts=read_artefacts(folded, layout),
    )


def _with_letter_parts(document: Document, folded: View, layout: Layout) -> Document:
    return replace(
        document,
        addressees=read_addressees(folded, layout),
        copies=read_copies(folded, layout),
        signature=read_signature(folded, layout),
        receipts=read_receipts(folded, layout),
    )
