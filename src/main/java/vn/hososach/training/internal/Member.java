package vn.hososach.training.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member of a family before numbers and papers are given out. */
record Member(
        String relation, Sex sex, LocalDate birth, String name, @Nullable String mother, @Nullable String father) {}
