-- The values by which people find each other, one row a record and one a register row, each in one table over all communes:
-- whoever shares a value with a record is found by a few look-ups, where records and register would have to be asked
-- partition by partition, 126 times an index. Plain columns, because behind a row policy the planner uses an index for a
-- plain comparison only. What the keys are is said by the views below, once for every writer; the tables are kept in step
-- on each save, after each import and by each review (docs/decisions/005).
drop table hss.record_key;
create table hss.record_key (
    record_id bigint primary key, commune_code text not null, active boolean not null, person text, person_commune text,
    number text, card text, phone text, name_key text, born_on date, same text, child text, phone_birth text, sex text,
    father text, identity text);
create index on hss.record_key (number) where number is not null;
create index on hss.record_key (card) where card is not null;
create index on hss.record_key (person) where person is not null;
create index on hss.record_key (phone, born_on) where phone is not null;
create index on hss.record_key (name_key, born_on);
create index on hss.record_key (commune_code, name_key);
create index on hss.record_key (commune_code, born_on);
comment on column hss.record_key.identity is
    'Digest of what tells whose the record is, as it was when the record was last matched; null before that.';

create table hss.person_key (
    personal_id text not null, commune_code text not null, old_number text, name_key text, born_on date,
    primary key (personal_id, commune_code));
create index on hss.person_key (old_number) where old_number is not null;
create index on hss.person_key (name_key, born_on);
create index on hss.person_key (commune_code, name_key);
create index on hss.person_key (commune_code, born_on);

-- Records that still are somebody's.
create view hss.record_key_now with (security_invoker = true) as
select r.record_id, r.commune_code, r.status = 'ACTIVE' as active, r.register_personal_id as person,
    r.register_commune_code as person_commune, nullif(r.personal_id, '') as number,
    case when length(r.bhyt_card) >= 10 then right(r.bhyt_card, 10) end as card, r.phone_mobile as phone, r.name_key,
    r.born_on,
    case when length(r.birth_date) = 10 then r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '') end as same,
    case when r.mother_name is not null and r.name_key is not null
         then r.commune_code || r.name_key || left(r.birth_date, 4) || hss.name_key(r.mother_name) end as child,
    case when length(r.birth_date) = 10 then r.phone_mobile || r.birth_date end as phone_birth,
    r.sex, hss.name_key(r.father_name) as father,
    md5((r.full_name, r.birth_date, r.sex, r.personal_id, r.bhyt_card, r.bhxh_number, r.mother_name, r.father_name,
        r.relation_to_head, r.household_code, coalesce(r.phone_mobile, r.phone_home),
        coalesce(r.current_address, r.permanent_address))::text) as identity
from hss.health_record r where r.status in ('ACTIVE', 'DECEASED', 'MOVED_OUT');

create view hss.person_key_now with (security_invoker = true) as
select g.personal_id, g.commune_code, g.old_id_number as old_number, g.name_key, g.born_on from hss.register_entry g;

grant select, insert, update, delete on hss.record_key, hss.person_key to hss_app;
grant select on hss.record_key_now, hss.person_key_now to hss_app;

do $$
declare t text;
begin
    foreach t in array array['record_key', 'person_key'] loop
        execute format('alter table hss.%I enable row level security', t);
        execute format('alter table hss.%I force row level security', t);
        execute format('create policy territory_and_class on hss.%I
            using (hss.in_scope(commune_code) and hss.may_read_class(''A1''))
            with check (hss.in_scope(commune_code) and hss.may_read_class(''A1''))', t);
    end loop;
end $$;

-- Communes into which many rows came at once: their keys are brought in step after the transaction that wrote the rows.
create table hss.key_due (
    due_id bigint generated always as identity primary key, commune_code text not null,
    kind text not null check (kind in ('RECORDS', 'REGISTER')));
grant select, insert, update, delete on hss.key_due to hss_app;
insert into hss.key_due (commune_code, kind)
select right(c.relname, 5), t.kind
from (values ('health_record', 'RECORDS'), ('register_entry', 'REGISTER')) t (parent, kind)
join pg_class c on c.relname ~ ('^' || t.parent || '_[0-9]{5}$') and c.relnamespace = 'hss'::regnamespace;

create index on hss.kept_separate (record_b);

-- Without statistics a look-up in a table that has just been filled would read it whole; the application may not ANALYZE
-- what it does not own.
create function hss.refresh_key_statistics() returns void
    language plpgsql security definer set search_path = hss, pg_temp set default_statistics_target = 20 as
$$
begin
    analyze hss.record_key;
    analyze hss.person_key;
end $$;
revoke all on function hss.refresh_key_statistics() from public;
grant execute on function hss.refresh_key_statistics() to hss_app;
