package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Address;
import dev.tercet.contract.rymeda.model.AddressInput;
import dev.tercet.contract.rymeda.model.CarePlan;
import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.contract.rymeda.model.ClientSummary;
import dev.tercet.contract.rymeda.model.CoverageInput;
import dev.tercet.contract.rymeda.model.DiagnosisInput;
import dev.tercet.contract.rymeda.model.ServiceHistoryEntry;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Clients as the contract shows them, and what it says of them as they are kept. Null becomes null. */
@Mapper
interface ClientMapper {

    @Mapping(target = "carePlans", source = "plans")
    @Mapping(target = "serviceHistory", source = "history")
    @Mapping(target = "id", source = "client.id")
    @Mapping(target = "status", source = "client.status")
    @Mapping(target = "createdAt", source = "client.createdAt")
    @Mapping(target = "updatedAt", source = "client.updatedAt")
    Client client(ClientEntity client, List<CarePlan> plans, List<ServiceHistoryEntry> history);

    ClientSummary summary(ClientEntity client);

    Address address(PostalAddress address);

    PostalAddress address(AddressInput address);

    @Mapping(target = "relationship", defaultValue = "SELF")
    ClientCoverage coverage(CoverageInput coverage);

    ClientDiagnosis diagnosis(DiagnosisInput diagnosis);

    Gender gender(dev.tercet.contract.rymeda.model.Gender gender);

    ClientStatus status(dev.tercet.contract.rymeda.model.ClientStatus status);
}
