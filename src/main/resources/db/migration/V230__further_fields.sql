-- The 24 fields may all come with an export of records (record-spec §2), not only those that most exports have.
alter table staging.record_row
    add column household_code text, add column birth_reg_province text, add column nationality text,
    add column id_issue_date text, add column id_issue_place text, add column bhxh_number text,
    add column permanent_address text, add column phone_home text, add column email text, add column carer_name text,
    add column carer_relation text, add column carer_phone text;
