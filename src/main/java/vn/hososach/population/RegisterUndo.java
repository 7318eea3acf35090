package vn.hososach.population;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an import of the register back: entries it brought go, entries it changed are as they were. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterUndo {

    private final JdbcClient jdbc;

    RegisterUndo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes back the entries of this batch in these communes; returns how many were touched. */
    public long undo(long batchId, String[] communes) {
        long gone = jdbc.sql("select hss.take_back_register(:batch, :communes)")
                .param("batch", batchId)
                .param("communes", communes)
                .query(Long.class)
                .single();
        return gone
                + jdbc.sql(
                                """
                                update hss.register_entry r set (%1$s, batch_id) = (select %1$s, batch_id
                                    from jsonb_populate_record(null::hss.register_entry, p.before))
                                from hss.import_replaced p
                                where p.batch_id = :batch and p.commune_code = any(:communes)
                                  and r.commune_code = p.commune_code and r.entry_id = p.row_id
                                """
                                        .formatted(RegisterPublisher.COLUMNS))
                        .param("batch", batchId)
                        .param("communes", communes)
                        .update();
    }
}
