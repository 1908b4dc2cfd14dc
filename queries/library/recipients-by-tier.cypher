/*
title = { vi = "Nơi nhận theo cấp", en = "Recipients by tier" }
description = { vi = "Văn bản gửi cho ai và gửi nơi nào, từ Trung ương đến cơ sở, để làm gì, kèm nguyên văn; dấu đến cho biết nơi đã thật sự nhận.", en = "To whom the document is addressed and copied, from the centre down to the communes, for what purpose, with the quote; an incoming stamp shows who did receive it." }

[parameters]
document = { type = "document", vi = "mã hoặc số ký hiệu của văn bản", en = "key or symbol of the document" }
role = { type = "choice", choices = ["any", "addressed", "copied", "received"], default = "any", vi = "addressed: Kính gửi; copied: Nơi nhận; received: dấu đến", en = "addressed: Kính gửi; copied: Nơi nhận; received: incoming stamp" }

[columns]
level = { vi = "Cấp", en = "Level" }
recipient = { vi = "Nơi nhận", en = "Recipient" }
kind = { vi = "Là", en = "What it is" }
role = { vi = "Vai trò", en = "Role" }
purpose = { vi = "Mục đích", en = "Purpose" }
purposeText = { vi = "Mục đích như đã viết", en = "Purpose as written" }
purposeSource = { vi = "Cách nhận ra mục đích", en = "How the purpose was found" }
viaReference = { vi = "Qua “Như trên”", en = "By way of “Như trên”" }
statedCount = { vi = "Số lượng nêu trong văn bản", en = "Number stated in the text" }
members = { vi = "Số thành viên biết được vào ngày của văn bản", en = "Members known on the day of the document" }
quote = { vi = "Nguyên văn", en = "Quote" }
start = { vi = "Từ ký tự", en = "From character" }
end = { vi = "Đến ký tự", en = "To character" }
key = { vi = "Mã nơi nhận", en = "Key of the recipient" }
reported = { vi = "Chỉ biết qua tin bài", en = "Known through the press" }
provenance = { vi = "Nguồn gốc", en = "Provenance" }
*/
MATCH (d:Document {key: $document})
CALL {
  WITH d
  MATCH (d)-[r:ADDRESSED_TO]->(x)
  RETURN x, 'addressed' AS role, r.order AS place, r AS fact
  UNION ALL
  WITH d
  MATCH (d)-[r:COPIED_TO]->(x)
  RETURN x, 'copied' AS role, r.order AS place, r AS fact
  UNION ALL
  WITH d
  MATCH (d)-[:RECEIVED_AS]->(s:Receipt)-[:RECEIVED_BY]->(x)
  RETURN x, 'received' AS role, s.charStart AS place, s AS fact
}
WITH d, x, role, place, fact WHERE $role = 'any' OR $role = role
OPTIONAL MATCH (x)-[:POST_IN]->(home:Organization)
OPTIONAL MATCH (told:Document) WHERE told.key = fact.docKey
WITH d, x, role, place, fact, told, coalesce(x.level, home.level) AS level
RETURN level AS level,
       coalesce(x.name, x.title, x.key) AS recipient,
       CASE WHEN x:CollectiveBody THEN coalesce(x.kind, 'collective')
            WHEN x:Position THEN 'position' ELSE 'body' END AS kind,
       role AS role,
       fact.purpose AS purpose,
       fact.purposeText AS purposeText,
       fact.purposeSource AS purposeSource,
       coalesce(fact.viaReference, false) AS viaReference,
       x.statedCount AS statedCount,
       COUNT { (x)-[h:HAS_MEMBER]->() WHERE h.asOf = d.date } AS members,
       fact.quote AS quote,
       fact.charStart AS start,
       fact.charEnd AS end,
       x.key AS key,
       coalesce(fact.reported, false) AS reported,
       told.provenance AS provenance
ORDER BY CASE level WHEN 'central' THEN 0 WHEN 'province' THEN 1 WHEN 'district' THEN 2
                    WHEN 'commune' THEN 3 ELSE 4 END,
         role, place, start, key
