package vn.hososach.training;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the training campaign at the first start of an empty database, before the job executor begins. */
@Component
@ConditionalOnProperty("hss.demo.enabled")
class TrainingStart implements ApplicationRunner {

    private final TrainingDesk desk;
    private final TrainingProgress progress;
    private final JdbcClient jdbc;
    private final int people;
    private final long seed;

    TrainingStart(
            TrainingDesk desk,
            TrainingProgress progress,
            JdbcClient jdbc,
            @Value("${hss.demo.people}") int people,
            @Value("${hss.demo.seed}") long seed) {
        this.desk = desk;
        this.progress = progress;
        this.jdbc = jdbc;
        this.people = people;
        this.seed = seed;
    }

    @Override
    public void run(ApplicationArguments args) {
        boolean empty = jdbc.sql(
                        "select not exists (select from hss.app_user) and not exists (select from hss.import_batch)")
                .query(Boolean.class)
                .single();
        if (empty) {
            progress.during(() -> desk.make(people, seed));
        }
    }
}
