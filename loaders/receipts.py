"""Receipts: one for each incoming stamp (domain 1.6)."""

from __future__ import annotations

import re

from loaders.dates import find_dates
from loaders.layout import Layout
from loaders.lines import Zone
from loaders.normalize import View
from loaders.records import DateMention, Receipt, Receiver, Span, StampNumber
from loaders.stamps import Field, Stamp, find_stamps


def read_receipts(view: View, layout: Layout) -> tuple[Receipt, ...]:
    """One receipt for each incoming stamp, in text order."""
    if layout.kind == "news_report":
        return ()
    stamps = sorted(find_stamps(view, layout.lines), key=lambda stamp: stamp.zone)
    return tuple(_receipt(view, stamp, f"s{i}") for i, stamp in enumerate(stamps, 1))


def _receipt(view: View, stamp: Stamp, identifier: str) -> Receipt:
    surface, start, end = view.located(*stamp.zone)
    values = {name: field.value for name, field in stamp.fields.items()}
    receiver = view.span(*stamp.receiver) if stamp.receiver else None
    return Receipt(
        surface=surface,
        start=start,
        end=end,
        rule="receipt.inline" if "\n" not in surface else "receipt.stamp",
        confidence=1.0 if receiver and values.get("date") else 0.8,
        id=identifier,
        receiver=Receiver(surface=receiver.surface, start=receiver.start, end=receiver.end)
        if receiver
        else None,
        stamp_label=view.span(*stamp.label),
        incoming_number=_number(view, values.get("number")),
        received_date=_date(view, stamp.fields.get("date")),
        forwarded_to=_span(view, values.get("forwarded")),
        file_number=_span(view, values.get("file")),
        received_time=_span(view, values.get("time")),
    )


def _number(view: View, zone: Zone | None) -> StampNumber | None:
    span = _span(view, zone)
    if span is None or zone is None:
        return None
    value = re.sub(r"[\s.…]", "", view.norm[slice(*zone)])
    return StampNumber(surface=span.surface, start=span.start, end=span.end, value=value)


def _date(view: View, field: Field | None) -> DateMention | None:
    if field is None or field.value is None:
        return None
    start, end = field.zone
    found = next(iter(find_dates(view, start, end)), None)
    if found is None:
        # ``Ngày đến: 3/8/2020``: the words between hide the calendar word from the date.
        found = next(iter(find_dates(view, *field.value)), None)
    iso = found.iso if found else None
    span = view.span(start, found.end if found else end)
    return DateMention(
        surface=span.surface,
        start=span.start,
        end=span.end,
        iso=iso,
        rule="receipt.date",
        confidence=1.0 if iso else 0.5,
        note=found.note if found else None,
    )


def _span(view: View, zone: Zone | None) -> Span | None:
    return view.span(*zone) if zone else None
