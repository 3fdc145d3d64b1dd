-- The record and the indexes over it. Entries are only ever added; of an entry that stands, only its openings can be
-- erased and its place in the tree be filled in, once. The trigger holds that against every writer, this service too.

create table chain (
  id text primary key,
  entries integer not null check (entries >= 0),
  head text not null,
  neighbours text[] not null default '{}',
  last_at timestamptz not null
);

create table entry (
  id bigint generated always as identity primary key,
  chain text not null references chain (id),
  number integer not null check (number > 0),
  kind text not null,
  recorded_at timestamptz not null,
  entry text not null,
  leaf text not null,
  openings json not null,
  tree_index bigint unique,
  unique (chain, number)
);
create index entry_unsequenced on entry (id) where tree_index is null;
create index entry_recorded_at on entry (recorded_at);

create function entry_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'entry % of chain % is part of the record and cannot be deleted', old.number, old.chain;
  end if;
  if (new.id, new.chain, new.number, new.kind, new.recorded_at, new.entry, new.leaf)
     is distinct from (old.id, old.chain, old.number, old.kind, old.recorded_at, old.entry, old.leaf) then
    raise exception 'entry % of chain % is part of the record and cannot be changed', old.number, old.chain;
  end if;
  if old.tree_index is not null and new.tree_index is distinct from old.tree_index then
    raise exception 'entry % of chain % keeps its place in the tree', old.number, old.chain;
  end if;
  return new;
end $$;
create trigger entry_is_kept before update or delete on entry for each row execute function entry_is_kept();

create table reference (
  kind text not null,
  reference text not null,
  id text not null,
  primary key (kind, reference)
);
create index reference_id on reference (id);

create table link (
  key text not null,
  matter text not null references chain (id),
  primary key (key, matter)
);
create index link_matter on link (matter);

create table permit (
  id text primary key,
  matter text not null references chain (id),
  client text not null,
  organisation text not null,
  audience text not null,
  state text not null,
  not_before timestamptz not null,
  expires_at timestamptz not null,
  voided_at timestamptz
);
create index permit_matter on permit (matter);
create index permit_open on permit (expires_at) where state in ('reserved', 'redeemed');
create index permit_voided on permit (audience, expires_at) where state = 'voided';

create table idempotency (
  client text not null,
  key text not null,
  fingerprint text not null,
  status integer not null,
  body text not null,
  created_at timestamptz not null,
  primary key (client, key)
);

create table placement (
  matter text not null references chain (id),
  debt text not null,
  agency text not null,
  primary key (debt, agency)
);
create index placement_agency on placement (agency, matter);
