"""When a task is due: the strongest time in its words, with its ISO value."""

from __future__ import annotations

import pytest

from loaders.deadlines import deadline_in
from loaders.normalize import view

WRITTEN = "2021-08-02"

#: words, expected ``type surface iso``, reason
ROWS = [
    ("hoàn thành trước ngày 15/8/2021", "date|trước ngày 15/8/2021|2021-08-15", "a day"),
    ("xong trước 17 giờ ngày 05/8/2021", "date|trước 17 giờ ngày 05/8/2021|2021-08-05", "an hour"),
    (
        "chậm nhất ngày 30 tháng 9 năm 2021",
        "date|chậm nhất ngày 30 tháng 9 năm 2021|2021-09-30",
        "words",
    ),
    ("gửi về Sở trước ngày 10/8", "date|trước ngày 10/8|2021-08-10", "no year: the letter's own"),
    (
        "gửi về Sở trước ngày 15/01",
        "date|trước ngày 15/01|2022-01-15",
        "no year: the next such day",
    ),
    ("hoàn thành trong quý I/2022", "date|trong quý I/2022|2022-03-31", "a quarter ends"),
    ("hoàn thành trong tháng 9/2021", "date|trong tháng 9/2021|2021-09-30", "a month ends"),
    (
        "từ ngày 09/8/2021 cho đến khi có thông báo mới",
        "interval|từ ngày 09/8/2021 cho đến khi có thông báo mới|2021-08-09/..",
        "open end",
    ),
    (
        "kể từ ngày 09/8/2021 đến khi có thông báo mới của Sở Y tế",
        "interval|kể từ ngày 09/8/2021 đến khi có thông báo mới của Sở Y tế|2021-08-09/..",
        "whose notice ends it",
    ),
    (
        "mở đợt cao điểm từ ngày 15/8 đến hết ngày 14/9/2021",
        "interval|từ ngày 15/8 đến hết ngày 14/9/2021|2021-08-15/2021-09-14",
        "one year for both",
    ),
    (
        "trực Tết từ ngày 28/12 đến ngày 05/01/2022",
        "interval|từ ngày 28/12 đến ngày 05/01/2022|2021-12-28/2022-01-05",
        "over the new year",
    ),
    (
        "kéo dài đến 6 giờ 00 ngày 23/8/2021",
        "interval|đến 6 giờ 00 ngày 23/8/2021|../2021-08-23",
        "open beginning",
    ),
    (
        "tạm đóng cửa từ 00 giờ ngày 03/8/2021",
        "interval|từ 00 giờ ngày 03/8/2021|2021-08-03/..",
        "open end without words",
    ),
    ("xử lý ổ dịch trong vòng 48 giờ", "duration|48 giờ|PT48H", "hours"),
    ("niêm yết trong thời gian 07 ngày làm việc", "duration|07 ngày làm việc|P7D", "working days"),
    ("coi 15 ngày tới là quyết định", "duration|15 ngày|P15D", "coming days"),
    ("báo cáo ngay lập tức", "immediate|ngay lập tức|None", "at once"),
    ("báo cáo trước 16 giờ hằng ngày", "recurring|trước 16 giờ hằng ngày|None", "a daily hour"),
    (
        "báo cáo trước ngày 15/12 hằng năm",
        "recurring|trước ngày 15/12 hằng năm|None",
        "a yearly day is no date",
    ),
    ("phát thanh 02 lần/ngày, kịp thời", "recurring|02 lần/ngày|None", "so many times a day"),
    ("trực 24/24 giờ", "recurring|24/24|None", "round the clock"),
    (
        "định kỳ hằng tháng báo cáo ngay",
        "recurring|định kỳ hằng tháng|None",
        "stronger than urgent",
    ),
    ("khẩn trương triển khai, kịp thời xử lý", "urgent|khẩn trương|None", "the first of its type"),
    (
        "thông báo 02 giờ/lần; sơ tán xong trước 20 giờ ngày 28/8/2021",
        "date|trước 20 giờ ngày 28/8/2021|2021-08-28",
        "a date outweighs what recurs",
    ),
    ("rà soát người về từ ngày 08/7/2021", "None", "a day before the letter tells what was"),
    ("cho học sinh nghỉ học từ ngày 05/8/2021", "None", "when an event begins"),
    ("cách ly 14 ngày đối với F1", "None", "how long somebody is kept"),
    ("ngay từ đầu năm học", "None", "no urgency"),
    ("tăng 3,6 lần trong 7 ngày qua", "None", "days gone by"),
    ("theo Công văn số 24/7-UBND", "recurring|24/7|None", "24/7 is read as the words say"),
    ("không có thời hạn nào", "None", "nothing"),
]


def shown(text: str, *, stated: bool = False) -> str:
    folded = view(text)
    found = deadline_in(folded, 0, len(folded.norm), WRITTEN, stated=stated)
    if found is None:
        return "None"
    assert text[found.start : found.end] == found.surface
    return f"{found.type}|{found.surface}|{found.iso}"


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_deadline(text: str, expected: str, reason: str) -> None:
    assert shown(text) == expected, reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quý IV/2023", "date|quý IV/2023|2023-12-31"),
        ("tháng 9 năm 2023", "date|tháng 9 năm 2023|2023-09-30"),
        ("năm 2023", "date|năm 2023|2023-12-31"),
        ("30/9/2023", "date|30/9/2023|2023-09-30"),
        ("thường xuyên", "recurring|thường xuyên|None"),
    ],
)
def test_a_time_that_is_said_to_be_one(text: str, expected: str) -> None:
    assert shown(text, stated=True) == expected


def test_a_letter_without_a_day_still_has_deadlines() -> None:
    folded = view("báo cáo trước ngày 15/8")
    assert deadline_in(folded, 0, len(folded.norm), None) is None
    folded = view("báo cáo trước ngày 15/8/2021")
    found = deadline_in(folded, 0, len(folded.norm), None)
    assert found is not None
    assert found.iso == "2021-08-15"
