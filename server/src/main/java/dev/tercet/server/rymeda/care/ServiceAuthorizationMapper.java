package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.ServiceAuthorization;
import java.time.LocalDate;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Service authorizations as the contract shows them, as they stand on a day. Null becomes null. */
@Mapper
interface ServiceAuthorizationMapper {

    @Mapping(target = "status", expression = "java(status(AuthorizationStatus.of(entity, day)))")
    ServiceAuthorization authorization(ServiceAuthorizationEntity entity, @Context LocalDate day);

    dev.tercet.contract.rymeda.model.AuthorizationStatus status(AuthorizationStatus status);

    AuthorizationStatus status(dev.tercet.contract.rymeda.model.AuthorizationStatus status);

    ServiceType serviceType(dev.tercet.contract.rymeda.model.ServiceType type);
}
