package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.CarePlan;
import org.mapstruct.Mapper;

/** Care plans as the contract shows them. Null becomes null. */
@Mapper
interface CarePlanMapper {

    CarePlan plan(CarePlanEntity entity);

    CarePlanStatus status(dev.tercet.contract.rymeda.model.CarePlanStatus status);

    CarePlanGoalStatus goalStatus(dev.tercet.contract.rymeda.model.CarePlanGoalStatus status);
}
