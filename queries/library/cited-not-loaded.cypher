/*
title = { vi = "Văn bản được viện dẫn nhưng chưa nạp", en = "Documents cited but not loaded" }
description = { vi = "Những văn bản mà các văn bản khác viện dẫn nhưng chưa có tệp trong đồ thị, nhiều văn bản viện dẫn nhất trước, kèm số lần và tổng số để so sánh: danh sách cần tìm tiếp.", en = "Documents that others cite and whose file is not in the graph, those cited by most documents first, with counts and the totals they are counted against: what to look for next." }

[parameters]
level = { type = "choice", choices = ["any", "central", "province", "district", "commune"], default = "any", vi = "cấp của văn bản được viện dẫn", en = "level of the cited document" }

[columns]
symbol = { vi = "Số ký hiệu", en = "Symbol" }
title = { vi = "Trích yếu", en = "Title" }
type = { vi = "Loại", en = "Type" }
issuer = { vi = "Cơ quan ban hành", en = "Issuer" }
level = { vi = "Cấp", en = "Level" }
date = { vi = "Ngày", en = "Date" }
year = { vi = "Năm", en = "Year" }
status = { vi = "Trạng thái", en = "Status" }
keyStatus = { vi = "Độ chắc của mã", en = "Certainty of the key" }
citingDocuments = { vi = "Số văn bản viện dẫn", en = "Citing documents" }
ofCitingDocuments = { vi = "trên tổng số văn bản có viện dẫn", en = "of all documents that cite" }
mentions = { vi = "Số lần viện dẫn", en = "Mentions" }
ofMentions = { vi = "trên tổng số lần viện dẫn", en = "of all mentions" }
key = { vi = "Mã", en = "Key" }
provenance = { vi = "Nguồn gốc của các văn bản viện dẫn", en = "Provenance of the citing documents" }
*/
MATCH (one:Document)-[every:CITES]->(:Document)
WITH count(DISTINCT one) AS ofCitingDocuments, sum(every.mentions) AS ofMentions
MATCH (citing:Document)-[c:CITES]->(d:Document)
WHERE d.status <> 'loaded' AND ($level = 'any' OR d.level = $level)
OPTIONAL MATCH (told:Document) WHERE told.key = c.docKey
WITH ofCitingDocuments, ofMentions, d, citing, c, told ORDER BY told.provenance
WITH ofCitingDocuments, ofMentions, d, count(DISTINCT citing) AS citingDocuments,
     sum(c.mentions) AS mentions, collect(DISTINCT told.provenance) AS badges
OPTIONAL MATCH (d)-[:ISSUED_BY]->(o:Organization)
WITH ofCitingDocuments, ofMentions, d, citingDocuments, mentions, badges, min(o.name) AS issuer
RETURN d.symbol AS symbol,
       d.title AS title,
       d.typeCode AS type,
       coalesce(issuer, d.issuerKey) AS issuer,
       d.level AS level,
       d.date AS date,
       d.year AS year,
       d.status AS status,
       d.keyStatus AS keyStatus,
       citingDocuments AS citingDocuments,
       ofCitingDocuments AS ofCitingDocuments,
       mentions AS mentions,
       ofMentions AS ofMentions,
       d.key AS key,
       CASE badges WHEN [] THEN null ELSE reduce(s = '', b IN badges |
            CASE s WHEN '' THEN b ELSE s + '; ' + b END) END AS provenance
ORDER BY citingDocuments DESC, mentions DESC, key
