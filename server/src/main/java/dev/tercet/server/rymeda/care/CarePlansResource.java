package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.CarePlansApi;
import dev.tercet.contract.rymeda.model.CarePlan;
import dev.tercet.contract.rymeda.model.CarePlanPage;
import dev.tercet.contract.rymeda.model.CarePlanUpdate;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewCarePlan;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/care/clients/{clientId}/care-plans} and {@code /v1/care/care-plans}. */
public class CarePlansResource implements CarePlansApi {

    private final CarePlanService plans;
    private final CarePlanMapper mapper;
    private final CurrentRequest request;

    CarePlansResource(CarePlanService plans, CarePlanMapper mapper, CurrentRequest request) {
        this.plans = plans;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public CarePlan createCarePlan(String clientId, NewCarePlan body) {
        CarePlan plan = plans.create(clientId, body);
        request.created("/v1/care/care-plans/" + plan.getId());
        return plan;
    }

    @Override
    public CarePlanPage listCarePlans(
            String clientId,
            dev.tercet.contract.rymeda.model.CarePlanStatus status,
            Integer limit,
            String cursor,
            CreatedAtSort sort) {
        return plans.list(clientId, mapper.status(status), sort == CreatedAtSort._CREATED_AT, limit, cursor);
    }

    @Override
    public CarePlan getCarePlan(String carePlanId) {
        return plans.get(carePlanId);
    }

    @Override
    public CarePlan updateCarePlan(String carePlanId, CarePlanUpdate body) {
        return plans.update(carePlanId, body);
    }
}
