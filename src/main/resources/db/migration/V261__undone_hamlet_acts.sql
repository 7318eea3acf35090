-- Gives the rows that followed in this act their name back, as far as they still have the one they were given, and with
-- them what was found about their people and opened for them since. A name that a renaming had brought is no hamlet any
-- more: whatever has come under it since goes back too.
create or replace function hss.move_hamlet_back(act bigint, code text, before text, after text) returns bigint
    language plpgsql as
$$
declare
    everything boolean := (select a.kind = 'RENAME' from hss.hamlet_act a where a.act_id = act and a.commune_code = code);
    target record;
    ids text[];
    of_records bigint[] := '{}';
    of_residents text[] := '{}';
    people bigint := 0;
begin
    for target in select t.name, t.key, coalesce(m.keys, '{}') as keys
            from (values ('register_entry', 'entry_id'), ('health_record', 'record_id'), ('finding', 'finding_id'),
                ('work_case', 'case_id'), ('work_item', 'task_id')) t (name, key)
            left join hss.hamlet_moved m on m.target = t.name and m.act_id = act and m.commune_code = code loop
        execute format('with back as (update hss.%I set hamlet = $1 where commune_code = $2 and hamlet = $3'
            || ' and ($4 or %I::text = any($5)) returning %2$I::text as id) select coalesce(array_agg(id), ''{}'') from back',
            target.name, target.key) using before, code, after, everything, target.keys into ids;
        case target.name
            when 'register_entry' then
                people := people + cardinality(ids);
                of_residents := array(select e.personal_id from hss.register_entry e
                    where e.commune_code = code and e.entry_id = any(ids::bigint[]));
            when 'health_record' then
                people := people + cardinality(ids);
                of_records := ids::bigint[];
            else null;
        end case;
    end loop;

    update hss.finding f set hamlet = before where f.commune_code = code and f.hamlet = after
        and (f.record_id = any(of_records) or f.record_id is null and f.register_personal_id = any(of_residents));
    update hss.work_case c set hamlet = before where c.commune_code = code and c.hamlet = after
        and (c.record_id = any(of_records) or c.record_id is null and c.personal_id = any(of_residents));
    update hss.work_item i set hamlet = before from hss.work_case c
    where i.commune_code = code and i.hamlet = after and c.commune_code = code
        and (c.record_id = any(of_records) or c.record_id is null and c.personal_id = any(of_residents))
        and i.case_key = case c.kind when 'RECORD' then 'R-' when 'CREATION' then 'C-' when 'CLOSURE' then 'L-' end || c.case_id;
    return people;
end $$;
