alter table hss.duplicate_group
    add column case_opened_at timestamptz,
    add column returned_reason text,
    add column police_answer text,
    add column police_officer text;

-- Whoever may see a group may see all its members, also the one that another commune manages.
drop policy territory on hss.duplicate_member;
create policy with_group on hss.duplicate_member
    using (exists (select from hss.duplicate_group g where g.group_id = duplicate_member.group_id))
    with check (exists (select from hss.duplicate_group g where g.group_id = duplicate_member.group_id));
