package dev.tercet.server.kernel.page;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors. A cursor holds a position (the sort value and the id of the last row) and a seal over that
 * position, the tenant and the scope: operation, filters and order. One that was altered, or comes from another list, does not
 * fit its seal and is refused. Thread-safe.
 */
@Singleton
public class CursorCodec {

    private static final byte VERSION = 1;
    private static final int SEAL = 16;

    private final CursorKey key;
    private final TenantContext tenant;

    public CursorCodec(CursorKey key, TenantContext tenant) {
        this.key = key;
        this.tenant = tenant;
    }

    /** A place in an ordered list: after this sort value and this id. */
    public record Position(String sortValue, String id) {}

    public String write(Position position, String scope) {
        byte[] value = position.sortValue().getBytes(StandardCharsets.UTF_8);
        byte[] id = position.id().getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(3 + value.length + id.length);
        payload.put(VERSION).putShort((short) value.length).put(value).put(id);
        byte[] seal = seal(payload.array(), scope);
        byte[] cursor = ByteBuffer.allocate(SEAL + payload.capacity())
                .put(seal)
                .put(payload.array())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** @throws ApiException of kind INVALID_QUERY when the cursor is not one of this list */
    public Position read(String cursor, String scope) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte[] seal = new byte[SEAL];
            bytes.get(seal);
            byte[] payload = new byte[bytes.remaining()];
            bytes.get(payload);
            if (!MessageDigest.isEqual(seal, seal(payload, scope)) || payload[0] != VERSION) {
                throw refused();
            }
            ByteBuffer parts = ByteBuffer.wrap(payload, 1, payload.length - 1);
            byte[] value = new byte[parts.getShort()];
            parts.get(value);
            byte[] id = new byte[parts.remaining()];
            parts.get(id);
            return new Position(new String(value, StandardCharsets.UTF_8), new String(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
            throw refused();
        }
    }

    private byte[] seal(byte[] payload, String scope) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            mac.update(payload);
            mac.update((tenant.id() + '\n').getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(scope.getBytes(StandardCharsets.UTF_8)), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ApiException refused() {
        return ApiException.invalidQuery("cursor", "is not a cursor of this list and these filters");
    }
}
