package vn.hososach.bench;

/**
 * The rules of the review as somebody would write them by hand, in one statement over all communes: links to the register
 * stand already. It counts its findings by rule and field; the counts must equal those of the tables.
 */
final class ReviewSql {

    private ReviewSql() {}

    static final String STATEMENT =
            """
            with s as materialized (
                select r.commune_code, r.record_id, r.full_name, r.name_key, r.birth_date, r.sex, r.personal_id, r.bhyt_card,
                    r.bhxh_number, r.phone_mobile, r.phone_home, r.carer_phone, r.ethnicity, r.nationality, r.mother_name,
                    r.household_code, r.relation_to_head, r.permanent_address, r.current_address, r.id_issue_date,
                    r.register_personal_id as person, r.extra, g.commune_code as g_commune, g.personal_id as g_id,
                    g.sex as g_sex, g.birth_date as g_birth, g.life_status, g.old_id_number, g.household_code as g_household,
                    g.relation_to_head as g_relation, g.mother_name as g_mother, g.address as g_address,
                    g.ethnicity as g_ethnicity,
                    r.register_link_basis in ('CREATED', 'BY_HAND', 'AUTOMATIC', 'CLOSURE') as strong,
                    regexp_replace(r.personal_id, '[ .\\-\\u00A0]', '', 'g') as digits,
                    r.birth_date ~ '^(\\d{4}|\\d{4}-\\d\\d-\\d\\d)$' as dated,
                    case when g.birth_date ~ '^\\d{4}-\\d\\d-\\d\\d$' then g.birth_date::date
                         when g.birth_date ~ '^\\d{4}$' then make_date(g.birth_date::int, 7, 1)
                         when r.birth_date ~ '^\\d{4}-\\d\\d-\\d\\d$' then r.birth_date::date
                         when r.birth_date ~ '^\\d{4}$' then make_date(r.birth_date::int, 7, 1) end as born
                from hss.health_record r
                left join hss.register_entry g on g.commune_code = r.register_commune_code
                    and g.personal_id = r.register_personal_id
                where r.status = 'ACTIVE'),
            t as materialized (
                select s.*, extract(year from age(:day, born))::int as age,
                    case when personal_id is null then 'MISSING'
                        when digits = '' or digits ~ '^([0-9])\\1*$' or length(digits) >= 8
                            and (strpos('0123456789012345', digits) > 0 or strpos('9876543210', digits) > 0) then 'DUMMY'
                        when personal_id ~ '^[0-9]{12}$' then 'OK'
                        when digits ~ '^[0-9]+$' and digits = g_id then 'FIXED'
                        when digits ~ '^[0-9]+$' and length(digits) >= 10 and lpad(digits, 12, '0') = g_id then 'FIXED'
                        when digits ~ '^[0-9]+$' and length(digits) >= 7 and lpad(digits, 9, '0') = old_id_number then 'CMND9'
                        when digits ~ '^[0-9]{9}$' then 'CMND9' else 'BAD' end as form,
                    length(personal_id) = 12 and personal_id !~ '^(.)\\1+$' as counts,
                    count(*) over (partition by personal_id) as n_id,
                    count(*) over (partition by right(bhyt_card, 10)) as n_card,
                    count(*) over (partition by person) as n_person,
                    min(sex) over (partition by person) <> max(sex) over (partition by person) as sexes
                from s),
            same (sm_commune, sm_name, sm_birth, sm_sex) as (
                select commune_code, name_key, birth_date, coalesce(sex, '') as sex from s where length(birth_date) = 10
                group by 1, 2, 3, 4
                having count(*) > 1 and (count(person) < count(*) or count(distinct person) < count(*))),
            child (ch_commune, ch_name, ch_year, ch_mother) as (
                select commune_code, name_key, left(birth_date, 4) as year, hss.name_key(mother_name) as mother from s
                where mother_name is not null and name_key is not null and birth_date is not null group by 1, 2, 3, 4
                having count(*) > 1 and (count(person) < count(*) or count(distinct person) < count(*))),
            call (ca_phone) as (
                select phone_mobile from s where phone_mobile is not null group by 1
                having count(*) > 5 and count(distinct coalesce(person, record_id::text)) > 5),
            call_birth (cb_phone, cb_birth) as (
                select phone_mobile, birth_date from s where phone_mobile is not null and length(birth_date) = 10 group by 1, 2
                having count(*) > 1 and (count(person) < count(*) or count(distinct person) < count(*))),
            twin (twin_id) as (
                select unnest(array_agg(personal_id)) as personal_id from hss.register_entry
                where household_code is not null and born_on is not null
                group by commune_code, household_code, born_on, split_part(name_key, ' ', 1) having count(*) > 1),
            headless (h_commune, h_household) as (
                select commune_code, household_code from hss.register_entry where household_code is not null group by 1, 2
                having count(relation_to_head) = count(*) and count(*) filter (where relation_to_head = 'Chủ hộ') <> 1),
            mother (child_id, odd, man) as (
                select c.personal_id, bool_and(extract(year from age(c.born_on, m.born_on)) not between 12 and 55)
                        as odd, bool_and(m.sex = '1') as man
                from hss.register_entry c join hss.register_entry m on m.commune_code = c.commune_code
                    and m.household_code = c.household_code and m.name_key = hss.name_key(c.mother_name)
                    and m.personal_id <> c.personal_id
                where c.mother_name is not null and c.born_on is not null and m.born_on is not null group by 1),
            u as (
                select t.*, twin_id is not null as is_twin, h_household is not null as no_head,
                    odd, man, sm_name is not null as is_same, ch_name is not null as is_child,
                    ca_phone is not null as many, cb_phone is not null as call_same,
                    form = 'OK' and sex in ('1', '2') and (substr(personal_id, 4, 1)::int % 2 = 0) <> (sex = '1') as bad_sex,
                    form = 'OK' and dated and 19 + substr(personal_id, 4, 1)::int / 2 <> left(birth_date, 2)::int as bad_century,
                    form = 'OK' and dated and substr(personal_id, 5, 2) <> substr(birth_date, 3, 2) as bad_year,
                    personal_id = g_id as own, coalesce(counts, false) and n_id > 1 and not (g_id is not null and strong
                        and personal_id = g_id and n_person = 1) as id_shared,
                    coalesce(length(bhyt_card) >= 10, false) and n_card > 1 as card_shared, person is not null and n_person > 1 as twice,
                    bhyt_card ~ '^[A-Z]{2}[1-5][0-9]{12}$' as long_card,
                    regexp_replace(regexp_replace(regexp_replace(phone_mobile, '[ .()\u00A0-]', '', 'g'),
                        '^(\\+|00)?84([235789][0-9]{8,9})$', '0\\2'), '^([35789][0-9]{8})$', '0\\1') as call_no
                from t left join twin on twin_id = person
                left join headless on h_commune = g_commune and h_household = g_household
                left join mother on child_id = person
                left join same on sm_commune = commune_code and sm_name = name_key and sm_birth = birth_date
                    and sm_sex = coalesce(sex, '')
                left join child on ch_commune = commune_code and ch_name = name_key and ch_year = left(birth_date, 4)
                    and ch_mother = hss.name_key(mother_name)
                left join call on ca_phone = phone_mobile
                left join call_birth on cb_phone = phone_mobile and cb_birth = birth_date)
            select commune_code, record_id, rule from u, lateral (values
                (case when form in ('FIXED', 'BAD') then 'C01' end),
                (case when form = 'OK' and left(personal_id, 3)::int < 100 and left(personal_id, 3) <> all(:provinces) then 'C02' end),
                (case when bad_sex and not (coalesce(own, false) and g_sex in ('1', '2')) then 'C03' end),
                (case when bad_century and not (coalesce(own, false) and g_birth is not null) then 'C04' end),
                (case when bad_year and not (coalesce(own, false) and g_birth is not null) then 'C05' end),
                (case when form = 'DUMMY' then 'C06' end),
                (case when form = 'CMND9' then 'C08' end),
                (case when form = 'OK' and not own then 'K18' end),
                (case when id_issue_date is not null and id_issue_date < '2016' then 'C10' end),
                (case when birth_date is not null and (not dated or birth_date = '1900-01-01' or birth_date > :day::text
                    or birth_date < '1900') then 'C12' end),
                (case when birth_date <> '1900-01-01' and birth_date >= '1900' and dated
                    and extract(year from age(:day, hss.date_of(birth_date))) > 105 then 'C14' end),
                (case when sex !~ '^[123]$' or sex = '3' and g_sex is null
                    and not coalesce(jsonb_exists(extra, 'ly_do_gioi_tinh'), false) then 'C15' end),
                (case when dated and g_birth is not null and birth_date <> g_birth and not (left(birth_date, 4) = left(g_birth, 4)
                    and length(g_birth) = 4) and (birth_date = '1900-01-01' or birth_date <= :day::text
                    and extract(year from age(:day, hss.date_of(birth_date))) <= 120) then 'C17' end),
                (case when sex in ('1', '2', '3') and sex <> g_sex then 'C18' end),
                (case when ethnicity is not null and nationality in ('000', '704', 'VN') then 'K13' end),
                (case when nationality is not null and nationality not in ('Việt Nam', 'VN', '000', '704')
                    and extra ->> 'so_ho_chieu' is null then 'C67' end),
                (case when sex = '1' and ' ' || name_key || ' ' like '% thi %' and name_key not like '% thi'
                    or sex = '2' and ' ' || name_key || ' ' like '% van %' and name_key not like '% van' then 'C20' end),
                (case when personal_id is null and (age is null or age >= 14) then 'D01' end),
                (case when full_name is null then 'D01' end),
                (case when sex is null then 'D01' end),
                (case when birth_date is null then 'D01' end),
                (case when ethnicity is null then 'D01' end),
                (case when current_address is null then 'D01' end),
                (case when personal_id is null and age < 6 then 'D05' end),
                (case when personal_id is null and age between 6 and 13 then 'D06' end),
                (case when bhyt_card is null then 'D07' end),
                (case when household_code is null and g_household is not null then 'D09' end),
                (case when relation_to_head is null and g_relation is not null then 'D09' end),
                (case when mother_name is null and g_mother is not null and age < 18 then 'D10' end),
                (case when phone_mobile is null and phone_home is null and carer_phone is null then 'D12' end),
                (case when bhyt_card is not null and not long_card and bhyt_card !~ '^[0-9]{10}$' then 'C27' end),
                (case when (long_card or bhyt_card ~ '^[0-9]{10}$') and bhyt_card not like '%' || bhxh_number then 'C28' end),
                (case when long_card and bhyt_card like 'TE%' and age >= 6
                    and :day > make_date(extract(year from born)::int + 6, 9, 30) then 'C29' end),
                (case when long_card and left(bhyt_card, 2) not in ('TE', 'QN', 'HC', 'LS', 'XK', 'CY', 'CA') and age < 6
                    and born <= :day then 'C30' end),
                (case when long_card and left(bhyt_card, 2) in ('HS', 'SV') and (age = 5 and false or age > 28) then 'C31' end),
                (case when long_card and left(bhyt_card, 2) in ('QN', 'CY', 'CA') then 'C32' end),
                (case when long_card and bhyt_card like 'TE%' and age >= 6
                    and :day <= make_date(extract(year from born)::int + 6, 9, 30) then 'L08' end),
                (case when call_no ~ '^0?([0-9])\\1{7,}$' or call_no in ('0123456789', '0987654321', '123456789')
                    or call_no !~ '^(0[35789][0-9]{8}|02[0-9]{8,9})$' or call_no <> phone_mobile then 'C39' end),
                (case when many and call_no ~ '^(0[35789][0-9]{8}|02[0-9]{8,9})$' and call_no !~ '^0?([0-9])\\1{7,}$'
                    and call_no not in ('0123456789', '0987654321') then 'C40' end),
                (case when g_id is null then 'D03' end),
                (case when life_status in ('MOVED_OUT', 'MISSING') then 'L02' end),
                (case when life_status = 'DECEASED' then 'L03' end),
                (case when age in (6, 14, 18, 60) and extract(year from age(:day - 7, born)) < age then 'L13' end),
                (case when life_status = 'ALIVE' and strong and g_commune <> commune_code then 'L19' end),
                (case when id_shared or not id_shared and twice then 'K14' end),
                (case when card_shared then 'K15' end),
                (case when is_same then 'K16' end),
                (case when is_child and not is_same then 'K17' end),
                (case when is_twin and (id_shared or card_shared or twice) then 'K19' end),
                (case when call_same then 'K20' end),
                (case when twice and sexes then 'K21' end),
                (case when no_head then 'C35' end),
                (case when odd then 'C36' end),
                (case when man then 'C37' end)) f (rule) where rule is not null
            union all
            select g.commune_code, null, x.rule from hss.register_entry g, lateral (values
                (case when g.birth_date < (:day - 7)::text or g.birth_date is null then 'D02' end),
                (case when g.born_on >= :day - interval '1 year' and g.born_on < :day - 7 and length(g.birth_date) = 10
                    then 'L18' end)) x (rule)
            where g.life_status = 'ALIVE' and x.rule is not null
              and not exists (select from hss.health_record r where r.register_personal_id = g.personal_id
                    and r.status <> 'WITHDRAWN')
            """;
}
