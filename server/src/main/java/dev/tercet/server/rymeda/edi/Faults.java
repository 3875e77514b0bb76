package dev.tercet.server.rymeda.edi;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong in a file so far. Belongs to one reading of one file. */
public final class Faults {

    private final List<EdiFault> found = new ArrayList<>();

    /**
     * Notes a fault.
     *
     * @throws EdiException there are as many now as are told, and reading on would be in vain
     */
    public void add(String field, String message) throws EdiException {
        found.add(new EdiFault(field, message));
        if (found.size() >= EdiException.MOST_FAULTS) {
            throw new EdiException(found);
        }
    }

    /** The exception for a fault after which nothing can be read, with those found before. */
    public EdiException fatal(String field, String message) {
        return fatal(new EdiFault(field, message));
    }

    EdiException fatal(EdiFault fault) {
        found.add(fault);
        return new EdiException(found);
    }

    /** How many there are. */
    public int count() {
        return found.size();
    }

    /** Refuses the file if anything was found. */
    public void refuse() throws EdiException {
        if (!found.isEmpty()) {
            throw new EdiException(found);
        }
    }
}
