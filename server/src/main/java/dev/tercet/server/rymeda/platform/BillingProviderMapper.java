package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.BillingProvider;
import dev.tercet.contract.rymeda.model.BillingProviderInput;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;

/** Who bills, on the wire. Numbers are stored as bare digits, as claims have them. */
@Mapper
interface BillingProviderMapper {

    @Mapping(target = "ein", source = "taxId", qualifiedByName = "hyphenated")
    @Mapping(target = "phone", source = "phone", qualifiedByName = "international")
    BillingProvider toContract(BillingProviderEntity biller);

    @Mapping(target = "tenantId", ignore = true)
    @Mapping(target = "updatedAt", ignore = true)
    @Mapping(target = "taxId", source = "ein", qualifiedByName = "digits")
    @Mapping(target = "phone", source = "phone", qualifiedByName = "national")
    void fill(@MappingTarget BillingProviderEntity biller, BillingProviderInput input);

    @Named("hyphenated")
    default String hyphenated(String taxId) {
        return taxId.substring(0, 2) + '-' + taxId.substring(2);
    }

    @Named("digits")
    default String digits(String ein) {
        return ein.replace("-", "");
    }

    @Named("international")
    default String international(String phone) {
        return "+1" + phone;
    }

    @Named("national")
    default String national(String phone) {
        return phone.substring("+1".length());
    }
}
