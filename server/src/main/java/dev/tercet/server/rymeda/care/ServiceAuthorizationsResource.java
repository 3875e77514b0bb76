package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.api.ServiceAuthorizationsApi;
import dev.tercet.contract.rymeda.model.CreatedAtSort;
import dev.tercet.contract.rymeda.model.NewServiceAuthorization;
import dev.tercet.contract.rymeda.model.ServiceAuthorization;
import dev.tercet.contract.rymeda.model.ServiceAuthorizationPage;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/care/service-authorizations}. */
public class ServiceAuthorizationsResource implements ServiceAuthorizationsApi {

    private final ServiceAuthorizationService authorizations;
    private final ServiceAuthorizationMapper mapper;
    private final CurrentRequest request;

    ServiceAuthorizationsResource(
            ServiceAuthorizationService authorizations, ServiceAuthorizationMapper mapper, CurrentRequest request) {
        this.authorizations = authorizations;
        this.mapper = mapper;
        this.request = request;
    }

    @Override
    public ServiceAuthorization createServiceAuthorization(NewServiceAuthorization body) {
        ServiceAuthorization authorization = authorizations.create(body);
        request.created("/v1/care/service-authorizations/" + authorization.getId());
        return authorization;
    }

    @Override
    public ServiceAuthorizationPage listServiceAuthorizations(
            dev.tercet.contract.rymeda.model.AuthorizationStatus status,
            String clientId,
            dev.tercet.contract.rymeda.model.ServiceType serviceType,
            Integer limit,
            String cursor,
            CreatedAtSort sort) {
        AuthorizationFilter filter = new AuthorizationFilter(
                mapper.status(status), clientId, mapper.serviceType(serviceType), sort == CreatedAtSort._CREATED_AT);
        return authorizations.list(filter, limit, cursor);
    }

    @Override
    public ServiceAuthorization getServiceAuthorization(String authorizationId) {
        return authorizations.get(authorizationId);
    }
}
