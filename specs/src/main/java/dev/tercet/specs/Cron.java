package dev.tercet.specs;

import java.util.regex.Pattern;

/**
 * The schedule of a pipeline: minute, hour, day of month, month, day of week, each {@code *}, a number, a range, a list or
 * any of these with a step. Sunday is 0 or 7.
 */
final class Cron {

    private static final int[][] RANGES = {{0, 59}, {0, 23}, {1, 31}, {1, 12}, {0, 7}};
    private static final Pattern ELEMENT = Pattern.compile("(\\*|\\d{1,2}(-\\d{1,2})?)(/\\d{1,2})?");

    private Cron() {}

    static boolean isExpression(String text) {
        String[] fields = text.split(" ", -1);
        if (fields.length != RANGES.length) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            for (String element : fields[i].split(",", -1)) {
                if (!isElement(element, RANGES[i][0], RANGES[i][1])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Expressions joined by {@code |}, with or without blanks around it. */
    static boolean isList(String text) {
        for (String expression : text.split("\\|", -1)) {
            if (!isExpression(expression.strip())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isElement(String element, int from, int to) {
        if (!ELEMENT.matcher(element).matches()) {
            return false;
        }
        String[] rangeAndStep = element.split("/", -1);
        if (rangeAndStep.length == 2 && Integer.parseInt(rangeAndStep[1]) == 0) {
            return false;
        }
        if (rangeAndStep[0].equals("*")) {
            return true;
        }
        String[] ends = rangeAndStep[0].split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return from <= first && first <= last && last <= to;
    }
}
