-- ---------------------------------------------------------------- a commune joins beside everybody's work
-- "create table ... partition of" locks the parent against every reader until the transaction ends: two first imports, or
-- an import and a reader of two tables, could wait for each other for ever. A table that is made apart and attached
-- afterwards leaves readers and writers alone; whoever makes partitions does so one after the other.

-- Waits until nobody else makes partitions; the turn lasts as long as the transaction. A close_load that has the turn
-- waits up to three seconds for the readers of its table, of whom this transaction may be one: that one gives in, so
-- this one goes on waiting.
create function hss.take_turn_to_join() returns void language plpgsql set search_path = hss, pg_temp as
$$
begin
    for attempt in 1..5 loop
        begin
            perform pg_advisory_xact_lock(hashtext('join_commune'));
            return;
        exception when deadlock_detected then
            if attempt = 5 then raise; end if;
        end;
    end loop;
end $$;
revoke all on function hss.take_turn_to_join() from public;

-- Makes the partitions of a commune, equal to those of "partition of": indexes and triggers come with the attaching, row
-- policies and privileges belong to the parents alone. A commune that has them all is left at once, without any lock.
create or replace function hss.join_commune(code text) returns void
    language plpgsql security definer set search_path = hss, pg_temp as
$$
declare
    parents constant text[] := array['register_entry', 'health_record', 'record_health', 'finding', 'change', 'work_item'];
    parent text;
    child text;
begin
    if code is null or code !~ '^[0-9]{5}$' then raise exception 'bad commune code %', code; end if;
    if not exists (select from unnest(parents) p where to_regclass('hss.' || p || '_' || code) is null) then return; end if;
    perform hss.take_turn_to_join();
    foreach parent in array parents loop
        child := parent || '_' || code;
        continue when to_regclass('hss.' || child) is not null;
        -- with the commune said beforehand, becoming a partition needs no look at the rows
        execute format('create table hss.%I (like hss.%I including defaults including constraints including generated'
            || ' including storage including compression,'
            || ' constraint of_commune check (commune_code is not null and commune_code = %L))', child, parent, code);
        execute format('alter table hss.%I attach partition hss.%I for values in (%L)', parent, child, code);
        execute format('alter table hss.%I drop constraint of_commune', child);
    end loop;
end $$;

-- As before, but in turn with those who join: an import that had attached its own table and another that had attached
-- to another parent waited for each other when each of them made its remaining partitions.
create or replace function hss.close_load(target text, batch bigint, codes text[]) returns table (code text, loaded bigint)
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

    perform hss.take_turn_to_join();
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
