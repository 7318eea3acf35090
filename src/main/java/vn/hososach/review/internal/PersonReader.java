package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.RecordId;
import vn.hososach.records.UnitedHealth;
import vn.hososach.records.UnitedHealthReader;
import vn.hososach.territory.AddressReader;

/** Reads those people to whose record others are linked: a review judges the person, not one of the records. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonReader {

    private final GoldenRecords golden;
    private final UnitedHealthReader health;

    PersonReader(GoldenRecords golden, UnitedHealthReader health) {
        this.golden = golden;
        this.health = health;
    }

    /** People with several records in the commune, by the record that stands for each; of these records only, unless null. */
    Map<Long, Person> of(String commune, Long @Nullable [] records) {
        Map<Long, GoldenRecord> merged = golden.inCommune(commune, records);
        Map<Long, UnitedHealth> united = health.of(merged.values());
        Map<Long, Person> people = new LinkedHashMap<>();
        merged.forEach((id, record) -> people.put(id, new Person(record, united.get(id))));
        return people;
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

    /** A person as all records together tell of it. */
    record Person(GoldenRecord record, UnitedHealth health) {

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
                    sameAddress || address == null ? own.address() : addresses.read(address),
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
