/*
title = { vi = "Phiếu văn bản", en = "Document card" }
description = { vi = "Một dòng tóm tắt những gì biết về văn bản: ai ban hành, ai quyết định, ai ký, ngày, độ khẩn, số lần viện dẫn và được viện dẫn, số nơi nhận, dấu đến, tệp nguồn.", en = "One row with what is known of the document: who issued, decided and signed it, date, urgency, how often it cites and is cited, recipients, stamps, source files." }

[parameters]
document = { type = "document", vi = "mã hoặc số ký hiệu của văn bản", en = "key or symbol of the document" }

[columns]
symbol = { vi = "Số ký hiệu", en = "Symbol" }
title = { vi = "Trích yếu", en = "Title" }
type = { vi = "Loại", en = "Type" }
subtype = { vi = "Tiểu loại", en = "Subtype" }
issuer = { vi = "Cơ quan ban hành", en = "Issuer" }
decidedBy = { vi = "Cơ quan quyết định", en = "Decided by" }
signer = { vi = "Người ký", en = "Signer" }
position = { vi = "Chức vụ người ký", en = "Position of the signer" }
authority = { vi = "Thẩm quyền ký", en = "Authority" }
date = { vi = "Ngày", en = "Date" }
dateText = { vi = "Ngày như đã viết", en = "Date as written" }
place = { vi = "Địa danh", en = "Place" }
level = { vi = "Cấp", en = "Level" }
system = { vi = "Hệ thống", en = "System" }
urgency = { vi = "Độ khẩn", en = "Urgency" }
secrecy = { vi = "Độ mật", en = "Secrecy" }
status = { vi = "Trạng thái", en = "Status" }
keyStatus = { vi = "Độ chắc của mã", en = "Certainty of the key" }
cites = { vi = "Viện dẫn (văn bản)", en = "Cites (documents)" }
mentions = { vi = "Số lần viện dẫn trong văn bản", en = "Mentions in its text" }
citedBy = { vi = "Được viện dẫn bởi (văn bản)", en = "Cited by (documents)" }
addressees = { vi = "Kính gửi (số nơi)", en = "Addressees" }
copies = { vi = "Nơi nhận (số nơi)", en = "Copied recipients" }
receipts = { vi = "Dấu đến", en = "Incoming stamps" }
files = { vi = "Tệp nguồn", en = "Source files" }
reportedBy = { vi = "Tin bài đưa tin", en = "News reports on it" }
key = { vi = "Mã", en = "Key" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
MATCH (d:Document {key: $document})
OPTIONAL MATCH (d)-[:ISSUED_BY]->(issuer:Organization)
WITH d, min(issuer.name) AS issuer
OPTIONAL MATCH (d)-[:DECIDED_BY]->(decider:Organization)
WITH d, issuer, min(decider.name) AS decidedBy
OPTIONAL MATCH (d)-[s:SIGNED_BY]->(p:Person)
WITH d, issuer, decidedBy, s, p ORDER BY p.key
WITH d, issuer, decidedBy, head(collect(p.name)) AS signer,
     head(collect(s.positionTitle)) AS position, head(collect(s.authorityText)) AS authority
OPTIONAL MATCH (d)-[:LOADED_FROM]->(file:SourceFile)
WITH d, issuer, decidedBy, signer, position, authority, file ORDER BY file.fileName
WITH d, issuer, decidedBy, signer, position, authority, collect(file.fileName) AS files
OPTIONAL MATCH (report:Document)-[:DESCRIBES]->(d)
WITH d, issuer, decidedBy, signer, position, authority, files, report ORDER BY report.key
WITH d, issuer, decidedBy, signer, position, authority, files,
     collect(report.key) AS reportedBy, head(collect(report.provenance)) AS badge
RETURN d.symbol AS symbol,
       d.title AS title,
       d.typeCode AS type,
       d.subtype AS subtype,
       coalesce(issuer, d.issuerKey) AS issuer,
       decidedBy AS decidedBy,
       signer AS signer,
       position AS position,
       authority AS authority,
       d.date AS date,
       d.dateText AS dateText,
       d.placeName AS place,
       d.level AS level,
       d.system AS system,
       d.urgency AS urgency,
       d.secrecy AS secrecy,
       d.status AS status,
       d.keyStatus AS keyStatus,
       COUNT { (d)-[:CITES]->(:Document) } AS cites,
       COUNT { (d)-[:HAS_CITATION]->(:Citation) } AS mentions,
       COUNT { (d)<-[:CITES]-(:Document) } AS citedBy,
       COUNT { (d)-[:ADDRESSED_TO]->() } AS addressees,
       COUNT { (d)-[:COPIED_TO]->() } AS copies,
       COUNT { (d)-[:RECEIVED_AS]->() } AS receipts,
       files AS files,
       reportedBy AS reportedBy,
       d.key AS key,
       coalesce(d.provenance, badge) AS provenance
ORDER BY key
