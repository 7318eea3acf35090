package vn.hososach.training.internal;

/** Sex as the files write it. */
enum Sex {
    MALE("Nam", 'M'),
    FEMALE("Nữ", 'F');

    private final String text;
    private final char letter;

    Sex(String text, char letter) {
        this.text = text;
        this.letter = letter;
    }

    String text() {
        return text;
    }

    /** The letter of the name tables. */
    String letter() {
        return String.valueOf(letter);
    }

    Sex other() {
        return this == MALE ? FEMALE : MALE;
    }
}
