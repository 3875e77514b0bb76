package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.ProgressNotesApi;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewNoteAmendment;
import dev.tercet.contract.rymeda.model.NewProgressNote;
import dev.tercet.contract.rymeda.model.NoteReview;
import dev.tercet.contract.rymeda.model.NoteSignature;
import dev.tercet.contract.rymeda.model.ProgressNote;
import dev.tercet.contract.rymeda.model.ProgressNotePage;
import dev.tercet.contract.rymeda.model.ProgressNoteUpdate;
import dev.tercet.server.kernel.request.CurrentRequest;
import java.time.LocalDate;

/** {@code /v1/care/progress-notes}. */
public class ProgressNotesResource implements ProgressNotesApi {

    private static final String PATH = "/v1/care/progress-notes/";

    private final ProgressNoteService notes;
    private final NoteAttestation attestation;
    private final ProgressNoteMapper mapper;
    private final CurrentRequest request;

    ProgressNotesResource(
            ProgressNoteService notes, NoteAttestation attestation, ProgressNoteMapper mapper, CurrentRequest request) {
        this.notes = notes;
        this.attestation = attestation;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public ProgressNote createProgressNote(NewProgressNote body) {
        ProgressNote note = notes.create(body);
        request.created(PATH + note.getId());
        return note;
    }

    @Override
    public ProgressNotePage listProgressNotes(
            dev.tercet.contract.rymeda.model.NoteStatus status,
            String sessionId,
            String clientId,
            LocalDate from,
            LocalDate to,
            Integer limit,
            String cursor,
            CreatedAtSort sort) {
        NoteFilter filter =
                new NoteFilter(mapper.status(status), sessionId, clientId, from, to, sort == CreatedAtSort._CREATED_AT);
        return notes.list(filter, limit, cursor);
    }

    @Override
    public ProgressNote getProgressNote(String noteId) {
        return notes.get(noteId);
    }

    @Override
    public ProgressNote updateProgressNote(String noteId, ProgressNoteUpdate body) {
        return notes.update(noteId, body);
    }

    @Override
    public ProgressNote reviewProgressNote(String noteId, NoteReview body) {
        return attestation.review(noteId, body.getProviderId());
    }

    @Override
    public ProgressNote signProgressNote(String noteId, NoteSignature body) {
        return attestation.sign(noteId, body.getProviderId());
    }

    @Override
    public ProgressNote amendProgressNote(String noteId, NewNoteAmendment body) {
        ProgressNote note = attestation.amend(noteId, body);
        request.created(PATH + noteId);
        return note;
    }
}
