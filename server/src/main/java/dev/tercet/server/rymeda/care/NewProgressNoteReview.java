package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewProgressNote;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a note to write: an unknown session, parts that its kind needs or does not have. */
@Singleton
class NewProgressNoteReview implements BodyReview<NewProgressNote> {

    private final SessionRepository sessions;
    private final ProgressNoteMapper mapper;

    NewProgressNoteReview(SessionRepository sessions, ProgressNoteMapper mapper) {
        this.sessions = sessions;
        this.mapper = mapper;
    }

    @Override
    public Class<NewProgressNote> type() {
        return NewProgressNote.class;
    }

    @Override
    public List<FieldError> review(NewProgressNote body) {
        List<FieldError> errors = new ArrayList<>();
        if (body.getSessionId() != null && sessions.findById(body.getSessionId()) == null) {
            errors.add(FieldError.of("sessionId", "Session not found"));
        }
        if (body.getType() != null) {
            errors.addAll(mapper.parts(body).errors(mapper.type(body.getType())));
        }
        return errors;
    }
}
