-- ---------------------------------------------------------------- the indicators, defined once (mission-map §4)
-- The segment of a person (requirement C-21). Age decides before occupation; nobody is in two segments.
create function hss.segment(born date, occupation text, on_day date) returns text
    language sql immutable
    return case
        when born > on_day - interval '6 years' then 'UNDER_6'
        when born <= on_day - interval '60 years' then 'SENIOR'
        when hss.name_key(occupation) ~ '(huu tri|nghi huu)' then 'SENIOR'
        when hss.name_key(occupation) ~ 'sinh vien' then 'STUDENT'
        when born > on_day - interval '18 years' or hss.name_key(occupation) ~ 'hoc sinh' then 'PUPIL'
        when hss.name_key(occupation) ~ '(cong nhan|cong chuc|vien chuc|can bo|giao vien|nhan vien|cong an|bo doi|quan nhan|ky su|ky thuat vien|bac si|y si|dieu duong|duoc si|lai xe)'
            then 'WORKER'
        else 'OTHER' end;

-- K8: basic health is filled, and height, weight and pressure are not older than rules L09 and L10 allow for this age:
-- 3 months under 2 years, 6 months under 6, then 12 months; 3 months where hypertension is known.
create function hss.health_fresh(b hss.record_health, born date, on_day date) returns boolean
    language sql immutable
    return b.measured_on is not null and b.measured_on <= on_day
        and b.measured_on >= on_day - case
            when born > on_day - interval '2 years' then interval '3 months'
            when born > on_day - interval '6 years' then interval '6 months'
            when b.chronic_state = 'PRESENT' and lower(b.chronic_note) like '%tăng huyết áp%' then interval '3 months'
            else interval '12 months' end;

-- What the indicators count, one line per person of the register and one per active record. Lists and counts both come
-- from here, so that a number and the list behind it can never differ. Each flag is true, or does not apply:
--   resident, in_scope, linked, resident_complete, processed   of people; the others of records
--   complete   the record of a known person, without open BLOCKER or ERROR on administrative fields (K1)
--   valid      a record without any open BLOCKER or ERROR, those on health values included (K5)
--   live       the record of a person alive in the register, without open BLOCKER or ERROR of the criterion LIVE
--   in_duplicate  a member of an undecided duplicate group (K6)
--   processed  somebody alive whose records are valid and in no such group, at least one;
--              or somebody who died or moved and has no active record left (K7)
drop function hss.kpi_counts(text[], date);
create function hss.kpi_lines(codes text[], on_day date)
    returns table (commune_code text, personal_id text, record_id bigint, hamlet text, segment text, of_record boolean,
        resident boolean, linked boolean, resident_complete boolean, in_scope boolean, processed boolean,
        complete boolean, valid boolean, live boolean, health_complete boolean, health_fresh boolean, in_duplicate boolean)
    language sql stable as
$$
    with fault as (
        select f.commune_code, f.record_id, bool_or(f.field not like 'health.%') as administrative,
               bool_or(f.criterion = 'LIVE') as living
        from hss.finding f
        where f.commune_code = any(codes) and f.record_id is not null and f.resolved_at is null
          and f.severity in ('BLOCKER', 'ERROR')
        group by 1, 2
    ), doubted as (
        select distinct m.record_id from hss.duplicate_member m join hss.duplicate_group d using (group_id)
        where d.status in ('OPEN', 'PROPOSED')
    ), record as materialized (
        select r.commune_code, r.record_id, r.register_personal_id, r.hamlet, r.born_on, r.occupation,
               r.register_personal_id is not null and not coalesce(f.administrative, false) as complete,
               f.record_id is null as valid, not coalesce(f.living, false) as undoubted,
               hss.health_complete(b, r.sex, r.born_on, on_day) as health_complete,
               hss.health_fresh(b, r.born_on, on_day) as measured_lately,
               d.record_id is not null as in_duplicate
        from hss.health_record r
        left join fault f on f.commune_code = r.commune_code and f.record_id = r.record_id
        left join doubted d on d.record_id = r.record_id
        left join hss.record_health b on b.commune_code = any(codes) and b.commune_code = r.commune_code
                                     and b.record_id = r.record_id
        where r.commune_code = any(codes) and r.status = 'ACTIVE'
    ), by_person as (
        select commune_code, register_personal_id, min(record_id) as record_id, bool_or(complete) as any_complete,
               bool_and(valid and not in_duplicate) as all_settled, max(occupation) as occupation
        from record where register_personal_id is not null group by 1, 2
    ), person as materialized (
        select g.commune_code, g.personal_id, p.record_id, coalesce(g.hamlet, '') as hamlet,
               hss.segment(g.born_on, p.occupation, on_day) as segment, g.life_status,
               p.any_complete, p.all_settled
        from hss.register_entry g
        left join by_person p on p.commune_code = g.commune_code and p.register_personal_id = g.personal_id
        where g.commune_code = any(codes)
    )
    select commune_code, personal_id, record_id, hamlet, segment, false, life_status = 'ALIVE',
           life_status = 'ALIVE' and record_id is not null,
           life_status = 'ALIVE' and coalesce(any_complete, false), true,
           case when life_status = 'ALIVE' then coalesce(all_settled, false)
                when life_status in ('DECEASED', 'MOVED_OUT') then record_id is null
                else false end,
           false, false, false, false, false, false
    from person
    union all
    select r.commune_code, r.register_personal_id, r.record_id, coalesce(p.hamlet, h.name, ''),
           coalesce(p.segment, hss.segment(r.born_on, r.occupation, on_day)), true, false, false, false, false, false,
           r.complete, r.valid, coalesce(p.life_status = 'ALIVE', false) and r.undoubted, r.health_complete,
           r.health_complete and r.measured_lately, r.in_duplicate
    from record r
    left join person p on p.commune_code = r.commune_code and p.personal_id = r.register_personal_id
    left join hss.hamlet h on p.personal_id is null and h.commune_code = r.commune_code
                          and h.name_key = hss.name_key(r.hamlet)
$$;

-- The counts behind K1 to K8, by commune, hamlet and segment. Counts only, so that roles without access to persons (the
-- chair) read them too: the function carries the classes A1 and A3 within itself, while the territory of the caller stays.
create function hss.kpi_counts(codes text[], on_day date)
    returns table (commune_code text, hamlet text, segment text, residents bigint, linked bigint,
        residents_complete bigint, records bigint, complete bigint, valid bigint, live bigint, health_complete bigint,
        health_fresh bigint, in_duplicate bigint, in_scope bigint, processed bigint)
    language sql stable set app.classes = 'A0,A1,A2,A3' as
$$
    select commune_code, hamlet, segment, count(*) filter (where resident), count(*) filter (where linked),
           count(*) filter (where resident_complete), count(*) filter (where of_record), count(*) filter (where complete),
           count(*) filter (where valid), count(*) filter (where live), count(*) filter (where health_complete),
           count(*) filter (where health_fresh), count(*) filter (where in_duplicate), count(*) filter (where in_scope),
           count(*) filter (where processed)
    from hss.kpi_lines(codes, on_day) group by 1, 2, 3
$$;
grant execute on function hss.kpi_lines(text[], date), hss.kpi_counts(text[], date), hss.segment(date, text, date) to hss_app;

-- ---------------------------------------------------------------- the counts of each day, which dashboards read
alter table hss.kpi_day
    add column valid integer not null default 0,
    add column live integer not null default 0,
    add column health_fresh integer not null default 0,
    add column counted_at timestamptz not null default now();

create table hss.kpi_part_day (
    commune_code text not null, day date not null, hamlet text not null, segment text not null
        check (segment in ('UNDER_6', 'PUPIL', 'STUDENT', 'WORKER', 'SENIOR', 'OTHER')),
    residents integer not null, linked integer not null, residents_complete integer not null, records integer not null,
    complete integer not null, valid integer not null, live integer not null, health_complete integer not null,
    health_fresh integer not null, in_duplicate integer not null, in_scope integer not null, processed integer not null,
    primary key (commune_code, day, hamlet, segment));
grant select, insert, update, delete on hss.kpi_part_day to hss_app;

alter table hss.kpi_part_day enable row level security;
alter table hss.kpi_part_day force row level security;
create policy territory on hss.kpi_part_day
    using (hss.in_scope(commune_code)) with check (hss.in_scope(commune_code));
