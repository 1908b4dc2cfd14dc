"""Where the names of bodies end in running text."""

from __future__ import annotations

import pytest

from loaders.body_names import body_end
from loaders.normalize import view

ENDS = [
    ("Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh", " thẩm tra, đề nghị điều chỉnh"),
    ("Ban Kinh tế và Ngân sách HĐND thành phố", " họp ngày 3/7/2018"),
    ("Ban Văn hóa - Xã hội HĐND tỉnh", " theo dõi việc thực hiện"),
    ("Ban Đô thị Hội đồng nhân dân thành phố", " báo cáo kết quả"),
    ("Sở Nông nghiệp và Phát triển nông thôn", " đã trình"),
    ("Sở Y tế", " và Công an tỉnh kiểm tra"),
    ("Sở Y tế", " và Bảo hiểm xã hội tỉnh phối hợp"),
    ("Sở Y tế", " - Bảo hiểm xã hội tỉnh phối hợp"),
]


@pytest.mark.parametrize(("name", "rest"), ENDS)
def test_a_name_ends_where_its_body_does(name: str, rest: str) -> None:
    text = view(name + rest)
    assert text.norm[: body_end(text, 0)] == name
