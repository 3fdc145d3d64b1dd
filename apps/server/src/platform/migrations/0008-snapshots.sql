-- What a matter has come to, so that it is not folded from its first entry each time a process meets it. It follows from
-- the entries and is made again from them; one that the chain does not confirm is passed over, and erasing takes it away.

create table snapshot (
  matter text primary key references chain (id),
  -- the entry that it ends with, and that entry's leaf hash
  entries integer not null check (entries > 0),
  head text not null,
  -- the version of the fold that made it; those of another version are not read
  fold integer not null,
  state json not null
);
