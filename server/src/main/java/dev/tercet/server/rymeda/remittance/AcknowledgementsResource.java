package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.api.AcknowledgementsApi;
import dev.tercet.contract.rymeda.model.AcknowledgementResult;

/** {@code /v1/revenue/acknowledgements}. */
public class AcknowledgementsResource implements AcknowledgementsApi {

    private final AcknowledgementIntake intake;

    public AcknowledgementsResource(AcknowledgementIntake intake) {
        this.intake = intake;
    }

    @Override
    public AcknowledgementResult ingestAcknowledgement(String body) {
        return UploadedFiles.take(body, intake::take);
    }
}
