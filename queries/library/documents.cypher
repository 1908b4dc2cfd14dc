/*
title = { vi = "Danh mục văn bản", en = "Documents" }
description = { vi = "Các văn bản trong đồ thị, đã nạp, chỉ được viện dẫn hoặc chỉ biết qua tin bài, với cơ quan ban hành, ngày và số lần viện dẫn. Có thể lọc.", en = "The documents of the graph, loaded, only cited or reported, with issuer, date and how often they cite and are cited. Filters are possible." }

[parameters]
status = { type = "choice", choices = ["any", "loaded", "cited", "reported"], default = "any", vi = "trạng thái", en = "status" }
level = { type = "choice", choices = ["any", "central", "province", "district", "commune"], default = "any", vi = "cấp", en = "level" }
type = { type = "text", default = "", vi = "loại văn bản, ví dụ cong-van", en = "document type, e.g. cong-van" }
issuer = { type = "text", default = "", vi = "mã cơ quan ban hành, hoặc phần đầu của nó, ví dụ vn.ha-noi", en = "key of the issuing body, or its beginning, e.g. vn.ha-noi" }
year = { type = "integer", default = 0, maximum = 9999, vi = "năm; 0 là mọi năm", en = "year; 0 is every year" }

[columns]
symbol = { vi = "Số ký hiệu", en = "Symbol" }
title = { vi = "Trích yếu", en = "Title" }
type = { vi = "Loại", en = "Type" }
issuer = { vi = "Cơ quan ban hành", en = "Issuer" }
level = { vi = "Cấp", en = "Level" }
date = { vi = "Ngày", en = "Date" }
year = { vi = "Năm", en = "Year" }
status = { vi = "Trạng thái", en = "Status" }
cites = { vi = "Viện dẫn (văn bản)", en = "Cites (documents)" }
citedBy = { vi = "Được viện dẫn bởi (văn bản)", en = "Cited by (documents)" }
key = { vi = "Mã", en = "Key" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
MATCH (d:Document)
WHERE ($status = 'any' OR d.status = $status)
  AND ($level = 'any' OR d.level = $level)
  AND ($type = '' OR d.typeCode = $type)
  AND ($issuer = '' OR d.issuerKey STARTS WITH $issuer)
  AND ($year = 0 OR d.year = $year)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(o:Organization)
WITH d, min(o.name) AS issuer
RETURN d.symbol AS symbol,
       d.title AS title,
       d.typeCode AS type,
       coalesce(issuer, d.issuerKey) AS issuer,
       d.level AS level,
       d.date AS date,
       d.year AS year,
       d.status AS status,
       COUNT { (d)-[:CITES]->(:Document) } AS cites,
       COUNT { (d)<-[:CITES]-(:Document) } AS citedBy,
       d.key AS key,
       d.provenance AS provenance
ORDER BY year, date, key
