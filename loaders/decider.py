"""The organ that speaks in a document, where it is not the issuer itself (domain 2.6).

Precedence: the title, the heading (``… điện:``, the capitals before the preamble), the body,
the authority line. A body's own name is never its decider (corpus decision 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.body_names import body_end
from loaders.cells import heading_words
from loaders.layout import Layout
from loaders.letterhead import Letterhead, answers, area_level
from loaders.lines import Line, Zone, is_capitals, overlaps, phrases
from loaders.normalize import View
from loaders.records import BodyMention, System
from loaders.title import TypedTitle, names_speaker, opens_preamble

_AUTHORITY = re.compile(
    r"[\W_]*(?:t\s?/\s?[ml]|t[ml]\.?|k\s?/\s?t|kt\.?|tuq\.?|t\s?/\s?u\s?\.?q)[\s.:]+(?=\w)"
)
_COMRADE = re.compile(r"(?:dong\s+chi|d/c|ong|ba)\s+", re.I)
_ITEM = re.compile(r"\s*(?:\d{1,2}\s*[.)/-]\s|[ivx]{1,4}\s*[.\-/]\s|dieu\s+\d|[-+]\s)")
_TELEGRAM = re.compile(r"\s*(?:khan\s+|hoa\s+toc\s+)?dien(?:\s+gui)?\s*:")
#: ``KHÓA X, KỲ HỌP THỨ SÁU`` under the name of a council; the verb of a decision.
_TERM = re.compile(
    r"[\W_]*(?:khoa\s+[ivx\d]|nhiem\s+ky|ky\s+hop|quyet\s+(?:dinh|nghi)\b|quy\s+dinh\b)"
)
_DECIDES = re.compile(r"\s+(?:quyet\s+dinh|quyet\s+nghi|quy\s+dinh|chi\s+thi|thong\s+bao)\W*$")
_LONGEST_LINE = 140
_FOOT_LINES = 12


@dataclass(frozen=True)
class Speech:
    """What the search for the speaker needs to know of the heading."""

    system: System | None
    head: Letterhead
    typed: TypedTitle | None
    title: Zone | None
    conclusion: bool
    abbreviation: str | None = None


def decided_by(view: View, layout: Layout, speech: Speech) -> BodyMention | None:
    """The organ that speaks, with its source; None where the issuer speaks itself."""
    return (
        _in_speaker_line(view, speech)
        or _in_title(view, layout, speech)
        or _in_heading_line(view, layout, speech)
        or _in_letterhead(speech)
        or _in_body(view, layout, speech)
        or _in_authority(view, layout, speech)
    )


def authority_line(view: View, layout: Layout) -> Zone | None:
    """The organ on the first authority line (``T/M BAN THƯỜNG VỤ``), or None."""
    cells = layout.signature_cells or ((layout.signature,) if layout.signature else ())
    if not cells:
        # Without a name under it no signature was seen; the line may still stand at the foot.
        foot = [line for line in layout.lines if not line.blank][-_FOOT_LINES:]
        cells = tuple(cell for line in foot for cell in line.columns)
    for start, end in cells:
        for line_start, line_end in _lines(view, start, end):
            match = _AUTHORITY.match(view.bare, line_start, line_end)
            if match and is_capitals(view.norm[match.end() : line_end]):
                return match.end(), line_end
    return None


def _in_speaker_line(view: View, speech: Speech) -> BodyMention | None:
    """``CỦA BAN THƯỜNG VỤ TỈNH ỦY`` under the type's name."""
    if speech.typed is None or speech.typed.speaker is None:
        return None
    start, end = speech.typed.speaker
    organ = _organs().search(view.bare, start, end)
    if organ is None or not _is_other(view, (organ.start(), end), speech):
        return None
    stop = re.compile(r"\s+ve\s|\s*[,;:]").search(view.bare, organ.end(), end)
    return _mention(view, (organ.start(), stop.start() if stop else end), "title", "decider.title")


def _names_conclusion(view: View, layout: Layout) -> bool:
    """Whether the type's own line says that this is a conclusion."""
    return layout.type_line is not None and "ket luan" in view.bare[slice(*layout.type_line)]


def _in_title(view: View, layout: Layout, speech: Speech) -> BodyMention | None:
    """``Kết luận của Thường trực Quận ủy …`` at the head of the title of a notice."""
    if speech.title is None or not speech.conclusion:
        return None
    start, end = speech.title
    cue = _conclusions().search(view.bare, start, min(end, start + 90))
    if cue is None and _names_conclusion(view, layout):
        # THÔNG BÁO KẾT LUẬN / của Thường trực Thành ủy …
        cue = re.compile(r"cua\s+").match(view.bare, start, end)
    if cue is None or view.bare[start : cue.start()].strip(" ve") not in ("", "viec", "thong bao"):
        return None
    at = cue.end()
    line_end = view.norm.find("\n", at, end)
    capitals = is_capitals(view.norm[at : end if line_end < 0 else line_end])
    organ = _organ_at(view, at, end, speech)
    if organ is None:
        return None
    if capitals:
        return _mention(view, (organ, end if line_end < 0 else line_end), "title", "decider.title")
    return _mention(view, (organ, _name_end(view, organ, end)), "title", "decider.title")


def _organ_at(view: View, at: int, end: int, speech: Speech) -> int | None:
    """Where the organ begins: at once, or behind ``đồng chí <name>,``."""
    comrade = _COMRADE.match(view.bare, at)
    if comrade is None and _organs().match(view.bare, at, end):
        return at if _is_other(view, (at, end), speech) else None
    wanted = ("bi thu", "pho bi thu") if speech.system == "party" else ("chu tich", "pho chu tich")
    posts = list(_organs().finditer(view.bare, at, min(end, at + 140)))
    fitting = [m for m in posts if m[0].startswith(wanted)] or posts
    return fitting[0].start() if fitting else None


def _in_heading_line(view: View, layout: Layout, speech: Speech) -> BodyMention | None:
    """``CHỦ TỊCH ỦY BAN NHÂN DÂN … điện:``, or such a line in capitals above the preamble."""
    after = speech.typed.end if speech.typed else None
    if after is None:
        return None
    preamble = False
    for line in layout.lines:
        if line.blank or line.start < after or overlaps(line.zone, layout.skipped):
            continue
        zone = _speaking_line(view, layout, line)
        if zone and _organs().match(view.bare, *zone):
            found = _mention(view, zone, "heading", "decider.heading")
            return found if _is_other(view, zone, speech) else None
        if zone:
            continue
        # Between the title and such a line only the preamble may stand.
        starts = opens_preamble(view, *line.zone)
        if not starts and not preamble and any(c.isalpha() for c in view.norm[slice(*line.zone)]):
            return None
        preamble = starts or (preamble and view.norm[line.zone[1] - 1] not in ";.,:")
    return None


def _speaking_line(view: View, layout: Layout, line: Line) -> Zone | None:
    """The name on such a line, over the lines in capitals that go on with it."""
    start, end = line.zone
    while start < end and not view.norm[start].isalnum():
        start += 1
    telegram = _TELEGRAM.search(view.bare, start, end)
    if telegram:
        return start, telegram.start()
    if not is_capitals(view.norm[start:end]) or end - start > _LONGEST_LINE:
        return None
    for other in layout.lines:
        if other.start <= line.start or view.norm[end : other.start].strip(" ") != "\n":
            continue
        text = view.norm[slice(*other.zone)]
        if other.blank or not is_capitals(text) or text.endswith(":"):
            break
        if names_speaker(view, *other.zone) or _TERM.match(view.bare, *other.zone):
            break
        end = other.zone[1]
    verb = _DECIDES.search(view.bare, start, end)
    end = verb.start() if verb else end
    while end > start and view.norm[end - 1] in " :;,.":
        end -= 1
    return start, end


def _in_letterhead(speech: Speech) -> BodyMention | None:
    """Z2 names a body that writes with the number of Z1 (corpus decision 2)."""
    speaker = speech.head.speaker
    return speaker.mention("decider.letterhead", "header") if speaker else None


def _in_body(view: View, layout: Layout, speech: Speech) -> BodyMention | None:
    for zone in _speakers(view, layout, speech):
        authority = authority_line(view, layout)
        signed = authority is not None and _same_organ(view, zone, authority)
        source = "body+signature" if signed else "body"
        return _mention(view, zone, source, "decider.body")
    return None


def _speakers(view: View, layout: Layout, speech: Speech) -> Iterator[Zone]:
    """Organs that are the subject of a speaker's verb: the Party's anywhere, others on top."""
    start, end = layout.body
    limit = _first_item(view, layout)
    collective = speech.system in ("party", "front")
    for organ in _organs().finditer(view.bare, start, end):
        if not collective and organ.start() >= limit:
            return
        if collective and not _collectives().match(organ[0]) and not _is_office(speech):
            continue
        if not collective and _heads_of_office().match(organ[0]):
            continue
        if not _opens_clause(view, organ.start(), start):
            continue
        stop = _name_end(view, organ.start(), end)
        if not _speaker_verb(collective).match(view.bare, stop):
            continue
        zone = (organ.start(), stop)
        if _is_other(view, zone, speech) and _is_own(view, zone, speech):
            yield zone


def _in_authority(view: View, layout: Layout, speech: Speech) -> BodyMention | None:
    """``T/M BAN THƯỜNG VỤ`` where the text names nobody; a post on that line is no organ."""
    zone = authority_line(view, layout)
    if zone is None or not _collectives().match(view.bare, *zone):
        return None
    if not _is_other(view, zone, speech):
        return None
    return _mention(view, zone, "signature", "decider.signature")


def _first_item(view: View, layout: Layout) -> int:
    """Where the numbered or bulleted part of the body begins."""
    for line in layout.lines_in(layout.body):
        if _ITEM.match(view.bare, line.start, line.end):
            return line.start
    return layout.body[1]


def _opens_clause(view: View, at: int, start: int) -> bool:
    before = view.norm[max(start, at - 60) : at].rstrip(" ")
    if not before or before[-1] in '.,;:)\n”"/':
        return True
    return re.search(r"(?:sau khi|va|trước tình hình trên|;)$", before.lower()) is not None


def _name_end(view: View, start: int, limit: int) -> int:
    end = body_end(view, start, limit)
    if end is None:
        organ = _organs().match(view.bare, start, limit)
        end = organ.end() if organ else start
    return end


def _is_other(view: View, zone: Zone, speech: Speech) -> bool:
    """Whether an organ is another than the issuer by name."""
    if speech.head.issuer is None:
        return True
    organ = _organs().match(view.bare, *zone)
    issuer = speech.head.issuer.plain
    own = _organs().match(issuer)
    return not (organ and own and own[0].split() == organ[0].split())


def _is_own(view: View, zone: Zone, speech: Speech) -> bool:
    """Whether a Party organ is one of the issuer's committee (or of the one above an office)."""
    words = view.bare[slice(*zone)].split()
    committee = _COMMITTEE.search(" ".join(words))
    if committee is None:
        return True
    name = " ".join(committee[0].split())
    if speech.head.issuer is None:
        # The line is lost: the symbol still tells whose committee it is.
        own_part = _OWN_COMMITTEE.match(speech.abbreviation or "")
        return own_part is None or name == "dang bo" or answers(name, own_part[1])
    known = [n.plain for n in (speech.head.issuer, speech.head.superior) if n]
    level = area_level(" ".join(words))
    own = [n for n in known if not level or area_level(n) in (0, level)]
    return any(_fits(name, other) for other in own)


_COMMITTEE = re.compile(
    r"(?:tinh|thanh|quan|huyen|thi|dang|khu)\s+uy\b|dang\s+bo\b|dang\s+doan\b|doan\b|chi\s+bo\b|"
    r"ubnd|uy\s+ban\s+nhan\s+dan|hdnd|hoi\s+dong\s+nhan\s+dan|mttq|mat\s+tran|chinh\s+phu"
)
_OWN_COMMITTEE = re.compile(r"(?:[A-Z]{2,5}?)??(TU|HU|QU|ThU|TXU|TPU|ĐU)(?![a-zĐ])")
#: What a committee is called in its own papers, beside its name.
_KIN = {
    "ubnd": ("uy ban nhan dan",),
    "uy ban nhan dan": ("ubnd",),
    "hdnd": ("hoi dong nhan dan",),
    "hoi dong nhan dan": ("hdnd",),
    "mttq": ("mat tran",),
    "mat tran": ("mttq",),
    "dang bo": ("tinh uy", "thanh uy", "quan uy", "huyen uy", "thi uy", "dang uy"),
    "dang uy": ("dang bo",),
}


def _fits(committee: str, name: str) -> bool:
    return any(word in name for word in (committee, *_KIN.get(committee, ())))


def _same_organ(view: View, first: Zone, second: Zone) -> bool:
    one, other = (_organs().match(view.bare, *zone) for zone in (first, second))
    return bool(one and other and one[0].split() == other[0].split())


def _is_office(speech: Speech) -> bool:
    issuer = speech.head.issuer
    return issuer is not None and issuer.plain.startswith(("van phong", "vp"))


def _mention(view: View, zone: Zone, source: str, rule: str) -> BodyMention:
    surface, start, end = view.located(*zone)
    return BodyMention(surface=surface, start=start, end=end, source=source, rule=rule)


def _lines(view: View, start: int, end: int) -> Iterator[Zone]:
    while start < end:
        stop = view.norm.find("\n", start, end)
        stop = end if stop < 0 else stop
        if view.norm[start:stop].strip():
            yield start, stop
        start = stop + 1


@cache
def _organs() -> re.Pattern[str]:
    return re.compile(rf"\b{phrases(heading_words()['deciders']['organs'])}(?!\w)")


@cache
def _collectives() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(heading_words()['deciders']['collective'])}(?!\w)")


@cache
def _heads_of_office() -> re.Pattern[str]:
    return re.compile(rf"{phrases(heading_words()['deciders']['heads_of_office'])}(?!\w)")


@cache
def _conclusions() -> re.Pattern[str]:
    return re.compile(rf"{phrases(heading_words()['deciders']['conclusions'])}\s+")


@cache
def _speaker_verb(collective: bool) -> re.Pattern[str]:
    table = heading_words()["deciders"]
    verbs = table["verbs"] if collective else table["orders"]
    return re.compile(rf"\s*(?:{phrases(table['adverbs'])}\s+)*{phrases(verbs)}(?!\w)")
