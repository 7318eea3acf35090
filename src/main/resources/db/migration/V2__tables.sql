-- ---------------------------------------------------------------- territory
create table hss.province (
    scheme text not null, code text not null, name text not null, full_name text not null, unit_type text not null,
    pin_birth_code text, new_province_code text, primary key (scheme, code));

create table hss.commune (
    scheme text not null check (scheme in ('2024', '2025')), code text not null, name text not null,
    full_name text not null, kind text not null, province_code text not null,
    district_code text, district_name text, population integer,
    name_key text generated always as (hss.name_key(name)) stored,
    primary key (scheme, code));

create table hss.commune_conversion (
    old_code text not null, new_code text not null, area_transfer text not null, population_transfer text not null,
    resident_candidate_count integer not null, sole_resident_target boolean not null, clause text,
    primary key (old_code, new_code));

create table hss.hamlet (
    hamlet_id bigint generated always as identity primary key, commune_code text not null, name text not null,
    name_key text generated always as (hss.name_key(name)) stored, active boolean not null default true,
    unique (commune_code, name_key));

-- ---------------------------------------------------------------- access
create table hss.app_user (
    username text primary key, password_hash text not null, display_name text not null, role text not null,
    communes text[] not null, city boolean not null default false, active boolean not null default true,
    demo boolean not null default false);

-- ---------------------------------------------------------------- audit: one hash chain per commune plus 'system'
create table hss.audit_head (stream text primary key, seq bigint not null, hash bytea not null);

create table hss.audit_event (
    stream text not null, seq bigint not null, at timestamptz not null, actor text not null, role text not null,
    action text not null, object_type text not null, object_id text not null, fields text not null default '',
    reason text not null default '', outcome text not null default 'OK', prev_hash bytea not null, hash bytea not null,
    primary key (stream, seq));
create index on hss.audit_event (object_type, object_id);

create function hss.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'append-only table %', tg_table_name; end $$;
create trigger audit_is_append_only before update or delete or truncate on hss.audit_event
    for each statement execute function hss.refuse_change();

-- ---------------------------------------------------------------- jobs
create table hss.job (
    job_id bigint generated always as identity primary key, kind text not null, title text not null,
    commune_code text, actor text not null, state text not null default 'RUNNING'
        check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    done bigint not null default 0, total bigint, message text,
    started_at timestamptz not null, finished_at timestamptz);

-- ---------------------------------------------------------------- campaign
create table hss.campaign (
    campaign_id bigint generated always as identity primary key, name text not null,
    starts_on date not null, ends_on date not null, admin_target numeric(5, 2) not null default 95,
    health_target numeric(5, 2) not null default 90, training boolean not null default false,
    status text not null default 'PLANNED', created_at timestamptz not null);

create table hss.commune_campaign (
    campaign_id bigint not null references hss.campaign, commune_code text not null,
    starts_on date not null, ends_on date not null, phase text not null default 'PREPARING',
    training_confirmed_at timestamptz, data_taken_in_at timestamptz, reviewed_at timestamptz, signed_off_at timestamptz,
    primary key (campaign_id, commune_code));

create table hss.kpi_day (
    commune_code text not null, day date not null, residents integer not null, records integer not null,
    complete integer not null, residents_complete integer not null, health_complete integer not null,
    in_duplicate integer not null, open_cases integer not null, closed_cases integer not null,
    primary key (commune_code, day));

-- ---------------------------------------------------------------- intake
create table hss.import_batch (
    batch_id bigint generated always as identity primary key, kind text not null, file_name text not null,
    sha256 text not null, size_bytes bigint not null, actor text not null, started_at timestamptz not null,
    finished_at timestamptz, state text not null default 'RUNNING'
        check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    rows_read bigint, inserted bigint, updated bigint, unchanged bigint, rejected bigint,
    communes text[] not null default '{}', act_id bigint, problem text);

create table hss.import_reject (
    batch_id bigint not null, line_no bigint not null, commune_code text, field text, reason text not null,
    line text not null, primary key (batch_id, line_no));

-- ---------------------------------------------------------------- acts and their journal
create table hss.act (
    act_id bigint generated always as identity primary key, kind text not null, commune_code text not null,
    actor text not null, role text not null, at timestamptz not null, reason text not null, rule_id text,
    source text not null, evidence text, case_key text, undone_by bigint references hss.act,
    undoes bigint references hss.act);
create index on hss.act (commune_code, at desc);

create table hss.change (
    commune_code text not null, change_id bigint generated always as identity, act_id bigint not null,
    record_id bigint not null, field text not null, before text, after text, source text not null,
    source_rank smallint not null, at timestamptz not null,
    primary key (commune_code, change_id)) partition by list (commune_code);
create index on hss.change (commune_code, record_id, field, change_id desc);
create index on hss.change (commune_code, act_id);

-- ---------------------------------------------------------------- population register (authoritative)
create sequence hss.register_entry_seq;
create table hss.register_entry (
    commune_code text not null, entry_id bigint not null default nextval('hss.register_entry_seq'),
    personal_id text not null, old_id_number text, full_name text not null, sex text, birth_date text,
    ethnicity text, address text, hamlet text, household_code text, head_personal_id text, relation_to_head text,
    mother_name text, life_status text not null, death_date text, batch_id bigint not null, row_hash bytea not null,
    name_key text generated always as (hss.name_key(full_name)) stored,
    born_on date generated always as (hss.date_of(birth_date)) stored,
    primary key (commune_code, entry_id)) partition by list (commune_code);
create unique index on hss.register_entry (commune_code, personal_id);
create index on hss.register_entry (personal_id);
create index on hss.register_entry (commune_code, name_key, born_on);
create index on hss.register_entry (commune_code, household_code);

-- ---------------------------------------------------------------- health records: the 24 administrative fields as text
create sequence hss.record_seq;
create table hss.health_record (
    commune_code text not null, record_id bigint not null default nextval('hss.record_seq'),
    record_code text not null, source_system text, status text not null default 'ACTIVE'
        check (status in ('ACTIVE', 'MERGED', 'DECEASED', 'MOVED_OUT', 'WITHDRAWN')),
    merged_into bigint, version integer not null default 1, created_on text, hamlet text,
    register_personal_id text, register_link_basis text,
    household_code text, full_name text, relation_to_head text, sex text, birth_date text, birth_reg_province text,
    ethnicity text, nationality text, occupation text, personal_id text, id_issue_date text, id_issue_place text,
    bhxh_number text, bhyt_card text, permanent_address text, current_address text, phone_home text, phone_mobile text,
    email text, mother_name text, father_name text, carer_name text, carer_relation text, carer_phone text,
    address_scheme text, address_commune_code text,
    extra jsonb, batch_id bigint, row_hash bytea,
    name_key text generated always as (hss.name_key(full_name)) stored,
    born_on date generated always as (hss.date_of(birth_date)) stored,
    primary key (commune_code, record_id)) partition by list (commune_code);
create index on hss.health_record (record_id);
create unique index on hss.health_record (commune_code, record_code);
create index on hss.health_record (record_code);
create index on hss.health_record (commune_code, personal_id);
create index on hss.health_record (personal_id) where status = 'ACTIVE';
create index on hss.health_record (commune_code, (right(bhyt_card, 10)));
create index on hss.health_record (commune_code, name_key, born_on);
create index on hss.health_record (commune_code, register_personal_id);

-- Sensitive values (class A3): own table, so that the row policy can refuse whole classes of readers.
create table hss.record_health (
    commune_code text not null, record_id bigint not null, blood_group_abo text, blood_group_rh text, religion text,
    height_cm numeric(5, 1), weight_kg numeric(5, 1), systolic smallint, diastolic smallint, measured_on date,
    chronic_state text not null default 'NOT_ASKED', chronic_note text,
    allergy_state text not null default 'NOT_ASKED', allergy_note text,
    surgery_state text not null default 'NOT_ASKED', surgery_note text,
    infectious_state text not null default 'NOT_ASKED', infectious_note text,
    vaccination_state text not null default 'NOT_ASKED', vaccination_note text,
    reproductive_state text not null default 'NOT_ASKED', nutrition_state text not null default 'NOT_ASKED',
    version integer not null default 1, updated_at timestamptz, updated_by text,
    primary key (commune_code, record_id)) partition by list (commune_code);

create table hss.person_identifier (
    identifier_id bigint generated always as identity primary key, commune_code text not null, record_id bigint not null,
    type text not null, value text not null, standing text not null default 'CLAIMED'
        check (standing in ('CLAIMED', 'CONFIRMED')),
    valid_from date, valid_to date, source text not null, act_id bigint, verified_by text, verified_at timestamptz);
create index on hss.person_identifier (record_id);
create index on hss.person_identifier (type, value);
create unique index one_confirmed_personal_id on hss.person_identifier (type, value)
    where valid_to is null and standing = 'CONFIRMED' and type in ('PERSONAL_ID', 'FOREIGN_PERSONAL_ID');

-- ---------------------------------------------------------------- findings
create sequence hss.finding_seq;
create table hss.finding (
    commune_code text not null, finding_id bigint not null default nextval('hss.finding_seq'),
    record_id bigint, register_personal_id text, hamlet text, rule_id text not null,
    criterion text not null check (criterion in ('CORRECT', 'COMPLETE', 'CLEAN', 'LIVE')),
    severity text not null check (severity in ('BLOCKER', 'ERROR', 'WARNING', 'INFO')),
    route text not null, field text not null default '', value text, expected text, message_key text not null,
    decision_version text not null, first_seen timestamptz not null, last_seen timestamptz not null,
    resolved_at timestamptz, resolved_by bigint,
    primary key (commune_code, finding_id)) partition by list (commune_code);
create unique index on hss.finding (commune_code, record_id, rule_id, field) where record_id is not null;
create unique index on hss.finding (commune_code, register_personal_id, rule_id, field) where record_id is null;
create index on hss.finding (commune_code, rule_id) where resolved_at is null;
create index on hss.finding (commune_code, record_id) where resolved_at is null;

create table hss.review_run (
    run_id bigint generated always as identity primary key, communes text[] not null, actor text not null,
    started_at timestamptz not null, finished_at timestamptz, records bigint, residents bigint,
    found bigint, resolved bigint, decision_version text);

-- ---------------------------------------------------------------- duplicates
create table hss.duplicate_group (
    group_id bigint generated always as identity primary key, commune_code text not null,
    communes text[] not null, rules text not null, twin_guard boolean not null default false,
    member_key text not null, status text not null default 'OPEN'
        check (status in ('OPEN', 'PROPOSED', 'MERGED', 'SEPARATE', 'DISSOLVED')),
    found_at timestamptz not null, closed_at timestamptz);
create unique index on hss.duplicate_group (commune_code, member_key);
create table hss.duplicate_member (
    group_id bigint not null references hss.duplicate_group, record_id bigint not null, commune_code text not null,
    primary key (group_id, record_id));
create index on hss.duplicate_member (record_id);
create table hss.kept_separate (
    record_a bigint not null, record_b bigint not null, commune_code text not null, reason text not null,
    decided_by text not null, decided_at timestamptz not null, withdrawn_at timestamptz,
    check (record_a < record_b), primary key (record_a, record_b));
create table hss.merge (
    merge_id bigint generated always as identity primary key, group_id bigint not null references hss.duplicate_group,
    commune_code text not null, survivor_id bigint not null, choices jsonb not null,
    proposed_by text not null, proposed_at timestamptz not null, approved_by text, act_id bigint, undo_act_id bigint,
    before_image jsonb, before_hash bytea, state text not null default 'PROPOSED'
        check (state in ('PROPOSED', 'RETURNED', 'MERGED', 'UNDONE')),
    check (approved_by is null or approved_by <> proposed_by));

-- ---------------------------------------------------------------- casework
create table hss.work_case (
    case_id bigint generated always as identity primary key, kind text not null
        check (kind in ('RECORD', 'CREATION', 'CLOSURE')),
    commune_code text not null, record_id bigint, personal_id text, hamlet text,
    status text not null default 'OPEN' check (status in ('OPEN', 'WAITING', 'DONE', 'CANCELLED')),
    draft jsonb, opened_at timestamptz not null, closed_at timestamptz, outcome text, act_id bigint);
create unique index on hss.work_case (commune_code, kind, record_id) where status in ('OPEN', 'WAITING') and record_id is not null;
create unique index on hss.work_case (commune_code, kind, personal_id) where status in ('OPEN', 'WAITING') and kind = 'CREATION';

-- ---------------------------------------------------------------- verification by commune police: identity fields only
create table hss.verification_request (
    request_id bigint generated always as identity primary key, commune_code text not null, case_key text not null,
    kind text not null, question text not null, candidates jsonb not null,
    asked_by text not null, asked_at timestamptz not null, due_at timestamptz,
    status text not null default 'OPEN' check (status in ('OPEN', 'ANSWERED', 'WITHDRAWN')), escalated_at timestamptz,
    answer text, corrected jsonb, note text, evidence text, answered_by text, answered_at timestamptz);
create index on hss.verification_request (commune_code, status);

-- ---------------------------------------------------------------- approval
create table hss.approval_batch (
    batch_id bigint generated always as identity primary key, commune_code text not null, kind text not null,
    level text not null, proposer text not null, status text not null default 'OPEN'
        check (status in ('OPEN', 'DECIDED')), sample_size integer, sample_reason text,
    opened_at timestamptz not null, decided_at timestamptz, decided_by text, decision text, reason text,
    check (decided_by is null or decided_by <> proposer));
create unique index on hss.approval_batch (commune_code, kind, proposer) where status = 'OPEN';
create table hss.proposal (
    proposal_id bigint generated always as identity primary key, commune_code text not null, case_key text not null,
    kind text not null, title text not null, detail text not null, proposer text not null, proposed_at timestamptz not null,
    batch_id bigint references hss.approval_batch, in_sample boolean not null default false,
    status text not null default 'PROPOSED' check (status in ('PROPOSED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
    decided_by text, decided_at timestamptz, reason text, check (decided_by is null or decided_by <> proposer));
create index on hss.proposal (batch_id);

-- ---------------------------------------------------------------- work list read model
create table hss.work_item (
    commune_code text not null, task_id text not null, process_key text not null, step text not null, queue text not null,
    case_key text not null, title text not null, subject_name text, name_key text generated always as (hss.name_key(subject_name)) stored,
    birth_year text, masked_id text, hamlet text, finding_codes text[] not null default '{}',
    assignee text, deputy_of text, priority integer not null default 50, priority_reason text,
    created_at timestamptz not null, due_at timestamptz, follow_up_at timestamptz, overdue boolean not null default false,
    version integer not null default 1, primary key (commune_code, task_id)) partition by list (commune_code);
create index on hss.work_item (commune_code, queue, priority desc, due_at, task_id);
create index on hss.work_item (commune_code, step, due_at, task_id);
create index on hss.work_item (assignee) where assignee is not null;
create index on hss.work_item (task_id);
create index on hss.work_item (case_key);
create table hss.work_item_done (
    commune_code text not null, task_id text primary key, process_key text not null, step text not null, queue text not null,
    case_key text not null, title text not null, assignee text, created_at timestamptz not null, finished_at timestamptz not null,
    outcome text not null);
create index on hss.work_item_done (commune_code, finished_at desc);
create index on hss.work_item_done (assignee, finished_at desc);

-- ---------------------------------------------------------------- reports
create table hss.monthly_report (
    report_id bigint generated always as identity primary key, commune_code text not null, month text not null,
    figures jsonb, figures_hash text, computed_at timestamptz, difficulties text not null default '', proposals text not null default '',
    status text not null default 'DRAFT', signed_by text, signed_at timestamptz, approved_by text, approved_at timestamptz,
    accepted_by text, accepted_at timestamptz, returned_reason text, unique (commune_code, month));

-- ---------------------------------------------------------------- staging: the shape of a file's rows
-- An import copies into a temporary table of this shape, which only its own session can see and which vanishes with
-- its transaction: personal data never lie in a table without a row policy, and a killed import leaves nothing.
create table staging.register_row (
    line_no bigint not null, commune_code text not null, personal_id text not null,
    old_id_number text, full_name text, sex text, birth_date text, ethnicity text, address text, hamlet text,
    household_code text, head_personal_id text, relation_to_head text, mother_name text, life_status text,
    death_date text, row_hash bytea not null);
create table staging.record_row (
    line_no bigint not null, commune_code text, candidates text[] not null, record_code text not null,
    source_system text, full_name text, birth_date text, sex text, ethnicity text, personal_id text, bhyt_card text,
    phone_mobile text, current_address text, hamlet text, address_scheme text, address_commune_code text,
    mother_name text, father_name text, relation_to_head text, occupation text, created_on text, status text,
    extra jsonb, row_hash bytea not null);

-- ---------------------------------------------------------------- a commune joins: its partitions are made
create function hss.join_commune(code text) returns void language plpgsql security definer set search_path = hss, pg_temp as
$$
declare parent text;
begin
    if code !~ '^[0-9]{5}$' then raise exception 'bad commune code %', code; end if;
    perform pg_advisory_xact_lock(hashtext('join_commune'));
    foreach parent in array array['register_entry', 'health_record', 'record_health', 'finding', 'change', 'work_item'] loop
        execute format('create table if not exists hss.%I partition of hss.%I for values in (%L)', parent || '_' || code, parent, code);
    end loop;
end $$;
revoke all on function hss.join_commune(text) from public;

-- Fresh partitions have no statistics and would be read whole; the application may not ANALYZE what it does not own.
create function hss.refresh_statistics(codes text[]) returns void language plpgsql security definer set search_path = hss, pg_temp as
$$
declare part text;
begin
    for part in select format('hss.%I', p || '_' || c) from unnest(codes) c,
            unnest(array['register_entry', 'health_record', 'record_health', 'finding', 'change', 'work_item']) p
            where c ~ '^[0-9]{5}$' and to_regclass(format('hss.%I', p || '_' || c)) is not null loop
        execute 'analyze ' || part;
    end loop;
end $$;
revoke all on function hss.refresh_statistics(text[]) from public;

-- ---------------------------------------------------------------- what the application may do
grant select on all tables in schema hss to hss_app;
grant insert, update on all tables in schema hss to hss_app;
revoke update on hss.audit_event from hss_app;
revoke insert, update on hss.province, hss.commune, hss.commune_conversion from hss_app;
grant delete on hss.work_item to hss_app;
grant usage, select on all sequences in schema hss to hss_app;
grant select on all tables in schema staging to hss_app;
grant execute on function hss.join_commune(text), hss.refresh_statistics(text[]) to hss_app;

-- ---------------------------------------------------------------- the second lock on territory
do $$
declare t text;
begin
    foreach t in array array['finding', 'work_item', 'work_item_done', 'act', 'work_case', 'verification_request', 'approval_batch', 'proposal',
            'merge', 'kept_separate', 'duplicate_member', 'monthly_report', 'kpi_day'] loop
        execute format('alter table hss.%I enable row level security', t);
        execute format('alter table hss.%I force row level security', t);
        execute format('create policy territory on hss.%I using (hss.in_scope(commune_code)) with check (hss.in_scope(commune_code))', t);
    end loop;
end $$;

-- Rows about named people: territory, and the class A1 which the chair and the administrator do not carry.
do $$
declare t text;
begin
    foreach t in array array['register_entry', 'health_record', 'change', 'person_identifier'] loop
        execute format('alter table hss.%I enable row level security', t);
        execute format('alter table hss.%I force row level security', t);
        execute format('create policy territory_and_class on hss.%I
            using (hss.in_scope(commune_code) and hss.may_read_class(''A1''))
            with check (hss.in_scope(commune_code) and hss.may_read_class(''A1''))', t);
    end loop;
end $$;

-- The journal also keeps changes of health values; those need the class of health data.
create policy health_values on hss.change as restrictive
    using (field not like 'health.%' or hss.may_read_class('A3'));

-- Health data: territory and class. The commune police carry no class A3, whatever the query.
alter table hss.record_health enable row level security;
alter table hss.record_health force row level security;
create policy territory_and_class on hss.record_health
    using (hss.in_scope(commune_code) and hss.may_read_class('A3'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A3'));

-- A group may span communes; each of them may see it.
alter table hss.duplicate_group enable row level security;
alter table hss.duplicate_group force row level security;
create policy territory on hss.duplicate_group
    using (hss.in_scope(commune_code) or communes && string_to_array(current_setting('app.communes', true), ','))
    with check (hss.in_scope(commune_code) or communes && string_to_array(current_setting('app.communes', true), ','));

-- Rejected lines hold personal data of nobody knows which commune: only who sent the file and who sees the city.
alter table hss.import_reject enable row level security;
alter table hss.import_reject force row level security;
create policy sender on hss.import_reject
    using (hss.may_read_class('A1') and (current_setting('app.communes', true) = '*' or exists (
        select from hss.import_batch b
        where b.batch_id = import_reject.batch_id and b.actor = current_setting('app.user', true))))
    with check (hss.may_read_class('A1'));
