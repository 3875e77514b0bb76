package dev.tercet.server.rymeda.revenue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codes of individual psychotherapy, which are told apart by time alone: face-to-face minutes, and one of the three
 * for a session (CPT, time rules of psychotherapy).
 */
enum TherapyTime {
    HALF_HOUR("90832", 16, 37),
    THREE_QUARTERS("90834", 38, 52),
    HOUR("90837", 53, Integer.MAX_VALUE);

    static final String ONE_ONLY = "Only one of 90832, 90834 and 90837 may be billed for a session";

    private final String code;
    private final int least;
    private final int most;

    TherapyTime(String code, int least, int most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    static Optional<TherapyTime> of(String cptCode) {
        return Stream.of(values()).filter(time -> time.code.equals(cptCode)).findFirst();
    }

    /** The therapy codes among the codes, each as often as it is there. */
    static List<TherapyTime> among(List<String> cptCodes) {
        return cptCodes.stream().flatMap(code -> of(code).stream()).toList();
    }

    String code() {
        return code;
    }

    boolean takes(int minutes) {
        return minutes >= least && minutes <= most;
    }

    /** Why the code does not fit a session of that length. */
    String refusal(int minutes) {
        String wanted = most == Integer.MAX_VALUE ? least + " minutes or more" : least + " to " + most + " minutes";
        return code + " takes " + wanted + ", the session took " + minutes;
    }
}
