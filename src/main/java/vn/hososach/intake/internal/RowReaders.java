package vn.hososach.intake.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.HamletNames;

/** Finds the header of a file and makes the reader for its lines, with the tables it looks things up in. */
@Component
class RowReaders {

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final AddressReader addresses;
    private final HamletNames hamlets;
    private final ColumnMappings mappings;

    RowReaders(
            JdbcTemplate jdbc, Actors actors, AddressReader addresses, HamletNames hamlets, ColumnMappings mappings) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.addresses = addresses;
        this.hamlets = hamlets;
        this.mappings = mappings;
    }

    /** The header of a file that is to be taken in. */
    Header find(IntakeKind kind, LineSource file) {
        return Header.find(kind, file, signature -> mappings.of(kind, signature));
    }

    /** The header of a file, complete or not. */
    Header header(IntakeKind kind, LineSource file) {
        return Header.likeliest(kind, file, signature -> mappings.of(kind, signature));
    }

    /**
     * Readers for lines under this header, as many as are asked for; {@code lines} is about how many there are,
     * {@code asOf} the day on which they were drawn up.
     */
    Supplier<RowReader> of(IntakeKind kind, Header header, long lines, @Nullable LocalDate asOf) {
        Set<String> scope = Set.copyOf(Arrays.asList(actors.scope().codes()));
        CommuneCandidates communes = new CommuneCandidates(JdbcClient.create(jdbc), scope);
        Address.Scheme written = asOf == null ? Address.Scheme.UNKNOWN : Address.Scheme.on(asOf);
        Homes homes = new Homes(addresses, hamlets.now(actors.scope().codes()), written);
        return switch (kind.target()) {
            case REGISTER -> () -> new RegisterRows(kind, header, communes.today(), scope, homes);
            case RECORDS -> {
                RegisteredPeople people = RegisteredPeople.of(jdbc, communes.registered(), lines);
                yield () -> new RecordRows(header, communes, people, scope, homes);
            }
            case LISTS -> () -> new ListRows(kind, header, communes.today(), scope);
        };
    }
}
