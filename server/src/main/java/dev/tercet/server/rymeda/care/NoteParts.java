package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.errors.FieldError;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a note. A SOAP note has the four parts, every other kind the narrative; a part that is not there is null.
 */
record NoteParts(String subjective, String objective, String assessment, String plan, String narrative) {

    /** What keeps these parts from being a whole note of the type: parts that are missing, parts of another kind. */
    List<FieldError> errors(NoteType type) {
        boolean soap = type == NoteType.SOAP;
        List<FieldError> errors = new ArrayList<>();
        check(errors, type, "subjective", "Subjective", subjective, soap);
        check(errors, type, "objective", "Objective", objective, soap);
        check(errors, type, "assessment", "Assessment", assessment, soap);
        check(errors, type, "plan", "Plan", plan, soap);
        check(errors, type, "narrative", "Narrative", narrative, !soap);
        return errors;
    }

    private static void check(
            List<FieldError> errors, NoteType type, String field, String name, String text, boolean needed) {
        if (needed && text == null) {
            errors.add(FieldError.of(field, name + " is required for " + noun(type)));
        } else if (!needed && text != null) {
            errors.add(FieldError.of(field, name + " is not a part of " + noun(type)));
        }
    }

    private static String noun(NoteType type) {
        return switch (type) {
            case SOAP -> "a SOAP note";
            case PROGRESS -> "a progress note";
            case INTAKE -> "an intake note";
            case DISCHARGE -> "a discharge note";
        };
    }
}
