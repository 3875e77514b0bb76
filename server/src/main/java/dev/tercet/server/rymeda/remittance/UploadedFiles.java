package dev.tercet.server.rymeda.remittance;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes in files that were sent as the body of a request, and says in the API's way what is wrong with them. */
final class UploadedFiles {

    private UploadedFiles() {}

    /** Reads a file and does with it what it is for. */
    interface Intake<T> {

        T take(EdiSource file) throws EdiException, IOException;
    }

    /** @throws ApiException of kind UNPROCESSABLE with what is wrong in the file */
    static <T> T take(String body, Intake<T> intake) {
        try {
            return intake.take(EdiSource.of(body));
        } catch (EdiException e) {
            throw ApiException.unprocessable(e.faults().stream()
                    .map(fault -> FieldError.of(fault.field(), fault.message()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot be read", e);
        }
    }
}
