-- ---------------------------------------------------------------- leaner indexes
-- Within a partition the commune is the same in every row: in front of a key it only makes comparing slower, behind it it
-- costs next to nothing and still serves the look-up that names its communes. A key that began with the commune and the
-- same key without it are one index now, which serves both.
do $$
declare i record;
begin
    for i in
        select x.indexrelid::regclass as name, x.indrelid::regclass as parent, c.conname
        from pg_index x left join pg_constraint c on c.conindid = x.indexrelid and c.contype = 'p'
        where x.indrelid in ('hss.register_entry'::regclass, 'hss.health_record'::regclass) loop
        if i.conname is null then
            execute format('drop index %s', i.name);
        else
            execute format('alter table %s drop constraint %I', i.parent, i.conname);
        end if;
    end loop;
end $$;
alter table hss.register_entry add primary key (entry_id, commune_code);
create unique index on hss.register_entry (personal_id, commune_code);
create index on hss.register_entry (name_key, born_on);
create index on hss.register_entry (born_on);
create index on hss.register_entry (household_code);
create index on hss.register_entry (old_id_number) where old_id_number is not null;
alter table hss.health_record add primary key (record_id, commune_code);
create unique index on hss.health_record (record_code, commune_code);
create index on hss.health_record (personal_id);
create index on hss.health_record (right(bhyt_card, 10));
create index on hss.health_record (name_key, born_on);
create index on hss.health_record (phone_mobile);
create index on hss.health_record (register_personal_id) where register_personal_id is not null;

-- ---------------------------------------------------------------- rows go straight to where they will stay
-- A line that leaves nothing to ask is copied into the table that becomes its commune's partition; only the others are
-- staged. That saves writing and reading each row once more.
drop function hss.load_rows(text, bigint, text[]);
alter table staging.record_row alter column candidates set default '{}', alter column settled set default true;
-- Lines whose key the same file has used before, and the hamlets its lines name.
create table staging.repeat_row (line_no bigint not null, first bigint not null);
create table staging.hamlet_row (commune_code text not null, hamlet text not null);
grant select on staging.repeat_row, staging.hamlet_row to hss_app;

-- Makes the table for the rows of a commune that has none yet, without any index; until the import ends nobody else sees
-- it. False when the commune has rows. The function works as the owner, so it checks itself what the row policies check:
-- territory and class A1.
create function hss.open_load(target text, batch bigint, code text) returns boolean
    language plpgsql security definer set search_path = hss, pg_temp as
$$
declare
    child text := 'load_' || batch || '_' || code;
    used boolean := false;
begin
    if target not in ('register_entry', 'health_record') then raise exception 'no such target %', target; end if;
    if not hss.may_read_class('A1') then
        raise exception 'class A1 is missing' using errcode = 'insufficient_privilege';
    end if;
    if code !~ '^[0-9]{5}$' or not hss.in_scope(code) then
        raise exception 'commune % is out of scope', code using errcode = 'insufficient_privilege';
    end if;
    if to_regclass('hss.' || target || '_' || code) is not null then
        execute format('select exists (select from hss.%I)', target || '_' || code) into used;
    end if;
    if used then return false; end if;
    execute format('create table hss.%I (like hss.%I including defaults including constraints)', child, target);
    -- with this said, becoming a partition needs no look at the rows
    execute format('alter table hss.%I alter column batch_id set default %s, add constraint of_commune'
        || ' check (commune_code is not null and commune_code = %L)', child, batch, code);
    execute format('grant select, insert, delete on hss.%I to hss_app', child);
    return true;
end $$;
revoke all on function hss.open_load(text, bigint, text) from public;

-- The indexes of the target, built on a loaded table.
create function hss.index_load(target text, child text) returns void
    language plpgsql set search_path = hss, pg_temp set maintenance_work_mem = '256MB' as
$$
declare definition text;
begin
    for definition in
        select coalesce(
            'alter table hss.' || quote_ident(child) || ' add ' || pg_get_constraintdef(c.oid),
            regexp_replace(pg_get_indexdef(i.indexrelid), '^(CREATE (?:UNIQUE )?INDEX) .*? ON ONLY hss\.\S+ ',
                '\1 ON hss.' || quote_ident(child) || ' '))
        from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype = 'p'
        where i.indrelid = to_regclass('hss.' || target) loop
        execute definition;
    end loop;
end $$;
revoke all on function hss.index_load(text, text) from public;

-- Ends the loading of a batch: the staged rows of its communes join those loaded already, indexes are built, the tables
-- become partitions. Communes that have rows, or whose empty partition somebody is using, are left to the caller, who
-- publishes their staged rows one by one; loaded rows go back to staging for it. Returns what was loaded.
create function hss.close_load(target text, batch bigint, codes text[]) returns table (code text, loaded bigint)
    language plpgsql security definer set search_path = hss, pg_temp as
$$
declare
    source text := case target when 'register_entry' then 'register_row' when 'health_record' then 'record_row' end;
    key text := case target when 'register_entry' then 'personal_id' when 'health_record' then 'record_code' end;
    id text := case target when 'register_entry' then 'entry_id' when 'health_record' then 'record_id' end;
    columns text;
    part text;
    child text;
    fresh text[] := '{}';
    taken text[] := '{}';
    used boolean;
    patience text := current_setting('lock_timeout');
begin
    if source is null then raise exception 'no such target %', target; end if;
    if not exists (select from pg_class where oid = to_regclass('pg_temp.' || source) and relkind = 'r'
            and relpersistence = 't' and not relhasrules) then
        raise exception 'nothing is staged in %', source;
    end if;
    foreach code in array codes loop
        if to_regclass('hss.load_' || batch || '_' || code) is not null or hss.open_load(target, batch, code) then
            fresh := fresh || code;
        else
            taken := taken || code;
        end if;
    end loop;
    if fresh = '{}' then return; end if;
    select string_agg(quote_ident(s.attname), ', ') into columns
    from pg_attribute s join pg_attribute t using (attname)
    where s.attrelid = to_regclass('pg_temp.' || source) and t.attrelid = to_regclass('hss.' || target)
      and s.attnum > 0 and t.attnum > 0 and not s.attisdropped and not t.attisdropped;

    foreach code in array fresh loop
        child := 'load_' || batch || '_' || code;
        -- a person who has moved between communes of the file is moved by the caller, with history
        execute format('insert into hss.%I (%s) select %s from pg_temp.%I s where commune_code = $1'
                || case when taken = '{}' then '' else ' and not exists (select from hss.' || quote_ident(target)
                    || ' r where r.commune_code = any($2) and r.' || key || ' = s.' || key || ')' end,
            child, columns, columns, source) using code, taken;
        perform hss.index_load(target, child);
    end loop;

    perform set_config('lock_timeout', '3s', true);
    foreach code in array fresh loop
        part := target || '_' || code;
        child := 'load_' || batch || '_' || code;
        execute format('revoke all on hss.%I from hss_app', child);
        begin
            if to_regclass('hss.' || part) is not null then
                execute format('lock table only hss.%I in access exclusive mode', target);
                execute format('lock table hss.%I in access exclusive mode', part);
                execute format('select exists (select from hss.%I)', part) into used;
                if used then raise exception using errcode = 'lock_not_available'; end if;
                execute format('drop table hss.%I', part);
            end if;
            execute format('alter table hss.%I attach partition hss.%I for values in (%L)', target, child, code);
            execute format('alter table hss.%I drop constraint of_commune, alter column batch_id drop default', child);
            execute format('alter table hss.%I rename to %I', child, part);
            execute format('select count(*) from hss.%I', part) into loaded;
            return next;
        exception when lock_not_available or deadlock_detected then
            execute format('insert into pg_temp.%I (%s, line_no) select %s, -%I from hss.%I l where not exists'
                || ' (select from pg_temp.%I s where s.%I = l.%I)', source, columns, columns, id, child, source, key, key);
            execute format('drop table hss.%I', child);
        end;
    end loop;
    perform set_config('lock_timeout', patience, true);
end $$;
revoke all on function hss.close_load(text, bigint, text[]) from public;
grant execute on function hss.open_load(text, bigint, text), hss.close_load(text, bigint, text[]) to hss_app;
