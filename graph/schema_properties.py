"""Groups of properties that several relationships and nodes share."""

from __future__ import annotations

from graph.schema_kinds import Property

#: Where an extracted fact was read (domain 7.4); without a span, what was inferred has no quote.
PROVENANCE = (
    Property(
        name="docKey",
        vi="khóa của văn bản mà dữ kiện được đọc trong đó",
        en="key of the document in which the fact was read",
    ),
    Property(
        name="fileSha256",
        vi="SHA-256 của tệp nguồn",
        en="SHA-256 of the source file",
    ),
    Property(
        name="charStart",
        type="integer",
        vi="vị trí ký tự đầu trong văn bản gốc (tính từ 0)",
        en="offset of the first character in the raw text, from 0",
    ),
    Property(
        name="charEnd",
        type="integer",
        vi="vị trí ngay sau ký tự cuối",
        en="offset just behind the last character",
    ),
    Property(
        name="quote",
        vi="nguyên văn từ charStart đến charEnd",
        en="the text from charStart to charEnd, letter for letter",
    ),
    Property(name="rule", vi="mã quy tắc đã nhận ra dữ kiện", en="id of the rule that fired"),
    Property(
        name="confidence",
        type="float",
        vi="độ tin cậy từ 0 đến 1",
        en="confidence from 0 to 1",
    ),
    Property(
        name="extractorVersion",
        vi="phiên bản của bộ đọc",
        en="version of the extractor",
    ),
)

#: Facts about a directive that are known through a news report (domain 6).
REPORTED = (
    Property(
        name="reported",
        type="boolean",
        vi="chỉ biết qua tin bài",
        en="known through a news report only",
    ),
    Property(
        name="reportedBy",
        vi="khóa của tin bài (khóa nhỏ nhất nếu có nhiều tin)",
        en="key of the report (the smallest of several)",
    ),
)

#: Relationships that follow from keys and lists rather than from a place in a text.
INFERRED = (
    Property(name="rule", vi="mã quy tắc suy ra", en="id of the rule that infers it"),
    Property(
        name="basis",
        vi="căn cứ suy ra: gazetteer, enumerated hoặc inferred",
        en="ground of the inference: gazetteer, enumerated or inferred",
    ),
)

VALIDITY = (
    Property(name="validFrom", type="date", vi="có hiệu lực từ ngày", en="valid from"),
    Property(name="validTo", type="date", vi="có hiệu lực đến ngày", en="valid to"),
)

#: The item of the record that states the fact, e.g. the key of the document and ``#n2``.
FACT_ID = Property(
    name="factId",
    required=True,
    vi="khóa văn bản + “#” + mã mục trong bản ghi (a1, n2, g1…)",
    en="document key + “#” + id of the item in the record (a1, n2, g1 …)",
)

LEVEL = Property(
    name="level",
    indexed=True,
    vi="cấp: central, province, district hoặc commune",
    en="tier: central, province, district or commune",
)
SYSTEM = Property(
    name="system",
    indexed=True,
    vi="hệ thống: party, state, front, joint hoặc press",
    en="system: party, state, front, joint or press",
)
AREA_KEY = Property(
    name="areaKey",
    indexed=True,
    vi="khóa của địa bàn",
    en="key of the area it serves",
)
