package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.CarePlanGoalInput;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The goals of a care plan. They are replaced as a whole; one that is sent with the id that it has keeps it. */
@Singleton
class CarePlanGoals {

    private final CarePlanMapper mapper;

    CarePlanGoals(CarePlanMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Ids that are not those of the plan's goals, or of one goal twice.
     *
     * @param present the goals that the plan has; none for a new plan
     */
    List<FieldError> errors(List<CarePlanGoalItem> present, List<CarePlanGoalInput> wanted) {
        Set<String> known = present.stream().map(goal -> goal.id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String id = wanted.get(i).getId();
            if (id != null && !known.contains(id)) {
                errors.add(FieldError.of("goals[" + i + "].id", "Goal not found"));
            } else if (id != null && !seen.add(id)) {
                errors.add(FieldError.of("goals[" + i + "].id", "The goal is there twice"));
            }
        }
        return errors;
    }

    /** Replaces the goals of the plan. */
    void replace(CarePlanEntity plan, List<CarePlanGoalInput> wanted) {
        plan.goals.clear();
        wanted.forEach(goal -> plan.goals.add(item(goal)));
    }

    private CarePlanGoalItem item(CarePlanGoalInput wanted) {
        CarePlanGoalItem item = new CarePlanGoalItem();
        item.id = wanted.getId() == null ? Ids.prefixed("goal") : wanted.getId();
        item.description = wanted.getDescription();
        item.status =
                wanted.getStatus() == null ? CarePlanGoalStatus.IN_PROGRESS : mapper.goalStatus(wanted.getStatus());
        item.targetDate = wanted.getTargetDate();
        return item;
    }
}
