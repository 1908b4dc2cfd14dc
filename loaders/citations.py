"""Every citation of a text: mentions with their tails, cues, relations and modes.

The reading stage says what the text shows; which document is meant (``key``), and which body
issued it (``org``), is resolved by the graph room.
"""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.body_names import body_end
from loaders.citation_issuers import date_before, issuer_before, press_cue
from loaders.citation_lists import with_shared_parts
from loaders.cues import (
    Cue,
    cue_behind,
    governing_cue,
    is_history,
    is_negated,
    is_passive,
)
from loaders.dates import FoundDate, date_mention, in_year_of
from loaders.layout import Layout
from loaders.mentions import (
    Mention,
    numbered_mentions,
    partial_mentions,
    pointing_mentions,
    table,
)
from loaders.modes import Setting, mode_of
from loaders.named import named_mentions
from loaders.normalize import View, fold
from loaders.records import Citation, CitedIssuer, DateMention, Header, Relation, Span
from loaders.sections import Unit, body_units, unit_at
from loaders.tails import PlacedMention, Tail, read_provision, read_tail

Zone = tuple[int, int]

#: Relations that change a document; in the passive they are told, not done.
_CHANGES = frozenset({"AMENDS", "REPLACES", "REPEALS", "CORRECTS"})


def read_citations(view: View, layout: Layout, header: Header) -> tuple[Citation, ...]:
    """The citations of a text in order, without keys and organisations."""
    own_type = header.doc_type.code if header.doc_type else None
    if header.reports and header.reports.doc_type:
        own_type = header.reports.doc_type.code
    places: list[PlacedMention] = []
    for zone in _zones(view, layout, header):
        mentions = _mentions(view, layout, zone, own_type, header)
        places.extend(_placed(view, mentions, zone))
    units = body_units(view, layout)
    citations: list[Citation] = []
    for index, place in enumerate(places):
        unit = unit_at(units, place.mention.start)
        citations.append(_citation(view, places, index, unit, header, layout, own_type))
    return tuple(with_shared_parts(citations, places, view))


def _zones(view: View, layout: Layout, header: Header) -> list[Zone]:
    """The title and the body: the number zone and the recipients hold no citations."""
    zones: list[Zone] = []
    if header.title:
        zones.append(view.inward(header.title.start, header.title.end))
    start, end = layout.body
    if zones and zones[0][0] < start < zones[0][1]:
        start = zones[0][1]
    zones.append((start, end))
    return zones


def _mentions(
    view: View, layout: Layout, zone: Zone, own_type: str | None, header: Header
) -> list[Mention]:
    """The mentions of a zone without overlaps; whole symbols come before names and numbers."""
    kept: list[Mention] = []
    numbered = numbered_mentions(view, *zone)
    named = [m for m in named_mentions(view, *zone) if not _is_title_of(view, m, numbered)]
    named = [_as_self(view, m, header) for m in named]
    # "Chỉ thị của Thủ tướng" alone identifies no document, but the press means its directive.
    named = [m for m in named if m.mention_type == "self" or not _says_too_little(view, m)]
    own = _own_conclusions(view, zone, header)
    pointing = pointing_mentions(view, *zone, own_type)
    if header.reports:
        # In a report "the telegram mentioned" is the one it reports (annotation decision 25).
        pointing = [
            replace(m, mention_type="self", points_back=False) if m.type_code == own_type else m
            for m in pointing
        ]
    named.sort(key=lambda m: (-(m.end - m.start), m.start))
    for mention in [
        *own,
        *_joined_laws(named, numbered),
        *pointing,
        *partial_mentions(view, *zone),
    ]:
        skipped = any(s <= mention.start < e for s, e in layout.skipped)
        if skipped or any(mention.start < k.end and mention.end > k.start for k in kept):
            continue
        kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _says_too_little(view: View, mention: Mention) -> bool:
    if mention.rule != "citation.of-body" or mention.type_code != "chi-thi":
        return False
    dated = any(c.isdigit() for c in view.norm[mention.start : mention.end])
    return not (dated or mention.event or mention.subject)


def _joined_laws(named: list[Mention], numbered: list[Mention]) -> list[Mention]:
    """``Luật Đầu tư số 61/2020/QH14``: the name and the number are one mention."""
    result: list[Mention] = []
    used: set[int] = set()
    for number in numbered:
        joined = number
        for index, name in enumerate(named):
            if name.rule == "citation.law" and 0 <= number.start - name.end <= 1:
                joined = replace(number, start=name.start, type_code=name.type_code)
                used.add(index)
        result.append(joined)
    return [*result, *(n for i, n in enumerate(named) if i not in used)]


def _is_title_of(view: View, mention: Mention, numbered: list[Mention]) -> bool:
    """``Thông báo số 428-TB/TU, ngày … kết luận của …``: the conclusion is its title."""
    if mention.type_code != "ket-luan":
        return False
    return any(
        n.type_code == "thong-bao"
        and n.end <= mention.start
        and re.fullmatch(
            r"\s*,?\s*(?:ngày\s+[\d/.\-]+|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+)?\s*(?:thông\s+báo)?\s*",
            view.low[n.end : mention.start],
        )
        for n in numbered
    )


def _own_conclusions(view: View, zone: Zone, header: Header) -> list[Mention]:
    """A Thông báo kết luận names its own conclusion in the title and the closing line."""
    if header.doc_type is None or header.doc_type.subtype != "ket-luan":
        return []
    found = []
    for match in re.finditer(r"(?<!\w)kết\s+luận\s+của\s+", view.low[zone[0] : zone[1]]):
        start = zone[0] + match.start()
        end = body_end(view, zone[0] + match.end(), zone[1])
        in_title = not view.low[zone[0] : start].strip() or start - zone[0] < 3
        announced = re.search(r"(?:thông\s+báo|đây\s+là)\s+$", view.low[zone[0] : start])
        if end and (announced or (in_title and header.title is not None)):
            issuer = (zone[0] + match.end(), end)
            found.append(
                Mention(
                    start, end, "self", "thong-bao", issuer=issuer, rule="citation.own-conclusion"
                )
            )
    return found


def _as_self(view: View, mention: Mention, header: Header) -> Mention:
    """In the press ``Công điện của Ban Thường vụ`` is the reported directive itself."""
    reported = header.reports
    if reported is None or reported.doc_type is None or mention.issuer is None:
        return mention
    if mention.rule != "citation.of-body" or mention.type_code != reported.doc_type.code:
        return mention
    if mention.event or mention.subject or reported.issuer is None:
        return mention
    said = " ".join(view.low[slice(*mention.issuer)].split())
    known = [fold(b.surface) for b in (reported.issuer, reported.decided_by) if b and b.surface]
    same = any(k.startswith(said) or said.startswith(k) for k in known)
    return replace(mention, mention_type="self") if same else mention


def _placed(view: View, mentions: list[Mention], zone: Zone) -> list[PlacedMention]:
    places: list[PlacedMention] = []
    previous = zone[0]
    for index, mention in enumerate(mentions):
        later = [m.start for m in mentions[index + 1 :]]
        if mention.mention_type == "self" or mention.points_back:
            tail = Tail(mention.end, issuer=mention.issuer)
        else:
            tail = read_tail(view, mention, zone[1], later)
        provision = read_provision(view, mention.start, previous)
        start = provision[0] if provision else mention.start
        places.append(
            PlacedMention(mention, tail, zone, provision[1] if provision else None, start)
        )
        previous = mention.end
    return places


def _citation(
    view: View,
    places: list[PlacedMention],
    index: int,
    unit: Unit | None,
    header: Header,
    layout: Layout,
    own_type: str | None,
) -> Citation:
    place = places[index]
    mention = place.mention
    in_title = header.title is not None and place.zone == view.inward(
        header.title.start, header.title.end
    )
    inside = next(
        (
            p
            for p in places[:index]
            if p.tail.title and p.tail.title[0] <= mention.start < p.tail.title[1]
        ),
        None,
    )
    lower = place.zone[0] if in_title or unit is None else max(unit.start, place.zone[0])
    if inside and inside.tail.title:
        lower = inside.tail.title[0]
    extents = [
        (p.start, _extent_end(p, mention.start)) for p in places[:index] if p.zone == place.zone
    ]
    cue = governing_cue(view, mention.start, extents, lower, place.start)
    news = layout.kind == "news_report"
    described = news and _is_described(view, place, header)
    passive = is_passive(view, cue, place.start)
    if passive and cue and (cue.relation in _CHANGES or is_history(view, place.start)):
        cue = None
    cue = cue or cue_behind(view, place.tail.end)
    if described:
        cue = press_cue(view, place.start, lower)
    if mention.rule == "citation.own-conclusion":
        cue = None
    told = inside is not None and news and _is_described(view, inside, header)
    setting = Setting(
        _family(own_type, header),
        news,
        in_title,
        inside is not None and not told,
        unit,
        mention.mention_type == "self",
        tuple((p.mention.start, p.tail.end) for p in places),
        cue is not None and _follows_a_mention(view, places[:index], cue),
    )
    if told:
        setting = replace(setting, in_title=True)
    mode = mode_of(view, place.start, mention.end, cue, setting)
    return _record(view, place, index, cue, mode, described, header, unit, in_title)


def _follows_a_mention(view: View, earlier: list[PlacedMention], cue: Cue) -> bool:
    """``Quyết định X thay thế Quyết định Y``: X acts, not the paper that tells of it."""
    changes = cue.relation in ("AMENDS", "REPLACES", "REPEALS", "CORRECTS")
    gap = r"\s*,?\s*(?:đã\s+|để\s+)?" if changes else r" +"
    return any(
        p.mention.mention_type != "self"
        and p.tail.end <= cue.start
        and re.fullmatch(gap, view.low[p.tail.end : cue.start])
        for p in earlier
    )


def _family(own_type: str | None, header: Header) -> str | None:
    if header.doc_type and header.doc_type.subtype == "ket-luan":
        return "thong-bao-ket-luan"
    return own_type


def _extent_end(place: PlacedMention, start: int) -> int:
    """The extent to mask: a mention inside the title of another sees the title's own words."""
    title = place.tail.title
    if title and title[0] <= start < title[1]:
        return title[0]
    return place.tail.end


def _record(
    view: View,
    place: PlacedMention,
    index: int,
    cue: Cue | None,
    mode: str,
    described: bool,
    header: Header,
    unit: Unit | None,
    in_title: bool,
) -> Citation:
    mention, tail = place.mention, place.tail
    relation: Relation | None = "DESCRIBES" if described else (cue.relation if cue else None)
    if relation is None and mention.mention_type != "self":
        relation = "MENTIONS"
    surface, start, end = view.located(mention.start, mention.end)
    issuer = tail.issuer or (cue.issuer if cue else None)
    date = _date(view, tail.date, header)
    if issuer is None:
        issuer = issuer_before(view, place)
        date = date or _date(view, date_before(view, issuer), header)
    label = "title" if in_title else (unit.label if unit else "preamble")
    if in_title and header.kind == "news_report":
        label = "headline"
    news_self = header.kind == "news_report" and not described
    return Citation(
        id=f"c{index + 1}",
        surface=surface,
        start=start,
        end=end,
        rule=mention.rule,
        confidence=round(mention.confidence, 2),
        mention_type=mention.mention_type,
        extent=view.span(place.start, max(tail.end, mention.end)),
        cue=view.span(cue.start, cue.end) if cue else None,
        relation=relation,
        mode=mode,  # type: ignore[arg-type]
        negated=is_negated(view, cue, place.start),
        citing="reported" if news_self else "self",
        doc_type=mention.type_code,
        number=mention.number,
        number_suffix=mention.suffix or None,
        symbol=_symbol_text(mention),
        date=date,
        issuer=_issuer(view, issuer),
        title=view.span(*tail.title) if tail.title and tail.title[0] < tail.title[1] else None,
        provision=place.provision,
        section=label,
        event=view.span(*mention.event) if mention.event else None,
        urgency=_urgency(view, mention),
    )


def _symbol_text(mention: Mention) -> str | None:
    if mention.symbol is None:
        return None
    if mention.number == mention.symbol.number and mention.suffix == mention.symbol.suffix:
        return mention.symbol.normalized
    head = f"{mention.symbol.number:02d}{mention.symbol.suffix}"
    return f"{mention.number:02d}{mention.suffix}" + mention.symbol.normalized.removeprefix(head)


def _issuer(view: View, zone: Zone | None) -> CitedIssuer | None:
    if zone is None:
        return None
    surface, start, end = view.located(*zone)
    return CitedIssuer(surface=surface, start=start, end=end, source="explicit")


def _date(view: View, found: FoundDate | None, header: Header) -> DateMention | None:
    if found is None:
        return None
    published = header.date.iso if header.date else None
    return date_mention(view, in_year_of(found, published))


def _urgency(view: View, mention: Mention) -> Span | None:
    words = "|".join(w.replace(" ", r"\s+") for w in table()["urgent_qualifiers"])
    match = re.search(rf"(?<=\s)(?:{words})(?=\s)", view.low[mention.start : mention.end])
    if not match:
        return None
    return view.span(mention.start + match.start(), mention.start + match.end())


def _is_described(view: View, place: PlacedMention, header: Header) -> bool:
    """Whether this is the mention by which the report tells of its directive."""
    number = header.reports.number if header.reports else None
    if number is None or place.mention.mention_type != "numbered":
        return False
    start, end = view.inward(number.start, number.end)
    return place.mention.start <= start and end <= place.mention.end
