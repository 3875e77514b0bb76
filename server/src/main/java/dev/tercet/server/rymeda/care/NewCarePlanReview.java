package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewCarePlan;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import dev.tercet.server.rymeda.network.ProviderRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plan to write down. */
@Singleton
class NewCarePlanReview implements BodyReview<NewCarePlan> {

    private final ProviderRepository providers;
    private final CarePlanGoals goals;
    private final CarePlanMapper mapper;

    NewCarePlanReview(ProviderRepository providers, CarePlanGoals goals, CarePlanMapper mapper) {
        this.providers = providers;
        this.goals = goals;
        this.mapper = mapper;
    }

    @Override
    public Class<NewCarePlan> type() {
        return NewCarePlan.class;
    }

    @Override
    public List<FieldError> review(NewCarePlan body) {
        List<FieldError> errors = new ArrayList<>();
        if (body.getProviderId() != null && providers.findById(body.getProviderId()) == null) {
            errors.add(FieldError.of("providerId", "Provider not found"));
        }
        if (body.getStatus() != null && mapper.status(body.getStatus()).isFinal()) {
            errors.add(FieldError.of("status", "A new plan is draft or active"));
        }
        errors.addAll(DateOrder.errors("", body.getStartDate(), body.getEndDate()));
        if (body.getGoals() != null) {
            errors.addAll(goals.errors(List.of(), body.getGoals()));
        }
        return errors;
    }
}
