package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewSession;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a session to book, all of it at once. */
@Singleton
class NewSessionReview implements BodyReview<NewSession> {

    private final BookingRules rules;
    private final SessionMapper mapper;
    private final OrganizationCalendar calendar;

    NewSessionReview(BookingRules rules, SessionMapper mapper, OrganizationCalendar calendar) {
        this.rules = rules;
        this.mapper = mapper;
        this.calendar = calendar;
    }

    @Override
    public Class<NewSession> type() {
        return NewSession.class;
    }

    @Override
    public List<FieldError> review(NewSession body) {
        SessionTime time = body.getStartTime() == null
                ? null
                : new SessionTime(body.getStartTime(), body.getEndTime(), body.getDurationMinutes());
        List<FieldError> errors = new ArrayList<>();
        boolean bookable = false;
        if (body.getClientId() != null) {
            List<FieldError> client = rules.client(body.getClientId());
            errors.addAll(client);
            bookable = client.isEmpty();
        }
        ServiceType service = mapper.serviceType(body.getServiceType());
        LocalDate day = time == null ? null : calendar.dayOf(time.start());
        if (bookable && service != null && day != null) {
            errors.addAll(rules.authorization(body.getClientId(), service, day));
        }
        if (body.getProviderId() != null) {
            errors.addAll(rules.provider(body.getProviderId(), service, day));
        }
        if (time != null) {
            errors.addAll(time.errors());
        }
        return errors;
    }
}
