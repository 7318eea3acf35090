-- ---------------------------------------------------------------- drafts and versions of decision tables
-- A draft changes some literals of one table together. What was approved makes a version: all literals in which the table
-- differs from the packaged one. The newest version is in force; going back to an older one makes a new version again, so
-- that the list of versions tells what held on every day.
create table hss.rule_draft (
    draft_id bigint generated always as identity primary key, table_key text not null,
    kind text not null check (kind in ('CHANGE', 'FREEZE', 'UNFREEZE', 'REVERT')),
    edits jsonb not null, reason text not null,
    state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'WITHDRAWN')),
    drafted_by text not null, drafted_at timestamptz not null,
    trial jsonb, tried_by text, tried_at timestamptz,
    decided_by text, decided_at timestamptz,
    constraint somebody_else_approves
        check (kind <> 'CHANGE' or state <> 'APPROVED' or decided_by is not null and decided_by <> drafted_by));
create index on hss.rule_draft (table_key, draft_id desc);

create table hss.rule_version (
    table_key text not null, version integer not null, literals jsonb not null,
    draft_id bigint not null references hss.rule_draft, since timestamptz not null,
    primary key (table_key, version));

-- Changes of before: each becomes a draft of its own, and what is in force of a table its first version.
insert into hss.rule_draft (table_key, kind, edits, reason, state, drafted_by, drafted_at, decided_by, decided_at)
select table_key, case when at_once then 'FREEZE' else 'CHANGE' end,
       jsonb_build_array(jsonb_build_object('rowId', row_id, 'column', column_name, 'before', '', 'after', value)), reason,
       case state when 'DRAFT' then 'DRAFT' when 'WITHDRAWN' then 'WITHDRAWN' else 'APPROVED' end,
       drafted_by, drafted_at, approved_by, approved_at
from hss.rule_change order by change_id;
insert into hss.rule_version (table_key, version, literals, draft_id, since)
select c.table_key, 1,
       jsonb_agg(jsonb_build_object('rowId', c.row_id, 'column', c.column_name, 'value', c.value) order by c.change_id),
       (select max(d.draft_id) from hss.rule_draft d where d.table_key = c.table_key and d.state = 'APPROVED'),
       max(c.approved_at)
from hss.rule_change c where c.state = 'IN_FORCE' group by c.table_key;
drop table hss.rule_change;

grant select, insert, update on hss.rule_draft to hss_app;
grant select, insert on hss.rule_version to hss_app;

-- What a rule did is asked for by its acts.
create index on hss.act (rule_id, act_id) where rule_id is not null;
