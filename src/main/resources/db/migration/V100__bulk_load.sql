-- ---------------------------------------------------------------- keys that a loader may bring along
-- A generated column is worked out row by row in SQL, which cost more than everything else in an import. The keys are
-- plain columns now: an import brings them (VietnameseText.nameKey, tested equal to hss.name_key), every other writer
-- gets them from a trigger as before.
create or replace function hss.date_of(value text) returns date
    language sql immutable parallel safe returns null on null input
    return case
        -- a day that the calendar does not have must not break the statement that meets it
        when value ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' and value >= '0001'
            then case when substr(value, 9, 2)::int <= extract(day from
                    make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')
                then make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) end
        when value ~ '^\d{4}$' and value >= '0001' then make_date(value::int, 1, 1)
    end;

alter table hss.register_entry alter column name_key drop expression, alter column born_on drop expression;
alter table hss.health_record alter column name_key drop expression, alter column born_on drop expression;

create function hss.fill_keys() returns trigger language plpgsql as
$$
begin
    new.name_key := hss.name_key(new.full_name);
    new.born_on := hss.date_of(new.birth_date);
    return new;
end $$;
create trigger keys_of_new before insert on hss.register_entry
    for each row when (new.name_key is null) execute function hss.fill_keys();
create trigger keys_of_changed before update of full_name, birth_date on hss.register_entry
    for each row execute function hss.fill_keys();
create trigger keys_of_new before insert on hss.health_record
    for each row when (new.name_key is null) execute function hss.fill_keys();
create trigger keys_of_changed before update of full_name, birth_date on hss.health_record
    for each row execute function hss.fill_keys();

alter table staging.register_row add column name_key text, add column born_on date;
alter table staging.record_row add column name_key text, add column born_on date, add column settled boolean not null;
create table staging.reject_row (line_no bigint not null, field text, reason text not null, line text not null);
grant select on staging.reject_row to hss_app;

-- ---------------------------------------------------------------- load bare, index afterwards
-- Publishes the staged rows of communes that have none yet: into tables of their own without any index, indexes built
-- at the end, and only then made a partition. Communes that have rows already, or whose empty partition somebody is
-- using, are left to the caller, who inserts row by row. The function works as the owner, so it checks itself what the
-- row policies check: territory and class A1. Returns the communes it loaded.
create function hss.load_rows(target text, batch bigint, codes text[]) returns table (code text, loaded bigint)
    language plpgsql security definer set search_path = hss, pg_temp set maintenance_work_mem = '256MB' as
$$
declare
    source text := case target when 'register_entry' then 'register_row' when 'health_record' then 'record_row' end;
    key text := case target when 'register_entry' then 'personal_id' when 'health_record' then 'record_code' end;
    columns text;
    part text;
    child text;
    definition text;
    fresh text[] := '{}';
    taken text[] := '{}';
    empty boolean;
    patience text := current_setting('lock_timeout');
begin
    if source is null then raise exception 'no such target %', target; end if;
    if not hss.may_read_class('A1') then
        raise exception 'class A1 is missing' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from pg_class where oid = to_regclass('pg_temp.' || source) and relkind = 'r'
            and relpersistence = 't' and not relhasrules) then
        raise exception 'nothing is staged in %', source;
    end if;
    foreach code in array codes loop
        if code !~ '^[0-9]{5}$' or not hss.in_scope(code) then
            raise exception 'commune % is out of scope', code using errcode = 'insufficient_privilege';
        end if;
        part := target || '_' || code;
        empty := true;
        if to_regclass('hss.' || part) is not null then
            execute format('select not exists (select from hss.%I)', part) into empty;
        end if;
        if empty then fresh := fresh || code; else taken := taken || code; end if;
    end loop;
    if fresh = '{}' then return; end if;

    execute format('create table hss.%I (like hss.%I including defaults including constraints)'
        || ' partition by list (commune_code)', 'load_' || batch, target);
    foreach code in array fresh loop
        execute format('create table hss.%I partition of hss.%I for values in (%L)',
            'load_' || batch || '_' || code, 'load_' || batch, code);
    end loop;
    select string_agg(quote_ident(s.attname), ', ') into columns
    from pg_attribute s join pg_attribute t using (attname)
    where s.attrelid = to_regclass('pg_temp.' || source) and t.attrelid = to_regclass('hss.' || target)
      and s.attnum > 0 and t.attnum > 0 and not s.attisdropped and not t.attisdropped;
    -- a person who has moved between communes of the file is moved by the caller, with history
    execute format('insert into hss.%I (%s, batch_id) select %s, $1 from pg_temp.%I s where commune_code = any($2)'
            || case when taken = '{}' then '' else ' and not exists (select from hss.' || quote_ident(target)
                || ' r where r.commune_code = any($3) and r.' || key || ' = s.' || key || ')' end,
        'load_' || batch, columns, columns, source) using batch, fresh, taken;

    foreach code in array fresh loop
        child := 'load_' || batch || '_' || code;
        execute format('alter table hss.%I detach partition hss.%I', 'load_' || batch, child);
        for definition in
            select coalesce(
                'alter table hss.' || quote_ident(child) || ' add ' || pg_get_constraintdef(c.oid),
                regexp_replace(pg_get_indexdef(i.indexrelid), '^(CREATE (?:UNIQUE )?INDEX) .*? ON ONLY hss\.\S+ ',
                    '\1 ON hss.' || quote_ident(child) || ' '))
            from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype = 'p'
            where i.indrelid = to_regclass('hss.' || target) loop
            execute definition;
        end loop;
    end loop;
    execute format('drop table hss.%I', 'load_' || batch);

    perform set_config('lock_timeout', '3s', true);
    foreach code in array fresh loop
        part := target || '_' || code;
        child := 'load_' || batch || '_' || code;
        begin
            if to_regclass('hss.' || part) is not null then
                execute format('lock table only hss.%I in access exclusive mode', target);
                execute format('lock table hss.%I in access exclusive mode', part);
                execute format('select not exists (select from hss.%I)', part) into empty;
                if not empty then raise exception using errcode = 'lock_not_available'; end if;
                execute format('drop table hss.%I', part);
            end if;
            execute format('alter table hss.%I attach partition hss.%I for values in (%L)', target, child, code);
            execute format('alter table hss.%I rename to %I', child, part);
            execute format('select count(*) from hss.%I', part) into loaded;
            return next;
        exception when lock_not_available or deadlock_detected then
            execute format('drop table hss.%I', child);
        end;
    end loop;
    perform set_config('lock_timeout', patience, true);
end $$;
revoke all on function hss.load_rows(text, bigint, text[]) from public;

-- Statistics of the loaded table alone, of the columns by which rows are found, from a smaller sample: what the plans for
-- one commune need.
create function hss.refresh_statistics(target text, codes text[]) returns void
    language plpgsql security definer set search_path = hss, pg_temp set default_statistics_target = 20 as
$$
declare
    columns text;
    part text;
begin
    if target not in ('register_entry', 'health_record') then raise exception 'no such target %', target; end if;
    select string_agg(distinct quote_ident(a.attname), ', ') into columns
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = to_regclass('hss.' || target);
    for part in select format('hss.%I', target || '_' || c) from unnest(codes) c
            where c ~ '^[0-9]{5}$' and to_regclass(format('hss.%I', target || '_' || c)) is not null loop
        execute 'analyze ' || part || ' (' || columns || ')';
    end loop;
end $$;
revoke all on function hss.refresh_statistics(text, text[]) from public;
grant execute on function hss.load_rows(text, bigint, text[]), hss.refresh_statistics(text, text[]) to hss_app;

-- ---------------------------------------------------------------- the same file again
-- A file whose bytes were taken in before, by somebody of the same territory, with nothing taken in or undone since, is
-- known to change nothing.
alter table hss.import_batch add column scope text not null default '', add column reader text not null default '';
create index on hss.import_batch (sha256);
