"""Who writes: the superior body and the issuer of a heading (Z1, Z2), and the system.

Source rule: domain 1.2, 2.5, 2.6; corpus decisions 2 and 3. The names are told apart by the
issuer's abbreviation in the symbol, then by their kind and level, only last by their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.cells import Cell, heading_words
from loaders.lines import Zone, is_capitals, phrases
from loaders.normalize import View, bare
from loaders.records import BodyMention, Span, System
from loaders.symbols import Symbol, is_issuer, is_party_issuer

_WORD = re.compile(r"[^\W_][\w&]*")
_CONNECTOR = re.compile(r"(?:[-,&]|\b(?:va|cua|cac))$")
_LONGEST_NAME = 200


@dataclass(frozen=True)
class BodyName:
    """One name of a body in the heading: its pieces, in one column or cut by the other one."""

    view: View
    first: Zone
    second: Zone | None = None
    unfinished: bool = False

    @property
    def plain(self) -> str:
        """The whole name, bare and on one line."""
        words = self.view.bare[slice(*self.first)]
        if self.second:
            words += " " + self.view.bare[slice(*self.second)]
        return " ".join(words.replace("-", " - ").split())

    def mention(self, rule: str, source: str | None = None) -> BodyMention:
        """The name as a fact of the record."""
        surface, start, end = self.view.located(*self.first)
        continued: Span | None = self.view.span(*self.second) if self.second else None
        return BodyMention(
            surface=surface, start=start, end=end, continued=continued, source=source, rule=rule
        )


@dataclass(frozen=True)
class Letterhead:
    """The bodies of a heading; ``speaker`` is a Z2 that uses the register of Z1."""

    superior: BodyName | None
    issuer: BodyName | None
    speaker: BodyName | None = None


def body_names(view: View, cells: Sequence[Cell]) -> list[BodyName]:
    """The names of bodies among the cells, pieces joined, in the order of the text."""
    names = _collect(view, cells, capitals=True)
    return names or _collect(view, cells, capitals=False)


def letterhead(names: Sequence[BodyName], symbol: Symbol | None) -> Letterhead:
    """Superior body and issuer among the names of a heading."""
    head = _by_names(names, symbol.issuer_abbr if symbol else None)
    organ = head.issuer
    if head.superior and organ and organ.plain in heading_words()["deciders"]["collective"]:
        # BAN THƯỜNG TRỰC alone under the name of its committee writes in the committee's register.
        return Letterhead(None, head.superior, speaker=organ)
    return head


def _by_names(names: Sequence[BodyName], abbreviation: str | None) -> Letterhead:
    if not names:
        return Letterhead(None, None)
    able = [n for n in names if not _is_superior_by_nature(n)]
    answering = [n for n in able if abbreviation and answers(n.plain, abbreviation)]
    if answering:
        return _by_symbol(names, _lowest(answering), abbreviation or "")
    if len(names) > 1 and able:
        issuer = able[-1]
        return Letterhead(_above(names, issuer), issuer)
    # One name: the other line is lost when the symbol speaks of a body of another kind.
    if not able or (abbreviation and is_issuer(abbreviation) and _is_other_kind(able[0])):
        return Letterhead(names[0], None)
    return Letterhead(None, able[0])


def system_of_letter(
    header: str | None, names: Iterable[BodyName], symbol: Symbol | None, signed: str
) -> System | None:
    """Party, State or Front: by the system line, else the form of the symbol, else the signature.

    ``signed`` is the bare text of the authority line. A paper of the Front carries the
    national title, so the names decide there.
    """
    kinds = {_pillar(name.plain) for name in names}
    if header == "front" or (kinds and kinds <= {"front"}):
        return "front"
    if "front" in kinds and "party" not in kinds and not _numbered_by_state(symbol):
        return "front"
    if header in ("party", "state"):
        return "party" if header == "party" else "state"
    if symbol:
        if symbol.form == "party":
            return "front" if _is_front_abbreviation(symbol.issuer_abbr) else "party"
        return "party" if is_party_issuer(symbol.issuer_abbr or "") else "state"
    if "party" in kinds:
        return "party"
    if kinds:
        return "state"
    return _by_signature(signed)


def answers(plain: str, abbreviation: str) -> bool:
    """Whether a bare name is what an issuer's abbreviation stands for."""
    abbreviation = abbreviation.rstrip("0123456789")
    known = heading_words()["abbreviations"].get(abbreviation)
    if known:
        return any(re.match(rf"{re.escape(name)}\b", plain) for name in known)
    first, *others = abbreviation.split("-")
    if others:
        return any(answers(plain, part) for part in (first, *others))
    wanted = bare(abbreviation).replace("&", "")
    stem = _ADVISORY.match(wanted)
    return any(
        _is_subsequence(letters, start)
        for letters in {wanted, stem[1] if stem else wanted}
        for start in _initials(plain)
    )


#: An advisory body's abbreviation ends in that of its committee, which stands on line Z1.
_ADVISORY = re.compile(r"(\w{2,5}?)(?:tu|hu|qu|thu|txu|tpu|du|duk|tw)$")


def _by_symbol(names: Sequence[BodyName], issuer: BodyName, abbreviation: str) -> Letterhead:
    below = [n for n in names if n.first[0] > issuer.first[0] and not _is_superior_by_nature(n)]
    parts = abbreviation.split("-")
    joint = len(parts) > 1 and any(answers(n.plain, part) for n in below for part in parts)
    if below and not joint and _level(below[-1]) in (0, _level(issuer)):
        return Letterhead(_above(names, issuer), issuer, speaker=below[-1])
    return Letterhead(_above(names, issuer), issuer)


def _above(names: Sequence[BodyName], issuer: BodyName) -> BodyName | None:
    """The superior: the last name before the issuer, one by nature, or one of a wider area."""
    others = [n for n in names if n is not issuer]
    natural = [n for n in others if _is_superior_by_nature(n)]
    before = [n for n in others if n.first[0] < issuer.first[0]]
    wider = [n for n in others if 0 < _level(n) < _level(issuer)]
    found = before or natural or wider
    return found[-1] if found else None


def _lowest(names: Sequence[BodyName]) -> BodyName:
    """Of names of one kind the one of the lowest area, of equal ones the last."""
    return max(names, key=lambda n: (_level(n), n.first[0]))


def area_level(plain: str) -> int:
    """1 to 3 for a name with the word of a province, district or commune; 0 for one without."""
    levels = heading_words()["bodies"]["levels"]
    found = [value for word, value in levels.items() if re.search(rf"\b{word}\b", plain)]
    return max(found, default=0)


def _level(name: BodyName) -> int:
    return area_level(name.plain)


def _is_superior_by_nature(name: BodyName) -> bool:
    return name.plain.startswith(tuple(heading_words()["bodies"]["superior"]))


def _is_other_kind(name: BodyName) -> bool:
    """Whether a name has an abbreviation of its own in symbols, so that it cannot be meant."""
    return (
        re.match(r"uy ban|ubnd|hdnd|tinh uy|thanh uy|quan uy|huyen uy|thi uy", name.plain)
        is not None
    )


def _pillar(plain: str) -> System:
    table = heading_words()["bodies"]
    if re.match(rf"{phrases(table['front'])}\b", plain):
        return "front"
    return "party" if re.match(rf"{phrases(table['party'])}\b", plain) else "state"


def _numbered_by_state(symbol: Symbol | None) -> bool:
    return symbol is not None and (symbol.issuer_abbr or "").startswith(("UBND", "HĐND", "S", "P"))


def _is_front_abbreviation(abbreviation: str | None) -> bool:
    return re.search(r"MTTQ|MTTW|ĐTN|TLĐ|LĐLĐ|HND|HPN|CCB|ĐCT|BTT", abbreviation or "") is not None


def _by_signature(signed: str) -> System | None:
    if re.match(r"\W*[tk]\s?/\s?[ml]\b", signed):
        return "party"
    return "state" if re.match(r"\W*(?:tm|kt|tl|tuq)\.", signed) else None


def _collect(view: View, cells: Sequence[Cell], *, capitals: bool) -> list[BodyName]:
    names: list[BodyName] = []
    open_name: BodyName | None = None
    last_row = 0
    for cell in cells:
        if cell.kind != "text":
            # The other column may stand between two pieces; a title or a number ends a name.
            if cell.kind in ("title", "number", "mark"):
                open_name = None
            continue
        zone = (cell.start, cell.end)
        if open_name and _continues(view, open_name, zone, cell.row - last_row):
            joined = _join(view, open_name, zone)
            names[-1] = open_name = joined
        elif _begins(view, zone, capitals):
            open_name = BodyName(view, zone, unfinished=_unfinished(view, zone))
            names.append(open_name)
        else:
            open_name = None
        last_row = cell.row
    return names


def _join(view: View, name: BodyName, zone: Zone) -> BodyName:
    """The name with one more piece: one span over a plain line break, else ``second``."""
    unfinished = _unfinished(view, zone)
    if name.second is None and not view.norm[name.first[1] : zone[0]].strip():
        return replace(name, first=(name.first[0], zone[1]), unfinished=unfinished)
    if name.second is None:
        return replace(name, second=zone, unfinished=unfinished)
    if not view.norm[name.second[1] : zone[0]].strip():
        return replace(name, second=(name.second[0], zone[1]), unfinished=unfinished)
    return replace(name, unfinished=unfinished)


def _begins(view: View, zone: Zone, capitals: bool) -> bool:
    text = view.norm[slice(*zone)]
    if zone[1] - zone[0] > _LONGEST_NAME or not begins_name(view, *zone):
        return False
    if capitals:
        return is_capitals(text)
    return text[:1].isupper() and text[-1] not in ".,;:" and not _is_sentence(view, zone)


def _is_sentence(view: View, zone: Zone) -> bool:
    return (
        re.search(r"\b(?:yeu cau|de nghi|ve viec|thong bao)\b", view.bare[slice(*zone)]) is not None
    )


def _continues(view: View, name: BodyName, zone: Zone, rows: int) -> bool:
    text = view.norm[slice(*zone)]
    if not is_capitals(text) or rows > 3 or len(name.plain) + len(text) > 2 * _LONGEST_NAME:
        return False
    if name.unfinished:
        return True
    if begins_name(view, *zone) and not _areas().match(view.bare, *zone):
        return False
    if _areas().match(view.bare, *zone):
        return not _has_area_at_end(name) or rows == 1
    return rows == 1 or (rows == 2 and name.second is None)


def _has_area_at_end(name: BodyName) -> bool:
    return _level(name) > 0


def _unfinished(view: View, zone: Zone) -> bool:
    plain = view.bare[slice(*zone)].strip()
    return plain in heading_words()["bodies"]["unfinished"] or bool(_CONNECTOR.search(plain))


def begins_name(view: View, start: int, end: int) -> bool:
    """Whether a name of a body may begin here, in capitals or not, with or without its marks."""
    match = _heads().match(view.bare, start, end)
    if match is None or _no_names().match(view.bare, match.start("head"), end):
        return False
    at, stop = match.span("head")
    marked = _marked().get(view.bare[at:stop])
    # A scanner may lose the marks of the whole word, it does not put others there.
    return marked is None or view.low[at:stop] in (marked, view.bare[at:stop])


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?P<head>{phrases(heading_words()['bodies']['heads'])})(?!\w)")


@cache
def _no_names() -> re.Pattern[str]:
    return re.compile(rf"{phrases(heading_words()['bodies']['no_names'])}\b")


@cache
def _marked() -> dict[str, str]:
    return {bare(word): word for word in heading_words()["bodies"]["marked"]}


@cache
def _areas() -> re.Pattern[str]:
    # "THÀNH ỦY" and "QUẬN ĐOÀN" begin a name, "THÀNH PHỐ" and "QUẬN" go on with one.
    words = phrases(heading_words()["bodies"]["areas"])
    return re.compile(rf"[\W_]*{words}\b(?!\s*(?:uy|doan|doi)\b)\.?")


def _initials(plain: str) -> list[str]:
    """Letters of a name, abbreviations spelled out, with and without its first word."""
    letters: list[str] = []
    for word in _WORD.findall(plain):
        spelled = _SPELLED.get(word.replace("&", ""))
        letters.append(spelled or word[0])
    joined = "".join(letters)
    return [joined, "".join(letters[1:])]


_SPELLED = {
    word: word
    for word in (
        "ubnd",
        "hdnd",
        "mttq",
        "gddt",
        "gd",
        "dt",
        "tncs",
        "lhpn",
        "bhxh",
        "tand",
        "vksnd",
        "tdtt",
        "vhtt",
        "ldtbxh",
        "tnmt",
        "bql",
        "bcd",
        "pctt",
        "tkcn",
        "ub",
        "vp",
        "qlda",
        "thpt",
        "thcs",
        "bch",
        "htx",
        "cdc",
        "ttyt",
        "vks",
        "ccb",
        "khkt",
        "tw",
        "hcm",
        "qldtxd",
    )
}


def _is_subsequence(letters: str, initials: str) -> bool:
    """Whether the letters occur in this order, the first one at the very beginning."""
    if not letters or not initials or letters[0] != initials[0]:
        return False
    rest = iter(initials)
    return all(letter in rest for letter in letters)
