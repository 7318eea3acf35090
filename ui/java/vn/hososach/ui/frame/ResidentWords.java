package vn.hososach.ui.frame;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososach.population.RegisterEntry;

/** A resident of the register in one line; the number is masked. */
public final class ResidentWords {

    private ResidentWords() {}

    public static String of(RegisterEntry person) {
        return Stream.of(
                        person.fullName(),
                        Formats.sourceDate(person.birthDate()),
                        FieldValues.shown("sex", person.sex(), null),
                        person.relationToHead(),
                        Formats.maskedId(person.personalId()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
