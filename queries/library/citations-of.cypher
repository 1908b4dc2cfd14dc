/*
title = { vi = "Các lần viện dẫn một văn bản", en = "Citations of a document" }
description = { vi = "Mọi chỗ trong các văn bản đã nạp viện dẫn văn bản này, kèm nguyên văn và vị trí. Một lần viện dẫn còn mơ hồ có alternatives lớn hơn 1.", en = "Every place of the loaded documents that mentions this one, with the quote and where it stands. An ambiguous mention has alternatives above 1." }

[parameters]
document = { type = "document", vi = "mã hoặc số ký hiệu của văn bản được viện dẫn", en = "key or symbol of the cited document" }

[columns]
citing = { vi = "Văn bản viện dẫn", en = "Citing document" }
date = { vi = "Ngày của văn bản viện dẫn", en = "Date of the citing document" }
quote = { vi = "Nguyên văn", en = "Quote" }
section = { vi = "Mục", en = "Section" }
start = { vi = "Từ ký tự", en = "From character" }
end = { vi = "Đến ký tự", en = "To character" }
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
citingKey = { vi = "Mã văn bản viện dẫn", en = "Key of the citing document" }
readIn = { vi = "Đọc trong văn bản", en = "Read in document" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
MATCH (:Document {key: $document})<-[r:REFERS_TO]-(m:Citation)<-[:HAS_CITATION]-(told:Document)
OPTIONAL MATCH (citing:Document) WHERE citing.key = m.citing
RETURN coalesce(citing.symbol, citing.title, m.citing) AS citing,
       citing.date AS date,
       m.quote AS quote,
       m.section AS section,
       m.charStart AS start,
       m.charEnd AS end,
       m.mentionType AS mentionType,
       m.relation AS relation,
       m.cue AS cue,
       m.mode AS mode,
       coalesce(m.negated, false) AS negated,
       m.provision AS provision,
       coalesce(m.reported, false) AS reported,
       r.keyStatus AS keyStatus,
       r.confidence AS confidence,
       COUNT { (m)-[:REFERS_TO]->(:Document) } AS alternatives,
       m.citing AS citingKey,
       told.key AS readIn,
       told.provenance AS provenance
ORDER BY readIn, start, end, m.id
