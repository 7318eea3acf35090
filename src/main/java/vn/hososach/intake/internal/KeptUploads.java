package vn.hososach.intake.internal;

import org.springframework.stereotype.Component;

/** Uploaded files with the notes about them, and what becomes of both together. */
@Component
public class KeptUploads {

    private final UploadFolder folder;
    private final UploadLedger ledger;
    private final BatchLedger batches;

    KeptUploads(UploadFolder folder, UploadLedger ledger, BatchLedger batches) {
        this.folder = folder;
        this.ledger = ledger;
        this.batches = batches;
    }

    public UploadFolder folder() {
        return folder;
    }

    public UploadLedger ledger() {
        return ledger;
    }

    /** Ends the keeping: a crash in between leaves a file without a note, which the next start deletes. */
    public void drop(IntakeFile file) {
        ledger.over(file);
        folder.delete(file.path());
    }

    /** Ends the import of this upload for good; it stands in the history with the reason. */
    public void giveUp(IntakeFile file, String problem) {
        batches.fail(file.begun() ? file.batch() : batches.begin(file, "", 0), "FAILED", problem);
        drop(file);
    }
}
