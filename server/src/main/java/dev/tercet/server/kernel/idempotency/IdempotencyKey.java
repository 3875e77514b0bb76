package dev.tercet.server.kernel.idempotency;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.errors.ApiException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a repeated request is recognized by. A key means something only together with the credential, the operation and the
 * path it was sent with, so two callers, or two things, cannot meet by choosing the same key.
 *
 * @param tenantId whose request it is
 * @param operationId what it asks for
 * @param scope SHA-256 of credential, operation, path and key
 * @param fingerprint SHA-256 of the body
 */
public record IdempotencyKey(String tenantId, String operationId, byte[] scope, byte[] fingerprint) {

    /** The request header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    /** @throws ApiException of kind INVALID_QUERY when the key is empty, too long or not plain text */
    public static IdempotencyKey of(String key, Caller caller, Operation operation, String path, byte[] body) {
        boolean visible = !key.isEmpty() && key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (!visible || key.length() > LONGEST) {
            throw ApiException.invalidQuery(HEADER, HEADER + " must be 1 to 255 visible ASCII characters");
        }
        MessageDigest scope = sha256();
        for (String part : new String[] {caller.credentialId(), operation.id(), path, key}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            scope.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            scope.update(bytes);
        }
        return new IdempotencyKey(caller.tenantId(), operation.id(), scope.digest(), sha256().digest(body));
    }

    /** The number that the database locks while the first request is under way. */
    long lock() {
        return ByteBuffer.wrap(scope).getLong() ^ tenantId.hashCode();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
