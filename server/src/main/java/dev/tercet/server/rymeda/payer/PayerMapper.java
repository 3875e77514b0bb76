package dev.tercet.server.rymeda.payer;

import dev.tercet.contract.rymeda.model.Payer;
import dev.tercet.contract.rymeda.model.PayerType;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Payers on the wire. */
@Mapper
public interface PayerMapper {

    @Mapping(target = "requirements", source = "rules")
    Payer toContract(PayerEntity payer);

    default PayerType type(String word) {
        return PayerType.fromValue(word);
    }
}
