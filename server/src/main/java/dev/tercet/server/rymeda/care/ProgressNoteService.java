package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewProgressNote;
import dev.tercet.contract.rymeda.model.ProgressNote;
import dev.tercet.contract.rymeda.model.ProgressNotePage;
import dev.tercet.contract.rymeda.model.ProgressNoteUpdate;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.page.DayRange;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Writes, edits and reads progress notes. */
@Singleton
class ProgressNoteService {

    private final ProgressNoteRepository notes;
    private final SessionRepository sessions;
    private final NewProgressNoteReview review;
    private final ProgressNoteMapper mapper;
    private final CursorCodec cursors;
    private final OrganizationCalendar calendar;
    private final Clock clock;

    ProgressNoteService(
            ProgressNoteRepository notes,
            SessionRepository sessions,
            NewProgressNoteReview review,
            ProgressNoteMapper mapper,
            CursorCodec cursors,
            OrganizationCalendar calendar,
            Clock clock) {
        this.notes = notes;
        this.sessions = sessions;
        this.review = review;
        this.mapper = mapper;
        this.cursors = cursors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Documents a completed session.
     *
     * @throws ApiException of kind UNPROCESSABLE when the session is unknown or a part is missing; CONFLICT when the session
     *     is not completed
     */
    @Transactional
    ProgressNote create(NewProgressNote body) {
        List<FieldError> errors = review.review(body);
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        SessionEntity session = sessions.findById(body.getSessionId());
        if (session.status != SessionStatus.COMPLETED) {
            throw SessionService.refused(session, "documented");
        }
        ProgressNoteEntity note = new ProgressNoteEntity();
        note.id = Ids.prefixed("note");
        note.sessionId = session.id;
        note.clientId = session.clientId;
        note.type = mapper.type(body.getType());
        note.aiGenerated = body.getAiGenerated();
        note.status = note.aiGenerated ? NoteStatus.AI_DRAFT : NoteStatus.DRAFT;
        write(note, mapper.parts(body));
        note.createdAt = clock.instant();
        note.updatedAt = note.createdAt;
        notes.persist(note);
        return mapper.note(note);
    }

    @Transactional
    ProgressNotePage list(NoteFilter filter, int limit, String cursor) {
        DayRange days = calendar.between(filter.from(), filter.to());
        ListQuery<ProgressNoteEntity> query = notes.query()
                .where("e.status = :status", "status", filter.status())
                .where("e.sessionId = :session", "session", filter.sessionId())
                .where("e.clientId = :client", "client", filter.clientId())
                .where("e.createdAt >= :start", "start", days.start())
                .where("e.createdAt < :end", "end", days.end())
                .orderBy(new Order<>("createdAt", filter.newestFirst(), note -> note.createdAt, note -> note.id));
        Page<ProgressNoteEntity> page = query.page(limit, cursor, cursors, "listProgressNotes");
        return new ProgressNotePage().data(page.map(mapper::note)).pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    ProgressNote get(String id) {
        ProgressNoteEntity note = notes.findById(id);
        if (note == null) {
            throw unknown();
        }
        return mapper.note(note);
    }

    /** Changes parts of a note that is not signed. A reviewed one then needs another review. */
    @Transactional
    ProgressNote update(String id, ProgressNoteUpdate body) {
        ProgressNoteEntity note = notes.hold(id);
        if (note == null) {
            throw unknown();
        }
        if (note.signedAt != null) {
            throw refused(note, "changed");
        }
        NoteParts changed = merge(note, mapper.parts(body));
        List<FieldError> errors = changed.errors(note.type);
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        write(note, changed);
        if (note.status == NoteStatus.REVIEWED) {
            note.status = NoteStatus.AI_DRAFT;
            note.reviewedBy = null;
            note.reviewedAt = null;
        }
        note.updatedAt = clock.instant();
        return mapper.note(note);
    }

    private static NoteParts merge(ProgressNoteEntity note, NoteParts change) {
        return new NoteParts(
                change.subjective() == null ? note.subjective : change.subjective(),
                change.objective() == null ? note.objective : change.objective(),
                change.assessment() == null ? note.assessment : change.assessment(),
                change.plan() == null ? note.plan : change.plan(),
                change.narrative() == null ? note.narrative : change.narrative());
    }

    private static void write(ProgressNoteEntity note, NoteParts parts) {
        note.subjective = parts.subjective();
        note.objective = parts.objective();
        note.assessment = parts.assessment();
        note.plan = parts.plan();
        note.narrative = parts.narrative();
    }

    static ApiException unknown() {
        return ApiException.notFound("Progress note not found");
    }

    static ApiException refused(ProgressNoteEntity note, String change) {
        return ApiException.conflict("The note is " + note.status + " and cannot be " + change);
    }
}
