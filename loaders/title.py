"""The type of a document and its title (trích yếu), Z6a and Z6b.

Source rule: domain 1.2, 2.3; the title of an official letter stands behind ``V/v`` or under
the number, that of every other type under the type's name up to a rule, a blank line, the
preamble or the capitals of the body that decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.cells import TITLE_PREFIX, Cell, heading_words, trimmed
from loaders.layout import Layout
from loaders.letterhead import begins_name
from loaders.lines import Line, Zone, is_capitals, overlaps, phrases
from loaders.normalize import View, bare, fold
from loaders.records import DocType, Title
from loaders.symbols import Symbol
from loaders.types import document_types, type_words

#: A line longer than this under the type is running text, unless it is the only one.
_LONG = 160
_LONGEST_TITLE = 2500

_RULE = re.compile(r"[\W_]+")
_SPEAKER_LINE = re.compile(r"[\W_]*(?:cua)\s+")
_CONCLUSION = re.compile(
    r"[\W_]*(?:ve\s+(?:viec\s+)?)?(?:thong\s+bao\s+)?(?:y\s+kien\s+)?(?:chi\s+dao,?\s+)?ket\s+luan\b"
)
_OPENS_TEXT = re.compile(
    r"[\W_]*(?:kinh\s+(?:gui|thua|trinh)|dieu\s+\d+\s*[.:]|chuong\s+[ivx\d]+\b|phan\s+thu\b|muc\s+\d|"
    r"[ivx]{1,4}\s*[.\-/]\s|\d{1,2}\s*[.)/]\s|[a-d]\)|noi\s+nhan)"
)
#: Words that open a paragraph, but go on with a title where its line above is unfinished.
_OPENS_PARAGRAPH = re.compile(
    r"[\W_]*(?:ngày\s+\d|hôm\s+nay|(?:thực\s+hiện|tiếp\s+theo|triển\s+khai|phúc\s+đáp|trả\s+lời|"
    r"theo|do|trước|năm|để|nhằm|sau\s+khi|trong|thời\s+gian|vừa\s+qua|hiện\s+nay|ngay\s+sau)\s)"
)
_CONNECTS = re.compile(
    r"(?:,|-|\b(?:và|của|về|cho|tại|trên|đối với|các|một số|theo|trong|với|do|từ|đến|để))$"
)
_SENTENCE_END = re.compile(r"(?:[:;]|\./?\.?)$")


@dataclass(frozen=True)
class TypedTitle:
    """The zones under a type line: the line ``CỦA <body>`` and the title itself."""

    speaker: Zone | None
    title: Zone | None
    prefix: Zone | None
    end: int


def read_type(
    view: View, layout: Layout, symbol: Symbol | None, title: Title | None
) -> DocType | None:
    """The type by the heading line, else by the symbol (an official letter has no line)."""
    subtype = "ket-luan" if title and _CONCLUSION.match(bare(title.normalized)) else None
    named = named_type(view, layout)
    if named:
        code, zone = named
        if code == "thong-bao" and "ketluan" in _letters(
            view.bare[slice(*layout.type_line or zone)]
        ):
            subtype = "ket-luan"
        surface, start, end = view.located(*zone)
        return DocType(
            surface=surface,
            start=start,
            end=end,
            code=code,
            name=document_types()[code].name,
            subtype=subtype if code == "thong-bao" else None,
            source="heading",
            rule="heading.type",
        )
    implied = symbol.type_code if symbol else None
    if implied is None and layout.kind == "official" and title and title.prefix:
        implied = "cong-van"
    if implied is None:
        return None
    return DocType(
        code=implied,
        name=document_types()[implied].name,
        subtype=subtype if implied == "thong-bao" else None,
        source="symbol" if symbol else "layout",
        rule="heading.symbol",
        confidence=symbol.confidence if symbol else 0.6,
    )


def named_type(view: View, layout: Layout) -> tuple[str, Zone] | None:
    """Code and zone of the type's name in the heading line."""
    if layout.type_line is None:
        return None
    start, end = layout.type_line
    match = _type_name().search(view.bare, start, end)
    if match and not view.bare[start : match.start()].strip("#> _-"):
        return _codes()[" ".join(match[0].split())], match.span()
    spaced = _letters(view.bare[start:end])
    for word, code in sorted(_codes().items(), key=lambda item: -len(item[0])):
        if spaced == word.replace(" ", ""):
            return code, (start, end)
    return None


def letter_title(view: View, cells: Sequence[Cell]) -> Title | None:
    """The title of an official letter: behind ``V/v``, else the lines under the number."""
    for index, cell in enumerate(cells):
        if cell.kind == "title":
            prefix = TITLE_PREFIX.match(view.low, cell.start, cell.end)
            assert prefix
            start = _skip_blanks(view, prefix.end(), cell.end)
            pieces = _lines_of_title(view, cells[index + 1 :], (start, cell.end), cell.row)
            return _letter(view, pieces, "V/v")
    for index, cell in enumerate(cells):
        if cell.kind == "number" and index + 1 < len(cells):
            following = cells[index + 1]
            if following.row - cell.row <= 2 and _reads_as_title(view, following):
                first = (following.start, following.end)
                pieces = _lines_of_title(view, cells[index + 2 :], first, following.row)
                return _letter(view, pieces, None)
    return None


def typed_title(view: View, layout: Layout) -> TypedTitle | None:
    """What stands under the type's name: the speaker's line and the title."""
    if layout.type_line is None:
        return None
    lines = [line for line in layout.lines if line.start > layout.type_line[0]]
    rest = _rest_of_type_line(view, layout)
    zones: list[Zone] = [rest] if rest else []
    gap = False
    for index, line in enumerate(lines):
        zone = trimmed(view, *line.zone)
        if line.blank or zone[0] == zone[1] or _RULE.fullmatch(view.norm, *zone):
            if zones and not line.blank:
                break
            gap = True
            continue
        if overlaps(line.zone, layout.skipped):
            break
        following = [other for other in lines[index + 1 : index + 8] if not other.blank]
        if gap and zones and not _over_gap(view, zones[-1], zone):
            break
        if not _belongs(view, zone, following, zones, gap):
            break
        zones.append(zone)
        gap = False
    return _typed(view, layout.type_line[1], zones)


def title_fact(view: View, found: TypedTitle) -> Title | None:
    """The title under a type's name as a fact of the record."""
    if found.title is None:
        return None
    surface, start, end = view.located(*found.title)
    prefix = "V/v" if found.prefix else None
    return Title(
        surface=surface,
        start=start,
        end=end,
        prefix=prefix,
        normalized=normalized(view, [found.title]),
        rule="heading.title",
    )


def normalized(view: View, pieces: Sequence[Zone]) -> str:
    """The title as one line; a first line in capitals is written as in running text."""
    lines = [line for start, end in pieces for line in view.norm[start:end].split("\n")]
    words = [" ".join(line.split()).strip("#_ ") for line in lines]
    words = [line for line in words if line]
    if len(words) > 1 or _CONCLUSION.match(bare(words[0]) if words else ""):
        words = [_in_running_text(line, first=not i) for i, line in enumerate(words)]
    text = " ".join(words)
    return re.sub(r"(?<=\w) - (?=\d+\))", "-", text).rstrip(" ;,")


def _in_running_text(line: str, *, first: bool) -> str:
    """``KẾT LUẬN CỦA THƯỜNG TRỰC QUẬN ỦY`` as ``Kết luận của Thường trực Quận ủy``."""
    if not is_capitals(line) or not re.match(r"ket luan|ve |cua ", bare(line)):
        # Away from these fixed words the capitals of proper names could not be restored.
        return "về" + line[2:] if not first and line.startswith("Về ") else line
    text = fold(line)
    for name in sorted(heading_words()["writing"]["names"], key=len):
        text = re.sub(rf"\b{re.escape(fold(name))}\b", name, text)
    return text[:1].upper() + text[1:] if first else text


def _letter(view: View, pieces: Sequence[Zone], prefix: str | None) -> Title | None:
    pieces = [piece for piece in pieces if view.norm[slice(*piece)].strip()]
    if not pieces:
        return None
    surface, start, end = view.located(*_contiguous(view, pieces))
    return Title(
        surface=surface,
        start=start,
        end=end,
        prefix=prefix,
        normalized=normalized(view, pieces),
        rule="heading.title.letter" if prefix else "heading.title.under_number",
        confidence=1.0 if prefix else 0.8,
    )


def _contiguous(view: View, pieces: Sequence[Zone]) -> Zone:
    """The first pieces that nothing but blanks divides: a span holds no foreign text."""
    start, end = pieces[0]
    for piece in pieces[1:]:
        if view.norm[end : piece[0]].strip():
            break
        end = piece[1]
    return start, end


def _lines_of_title(view: View, cells: Sequence[Cell], first: Zone, row: int) -> list[Zone]:
    pieces = [first]
    for cell in cells:
        if cell.kind == "date" and _is_cited_date(view, pieces[-1], cell):
            pieces.append((cell.start, cell.end))
            row = cell.row
            continue
        if cell.kind in ("system", "motto", "date", "mark") and cell.row - row <= 1:
            # The other column of the same or the next line; the title may go on below it.
            row = max(row, cell.row)
            continue
        if cell.kind != "text" or not _goes_on(view, pieces[-1], cell, cell.row - row):
            break
        pieces.append((cell.start, cell.end))
        row = cell.row
    return pieces


def _is_cited_date(view: View, last: Zone, cell: Cell) -> bool:
    """A line ``ngày 05/5/2021`` inside a title that cites a paper."""
    broken = view.norm[last[1] : cell.start].strip(" ") == "\n"
    return broken and view.norm.startswith("ngày", cell.start) and view.norm[last[1] - 1] != "."


def _goes_on(view: View, last: Zone, cell: Cell, rows: int) -> bool:
    text = view.norm[cell.start : cell.end]
    if is_capitals(text) and begins_name(view, cell.start, cell.end):
        return False
    if view.norm[last[0] : last[1]].rstrip().endswith(("./.", ".")) or rows > 2:
        return False
    if _OPENS_TEXT.match(view.bare, cell.start, cell.end):
        return False
    foreign = view.norm[last[1] : cell.start].strip()
    if rows == 1 and not foreign:
        return True
    # Over a gap only a line that plainly is the rest of the sentence.
    if _OPENS_PARAGRAPH.match(view.low, cell.start, cell.end) and text[:1].isupper():
        return False
    letters = sum(c.isalpha() for c in text)
    return text[:1].islower() and letters >= 8 and " " in text


def _reads_as_title(view: View, cell: Cell) -> bool:
    text = view.norm[cell.start : cell.end]
    if cell.kind != "text" or is_capitals(text) or len(text.split()) < 3:
        return False
    return not _OPENS_TEXT.match(view.bare, cell.start, cell.end) and text[-1] not in ":;"


def _skip_blanks(view: View, start: int, end: int) -> int:
    while start < end and view.norm[start] in " :.-":
        start += 1
    return start


def _rest_of_type_line(view: View, layout: Layout) -> Zone | None:
    """What follows the type's name on its own line (``NGHỊ QUYẾT CỦA …``), urgency left out."""
    named = named_type(view, layout)
    if named is None or layout.type_line is None:
        return None
    start, end = named[1][1], layout.type_line[1]
    rest = re.compile(r"[\W_]*(?:(?:hoa\s+toc|thuong\s+khan|khan(?:\s+cap)?|lien\s+tich)\b[\W_]*)*")
    match = rest.match(view.bare, start, end)
    start = match.end() if match else start
    return (start, end) if view.norm[start:end].strip("#_ :.-") else None


def _belongs(
    view: View, zone: Zone, following: Sequence[Line], zones: Sequence[Zone], gap: bool
) -> bool:
    start, end = zone
    text = view.norm[start:end]
    if _preamble().match(view.bare, start, end) or _OPENS_TEXT.match(view.bare, start, end):
        return False
    length = sum(b - a for a, b in zones) + end - start
    if length > _LONGEST_TITLE or (zones and end - start > 2 * _LONG):
        return False
    if _names_decider(view, zone, following):
        return False
    if _is_running_text(view, zone, zones):
        return False
    if gap and not zones:
        return end - start <= 2 * _LONG and not _SENTENCE_END.search(text)
    return True


def _over_gap(view: View, last: Zone, zone: Zone) -> bool:
    """Whether a title goes on behind a blank line: only where it plainly was not over."""
    text, before = view.norm[slice(*zone)], view.norm[slice(*last)]
    if len(text) > _LONG or before[-1] in ".;:" or re.match(r"[a-zđ]\)", text):
        return False
    if text[:1].islower() or _unfinished(view, last):
        return True
    fixed = _SPEAKER_LINE.match(view.bare, *last) or _CONCLUSION.match(view.bare, *last)
    return bool(fixed and is_capitals(before) and view.bare.startswith("ve ", zone[0]))


def _is_running_text(view: View, zone: Zone, zones: Sequence[Zone]) -> bool:
    """A sentence of the letter: ``Thực hiện Công văn …, UBND phường thông báo:``."""
    text = view.norm[slice(*zone)]
    if zones and _unfinished(view, zones[-1]):
        return False
    opens = _OPENS_PARAGRAPH.match(view.low, *zone) is not None and text[:1].isupper()
    if opens and (zones or _SENTENCE_END.search(text)):
        return True
    return len(text) > _LONG and _SENTENCE_END.search(text) is not None and (bool(zones) or opens)


def _unfinished(view: View, zone: Zone) -> bool:
    return _CONNECTS.search(view.low[slice(*zone)].rstrip()) is not None


def _names_decider(view: View, zone: Zone, following: Sequence[Line]) -> bool:
    """``ỦY BAN NHÂN DÂN TỈNH HÀ NAM`` above the preamble, or ``CHỦ TỊCH … điện:``."""
    start, end = zone
    if not names_speaker(view, start, end):
        return False
    if re.search(r"\bdien\s*:", view.bare[start:end]):
        return True
    if not is_capitals(view.norm[start:end]):
        return False
    for other in following[:3]:
        if _preamble().match(view.bare, *other.zone):
            return True
        capitals = is_capitals(view.norm[slice(*other.zone)])
        if not capitals or names_speaker(view, *other.zone):
            return False
    return False


def opens_preamble(view: View, start: int, end: int) -> bool:
    """Whether a line is one of the preamble: ``Căn cứ …``, ``Theo đề nghị của …``."""
    return _preamble().match(view.bare, start, end) is not None


def names_speaker(view: View, start: int, end: int) -> bool:
    """Whether a line begins with the name of a body or of a post that decides."""
    return begins_name(view, start, end) or _posts().match(view.bare, start, end) is not None


def _typed(view: View, type_end: int, zones: Sequence[Zone]) -> TypedTitle | None:
    speaker: Zone | None = None
    if (
        zones
        and _SPEAKER_LINE.match(view.bare, *zones[0])
        and is_capitals(view.norm[slice(*zones[0])])
    ):
        speaker, zones = zones[0], zones[1:]
    end = zones[-1][1] if zones else (speaker[1] if speaker else type_end)
    if not zones:
        return TypedTitle(speaker, None, None, end)
    start = zones[0][0]
    prefix = TITLE_PREFIX.match(view.low, start, zones[0][1])
    if prefix:
        return TypedTitle(speaker, (_skip_blanks(view, prefix.end(), end), end), prefix.span(), end)
    return TypedTitle(speaker, _without_brackets(view, (start, end)), None, end)


def _without_brackets(view: View, zone: Zone) -> Zone:
    """The title without a note in brackets under it: ``(Ban hành kèm theo Quyết định số …)``."""
    note = re.compile(r"\s*\(\s*(?:ban\s+hanh\s+)?kem\s+theo").search(view.bare, *zone)
    return (zone[0], note.start()) if note and note.start() > zone[0] else zone


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


@cache
def _codes() -> dict[str, str]:
    return {bare(word): code for word, code in type_words().items()}


@cache
def _type_name() -> re.Pattern[str]:
    return re.compile(rf"{phrases(_codes())}(?!\w)")


@cache
def _preamble() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(heading_words()['deciders']['preamble'])}\b")


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*{phrases(heading_words()['deciders']['organs'])}(?!\w)")
