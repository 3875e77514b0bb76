package dev.tercet.server.rymeda.edi.functional;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.Faults;
import dev.tercet.server.rymeda.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** An acknowledgement while its segments are read. */
final class FunctionalAcknowledgementInProgress {

    private final Faults faults;
    private final List<AcknowledgedGroup> groups = new ArrayList<>();
    private GroupInProgress group;

    FunctionalAcknowledgementInProgress(Faults faults) {
        this.faults = faults;
    }

    void read(Segment segment) throws EdiException {
        if (segment.tag().equals("AK1")) {
            if (group != null) {
                throw faults.fatal(segment.field(), "There is no AK9 segment before it");
            }
            group = new GroupInProgress(segment, faults);
        } else if (group == null) {
            throw faults.fatal(segment.field(), "There is no AK1 segment before it");
        } else if (segment.tag().equals("AK9")) {
            groups.add(group.finished(segment));
            group = null;
        } else {
            group.read(segment);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws EdiException there are faults
     */
    FunctionalAcknowledgement finished(String controlNumber) throws EdiException {
        if (group != null) {
            faults.add("AK9", "There is no AK9 segment at the end");
        } else if (groups.isEmpty()) {
            faults.add("AK1", "There is no AK1 segment after ST");
        }
        faults.refuse();
        return new FunctionalAcknowledgement(controlNumber, List.copyOf(groups));
    }
}
