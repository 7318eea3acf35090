package vn.hososach.matching.forms;

import java.util.List;

/**
 * Reads house, street and hamlet. Numbers behind house and lane words (or behind none) make the house; those behind
 * group words (tổ, đội, xóm) name a group. "244/140 Trần Phú" and "Số 244 ngõ 140, phố Trần Phú" are the same.
 */
final class HouseReading {

    private int house;
    private boolean housed;
    private final int[] places = new int[2];
    private int found;
    private int group;

    HouseReading(List<String> parts) {
        parts.forEach(this::read);
    }

    AddressForm form(long communes) {
        return new AddressForm(housed ? house | 1 : 0, places[0], places[1], group, communes);
    }

    private void read(String part) {
        String groupWord = "";
        int words = 0;
        for (String token : part.split(" ")) {
            boolean number = token.charAt(0) >= '0' && token.charAt(0) <= '9' || token.charAt(0) == '/';
            String asGroup = AddressWords.GROUPS.get(token);
            if (number && groupWord.isEmpty()) {
                addHouse(token);
            } else if (number) {
                addGroup(groupWord, token);
                groupWord = "";
            } else if (asGroup != null && words == 0) {
                groupWord = asGroup;
            } else if (AddressWords.HOUSES.contains(token) && words == 0) {
                groupWord = "";
            } else if (!(AddressWords.SILENT.contains(token) && words == 0)) {
                words = words * 31 + token.hashCode();
            }
        }
        addPlace(words);
    }

    /** A sum, so that the order of house and lane does not matter. */
    private void addHouse(String token) {
        for (String number : token.split("/")) {
            if (!number.isEmpty()) {
                house += mixed(number.hashCode());
            }
        }
        housed = true;
    }

    private void addGroup(String word, String number) {
        int hash = mixed((word + number).hashCode()) | 1;
        if (word.equals("thon")) {
            addPlace(hash);
        } else {
            group = hash;
        }
    }

    private void addPlace(int hash) {
        if (hash != 0 && found < places.length) {
            places[found++] = mixed(hash) | 1;
        }
    }

    private static int mixed(int hash) {
        int h = hash * 0x9E3779B1;
        return h ^ h >>> 15;
    }
}
