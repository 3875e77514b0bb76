package dev.tercet.server.rymeda.edi;

import java.util.List;

/** A file that cannot be taken, with all that was found wrong in it. */
public class EdiException extends Exception {

    /** A file with more faults than this is broken as a whole; more of them would tell nobody anything. */
    public static final int MOST_FAULTS = 100;

    private static final long serialVersionUID = 1;

    private final transient List<EdiFault> faults;

    /** Keeps the first {@value #MOST_FAULTS} of the faults, of which there must be one at least. */
    public EdiException(List<EdiFault> faults) {
        super(faults.get(0).field() + ": " + faults.get(0).message());
        this.faults = faults.stream().limit(MOST_FAULTS).toList();
    }

    public EdiException(EdiFault fault) {
        this(List.of(fault));
    }

    /** At least one, at most {@value #MOST_FAULTS}, in the order of the file. */
    public List<EdiFault> faults() {
        return faults;
    }
}
