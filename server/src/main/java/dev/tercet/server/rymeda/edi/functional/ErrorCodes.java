package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** The codes of errors, which are numbers, or such with an I before them where a guide is broken and not the standard. */
final class ErrorCodes {

    private static final String CODE = "I?[0-9]{1,3}";

    private ErrorCodes() {}

    /** An error that must be there; empty where it is missing or wrong. */
    static String of(Segment segment, int element) throws EdiException {
        String code = segment.text(element, 4);
        if (code.matches(CODE)) {
            return code;
        }
        if (!code.isBlank()) {
            segment.fault(element, "Not the code of an error");
        }
        return "";
    }

    /** The errors in some elements, of which any may be empty. */
    static List<String> of(Segment segment, int first, int last) throws EdiException {
        List<String> codes = new ArrayList<>();
        for (int element = first; element <= last; element++) {
            if (segment.has(element)) {
                codes.add(of(segment, element));
            }
        }
        return List.copyOf(codes);
    }
}
