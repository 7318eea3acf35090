package vn.hososach.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.territory.CommuneCode;

/** Streams tables out by COPY. Each export is in the audit trail of its communes. */
@Component
@Transactional
class Exports {

    enum What {
        findings(
                """
                select r.record_code as ma_hssk, coalesce(f.register_personal_id, r.register_personal_id, r.personal_id) as so_dinh_danh,
                       f.rule_id as rule, f.criterion, f.severity, f.route, f.field, f.value, f.expected
                from hss.finding f left join hss.health_record r on r.commune_code = f.commune_code and r.record_id = f.record_id
                where f.commune_code in (%s) and f.resolved_at is null
                order by f.commune_code, f.finding_id
                """),
        duplicates(
                """
                with pair as (
                    select p.record_a, p.record_b, p.weight, p.route from hss.match_pair p
                    where p.commune_a in (%1$s) and p.commune_b in (%1$s) and not exists (select from hss.kept_separate s
                        where s.record_a = p.record_a and s.record_b = p.record_b and s.withdrawn_at is null)
                    union all
                    select m.record_id, n.record_id, w.weight, coalesce(w.route, g.status)
                    from hss.duplicate_group g
                    join hss.duplicate_member m on m.group_id = g.group_id
                    join hss.duplicate_member n on n.group_id = g.group_id and n.record_id > m.record_id
                    left join hss.match_answer w on w.record_a = m.record_id and w.record_b = n.record_id
                    where g.commune_code in (%1$s) and g.status in ('OPEN', 'PROPOSED', 'MERGED')
                      and m.commune_code in (%1$s) and n.commune_code in (%1$s)
                      and not exists (select from hss.match_pair p
                        where p.record_a = m.record_id and p.record_b = n.record_id))
                select least(a.record_code, b.record_code) as ma_hssk_1, greatest(a.record_code, b.record_code) as ma_hssk_2,
                       round(p.weight::numeric, 2) as score, p.route
                from pair p
                join hss.health_record a on a.commune_code in (%1$s) and a.record_id = p.record_a
                join hss.health_record b on b.commune_code in (%1$s) and b.record_id = p.record_b
                order by 1, 2
                """),
        records(
                """
                select record_code as ma_hssk, commune_code as ma_xa, status as trang_thai, full_name as ho_ten,
                       birth_date as ngay_sinh, sex as gioi_tinh, ethnicity as dan_toc, personal_id as so_giay_to,
                       bhyt_card as ma_the_bhyt, phone_mobile as dien_thoai, current_address as dia_chi,
                       permanent_address as noi_thuong_tru, household_code as ma_ho, relation_to_head as quan_he_chu_ho,
                       mother_name as ho_ten_me, father_name as ho_ten_cha, occupation as nghe_nghiep,
                       register_personal_id as so_dinh_danh_dan_cu
                from hss.health_record where commune_code in (%s) order by commune_code, record_code
                """),
        changes(
                """
                select r.record_code as ma_hssk, c.field as truong, c.before as truoc, c.after as sau, a.kind as loai,
                       a.rule_id as quy_tac, a.reason as ly_do, c.source as nguon, a.actor as nguoi, c.at as luc,
                       a.act_id as thao_tac, a.undone_by as hoan_tac_boi
                from hss.change c join hss.act a on a.act_id = c.act_id
                join hss.health_record r on r.commune_code = c.commune_code and r.record_id = c.record_id
                where c.commune_code in (%1$s) and r.commune_code in (%1$s) order by c.commune_code, c.change_id
                """);

        private final String sql;

        What(String sql) {
            this.sql = sql;
        }
    }

    private final DataSource dataSource;
    private final Actors actors;
    private final AuditTrail audit;

    Exports(DataSource dataSource, Actors actors, AuditTrail audit) {
        this.dataSource = dataSource;
        this.actors = actors;
        this.audit = audit;
    }

    /** Writes the rows with a header line and returns how many there were. */
    long write(What what, Optional<CommuneCode> commune, Writer writer) {
        commune.ifPresent(actors::requireCommune);
        audit.record(AuditEntry.of("EXPORT", what.name(), "csv", commune.orElse(null), "command line"));
        // commune codes are five digits by type, so they may stand in the statement as constants
        String communes = commune.map(c -> new String[] {c.value()})
                .map(Arrays::stream)
                .orElseGet(() -> Arrays.stream(actors.scope().codes()))
                .collect(Collectors.joining("','", "'", "'"));
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (" + what.sql.formatted(communes) + ") to stdout (format csv, header)",
                            new Unclosed(writer));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("export", what.name(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** COPY must not close what the caller opened. */
    private static final class Unclosed extends FilterWriter {
        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
