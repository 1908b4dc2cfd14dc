"""Tasks, scenarios and reporting lines in the graph (domain sections 7.2 and 7.3)."""

from __future__ import annotations

from graph.schema_kinds import NodeType, Property, RelationshipType, pairs
from graph.schema_properties import FACT_ID, PROVENANCE, REPORTED

_DOERS = "Organization CollectiveBody Position"

TASK = NodeType(
    label="Task",
    key="id",
    vi="Nhiệm vụ: một mệnh lệnh cùng nơi thực hiện",
    en="A task: one order with its doers",
    properties=(
        Property(
            name="id",
            required=True,
            vi="khóa văn bản + “#t” + số thứ tự",
            en="document key + “#t” + running number",
        ),
        Property(name="text", vi="nội dung trên một dòng", en="its words on one line"),
        Property(name="section", vi="vị trí trong văn bản", en="section of the text"),
        Property(
            name="kind",
            indexed=True,
            vi="action (thực hiện), monitor (theo dõi, đôn đốc), report (báo cáo),"
            " responsibility (chịu trách nhiệm) hoặc umbrella (giao chung)",
            en="action, monitor, report, responsibility or umbrella",
        ),
        Property(name="orderCue", vi="từ giao việc, ví dụ Giao", en="order cue, e.g. Giao"),
        Property(name="deadlineText", vi="thời hạn như đã viết", en="deadline as written"),
        Property(
            name="deadlineType",
            indexed=True,
            vi="date (ngày), interval (khoảng), duration (thời lượng), immediate (tức thì),"
            " recurring (định kỳ) hoặc urgent (khẩn trương)",
            en="date, interval, duration, immediate, recurring or urgent",
        ),
        Property(
            name="deadlineIso",
            indexed=True,
            vi="thời hạn theo ISO: 2021-08-05, 2021-05-09/.., P15D",
            en="deadline in ISO form: 2021-08-05, 2021-05-09/.., P15D",
        ),
        Property(name="condition", vi="điều kiện như đã viết", en="condition as written"),
        *REPORTED,
        *PROVENANCE,
    ),
)

SCENARIO = NodeType(
    label="Scenario",
    key="id",
    vi="Tình huống, phương án khởi động nhiệm vụ",
    en="A named trigger that starts tasks",
    properties=(
        Property(
            name="id",
            required=True,
            vi="khóa văn bản + “#k” + số thứ tự",
            en="document key + “#k” + running number",
        ),
        Property(name="label", vi="nhãn, ví dụ PA1", en="label, e.g. PA1"),
        Property(name="trigger", vi="điều kiện khởi động", en="what triggers it"),
        *REPORTED,
        *PROVENANCE,
    ),
)

TASK_NODES = (TASK, SCENARIO)

_SOURCE = Property(
    name="source",
    vi="explicit (nêu ngay tại chỗ), inherited (theo mục trên) hoặc addressees (theo Kính gửi)",
    en="explicit, inherited or addressees",
)
_ORDER = Property(
    name="order",
    type="integer",
    vi="thứ tự trong nhiệm vụ, từ 1",
    en="place in the task, from 1",
)

TASKS = (
    RelationshipType(
        name="ASSIGNS",
        ends=pairs("Document", "Task"),
        vi="Giao nhiệm vụ",
        en="Gives this task",
        properties=REPORTED,
    ),
    RelationshipType(
        name="ASSIGNED_TO",
        ends=pairs("Task", _DOERS),
        vi="Nơi thực hiện",
        en="To be carried out by",
        properties=(_SOURCE, _ORDER),
    ),
    RelationshipType(
        name="COORDINATED_WITH",
        ends=pairs("Task", _DOERS),
        vi="Nơi phối hợp",
        en="Together with",
        properties=(_SOURCE, _ORDER),
    ),
    RelationshipType(
        name="DIRECTED_THROUGH",
        ends=pairs("Task", _DOERS),
        vi="Qua sự chỉ đạo của",
        en="Through the direction of",
        properties=(_SOURCE, _ORDER),
    ),
    RelationshipType(
        name="REPORTS_RESULT_TO",
        ends=pairs("Task", _DOERS),
        vi="Báo cáo kết quả với",
        en="Its result is reported to",
        properties=(_SOURCE, _ORDER),
    ),
    RelationshipType(
        name="BASED_ON_CITATION",
        ends=pairs("Task", "Citation"),
        vi="Trong nhiệm vụ có lần viện dẫn này",
        en="The task’s words hold this mention",
    ),
    RelationshipType(
        name="TRIGGERED_BY",
        ends=pairs("Task", "Scenario"),
        vi="Khởi động bởi tình huống",
        en="Started by this scenario",
    ),
    RelationshipType(
        name="MUST_REPORT_TO",
        ends=pairs(_DOERS, _DOERS),
        by="factId",
        vi="Phải báo cáo (và xin ý kiến nếu có yêu cầu)",
        en="Must report to, and ask for consent where that is required",
        properties=(
            FACT_ID,
            Property(name="condition", vi="điều kiện như đã viết", en="condition as written"),
            Property(name="medium", vi="hình thức báo cáo", en="form of the report"),
            Property(name="via", vi="thông qua nơi nào", en="through whom, as written"),
            Property(
                name="approvalRequired",
                type="boolean",
                vi="phải được đồng ý",
                en="consent is required",
            ),
            *REPORTED,
            *PROVENANCE,
        ),
    ),
)
