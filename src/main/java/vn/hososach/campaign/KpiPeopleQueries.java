package vn.hososach.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.ListTrail;
import vn.hososach.territory.CommuneCode;

/** Reads the people and records behind a number, from the same lines the number was counted from, household by household. */
@Service
@Transactional
public class KpiPeopleQueries {

    private static final String OF =
            """
            from (select * from hss.kpi_lines(array[:commune], :day) where %s) l
            left join hss.register_entry g on g.commune_code = :commune and g.personal_id = l.personal_id
            left join hss.health_record r on r.commune_code = :commune and r.record_id = l.record_id
            where (:hamlet::text is null or l.hamlet = :hamlet)
              and (:segment::text is null or l.segment = :segment)
              and (:household::text is null or coalesce(g.household_code, r.household_code) = :household)
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final ListTrail trail;
    private final Clock clock;

    KpiPeopleQueries(JdbcClient jdbc, Actors actors, ListTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    public long count(KpiFilter filter) {
        return with(filter, "select count(*) ").query(Long.class).single();
    }

    /** The first of them, members of a household together and its head first; noted in the trail. */
    public List<KpiPerson> people(KpiFilter filter, int limit) {
        List<KpiPerson> people = with(
                        filter,
                        """
                        select l.commune_code, l.record_id, l.hamlet, l.segment,
                               coalesce(g.full_name, r.full_name) as full_name,
                               coalesce(g.birth_date, r.birth_date) as birth_date, coalesce(g.sex, r.sex) as sex,
                               coalesce(g.household_code, r.household_code) as household_code,
                               coalesce(g.relation_to_head, r.relation_to_head) as relation_to_head,
                               coalesce(g.address, r.current_address) as address
                        """,
                        """
                        order by l.hamlet = '', l.hamlet collate "vi-x-icu", household_code nulls last,
                                 coalesce(g.relation_to_head, r.relation_to_head) is distinct from 'Chủ hộ', birth_date,
                                 l.record_id limit :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new KpiPerson(
                        new CommuneCode(row.getString("commune_code")),
                        row.getObject("record_id", Long.class),
                        row.getString("full_name"),
                        row.getString("birth_date"),
                        row.getString("sex"),
                        row.getString("hamlet"),
                        row.getString("household_code"),
                        row.getString("relation_to_head"),
                        row.getString("address"),
                        Segment.valueOf(row.getString("segment"))))
                .list();
        return trail.shown(
                "kpi", people, KpiPerson::commune, filter.group().title(), filter.hamlet(), filter.segment());
    }

    private JdbcClient.StatementSpec with(KpiFilter filter, String select, String... end) {
        actors.requireCommune(filter.commune());
        return jdbc.sql(select + OF.formatted(filter.group().condition()) + String.join("", end))
                .param("commune", filter.commune().value())
                .param("day", LocalDate.now(clock))
                .param("hamlet", filter.hamlet())
                .param(
                        "segment",
                        filter.segment() == null ? null : filter.segment().name())
                .param("household", filter.household());
    }
}
