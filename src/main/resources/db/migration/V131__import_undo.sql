-- ---------------------------------------------------------------- an import is an act that can be taken back
do $$
declare c text;
begin
    for c in select conname from pg_constraint where conrelid = 'hss.import_batch'::regclass and contype = 'c'
            and pg_get_constraintdef(oid) like '%state%' loop
        execute format('alter table hss.import_batch drop constraint %I', c);
    end loop;
end $$;
alter table hss.import_batch
    add constraint import_batch_state check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE')),
    add column undone_at timestamptz, add column undone_by text;
alter table hss.act add column import_batch_id bigint;
create index on hss.act (import_batch_id) where import_batch_id is not null;

-- What the rows were that a batch has overwritten: of a register entry all of it, of a record what its journal of fields
-- does not say.
create table hss.import_replaced (
    batch_id bigint not null, commune_code text not null, row_id bigint not null, before jsonb not null,
    primary key (batch_id, commune_code, row_id));
-- Entries of the register which a batch had brought and which were taken back with it.
create table hss.import_taken_back (
    batch_id bigint not null, commune_code text not null, row_id bigint not null, entry jsonb not null,
    primary key (batch_id, commune_code, row_id));
do $$
declare t text;
begin
    foreach t in array array['import_replaced', 'import_taken_back'] loop
        execute format('alter table hss.%I enable row level security', t);
        execute format('alter table hss.%I force row level security', t);
        execute format('create policy territory_and_class on hss.%I
            using (hss.in_scope(commune_code) and hss.may_read_class(''A1''))
            with check (hss.in_scope(commune_code) and hss.may_read_class(''A1''))', t);
    end loop;
end $$;
grant select, insert on hss.import_replaced, hss.import_taken_back to hss_app;

-- The register is a picture of somebody else's list: an entry that came by mistake goes, but is kept aside. Records are
-- never deleted. The function works as the owner, so it checks itself what the row policies check.
create function hss.take_back_register(batch bigint, codes text[]) returns bigint
    language plpgsql security definer set search_path = hss, pg_temp as
$$
declare
    code text;
    gone bigint;
begin
    if not hss.may_read_class('A1') then
        raise exception 'class A1 is missing' using errcode = 'insufficient_privilege';
    end if;
    foreach code in array codes loop
        if not hss.in_scope(code) then
            raise exception 'commune % is out of scope', code using errcode = 'insufficient_privilege';
        end if;
    end loop;
    insert into hss.import_taken_back (batch_id, commune_code, row_id, entry)
    select batch, e.commune_code, e.entry_id, to_jsonb(e) from hss.register_entry e
    where e.commune_code = any(codes) and e.batch_id = batch
      and not exists (select from hss.import_replaced p where p.batch_id = batch and p.row_id = e.entry_id);
    delete from hss.register_entry e using hss.import_taken_back t
    where t.batch_id = batch and t.commune_code = any(codes) and e.commune_code = t.commune_code and e.entry_id = t.row_id;
    get diagnostics gone = row_count;
    return gone;
end $$;
revoke all on function hss.take_back_register(bigint, text[]) from public;
grant execute on function hss.take_back_register(bigint, text[]) to hss_app;
