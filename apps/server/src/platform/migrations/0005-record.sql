-- What is made of the entries so that strangers can hold the record to its word: the tree's tiles (C2SP tlog-tiles), the
-- map of chains, the checkpoints that were signed and what witnesses signed under them. All but the checkpoints and
-- their signatures follows from the entries in their places.

create table tree (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  root text not null,
  chains bigint not null check (chains >= 0),
  map_root text not null
);

-- 256 hashes of 32 bytes a tile, less in the last of a level
create table tile (
  level integer not null check (level >= 0),
  index bigint not null check (index >= 0),
  hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
  primary key (level, index)
);

create table map_node (
  path text primary key check (path ~ '^[01]*$'),
  node bytea not null
);

create table checkpoint (
  size bigint primary key check (size > 0),
  root text not null,
  -- what was signed, and the same with the log's own signatures
  body text not null,
  note text not null,
  signed_at timestamptz not null
);

create table cosignature (
  size bigint not null references checkpoint (size),
  -- verifier key of the witness, and its line under the checkpoint
  key text not null,
  line text not null,
  client text not null,
  received_at timestamptz not null,
  primary key (size, key)
);

-- of values that were erased, what is left for judging; the entry that records the erasure holds the same
alter table entry add column kept json;

create index entry_erased on entry (id) where kind = 'data-erased';
-- an answer is kept under the instant of the entries that it tells of: erasing these finds it
create index idempotency_created_at on idempotency (created_at);

create function record_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'nothing is ever deleted from %', tg_table_name;
  end if;
  -- in steps: a table without the column cannot even be asked
  if tg_table_name = 'tree' then
    if new.size < old.size then
      raise exception 'the tree has % leaves and never fewer', old.size;
    end if;
  elsif tg_table_name = 'tile' then
    if position(old.hashes in new.hashes) <> 1 then
      raise exception 'tile % of level % keeps the hashes it has', old.index, old.level;
    end if;
  elsif tg_table_name = 'checkpoint' then
    if (new.size, new.root, new.body) is distinct from (old.size, old.root, old.body) then
      raise exception 'the checkpoint of % entries was signed and cannot be changed', old.size;
    end if;
  end if;
  return new;
end $$;
create trigger tree_only_grows before update or delete on tree for each row execute function record_only_grows();
create trigger tile_only_grows before update or delete on tile for each row execute function record_only_grows();
create trigger map_node_only_grows before delete on map_node for each row execute function record_only_grows();
create trigger checkpoint_only_grows before update or delete on checkpoint for each row execute function record_only_grows();
