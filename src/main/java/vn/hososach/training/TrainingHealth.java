package vn.hososach.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.ActDraft;
import vn.hososach.records.ActJournal;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/**
 * Invented basic health of about three in five records of the training commune, as if they came from one health check of
 * the whole commune: measures that fit age and sex, the same for one person. One act, with every value in the
 * journal.
 */
@Component
class TrainingHealth {

    /** Out of a thousand records, how many were at the health check. */
    private static final int CHECKED = 620;

    private final JdbcClient jdbc;
    private final ActJournal journal;
    private final Clock clock;

    TrainingHealth(JdbcClient jdbc, ActJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Fills in what the health check found; returns the number of records. */
    @Transactional
    public long check(CommuneCode commune, LocalDate on) {
        long act = journal.open(ActDraft.of(
                "HEALTH", commune, "Kết quả đợt khám sức khỏe toàn dân (dữ liệu tập huấn)", ValueSource.FACILITY));
        return jdbc.sql(
                        """
                        with person as (
                            select record_id, sex = '2' as woman, greatest(0, extract(year from age(:on, born_on)))::int as age,
                                   abs(hashtext(who || 'a')::bigint) as a, abs(hashtext(who || 'b')::bigint) as b
                            from (select r.*, coalesce(register_personal_id, record_code) as who from hss.health_record r) r
                            where commune_code = :commune and status = 'ACTIVE' and born_on between :on - 36500 and :on - 30
                              and not exists (select from hss.register_entry g where g.commune_code = :commune
                                  and g.personal_id = r.register_personal_id and g.life_status <> 'ALIVE')
                        ), height as (
                            select *, case when age < 1 then 62 + a % 10
                                           when age < 15 then 74 + 6 * age + a % 7
                                           when woman then 150 + a % 13 else 160 + a % 14 end as cm
                            from person where a % 1000 < :checked
                        ), given as (
                            insert into hss.record_health (commune_code, record_id, height_cm, weight_kg, systolic, diastolic,
                                measured_on, chronic_state, chronic_note, allergy_state, surgery_state, infectious_state,
                                vaccination_state, reproductive_state, nutrition_state, blood_group_abo, blood_group_rh,
                                updated_at, updated_by)
                            select :commune, record_id, cm,
                                round((cm / 100.0) ^ 2 * case when age < 15 then 15 + b % 4 else 19 + b % 7 end, 1),
                                case when age >= 15 then 104 + age / 3 + b % 22 end, case when age >= 15 then 64 + b % 20 end,
                                :on - (b % 20)::int,
                                case when age > 45 and b % 5 = 0 then 'PRESENT' else 'NONE' end,
                                case when age > 45 and b % 5 = 0 then
                                    (array['Tăng huyết áp', 'Đái tháo đường típ 2', 'Viêm khớp', 'Hen phế quản'])[1 + b % 4] end,
                                'NONE', 'NONE', 'NONE', 'NONE',
                                'NONE', 'NONE',
                                case when b % 3 = 0 then (array['O', 'A', 'B', 'AB'])[1 + a % 4] end,
                                case when b % 3 = 0 then '+' end, :at, :actor
                            from height on conflict do nothing
                            returning *
                        ), noted as (
                            insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
                            select :commune, :act, g.record_id, 'health.' || v.key, null, v.value, :source, :rank, :at
                            from given g, jsonb_each_text(to_jsonb(g)
                                - array['commune_code', 'record_id', 'version', 'updated_at', 'updated_by', 'religion']) v
                            where v.value is not null and v.value <> 'NOT_ASKED'
                        )
                        select count(*) from given
                        """)
                .param("commune", commune.value())
                .param("on", on)
                .param("checked", CHECKED)
                .param("act", act)
                .param("source", ValueSource.FACILITY.name())
                .param("rank", ValueSource.FACILITY.rank())
                .param("at", OffsetDateTime.now(clock))
                .param("actor", "system:training")
                .query(Long.class)
                .single();
    }
}
