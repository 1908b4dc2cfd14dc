"""The relationships of the graph (domain section 7.3)."""

from __future__ import annotations

from graph.schema_kinds import Property, RelationshipType, pairs
from graph.schema_properties import FACT_ID, INFERRED, PROVENANCE, REPORTED, VALIDITY
from graph.schema_tasks import TASKS

_RECIPIENTS = "Organization CollectiveBody Position"
_ORDER = Property(
    name="order",
    type="integer",
    vi="thứ tự trong danh sách, từ 1",
    en="place in the list, from 1",
)
_SOURCE = Property(
    name="source",
    vi="cách nhận ra, ví dụ header, explicit, symbol",
    en="how it was found, e.g. header, explicit, symbol",
)
_CUE = Property(name="cue", vi="từ ngữ báo quan hệ", en="words that tell the relation")

CITES = RelationshipType(
    name="CITES",
    ends=pairs("Document", "Document"),
    vi="Viện dẫn: một quan hệ cho mỗi cặp văn bản, tổng hợp từ các lần viện dẫn; trích dẫn là"
    " của lần viện dẫn mạnh nhất",
    en="Cites: one per pair of documents, derived from all mentions; the quote is that of the"
    " strongest mention",
    properties=(
        Property(
            name="relation",
            indexed=True,
            vi="quan hệ đứng đầu theo thứ tự ưu tiên",
            en="the highest relation in the order of precedence",
        ),
        Property(
            name="relations",
            type="string[]",
            vi="mọi quan hệ, theo thứ tự ưu tiên",
            en="all relations, in the order of precedence",
        ),
        Property(
            name="mode",
            vi="mạnh nhất trong own > ordered > past > background",
            en="the strongest of own > ordered > past > background",
        ),
        Property(
            name="negated",
            type="boolean",
            vi="mọi lần viện dẫn đều bị phủ định",
            en="all mentions are negated",
        ),
        Property(name="mentions", type="integer", vi="số lần viện dẫn", en="number of mentions"),
        Property(
            name="lagDays",
            type="integer",
            vi="số ngày từ văn bản được viện dẫn đến văn bản viện dẫn",
            en="days from the cited document to the citing one",
        ),
        Property(
            name="provisions",
            type="string[]",
            vi="các điều khoản được viện dẫn",
            en="the provisions that are cited",
        ),
        _CUE,
        *REPORTED,
        *PROVENANCE,
    ),
)

CITATIONS = (
    CITES,
    RelationshipType(
        name="HAS_CITATION",
        ends=pairs("Document", "Citation"),
        vi="Có lần viện dẫn này",
        en="Has this mention",
    ),
    RelationshipType(
        name="REFERS_TO",
        ends=pairs("Citation", "Document"),
        vi="Chỉ văn bản nào; nếu còn mơ hồ thì mỗi khả năng một quan hệ",
        en="Means this document; an ambiguous mention has one per candidate",
        properties=(
            Property(
                name="keyStatus",
                vi="resolved, inferred hoặc unresolved",
                en="resolved, inferred or unresolved",
            ),
            Property(
                name="confidence",
                type="float",
                vi="độ tin cậy từ 0 đến 1",
                en="confidence from 0 to 1",
            ),
        ),
    ),
    RelationshipType(
        name="DESCRIBES",
        ends=pairs("Document", "Document"),
        vi="Tin bài đưa tin về văn bản",
        en="A news report tells of a document",
        properties=PROVENANCE,
    ),
)

RESPONSIBLE = (
    RelationshipType(
        name="ISSUED_BY",
        ends=pairs("Document", "Organization"),
        vi="Do cơ quan này ban hành (chủ sổ văn bản)",
        en="Issued by the owner of its register",
        properties=(_SOURCE, *REPORTED, *PROVENANCE),
    ),
    RelationshipType(
        name="DECIDED_BY",
        ends=pairs("Document", "Organization"),
        vi="Do cơ quan này quyết định",
        en="Decided by the organ that speaks in it",
        properties=(_SOURCE, *REPORTED, *PROVENANCE),
    ),
    RelationshipType(
        name="SIGNED_BY",
        ends=pairs("Document", "Person"),
        vi="Người ký",
        en="Signed by",
        properties=(
            Property(
                name="authorityCode",
                vi="TM, KT, TL, TUQ, Q hoặc DIRECT (ký trực tiếp)",
                en="TM, KT, TL, TUQ, Q or DIRECT (in the signer’s own right)",
            ),
            Property(
                name="authorityText",
                vi="dòng thẩm quyền; hai dòng nối bằng “ / ”",
                en="authority line; two lines are joined by “ / ”",
            ),
            Property(
                name="onBehalfOf",
                vi="khóa cơ quan hoặc chức danh trên dòng thẩm quyền",
                en="key of the body or post on the authority line",
            ),
            Property(name="positionTitle", vi="chức vụ như đã viết", en="position as written"),
            Property(name="signedAt", vi="thời điểm ký số", en="time of the digital signature"),
            *REPORTED,
            *PROVENANCE,
        ),
    ),
    RelationshipType(
        name="SIGNED_AS",
        ends=pairs("Document", "Position"),
        vi="Ký với chức danh",
        en="Signed in this post",
        properties=(*REPORTED, *PROVENANCE),
    ),
)

RECIPIENTS = (
    RelationshipType(
        name="ADDRESSED_TO",
        ends=pairs("Document", _RECIPIENTS),
        by="factId",
        vi="Kính gửi",
        en="Addressed to",
        properties=(FACT_ID, _ORDER, *REPORTED, *PROVENANCE),
    ),
    RelationshipType(
        name="COPIED_TO",
        ends=pairs("Document", _RECIPIENTS),
        by="factId",
        vi="Nơi nhận; “Như trên” được mở ra thành các nơi ở Kính gửi",
        en="Copied to; “Như trên” is expanded to the addressees",
        properties=(
            FACT_ID,
            _ORDER,
            Property(name="purpose", vi="mục đích, ví dụ report", en="purpose, e.g. report"),
            Property(name="purposeText", vi="mục đích như đã viết", en="purpose as written"),
            Property(
                name="purposeSource",
                vi="explicit, brace hoặc brace_inferred",
                en="explicit, brace or brace_inferred",
            ),
            Property(
                name="viaReference",
                type="boolean",
                vi="qua “Như trên”",
                en="by way of “Như trên”",
            ),
            *REPORTED,
            *PROVENANCE,
        ),
    ),
    RelationshipType(
        name="FOLLOWS_GUIDANCE_OF",
        ends=pairs("Document", _RECIPIENTS),
        by="factId",
        vi="Theo sự chỉ đạo chung của (không nêu văn bản)",
        en="Follows the guidance of (no document named)",
        properties=(
            FACT_ID,
            _CUE,
            Property(
                name="cueRelation",
                vi="quan hệ mà từ ngữ đó báo",
                en="the relation that the cue tells",
            ),
            *REPORTED,
            *PROVENANCE,
        ),
    ),
    RelationshipType(
        name="RECEIVED_AS",
        ends=pairs("Document", "Receipt"),
        vi="Có dấu đến",
        en="Bears this incoming stamp",
    ),
    RelationshipType(
        name="RECEIVED_BY",
        ends=pairs("Receipt", "Organization"),
        vi="Cơ quan nhận",
        en="Receiver whose stamp it is",
    ),
)

_PERIOD_AND_GROUND = (*VALIDITY, *INFERRED)

STRUCTURE = (
    RelationshipType(
        name="SUBORDINATE_TO",
        ends=pairs("Organization", "Organization"),
        vi="Trực thuộc cấp trên trong cùng hệ thống",
        en="Subordinate to the next level of its own system",
        properties=_PERIOD_AND_GROUND,
    ),
    RelationshipType(
        name="PART_OF",
        ends=pairs("Organization", "Organization"),
        vi="Là bộ phận của",
        en="Is an organ of",
        properties=_PERIOD_AND_GROUND,
    ),
    RelationshipType(
        name="LEADS",
        ends=pairs("Organization", "Organization"),
        vi="Cấp ủy lãnh đạo cơ quan cùng cấp",
        en="The Party committee leads the bodies of its level",
        properties=_PERIOD_AND_GROUND,
    ),
    RelationshipType(
        name="SERVES",
        ends=pairs("Organization", "AdministrativeUnit"),
        vi="Phụ trách địa bàn",
        en="Serves this area",
        properties=INFERRED,
    ),
    RelationshipType(
        name="HAS_MEMBER",
        ends=pairs("CollectiveBody", "Organization Position"),
        by="asOf",
        vi="Nhóm gồm thành viên này vào ngày của văn bản gửi nhóm; suy ra từ danh mục, văn bản"
        " không nêu",
        en="The group has this member on the day of a document that addresses it; inferred from"
        " lists, the text does not name it",
        properties=(
            Property(
                name="asOf",
                type="date",
                required=True,
                vi="vào ngày của văn bản",
                en="as of this day, the date of the document",
            ),
            Property(
                name="confidence",
                type="float",
                vi="0,8 nếu danh mục có ngày hoặc khớp số lượng nêu trong văn bản, nếu không 0,6",
                en="0.8 if the list is dated or the stated number agrees, else 0.6",
            ),
            Property(
                name="flag",
                vi="vì sao chưa chắc chắn, ví dụ count_differs",
                en="why it is uncertain, e.g. count_differs",
            ),
            Property(
                name="docKey",
                vi="khóa của văn bản gửi nhóm (khóa nhỏ nhất trong ngày)",
                en="key of the document that addresses the group (the smallest of that day)",
            ),
            *INFERRED,
        ),
    ),
    RelationshipType(
        name="WITHIN",
        ends=pairs("AdministrativeUnit", "AdministrativeUnit"),
        vi="Nằm trong",
        en="Lies within",
        properties=_PERIOD_AND_GROUND,
    ),
    RelationshipType(
        name="HOLDS",
        ends=pairs("Person", "Position"),
        vi="Giữ chức danh (vào ngày gần nhất được biết)",
        en="Holds the post (on the latest day known)",
        properties=(
            Property(name="asOf", type="date", vi="vào ngày", en="as of this day"),
            *PROVENANCE,
        ),
    ),
    RelationshipType(
        name="POST_IN",
        ends=pairs("Position", "Organization"),
        vi="Là chức danh của",
        en="Is a post of",
    ),
    RelationshipType(
        name="LOADED_FROM",
        ends=pairs("Document", "SourceFile"),
        vi="Được nạp từ tệp",
        en="Loaded from this file",
    ),
)

RELATIONSHIPS = (*CITATIONS, *RESPONSIBLE, *RECIPIENTS, *TASKS, *STRUCTURE)
