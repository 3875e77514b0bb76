package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.rymeda.clearinghouse.ClearinghouseGateway;
import dev.tercet.server.rymeda.clearinghouse.IncomingFile;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes in the files that payers send: posts them, or puts them aside with a reason. */
@Singleton
class IncomingFiles {

    private static final Logger LOG = Logger.getLogger(IncomingFiles.class);

    /** More of them would not be read. */
    private static final int FAULTS_IN_REASON = 10;

    private final ClearinghouseGateway gateway;
    private final IncomingFilePosting posting;

    IncomingFiles(ClearinghouseGateway gateway, IncomingFilePosting posting) {
        this.gateway = gateway;
        this.posting = posting;
    }

    /**
     * Deals with all files that wait for the tenant that is entered. A file that fails for a reason that is not its own is left
     * where it is and tried again the next time.
     */
    void receive(String tenant) throws IOException {
        for (IncomingFile file : gateway.incoming(tenant)) {
            try {
                gateway.settle(file, take(file));
            } catch (IOException | RuntimeException e) {
                LOG.errorf(e, "the file %s of %s cannot be taken in now", file.name(), tenant);
            }
        }
    }

    private Settlement take(IncomingFile file) throws IOException {
        String digest = digest(file.content());
        try {
            return posting.post(file, digest);
        } catch (EdiException e) {
            return putAside(file, digest, reason(e));
        } catch (ApiException e) {
            return putAside(file, digest, e.getMessage());
        }
    }

    private Settlement putAside(IncomingFile file, String digest, String reason) throws IOException {
        LOG.warnf("the file %s of %s is put aside: %s", file.name(), file.tenant(), reason);
        posting.putAside(file, digest, reason);
        return Settlement.quarantined(reason);
    }

    private static String reason(EdiException refusal) {
        int rest = refusal.faults().size() - FAULTS_IN_REASON;
        return refusal.faults().stream()
                        .limit(FAULTS_IN_REASON)
                        .map(IncomingFiles::text)
                        .collect(Collectors.joining("; "))
                + (rest > 0 ? "; and " + rest + " more" : "");
    }

    private static String text(EdiFault fault) {
        return fault.field() + ": " + fault.message();
    }

    private static String digest(EdiSource content) throws IOException {
        try (InputStream bytes = content.open()) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
