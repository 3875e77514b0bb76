package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Address;
import dev.tercet.contract.rymeda.model.CarePlan;
import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.contract.rymeda.model.ServiceHistoryEntry;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Clients as the contract shows them. */
@Mapper
interface ClientMapper {

    @Mapping(target = "carePlans", source = "plans")
    @Mapping(target = "serviceHistory", source = "history")
    @Mapping(target = "id", source = "client.id")
    @Mapping(target = "status", source = "client.status")
    @Mapping(target = "createdAt", source = "client.createdAt")
    @Mapping(target = "updatedAt", source = "client.updatedAt")
    Client client(ClientEntity client, List<CarePlan> plans, List<ServiceHistoryEntry> history);

    Address address(PostalAddress address);
}
