-- Accounts: passwords given by somebody else are used once; a changed account ends its open sessions (stamp).
alter table hss.app_user
    add column must_change_password boolean not null default false,
    add column stamp integer not null default 0,
    add column last_sign_in timestamptz;

-- Failed attempts to sign in, by account and by address: five of an account or thirty of an address lock for a while.
create table hss.sign_in_failure (
    failure_id bigint generated always as identity primary key,
    username text not null, address text not null, at timestamptz not null);
create index sign_in_failure_username on hss.sign_in_failure (username, at);
create index sign_in_failure_address on hss.sign_in_failure (address, at);
grant select, insert on hss.sign_in_failure to hss_app;
