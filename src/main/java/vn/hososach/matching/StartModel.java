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

    /** Rough shares among pairs of two people, in some thousands of people. */
    private static final double[][] DIFFERENT = {
        {.985, .009, .0015, .0003, .0004, .0011, 2e-5, 6e-5, 2e-4, 1.5e-5, 3e-5, 2e-4, 1e-4, 1e-3, 1e-3},
        {.96, .026, .01, .0026, .001, 1.2e-5, .0015, 1e-4, 5e-5},
        {.91, .04, .05, 1e-4, 5e-6, 5e-6, 5e-6},
        {1, 1e-6, 1e-5},
        {1, 5e-5},
        {.67, 2e-6, .27, .06, .0014, .009, 5e-5},
        {.997, .002, .0008},
        {.997, .002, .0008},
        {.5, .5}
    };

    private StartModel() {}

    static double[][] u() {
        return normalised(DIFFERENT);
    }

    static double[][] m() {
        return normalised(SAME);
    }

    private static double[][] normalised(double[][] shares) {
        double[][] copy = new double[shares.length][];
        for (int f = 0; f < copy.length; f++) {
            double sum = 0;
            for (double share : shares[f]) {
                sum += share;
            }
            copy[f] = shares[f].clone();
            for (int level = 0; level < copy[f].length; level++) {
                copy[f][level] /= sum;
            }
        }
        return copy;
    }
}
