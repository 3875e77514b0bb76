package dev.tercet.server.rymi.dnc;

import dev.tercet.contract.rymi.api.DncApi;
import dev.tercet.contract.rymi.model.DncCheck;
import dev.tercet.contract.rymi.model.DncCheckReport;
import dev.tercet.contract.rymi.model.DncImport;
import dev.tercet.contract.rymi.model.DncImportReceipt;
import dev.tercet.contract.rymi.model.DncPage;
import dev.tercet.contract.rymi.model.DncReceipt;
import dev.tercet.contract.rymi.model.DncRemoval;
import dev.tercet.contract.rymi.model.NewDncEntry;
import dev.tercet.server.kernel.request.CurrentRequest;

/** {@code /v1/dnc}. */
public class DncResource implements DncApi {

    private final DncService dnc;
    private final CurrentRequest request;

    public DncResource(DncService dnc, CurrentRequest request) {
        this.dnc = dnc;
        this.request = request;
    }

    @Override
    public DncPage listDncEntries(Integer limit, Integer offset) {
        return dnc.list(limit, offset);
    }

    @Override
    public DncReceipt addDncEntry(NewDncEntry body) {
        DncReceipt receipt = dnc.add(body);
        request.created("/v1/dnc/" + receipt.getPhoneNumber());
        return receipt;
    }

    @Override
    public DncImportReceipt addDncEntries(DncImport body) {
        return dnc.addAll(body);
    }

    @Override
    public DncCheckReport checkDnc(DncCheck body) {
        return dnc.check(body);
    }

    @Override
    public DncRemoval removeDncEntry(String phone) {
        return dnc.remove(phone);
    }
}
