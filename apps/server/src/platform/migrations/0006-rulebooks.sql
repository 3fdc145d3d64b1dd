-- Rulebooks by their digest, so that an old decision can be judged again under the law that was in force then.

create table rulebook (
  digest text primary key,
  document json not null,
  stored_at timestamptz not null
);

create function rulebook_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'rulebook % is part of the record and cannot be changed or deleted', old.digest;
end $$;
create trigger rulebook_is_kept before update or delete on rulebook for each row execute function rulebook_is_kept();
