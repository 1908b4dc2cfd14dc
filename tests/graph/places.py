"""Areas and documents to read names against: other provinces and years than the samples'."""

from __future__ import annotations

import datetime

from graph.context import Context

CENTRE = "vn"
HA_NOI = "vn.ha-noi"
BO_DE_2025 = "vn.ha-noi.p-bo-de"
NGHE_AN = "vn.nghe-an"
VINH = "vn.nghe-an.tp-vinh"
NAM_DAN = "vn.nghe-an.h-nam-dan"
KIM_LIEN = "vn.nghe-an.h-nam-dan.x-kim-lien"
KIM_LIEN_2025 = "vn.nghe-an.x-kim-lien"
HCM = "vn.ho-chi-minh"
QUAN_1 = "vn.ho-chi-minh.q-1"
THU_DUC = "vn.ho-chi-minh.tp-thu-duc"
DAK_LAK = "vn.dak-lak"
HAI_PHONG = "vn.hai-phong"
QUANG_NINH = "vn.quang-ninh"
HA_LONG = "vn.quang-ninh.tp-ha-long"
DONG_TRIEU = "vn.quang-ninh.tx-dong-trieu"
CAN_THO = "vn.can-tho"
NINH_KIEU = "vn.can-tho.q-ninh-kieu"
TIEN_GIANG = "vn.tien-giang"


def at(
    area: str, *, on: str = "2021-06-01", issuer: str | None = None, system: str | None = None
) -> Context:
    """A document of this area and day."""
    day = datetime.date.fromisoformat(on)
    return Context(area=area, date=day, issuer_org=issuer, system=system)


def nowhere(on: str) -> Context:
    """A document of which only the day is known."""
    return Context(date=datetime.date.fromisoformat(on))
