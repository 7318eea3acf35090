-- Why a group must not be merged without the police (rules K19, K21), who flagged it by hand, what the police said
-- and, while asked_at is set, that they have not answered yet.
alter table hss.duplicate_group
    add column warnings text not null default '',
    add column hand_reason text,
    add column police_verdict text,
    add column asked_at timestamptz;

-- The versions of the members which the proposer had before him: a merge of something else is no merge he proposed.
alter table hss.merge add column seen jsonb not null default '{}';

create index on hss.duplicate_group using gin (communes) where status in ('OPEN', 'PROPOSED');
create index on hss.merge (group_id);

-- A merge across a border concerns both communes: each may see it with its group.
drop policy territory on hss.merge;
create policy with_group on hss.merge
    using (exists (select from hss.duplicate_group g where g.group_id = merge.group_id))
    with check (exists (select from hss.duplicate_group g where g.group_id = merge.group_id));
