package vn.hososach.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hososach.training.TrainingRecord;

/** Whose each record is, and what is wrong with it. */
public record AnswerKey(Map<String, Answer> answers) {

    /** @param personalId number in the register, empty for somebody who is not in it */
    public record Answer(String person, String personalId, List<String> errors) {}

    /** The key of the samples: {@code truth.csv}. */
    public static AnswerKey read(Path truth) throws IOException {
        Map<String, Answer> answers = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(truth)) {
            for (NamedCsvRecord row : reader) {
                String number = row.getField("in_register").equals("1") ? row.getField("so_dinh_danh") : "";
                answers.put(
                        row.getField("ma_hssk"),
                        new Answer(
                                row.getField("person_id"),
                                number,
                                List.of(row.getField("errors").split(";"))));
            }
        }
        return new AnswerKey(answers);
    }

    /** The key of an invented population. */
    public static AnswerKey of(List<TrainingRecord> records) {
        Map<String, Answer> answers = new HashMap<>();
        for (TrainingRecord it : records) {
            String number = it.personalId() == null ? "" : it.personalId();
            List<String> errors =
                    it.mistakes().stream().map(Enum::name).sorted().toList();
            answers.put(it.recordCode(), new Answer(String.valueOf(it.person()), number, errors));
        }
        return new AnswerKey(answers);
    }

    Answer of(String record) {
        return answers.get(record);
    }
}
