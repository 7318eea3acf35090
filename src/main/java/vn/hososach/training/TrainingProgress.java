package vn.hososach.training;

import org.springframework.stereotype.Component;

/** Whether the training campaign is being made right now, so that the screens can say why they are still empty. */
@Component
public class TrainingProgress {

    private volatile boolean preparing;

    public boolean preparing() {
        return preparing;
    }

    void during(Runnable work) {
        preparing = true;
        try {
            work.run();
        } finally {
            preparing = false;
        }
    }
}
