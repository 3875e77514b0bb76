package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is said of a segment while it is read, from IK3 on. */
final class SegmentFaultInProgress {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]{1,2}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern PLACE_OF_ELEMENT = Pattern.compile("[1-9][0-9]?");
    private static final int LONGEST_LOOP = 6;
    private static final int LONGEST_CLAIM_NUMBER = 50;

    /** In CTX01: that the number of the claim follows. */
    private static final String CLAIM = "CLM01";

    private final String segment;
    private final int position;
    private final String loop;
    private final String error;
    private final List<ElementFault> elements = new ArrayList<>();
    private String claimNumber;

    SegmentFaultInProgress(Segment ik3) throws EdiException {
        segment = ik3.text(1, 3);
        if (!segment.isBlank() && !NAME.matcher(segment).matches()) {
            ik3.fault(1, "Not the name of a segment");
        }
        position = matching(ik3, 2, POSITION);
        loop = ik3.optionalText(3, LONGEST_LOOP);
        error = ErrorCodes.of(ik3, 4);
    }

    void read(Segment ik4OrCtx) throws EdiException {
        if (ik4OrCtx.tag().equals("CTX")) {
            if (ik4OrCtx.is(1, CLAIM)) {
                claimNumber = ik4OrCtx.optionalText(1, 2, LONGEST_CLAIM_NUMBER);
            }
            return;
        }
        int element = matching(ik4OrCtx, 1, PLACE_OF_ELEMENT);
        String component = ik4OrCtx.value(1, 2);
        if (!component.isEmpty() && !PLACE_OF_ELEMENT.matcher(component).matches()) {
            ik4OrCtx.fault(1, 2, "Not a number from one");
            return;
        }
        ElementFault fault = new ElementFault(
                element, component.isEmpty() ? null : Integer.valueOf(component), ErrorCodes.of(ik4OrCtx, 3));
        if (elements.size() < AcknowledgedTransaction.MOST_FAULTS) {
            elements.add(fault);
        }
    }

    private static int matching(Segment segment, int element, Pattern pattern) throws EdiException {
        String value = segment.value(element);
        if (pattern.matcher(value).matches()) {
            return Integer.parseInt(value);
        }
        segment.fault(element, "Not a number from one");
        return 0;
    }

    SegmentFault finished() {
        return new SegmentFault(segment, position, loop, error, claimNumber, List.copyOf(elements));
    }
}
