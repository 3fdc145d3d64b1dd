-- An entry that tells of a permit has some 4,000 bytes. Beyond 2,000 PostgreSQL compresses a row and puts its longest
-- values into a table of their own, which takes more than writing the row: here it is left whole as long as a page holds
-- it. Entries that stand are left as they are.

alter table entry set (toast_tuple_target = 8160);
