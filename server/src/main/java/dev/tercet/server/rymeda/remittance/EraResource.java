package dev.tercet.server.rymeda.remittance;

import dev.tercet.contract.rymeda.api.EraApi;
import dev.tercet.contract.rymeda.model.Era;
import dev.tercet.contract.rymeda.model.EraPage;
import dev.tercet.contract.rymeda.model.EraSort;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rymeda.page.DayRange;
import java.time.LocalDate;

/** {@code /v1/revenue/era}. */
public class EraResource implements EraApi {

    private final EraService eras;
    private final EraIntake intake;
    private final CurrentRequest request;

    public EraResource(EraService eras, EraIntake intake, CurrentRequest request) {
        this.eras = eras;
        this.intake = intake;
        this.request = request;
    }

    @Override
    public Era ingestEra(String body) {
        Era era = eras.get(UploadedFiles.take(body, intake::post).id());
        request.created("/v1/revenue/era/" + era.getId());
        return era;
    }

    @Override
    public Era getEra(String eraId) {
        return eras.get(eraId);
    }

    @Override
    public EraPage listEras(String payerId, LocalDate from, LocalDate to, Integer limit, String cursor, EraSort sort) {
        DayRange.check(from, to);
        return eras.list(payerId, from, to, limit, cursor, sort);
    }
}
