package dev.tercet.server.rymeda.edi.acknowledgement;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads status codes out of STC segments. */
final class StatusCodes {

    private static final Pattern CATEGORY = Pattern.compile("[A-Z]\\d{1,2}[A-Z]?|RQ");
    private static final Pattern STATUS = Pattern.compile("\\d{1,4}");
    private static final int LONGEST_ENTITY = 3;

    /** The elements that hold one. */
    private static final List<Integer> ELEMENTS = List.of(1, 10, 11);

    private StatusCodes() {}

    /** The first one must be there. */
    static List<StatusCode> of(Segment stc) throws EdiException {
        List<StatusCode> codes = new ArrayList<>();
        for (int element : ELEMENTS) {
            if (element == 1 || stc.has(element)) {
                codes.add(of(stc, element));
            }
        }
        return codes;
    }

    private static StatusCode of(Segment stc, int element) throws EdiException {
        String category = stc.value(element, 1);
        if (!CATEGORY.matcher(category).matches()) {
            stc.fault(element, 1, "Not a claim status category code");
        }
        String status = stc.value(element, 2);
        if (!STATUS.matcher(status).matches()) {
            stc.fault(element, 2, "Not a claim status code");
        }
        return new StatusCode(category, status, stc.optionalText(element, 3, LONGEST_ENTITY));
    }
}
