package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.CarePlan;
import dev.tercet.contract.rymeda.model.CarePlanPage;
import dev.tercet.contract.rymeda.model.CarePlanUpdate;
import dev.tercet.contract.rymeda.model.NewCarePlan;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.page.CursorCodec;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.ListQuery.Order;
import dev.tercet.server.kernel.page.Page;
import dev.tercet.server.rymeda.network.ProviderRepository;
import dev.tercet.server.rymeda.page.Pages;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes care plans down, changes and reads them. A plan is a draft or active until it is completed or discontinued, and
 * then stays as it is.
 */
@Singleton
class CarePlanService {

    private final CarePlanRepository plans;
    private final ClientRepository clients;
    private final ProviderRepository providers;
    private final NewCarePlanReview review;
    private final CarePlanGoals goals;
    private final CarePlanMapper mapper;
    private final CursorCodec cursors;
    private final Clock clock;

    CarePlanService(
            CarePlanRepository plans,
            ClientRepository clients,
            ProviderRepository providers,
            NewCarePlanReview review,
            CarePlanGoals goals,
            CarePlanMapper mapper,
            CursorCodec cursors,
            Clock clock) {
        this.plans = plans;
        this.clients = clients;
        this.providers = providers;
        this.review = review;
        this.goals = goals;
        this.mapper = mapper;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** @throws ApiException of kind NOT_FOUND when there is no such client; UNPROCESSABLE when the plan makes no sense */
    @Transactional
    CarePlan create(String clientId, NewCarePlan body) {
        requireClient(clientId);
        require(review.review(body));
        CarePlanEntity plan = new CarePlanEntity();
        plan.id = Ids.prefixed("plan");
        plan.clientId = clientId;
        plan.providerId = body.getProviderId();
        plan.title = body.getTitle();
        plan.status = body.getStatus() == null ? CarePlanStatus.ACTIVE : mapper.status(body.getStatus());
        plan.startDate = body.getStartDate();
        plan.endDate = body.getEndDate();
        goals.replace(plan, body.getGoals());
        plan.createdAt = clock.instant();
        plan.updatedAt = plan.createdAt;
        plans.persist(plan);
        return mapper.plan(plan);
    }

    @Transactional
    CarePlanPage list(String clientId, CarePlanStatus status, boolean newestFirst, int limit, String cursor) {
        requireClient(clientId);
        ListQuery<CarePlanEntity> query = plans.query()
                .where("e.clientId = :client", "client", clientId)
                .where("e.status = :status", "status", status)
                .orderBy(new Order<>("createdAt", newestFirst, plan -> plan.createdAt, plan -> plan.id));
        Page<CarePlanEntity> page = query.page(limit, cursor, cursors, "listCarePlans");
        return new CarePlanPage().data(page.map(mapper::plan)).pagination(Pages.pagination(page, query.count()));
    }

    @Transactional
    CarePlan get(String id) {
        CarePlanEntity plan = plans.findById(id);
        if (plan == null) {
            throw unknown();
        }
        return mapper.plan(plan);
    }

    /**
     * Changes what is sent and leaves the rest.
     *
     * @throws ApiException of kind CONFLICT when the plan is closed, or is to become a draft again; UNPROCESSABLE when the plan
     *     would make no sense
     */
    @Transactional
    CarePlan update(String id, CarePlanUpdate body) {
        CarePlanEntity plan = plans.hold(id);
        if (plan == null) {
            throw unknown();
        }
        if (plan.status.isFinal()) {
            throw refused(plan, "be changed");
        }
        CarePlanStatus next = body.getStatus() == null ? plan.status : mapper.status(body.getStatus());
        if (!plan.status.leadsTo(next)) {
            throw refused(plan, "go back to " + next);
        }
        String providerId = body.getProviderId().orElse(plan.providerId);
        LocalDate start = body.getStartDate() == null ? plan.startDate : body.getStartDate();
        LocalDate end = body.getEndDate().orElse(plan.endDate);
        List<FieldError> errors = new ArrayList<>();
        if (providerId != null && providers.findById(providerId) == null) {
            errors.add(FieldError.of("providerId", "Provider not found"));
        }
        errors.addAll(DateOrder.errors("", start, end));
        if (body.getGoals() != null) {
            errors.addAll(goals.errors(plan.goals, body.getGoals()));
        }
        require(errors);
        plan.providerId = providerId;
        plan.title = body.getTitle() == null ? plan.title : body.getTitle();
        plan.status = next;
        plan.startDate = start;
        plan.endDate = end;
        if (body.getGoals() != null) {
            goals.replace(plan, body.getGoals());
        }
        plan.updatedAt = clock.instant();
        return mapper.plan(plan);
    }

    private void requireClient(String id) {
        if (clients.findById(id) == null) {
            throw ClientProfiles.unknown();
        }
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }

    private static ApiException unknown() {
        return ApiException.notFound("Care plan not found");
    }

    private static ApiException refused(CarePlanEntity plan, String change) {
        return ApiException.conflict("The care plan is " + plan.status + " and cannot " + change);
    }
}
