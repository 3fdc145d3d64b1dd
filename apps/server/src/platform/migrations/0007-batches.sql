-- What a transaction of many permits pays for once instead of for each of its rows.

-- The same rule as before, over all rows of a statement at a time: a permit is the lender's own, or its agency's for
-- debts that are placed with it when the permit begins. What the statement changed instead of adding is not asked again.
drop trigger permit_is_placed on permit;
drop function permit_is_placed();
-- a session keeps the plan that it made when its tables were small, and would read all of a table for each statement
create function permits_are_placed() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
declare
  misplaced record;
begin
  select a.id, a.organisation into misplaced from added a
    -- one question, so that the second half is asked of agencies' permits alone
    where not (exists (select from matter m where m.id = a.matter and m.creditor = a.organisation) or coalesce((
      select e.act -> 'by' ->> 'organisation' is not distinct from a.organisation
        and coalesce(json_array_length(e.act -> 'debts'), 0) > 0
        and not exists (
          select from json_array_elements_text(e.act -> 'debts') as debt
          where not exists (
            select from placement p
            where p.matter = a.matter and p.debt = debt and p.agency = a.organisation
              and (p.until is null or p.until > a.not_before)))
      from (
        select openings -> 'act' -> 'value' as act from entry
        where chain = a.matter and kind = 'permit-reserved' and openings -> 'permit' ->> 'value' = a.id
        order by number desc limit 1) e), false))
    limit 1;
  if found then
    raise exception 'permit % of % is for a debt that is not placed with it', misplaced.id, misplaced.organisation
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger permits_are_placed after insert on permit referencing new table as added
  for each statement execute function permits_are_placed();

-- a permit that may be used is an open one, so that the index of those serves both
drop index permit_open;

-- a chain's row changes with every entry and its key never: room for the next version on the same page leaves its index
-- alone
alter table chain set (fillfactor = 80);
