package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.GoldenValue;
import vn.hososach.records.RecordId;
import vn.hososach.records.UnitedHealth;
import vn.hososach.records.UnitedHealthReader;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;

/** Reads those people to whose record others are linked: a review judges the person, not one of the records. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonReader {

    private final GoldenRecords golden;
    private final UnitedHealthReader health;
    private final JdbcClient jdbc;

    PersonReader(GoldenRecords golden, UnitedHealthReader health, JdbcClient jdbc) {
        this.golden = golden;
        this.health = health;
        this.jdbc = jdbc;
    }

    /** People with several records in the commune, by the record that stands for each; of these records only, unless null. */
    Map<Long, Person> of(String commune, Long @Nullable [] records) {
        Map<Long, GoldenRecord> merged = golden.inCommune(commune, records);
        Map<Long, UnitedHealth> united = health.of(merged.values());
        Set<Long> former = withFormerAddress(merged.values());
        Map<Long, Person> people = new LinkedHashMap<>();
        merged.forEach((id, record) -> people.put(
                id,
                new Person(
                        record,
                        united.get(id),
                        origin(record).filter(former::contains).isPresent()
                                ? Address.Scheme.BEFORE_2025
                                : Address.Scheme.UNKNOWN)));
        return people;
    }

    /** The record in which a person's address stands. */
    private static Optional<Long> origin(GoldenRecord record) {
        return Optional.ofNullable(record.values().get(AdministrativeField.CURRENT_ADDRESS))
                .map(GoldenValue::origin)
                .map(RecordId::value);
    }

    /** Those records behind people's addresses which have an address of the time before 01/07/2025. */
    private Set<Long> withFormerAddress(Collection<GoldenRecord> people) {
        Long[] origins =
                people.stream().flatMap(person -> origin(person).stream()).toArray(Long[]::new);
        return origins.length == 0
                ? Set.of()
                : Set.copyOf(jdbc.sql("select record_id from hss.health_record where commune_code = any(:communes)"
                                + " and record_id = any(:records) and address_scheme = '2024'")
                        .param(
                                "communes",
                                people.stream()
                                        .flatMap(person -> person.communes().stream())
                                        .distinct()
                                        .toArray(String[]::new))
                        .param("records", origins)
                        .query(Long.class)
                        .list());
    }

    /** These records and those linked to them; null stays null. */
    static Long @Nullable [] withLinked(Long @Nullable [] records, Map<Long, Person> people) {
        return records == null
                ? null
                : Stream.concat(
                                Stream.of(records),
                                people.values().stream()
                                        .flatMap(person -> person.record().linked().stream())
                                        .map(RecordId::value))
                        .toArray(Long[]::new);
    }

    /**
     * A person as all records together tell of it.
     *
     * @param written when the address was
     */
    record Person(GoldenRecord record, UnitedHealth health, Address.Scheme written) {

        /** The subject of a review with what the person's records say in place of what one of them says. */
        Subject insteadOf(Subject single, AddressReader addresses, Map<Long, List<HealthEvent>> events) {
            Map<AdministrativeField, String> values = record.plain();
            String address = values.get(AdministrativeField.CURRENT_ADDRESS);
            Subject.Person own = single.record();
            boolean sameAddress = own.value(AdministrativeField.CURRENT_ADDRESS) != null
                    && own.value(AdministrativeField.CURRENT_ADDRESS).equals(address);
            Subject.Person person = new Subject.Person(
                    own.commune(),
                    values,
                    sameAddress || address == null ? own.address() : addresses.read(address, written),
                    sameAddress ? own.addressCode() : null,
                    own.oldIdNumber(),
                    own.status(),
                    own.deathDate());
            Background background =
                    new Background(single.background().extra(), health.health(), united(single, events));
            return new Subject(person, single.register(), single.shared(), background, single.today());
        }

        private List<HealthEvent> united(Subject single, Map<Long, List<HealthEvent>> events) {
            List<HealthEvent> all = new ArrayList<>(single.background().events());
            record.linked().forEach(other -> all.addAll(events.getOrDefault(other.value(), List.of())));
            return all.stream()
                    .distinct()
                    .sorted(Comparator.comparing(HealthEvent::on, Comparator.nullsLast(Comparator.naturalOrder())))
                    .toList();
        }
    }
}
