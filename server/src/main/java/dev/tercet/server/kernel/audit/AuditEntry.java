package dev.tercet.server.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that somebody did, or was refused.
 *
 * @param tenantId whose trail it belongs to
 * @param id its id, in the order of time
 * @param at when, in milliseconds
 * @param api the API
 * @param credentialId the key, client or session used, or the client that a refused request said it was; or null
 * @param userId the person behind it, or null
 * @param operationId what was asked for
 * @param target the path with its ids; never a body or a query
 * @param outcome how it ended
 * @param status the HTTP status of the answer
 * @param repeats how many alike it stands for
 * @param requestId the request's id
 * @param address the network address of the caller, or null
 */
public record AuditEntry(
        String tenantId,
        UUID id,
        Instant at,
        String api,
        String credentialId,
        String userId,
        String operationId,
        String target,
        Outcome outcome,
        int status,
        int repeats,
        String requestId,
        String address) {

    /** How a request ended. */
    public enum Outcome {
        /** It changed something. */
        CHANGED,
        /** It was shown health data. */
        READ,
        /** It repeated an earlier request and got that one's answer. */
        REPLAYED,
        /** It signed somebody in or out, or gave a client a token. */
        ENTERED,
        /** It was refused, or failed. */
        REFUSED
    }

    /** This entry as a summary of so many. */
    AuditEntry repeated(UUID newId, Instant time, int times) {
        return new AuditEntry(
                tenantId,
                newId,
                time,
                api,
                credentialId,
                userId,
                operationId,
                target,
                outcome,
                status,
                times,
                requestId,
                address);
    }

    /** All members in bytes that no other entry has: what its hash covers. The order is part of the format. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, tenantId);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            text(out, api);
            text(out, credentialId);
            text(out, userId);
            text(out, operationId);
            text(out, target);
            text(out, outcome.name());
            out.writeInt(status);
            out.writeInt(repeats);
            text(out, requestId);
            text(out, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
