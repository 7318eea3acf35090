package vn.hososach.territory;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.internal.ReferenceFile;
import vn.hososach.text.VietnameseText;

/** The 54 ethnic groups and their codes (121-TCTK/PPCĐ 1979). */
public final class EthnicGroups {

    private static final Map<String, String> BY_CODE = ReferenceFile.rows("ref_ethnic_group").stream()
            .filter(r -> !r.getField("code_1979").isBlank())
            .collect(Collectors.toUnmodifiableMap(r -> r.getField("code_1979"), r -> r.getField("name"), (a, b) -> a));

    private static final Map<String, String> BY_NAME = ReferenceFile.rows("ref_ethnic_group").stream()
            .flatMap(r -> java.util.stream.Stream.concat(
                            java.util.stream.Stream.of(r.getField("name")),
                            java.util.Arrays.stream(
                                    r.getField("other_spellings").split("[;|,/]")))
                    .filter(name -> !name.isBlank())
                    .map(name -> Map.entry(VietnameseText.nameKey(name), r.getField("name"))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    private EthnicGroups() {}

    public static @Nullable String byCode(String code) {
        return BY_CODE.get(code);
    }

    /** The name of the list for this spelling. */
    public static @Nullable String byName(String name) {
        return BY_NAME.get(VietnameseText.nameKey(name));
    }
}
