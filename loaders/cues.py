"""Which cue governs a mention, and the relation it announces (domain 3.6).

The nearest cue to the left in the same clause wins; at one place the longest; coordinated
cues (``quán triệt, triển khai``) give the higher relation. Items of one list share the cue
of its head. A weak cue (``theo``, ``tại``) counts only right before the mention.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.body_names import body_end
from loaders.normalize import View
from loaders.patterns import alternatives
from loaders.records import Relation
from loaders.types import load_vocabulary

Zone = tuple[int, int]


@dataclass(frozen=True)
class Cue:
    """A cue in view offsets; ``issuer`` where the cue phrase itself names the issuer."""

    start: int
    end: int
    relation: Relation
    issuer: Zone | None = None
    behind: bool = False


@dataclass(frozen=True)
class _Row:
    relation: Relation
    strong: re.Pattern[str]
    weak: re.Pattern[str] | None


@cache
def _rows() -> tuple[_Row, ...]:
    rows = []
    for row in load_vocabulary("cues")["cue"]:
        patterns = [*row.get("patterns", [])]
        if row.get("words"):
            patterns.append(alternatives(row["words"]))
        body = "|".join(
            p.replace(" ", r"\s+") if p in row.get("patterns", []) else p for p in patterns
        )
        weak = row.get("weak")
        rows.append(
            _Row(
                row["relation"],
                re.compile(rf"(?<!\w)(?:{body})(?!\w)"),
                re.compile(rf"(?<!\w){alternatives(weak)}\s*$") if weak else None,
            )
        )
    return tuple(rows)


@cache
def precedence() -> tuple[str, ...]:
    """The relations, the strongest first (table order of domain 3.6)."""
    order = list(dict.fromkeys(row.relation for row in _rows()))
    return (*[r for r in order if r != "MENTIONS"], "DESCRIBES", "MENTIONS")


#: Cues that govern only what stands near them (at most so many characters between).
_NEAR: dict[str, int] = {
    "AMENDS": 40,
    "REPLACES": 60,
    "REPEALS": 60,
    "CORRECTS": 60,
    "REPLIES_TO": 60,
    "CONTINUES": 40,
    "GUIDES": 60,
    "TRANSMITS": 40,
    "ISSUED_WITH": 30,
}
_SEPARATED = re.compile(r"(?:\s*(?:[,;]|và|cùng(?:\s+với)?|hoặc)\s*(?:các\s+)?|\s+)$")
_CLAUSE_START = re.compile(
    r"[.](?=\s)|[;:]|\n\s*(?:[-+•]|\d{1,2}[.)]|[a-zđ]\))\s|\n\s*\n|[(]|[“\"]|\.\n"
)


def governing_cue(
    view: View, start: int, extents: list[Zone], lower: int, provision_start: int | None
) -> Cue | None:
    """The cue that governs the mention at ``start``; ``extents``: of the earlier mentions.

    ``lower`` is the start of the unit the mention stands in; ``provision_start`` the start of
    the provision before the mention, if it has one.
    """
    at = start if provision_start is None else provision_start
    directed = _direction_before(view, at, extents, lower)
    anchor = _list_head(view, directed[0], extents, lower) if directed else at
    if directed and anchor < directed[0]:
        # "thực hiện A và ý kiến chỉ đạo của X tại C": C is an item of the list like A.
        cue = governing_cue(view, anchor, [e for e in extents if e[1] <= anchor], lower, None)
        if cue:
            return replace(cue, issuer=directed[1])
    anchor = _list_head(view, at, extents, lower)
    clause = _clause_start(view, anchor, extents, lower)
    text = _masked(view, clause, anchor, extents)
    weak = _weak_cue(view, text, clause, anchor)
    if weak and weak.relation != "MENTIONS":
        return _coordinated(text, clause, weak) if weak.issuer is None else weak
    strong = _strong_cue(text, clause)
    if weak and (strong is None or strong.end < weak.start):
        return weak
    return _coordinated(text, clause, strong) if strong else None


_DIRECTION = re.compile(
    r"(?<!\w)(?:(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|kết\s+luận)|hướng\s+dẫn|yêu\s+cầu|đề\s+nghị)\s+của\s+"
    r"(?P<body>[^;.:\x00]{3,140}?)\s+tại\s*(?:các\s+)?$"
)


def _direction_before(
    view: View, at: int, extents: list[Zone], lower: int
) -> tuple[int, Zone] | None:
    """``ý kiến chỉ đạo của <body> tại`` right before: where it begins, and the body."""
    found = _DIRECTION.search(_masked(view, lower, at, extents))
    if found is None:
        return None
    body = (lower + found.start("body"), lower + found.end("body"))
    end = body_end(view, body[0], body[1] + 1)
    if end is None or end < body[1] - 1:
        return None
    return lower + found.start(), (body[0], end)


def _list_head(view: View, anchor: int, extents: list[Zone], lower: int) -> int:
    """Start of the first item of the list the mention belongs to."""
    for start, end in reversed(extents):
        if end > anchor or start < lower:
            continue
        between = re.sub(r"\([^()]*\)", "", view.low[end:anchor])
        if ")" in between:
            continue
        if re.fullmatch(r"\s*(?:[,;]|và|cùng(?:\s+với)?|hoặc)(?:\s+(?:các|với|và))*\s*", between):
            anchor = start
        elif between.strip():
            break
    return anchor


#: "Căn cứ các Thông tư của Bộ …: số 21/…, số 34/…": the colon opens the list.
_LISTED_TYPE = re.compile(
    r"(?:các|những)\s+(?:thông\s+tư|nghị\s+định|quyết\s+định|chỉ\s+thị|công\s+văn|văn\s+bản|công\s+điện|nghị\s+quyết|kế\s+hoạch|luật)"
    r"[^.;:]{0,90}$"
)


_NUMBER_LIST = re.compile(r":\s*số\s+\d")


def _clause_start(view: View, anchor: int, extents: list[Zone], lower: int) -> int:
    text = _masked(view, lower, anchor, extents)
    last = lower
    for bound in _CLAUSE_START.finditer(text):
        if bound[0][0] == "(" and ")" in text[bound.end() :]:
            continue
        if bound[0] == ":" and (
            _LISTED_TYPE.search(text, 0, bound.start())
            or _NUMBER_LIST.search(view.low, lower + bound.start(), lower + bound.start() + 12)
        ):
            continue
        if bound[0][0] in '“"' and re.search(r"[”\"]", text[bound.end() :]):
            continue
        last = lower + bound.end()
    return last


def _masked(view: View, start: int, end: int, extents: list[Zone]) -> str:
    """The folded text with the extents of other mentions blotted out."""
    text = view.low[start:end]
    for zone in extents:
        if zone[0] < end and zone[1] > start:
            first, last = max(zone[0], start) - start, min(zone[1], end) - start
            text = text[:first] + "\x00" * (last - first) + text[last:]
    # A closed bracket tells of something else.
    return re.sub(r"\([^()]*\)", lambda m: "\x00" * len(m[0]), text)


_OF_BODY_AT = re.compile(
    r"(?<!\w)(?P<cue>xét\s+đề\s+nghị|theo\s+(?:đúng\s+)?(?:tinh\s+thần\s+)?(?:ý\s+kiến\s+)?(?:chỉ\s+đạo|đề\s+nghị|yêu\s+cầu|hướng\s+dẫn|kết\s+luận|quy\s+định)"
    r"|(?:tiếp\s+tục\s+)?(?:tổ\s+chức\s+)?(?:triển\s+khai\s+)?(?:thực\s+hiện|triển\s+khai)(?=[^,;.]{0,24}?\s(?:chỉ\s+đạo|kết\s+luận|yêu\s+cầu|hướng\s+dẫn|ý\s+kiến|đề\s+nghị)\s))"
    r"(?:[^,;.:\n]{0,40}?)\s+của\s+(?P<body>[^;.:\x00]{3,140}?)\s+tại\s*$"
)


def _weak_cue(view: View, text: str, base: int, anchor: int) -> Cue | None:
    """A weak cue right before the mention, or ``theo chỉ đạo của <body> tại``."""
    trimmed = re.sub(r"\s*(?:các|những)\s*$", " ", text)
    named = _OF_BODY_AT.search(trimmed)
    if named:
        body = (base + named.start("body"), base + named.end("body"))
        end = body_end(view, body[0], body[1] + 1)
        if end is not None and end >= body[1] - 1:
            cue_text = " ".join(named["cue"].split())
            relation: Relation = "IMPLEMENTS"
            if cue_text.startswith(("theo", "xét")):
                relation = "BASED_ON" if cue_text.endswith("đề nghị") else "FOLLOWS"
            return Cue(
                base + named.start("cue"), base + named.end("cue"), relation, issuer=(body[0], end)
            )
    for row in _rows():
        match = row.weak.search(trimmed) if row.weak else None
        if match and not _longer_strong(trimmed, match):
            end_at = base + match.start() + len(match[0].rstrip())
            return Cue(base + match.start(), end_at, row.relation)
    return None


def _longer_strong(text: str, weak: re.Match[str]) -> bool:
    """Whether a longer cue holds the weak one: ``hướng dẫn tại``, ``theo quy định tại``."""
    return any(
        m.start() < weak.start() and m.end() >= weak.start() + len(weak[0].rstrip())
        for row in _rows()
        for m in row.strong.finditer(text)
    )


def _strong_cue(text: str, base: int) -> Cue | None:
    """The nearest strong cue of a masked clause, longer ones hiding those inside them."""
    found: list[tuple[int, int, Relation]] = []
    for row in _rows():
        for match in row.strong.finditer(text):
            distance = len(text[match.end() :].replace("\x00", "").strip())
            if distance <= _NEAR.get(row.relation, 10_000):
                found.append((match.start(), match.end(), row.relation))
    kept = [
        f
        for f in found
        if not any(
            o != f and o[0] <= f[0] and o[1] >= f[1] and (o[1] - o[0] > f[1] - f[0]) for o in found
        )
    ]
    bound = _order_bound(text)
    kept = [f for f in kept if f[0] >= bound or f[1] > bound]
    if not kept:
        return None
    start, end, relation = max(kept, key=lambda f: (f[1], f[1] - f[0], -precedence().index(f[2])))
    return Cue(base + start, base + end, relation)


#: "giao" is no order in giao thông, giao dịch, giao lưu, giao ban.
NOT_A_VERB = r"(?!giao\s+(?:thông|dịch|lưu|ban|hưởng|mùa|nhận)(?!\w))"


@cache
def _order_verbs() -> re.Pattern[str]:
    verbs = [v for v in load_vocabulary("cues")["order"]["verbs"] if v != "chỉ đạo"]
    return re.compile(rf"(?<!theo )(?<!xét )(?<!\w){NOT_A_VERB}{alternatives(verbs)}(?!\w)")


def _order_bound(text: str) -> int:
    """Where the last order to somebody begins: a cue before it governs nothing behind it."""
    return max((m.end() for m in _order_verbs().finditer(text)), default=0)


def _coordinated(text: str, base: int, cue: Cue) -> Cue:
    """The cue joined with those right before it; the higher relation wins."""
    start, relation = cue.start - base, cue.relation
    for _ in range(4):
        before = text[:start]
        joint = re.search(r"(?:\s*,\s*|\s+và\s+)$", before)
        if not joint:
            break
        found = [
            (m.start(), row.relation)
            for row in _rows()
            for m in row.strong.finditer(before)
            if m.end() == joint.start()
        ]
        if not found:
            break
        start = min(s for s, _ in found)
        relation = min([relation, *[r for _, r in found]], key=precedence().index)
    return Cue(base + start, cue.end, relation, cue.issuer)


@cache
def _behind() -> tuple[tuple[re.Pattern[str], Relation], ...]:
    return tuple(
        (re.compile(rf"\s*,?\s*{alternatives(row['behind'])}(?!\w)"), row["relation"])
        for row in load_vocabulary("cues")["cue"]
        if row.get("behind")
    )


def cue_behind(view: View, end: int) -> Cue | None:
    """A cue that follows its citation as its verb: ``… đã hết hiệu lực``."""
    for pattern, relation in _behind():
        match = pattern.match(view.low, end)
        if match:
            text = match[0].lstrip(" ,")
            start = match.end() - len(text)
            start += len(re.match(r"(?:đã\s+|được\s+)?", text)[0])  # type: ignore[index]
            return Cue(start, match.end(), relation, behind=True)
    return None


_HISTORY = re.compile(
    r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)(?:\s+một\s+số\s+điều)?\s+(?:bởi|theo|tại)\s+(?:các\s+)?$"
)


def is_history(view: View, start: int) -> bool:
    """``được sửa đổi, bổ sung theo Nghị định …``: told of an earlier document, follows nothing."""
    return bool(_HISTORY.search(view.low[max(0, start - 60) : start]))


def is_passive(view: View, cue: Cue | None, start: int) -> bool:
    """``được sửa đổi, bổ sung tại Nghị định …``: a third document's history, told in passing."""
    before = view.low[max(0, start - 60) : start]
    if re.search(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)(?:[^.;:()]{0,24})\s(?:bởi|theo)\s+$", before):
        return True
    return bool(
        re.search(
            r"(?:được|bị)\s+(?:\w+\s+)?(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|đính\s+chính|gia\s+hạn)[^.;:]{0,60}$",
            view.low[max(0, start - 110) : start],
        )
    )


@cache
def _negation() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_vocabulary("cues")["negation"]
    not_before = alternatives(table["not_before"])
    words = alternatives(table["words"])
    return (
        re.compile(
            rf"(?<!\w){words}(?!\s+{not_before}(?!\w))(?P<between>(?:\s+[^\W\d]+){{0,3}})\s+$"
        ),
        re.compile(
            rf"\s+{alternatives(table['between'])}\s+(?!{not_before}(?!\w))[^,;.\x00]{{0,40}}$"
        ),
    )


def is_negated(view: View, cue: Cue | None, start: int) -> bool:
    """Whether the carrying out is denied: ``chưa thực hiện``, ``thực hiện không nghiêm``."""
    if cue is None or cue.relation in ("REPEALS", "MENTIONS") or cue.behind:
        return False
    before, between = _negation()
    lower = max(view.low.rfind(c, 0, cue.start) for c in ".;:,\n")
    clause = view.low[max(lower + 1, cue.start - 40) : cue.start]
    denial = before.search(clause if clause.endswith((" ", "\n")) else clause + " ")
    if denial and (
        cue.relation != "FOLLOWS"
        or not denial["between"].strip()
        or "thực hiện" in denial["between"]
    ):
        # "không đeo khẩu trang theo quy định": what is not done is not the following.
        return True
    return cue.end < start and bool(between.search(view.low[cue.end : start]))
