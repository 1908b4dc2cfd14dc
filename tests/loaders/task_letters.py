"""Invented letters of many offices with the tasks that a reader of the field would mark.

``⟦…⟧`` mark a task in the text. Each has one line of what is expected, in the order of the text:
``kind: doers > coordinators / reported to [deadline]``; ``^`` before doers that are inherited,
``@`` for all addressees, ``-`` for nobody, ``~ body`` for one who directs. Doers are the words
of the whole list as the reader keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ordered:
    """A letter with marked tasks, and what is expected of each."""

    marked: str
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        """The letter without the marks."""
        return self.marked.replace("⟦", "").replace("⟧", "")

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The marked places in the text without marks."""
        spans, start, shift = [], 0, 0
        for place, letter in enumerate(self.marked):
            if letter == "⟦":
                start, shift = place - shift, shift + 1
            elif letter == "⟧":
                spans.append((start, place - shift))
                shift += 1
        return tuple(spans)


TASK_LETTERS = {
    "ministry": Ordered(
        """\
BỘ Y TẾ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 3816/BYT-DP
V/v tăng cường công tác phòng, chống bệnh
tay chân miệng

Hà Nội, ngày 13 tháng 6 năm 2023

Kính gửi:
- Sở Y tế các tỉnh, thành phố trực thuộc Trung ương;
- Các Viện Vệ sinh dịch tễ, Viện Pasteur.

Theo báo cáo của hệ thống giám sát bệnh truyền nhiễm, từ đầu năm 2023 đến nay cả nước ghi nhận 8.995 trường hợp mắc tay chân miệng, trong đó có 03 trường hợp tử vong. Để chủ động phòng, chống dịch bệnh, ⟦Bộ Y tế đề nghị các đơn vị thực hiện một số nội dung sau:⟧

1. ⟦Sở Y tế các tỉnh, thành phố tham mưu, trình Ủy ban nhân dân tỉnh, thành phố chỉ đạo chính quyền các cấp, các ban, ngành, đoàn thể triển khai chiến dịch vệ sinh, khử khuẩn tại hộ gia đình, nhóm trẻ.⟧ ⟦Giao Trung tâm Kiểm soát bệnh tật giám sát chặt chẽ, xử lý triệt để các ổ dịch trong vòng 48 giờ.⟧

2. ⟦Các Viện Vệ sinh dịch tễ, Viện Pasteur chủ trì, phối hợp với Sở Y tế các địa phương tổ chức lấy mẫu, phân tích tác nhân gây bệnh⟧; ⟦thường xuyên báo cáo kết quả về Cục Y tế dự phòng.⟧

3. ⟦Các bệnh viện trực thuộc Bộ thực hiện tốt việc phân tuyến điều trị, hạn chế chuyển tuyến khi không cần thiết, tổ chức tập huấn cho tuyến dưới trước ngày 30/6/2023.⟧

⟦Đề nghị các đơn vị khẩn trương triển khai thực hiện⟧./.

Nơi nhận:
- Như trên;
- Bộ trưởng (để b/c);
- Lưu: VT, DP.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG

Nguyễn Thị Liên Hương
""",
        (
            "umbrella: các đơn vị",
            "action: Sở Y tế các tỉnh, thành phố",
            "action: Trung tâm Kiểm soát bệnh tật [duration PT48H]",
            "action: Các Viện Vệ sinh dịch tễ, Viện Pasteur > Sở Y tế các địa phương",
            "report: ^ Các Viện Vệ sinh dịch tễ, Viện Pasteur / Cục Y tế dự phòng [recurring]",
            "action: Các bệnh viện trực thuộc Bộ [date 2023-06-30]",
            "umbrella: các đơn vị [urgent]",
        ),
    ),
    "telegram": Ordered(
        """\
ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 29/CĐ-UBND
Nghệ An, ngày 01 tháng 10 năm 2022

CÔNG ĐIỆN KHẨN
Về việc tập trung khắc phục hậu quả mưa lũ

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NGHỆ AN điện:

- Chủ tịch UBND các huyện, thành phố, thị xã;
- Giám đốc các sở, Thủ trưởng các ban, ngành cấp tỉnh.

Do ảnh hưởng của hoàn lưu bão số 4, từ ngày 28/9 đến nay trên địa bàn tỉnh đã có mưa to đến rất to, nhiều khu vực bị ngập sâu, chia cắt. Để khẩn trương khắc phục hậu quả, sớm ổn định đời sống Nhân dân, Chủ tịch UBND tỉnh yêu cầu:

1. Chủ tịch UBND các huyện, thành phố, thị xã:

a) ⟦Huy động mọi nguồn lực tìm kiếm người mất tích, cứu chữa người bị thương; tổ chức thăm hỏi, hỗ trợ gia đình có người chết theo quy định.⟧

b) ⟦Rà soát, tổ chức sơ tán dân ra khỏi khu vực có nguy cơ sạt lở đất, lũ quét, hoàn thành trước 18 giờ ngày 02/10/2022.⟧

c) ⟦Tổng hợp thiệt hại, nhu cầu hỗ trợ báo cáo UBND tỉnh (qua Văn phòng Thường trực Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh) trước 16 giờ hàng ngày.⟧

2. ⟦Giám đốc Sở Nông nghiệp và Phát triển nông thôn chỉ đạo vận hành các hồ chứa theo quy trình; kiểm tra, xử lý ngay các sự cố đê điều.⟧

3. ⟦Giám đốc Sở Giao thông vận tải phối hợp với Công an tỉnh phân luồng, hướng dẫn giao thông tại các ngầm, tràn, đoạn đường bị ngập.⟧

4. ⟦Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh bố trí lực lượng, phương tiện sẵn sàng hỗ trợ các địa phương khi có yêu cầu.⟧

5. ⟦Giao Văn phòng UBND tỉnh theo dõi, đôn đốc các ngành, các cấp thực hiện nghiêm túc Công điện này⟧, ⟦kịp thời báo cáo Chủ tịch UBND tỉnh những vấn đề vượt thẩm quyền⟧./.

Nơi nhận:
- Như trên;
- TTTU, TT HĐND tỉnh (để b/c);
- Lưu: VT, NN.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Đệ
""",
        (
            "action: ^ Chủ tịch UBND các huyện, thành phố, thị xã",
            "action: ^ Chủ tịch UBND các huyện, thành phố, thị xã [date 2022-10-02]",
            "report: ^ Chủ tịch UBND các huyện, thành phố, thị xã / UBND tỉnh [recurring]",
            "action: Giám đốc Sở Nông nghiệp và Phát triển nông thôn [urgent]",
            "action: Giám đốc Sở Giao thông vận tải > Công an tỉnh",
            "action: Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
            "monitor: Văn phòng UBND tỉnh",
            "report: ^ Văn phòng UBND tỉnh / Chủ tịch UBND tỉnh [urgent]",
        ),
    ),
    "district plan": Ordered(
        """\
ỦY BAN NHÂN DÂN
HUYỆN KRÔNG PẮC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 87/KH-UBND
Krông Pắc, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Triển khai Tháng hành động vì an toàn thực phẩm năm 2024

Thực hiện Kế hoạch số 45/KH-UBND ngày 01/3/2024 của UBND tỉnh Đắk Lắk về triển khai Tháng hành động vì an toàn thực phẩm, UBND huyện ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của các cơ sở sản xuất, kinh doanh và người tiêu dùng.

2. Các hoạt động phải thiết thực, tiết kiệm, không phô trương hình thức.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Y tế

- ⟦Chủ trì, phối hợp với Phòng Văn hóa và Thông tin tham mưu UBND huyện tổ chức lễ phát động cấp huyện xong trước ngày 10/4/2024.⟧

- ⟦Tham mưu thành lập đoàn kiểm tra liên ngành; tổng hợp kết quả kiểm tra.⟧

2. Phòng Kinh tế và Hạ tầng

⟦Kiểm tra, xử lý các cơ sở kinh doanh rượu, bia, bánh kẹo vi phạm quy định.⟧

3. ⟦Giao Phòng Tài chính - Kế hoạch thẩm định, tham mưu bố trí kinh phí thực hiện theo phân cấp.⟧

4. ⟦Đề nghị Ủy ban MTTQ Việt Nam huyện và các tổ chức chính trị - xã hội huyện vận động đoàn viên, hội viên ký cam kết bảo đảm an toàn thực phẩm.⟧

5. UBND các xã, thị trấn:

- ⟦Xây dựng kế hoạch, tổ chức lễ phát động tại địa phương từ ngày 15/4/2024 đến ngày 20/4/2024.⟧

- ⟦Báo cáo kết quả thực hiện về UBND huyện (qua Phòng Y tế) trước ngày 20/5/2024.⟧

Trên đây là Kế hoạch triển khai Tháng hành động vì an toàn thực phẩm năm 2024, ⟦yêu cầu các cơ quan, đơn vị, UBND các xã, thị trấn nghiêm túc triển khai thực hiện⟧./.

Nơi nhận:
- UBND tỉnh (b/c);
- Phòng Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Ngô Thị Minh Trinh
""",
        (
            "action: ^ Phòng Y tế > Phòng Văn hóa và Thông tin [date 2024-04-10]",
            "action: ^ Phòng Y tế",
            "action: ^ Phòng Kinh tế và Hạ tầng",
            "action: Phòng Tài chính - Kế hoạch",
            "action: Ủy ban MTTQ Việt Nam huyện và các tổ chức chính trị - xã hội huyện",
            "action: ^ UBND các xã, thị trấn [interval 2024-04-15/2024-04-20]",
            "report: ^ UBND các xã, thị trấn / UBND huyện [date 2024-05-20]",
            "umbrella: các cơ quan, đơn vị, UBND các xã, thị trấn",
        ),
    ),
    "commune of 2025": Ordered(
        """\
ỦY BAN NHÂN DÂN
XÃ THỚI BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 214/UBND-KT
V/v rà soát hộ nghèo, hộ cận nghèo năm 2025

Thới Bình, ngày 09 tháng 9 năm 2025

Kính gửi:
- Phòng Kinh tế xã;
- Phòng Văn hóa - Xã hội xã;
- Trưởng các ấp.

Thực hiện Công văn số 1127/SNNMT-PTNT ngày 03/9/2025 của Sở Nông nghiệp và Môi trường tỉnh Cà Mau về việc rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2025, Chủ tịch UBND xã có ý kiến như sau:

1. ⟦Phòng Kinh tế xã làm đầu mối, tham mưu Kế hoạch rà soát, trình UBND xã ban hành trước ngày 15/9/2025⟧; ⟦tổng hợp, báo cáo Sở Nông nghiệp và Môi trường đúng thời hạn quy định.⟧

2. ⟦Phòng Văn hóa - Xã hội xã phối hợp Công an xã, Trạm Y tế xã cung cấp dữ liệu dân cư, bảo hiểm y tế phục vụ rà soát.⟧

3. ⟦Trưởng các ấp lập danh sách hộ gia đình cần rà soát, niêm yết công khai tại nhà văn hóa ấp trong thời gian 07 ngày; chịu trách nhiệm trước Chủ tịch UBND xã về tính chính xác của số liệu.⟧

Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, ⟦đề nghị các đơn vị phản ánh về Phòng Kinh tế xã để được hướng dẫn⟧./.

Nơi nhận:
- Như trên;
- TT Đảng ủy (b/c);
- Lưu: VT.

CHỦ TỊCH

Lê Hoàng Nam
""",
        (
            "action: Phòng Kinh tế xã [date 2025-09-15]",
            "report: ^ Phòng Kinh tế xã / Sở Nông nghiệp và Môi trường",
            "action: Phòng Văn hóa - Xã hội xã > Công an xã, Trạm Y tế xã",
            "action: Trưởng các ấp [duration P7D]",
            "report: các đơn vị",
        ),
    ),
    "conclusion": Ordered(
        """\
ỦY BAN NHÂN DÂN
TỈNH QUẢNG NINH
VĂN PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 156/TB-VP
Quảng Ninh, ngày 21 tháng 4 năm 2023

THÔNG BÁO
Kết luận của Phó Chủ tịch UBND tỉnh Nguyễn Thị Hạnh tại cuộc họp về công tác chuẩn bị Kỳ thi tốt nghiệp THPT năm 2023

Ngày 19/4/2023, Phó Chủ tịch UBND tỉnh Nguyễn Thị Hạnh chủ trì cuộc họp nghe báo cáo công tác chuẩn bị Kỳ thi tốt nghiệp trung học phổ thông năm 2023. Sau khi nghe Sở Giáo dục và Đào tạo báo cáo, ý kiến của các đại biểu dự họp, Phó Chủ tịch UBND tỉnh kết luận:

I. VỀ TÌNH HÌNH CHUNG

Ghi nhận và đánh giá cao Sở Giáo dục và Đào tạo đã chủ động tham mưu, chuẩn bị các điều kiện cho kỳ thi. Tuy nhiên, một số điểm thi còn thiếu phòng, chưa bảo đảm an toàn phòng cháy.

II. NHIỆM VỤ THỜI GIAN TỚI

1. Sở Giáo dục và Đào tạo:

- ⟦Hoàn thiện phương án tổ chức kỳ thi, trình UBND tỉnh trước ngày 05/5/2023.⟧

- ⟦Chủ trì, phối hợp với Công an tỉnh, Sở Y tế tập huấn nghiệp vụ cho cán bộ coi thi.⟧

2. ⟦Công an tỉnh bảo đảm an ninh, an toàn tuyệt đối tại các khâu in sao, vận chuyển đề thi; không để thí sinh sử dụng thiết bị công nghệ cao.⟧

3. ⟦Yêu cầu Chủ tịch UBND các huyện, thị xã, thành phố trực tiếp kiểm tra cơ sở vật chất các điểm thi trên địa bàn, chịu trách nhiệm trước UBND tỉnh nếu để xảy ra mất an toàn.⟧

4. ⟦Đề nghị Tỉnh Đoàn phát động phong trào “Tiếp sức mùa thi”, bố trí lực lượng tình nguyện tại 100% điểm thi.⟧

5. ⟦Khi có tình huống thiên tai, dịch bệnh xảy ra trước và trong kỳ thi, Ban Chỉ đạo thi tỉnh kịp thời triển khai phương án dự phòng.⟧

⟦Văn phòng UBND tỉnh thông báo để các sở, ngành, địa phương biết và triển khai thực hiện⟧./.

Nơi nhận:
- CT, các PCT UBND tỉnh (b/c);
- Lưu: VT, GD.

KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG

Vũ Thành Long
""",
        (
            "action: ^ Sở Giáo dục và Đào tạo [date 2023-05-05]",
            "action: ^ Sở Giáo dục và Đào tạo > Công an tỉnh, Sở Y tế",
            "action: Công an tỉnh",
            "responsibility: Chủ tịch UBND các huyện, thị xã, thành phố",
            "action: Tỉnh Đoàn",
            "action: Ban Chỉ đạo thi tỉnh [urgent]",
            "umbrella: các sở, ngành, địa phương",
        ),
    ),
    "party directive": Ordered(
        """\
ĐẢNG BỘ TỈNH LONG AN
HUYỆN ỦY CẦN GIUỘC
*
Số 18-CT/HU

ĐẢNG CỘNG SẢN VIỆT NAM
Cần Giuộc, ngày 04 tháng 10 năm 2023

CHỈ THỊ
về tăng cường sự lãnh đạo của Đảng đối với công tác tuyển chọn, gọi công dân nhập ngũ năm 2024
-----

Những năm qua, cấp ủy, chính quyền các cấp trong huyện đã lãnh đạo thực hiện tốt công tác tuyển quân, hoàn thành 100% chỉ tiêu được giao. Tuy nhiên, chất lượng tuyển quân ở một số xã chưa cao. Để thực hiện tốt công tác tuyển chọn, gọi công dân nhập ngũ năm 2024, ⟦Ban Thường vụ Huyện ủy yêu cầu các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể thực hiện tốt một số nhiệm vụ sau:⟧

1. ⟦Tập trung lãnh đạo, chỉ đạo quán triệt sâu sắc Luật Nghĩa vụ quân sự năm 2015, Chỉ thị số 29-CT/TU, ngày 15/9/2023 của Ban Thường vụ Tỉnh ủy đến toàn thể cán bộ, đảng viên và Nhân dân.⟧

2. ⟦Ban Tuyên giáo Huyện ủy hướng dẫn, định hướng công tác tuyên truyền trước, trong và sau khi giao, nhận quân.⟧

3. ⟦Đảng ủy Quân sự huyện lãnh đạo Ban Chỉ huy Quân sự huyện phối hợp với Công an huyện, Trung tâm Y tế huyện tổ chức khám tuyển sức khỏe đúng quy định⟧; ⟦định kỳ hằng tuần báo cáo Thường trực Huyện ủy.⟧

4. ⟦Ủy ban nhân dân huyện chỉ đạo các ngành chức năng, Ủy ban nhân dân các xã, thị trấn thực hiện đúng quy trình xét duyệt chính trị, chính sách; xử lý nghiêm các trường hợp trốn tránh.⟧

5. ⟦Bí thư Đảng ủy các xã, thị trấn chịu trách nhiệm trước Ban Thường vụ Huyện ủy về kết quả tuyển quân của địa phương.⟧

6. ⟦Ủy ban Kiểm tra Huyện ủy, các ban xây dựng Đảng Huyện ủy theo chức năng, nhiệm vụ kiểm tra, đôn đốc việc thực hiện Chỉ thị này.⟧

Chỉ thị này được phổ biến đến chi bộ để thực hiện./.

Nơi nhận:
- Ban Thường vụ Tỉnh ủy (để báo cáo),
- Các TCCS đảng trực thuộc,
- Lưu Văn phòng Huyện ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Nguyễn Tuấn Thanh
""",
        (
            "umbrella: các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể",
            "action: ^ các cấp ủy đảng, chính quyền, Mặt trận Tổ quốc và các đoàn thể",
            "action: Ban Tuyên giáo Huyện ủy",
            "action: Ban Chỉ huy Quân sự huyện ~ Đảng ủy Quân sự huyện > Công an huyện, Trung tâm Y tế huyện",
            "report: ^ Ban Chỉ huy Quân sự huyện / Thường trực Huyện ủy [recurring]",
            "action: Ủy ban nhân dân huyện",
            "responsibility: Bí thư Đảng ủy các xã, thị trấn",
            "monitor: Ủy ban Kiểm tra Huyện ủy, các ban xây dựng Đảng Huyện ủy",
        ),
    ),
    "decision": Ordered(
        """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 1520/QĐ-UBND
Hải Phòng, ngày 07 tháng 5 năm 2024

QUYẾT ĐỊNH
Về việc phê duyệt Đề án chỉnh trang hè đường đô thị giai đoạn 2024 - 2026

ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Căn cứ Nghị quyết số 05/NQ-HĐND ngày 12 tháng 4 năm 2024 của Hội đồng nhân dân thành phố;
Theo đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 96/TTr-SXD ngày 02 tháng 5 năm 2024.

QUYẾT ĐỊNH:

Điều 1. Phê duyệt Đề án chỉnh trang hè đường đô thị giai đoạn 2024 - 2026 với các nội dung chính sau:

1. Mục tiêu: chỉnh trang 100% các tuyến đường trục chính.

2. Kinh phí thực hiện: từ nguồn ngân sách thành phố và nguồn xã hội hóa.

Điều 2. Tổ chức thực hiện

1. ⟦Giao Sở Xây dựng chủ trì, phối hợp với Sở Giao thông vận tải, Ủy ban nhân dân các quận hướng dẫn, tổ chức triển khai Đề án⟧; ⟦định kỳ 6 tháng tổng hợp, báo cáo Ủy ban nhân dân thành phố.⟧

2. ⟦Sở Tài chính cân đối, bố trí kinh phí hằng năm theo quy định.⟧

3. ⟦Ủy ban nhân dân các quận có trách nhiệm quản lý, duy tu hè đường sau khi hoàn thành.⟧

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

Điều 4. ⟦Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc các Sở: Xây dựng, Tài chính, Giao thông vận tải; Chủ tịch Ủy ban nhân dân các quận và Thủ trưởng các cơ quan, đơn vị có liên quan căn cứ Quyết định thi hành⟧./.

Nơi nhận:
- Như Điều 4;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Đức Thọ
""",
        (
            "action: Sở Xây dựng > Sở Giao thông vận tải, Ủy ban nhân dân các quận",
            "report: ^ Sở Xây dựng / Ủy ban nhân dân thành phố [recurring]",
            "action: Sở Tài chính [recurring]",
            "action: Ủy ban nhân dân các quận",
            "umbrella: Chánh Văn phòng Ủy ban nhân dân thành phố, Giám đốc các Sở: Xây dựng, Tài chính, Giao thông vận tải; Chủ tịch Ủy ban nhân dân các quận và Thủ trưởng các cơ quan, đơn vị có liên quan",
        ),
    ),
    "school": Ordered(
        """\
PHÒNG GIÁO DỤC VÀ ĐÀO TẠO TP HUẾ
TRƯỜNG THCS NGUYỄN CHÍ DIỂU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 42/TB-NCD
Huế, ngày 14 tháng 10 năm 2022

THÔNG BÁO
Về việc cho học sinh nghỉ học do mưa lũ

Căn cứ Công văn số 2817/SGDĐT-VP ngày 14/10/2022 của Sở Giáo dục và Đào tạo về ứng phó với mưa lũ, Trường THCS Nguyễn Chí Diểu thông báo:

1. Học sinh toàn trường nghỉ học ngày 15/10/2022 (thứ Bảy).

2. ⟦Giáo viên chủ nhiệm thông báo ngay cho cha mẹ học sinh qua nhóm Zalo của lớp, nắm tình hình học sinh vùng thấp trũng⟧, ⟦báo cáo về Ban Giám hiệu trước 17 giờ ngày 14/10/2022.⟧

3. ⟦Tổ Văn phòng phối hợp với nhân viên bảo vệ kê cao tài sản, thiết bị tại các phòng học tầng 1.⟧

4. ⟦Đề nghị quý phụ huynh quản lý con em trong những ngày nghỉ, không để các em ra sông, suối.⟧

⟦Yêu cầu cán bộ, giáo viên, nhân viên và học sinh nghiêm túc thực hiện Thông báo này⟧./.

Nơi nhận:
- Phòng GD&ĐT (b/c);
- GVCN các lớp (t/h);
- Lưu: VT.

HIỆU TRƯỞNG

Trần Thị Kim Oanh
""",
        (
            "action: Giáo viên chủ nhiệm [urgent]",
            "report: ^ Giáo viên chủ nhiệm / Ban Giám hiệu [date 2022-10-14]",
            "action: Tổ Văn phòng > nhân viên bảo vệ",
            "action: quý phụ huynh",
            "umbrella: cán bộ, giáo viên, nhân viên và học sinh",
        ),
    ),
    "department, bullets": Ordered(
        """\
UBND TỈNH LÂM ĐỒNG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 1893/SGDĐT-CTTT
V/v tăng cường phòng, chống đuối nước cho
học sinh dịp hè

Lâm Đồng, ngày 22 tháng 5 năm 2024

Kính gửi:
- Trưởng phòng GD&ĐT các huyện, thành phố;
- Thủ trưởng các đơn vị trực thuộc Sở.

Thực hiện Công văn số 4102/UBND-VX1 ngày 20/5/2024 của UBND tỉnh, ⟦Sở Giáo dục và Đào tạo yêu cầu Trưởng phòng GD&ĐT các huyện, thành phố, Thủ trưởng các đơn vị trực thuộc khẩn trương triển khai một số nội dung sau:⟧

- ⟦Tuyên truyền, giáo dục kỹ năng phòng, chống đuối nước cho học sinh; tổ chức ký cam kết giữa nhà trường và gia đình xong trước ngày 31/5/2024.⟧

- ⟦Phối hợp với chính quyền địa phương rà soát, cắm biển cảnh báo tại các hồ, đập, sông, suối nguy hiểm.⟧

- ⟦Hiệu trưởng các trường phổ thông bàn giao danh sách học sinh về sinh hoạt hè tại địa phương cho Đoàn Thanh niên cấp xã.⟧

⟦Kết quả thực hiện báo cáo về Sở Giáo dục và Đào tạo (qua phòng Chính trị tư tưởng) trước ngày 10/6/2024 để tổng hợp⟧./.

Nơi nhận:
- Như trên;
- UBND tỉnh (b/c);
- Lưu: VT, CTTT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Trần Đức Lợi
""",
        (
            "umbrella: Trưởng phòng GD&ĐT các huyện, thành phố, Thủ trưởng các đơn vị trực thuộc [urgent]",
            "action: ^ Trưởng phòng GD&ĐT các huyện, thành phố, Thủ trưởng các đơn vị trực thuộc [date 2024-05-31]",
            "action: ^ Trưởng phòng GD&ĐT các huyện, thành phố, Thủ trưởng các đơn vị trực thuộc > chính quyền địa phương",
            "action: Hiệu trưởng các trường phổ thông",
            "report: ^ Trưởng phòng GD&ĐT các huyện, thành phố, Thủ trưởng các đơn vị trực thuộc / Sở Giáo dục và Đào tạo [date 2024-06-10]",
        ),
    ),
    "government office, paragraphs": Ordered(
        """\
VĂN PHÒNG CHÍNH PHỦ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 2750/VPCP-NN
V/v xử lý thông tin báo chí nêu về khai thác cát

Hà Nội, ngày 18 tháng 4 năm 2024

Kính gửi:
- Bộ Tài nguyên và Môi trường;
- Ủy ban nhân dân các tỉnh: An Giang, Đồng Tháp.

Về thông tin báo chí nêu tình trạng khai thác cát trái phép trên sông Tiền, sông Hậu, Phó Thủ tướng Chính phủ Trần Hồng Hà có ý kiến như sau:

⟦Giao Bộ Tài nguyên và Môi trường chủ trì, phối hợp với Bộ Công an kiểm tra, làm rõ thông tin báo chí nêu, xử lý nghiêm vi phạm⟧, ⟦báo cáo Thủ tướng Chính phủ kết quả trước ngày 15/5/2024.⟧

⟦Ủy ban nhân dân các tỉnh An Giang, Đồng Tháp tăng cường quản lý nhà nước về khoáng sản, không để phát sinh điểm nóng trên địa bàn.⟧

⟦Văn phòng Chính phủ thông báo để Bộ Tài nguyên và Môi trường, các cơ quan, địa phương biết, thực hiện⟧./.

Nơi nhận:
- Như trên;
- TTg, các PTTg (để b/c);
- Lưu: VT, NN (2).

KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM

Nguyễn Cao Lục
""",
        (
            "action: Bộ Tài nguyên và Môi trường > Bộ Công an",
            "report: ^ Bộ Tài nguyên và Môi trường / Thủ tướng Chính phủ [date 2024-05-15]",
            "action: Ủy ban nhân dân các tỉnh An Giang, Đồng Tháp",
            "umbrella: Bộ Tài nguyên và Môi trường, các cơ quan, địa phương",
        ),
    ),
    "province plan with lines": Ordered(
        """\
ỦY BAN NHÂN DÂN
TỈNH BÌNH ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND
Bình Định, ngày 22 tháng 02 năm 2023

KẾ HOẠCH
Cải cách hành chính năm 2023

Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, UBND tỉnh ban hành Kế hoạch cải cách hành chính năm 2023 như sau:

I. MỤC TIÊU

Nâng cao Chỉ số cải cách hành chính của tỉnh, tăng ít nhất 02 bậc.

II. NHIỆM VỤ

1. ⟦Rà soát, cắt giảm thời gian giải quyết thủ tục hành chính.⟧
- Cơ quan chủ trì: Văn phòng UBND tỉnh.
- Cơ quan phối hợp: Các sở, ban, ngành; UBND các huyện, thị xã, thành phố.
- Thời gian hoàn thành: trước ngày 30/9/2023.

2. ⟦Tổ chức khảo sát mức độ hài lòng của người dân.⟧
- Cơ quan chủ trì: Sở Nội vụ.
- Thời gian hoàn thành: trong quý IV/2023.

III. TỔ CHỨC THỰC HIỆN

1. ⟦Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các huyện, thị xã, thành phố căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị, hoàn thành trong tháng 3/2023.⟧

2. ⟦Giao Sở Nội vụ hướng dẫn, đôn đốc, kiểm tra việc thực hiện Kế hoạch⟧, ⟦định kỳ hàng quý tổng hợp, báo cáo UBND tỉnh⟧./.

Nơi nhận:
- Bộ Nội vụ (b/c);
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phạm Anh Tuấn
""",
        (
            "action: Văn phòng UBND tỉnh > Các sở, ban, ngành; UBND các huyện, thị xã, thành phố [date 2023-09-30]",
            "action: Sở Nội vụ [date 2023-12-31]",
            "action: Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các huyện, thị xã, thành phố [date 2023-03-31]",
            "monitor: Sở Nội vụ",
            "report: ^ Sở Nội vụ / UBND tỉnh [recurring]",
        ),
    ),
    "province, floods and duties": Ordered(
        """\
ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 5217/UBND-KT
V/v tăng cường quản lý chất lượng vật tư nông nghiệp

Phú Yên, ngày 18 tháng 9 năm 2023

Kính gửi:
- Các sở: Nông nghiệp và PTNT, Công Thương, Khoa học và Công nghệ;
- Công an tỉnh, Cục Quản lý thị trường tỉnh;
- UBND các huyện, thị xã, thành phố.

Thời gian qua, tình trạng kinh doanh phân bón giả, kém chất lượng còn diễn biến phức tạp. Xét đề nghị của Sở Nông nghiệp và PTNT tại Tờ trình số 205/TTr-SNN ngày 12/9/2023, Chủ tịch UBND tỉnh có ý kiến chỉ đạo như sau:

1. Sở Nông nghiệp và PTNT:

- ⟦Chủ trì, phối hợp với các sở, ngành liên quan và các địa phương thanh tra, kiểm tra các cơ sở sản xuất, kinh doanh vật tư nông nghiệp; xử lý nghiêm các hành vi vi phạm.⟧

- ⟦Công khai trên các phương tiện thông tin đại chúng danh sách cơ sở vi phạm.⟧

- ⟦Tổng hợp tình hình, báo cáo UBND tỉnh trước ngày 15/12 hằng năm.⟧

2. ⟦Sở Công Thương, Cục Quản lý thị trường tỉnh theo chức năng, nhiệm vụ được giao tăng cường kiểm soát lưu thông hàng hóa, ngăn chặn hàng giả, hàng nhái.⟧

3. ⟦Đề nghị Công an tỉnh chỉ đạo Công an các huyện, thị xã, thành phố điều tra, xử lý các đường dây buôn bán phân bón giả.⟧

4. ⟦UBND các huyện, thị xã, thành phố chịu trách nhiệm quản lý chất lượng vật tư nông nghiệp trên địa bàn; bố trí kinh phí cho công tác lấy mẫu, kiểm nghiệm.⟧

5. ⟦Đề nghị Ủy ban MTTQ Việt Nam tỉnh, Hội Nông dân tỉnh vận động hội viên không sử dụng vật tư không rõ nguồn gốc.⟧

⟦Yêu cầu Thủ trưởng các cơ quan, đơn vị, địa phương nghiêm túc triển khai thực hiện⟧./.

Nơi nhận:
- Như trên;
- CT, các PCT UBND tỉnh;
- Lưu: VT, KT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Hồ Thị Nguyên Thảo
""",
        (
            "action: ^ Sở Nông nghiệp và PTNT > các sở, ngành liên quan và các địa phương",
            "action: ^ Sở Nông nghiệp và PTNT",
            "report: ^ Sở Nông nghiệp và PTNT / UBND tỉnh [recurring]",
            "action: Sở Công Thương, Cục Quản lý thị trường tỉnh",
            "action: Công an các huyện, thị xã, thành phố ~ Công an tỉnh",
            "responsibility: UBND các huyện, thị xã, thành phố",
            "action: Ủy ban MTTQ Việt Nam tỉnh, Hội Nông dân tỉnh",
            "umbrella: Thủ trưởng các cơ quan, đơn vị, địa phương",
        ),
    ),
    "city committee's conclusion": Ordered(
        """\
ĐẢNG BỘ THÀNH PHỐ ĐÀ NẴNG
THÀNH ỦY
*
Số 512-TB/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Đà Nẵng, ngày 15 tháng 8 năm 2024

THÔNG BÁO
KẾT LUẬN CỦA BAN THƯỜNG VỤ THÀNH ỦY
về tình hình giải ngân vốn đầu tư công 7 tháng đầu năm 2024
-----

Ngày 12/8/2024, Ban Thường vụ Thành ủy họp nghe Ban Cán sự đảng UBND thành phố báo cáo tình hình giải ngân vốn đầu tư công. Sau khi thảo luận, Ban Thường vụ Thành ủy kết luận như sau:

1- Ban Thường vụ Thành ủy ghi nhận nỗ lực của các cấp, các ngành; tuy nhiên tỷ lệ giải ngân mới đạt 38,2% kế hoạch.

2- Giao Ban Cán sự đảng UBND thành phố:

2.1- ⟦Lãnh đạo UBND thành phố rà soát từng dự án, điều chuyển vốn của các dự án chậm tiến độ, hoàn thành trong tháng 9/2024.⟧

2.2- ⟦Chỉ đạo các chủ đầu tư xây dựng tiến độ chi tiết theo từng tuần, từng tháng.⟧

2.3- ⟦Định kỳ ngày 20 hằng tháng báo cáo Ban Thường vụ Thành ủy kết quả thực hiện.⟧

3- ⟦Đảng đoàn HĐND thành phố lãnh đạo HĐND thành phố tăng cường giám sát việc thực hiện các nghị quyết về đầu tư công.⟧

4- ⟦Các quận ủy, huyện ủy tập trung lãnh đạo công tác giải phóng mặt bằng⟧; ⟦bí thư quận ủy, huyện ủy trực tiếp đối thoại với Nhân dân.⟧

5- ⟦Ban Tổ chức Thành ủy phối hợp Ban Cán sự đảng UBND thành phố tham mưu việc điều chuyển, thay thế cán bộ yếu kém⟧; ⟦báo cáo Thường trực Thành ủy trước ngày 30/9/2024.⟧

6- ⟦Giao Văn phòng Thành ủy theo dõi, đôn đốc việc triển khai thực hiện Thông báo này⟧./.

Nơi nhận:
- Các đồng chí Ủy viên BTV Thành ủy,
- Ban Cán sự đảng UBND thành phố,
- Lưu Văn phòng Thành ủy.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG

Nguyễn Đình Vĩnh
""",
        (
            "action: UBND thành phố ~ Ban Cán sự đảng UBND thành phố [date 2024-09-30]",
            "action: ^ Ban Cán sự đảng UBND thành phố",
            "report: ^ Ban Cán sự đảng UBND thành phố / Ban Thường vụ Thành ủy [recurring]",
            "monitor: HĐND thành phố ~ Đảng đoàn HĐND thành phố",
            "action: Các quận ủy, huyện ủy",
            "action: bí thư quận ủy, huyện ủy",
            "action: Ban Tổ chức Thành ủy > Ban Cán sự đảng UBND thành phố",
            "report: ^ Ban Tổ chức Thành ủy / Thường trực Thành ủy [date 2024-09-30]",
            "monitor: Văn phòng Thành ủy",
        ),
    ),
    "police of a district": Ordered(
        """\
CÔNG AN TỈNH LÀO CAI
CÔNG AN HUYỆN BẮC HÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 318/CV-CAH
V/v phòng ngừa tội phạm lừa đảo trên không gian mạng

Bắc Hà, ngày 06 tháng 5 năm 2024

Kính gửi:
- UBND các xã, thị trấn;
- Công an các xã, thị trấn.

Từ đầu năm đến nay, trên địa bàn huyện xảy ra 11 vụ lừa đảo chiếm đoạt tài sản qua mạng xã hội. Để chủ động phòng ngừa, ⟦Công an huyện đề nghị UBND các xã, thị trấn, Công an các xã, thị trấn thực hiện một số nội dung sau:⟧

1. ⟦UBND các xã, thị trấn chỉ đạo tuyên truyền trên hệ thống loa truyền thanh 02 lần/ngày về phương thức, thủ đoạn của tội phạm.⟧

2. ⟦Công an các xã, thị trấn chủ động nắm tình hình, lập hồ sơ quản lý các đối tượng nghi vấn⟧; ⟦kịp thời báo cáo Công an huyện (qua Đội Cảnh sát hình sự) khi phát hiện vụ việc.⟧

3. ⟦Đội An ninh, Đội Cảnh sát quản lý hành chính về trật tự xã hội hướng dẫn người dân cài đặt ứng dụng VNeID.⟧

Rất mong nhận được sự phối hợp./.

Nơi nhận:
- Như trên;
- Lưu: CAH.

TRƯỞNG CÔNG AN HUYỆN

Đại tá Trần Văn Hòa
""",
        (
            "umbrella: UBND các xã, thị trấn, Công an các xã, thị trấn",
            "action: UBND các xã, thị trấn [recurring]",
            "action: Công an các xã, thị trấn",
            "report: ^ Công an các xã, thị trấn / Công an huyện [urgent]",
            "action: Đội An ninh, Đội Cảnh sát quản lý hành chính về trật tự xã hội",
        ),
    ),
    "ministry's directive with letters": Ordered(
        """\
BỘ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/CT-BGDĐT
Hà Nội, ngày 04 tháng 12 năm 2019

CHỈ THỊ
Về việc tăng cường giáo dục đạo đức, lối sống cho học sinh, sinh viên

Trong những năm qua, công tác giáo dục đạo đức, lối sống cho học sinh, sinh viên đã đạt được nhiều kết quả. Tuy nhiên, vẫn còn một bộ phận học sinh vi phạm. ⟦Bộ trưởng Bộ Giáo dục và Đào tạo yêu cầu các sở giáo dục và đào tạo, các cơ sở giáo dục thực hiện các nhiệm vụ sau:⟧

1. Các sở giáo dục và đào tạo

a) ⟦Tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch phối hợp giữa nhà trường, gia đình và xã hội⟧;

b) ⟦Chỉ đạo các phòng giáo dục và đào tạo, các nhà trường đổi mới nội dung, phương pháp giáo dục đạo đức⟧;

c) ⟦Thanh tra, kiểm tra việc thực hiện Chỉ thị tại các cơ sở giáo dục⟧, ⟦báo cáo Bộ trước ngày 30 tháng 6 hằng năm.⟧

2. Các cơ sở giáo dục đại học

⟦Xây dựng bộ quy tắc ứng xử văn hóa; phát huy vai trò của Đoàn Thanh niên, Hội Sinh viên.⟧

3. Các đơn vị thuộc Bộ

a) ⟦Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên làm đầu mối, phối hợp với các đơn vị liên quan theo dõi, đôn đốc việc thực hiện Chỉ thị này⟧; ⟦định kỳ báo cáo Bộ trưởng.⟧

b) ⟦Vụ Kế hoạch - Tài chính bố trí kinh phí thực hiện.⟧

4. ⟦Giám đốc các sở giáo dục và đào tạo, Thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành Chỉ thị này⟧./.

Nơi nhận:
- Thủ tướng Chính phủ (để b/c);
- Lưu: VT, GDCTHSSV.

BỘ TRƯỞNG

Phùng Xuân Nhạ
""",
        (
            "umbrella: các sở giáo dục và đào tạo, các cơ sở giáo dục",
            "action: ^ Các sở giáo dục và đào tạo",
            "action: ^ Các sở giáo dục và đào tạo",
            "monitor: ^ Các sở giáo dục và đào tạo",
            "report: ^ Các sở giáo dục và đào tạo / Bộ [recurring]",
            "action: ^ Các cơ sở giáo dục đại học",
            "monitor: Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên > các đơn vị liên quan",
            "report: ^ Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên / Bộ trưởng [recurring]",
            "action: Vụ Kế hoạch - Tài chính",
            "umbrella: Giám đốc các sở giáo dục và đào tạo, Thủ trưởng các đơn vị có liên quan",
        ),
    ),
    "ward of 2025": Ordered(
        """\
ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH
ỦY BAN NHÂN DÂN PHƯỜNG TÂN ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 427/UBND-KTHTĐT
V/v ra quân lập lại trật tự lòng lề đường

Tân Định, ngày 22 tháng 10 năm 2025

Kính gửi:
- Phòng Kinh tế, Hạ tầng và Đô thị;
- Công an phường; Ban Chỉ huy Quân sự phường;
- Trưởng các khu phố.

Căn cứ Kế hoạch số 198/KH-UBND ngày 02/10/2025 của UBND Thành phố, Ủy ban nhân dân phường Tân Định chỉ đạo như sau:

1. Giao Phòng Kinh tế, Hạ tầng và Đô thị:
- ⟦Tham mưu kế hoạch ra quân, trình Chủ tịch UBND phường trước ngày 25 tháng 10 năm 2025.⟧
- ⟦Rà soát, kẻ vạch các tuyến đường cho phép kinh doanh, để xe.⟧

2. ⟦Giao Công an phường chủ trì, phối hợp với Ban Chỉ huy Quân sự phường và các khu phố tuần tra, xử phạt các trường hợp tái lấn chiếm, từ ngày 01/11/2025 đến ngày 31/12/2025.⟧

3. ⟦Đề nghị Ủy ban MTTQ Việt Nam phường, các tổ chức chính trị - xã hội phường tuyên truyền, vận động các hộ kinh doanh ký cam kết⟧; ⟦các khu phố thông báo đến từng hộ dân trên các tuyến đường ra quân.⟧

4. ⟦Định kỳ vào thứ Sáu hằng tuần, các đơn vị gửi báo cáo kết quả về UBND phường (thông qua Phòng Kinh tế, Hạ tầng và Đô thị).⟧

⟦Đề nghị Thủ trưởng các đơn vị, Trưởng các khu phố khẩn trương tổ chức thực hiện⟧./.

Nơi nhận:
- Như trên;
- Lưu: VT, KTHTĐT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lê Minh Quân
""",
        (
            "action: ^ Phòng Kinh tế, Hạ tầng và Đô thị [date 2025-10-25]",
            "action: ^ Phòng Kinh tế, Hạ tầng và Đô thị",
            "action: Công an phường > Ban Chỉ huy Quân sự phường và các khu phố [interval 2025-11-01/2025-12-31]",
            "action: Ủy ban MTTQ Việt Nam phường, các tổ chức chính trị - xã hội phường",
            "action: các khu phố",
            "report: các đơn vị / UBND phường [recurring]",
            "umbrella: Thủ trưởng các đơn vị, Trưởng các khu phố [urgent]",
        ),
    ),
    "insurance office": Ordered(
        """\
BẢO HIỂM XÃ HỘI VIỆT NAM
BẢO HIỂM XÃ HỘI TỈNH KON TUM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 702/BHXH-TST
V/v tham gia BHYT học sinh, sinh viên năm học 2023-2024

Kon Tum, ngày 15 tháng 8 năm 2023

Kính gửi:
- Các cơ sở giáo dục trên địa bàn tỉnh;
- Bảo hiểm xã hội các huyện.

Thực hiện Công văn số 2457/BHXH-TST ngày 09/8/2023 của Bảo hiểm xã hội Việt Nam, Bảo hiểm xã hội tỉnh Kon Tum hướng dẫn và ⟦đề nghị các đơn vị thực hiện như sau:⟧

1. Đối với các cơ sở giáo dục

1.1. ⟦Tuyên truyền đến phụ huynh, học sinh về quyền lợi tham gia BHYT ngay từ đầu năm học.⟧

1.2. ⟦Lập danh sách học sinh, sinh viên tham gia BHYT gửi cơ quan BHXH chậm nhất ngày 30/9/2023.⟧

2. Đối với Bảo hiểm xã hội các huyện

2.1. ⟦Phối hợp với Phòng Giáo dục và Đào tạo rà soát số học sinh chưa tham gia.⟧

2.2. ⟦Hằng tuần báo cáo kết quả thu về Bảo hiểm xã hội tỉnh (qua Phòng Quản lý Thu - Sổ, Thẻ).⟧

Trong quá trình thực hiện nếu có vướng mắc, ⟦đề nghị các đơn vị kịp thời báo cáo Bảo hiểm xã hội tỉnh để được hướng dẫn⟧./.

Nơi nhận:
- Như trên;
- Lưu: VT, TST.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Phan Thị Thùy Linh
""",
        (
            "umbrella: các đơn vị",
            "action: ^ các cơ sở giáo dục",
            "action: ^ các cơ sở giáo dục [date 2023-09-30]",
            "action: ^ Bảo hiểm xã hội các huyện > Phòng Giáo dục và Đào tạo",
            "report: ^ Bảo hiểm xã hội các huyện / Bảo hiểm xã hội tỉnh [recurring]",
            "report: các đơn vị / Bảo hiểm xã hội tỉnh [urgent]",
        ),
    ),
    "commune's decision": Ordered(
        """\
ỦY BAN NHÂN DÂN
XÃ ĐÔNG SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 61/QĐ-UBND
Đông Sơn, ngày 11 tháng 3 năm 2021

QUYẾT ĐỊNH
Về việc thành lập Tổ kiểm tra vệ sinh an toàn thực phẩm

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔNG SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Xét đề nghị của Trạm trưởng Trạm Y tế xã,

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ kiểm tra vệ sinh an toàn thực phẩm xã gồm các ông (bà) có tên sau:
1. Ông Nguyễn Văn Bình, Phó Chủ tịch UBND xã - Tổ trưởng;
2. Bà Lê Thị Hoa, Trạm trưởng Trạm Y tế - Tổ phó;
3. Mời ông Phạm Văn Sơn, Chủ tịch Ủy ban MTTQ xã - Thành viên.

Điều 2. ⟦Tổ kiểm tra có nhiệm vụ kiểm tra các cơ sở chế biến, kinh doanh thực phẩm trên địa bàn xã; lập biên bản, đề xuất xử lý vi phạm⟧; ⟦báo cáo kết quả với Chủ tịch UBND xã sau mỗi đợt kiểm tra.⟧

Tổ tự giải thể sau khi hoàn thành nhiệm vụ.

Điều 3. ⟦Văn phòng UBND xã, các ngành, đoàn thể có liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này⟧./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

CHỦ TỊCH

Lê Văn Thành
""",
        (
            "action: Tổ kiểm tra",
            "report: ^ Tổ kiểm tra / Chủ tịch UBND xã",
            "umbrella: Văn phòng UBND xã, các ngành, đoàn thể có liên quan và các ông (bà) có tên tại Điều 1",
        ),
    ),
    "district, no numbers": Ordered(
        """\
UBND HUYỆN QUỲ CHÂU
PHÒNG NÔNG NGHIỆP VÀ PTNT
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 77/CV-NN
V/v phòng, chống rét cho cây trồng, vật nuôi

Quỳ Châu, ngày 20 tháng 12 năm 2022

Kính gửi: UBND các xã, thị trấn.

Theo dự báo của Đài Khí tượng Thuỷ văn khu vực Bắc Trung Bộ, từ đêm 21/12 không khí lạnh tăng cường gây rét đậm, rét hại. ⟦Phòng Nông nghiệp và PTNT đề nghị UBND các xã, thị trấn chỉ đạo thực hiện các nội dung sau:⟧

- ⟦Hướng dẫn nhân dân che chắn chuồng trại, dự trữ thức ăn thô; không chăn thả gia súc khi nhiệt độ dưới 12 độ C.⟧
- ⟦Vận động bà con không gieo mạ, cấy lúa trong những ngày rét đậm.⟧
- ⟦Cử cán bộ thú y bám sát thôn, bản để hướng dẫn kỹ thuật.⟧
- ⟦Báo cáo nhanh thiệt hại (nếu có) về Phòng Nông nghiệp và PTNT trước 15 giờ hàng ngày.⟧

⟦Đề nghị UBND các xã, thị trấn quan tâm, phối hợp thực hiện⟧./.

Nơi nhận:
- Như trên;
- UBND huyện (b/c);
- Lưu: NN.

TRƯỞNG PHÒNG

Vi Văn Quý
""",
        (
            "umbrella: UBND các xã, thị trấn",
            "action: ^ UBND các xã, thị trấn",
            "action: ^ UBND các xã, thị trấn",
            "action: ^ UBND các xã, thị trấn",
            "report: ^ UBND các xã, thị trấn / Phòng Nông nghiệp và PTNT [recurring]",
            "umbrella: UBND các xã, thị trấn",
        ),
    ),
}
