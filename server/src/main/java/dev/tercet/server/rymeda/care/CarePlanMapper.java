package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.CarePlan;
import org.mapstruct.Mapper;

/** Care plans as the contract shows them. */
@Mapper
interface CarePlanMapper {

    CarePlan plan(CarePlanEntity entity);
}
