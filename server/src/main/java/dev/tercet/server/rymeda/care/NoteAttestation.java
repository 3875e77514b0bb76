package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewNoteAmendment;
import dev.tercet.contract.rymeda.model.ProgressNote;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.network.ProviderRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How a note becomes part of the record: a draft of a model is reviewed, the note is signed, and afterwards it can be
 * amended but never changed. All of it in the name of a provider.
 */
@Singleton
class NoteAttestation {

    private static final int MOST_AMENDMENTS = 100;

    private final ProgressNoteRepository notes;
    private final ProviderRepository providers;
    private final BookingRules rules;
    private final ProgressNoteMapper mapper;
    private final OrganizationCalendar calendar;
    private final Clock clock;

    NoteAttestation(
            ProgressNoteRepository notes,
            ProviderRepository providers,
            BookingRules rules,
            ProgressNoteMapper mapper,
            OrganizationCalendar calendar,
            Clock clock) {
        this.notes = notes;
        this.providers = providers;
        this.rules = rules;
        this.mapper = mapper;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Records that a provider stands by the draft of a model. */
    @Transactional
    ProgressNote review(String id, String providerId) {
        ProgressNoteEntity note = held(id, Set.of(NoteStatus.AI_DRAFT), "reviewed");
        requireProvider(providerId);
        note.reviewedBy = providerId;
        note.reviewedAt = clock.instant();
        note.status = NoteStatus.REVIEWED;
        note.updatedAt = note.reviewedAt;
        return mapper.note(note);
    }

    /** Makes the note part of the record. The provider's licence must be valid today. */
    @Transactional
    ProgressNote sign(String id, String providerId) {
        ProgressNoteEntity note = held(id, Set.of(NoteStatus.DRAFT, NoteStatus.REVIEWED), "signed");
        Instant now = clock.instant();
        List<FieldError> errors = rules.provider(providerId, calendar.dayOf(now));
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        note.signedBy = providerId;
        note.signedAt = now;
        note.status = NoteStatus.SIGNED;
        note.updatedAt = now;
        return mapper.note(note);
    }

    /** Adds to a signed note what was forgotten or wrong. */
    @Transactional
    ProgressNote amend(String id, NewNoteAmendment body) {
        ProgressNoteEntity note = held(id, Set.of(NoteStatus.SIGNED, NoteStatus.AMENDED), "amended");
        requireProvider(body.getProviderId());
        if (note.amendments.size() >= MOST_AMENDMENTS) {
            throw ApiException.conflict("The note has " + MOST_AMENDMENTS + " amendments and cannot take another");
        }
        ProgressNoteAmendment amendment = new ProgressNoteAmendment();
        amendment.id = Ids.prefixed("amend");
        amendment.providerId = body.getProviderId();
        amendment.reason = body.getReason();
        amendment.text = body.getText();
        amendment.createdAt = clock.instant();
        note.amendments.add(amendment);
        note.status = NoteStatus.AMENDED;
        note.updatedAt = amendment.createdAt;
        return mapper.note(note);
    }

    private ProgressNoteEntity held(String id, Set<NoteStatus> expected, String change) {
        ProgressNoteEntity note = notes.hold(id);
        if (note == null) {
            throw ProgressNoteService.unknown();
        }
        if (!expected.contains(note.status)) {
            throw ProgressNoteService.refused(note, change);
        }
        return note;
    }

    private void requireProvider(String providerId) {
        if (providers.findById(providerId) == null) {
            throw ApiException.unprocessable("providerId", "Provider not found");
        }
    }
}
