package dev.tercet.server.rymeda.edi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One segment of a file. Elements and components are counted from one, as the standard does. A value that is not as it must be
 * is noted as a fault, and something harmless is returned in its place, so that all faults of a file are found in one reading.
 */
public final class Segment {

    private static final Pattern NUMBER = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final int MOST_DIGITS = 18;

    /** In the place of a component: the element as a whole. */
    private static final int WHOLE = 0;

    /** How a DTP segment writes its date (DTP02): one day, or a range. */
    private static final String RANGE = "RD8";

    private static final List<String> DATE_FORMATS = List.of("D8", RANGE);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final String tag;
    private final int index;
    private final List<List<String>> elements;
    private final Faults faults;

    Segment(String tag, int index, List<List<String>> elements, Faults faults) {
        this.tag = tag;
        this.index = index;
        this.elements = elements;
        this.faults = faults;
    }

    /** Its name, such as CLP. */
    public String tag() {
        return tag;
    }

    /** How many elements it has, empty ones among them. */
    public int size() {
        return elements.size();
    }

    /** Where it is: name and place among those of its name, from zero, such as {@code CLP[3]}. */
    public String field() {
        return tag + "[" + index + "]";
    }

    /** Where an element is, such as {@code CLP[3].CLP02}. */
    public String field(int element) {
        return field() + "." + tag + (element < 10 ? "0" : "") + element;
    }

    /** Where a component is, such as {@code SVC[0].SVC01-2}. */
    public String field(int element, int component) {
        return component == WHOLE ? field(element) : field(element) + "-" + component;
    }

    /** Whether an element has a value. */
    public boolean has(int element) {
        if (element <= elements.size()) {
            for (String component : elements.get(element - 1)) {
                if (!component.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A component as it is; empty where there is none. The first one is the element itself where it has no other. */
    public String value(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return "";
        }
        return elements.get(element - 1).get(component - 1);
    }

    /** The first component of an element as it is; empty where there is none. */
    public String value(int element) {
        return value(element, 1);
    }

    /** Whether the element has that value. */
    public boolean is(int element, String value) {
        return value(element).equals(value);
    }

    /** Notes a fault of the whole segment. */
    public void fault(String message) throws EdiException {
        faults.add(field(), message);
    }

    /** Notes a fault of an element. */
    public void fault(int element, String message) throws EdiException {
        faults.add(field(element), message);
    }

    /** Notes a fault of a component. */
    public void fault(int element, int component, String message) throws EdiException {
        faults.add(field(element, component), message);
    }

    /** An element that must be there, of at most so many characters; empty where it is not. */
    public String text(int element, int longest) throws EdiException {
        simple(element);
        return text(element, WHOLE, longest);
    }

    /** A component that must be there. */
    public String text(int element, int component, int longest) throws EdiException {
        String value = value(element, Math.max(component, 1));
        if (value.isBlank()) {
            fault(element, component, "Missing");
        } else if (value.length() > longest) {
            fault(element, component, "Longer than %d characters".formatted(longest));
        }
        return value;
    }

    /** An element that may be there; null where it is not. */
    public String optionalText(int element, int longest) throws EdiException {
        return has(element) ? text(element, longest) : null;
    }

    /** A component that may be there; null where it is not. */
    public String optionalText(int element, int component, int longest) throws EdiException {
        return value(element, component).isEmpty() ? null : text(element, component, longest);
    }

    /** An element that must have one of some values, which are told where it has not. */
    public String code(int element, List<String> allowed) throws EdiException {
        simple(element);
        return code(element, WHOLE, allowed);
    }

    /** A component that must have one of some values. */
    public String code(int element, int component, List<String> allowed) throws EdiException {
        String value = value(element, Math.max(component, 1));
        if (!allowed.contains(value)) {
            fault(element, component, "Not one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** US dollars, with two decimals; zero where the element is missing or wrong. */
    public BigDecimal amount(int element) throws EdiException {
        BigDecimal number = number(element);
        if (number.scale() > 2) {
            fault(element, "An amount has at most two decimals");
            return BigDecimal.ZERO.setScale(2);
        }
        return number.setScale(2);
    }

    /** A number of whatever decimals; zero where the element is missing or wrong. */
    public BigDecimal number(int element) throws EdiException {
        simple(element);
        String value = value(element);
        if (value.isEmpty()) {
            fault(element, "Missing");
        } else if (!NUMBER.matcher(value).matches()) {
            fault(element, "Not a decimal number");
        } else if (value.length() > MOST_DIGITS && digits(value) > MOST_DIGITS) {
            fault(element, "More than %d digits".formatted(MOST_DIGITS));
        } else {
            return new BigDecimal(value);
        }
        return BigDecimal.ZERO;
    }

    private static long digits(String number) {
        return number.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** A day, written CCYYMMDD; null where the element is missing or wrong. */
    public LocalDate date(int element) throws EdiException {
        simple(element);
        return date(element, value(element));
    }

    /** The day of a DTP segment, or the first of a range of days; null where it is missing or wrong. */
    public LocalDate firstDay() throws EdiException {
        String days = value(3);
        if (!code(2, DATE_FORMATS).equals(RANGE)) {
            return date(3, days);
        }
        String[] ends = days.split("-", 2);
        LocalDate first = parse(ends[0]);
        if (ends.length < 2 || first == null || parse(ends[1]) == null) {
            fault(3, "Not a range of dates (CCYYMMDD-CCYYMMDD)");
        }
        return first;
    }

    private LocalDate date(int element, String value) throws EdiException {
        LocalDate date = parse(value);
        if (date == null) {
            fault(element, value.isEmpty() ? "Missing" : "Not a date (CCYYMMDD)");
        }
        return date;
    }

    private static LocalDate parse(String value) {
        try {
            LocalDate date = value.length() == 8 ? LocalDate.parse(value, DATE) : null;
            return date == null || date.getYear() < 1900 ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void simple(int element) throws EdiException {
        if (element <= elements.size() && elements.get(element - 1).size() > 1) {
            fault(element, "Not an element of several parts");
        }
    }
}
