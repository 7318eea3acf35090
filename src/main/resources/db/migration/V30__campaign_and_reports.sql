-- ---------------------------------------------------------------- phases of a commune's campaign
alter table hss.commune_campaign
    add column commune_campaign_id bigint generated always as identity unique,
    add column closing_at timestamptz,
    add column closing_reason text check (closing_reason in ('TARGETS', 'ENDED')),
    add column lagging_since date,
    add constraint known_phase check (phase in
        ('PREPARING', 'TRAINING', 'INTAKE', 'REVIEW', 'WORKING', 'SIGN_OFF', 'COMPLETED'));

alter table hss.campaign
    add column final_report text not null default '',
    add column final_written_by text,
    add column final_written_at timestamptz,
    add column final_approved_by text,
    add column final_approved_at timestamptz,
    add constraint known_status check (status in ('PLANNED', 'RUNNING', 'REPORTING', 'COMPLETED')),
    add constraint somebody_else_approves check (final_approved_by is null or final_approved_by <> final_written_by);

alter table hss.kpi_day
    add column linked integer not null default 0,
    add column in_scope integer not null default 0,
    add column processed integer not null default 0;

alter table hss.monthly_report
    add column created_at timestamptz,
    add column submitted_by text,
    add column submitted_at timestamptz,
    add column consolidated_at timestamptz,
    add constraint known_status check (status in
        ('COMPUTING', 'DRAFT', 'SIGNING', 'APPROVING', 'ACCEPTING', 'ACCEPTED', 'CONSOLIDATED')),
    add constraint known_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');

-- ---------------------------------------------------------------- the indicators, defined once
-- Basic health (record-spec §3.4): every block that applies to this age and sex is filled. Nobody can tell which blocks
-- apply to a person without birth date, so such a record does not count as filled.
create function hss.health_complete(b hss.record_health, sex text, born date, on_day date) returns boolean
    language sql immutable
    return b.record_id is not null and born is not null
        and b.height_cm is not null and b.weight_kg is not null                                            -- BH1
        and (born > on_day - interval '18 years' or (b.systolic is not null and b.diastolic is not null))  -- BH2
        and b.chronic_state <> 'NOT_ASKED'                                                                 -- BH3
        and b.allergy_state <> 'NOT_ASKED'                                                                 -- BH4
        and b.surgery_state <> 'NOT_ASKED'                                                                 -- BH5
        and b.infectious_state <> 'NOT_ASKED'                                                              -- BH6
        and (born <= on_day - interval '6 years' or b.vaccination_state <> 'NOT_ASKED')                    -- BH7
        and (sex is distinct from '2' or born > on_day - interval '15 years'
            or born <= on_day - interval '50 years' or b.reproductive_state <> 'NOT_ASKED')                -- BH8
        and (born <= on_day - interval '5 years' or b.nutrition_state <> 'NOT_ASKED');                     -- BH9

-- The counts behind K1 to K7, by commune and hamlet. Counts only, so that roles without access to persons (the chair)
-- read them too: the function carries the classes A1 and A3 within itself, while the territory of the caller stays.
--   complete        no open finding BLOCKER or ERROR            in_duplicate  member of an undecided duplicate group
--   processed       somebody alive whose records are complete and in no such group, at least one;
--                   or somebody who died or moved and has no active record left
create function hss.kpi_counts(codes text[], on_day date)
    returns table (commune_code text, hamlet text, residents bigint, linked bigint, residents_complete bigint,
        records bigint, complete bigint, health_complete bigint, in_duplicate bigint, in_scope bigint, processed bigint)
    language sql stable set app.classes = 'A0,A1,A2,A3' as
$$
    with record as materialized (
        select r.commune_code, r.register_personal_id, r.hamlet,
               not exists (select from hss.finding f
                   where f.commune_code = any(codes) and f.commune_code = r.commune_code and f.record_id = r.record_id
                     and f.resolved_at is null and f.severity in ('BLOCKER', 'ERROR')) as complete,
               hss.health_complete(b, r.sex, r.born_on, on_day) as health_complete,
               exists (select from hss.duplicate_member m join hss.duplicate_group d using (group_id)
                   where m.record_id = r.record_id and d.status in ('OPEN', 'PROPOSED')) as in_duplicate
        from hss.health_record r
        left join hss.record_health b on b.commune_code = any(codes) and b.commune_code = r.commune_code
                                     and b.record_id = r.record_id
        where r.commune_code = any(codes) and r.status = 'ACTIVE'
    ), by_person as (
        select commune_code, register_personal_id, bool_or(complete) as any_complete,
               bool_and(complete and not in_duplicate) as all_settled
        from record where register_personal_id is not null group by 1, 2
    ), person as (
        select g.commune_code, g.personal_id, coalesce(g.hamlet, '') as hamlet, g.life_status = 'ALIVE' as alive,
               p.register_personal_id is not null as linked, coalesce(p.any_complete, false) as complete,
               case when g.life_status = 'ALIVE' then coalesce(p.all_settled, false)
                    when g.life_status in ('DECEASED', 'MOVED_OUT') then p.register_personal_id is null
                    else false end as processed
        from hss.register_entry g
        left join by_person p on p.commune_code = g.commune_code and p.register_personal_id = g.personal_id
        where g.commune_code = any(codes)
    ), line as (
        select commune_code, hamlet, count(*) filter (where alive) as residents,
               count(*) filter (where alive and linked) as linked,
               count(*) filter (where alive and complete) as residents_complete, 0::bigint as records,
               0::bigint as complete, 0::bigint as health_complete, 0::bigint as in_duplicate, count(*) as in_scope,
               count(*) filter (where processed) as processed
        from person group by 1, 2
        union all
        select r.commune_code, coalesce(p.hamlet, h.name, ''), 0, 0, 0, count(*), count(*) filter (where r.complete),
               count(*) filter (where r.health_complete), count(*) filter (where r.in_duplicate), 0, 0
        from record r
        left join person p on p.commune_code = r.commune_code and p.personal_id = r.register_personal_id
        left join hss.hamlet h on p.personal_id is null and h.commune_code = r.commune_code
                              and h.name_key = hss.name_key(r.hamlet)
        group by 1, 2
    )
    select commune_code, hamlet, sum(residents)::bigint, sum(linked)::bigint, sum(residents_complete)::bigint,
           sum(records)::bigint, sum(complete)::bigint, sum(health_complete)::bigint, sum(in_duplicate)::bigint,
           sum(in_scope)::bigint, sum(processed)::bigint
    from line group by 1, 2
$$;

-- ---------------------------------------------------------------- the work of a period, for reports
-- Acts that were undone do not count. Days are those of Hà Nội; the end is excluded.
create function hss.work_done(commune text, since timestamptz, until timestamptz)
    returns table (checked bigint, created bigint, corrected bigint, corrected_by_rule bigint, duplicates_found bigint,
        duplicates_merged bigint, duplicates_kept_apart bigint, closed_deceased bigint, closed_moved bigint,
        questions_sent bigint, questions_answered bigint)
    language sql stable set app.classes = 'A0,A1,A2,A3' as
$$
    with done as materialized (
        select a.kind, c.record_id, c.field, c.after
        from hss.act a join hss.change c on c.commune_code = commune and c.act_id = a.act_id
        where a.commune_code = commune and a.at >= since and a.at < until and a.undone_by is null
          and a.kind in ('CREATE', 'CORRECT', 'AUTO_CORRECT', 'CLOSE')
    ), last_review as (
        select communes, records from hss.review_run
        where commune = any(communes) and finished_at >= since and finished_at < until
        order by finished_at desc limit 1
    ), groups as (
        select status, found_at, closed_at from hss.duplicate_group where commune_code = commune
    ), questions as (
        select asked_at, answered_at from hss.verification_request where commune_code = commune
    )
    select coalesce((select case when cardinality(communes) = 1 then records
                     else (select count(*) from hss.health_record r
                           where r.commune_code = commune and r.status <> 'MERGED') end from last_review), 0),
        (select count(distinct record_id) from done where kind = 'CREATE'),
        (select count(distinct record_id) from done where kind in ('CORRECT', 'AUTO_CORRECT')),
        (select count(*) from (select record_id from done where kind in ('CORRECT', 'AUTO_CORRECT')
                               group by 1 having bool_and(kind = 'AUTO_CORRECT')) by_rule),
        (select count(*) from groups where status <> 'DISSOLVED' and found_at >= since and found_at < until),
        (select count(*) from groups where status = 'MERGED' and closed_at >= since and closed_at < until),
        (select count(*) from groups where status = 'SEPARATE' and closed_at >= since and closed_at < until),
        (select count(distinct record_id) from done where kind = 'CLOSE' and field = 'status' and after = 'DECEASED'),
        (select count(distinct record_id) from done where kind = 'CLOSE' and field = 'status' and after = 'MOVED_OUT'),
        (select count(*) from questions where asked_at >= since and asked_at < until),
        (select count(*) from questions where answered_at >= since and answered_at < until)
$$;
