package vn.hososach.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.territory.AddressReader;

/** Links what no exact rule could link, where one register row agrees enough and no other comes near it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SimilarLinking {

    private static final String CANDIDATES =
            """
            with open_record as materialized (
                select * from hss.health_record r where commune_code = any(:communes) and status = 'ACTIVE'
                  and register_personal_id is null and name_key is not null %s),
            candidate as (
                select r.record_id, g.commune_code, g.personal_id from open_record r
                join hss.register_entry g on g.commune_code = any(:registers) and g.personal_id = r.personal_id
                union select r.record_id, g.commune_code, g.personal_id from open_record r
                join hss.register_entry g on g.commune_code = any(:communes) and g.commune_code = r.commune_code
                  and g.old_id_number = r.personal_id and length(r.personal_id) = 9
                union select r.record_id, g.commune_code, g.personal_id from open_record r
                join hss.register_entry g on g.commune_code = any(:communes) and g.commune_code = r.commune_code
                  and g.born_on = r.born_on
                union select r.record_id, g.commune_code, g.personal_id from open_record r
                join hss.register_entry g on g.commune_code = any(:communes) and g.commune_code = r.commune_code
                  and g.name_key = r.name_key)
            select r.commune_code as record_commune, r.record_id, r.personal_id as r_number, r.name_key as r_name,
                r.birth_date as r_birth, r.sex as r_sex, hss.name_key(r.mother_name) as r_mother,
                r.current_address as r_address, r.relation_to_head as r_relation,
                g.commune_code, g.personal_id as number, g.old_id_number as old_number, g.name_key as name,
                g.birth_date as birth, g.sex, hss.name_key(g.mother_name) as mother, g.address, g.relation_to_head as relation
            from candidate c join open_record r using (record_id)
            join hss.register_entry g on g.commune_code = any(:registers) and g.commune_code = c.commune_code
                and g.personal_id = c.personal_id
            """;

    private record Candidate(long record, String recordCommune, String commune, String personalId, double points) {}

    private final JdbcClient jdbc;
    private final AddressReader addresses;

    SimilarLinking(JdbcClient jdbc, AddressReader addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    /** Links and returns how many. */
    long link(String[] registers, String[] communes, Long @Nullable [] records) {
        Map<Long, List<Candidate>> byRecord = new LinkedHashMap<>();
        jdbc.sql(CANDIDATES.formatted(RegisterLinking.only(records)))
                .param("registers", registers)
                .param("communes", communes)
                .param("records", records)
                .query((row, n) -> candidate(row))
                .list()
                .forEach(c -> byRecord.computeIfAbsent(c.record(), k -> new ArrayList<>())
                        .add(c));
        List<Candidate> chosen = byRecord.values().stream()
                .map(SimilarLinking::choose)
                .filter(java.util.Objects::nonNull)
                .toList();
        return chosen.isEmpty() ? 0 : write(communes, chosen);
    }

    private static @Nullable Candidate choose(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingDouble(Candidate::points).reversed());
        Candidate best = candidates.get(0);
        double next = candidates.size() > 1 ? candidates.get(1).points() : 0;
        return best.points() >= SimilarPerson.ENOUGH && best.points() - next >= SimilarPerson.MARGIN ? best : null;
    }

    private long write(String[] communes, List<Candidate> chosen) {
        return jdbc.sql(
                        """
                        update hss.health_record r set register_personal_id = m.personal_id,
                            register_commune_code = m.commune_code, register_link_basis = :basis
                        from unnest(:recordCommunes::text[], :records::bigint[], :registers::text[], :numbers::text[])
                            m (record_commune, record_id, commune_code, personal_id)
                        where r.commune_code = any(:communes) and r.commune_code = m.record_commune and r.record_id = m.record_id
                        """)
                .param("basis", LinkBasis.SIMILAR.name())
                .param("communes", communes)
                .param(
                        "recordCommunes",
                        chosen.stream().map(Candidate::recordCommune).toArray(String[]::new))
                .param("records", chosen.stream().map(Candidate::record).toArray(Long[]::new))
                .param("registers", chosen.stream().map(Candidate::commune).toArray(String[]::new))
                .param("numbers", chosen.stream().map(Candidate::personalId).toArray(String[]::new))
                .update();
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        SimilarPerson.Traits record = new SimilarPerson.Traits(
                row.getString("r_number"),
                null,
                row.getString("r_name"),
                row.getString("r_birth"),
                row.getString("r_sex"),
                row.getString("r_mother"),
                house(row.getString("r_address")),
                row.getString("r_relation"));
        SimilarPerson.Traits register = new SimilarPerson.Traits(
                row.getString("number"),
                row.getString("old_number"),
                row.getString("name"),
                row.getString("birth"),
                row.getString("sex"),
                row.getString("mother"),
                house(row.getString("address")),
                row.getString("relation"));
        return new Candidate(
                row.getLong("record_id"),
                row.getString("record_commune"),
                row.getString("commune_code"),
                row.getString("number"),
                SimilarPerson.points(record, register));
    }

    private @Nullable String house(@Nullable String address) {
        return address == null
                ? null
                : SimilarPerson.house(addresses.read(address).line());
    }
}
