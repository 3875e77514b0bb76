package dev.tercet.server.rymeda.interchange;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiHead;
import dev.tercet.server.rymeda.edi.EdiSource;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Keeps tests from production: an answer must be marked (ISA15) as the files are that we send, or claims would be paid by what was
 * only a try. Thread-safe.
 */
@Singleton
public class UsageIndicator {

    private final ExchangeSettings settings;

    public UsageIndicator(ExchangeSettings settings) {
        this.settings = settings;
    }

    /** @throws EdiException the file is a test and what we send is not, or the other way round */
    public void check(EdiSource file) throws EdiException, IOException {
        if (EdiHead.of(file).test() != settings.test()) {
            throw new EdiException(new EdiFault(
                    "ISA[0].ISA15",
                    settings.test()
                            ? "Not T: test files are exchanged here, and no others"
                            : "Not P: no test files are exchanged here"));
        }
    }
}
