"""How a mention is meant: own, ordered, past or background (domain 3.7)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.body_names import starts_body
from loaders.cues import NOT_A_VERB, Cue, is_passive
from loaders.normalize import View
from loaders.patterns import alternatives, whole_words
from loaders.records import Mode
from loaders.sections import Unit
from loaders.types import load_vocabulary

_CHANGES = ("AMENDS", "REPLACES", "REPEALS", "CORRECTS")
#: Nobody is ordered to do these: the paper itself forwards, answers or goes on.
_ACTS_OF_THE_ISSUER = ("TRANSMITS", "REPLIES_TO", "CONTINUES")


@dataclass(frozen=True)
class Setting:
    """Where a mention stands: its document's type, its unit, and zones around it.

    ``masks`` are the extents of other mentions: a verb inside them governs nothing.
    ``after_mention``: the cue follows another document as its verb (``X thay thế Y``).
    """

    own_type: str | None
    news: bool
    in_title: bool
    in_cited_title: bool
    unit: Unit | None
    self_mention: bool
    masks: tuple[tuple[int, int], ...] = ()
    after_mention: bool = False


@cache
def _table() -> dict[str, list[str]]:
    return load_vocabulary("modes")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(NOT_A_VERB + whole_words(_table()[name]))


def mode_of(view: View, start: int, end: int, cue: Cue | None, setting: Setting) -> Mode:
    """The mode of the mention (with its provision) at ``start`` to ``end`` of the view."""
    if setting.in_title:
        return "background" if setting.in_cited_title else "own"
    if setting.in_cited_title or _in_brackets(view, start, setting.unit):
        return "background"
    if cue is not None and (cue.relation == "ISSUED_WITH" or cue.behind):
        return "background"
    if is_passive(view, cue, start) or (setting.after_mention and cue is not None):
        return "background"
    if cue is not None and cue.relation in _ACTS_OF_THE_ISSUER:
        return "own"
    if setting.self_mention and cue is None and setting.own_type == "thong-bao-ket-luan":
        return "own"
    sentence = _sentence(view, start, setting.unit)
    if _pattern("background_marks").search(view.low, *sentence):
        marked = list(_pattern("background_marks").finditer(view.low, *sentence))[-1]
        if start - marked.end() < 60:
            return "background"
    if setting.news:
        return _mode_in_news(view, start, sentence, cue, setting)
    if setting.unit is None or setting.unit.label == "preamble":
        return _mode_in_preamble(view, start, sentence, cue, setting)
    return _mode_in_unit(view, start, sentence, cue, setting)


def _in_brackets(view: View, start: int, unit: Unit | None) -> bool:
    lower = unit.start if unit else max(0, start - 400)
    text = view.norm[lower:start]
    return text.rfind("(") > text.rfind(")") and "\n" not in text[text.rfind("(") :]


def _sentence(view: View, start: int, unit: Unit | None) -> tuple[int, int]:
    """From the beginning of the sentence to the mention."""
    lower = unit.start if unit else max(0, start - 600)
    bounds = [m.end() for m in re.finditer(r"[.!?](?=\s)\s*|\n\s*\n", view.norm[lower:start])]
    return lower + (bounds[-1] if bounds else 0), start


_NO_ORDER = re.compile(r"(?:theo|xét|ý kiến|sự|tinh thần|được|kính|văn bản|ban|lời|lãnh đạo,)\s+$")


def _ordered(view: View, sentence: tuple[int, int], setting: Setting) -> bool:
    """Whether an order to somebody stands in the sentence before the mention."""
    text = view.low[slice(*sentence)]
    for mask in setting.masks:
        if mask[0] < sentence[1] and mask[1] > sentence[0]:
            first, last = max(mask[0] - sentence[0], 0), min(mask[1], sentence[1]) - sentence[0]
            text = text[:first] + "\x00" * (last - first) + text[last:]
    for match in _pattern("order_verbs").finditer(text):
        if _NO_ORDER.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        if match[0] == "chỉ đạo" and re.match(r"\s+của\b|[,;]", text[match.end() :]):
            continue
        return True
    return False


def _is_past(view: View, sentence: tuple[int, int]) -> bool:
    return bool(_pattern("past_marks").search(view.low, *sentence))


def _mode_in_news(
    view: View, start: int, sentence: tuple[int, int], cue: Cue | None, setting: Setting
) -> Mode:
    if setting.unit is None or setting.unit.label == "lead":
        return "own"
    if (
        cue
        and cue.relation in _CHANGES
        and re.search(r"này\s+(?:[^\W\d]+\s+){0,8}$", view.low[sentence[0] : cue.start])
    ):
        return "own"
    if _ordered(view, sentence, setting):
        return "ordered"
    if cue and _initial(view, sentence, cue):
        return "own"
    if _is_past(view, sentence):
        return "past"
    return "own" if cue and setting.unit.label == "p2" else "ordered"


def _initial(view: View, sentence: tuple[int, int], cue: Cue) -> bool:
    """Whether the sentence (or its reported part) opens with the cue."""
    before = view.low[sentence[0] : cue.start]
    before = re.split(r"nêu\s*:|theo đó,|cụ thể\s*:", before)[-1]
    return not before.strip(' -+“"\n*_#') or bool(
        re.fullmatch(r"\W*(?:để|nhằm|và tiếp tục|tiếp tục)\s+", before)
    )


def _mode_in_preamble(
    view: View, start: int, sentence: tuple[int, int], cue: Cue | None, setting: Setting
) -> Mode:
    if setting.self_mention and cue is None:
        return "own"
    if _ordered(view, sentence, setting) and setting.own_type not in _table()["appealing_types"]:
        return "ordered"
    opening = view.low[sentence[0] : start]
    past = _pattern("past_marks").search(opening)
    after_days = re.search(r"(?<!\w)sau\s+(?:hơn\s+)?\d+\s+(?:ngày|tuần|tháng|năm)", opening)
    on_a_day = re.match(r"\W*ngày\s+[\d/.-]+,[^;]{3,120}\sban\s+hành(?!\w)", opening)
    if after_days or on_a_day:
        return "past"
    if cue and _opens_own_clause(view, sentence, cue):
        return "past" if _others_have_done(view, start, setting.unit) else "own"
    retold = (
        cue is not None
        and cue.relation == "IMPLEMENTS"
        and setting.own_type
        not in (
            "tin-bai",
            *_table()["appealing_types"],
        )
    )
    return "past" if past or retold else "own"


def _others_have_done(view: View, start: int, unit: Unit | None) -> bool:
    """``Thực hiện X, các cấp ủy đã có nhiều nỗ lực.``: the main clause tells what was done."""
    end = min(unit.end if unit else start + 600, start + 900)
    stop = re.search(r"[.!?](?=\s)|$", view.norm[start:end])
    rest = re.sub(r"\([^()]*\)", "", view.low[start : start + stop.start()]) if stop else ""
    if _pattern("order_verbs").search(rest) or re.search(r"như\s+sau|sau\s+đây|:\s*$", rest):
        return False
    clause = rest.rsplit(",", 1)[-1] if "," in rest else rest
    return bool(
        re.search(r",[^,]*(?<!\w)đã\s+(?!được\b)", rest) or re.match(r"[^,]*(?<!\w)đã\s", clause)
    )


@cache
def _own_openings() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:ngày\s+[\d/]+,\s*)?{alternatives(_table()['own_openings'])}(?!\w)")


def _opens_own_clause(view: View, sentence: tuple[int, int], cue: Cue) -> bool:
    """``Thực hiện X, …; căn cứ Y, …``: the sentence opens with what the issuer itself does."""
    return bool(_own_openings().match(view.low, sentence[0], cue.end + 1))


def _mode_in_unit(
    view: View, start: int, sentence: tuple[int, int], cue: Cue | None, setting: Setting
) -> Mode:
    unit = setting.unit
    assert unit is not None
    table = _table()
    own_type = setting.own_type
    opening = view.low[sentence[0] : start]
    if own_type in table["reporting_types"]:
        return "past"
    if own_type in ("loi-keu-goi", "giay-moi"):
        return "own"
    if cue and cue.relation in _CHANGES:
        return _mode_of_change(view, start, sentence, cue, setting)
    if _looks_back(view, sentence, unit, setting):
        return "past"
    around = opening + view.low[start : start + 60]
    closes = re.search(alternatives(table["closing_articles"]), around)
    if closes and unit.label.startswith("Điều"):
        return "own"
    if own_type in table["ordering_types"] or _is_conclusion(setting):
        return "ordered"
    if own_type == "to-trinh":
        return "own"
    if _ordered(view, sentence, setting) or _begins_with_doer(view, sentence[0], unit, start):
        return "ordered"
    return "own"


def _mode_of_change(
    view: View, start: int, sentence: tuple[int, int], cue: Cue, setting: Setting
) -> Mode:
    """To amend or repeal is the paper's own act, unless another body is told to do it."""
    unit = setting.unit
    if re.search(r"này\s+(?:[^\W\d]+\s+){0,8}$", view.low[sentence[0] : cue.start]):
        return "own"
    parents = unit.heading.lower().split(" / ")[:-1] if unit else []
    asked = any(_pattern("order_verbs").match(parent.strip(" :")) for parent in parents)
    told = unit is not None and _begins_with_doer(view, sentence[0], unit, start)
    if asked or told or _ordered(view, sentence, setting):
        return "ordered"
    return "own"


def _is_conclusion(setting: Setting) -> bool:
    return setting.own_type == "thong-bao-ket-luan"


def _looks_back(view: View, sentence: tuple[int, int], unit: Unit, setting: Setting) -> bool:
    """What was done, in a unit that looks back or a sentence with a mark of the past."""
    opening = view.low[sentence[0] : sentence[1]]
    heading = unit.heading.lower()[:120]
    retrospective = bool(
        re.match(rf"\W*{alternatives(_table()['past_headings'])}", heading)
    ) or any(
        re.match(rf"\W*{alternatives(_table()['past_headings'])}", part.strip())
        for part in heading.split(" / ")
    )
    if retrospective and not _ordered(view, sentence, setting):
        return True
    done = re.search(r"(?<!\w)đã\s+(?!được\b)(?:[^\W\d]+\s+){0,6}$", opening[-60:])
    tells = re.search(r"(?<!\w)đã\s+(?!được\b|thuộc\b)", opening)
    contrast = _pattern("contrast_openings").match(opening.strip(" -+*"))
    ordering = setting.own_type in _table()["ordering_types"] or _is_conclusion(setting)
    told = re.match(r"[^,;:]{0,60}?(?<!\w)đã\s+(?!được\b|thuộc\b|có\b)", opening)
    missed = re.search(r"(?<!\w)(?:nhận\s+được|nên\s+chưa|còn\s+chưa|vẫn\s+chưa)(?!\w)", opening)
    back = done or contrast or missed or (told if ordering else tells)
    return bool(back) and not _ordered(view, sentence, setting)


@cache
def _doers() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(_table()['doer_heads'])}(?!\w)")


def _begins_with_doer(view: View, start: int, unit: Unit, mention: int) -> bool:
    """Whether the sentence, or a clause of it, begins with a body that is told to act."""
    clauses = [start + m.end() for m in re.finditer(r"[:;]\s+", view.low[start:mention])]
    for begin in (start, unit.start, *clauses):
        at = begin
        while at < mention and not view.norm[at].isalnum():
            at += 1
        lead = re.match(rf"(?:{alternatives(_table()['before_doer'])}\s+)+", view.low[at:mention])
        if lead:
            at += lead.end()
        numbered = re.match(r"\d+\s+", view.low[at:mention])
        if numbered:
            at += numbered.end()
        if starts_body(view, at) or _doers().match(view.low, at):
            return True
    return False
