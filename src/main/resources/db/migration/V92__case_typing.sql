-- What somebody has typed into a case and not sent yet; gone when the case is finished.
create table hss.case_typing (
    commune_code text not null, case_id bigint not null references hss.work_case, username text not null,
    typed jsonb not null, reason text not null default '', saved_at timestamptz not null,
    primary key (case_id, username));
alter table hss.case_typing enable row level security;
alter table hss.case_typing force row level security;
create policy territory_and_class on hss.case_typing
    using (hss.in_scope(commune_code) and hss.may_read_class('A1'))
    with check (hss.in_scope(commune_code) and hss.may_read_class('A1'));
grant select, insert, update, delete on hss.case_typing to hss_app;
