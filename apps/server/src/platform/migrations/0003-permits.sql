-- Lives of permits, what went otherwise than they allow, and releases: all of it follows from the entries.

alter table permit add column creditor text not null default '';
alter table permit add column reserved_at timestamptz not null default '1970-01-01T00:00:00Z';
alter table permit add column is_open boolean not null default true;
update permit p set reserved_at = date_trunc('second', e.recorded_at) from entry e
  where e.chain = p.matter and e.kind = 'permit-reserved' and e.openings -> 'permit' ->> 'value' = p.id;
update permit p set creditor = e.openings -> 'creditor' ->> 'value' from entry e
  where e.chain = p.matter and e.kind = 'matter-opened';
update permit set is_open = state not in ('settled', 'not-made');

drop index permit_matter;
drop index permit_voided;
create index permit_listed on permit (reserved_at, id);
create index permit_of_matter on permit (matter, reserved_at, id);
create index permit_unsettled on permit (expires_at) where is_open;
create index permit_voided on permit (expires_at) where voided_at is not null;

create table incident (
  permit text not null references permit (id),
  kind text not null,
  at timestamptz not null,
  found_at timestamptz not null,
  primary key (permit, kind, at)
);
create index incident_listed on incident (found_at, permit, kind);

create table release (
  id text primary key,
  matter text not null references chain (id)
);
