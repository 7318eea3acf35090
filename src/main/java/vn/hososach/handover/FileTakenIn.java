package vn.hososach.handover;

import java.util.List;

/** A file that somebody sent has been taken in whole and changed something in these communes. */
public record FileTakenIn(String file, List<String> communes) {

    public FileTakenIn {
        communes = List.copyOf(communes);
    }
}
