/*
title = { vi = "Các lần viện dẫn trong một văn bản", en = "Citations in a document" }
description = { vi = "Mọi chỗ văn bản này viện dẫn văn bản khác hoặc chính nó, kèm nguyên văn, vị trí và văn bản được hiểu là; một lần viện dẫn còn mơ hồ có một dòng cho mỗi khả năng, một lần chưa rõ thì cột cited để trống.", en = "Every place where this document mentions another or itself, with the quote, where it stands and which document is meant; an ambiguous mention has one row per candidate, one that is not understood has no cited." }

[parameters]
document = { type = "document", vi = "mã hoặc số ký hiệu của văn bản", en = "key or symbol of the document" }

[columns]
quote = { vi = "Nguyên văn", en = "Quote" }
section = { vi = "Mục", en = "Section" }
start = { vi = "Từ ký tự", en = "From character" }
end = { vi = "Đến ký tự", en = "To character" }
cited = { vi = "Văn bản được viện dẫn", en = "Cited document" }
date = { vi = "Ngày của văn bản được viện dẫn", en = "Date of the cited document" }
status = { vi = "Trạng thái của văn bản được viện dẫn", en = "Status of the cited document" }
mentionType = { vi = "Kiểu viện dẫn", en = "Type of mention" }
relation = { vi = "Quan hệ", en = "Relation" }
cue = { vi = "Từ ngữ báo quan hệ", en = "Cue" }
mode = { vi = "Chế độ", en = "Mode" }
negated = { vi = "Bị phủ định", en = "Negated" }
provision = { vi = "Điều khoản", en = "Provision" }
reported = { vi = "Chỉ biết qua tin bài", en = "Known through the press" }
keyStatus = { vi = "Độ chắc của mã", en = "Certainty of the key" }
confidence = { vi = "Độ tin cậy", en = "Confidence" }
alternatives = { vi = "Số khả năng", en = "Alternatives" }
citedKey = { vi = "Mã văn bản được viện dẫn", en = "Key of the cited document" }
citingKey = { vi = "Mã văn bản viện dẫn", en = "Key of the citing document" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
MATCH (d:Document {key: $document})-[:HAS_CITATION]->(m:Citation)
OPTIONAL MATCH (m)-[r:REFERS_TO]->(cited:Document)
RETURN m.quote AS quote,
       m.section AS section,
       m.charStart AS start,
       m.charEnd AS end,
       coalesce(cited.symbol, cited.title, cited.key) AS cited,
       cited.date AS date,
       cited.status AS status,
       m.mentionType AS mentionType,
       m.relation AS relation,
       m.cue AS cue,
       m.mode AS mode,
       coalesce(m.negated, false) AS negated,
       m.provision AS provision,
       coalesce(m.reported, false) AS reported,
       coalesce(r.keyStatus, m.keyStatus) AS keyStatus,
       coalesce(r.confidence, m.confidence) AS confidence,
       COUNT { (m)-[:REFERS_TO]->(:Document) } AS alternatives,
       cited.key AS citedKey,
       m.citing AS citingKey,
       d.provenance AS provenance
ORDER BY start, end, m.id, citedKey
