package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.ServiceHistoryEntry;
import dev.tercet.contract.rymeda.model.Session;
import dev.tercet.contract.rymeda.model.SessionCompletedData;
import dev.tercet.contract.rymeda.model.SessionCreatedData;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Sessions as the contract shows them. */
@Mapper
interface SessionMapper {

    Session session(SessionEntity entity);

    @Mapping(target = "sessionId", source = "id")
    ServiceHistoryEntry historyEntry(SessionEntity entity);

    @Mapping(target = "sessionId", source = "id")
    SessionCreatedData created(SessionEntity entity);

    @Mapping(target = "sessionId", source = "id")
    SessionCompletedData completed(SessionEntity entity);

    SessionStatus status(dev.tercet.contract.rymeda.model.SessionStatus status);

    ServiceType serviceType(dev.tercet.contract.rymeda.model.ServiceType type);
}
