"""One name, one key: bodies, groups and posts of other provinces and years."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bodies import Context, resolve_body
from tests.graph.places import (
    BO_DE_2025,
    CAN_THO,
    CENTRE,
    DAK_LAK,
    DONG_TRIEU,
    HA_LONG,
    HAI_PHONG,
    HCM,
    KIM_LIEN,
    KIM_LIEN_2025,
    NAM_DAN,
    NGHE_AN,
    QUAN_1,
    QUANG_NINH,
    THU_DUC,
    TIEN_GIANG,
    VINH,
    at,
)

Row = tuple[str, Context, str | None]

#: Why, and names with the document they stand in and the key they mean (None: several, no guess).
SINGLE: dict[str, list[Row]] = {
    "a committee word tells the kind of its unit": [
        ("Tỉnh ủy", at(NAM_DAN), "vn.nghe-an/party"),
        ("Thành ủy", at(VINH), "vn.nghe-an.tp-vinh/party"),
        ("Huyện ủy Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/party"),
        ("Thành ủy Vinh", at(NGHE_AN), "vn.nghe-an.tp-vinh/party"),
        ("Thành ủy TP. Hồ Chí Minh", at(QUAN_1), "vn.ho-chi-minh/party"),
        ("Thành ủy", at(QUAN_1), "vn.ho-chi-minh/party"),
    ],
    "in a city within a city the word alone fits two committees": [
        ("Thành ủy", at(THU_DUC), None),
    ],
    "a name after a committee word is that of its kind of unit": [
        ("Thành ủy Thủ Đức", at(HCM), "vn.ho-chi-minh.tp-thu-duc/party"),
        ("Thị ủy Đông Triều", at(QUANG_NINH), "vn.quang-ninh.tx-dong-trieu/party"),
        ("Quận ủy Ninh Kiều", at(CAN_THO), "vn.can-tho.q-ninh-kieu/party"),
    ],
    "an organ belongs to the committee that is named or above": [
        ("BTV Tỉnh ủy Nghệ An", at(CENTRE), "vn.nghe-an/party.btv"),
        ("BTVTU", at(NAM_DAN), "vn.nghe-an/party.btv"),
        ("Ban Chấp hành Đảng bộ tỉnh Đắk Lắk", at(DAK_LAK), "vn.dak-lak/party.bch"),
        ("BCH Đảng bộ thành phố Hạ Long", at(QUANG_NINH), "vn.quang-ninh.tp-ha-long/party.bch"),
        ("Đảng bộ huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/party.dang-bo"),
        ("Thường trực Thị ủy", at(DONG_TRIEU), "vn.quang-ninh.tx-dong-trieu/party.tt"),
        ("TTTU", at(HA_LONG), "vn.quang-ninh/party.tt"),
        ("VPTU", at(HA_LONG), "vn.quang-ninh/party.vp"),
        ("VPTW Đảng", at(NGHE_AN), "vn/party.vp"),
        ("Văn phòng Trung ương Đảng", at(NGHE_AN), "vn/party.vp"),
        ("UBKT Tỉnh ủy", at(NGHE_AN), "vn.nghe-an/party.ubkt"),
        ("Ủy ban Kiểm tra Trung ương", at(NGHE_AN), "vn/party.ubkt"),
        ("Ban Nội chính Tỉnh ủy", at(NGHE_AN), "vn.nghe-an/party.bnc"),
        ("Ban Tổ chức Thành ủy Cần Thơ", at(CENTRE), "vn.can-tho/party.btc"),
        ("BTGTU", at(NAM_DAN), "vn.nghe-an/party.btg"),
        ("Ban Tuyên giáo Huyện ủy", at(NAM_DAN), "vn.nghe-an.h-nam-dan/party.btg"),
        (
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
            at(NGHE_AN, on="2025-04-01"),
            "vn.nghe-an/party.btgdv",
        ),
        ("Trung tâm Chính trị huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/party.ttct"),
        ("Trường Chính trị tỉnh", at(NGHE_AN), "vn.nghe-an/party.truong-chinh-tri"),
    ],
    "a Đảng ủy is of a commune, or of the body that follows": [
        ("Đảng ủy xã Kim Liên", at(NAM_DAN), "vn.nghe-an.h-nam-dan.x-kim-lien/party"),
        ("Đảng ủy Công an tỉnh", at(NGHE_AN), "vn.nghe-an/ca.dang-uy"),
        ("Đảng ủy Quân sự tỉnh", at(NGHE_AN), "vn.nghe-an/bchqs.dang-uy"),
        ("Đảng ủy UBND tỉnh", at(NGHE_AN, on="2025-08-01"), "vn.nghe-an/ubnd.dang-uy"),
        ("Ban Cán sự đảng UBND thành phố", at(HAI_PHONG), "vn.hai-phong/ubnd.bcsd"),
        ("Đảng đoàn HĐND tỉnh", at(NGHE_AN), "vn.nghe-an/hdnd.dang-doan"),
        (
            "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh",
            at(NGHE_AN),
            "vn.nghe-an/dang-uy.khoi-cac-co-quan-va-doanh-nghiep",
        ),
        ("Quân ủy Trung ương", at(CENTRE), "vn/party.qutw"),
        ("Đảng ủy Công an Trung ương", at(CENTRE), "vn/party.duca"),
    ],
    "state bodies take the named area, or the nearest of its kind": [
        ("UBND tỉnh Nghệ An", at(CENTRE), "vn.nghe-an/ubnd"),
        ("Uỷ ban nhân dân thành phố Vinh", at(NGHE_AN), "vn.nghe-an.tp-vinh/ubnd"),
        ("UBND thành phố", at(VINH), "vn.nghe-an.tp-vinh/ubnd"),
        ("UBND TP. HCM", at(CENTRE), "vn.ho-chi-minh/ubnd"),
        ("UBND TP Hải Phòng", at(CENTRE), "vn.hai-phong/ubnd"),
        ("UBND Q.1", at(HCM), "vn.ho-chi-minh.q-1/ubnd"),
        ("UBND Quận 12", at(HCM), "vn.ho-chi-minh.q-12/ubnd"),
        ("UBND thị xã Đông Triều", at(CENTRE), "vn.quang-ninh.tx-dong-trieu/ubnd"),
        ("UBND tỉnh", at(NAM_DAN), "vn.nghe-an/ubnd"),
        (
            "UBND xã Kim Liên, huyện Nam Đàn, tỉnh Nghệ An",
            at(CENTRE),
            "vn.nghe-an.h-nam-dan.x-kim-lien/ubnd",
        ),
        ("HĐND tỉnh", at(NAM_DAN), "vn.nghe-an/hdnd"),
        ("Thường trực HĐND thành phố", at(HAI_PHONG), "vn.hai-phong/hdnd.tt"),
        ("TT. HĐND huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/hdnd.tt"),
        ("Văn phòng HĐND và UBND huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/vp-hdnd-ubnd"),
        ("Văn phòng UBND tỉnh", at(NAM_DAN), "vn.nghe-an/vp-ubnd"),
        ("VP UBND TP", at(HAI_PHONG), "vn.hai-phong/vp-ubnd"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh", at(NGHE_AN), "vn.nghe-an/vp-dbqh-hdnd"),
        ("Đoàn ĐBQH tỉnh", at(NGHE_AN), "vn.nghe-an/dbqh"),
        ("Đoàn đại biểu Quốc hội thành phố Cần Thơ", at(CENTRE), "vn.can-tho/dbqh"),
    ],
    "a name that several provinces have needs the document's province": [
        ("UBND huyện Châu Thành", at(CENTRE), None),
        ("UBND huyện Châu Thành", at(TIEN_GIANG), "vn.tien-giang.h-chau-thanh/ubnd"),
        ("UBND thị xã Sơn Tây", at(CENTRE), "vn.ha-noi.tx-son-tay/ubnd"),
    ],
    "an old province keeps its name; Huế is a central city from 2025": [
        ("Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu", at(CENTRE), "vn.ba-ria-vung-tau/ubnd"),
        ("UBND tỉnh Thừa Thiên Huế", at(CENTRE), "vn.thua-thien-hue/ubnd"),
        ("UBND thành phố Huế", at(CENTRE, on="2025-02-01"), "vn.hue/ubnd"),
        ("UBND thành phố Huế", at(CENTRE, on="2022-02-01"), "vn.thua-thien-hue.tp-hue/ubnd"),
    ],
    "one key per field, however it is abbreviated": [
        ("Sở GD&ĐT", at(NAM_DAN), "vn.nghe-an/so.gddt"),
        ("Sở Giáo dục - Đào tạo Nghệ An", at(CENTRE), "vn.nghe-an/so.gddt"),
        ("Sở LĐTB&XH", at(NGHE_AN), "vn.nghe-an/so.ldtbxh"),
        ("Sở NN&PTNT", at(NGHE_AN), "vn.nghe-an/so.nnptnt"),
        ("Sở Nông nghiệp và PTNT tỉnh Nghệ An", at(CENTRE), "vn.nghe-an/so.nnptnt"),
        ("Sở Nông nghiệp và Môi trường", at(NGHE_AN, on="2025-09-01"), "vn.nghe-an/so.nnmt"),
        ("Sở TT&TT", at(NGHE_AN), "vn.nghe-an/so.tttt"),
        ("Sở KH&CN", at(NGHE_AN), "vn.nghe-an/so.khcn"),
        ("Sở Kế hoạch và Đầu tư", at(NGHE_AN), "vn.nghe-an/so.khdt"),
        ("Sở Ngoại vụ", at(NGHE_AN), "vn.nghe-an/so.ngoai-vu"),
        ("Sở VH,TT&DL", at(NGHE_AN), "vn.nghe-an/so.vhttdl"),
        ("Sở Dân tộc và Tôn giáo", at(NGHE_AN, on="2025-09-01"), "vn.nghe-an/so.dttg"),
        ("Sở Quy hoạch - Kiến trúc TP.HCM", at(HCM), "vn.ho-chi-minh/so.qhkt"),
        ("Phòng GDĐT huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/phong.gddt"),
        ("Phòng Lao động - TB&XH", at(NAM_DAN), "vn.nghe-an.h-nam-dan/phong.ldtbxh"),
        ("Phòng TC-KH", at(NAM_DAN), "vn.nghe-an.h-nam-dan/phong.tckh"),
        ("Phòng Nội vụ thành phố", at(VINH), "vn.nghe-an.tp-vinh/phong.noi-vu"),
        (
            "Phòng Văn hóa - Xã hội",
            at(KIM_LIEN_2025, on="2025-09-01"),
            "vn.nghe-an.x-kim-lien/phong.vh-xh",
        ),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị phường",
            at(BO_DE_2025, on="2025-09-01"),
            "vn.ha-noi.p-bo-de/phong.kthtdt",
        ),
        ("Bộ GD&ĐT", at(NGHE_AN), "vn/bo.gddt"),
        ("Bộ Nông nghiệp và Môi trường", at(NGHE_AN, on="2025-09-01"), "vn/bo.nnmt"),
        ("Bộ LĐ-TBXH", at(NGHE_AN), "vn/bo.ldtbxh"),
        ("Bộ Tài nguyên & Môi trường", at(NGHE_AN), "vn/bo.tnmt"),
        ("Bộ Công Thương", at(NGHE_AN), "vn/bo.ct"),
        ("Bộ Dân tộc và Tôn giáo", at(NGHE_AN, on="2025-09-01"), "vn/bo.dttg"),
    ],
    "inspectorates and national bodies that are no ministries": [
        ("Thanh tra tỉnh", at(NGHE_AN), "vn.nghe-an/thanh-tra"),
        ("Thanh tra Chính phủ", at(NGHE_AN), "vn/ttcp"),
        ("Ngân hàng Nhà nước Việt Nam", at(NGHE_AN), "vn/nhnn"),
        ("Ủy ban Dân tộc", at(NGHE_AN), "vn/ubdt"),
        ("Thanh tra Sở Y tế", at(NGHE_AN), "vn.nghe-an/so.y-te.thanh-tra"),
        ("Văn phòng Sở", at(NGHE_AN, issuer="vn.nghe-an/so.y-te"), "vn.nghe-an/so.y-te.vp"),
    ],
    "line agencies at the level they are named with": [
        ("Chi cục Thuế huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/chi-cuc.thue"),
        ("Cục Thuế tỉnh", at(NGHE_AN), "vn.nghe-an/cuc.thue"),
        ("Chi cục Kiểm lâm", at(NGHE_AN), "vn.nghe-an/chi-cuc.kiem-lam"),
        ("Cục Hàng không Việt Nam", at(CENTRE), "vn/cuc.hang-khong"),
        ("Tổng cục Thuế", at(CENTRE), "vn/tong-cuc.thue"),
        ("Kho bạc Nhà nước tỉnh", at(NGHE_AN), "vn.nghe-an/kbnn"),
        ("BHXH huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/bhxh"),
        ("Bảo hiểm xã hội Việt Nam", at(NGHE_AN), "vn/bhxh"),
        ("TAND tỉnh", at(NGHE_AN), "vn.nghe-an/tand"),
        ("Tòa án nhân dân tối cao", at(NGHE_AN), "vn/tandtc"),
        ("VKSND huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/vksnd"),
    ],
    "police, military, border guard": [
        ("Công an thành phố Vinh", at(NGHE_AN), "vn.nghe-an.tp-vinh/ca"),
        ("CA tỉnh", at(NAM_DAN), "vn.nghe-an/ca"),
        ("Bộ Chỉ huy Quân sự tỉnh", at(NGHE_AN), "vn.nghe-an/bchqs"),
        ("Ban CHQS huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/bchqs"),
        ("Bộ Chỉ huy BĐBP tỉnh", at(NGHE_AN), "vn.nghe-an/bo-doi-bien-phong"),
        ("BĐBP tỉnh Quảng Ninh", at(CENTRE), "vn.quang-ninh/bo-doi-bien-phong"),
        ("Bộ Tư lệnh Thành phố Hồ Chí Minh", at(HCM), "vn.ho-chi-minh/bo-tu-lenh"),
        (
            "Phòng Cảnh sát giao thông (PC08)",
            at(NGHE_AN, issuer="vn.nghe-an/ca"),
            "vn.nghe-an/ca.pc08",
        ),
        ("Phòng PC06 - Công an tỉnh", at(NGHE_AN), "vn.nghe-an/ca.pc06"),
    ],
    "health centres, schools, the press": [
        ("CDC tỉnh Nghệ An", at(CENTRE), "vn.nghe-an/cdc"),
        ("Trung tâm Kiểm soát bệnh tật thành phố", at(HAI_PHONG), "vn.hai-phong/cdc"),
        ("TTYT huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/ttyt"),
        ("Trạm Y tế xã Kim Liên", at(NAM_DAN), "vn.nghe-an.h-nam-dan.x-kim-lien/tram-y-te"),
        ("Bệnh viện Đa khoa tỉnh", at(NGHE_AN), "vn.nghe-an/benh-vien.da-khoa"),
        ("Bệnh viện Bạch Mai", at(CENTRE), "vn/benh-vien.bach-mai"),
        ("Trường THPT Phan Bội Châu", at(NGHE_AN), "vn.nghe-an/truong.thpt-phan-boi-chau"),
        ("Trường Tiểu học Kim Liên", at(NAM_DAN), "vn.nghe-an.h-nam-dan/truong.th-kim-lien"),
        ("Trường Đại học Vinh", at(NGHE_AN), "vn.nghe-an/truong.dai-hoc-vinh"),
        ("Báo Nghệ An", at(NGHE_AN), "vn.nghe-an/bao.nghe-an"),
        ("Đài PT-TH tỉnh", at(NGHE_AN), "vn.nghe-an/dai-ptth"),
        ("Đài Tiếng nói Việt Nam", at(NGHE_AN), "vn/vov"),
        ("Cổng Thông tin điện tử Chính phủ", at(NGHE_AN), "vn/cp.cong-ttdt"),
        ("Trung tâm Phục vụ hành chính công tỉnh", at(NGHE_AN), "vn.nghe-an/trung-tam-pvhcc"),
    ],
    "the Front and mass organisations, with or without Việt Nam": [
        ("UBMTTQ Việt Nam tỉnh", at(NGHE_AN), "vn.nghe-an/mttq"),
        ("Ủy ban MTTQVN huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/mttq"),
        ("UBTW MTTQ Việt Nam", at(NGHE_AN), "vn/mttq"),
        ("Ban Thường trực UBMTTQ Việt Nam tỉnh", at(NGHE_AN), "vn.nghe-an/mttq.btt"),
        ("Tỉnh đoàn", at(NGHE_AN), "vn.nghe-an/dtn"),
        ("Thành đoàn Hải Phòng", at(CENTRE), "vn.hai-phong/dtn"),
        ("Huyện đoàn", at(NAM_DAN), "vn.nghe-an.h-nam-dan/dtn"),
        ("Trung ương Đoàn", at(NGHE_AN), "vn/dtn"),
        ("Đoàn TNCS Hồ Chí Minh huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/dtn"),
        ("Hội LHPN tỉnh", at(NGHE_AN), "vn.nghe-an/hpn"),
        ("LĐLĐ thành phố Vinh", at(NGHE_AN), "vn.nghe-an.tp-vinh/ldld"),
        ("Tổng Liên đoàn Lao động Việt Nam", at(NGHE_AN), "vn/ldld"),
        ("Hội Nông dân huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/hnd"),
        ("Hội CCB xã", at(KIM_LIEN), "vn.nghe-an.h-nam-dan.x-kim-lien/ccb"),
        ("Hội Chữ thập đỏ tỉnh", at(NGHE_AN), "vn.nghe-an/hoi.chu-thap-do"),
        ("Hội Luật gia tỉnh", at(NGHE_AN), "vn.nghe-an/hoi.luat-gia"),
    ],
    "committees are told by their topic, Covid-19 by its years": [
        (
            "Ban Chỉ đạo Trung ương về phòng chống thiên tai",
            at(CENTRE),
            "vn/bcd.phong-chong-thien-tai",
        ),
        ("Ban Chỉ đạo Quốc gia phòng, chống dịch bệnh COVID-19", at(NGHE_AN), "vn/bcd.covid-19"),
        ("BCĐ phòng, chống dịch tỉnh", at(NGHE_AN), "vn.nghe-an/bcd.covid-19"),
        (
            "Ban Chỉ đạo chuyển đổi số tỉnh",
            at(NGHE_AN, on="2023-01-01"),
            "vn.nghe-an/bcd.chuyen-doi-so",
        ),
        (
            "Ban Chỉ đạo Cải cách hành chính của Chính phủ",
            at(CENTRE, on="2022-01-01"),
            "vn/bcd.cai-cach-hanh-chinh",
        ),
        ("Ban ATGT huyện", at(NAM_DAN), "vn.nghe-an.h-nam-dan/ban.atgt"),
        ("Ủy ban An toàn giao thông Quốc gia", at(NGHE_AN), "vn/ubatgt"),
        (
            "Hội đồng Thi đua - Khen thưởng tỉnh",
            at(NGHE_AN),
            "vn.nghe-an/hoi-dong.thi-dua-khen-thuong",
        ),
        ("Ban Quản lý Khu kinh tế Đông Nam", at(NGHE_AN), "vn.nghe-an/ban-quan-ly-kkt.dong-nam"),
        ("Ban Quản lý các KCN tỉnh", at(NGHE_AN), "vn.nghe-an/ban-quan-ly-kcn"),
        (
            "Ban QLDA đầu tư xây dựng huyện",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/ban.qlda-dau-tu-xay-dung",
        ),
    ],
    "national organs stand without an area": [
        ("Thủ tướng Chính phủ", at(NGHE_AN), "vn/ttg"),
        ("TTg Chính phủ", at(NGHE_AN), "vn/ttg"),
        ("VPCP", at(NGHE_AN), "vn/vpcp"),
        ("Bộ Chính trị (khóa XIII)", at(NGHE_AN), "vn/party.bct"),
        ("Ban Chấp hành Trung ương Đảng khóa XIII", at(NGHE_AN), "vn/party.bch"),
        ("Quốc hội khóa XIV", at(NGHE_AN), "vn/qh"),
        ("UBTVQH", at(NGHE_AN), "vn/ubtvqh"),
        ("Chủ tịch nước", at(NGHE_AN), "vn/ctn"),
        ("Ban Bí thư", at(NGHE_AN), "vn/party.bbt"),
        ("Ban Tổ chức Trung ương", at(NGHE_AN), "vn/party.btc"),
    ],
    "a post hangs on the body whose post it is": [
        ("Chủ tịch UBND tỉnh", at(NAM_DAN), "vn.nghe-an/ubnd#chu-tich"),
        ("đồng chí Bí thư Tỉnh ủy", at(NAM_DAN), "vn.nghe-an/party#bi-thu"),
        (
            "Đ/c Phó Bí thư TT Huyện ủy",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/party#pho-bi-thu-thuong-truc",
        ),
        ("Giám đốc Sở Y tế", at(NGHE_AN), "vn.nghe-an/so.y-te#giam-doc"),
        ("Giám đốc Công an tỉnh", at(NGHE_AN), "vn.nghe-an/ca#giam-doc"),
        ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", at(NGHE_AN), "vn.nghe-an/bchqs#chi-huy-truong"),
        ("Chánh Văn phòng Tỉnh ủy", at(NGHE_AN), "vn.nghe-an/party.vp#chanh-van-phong"),
        ("CVP UBND tỉnh", at(NGHE_AN), "vn.nghe-an/vp-ubnd#chanh-van-phong"),
        (
            "Chánh Văn phòng HĐND và UBND huyện",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/vp-hdnd-ubnd#chanh-van-phong",
        ),
        (
            "Trưởng phòng Giáo dục và Đào tạo",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/phong.gddt#truong-phong",
        ),
        (
            "Trưởng Ban Tuyên giáo Huyện ủy",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/party.btg#truong-ban",
        ),
        ("Bộ trưởng Bộ Y tế", at(NGHE_AN), "vn/bo.y-te#bo-truong"),
        ("Phó Thủ tướng Vũ Đức Đam", at(CENTRE), "vn/cp#pho-thu-tuong"),
        (
            "Đồng chí Nguyễn Văn A, Ủy viên BTV Tỉnh ủy, Giám đốc Công an tỉnh",
            at(NGHE_AN),
            "vn.nghe-an/ca#giam-doc",
        ),
        ("Chủ tịch UBND huyện Nam Đàn", at(NGHE_AN), "vn.nghe-an.h-nam-dan/ubnd#chu-tich"),
        ("Bí thư Thành ủy Vinh", at(NGHE_AN), "vn.nghe-an.tp-vinh/party#bi-thu"),
        ("Viện trưởng VKSND tỉnh", at(NGHE_AN), "vn.nghe-an/vksnd#vien-truong"),
        ("Chánh án TAND tỉnh", at(NGHE_AN), "vn.nghe-an/tand#chanh-an"),
    ],
    "lost diacritics and wrong letters within the right province": [
        ("UY BAN NHAN DAN TINH NGHE AN", at(CENTRE), "vn.nghe-an/ubnd"),
        ("HUYÊN ỦY NAM ĐAN", at(CENTRE), "vn.nghe-an.h-nam-dan/party"),
        ("UBND THANH PHÔ VINH", at(NGHE_AN), "vn.nghe-an.tp-vinh/ubnd"),
        ("SỞ Y TÊ NGHỆ AN", at(CENTRE), "vn.nghe-an/so.y-te"),
        ("TỈNH ỦY QUẢNG NlNH", at(CENTRE), "vn.quang-ninh/party"),
        ("Uỷ ban nhân dân thị xã Đông Trièu", at(QUANG_NINH), "vn.quang-ninh.tx-dong-trieu/ubnd"),
    ],
}

GROUPS: dict[str, list[Row]] = {
    "a group's area is the smallest that can have such members": [
        ("Các sở, ban, ngành cấp tỉnh", at(NGHE_AN), "vn.nghe-an/c.so-ban-nganh"),
        (
            "UBND các huyện, thành phố, thị xã",
            at(NGHE_AN),
            "vn.nghe-an/c.ubnd-huyen-thanh-pho-thi-xa",
        ),
        ("UBND các tỉnh, thành phố trực thuộc Trung ương", at(CENTRE), "vn/c.ubnd-tinh"),
        (
            "Các Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
            at(CENTRE),
            "vn/c.bo-co-quan-ngang-bo-co-quan-thuoc-chinh-phu",
        ),
        (
            "Các huyện ủy, thành ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy",
            at(NGHE_AN),
            "vn.nghe-an/c.huyen-uy-thanh-uy-thi-uy-dang-uy",
        ),
        ("Đảng ủy các xã, thị trấn", at(NAM_DAN), "vn.nghe-an.h-nam-dan/c.dang-uy-xa-thi-tran"),
        ("UBND 19 xã, thị trấn", at(NAM_DAN), "vn.nghe-an.h-nam-dan/c.ubnd-xa-thi-tran"),
        (
            "Các phòng, ban, ngành, đoàn thể cấp huyện",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/c.phong-ban-nganh-doan-the",
        ),
    ],
    "a group's slug is its noun phrase without quantifier and owner": [
        ("các cơ quan, đơn vị, địa phương", at(NGHE_AN), "vn.nghe-an/c.co-quan-don-vi-dia-phuong"),
        ("Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy", at(NGHE_AN), "vn.nghe-an/c.uy-vien-btv"),
        ("Các đ/c Tỉnh ủy viên", at(NGHE_AN), "vn.nghe-an/c.uy-vien-bch"),
        ("Các doanh nghiệp trên địa bàn tỉnh", at(NGHE_AN), "vn.nghe-an/c.doanh-nghiep"),
        ("Chủ tịch UBND các xã, phường", at(VINH), "vn.nghe-an.tp-vinh/c.chu-tich-ubnd-xa-phuong"),
        ("Thành viên BCĐ tỉnh", at(NGHE_AN), "vn.nghe-an/c.thanh-vien-bcd"),
        ("các tổ chức chính trị - xã hội tỉnh", at(NGHE_AN), "vn.nghe-an/c.to-chuc-ct-xh"),
        ("Các Ban HĐND tỉnh", at(NGHE_AN), "vn.nghe-an/c.ban-hdnd"),
        ("Các ban của Tỉnh ủy", at(NGHE_AN), "vn.nghe-an/c.ban"),
        (
            "Thường trực HĐND các huyện, thị xã, thành phố",
            at(NGHE_AN),
            "vn.nghe-an/c.thuong-truc-hdnd-huyen-thi-xa-thanh-pho",
        ),
        ("Hiệu trưởng các trường THPT", at(NGHE_AN), "vn.nghe-an/c.hieu-truong"),
        (
            "Các phòng chuyên môn thuộc UBND huyện",
            at(NAM_DAN),
            "vn.nghe-an.h-nam-dan/c.phong-chuyen-mon",
        ),
    ],
}


def rows(table: dict[str, list[Row]]) -> list[pytest.param]:  # type: ignore[valid-type]
    """The rows of a table, each with its reason in its name."""
    return [
        pytest.param(*row, id=f"{why}: {row[0]}") for why, group in table.items() for row in group
    ]


@pytest.mark.parametrize(("surface", "context", "org"), rows(SINGLE))
def test_a_single_body_or_post(surface: str, context: Context, org: str | None) -> None:
    found = resolve_body(surface, context)
    assert found.org == org
    assert found.kind in ("body", "position")
    assert bool(found.name) == (org is not None)


@pytest.mark.parametrize(("surface", "context", "org"), rows(GROUPS))
def test_a_group(surface: str, context: Context, org: str) -> None:
    found = resolve_body(surface, context)
    assert found.org == org
    assert found.kind in ("collective", "position_group")


def test_a_stated_number_is_kept() -> None:
    assert resolve_body("UBND 19 xã, thị trấn", at(NAM_DAN)).stated_count == 19
    assert resolve_body("UBND các xã, thị trấn", at(NAM_DAN)).stated_count is None


def test_several_meanings_are_candidates_and_no_guess() -> None:
    found = resolve_body("UBND huyện Châu Thành", at(CENTRE))
    assert found.org is None
    assert {c.key.split("/")[0] for c in found.candidates} > {
        "vn.tien-giang.h-chau-thanh",
        "vn.ben-tre.h-chau-thanh",
    }
    city = resolve_body("Thành ủy", at(THU_DUC))
    assert {c.key for c in city.candidates} == {f"{THU_DUC}/party", f"{HCM}/party"}


def test_a_document_without_an_area_gives_no_area() -> None:
    assert resolve_body("UBND huyện", Context()).org is None
    assert resolve_body("Bộ Y tế", Context()).org == "vn/bo.y-te"


def test_a_guess_is_less_sure_than_what_the_text_says() -> None:
    said = resolve_body("Sở Y tế tỉnh Nghệ An", at(NAM_DAN)).confidence
    inferred = resolve_body("Sở Y tế", at(NAM_DAN)).confidence
    assert said > inferred


VOCABULARY = sorted(
    {
        word
        for table in (SINGLE, GROUPS)
        for r in table.values()
        for row in r
        for word in row[0].split()
    }
)
CONTEXTS = [Context(), *{row[1] for table in (SINGLE, GROUPS) for r in table.values() for row in r}]


@settings(deadline=None)  # the first call reads the lists of areas
@given(
    st.lists(
        st.sampled_from([*VOCABULARY, ",", ";", ":", "(", ")", "-", "và", "các", "18"]), max_size=9
    ),
    st.sampled_from(CONTEXTS),
    st.booleans(),
)
def test_no_order_of_known_words_raises(words: list[str], context: Context, capitals: bool) -> None:
    surface = " ".join(words)
    found = resolve_body(surface.upper() if capitals else surface, context)
    assert found.org is None or "/" in found.org


@settings(deadline=None)  # the first call reads the lists of areas
@given(st.text(max_size=60))
def test_no_text_raises(surface: str) -> None:
    assert resolve_body(surface, at(NAM_DAN)).confidence <= 1.0


def test_known_names_are_answered_from_memory() -> None:
    asked = [row[:2] for group in SINGLE.values() for row in group] * 30
    random.Random(7).shuffle(asked)
    for surface, context in asked:
        resolve_body(surface, context)
    begin = time.perf_counter()
    for surface, context in asked:
        resolve_body(surface, context)
    assert len(asked) / (time.perf_counter() - begin) > 20_000
