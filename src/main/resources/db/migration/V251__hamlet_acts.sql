-- ---------------------------------------------------------------- what was done with the list of hamlets can be undone
create table hss.hamlet_act (
    act_id bigint generated always as identity primary key, commune_code text not null,
    kind text not null check (kind in ('ADD', 'RENAME', 'MERGE', 'CLOSE', 'REOPEN')),
    hamlet_id bigint not null references hss.hamlet, into_id bigint references hss.hamlet, before text not null,
    after text not null default '', moved bigint not null default 0, actor text not null, at timestamptz not null,
    undone_at timestamptz, undone_by text);
create index on hss.hamlet_act (commune_code, act_id desc);

-- The rows that followed a name, by their keys, and the older names of a hamlet that went along with it.
create table hss.hamlet_moved (
    act_id bigint not null references hss.hamlet_act, commune_code text not null, target text not null, keys text[] not null,
    primary key (act_id, target));
do $$
declare t text;
begin
    foreach t in array array['hamlet_act', 'hamlet_moved'] loop
        execute format('alter table hss.%I enable row level security', t);
        execute format('alter table hss.%I force row level security', t);
        execute format('create policy territory on hss.%I using (hss.in_scope(commune_code))'
            || ' with check (hss.in_scope(commune_code))', t);
    end loop;
end $$;
grant select, insert, update on hss.hamlet_act, hss.hamlet_moved to hss_app;

drop function hss.rename_hamlet(text, text, text);
-- The name of a hamlet stands beside people, records, findings and work as a derived column: it follows the list.
create function hss.move_hamlet(act bigint, code text, before text, after text) returns bigint language plpgsql as
$$
declare
    target record;
    ids text[];
    people bigint := 0;
begin
    for target in select * from (values ('register_entry', 'entry_id', true), ('health_record', 'record_id', true),
            ('finding', 'finding_id', false), ('work_case', 'case_id', false), ('work_item', 'task_id', false))
            t (name, key, of_people) loop
        execute format('with moved as (update hss.%I set hamlet = $1 where commune_code = $2 and hamlet = $3'
            || ' returning %I::text as id) select array_agg(id) from moved', target.name, target.key)
            using after, code, before into ids;
        if ids is not null then
            insert into hss.hamlet_moved (act_id, commune_code, target, keys) values (act, code, target.name, ids);
            if target.of_people then people := people + cardinality(ids); end if;
        end if;
    end loop;
    return people;
end $$;

-- Gives the rows that followed in this act their name back, as far as they still have the one they were given.
create function hss.move_hamlet_back(act bigint, code text, before text, after text) returns bigint language plpgsql as
$$
declare
    target record;
    moved bigint;
    people bigint := 0;
begin
    for target in select m.target as name, m.keys, t.key, t.of_people
            from hss.hamlet_moved m join (values ('register_entry', 'entry_id', true), ('health_record', 'record_id', true),
                ('finding', 'finding_id', false), ('work_case', 'case_id', false), ('work_item', 'task_id', false))
                t (name, key, of_people) on t.name = m.target
            where m.act_id = act and m.commune_code = code loop
        execute format('update hss.%I set hamlet = $1 where commune_code = $2 and hamlet = $3 and %I::text = any($4)',
            target.name, target.key) using before, code, after, target.keys;
        get diagnostics moved = row_count;
        if target.of_people then people := people + moved; end if;
    end loop;
    return people;
end $$;
grant execute on function hss.move_hamlet(bigint, text, text, text), hss.move_hamlet_back(bigint, text, text, text)
    to hss_app;
