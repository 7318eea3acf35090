package vn.hososach.jobs;

/** How far a long piece of work has come; also how it learns that somebody wants it to stop. */
public interface Progress {

    /** For work nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void total(long units) {}

        @Override
        public void done(long units) {}

        @Override
        public void phase(String title) {}
    };

    /** How many units there will be, as soon as that is known. */
    void total(long units);

    /** How many units are done by now. Throws {@link JobCancelled} when the work has to stop. */
    void done(long units);

    /** What is being done now, in words for the user. */
    void phase(String title);
}
