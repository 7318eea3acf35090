package vn.hososach.training;

import java.nio.file.Path;

/** The two files of an invented population, as intake takes them. */
public record TrainingFiles(Path register, Path records) {}
