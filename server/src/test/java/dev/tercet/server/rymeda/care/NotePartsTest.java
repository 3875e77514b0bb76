package dev.tercet.server.rymeda.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.errors.FieldError;
import org.junit.jupiter.api.Test;

class NotePartsTest {

    @Test
    void aSoapNoteNeedsItsFourParts() {
        assertThat(new NoteParts("s", "o", "a", "p", null).errors(NoteType.SOAP))
                .isEmpty();
        assertThat(new NoteParts("s", null, null, "p", null).errors(NoteType.SOAP))
                .containsExactly(
                        FieldError.of("objective", "Objective is required for a SOAP note"),
                        FieldError.of("assessment", "Assessment is required for a SOAP note"));
    }

    @Test
    void theOtherKindsNeedANarrative() {
        assertThat(new NoteParts(null, null, null, null, "n").errors(NoteType.DISCHARGE))
                .isEmpty();
        assertThat(new NoteParts(null, null, null, null, null).errors(NoteType.INTAKE))
                .containsExactly(FieldError.of("narrative", "Narrative is required for an intake note"));
    }

    @Test
    void aPartOfAnotherKindIsRefused() {
        assertThat(new NoteParts("s", "o", "a", "p", "n").errors(NoteType.SOAP))
                .containsExactly(FieldError.of("narrative", "Narrative is not a part of a SOAP note"));
        assertThat(new NoteParts(null, null, null, "p", "n").errors(NoteType.PROGRESS))
                .containsExactly(FieldError.of("plan", "Plan is not a part of a progress note"));
    }
}
