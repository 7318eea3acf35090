-- A date may be known to the day (yyyy-MM-dd), to the month (yyyy-MM) or to the year (yyyy); of the latter two the first
-- day stands in the key.
create or replace function hss.date_of(value text) returns date
    language sql immutable parallel safe returns null on null input
    return case
        -- a day that the calendar does not have must not break the statement that meets it
        when value ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$' and value >= '0001'
            then case when substr(value, 9, 2)::int <= extract(day from
                    make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1) + interval '1 month - 1 day')
                then make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) end
        when value ~ '^\d{4}-(0[1-9]|1[0-2])$' and value >= '0001'
            then make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, 1)
        when value ~ '^\d{4}$' and value >= '0001' then make_date(value::int, 1, 1)
    end;
