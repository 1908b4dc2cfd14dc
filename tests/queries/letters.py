"""A small set of records made by hand: a cycle, a self mention, two documents of one symbol,
a negated edge, an ambiguous mention, a news report, and strings that mean harm."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from loaders.records import (
    Addressee,
    BodyMention,
    Candidate,
    Citation,
    Copy,
    DateMention,
    DocType,
    Document,
    Header,
    Member,
    NumberMark,
    Purpose,
    Receipt,
    Receiver,
    Reported,
    Source,
    Span,
    Title,
)

DIRECTIVE = "vn/ttg:chi-thi:1:2020"
PLAN_HANOI = "vn.ha-noi/ubnd:ke-hoach:2:2020"
PLAN_HANAM = "vn.ha-nam/ubnd:ke-hoach:2:2020"
LETTER = "vn.ha-noi.q-ba-dinh/ubnd:cong-van:3:2020"
NOTICE = "vn.ha-noi.q-ba-dinh.p-cong-vi/ubnd:thong-bao:4:2020"
APPEAL = "vn/tbt-ctn:loi-keu-goi:~phong-chong-dich:2020"
TOLD = "vn.ha-noi.q-ba-dinh/party:cong-van:9:2020"
REPORT = "vn.ha-noi/press.hnp:tin-bai:~20200601-tin:2020"
BADGE = "made by hand"

#: What a hostile letter may put into a title and a quote.
HOSTILE_TITLE = '=HYPERLINK("x") <b>\'&amp;"` };DROP \'Đ \U0001f4dc \u202e'
HOSTILE_QUOTE = '-2+3,"x";\x01<i>]]>&\r\nlời kêu gọi\x85\u2028'


@dataclass
class Page:
    """A text that grows, and gives the span of each piece put into it."""

    text: str = ""

    def put(self, piece: str) -> dict[str, Any]:
        start = len(self.text) + 1
        self.text += "\n" + piece
        return {"surface": piece, "start": start, "end": start + len(piece)}


@dataclass
class Letter:
    """One record in the making."""

    key: str
    symbol: str | None
    date: str | None
    title: str
    org: str
    level: str | None
    provenance: str | None = BADGE
    page: Page = field(default_factory=Page)
    citations: list[Citation] = field(default_factory=list)
    addressees: list[Addressee] = field(default_factory=list)
    copies: list[Copy] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)
    reports: Reported | None = None

    def cites(self, key: str | None, quote: str, relation: str = "IMPLEMENTS", **more: Any) -> None:
        """One mention; ``more`` are fields of the citation."""
        span = self.page.put(quote)
        parts = key.split(":") if key else ["", "chi-thi", "~", ""]
        fields: dict[str, Any] = {
            "id": f"c{len(self.citations) + 1}",
            "mention_type": "numbered",
            "extent": Span(**span),
            "cue": None,
            "relation": relation,
            "mode": "own",
            "negated": False,
            "citing": "self",
            "key": key,
            "key_status": "resolved",
            "doc_type": parts[1],
            "number": int(parts[2]) if parts[2].isdigit() else None,
            "symbol": None,
            "section": "1",
        }
        self.citations.append(Citation(**span, **(fields | more)))

    def addressed(self, name: str, org: str, kind: str, count: int | None = None) -> None:
        """One addressee."""
        span = self.page.put(name)
        member = Member(**span, org=org, kind=kind, stated_count=count)  # type: ignore[arg-type]
        item = Addressee(**span, id=f"a{len(self.addressees) + 1}", members=(member,))
        self.addressees.append(item)

    def copied(self, name: str, org: str | None, purpose: str | None = None) -> None:
        """One copied recipient; without an org a reference to the addressees."""
        span = self.page.put(name)
        reason = self.page.put(f"(để {purpose})") if purpose else None
        self.copies.append(
            Copy(
                **span,
                id=f"n{len(self.copies) + 1}",
                members=(Member(**span, org=org, kind="body"),) if org else (),
                refers_to=None if org else "addressees",
                purpose=Purpose(**reason, code=str(purpose), source="explicit") if reason else None,
            )
        )

    def stamped(self, name: str, org: str, day: str) -> None:
        """An incoming stamp."""
        span = self.page.put(f"{name} ĐẾN Số: 12 Ngày {day}")
        start = span["start"]
        label = {"surface": "ĐẾN", "start": start + len(name) + 1, "end": start + len(name) + 4}
        receiver = Receiver(surface=name, start=start, end=start + len(name), org=org, name=name)
        self.receipts.append(
            Receipt(
                **span,
                id=f"s{len(self.receipts) + 1}",
                receiver=receiver,
                stamp_label=Span(**label),
                incoming_number=None,
                received_date=None,
                forwarded_to=None,
                file_number=None,
            )
        )

    def record(self) -> Document:
        """The finished record."""
        number = self.page.put(self.symbol) if self.symbol else None
        title = self.page.put(self.title)
        day = self.page.put(self.date) if self.date else None
        type_code, digits = self.key.split(":")[1:3]
        text = self.page.text
        header = Header(
            kind="news_report" if self.reports else "official",
            system="press" if self.reports else "state",
            key=self.key,
            key_status="resolved",
            level=self.level,
            issuer=BodyMention(org=self.key.split(":")[0], name=self.org, source="header"),
            number=NumberMark(
                **number,
                number=int(digits) if digits.isdigit() else None,
                type_abbr=None,
                issuer_abbr=None,
                normalized=self.symbol,
            )
            if number
            else None,
            doc_type=DocType(code=type_code),
            date=DateMention(**day, iso=self.date) if day else None,
            title=Title(**title, prefix=None, normalized=self.title),
            reports=self.reports,
        )
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return Document(
            source=Source(file=f"{digits}.txt", sha256=digest, char_count=len(text)),
            header=header,
            citations=tuple(self.citations),
            addressees=tuple(self.addressees),
            copies=tuple(self.copies),
            receipts=tuple(self.receipts),
            text=text,
            provenance=self.provenance,
        )


def documents() -> list[Document]:
    """The whole set."""
    return [directive(), *plans(), letter(), notice(), report()]


def directive() -> Document:
    made = Letter(
        DIRECTIVE, "01/CT-TTg", "2020-01-10", "về phòng, chống dịch", "Thủ tướng", "central"
    )
    # The cycle: a directive that looks back at the notice of a ward.
    made.cites(NOTICE, "Thông báo số 04/TB-UBND", "MENTIONS", mode="background")
    made.copied("UBND Thành phố Hà Nội", "vn.ha-noi/ubnd", "implement")
    return made.record()


def plans() -> list[Document]:
    hanoi = Letter(
        PLAN_HANOI, "02/KH-UBND", "2020-02-01", HOSTILE_TITLE, "UBND Thành phố Hà Nội", "province"
    )
    hanoi.cites(DIRECTIVE, "Chỉ thị số 01/CT-TTg")
    hanoi.cites(PLAN_HANOI, "Kế hoạch số 02/KH-UBND", "FOLLOWS")  # itself, by its number
    hanoi.cites(APPEAL, HOSTILE_QUOTE, "IMPLEMENTS", mention_type="named", negated=True)
    hanam = Letter(PLAN_HANAM, "02/KH-UBND", None, "về dịch", "UBND tỉnh Hà Nam", "province", None)
    hanam.cites(DIRECTIVE, "Chỉ thị số 01/CT-TTg", "MONITORS", mode="past")
    return [hanoi.record(), hanam.record()]


def letter() -> Document:
    made = Letter(
        LETTER, "3/UBND-VP", "2020-03-05", "V/v phòng dịch", "UBND quận Ba Đình", "district"
    )
    made.cites(PLAN_HANOI, "Kế hoạch số 02/KH-UBND", "FOLLOWS", mode="ordered")
    made.cites(PLAN_HANOI, "Kế hoạch 02", "MENTIONS", mode="background", coref_of="c1", section="2")
    made.cites(DIRECTIVE, "Chỉ thị 01", "MENTIONS", mode="background", mention_type="partial")
    made.cites(LETTER, "Công văn này", "IMPLEMENTS", mention_type="self")
    candidates = tuple(Candidate(key=k, confidence=0.4, reason="?") for k in (PLAN_HANOI, NOTICE))
    made.cites(
        None,
        "văn bản số 02",
        "FOLLOWS",
        key_status="unresolved",
        candidates=candidates,
        section=None,
    )
    made.addressed("Đảng ủy phường", "vn.ha-noi.q-ba-dinh/c.dang-uy-phuong", "collective", 14)
    made.addressed("UBND phường Cống Vị", "vn.ha-noi.q-ba-dinh.p-cong-vi/ubnd", "body")
    made.copied("Như trên", None)
    made.copied("UBND Thành phố", "vn.ha-noi/ubnd", "report")
    made.stamped("UBND phường Cống Vị", "vn.ha-noi.q-ba-dinh.p-cong-vi/ubnd", "6/3/2020")
    return made.record()


def notice() -> Document:
    made = Letter(NOTICE, "04/TB-UBND", "2020-03-07", "về lịch", "UBND phường Cống Vị", "commune")
    made.cites(LETTER, "Công văn số 3/UBND-VP", "IMPLEMENTS")
    return made.record()


def report() -> Document:
    made = Letter(REPORT, None, "2020-06-01", "Quận ủy ra quân", "Cổng TTĐT", None)
    made.reports = Reported(key=TOLD, system="party", level="district")
    made.cites(TOLD, "Công văn số 9-CV/QU", "DESCRIBES", symbol="9-CV/QU")
    made.cites(DIRECTIVE, "Chỉ thị số 01/CT-TTg", "IMPLEMENTS", citing=TOLD)
    return made.record()
