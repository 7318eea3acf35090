package vn.hososach.handover;

import java.util.List;

/** A review run over these communes has written its findings. */
public record ReviewCompleted(long runId, List<String> communes) {

    public ReviewCompleted {
        communes = List.copyOf(communes);
    }
}
