-- Finding the group of an occupation costs some thousand times more than reading an age: it is asked once per distinct
-- occupation instead of once per person, and the key of a hamlet's name only for records of nobody known. Counting 3,000
-- people takes a third of the time.
create function hss.occupation_group(occupation text) returns text
    language sql immutable
    return case
        when hss.name_key(occupation) ~ '(huu tri|nghi huu)' then 'SENIOR'
        when hss.name_key(occupation) ~ 'sinh vien' then 'STUDENT'
        when hss.name_key(occupation) ~ 'hoc sinh' then 'PUPIL'
        when hss.name_key(occupation) ~ '(cong nhan|cong chuc|vien chuc|can bo|giao vien|nhan vien|cong an|bo doi|quan nhan|ky su|ky thuat vien|bac si|y si|dieu duong|duoc si|lai xe)'
            then 'WORKER' end;

-- The segment of a person of this age whose occupation belongs to this group. Age decides before occupation.
create function hss.age_segment(born date, work text, on_day date) returns text
    language sql immutable
    return case
        when born > on_day - interval '6 years' then 'UNDER_6'
        when born <= on_day - interval '60 years' or work = 'SENIOR' then 'SENIOR'
        when work = 'STUDENT' then 'STUDENT'
        when born > on_day - interval '18 years' or work = 'PUPIL' then 'PUPIL'
        when work = 'WORKER' then 'WORKER'
        else 'OTHER' end;

create or replace function hss.segment(born date, occupation text, on_day date) returns text
    language sql immutable
    return hss.age_segment(born, hss.occupation_group(occupation), on_day);

create or replace function hss.kpi_lines(codes text[], on_day date)
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
    ), work as materialized (
        select occupation, hss.occupation_group(occupation) as work from (select distinct occupation from record) o
    ), by_person as (
        select commune_code, register_personal_id, min(record_id) as record_id, bool_or(complete) as any_complete,
               bool_and(valid and not in_duplicate) as all_settled, max(occupation) as occupation
        from record where register_personal_id is not null group by 1, 2
    ), person as materialized (
        select g.commune_code, g.personal_id, p.record_id, coalesce(g.hamlet, '') as hamlet,
               hss.age_segment(g.born_on, w.work, on_day) as segment, g.life_status,
               p.any_complete, p.all_settled
        from hss.register_entry g
        left join by_person p on p.commune_code = g.commune_code and p.register_personal_id = g.personal_id
        left join work w on w.occupation = p.occupation
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
           coalesce(p.segment, hss.age_segment(r.born_on, w.work, on_day)), true, false, false, false, false, false,
           r.complete, r.valid, coalesce(p.life_status = 'ALIVE', false) and r.undoubted, r.health_complete,
           r.health_complete and r.measured_lately, r.in_duplicate
    from record r
    left join person p on p.commune_code = r.commune_code and p.personal_id = r.register_personal_id
    left join work w on w.occupation = r.occupation
    left join hss.hamlet h on h.commune_code = r.commune_code
                          and h.name_key = case when p.personal_id is null then hss.name_key(r.hamlet) end
$$;
grant execute on function hss.occupation_group(text), hss.age_segment(date, text, date) to hss_app;
