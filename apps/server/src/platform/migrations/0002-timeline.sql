-- Who may see what: an agency sees only what is placed with it, and the database holds that by itself for every reader
-- that takes the agency's role. Matters as lists show them.

alter table placement add column until timestamptz;

create table matter (
  id text primary key references chain (id),
  creditor text not null,
  reference text,
  opened_at timestamptz not null
);
create index matter_listed on matter (creditor, opened_at, id);
insert into matter (id, creditor, reference, opened_at)
  select chain, openings -> 'creditor' ->> 'value', openings -> 'reference' ->> 'value', recorded_at
  from entry where kind = 'matter-opened';

-- empty: the whole matter; '*': nothing that an agency sees
alter table entry add column debts text[] not null default '{}';
update entry set debts = array(select json_array_elements_text(openings -> 'act' -> 'value' -> 'debts'))
  where kind in ('permit-reserved', 'permit-refused') and openings -> 'act' -> 'value' -> 'debts' is not null;
update entry set debts = array(select json_array_elements_text(openings -> 'event' -> 'value' -> 'debts'))
  where kind = 'event-recorded' and openings -> 'event' -> 'value' -> 'debts' is not null;
update entry set debts = array(select json_array_elements_text(openings -> 'contact' -> 'value' -> 'debts'))
  where kind = 'contact-recorded' and openings -> 'contact' -> 'value' -> 'debts' is not null;
update entry set debts = array[openings -> 'debt' -> 'value' ->> 'id'] where kind = 'debt-stated';
update entry set debts = array[openings -> 'debt' ->> 'value'] where kind in ('debt-placed', 'placement-ended');
update entry set debts = '{*}' where kind in ('history-imported', 'unmasked-viewed');
update entry e set debts = r.debts from entry r
  where e.kind in ('permit-redeemed', 'permit-settled', 'permit-not-made', 'permit-voided')
  and r.chain = e.chain and r.kind = 'permit-reserved'
  and r.openings -> 'permit' ->> 'value' = e.openings -> 'permit' ->> 'value';

-- a role belongs to the whole cluster: another database of it may have made it already
do $$
begin
  if not exists (select from pg_roles where rolname = 'forbear_agency') then
    create role forbear_agency nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'forbear_agency', 'member') then
    grant forbear_agency to current_user;
  end if;
end $$;
grant usage on schema public to forbear_agency;
grant select on chain, entry, link, permit, placement, matter to forbear_agency;

-- the instant by which a placement has ended; the service hands in its own
create function asked_at() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('forbear.at', true), '')::timestamptz, clock_timestamp())
$$;

alter table placement enable row level security;
alter table chain enable row level security;
alter table entry enable row level security;
alter table link enable row level security;
alter table permit enable row level security;
alter table matter enable row level security;
create policy of_agency on placement for select to forbear_agency
  using (agency = current_setting('forbear.agency', true) and (until is null or until > asked_at()));
create policy of_agency on chain for select to forbear_agency
  using (exists (select from placement p where p.matter = chain.id));
create policy of_agency on matter for select to forbear_agency
  using (exists (select from placement p where p.matter = matter.id));
create policy of_agency on link for select to forbear_agency
  using (exists (select from placement p where p.matter = link.matter));
create policy of_agency on entry for select to forbear_agency
  using (exists (
    select from placement p where p.matter = entry.chain and (entry.debts = '{}' or p.debt = any (entry.debts))));
create policy of_agency on permit for select to forbear_agency
  using (organisation = current_setting('forbear.agency', true)
    and exists (select from placement p where p.matter = permit.matter));

-- a permit is the lender's own, or its agency's for debts that are placed with it when the permit begins
create function permit_is_placed() returns trigger language plpgsql as $$
declare
  act json;
begin
  if exists (select from permit where id = new.id) then
    return new;
  end if;
  if exists (select from matter where id = new.matter and creditor = new.organisation) then
    return new;
  end if;
  select openings -> 'act' -> 'value' into act from entry
    where chain = new.matter and kind = 'permit-reserved' and openings -> 'permit' ->> 'value' = new.id
    order by number desc limit 1;
  if act is null or act -> 'by' ->> 'organisation' is distinct from new.organisation
     or coalesce(json_array_length(act -> 'debts'), 0) = 0
     or exists (
       select from json_array_elements_text(act -> 'debts') as debt
       where not exists (
         select from placement p
         where p.matter = new.matter and p.debt = debt and p.agency = new.organisation
           and (p.until is null or p.until > new.not_before))) then
    raise exception 'permit % of % is for a debt that is not placed with it', new.id, new.organisation
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger permit_is_placed before insert on permit for each row execute function permit_is_placed();
