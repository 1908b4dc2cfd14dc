/*
title = { vi = "Chuỗi văn bản cấp trên", en = "Upstream chain" }
description = { vi = "Văn bản này thực hiện, căn cứ hoặc viện dẫn những văn bản nào, và đến lượt chúng viện dẫn những văn bản nào, từng bước một. Mỗi dòng là một quan hệ viện dẫn, ở bước sớm nhất gặp nó, kèm nguyên văn.", en = "Which documents this one carries out, rests on or cites, and which ones these cite in turn, step by step. Each row is one citation edge, at the first step that meets it, with its quote." }

[parameters]
document = { type = "document", vi = "mã hoặc số ký hiệu của văn bản", en = "key or symbol of the document" }
steps = { type = "integer", default = 5, minimum = 1, maximum = 20, vi = "số bước tối đa", en = "how many steps at most" }
links = { type = "choice", choices = ["all", "strong"], default = "all", vi = "all: mọi quan hệ; strong: chỉ quan hệ mạnh, tức các chế độ own và ordered của BASED_ON, IMPLEMENTS, FOLLOWS, GUIDES, DISSEMINATES, TRANSMITS, CONTINUES, không bị phủ định", en = "all: every relation; strong: only strong links, that is modes own and ordered of BASED_ON, IMPLEMENTS, FOLLOWS, GUIDES, DISSEMINATES, TRANSMITS, CONTINUES, not negated" }

[walk]
start = "document"
steps = "steps"
key = "citedKey"
path = "path"

[columns]
step = { vi = "Bước", en = "Step" }
path = { vi = "Đường đi", en = "Path" }
citing = { vi = "Văn bản viện dẫn", en = "Citing document" }
cited = { vi = "Văn bản được viện dẫn", en = "Cited document" }
relation = { vi = "Quan hệ", en = "Relation" }
mode = { vi = "Chế độ", en = "Mode" }
negated = { vi = "Bị phủ định", en = "Negated" }
strong = { vi = "Quan hệ mạnh", en = "Strong link" }
reported = { vi = "Chỉ biết qua tin bài", en = "Known through the press" }
mentions = { vi = "Số lần viện dẫn", en = "Mentions" }
quote = { vi = "Nguyên văn", en = "Quote" }
issuer = { vi = "Cơ quan ban hành văn bản được viện dẫn", en = "Issuer of the cited document" }
level = { vi = "Cấp của văn bản được viện dẫn", en = "Level of the cited document" }
date = { vi = "Ngày của văn bản được viện dẫn", en = "Date of the cited document" }
status = { vi = "Trạng thái của văn bản được viện dẫn", en = "Status of the cited document" }
lagDays = { vi = "Số ngày giữa hai văn bản", en = "Days between the two" }
confidence = { vi = "Độ tin cậy", en = "Confidence" }
citingKey = { vi = "Mã văn bản viện dẫn", en = "Key of the citing document" }
citedKey = { vi = "Mã văn bản được viện dẫn", en = "Key of the cited document" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
UNWIND $frontier AS hop
MATCH (citing:Document {key: hop.key})-[c:CITES]->(cited:Document)
WITH hop, citing, c, cited,
     c.relation IN ['BASED_ON', 'IMPLEMENTS', 'FOLLOWS', 'GUIDES', 'DISSEMINATES', 'TRANSMITS',
                    'CONTINUES']
     AND c.mode IN ['own', 'ordered'] AND NOT coalesce(c.negated, false) AS strong
WHERE strong OR $links = 'all'
OPTIONAL MATCH (told:Document) WHERE told.key = c.docKey
OPTIONAL MATCH (cited)-[:ISSUED_BY]->(o:Organization)
WITH hop, citing, c, cited, strong, told, min(o.name) AS issuer
RETURN $step AS step,
       hop.path + ' → ' + coalesce(cited.symbol, cited.title, cited.key) AS path,
       coalesce(citing.symbol, citing.title, citing.key) AS citing,
       coalesce(cited.symbol, cited.title, cited.key) AS cited,
       c.relation AS relation,
       c.mode AS mode,
       coalesce(c.negated, false) AS negated,
       strong AS strong,
       coalesce(c.reported, false) AS reported,
       c.mentions AS mentions,
       c.quote AS quote,
       coalesce(issuer, cited.issuerKey) AS issuer,
       cited.level AS level,
       cited.date AS date,
       cited.status AS status,
       c.lagDays AS lagDays,
       c.confidence AS confidence,
       citing.key AS citingKey,
       cited.key AS citedKey,
       told.provenance AS provenance
ORDER BY hop.position,
         CASE level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2
                    WHEN 'commune' THEN 3 ELSE 4 END,
         citedKey
