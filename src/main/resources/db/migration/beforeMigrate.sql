-- A database whose locale knows no Vietnamese letters would make wrong name keys without a word; better not to start.
do $$
begin
    if lower('ĐẶNG THỊ ÁNH') <> 'đặng thị ánh' or 'Đ' !~ '^[[:alpha:]]$' then
        raise exception 'Cơ sở dữ liệu không biết chữ tiếng Việt: hãy tạo lại với mã UTF-8 và --locale-provider=builtin --builtin-locale=C.UTF-8';
    end if;
end $$;
