package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.contract.rymi.model.ParticipantTransport;
import dev.tercet.server.kernel.errors.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what is wrong with newcomers beyond their shape: a telephone is known by a number. */
final class ParticipantReview {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private ParticipantReview() {}

    static List<FieldError> review(List<NewParticipant> newcomers) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; newcomers != null && i < newcomers.size(); i++) {
            NewParticipant newcomer = newcomers.get(i);
            boolean telephone = newcomer != null && newcomer.getTransport() == ParticipantTransport.PSTN;
            if (telephone
                    && newcomer.getIdentity() != null
                    && !E164.matcher(newcomer.getIdentity()).matches()) {
                errors.add(FieldError.of(
                        "participants[" + i + "].identity", "must be an E.164 number such as +15551234567"));
            }
        }
        return errors;
    }
}
