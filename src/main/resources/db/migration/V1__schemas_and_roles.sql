-- The application connects as hss_app, which owns nothing (architecture §4): row-level security
-- therefore binds it, and a mistake in the application cannot alter a table or its history.
do $$
begin
    if not exists (select from pg_roles where rolname = 'hss_app') then
        create role hss_app login nosuperuser nobypassrls nocreatedb nocreaterole;
    end if;
    if not pg_has_role(current_user, 'hss_app', 'member') then
        execute format('grant hss_app to %I', current_user);
    end if;
end $$;

create schema if not exists hss;
create schema if not exists camunda;
create schema if not exists flowable;
create schema if not exists staging;
grant usage on schema hss, camunda, flowable, staging to hss_app;

-- One definition of the diacritic-free key of names and addresses; Java's VietnameseText.nameKey equals it.
create function hss.name_key(value text) returns text
    language sql immutable parallel safe returns null on null input
    return trim(both ' ' from regexp_replace(
        translate(lower(normalize(value, nfc)),
            'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
            'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd'),
        '\s+', ' ', 'g'));

-- Canonical dates are yyyy-MM-dd (precision DAY) or yyyy (precision YEAR); anything else is no date.
create function hss.date_of(value text) returns date
    language sql immutable parallel safe returns null on null input
    return case
        when value ~ '^\d{4}-\d{2}-\d{2}$'
            then make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int)
        when value ~ '^\d{4}$' then make_date(value::int, 1, 1)
    end;

-- The communes of the actor of this transaction; '*' is the whole city. Unset means none.
create function hss.in_scope(commune text) returns boolean
    language sql stable parallel safe
    return current_setting('app.communes', true) = '*'
        or commune = any (string_to_array(nullif(current_setting('app.communes', true), ''), ','));

-- The field classes (record-spec §9) which the actor of this transaction may read.
create function hss.may_read_class(class text) returns boolean
    language sql stable parallel safe
    return class = any (string_to_array(nullif(current_setting('app.classes', true), ''), ','));
