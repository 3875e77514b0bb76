package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.model.AdjustmentGroup;
import dev.tercet.contract.rymeda.model.Era;
import dev.tercet.contract.rymeda.model.EraAdjustment;
import dev.tercet.contract.rymeda.model.EraClaim;
import dev.tercet.contract.rymeda.model.EraClaimStatusCode;
import dev.tercet.contract.rymeda.model.EraPaymentMethod;
import dev.tercet.contract.rymeda.model.EraProviderAdjustment;
import dev.tercet.contract.rymeda.model.EraServiceLine;
import dev.tercet.contract.rymeda.model.EraSummary;
import java.util.List;
import org.mapstruct.Mapper;

/** Remittances on the wire. */
@Mapper
public interface EraMapper {

    Era toContract(EraEntity era, List<EraClaimEntity> claims);

    EraSummary summary(EraEntity era);

    EraClaim claim(EraClaimEntity claim);

    EraServiceLine line(ServiceLineItem line);

    EraAdjustment adjustment(AdjustmentItem adjustment);

    EraProviderAdjustment providerAdjustment(ProviderAdjustmentItem adjustment);

    default EraPaymentMethod method(String code) {
        return EraPaymentMethod.fromValue(code);
    }

    default EraClaimStatusCode statusCode(String code) {
        return EraClaimStatusCode.fromValue(code);
    }

    default AdjustmentGroup group(String code) {
        return AdjustmentGroup.fromValue(code);
    }
}
