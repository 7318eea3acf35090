package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;

/** How much there is of everything in the communes asked for. */
@Component
@Transactional(readOnly = true)
class Stock {

    private static final String COUNTS =
            """
            select (select count(*) from hss.register_entry where commune_code = any(:communes)) as residents,
                   (select count(*) from hss.register_entry where commune_code = any(:communes)
                       and life_status = 'ALIVE') as "residentsAlive",
                   (select count(*) from hss.health_record where commune_code = any(:communes)) as records,
                   (select count(*) from hss.health_record where commune_code = any(:communes)
                       and status = 'ACTIVE') as "recordsActive",
                   (select count(*) from hss.health_record where commune_code = any(:communes)
                       and status = 'ACTIVE' and register_personal_id is not null) as "recordsLinked",
                   (select count(*) from hss.finding where commune_code = any(:communes)
                       and resolved_at is null) as findings,
                   (select count(*) from hss.change where commune_code = any(:communes)) as changes,
                   (select count(*) from hss.duplicate_group where commune_code = any(:communes)
                       and status in ('OPEN', 'PROPOSED')) as "duplicateGroups",
                   (select count(*) from hss.merge where commune_code = any(:communes)
                       and state = 'MERGED') as merges,
                   (select count(*) from hss.work_case where commune_code = any(:communes)
                       and status in ('OPEN', 'WAITING')) as "openCases",
                   (select count(*) from hss.work_item where commune_code = any(:communes)) as tasks
            """;

    private final JdbcClient jdbc;
    private final Actors actors;

    Stock(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** One commune, or all the acting person reaches. */
    Scope scope(Optional<CommuneCode> commune) {
        commune.ifPresent(actors::requireCommune);
        return commune.map(Scope::of).orElseGet(actors::scope);
    }

    Map<String, Object> counts(Optional<CommuneCode> commune) {
        return new LinkedHashMap<>(jdbc.sql(COUNTS)
                .param("communes", scope(commune).codes())
                .query()
                .singleRow());
    }
}
