package vn.hososach.training.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws families: people living alone, couples, parents with children, three generations under one roof. */
final class Families {

    private static final Weighted<int[]> HEAD_AGES = new Weighted<int[]>()
            .add(new int[] {24, 34}, 20)
            .add(new int[] {35, 49}, 37)
            .add(new int[] {50, 64}, 28)
            .add(new int[] {65, 84}, 15);
    private static final Weighted<Integer> CHILDREN =
            new Weighted<Integer>().add(0, 7).add(1, 22).add(2, 46).add(3, 20).add(4, 5);
    private static final double TWINS = 0.015;

    private final NameBook names;
    private final LocalDate today;
    private final Dice dice;

    Families(NameBook names, LocalDate today, Dice dice) {
        this.names = names;
        this.today = today;
        this.dice = dice;
    }

    List<Member> draw() {
        int[] ages = HEAD_AGES.draw(dice);
        int age = dice.between(ages[0], ages[1]);
        Sex sex = dice.chance(age > 64 ? 0.4 : 0.18) ? Sex.FEMALE : Sex.MALE;
        List<Member> family = new ArrayList<>();
        Member head = adult("Chủ hộ", sex, age);
        family.add(head);
        if (dice.chance(age > 64 ? 0.25 : 0.1)) {
            return family;
        }
        Member spouse = null;
        if (dice.chance(age > 64 ? 0.7 : 0.9)) {
            int younger = sex == Sex.MALE ? dice.between(-2, 7) : dice.between(-7, 2);
            spouse = adult(sex == Sex.MALE ? "Vợ" : "Chồng", sex.other(), Math.max(20, age - younger));
            family.add(spouse);
        }
        addChildren(family, head, spouse);
        addParents(family, head, age);
        return family;
    }

    private Member adult(String relation, Sex sex, int age) {
        LocalDate birth = birth(age);
        return new Member(
                relation, sex, birth, names.fullName(names.surname(dice), sex, birth.getYear(), dice), null, null);
    }

    private LocalDate birth(int age) {
        return today.minusYears(age).minusDays(dice.between(1, 364));
    }

    private void addChildren(List<Member> family, Member head, @Nullable Member spouse) {
        Member mother = head.sex() == Sex.FEMALE ? head : spouse;
        Member father = head.sex() == Sex.MALE ? head : spouse;
        Member parent = mother != null ? mother : head;
        int motherAge = java.time.Period.between(parent.birth(), today).getYears();
        int bornAt = dice.between(20, 31);
        Member elder = null;
        for (int left = CHILDREN.draw(dice); left > 0 && bornAt <= Math.min(motherAge - 1, 42); left--) {
            int age = motherAge - bornAt;
            if (dice.chance(age < 19 ? 1 : age < 28 ? 0.65 : 0.2)) {
                LocalDate birth = birth(age);
                elder = addChild(family, birth, mother, father, elder);
                if (dice.chance(TWINS)) {
                    elder = addChild(family, birth, mother, father, elder);
                }
            }
            bornAt += dice.between(2, 6);
        }
    }

    private Member addChild(
            List<Member> family,
            LocalDate birth,
            @Nullable Member mother,
            @Nullable Member father,
            @Nullable Member elder) {
        Sex sex = dice.chance(0.52) ? Sex.MALE : Sex.FEMALE;
        Member named = father != null ? father : mother;
        String surname = named == null ? names.surname(dice) : firstSyllable(named.name());
        String name;
        do {
            name = elder != null && elder.sex() == sex && dice.chance(0.35)
                    ? names.siblingName(elder.name(), sex, birth.getYear(), dice)
                    : names.fullName(surname, sex, birth.getYear(), dice);
        } while (taken(family, name));
        Member child = new Member(
                "Con", sex, birth, name, mother == null ? null : mother.name(), father == null ? null : father.name());
        family.add(child);
        return child;
    }

    private static boolean taken(List<Member> family, String name) {
        return family.stream().anyMatch(m -> m.name().equals(name));
    }

    /** Old parents of the head live with every fifth family. */
    private void addParents(List<Member> family, Member head, int age) {
        if (age > 58 || !dice.chance(0.2)) {
            return;
        }
        int motherAge = Math.min(age + dice.between(19, 34), 99);
        family.add(adult("Mẹ", Sex.FEMALE, motherAge));
        if (dice.chance(0.5)) {
            LocalDate birth = birth(Math.min(motherAge + dice.between(0, 6), 99));
            String name = names.fullName(firstSyllable(head.name()), Sex.MALE, birth.getYear(), dice);
            family.add(new Member("Bố", Sex.MALE, birth, name, null, null));
        }
    }

    private static String firstSyllable(String name) {
        return name.substring(0, name.indexOf(' '));
    }
}
