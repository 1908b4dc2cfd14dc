"""The nodes of the graph (domain section 7.2)."""

from __future__ import annotations

from graph.schema_kinds import NodeType, Property
from graph.schema_properties import AREA_KEY, LEVEL, PROVENANCE, REPORTED, SYSTEM, VALIDITY
from graph.schema_tasks import TASK_NODES


def _key(name: str, vi: str, en: str) -> Property:
    return Property(name=name, required=True, vi=vi, en=en)


DOCUMENT = NodeType(
    label="Document",
    key="key",
    vi="Văn bản: đã nạp tệp, chỉ được viện dẫn, hoặc chỉ biết qua tin bài",
    en="A document: loaded, only cited, or known through a news report",
    properties=(
        _key(
            "key",
            "cơ quan:loại:số:năm, ví dụ vn.ha-noi/ubnd:cong-dien:5:2020",
            "issuer:type:number:year, e.g. vn.ha-noi/ubnd:cong-dien:5:2020",
        ),
        Property(
            name="status",
            required=True,
            indexed=True,
            merge="strongest",
            order=("loaded", "reported", "cited"),
            vi="loaded (đã nạp), reported (qua tin bài) hoặc cited (chỉ được viện dẫn)",
            en="loaded, reported (through the press) or cited (only cited)",
        ),
        SYSTEM,
        Property(
            name="kind",
            vi="official (văn bản) hoặc news_report (tin bài)",
            en="official or news_report",
        ),
        Property(
            name="typeCode",
            indexed=True,
            vi="loại văn bản, ví dụ cong-van",
            en="document type, e.g. cong-van",
        ),
        Property(
            name="subtype",
            vi="tiểu loại, ví dụ ket-luan",
            en="subtype, e.g. ket-luan",
        ),
        Property(
            name="number",
            type="integer",
            vi="số, không kèm hậu tố",
            en="number without its suffix",
        ),
        Property(
            name="numberSuffix",
            vi="hậu tố của số, ví dụ a hoặc .13",
            en="suffix of the number, e.g. a or .13",
        ),
        Property(
            name="symbol",
            indexed=True,
            vi="số và ký hiệu đã chuẩn hóa",
            en="number and symbol, normalised",
        ),
        Property(name="title", vi="trích yếu", en="title (trích yếu)"),
        Property(name="date", type="date", indexed=True, vi="ngày ban hành", en="date of issue"),
        Property(name="dateText", vi="ngày như đã viết", en="the date as written"),
        Property(name="year", type="integer", vi="năm ban hành", en="year of issue"),
        Property(name="placeName", vi="địa danh trên văn bản", en="place of issue as written"),
        LEVEL,
        Property(
            name="issuerKey",
            indexed=True,
            vi="khóa của cơ quan ban hành",
            en="key of the issuing body",
        ),
        Property(name="urgency", vi="độ khẩn như đã viết", en="urgency mark as written"),
        Property(name="secrecy", vi="độ mật như đã viết", en="secrecy mark as written"),
        Property(
            name="keyStatus",
            merge="strongest",
            order=("resolved", "inferred", "unresolved"),
            vi="khóa chắc đến đâu: resolved, inferred hoặc unresolved",
            en="how sure the key is: resolved, inferred or unresolved",
        ),
        Property(
            name="provenance",
            vi="nhãn nguồn gốc của thư mục nạp vào",
            en="provenance badge of the folder it was loaded from",
        ),
        Property(name="text", vi="toàn văn như trong tệp", en="the whole text as in the file"),
    ),
)

CITATION = NodeType(
    label="Citation",
    key="id",
    vi="Một lần viện dẫn trong văn bản",
    en="One mention of a document in a text",
    properties=(
        _key("id", "khóa văn bản + “#c” + số thứ tự", "document key + “#c” + running number"),
        Property(
            name="citing",
            vi="khóa của văn bản viện dẫn (với tin bài: văn bản được đưa tin)",
            en="key of the citing document (in a report: the reported directive)",
        ),
        Property(name="surface", vi="phần chữ nhận dạng văn bản", en="the identifying words"),
        Property(
            name="mentionType",
            vi="numbered, partial, named hoặc self",
            en="numbered, partial, named or self",
        ),
        Property(name="relation", vi="quan hệ, ví dụ IMPLEMENTS", en="relation, e.g. IMPLEMENTS"),
        Property(name="cue", vi="từ ngữ báo quan hệ", en="words that tell the relation"),
        Property(
            name="mode",
            vi="own, ordered, past hoặc background",
            en="own, ordered, past or background",
        ),
        Property(
            name="negated",
            type="boolean",
            vi="việc thực hiện bị phủ định",
            en="the carrying out is denied",
        ),
        Property(
            name="keyStatus",
            vi="resolved, inferred hoặc unresolved",
            en="resolved, inferred or unresolved",
        ),
        Property(name="symbol", vi="số, ký hiệu đã chuẩn hóa", en="symbol, normalised"),
        Property(name="dateText", vi="ngày như đã viết", en="its date as written"),
        Property(
            name="provision",
            vi="điều khoản, ví dụ dieu-3/khoan-1",
            en="provision, e.g. dieu-3/khoan-1",
        ),
        Property(name="section", vi="vị trí trong văn bản", en="section of the text"),
        *REPORTED,
        *PROVENANCE,
    ),
)

SOURCE_FILE = NodeType(
    label="SourceFile",
    key="sha256",
    vi="Tệp đã đọc",
    en="A file that was read",
    properties=(
        _key("sha256", "SHA-256 của tệp", "SHA-256 of the file"),
        Property(name="fileName", vi="tên tệp", en="file name"),
        Property(name="mediaType", vi="kiểu tệp", en="media type"),
        Property(name="charCount", type="integer", vi="số ký tự", en="characters of its text"),
        Property(name="loader", vi="chương trình đọc", en="program that read it"),
        Property(name="loaderVersion", vi="phiên bản chương trình", en="version of the program"),
        Property(
            name="loadedAt",
            type="datetime",
            volatile=True,
            vi="thời điểm nạp (UTC)",
            en="time of loading (UTC)",
        ),
    ),
)

_NAME = Property(name="name", indexed=True, vi="tên chuẩn", en="canonical name")

ORGANIZATION = NodeType(
    label="Organization",
    key="key",
    vi="Cơ quan, tổ chức",
    en="A body: committee, office, department, organisation",
    properties=(
        _key("key", "địa bàn + “/” + cơ quan", "area + “/” + body"),
        _NAME,
        Property(
            name="aliases",
            type="string[]",
            merge="union",
            vi="các cách gọi đã gặp",
            en="the names met in texts",
        ),
        Property(
            name="kind",
            indexed=True,
            vi="loại cơ quan, ví dụ party, ubnd, so",
            en="kind of body, e.g. party, ubnd, so",
        ),
        SYSTEM,
        LEVEL,
        AREA_KEY,
        *VALIDITY,
    ),
)

COLLECTIVE_BODY = NodeType(
    label="CollectiveBody",
    key="key",
    vi="Nhóm cơ quan hoặc nhóm chức danh được gọi chung",
    en="A group of bodies or of posts that a text addresses together",
    properties=(
        _key("key", "địa bàn + “/c.” + tên nhóm", "area + “/c.” + slug of the group"),
        Property(name="name", indexed=True, vi="tên gọi", en="name"),
        Property(
            name="aliases",
            type="string[]",
            merge="union",
            vi="các cách gọi đã gặp",
            en="the names met in texts",
        ),
        Property(
            name="kind", vi="collective hoặc position_group", en="collective or position_group"
        ),
        LEVEL,
        AREA_KEY,
        Property(
            name="statedCount",
            type="integer",
            vi="số lượng nêu trong văn bản",
            en="number of members stated in the text",
        ),
        Property(
            name="open",
            type="boolean",
            vi="không có quy tắc nào cho biết hết thành viên",
            en="no rule gives all its members",
        ),
        Property(
            name="flags",
            type="string[]",
            merge="union",
            vi="vì sao thành viên chưa chắc chắn hoặc chưa biết: count_differs:nêu/danh sách@ngày,"
            " undated_list, unlisted, no_date, kind_or_tier, two_tiers_below, reorganised",
            en="why members are uncertain or unknown: count_differs:stated/listed@day,"
            " undated_list, unlisted, no_date, kind_or_tier, two_tiers_below, reorganised",
        ),
    ),
)

POSITION = NodeType(
    label="Position",
    key="key",
    vi="Chức danh",
    en="A post",
    properties=(
        _key("key", "cơ quan + “#” + chức danh", "body + “#” + post"),
        Property(name="title", vi="tên chức danh", en="title of the post"),
        Property(name="orgKey", vi="khóa của cơ quan", en="key of the body"),
    ),
)

PERSON = NodeType(
    label="Person",
    key="key",
    vi="Người được nêu tên kèm chức danh",
    en="A person named with a post",
    properties=(
        _key(
            "key",
            "chức danh đầu tiên (hoặc cơ quan) + “:” + tên",
            "first post (or else the body) + “:” + name",
        ),
        Property(name="name", indexed=True, vi="họ và tên", en="full name"),
    ),
)

ADMINISTRATIVE_UNIT = NodeType(
    label="AdministrativeUnit",
    key="key",
    vi="Đơn vị hành chính",
    en="An administrative unit",
    properties=(
        _key(
            "key", "khóa địa bàn, ví dụ vn.ha-noi.q-ba-dinh", "area key, e.g. vn.ha-noi.q-ba-dinh"
        ),
        _NAME,
        Property(
            name="unitType", vi="loại đơn vị, ví dụ quan, phuong", en="kind of unit, e.g. quan"
        ),
        LEVEL,
        Property(name="officialCode", vi="mã hành chính", en="official code"),
        *VALIDITY,
    ),
)

RECEIPT = NodeType(
    label="Receipt",
    key="id",
    vi="Dấu đến của cơ quan nhận",
    en="An incoming stamp of a receiver",
    properties=(
        _key("id", "khóa văn bản + “#s” + số thứ tự", "document key + “#s” + running number"),
        Property(name="incomingNumber", vi="số đến", en="incoming number"),
        Property(name="receivedDate", type="date", vi="ngày đến", en="date of arrival"),
        Property(name="forwardedTo", vi="chuyển cho", en="forwarded to"),
        Property(name="fileNumber", vi="số hồ sơ lưu", en="file number"),
        *PROVENANCE,
    ),
)

NODES = (
    DOCUMENT,
    CITATION,
    SOURCE_FILE,
    ORGANIZATION,
    COLLECTIVE_BODY,
    POSITION,
    PERSON,
    ADMINISTRATIVE_UNIT,
    *TASK_NODES,
    RECEIPT,
)
