package vn.hososach.matching;

/**
 * Where estimation starts, and what it leans on where data are few: rough shares of each level among pairs of one
 * person, as health workers describe their files. Estimation replaces them as soon as there are some hundred pairs.
 */
final class StartModel {

    private static final double[][] SAME = {
        // other, given only, middle other, two slips, slip in given, family other, marks conflict, slip,
        // middle missing, marks lost, no marks, exact, pet name, pet name other, given alike
        {.002, .001, .001, .003, .006, .001, .003, .012, .01, .03, .12, .8, .003, .0002, .001},
        // other, year±1, same year, two of three, one off, swapped, one vague, both vague, exact
        {.001, .002, .002, .004, .02, .02, .07, .04, .84},
        // different, unknown, suspect, household, near, old equal, equal
        {.001, .003, .003, .006, .02, .1, .86},
        {.14, .008, .85},
        {.3, .7},
        // other commune, place elsewhere, other place, same commune, other house, same place, same house
        {.04, .005, .04, .2, .01, .25, .45},
        {.01, .03, .96},
        {.03, .03, .94},
        {.02, .98}
    };

    private StartModel() {}

    static double[][] m() {
        double[][] m = new double[SAME.length][];
        for (int f = 0; f < m.length; f++) {
            double sum = 0;
            for (double share : SAME[f]) {
                sum += share;
            }
            m[f] = SAME[f].clone();
            for (int level = 0; level < m[f].length; level++) {
                m[f][level] /= sum;
            }
        }
        return m;
    }
}
