-- How the columns of a header are to be understood that names them otherwise: no personal data, shared by everybody, so
-- that a program's export has to be explained once. The signature is the header's captions in plain letters.
create table hss.column_mapping (
    kind text not null, signature text not null, caption text not null, column_name text not null,
    actor text not null, at timestamptz not null,
    primary key (kind, signature, caption));
grant select, insert, update on hss.column_mapping to hss_app;
