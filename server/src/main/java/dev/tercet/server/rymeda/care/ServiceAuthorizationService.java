package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewServiceAuthorization;
import dev.tercet.contract.rymeda.model.ServiceAuthorization;
import dev.tercet.contract.rymeda.model.ServiceAuthorizationPage;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymeda.calendar.OrganizationCalendar;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Records and reads what payers have authorized. Sessions use it up: {@link AuthorizedUnits}. */
@Singleton
class ServiceAuthorizationService {

    private static final String ONE_NUMBER_EACH = "service_authorization_number";

    private final ServiceAuthorizationRepository authorizations;
    private final NewServiceAuthorizationReview review;
    private final ServiceAuthorizationMapper mapper;
    private final CursorCodec cursors;
    private final OrganizationCalendar calendar;
    private final Clock clock;

    ServiceAuthorizationService(
            ServiceAuthorizationRepository authorizations,
            NewServiceAuthorizationReview review,
            ServiceAuthorizationMapper mapper,
            CursorCodec cursors,
            OrganizationCalendar calendar,
            Clock clock) {
        this.authorizations = authorizations;
        this.review = review;
        this.mapper = mapper;
        this.cursors = cursors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Records what a payer approved; it counts at once.
     *
     * @throws ApiException of kind UNPROCESSABLE when client or payer are unknown, or the period ends before it starts;
     *     CONFLICT when the payer's number is on record already
     */
    @Transactional
    ServiceAuthorization create(NewServiceAuthorization body) {
        List<FieldError> errors = review.review(body);
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        ServiceAuthorizationEntity authorization = new ServiceAuthorizationEntity();
        authorization.id = Ids.prefixed("auth");
        authorization.clientId = body.getClientId();
        authorization.payerId = body.getPayerId();
        authorization.serviceType = mapper.serviceType(body.getServiceType());
        authorization.authorizationNumber = body.getAuthorizationNumber();
        authorization.startDate = body.getStartDate();
        authorization.endDate = body.getEndDate();
        authorization.approvedUnits = body.getApprovedUnits();
        authorization.createdAt = clock.instant();
        authorization.updatedAt = authorization.createdAt;
        authorizations.persist(authorization);
        flush();
        return mapper.authorization(authorization, calendar.today());
    }

    @Transactional
    ServiceAuthorizationPage list(AuthorizationFilter filter, int limit, String cursor) {
        LocalDate today = calendar.today();
        ListQuery<ServiceAuthorizationEntity> query = authorizations
                .query()
                .where("e.clientId = :client", "client", filter.clientId())
                .where("e.serviceType = :service", "service", filter.service())
                .orderBy(new Order<>("createdAt", filter.newestFirst(), found -> found.createdAt, found -> found.id));
        if (filter.status() != null) {
            keep(query, filter.status(), today);
        }
        Page<ServiceAuthorizationEntity> page =
                query.page(limit, cursor, cursors, "listServiceAuthorizations " + filter.status());
        return new ServiceAuthorizationPage()
                .data(page.map(found -> mapper.authorization(found, today)))
                .pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    ServiceAuthorization get(String id) {
        ServiceAuthorizationEntity authorization = authorizations.findById(id);
        if (authorization == null) {
            throw ApiException.notFound("Service authorization not found");
        }
        return mapper.authorization(authorization, calendar.today());
    }

    /** The same as {@link AuthorizationStatus#of}, in the words of the database. */
    private static void keep(ListQuery<ServiceAuthorizationEntity> query, AuthorizationStatus status, LocalDate today) {
        switch (status) {
            case UPCOMING -> query.whereNow("e.startDate > :today", "today", today);
            case EXPIRED -> query.whereNow("e.endDate < :today", "today", today);
            case EXHAUSTED ->
                query.whereNow("e.exhausted and e.startDate <= :today and e.endDate >= :today", "today", today);
            case ACTIVE ->
                query.whereNow("not e.exhausted and e.startDate <= :today and e.endDate >= :today", "today", today);
        }
    }

    private void flush() {
        try {
            authorizations.flush();
        } catch (ConstraintViolationException e) {
            throw ONE_NUMBER_EACH.equals(e.getConstraintName()) ? taken() : e;
        }
    }

    private static ApiException taken() {
        return Failure.of(FailureKind.CONFLICT, "This authorization number of the payer is on record already")
                .withFields(List.of(FieldError.of("authorizationNumber", "On record already")))
                .asException();
    }
}
