-- ---------------------------------------------------------------- hamlets are kept by their commune
-- A hamlet that was merged into another stays, so that its old name in files is still understood.
alter table hss.hamlet add column merged_into bigint references hss.hamlet;

-- The name of a hamlet stands beside people, records, findings and work as a derived column: it follows the list.
create function hss.rename_hamlet(code text, before text, after text) returns bigint language plpgsql as
$$
declare
    target text;
    moved bigint;
    people bigint := 0;
begin
    foreach target in array array['register_entry', 'health_record', 'finding', 'work_case', 'work_item'] loop
        execute format('update hss.%I set hamlet = $1 where commune_code = $2 and hamlet = $3', target)
            using after, code, before;
        get diagnostics moved = row_count;
        if target in ('register_entry', 'health_record') then people := people + moved; end if;
    end loop;
    return people;
end $$;
grant execute on function hss.rename_hamlet(text, text, text) to hss_app;
