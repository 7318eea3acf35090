-- More communes than Hà Nội has: every test works in a commune of its own, and there are more tests than communes.
insert into hss.commune (scheme, code, name, full_name, kind, province_code, population)
select '2025', (90000 + n)::text, 'Thử nghiệm ' || n, 'Xã Thử nghiệm ' || n, 'Xã', '01', 20000
from generate_series(1, 400) n;
