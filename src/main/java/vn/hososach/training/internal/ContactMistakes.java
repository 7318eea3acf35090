package vn.hososach.training.internal;

import vn.hososach.training.Mistake;

/** Wrong insurance cards and phones. */
final class ContactMistakes {

    private static final String[] STATION_PHONES = {"02438740000", "02430516873", "0900000000"};

    private ContactMistakes() {}

    static void make(Draft draft, Dice dice) {
        card(draft, dice);
        phone(draft, dice);
    }

    private static void card(Draft draft, Dice dice) {
        String card = draft.get(RecordColumn.CARD);
        if (card.isEmpty()) {
            return;
        }
        if (dice.chance(0.12)) {
            draft.spoil(RecordColumn.CARD, "", Mistake.CARD_MISSING);
        } else if (dice.chance(0.15)) {
            draft.spoil(RecordColumn.CARD, card.substring(5), Mistake.CARD_TEN_DIGITS);
        } else if (dice.chance(0.12)) {
            String other = dice.pick("HC4", "GD4", "HS4", "DN4") + "01" + dice.pick("01", "02") + dice.digits(8);
            draft.spoil(RecordColumn.CARD, other, Mistake.CARD_OLD);
        } else if (dice.chance(0.007)) {
            String typed = IdentityMistakes.digitChanged(card, dice.between(5, 14), dice);
            draft.spoil(RecordColumn.CARD, typed, Mistake.CARD_TYPING);
        }
    }

    private static void phone(Draft draft, Dice dice) {
        if (dice.chance(0.3)) {
            draft.set(RecordColumn.PHONE, "");
        } else if (dice.chance(0.15)) {
            draft.spoil(RecordColumn.PHONE, draft.person().contact().familyPhone(), Mistake.PHONE_OF_FAMILY);
        } else if (dice.chance(0.14)) {
            String former = dice.pick("0912", "0983", "0904", "0368", "0977") + dice.digits(6);
            draft.spoil(RecordColumn.PHONE, former, Mistake.PHONE_CHANGED);
        } else if (dice.chance(0.02)) {
            draft.spoil(RecordColumn.PHONE, dice.pick(STATION_PHONES), Mistake.PHONE_DUMMY);
        }
    }
}
