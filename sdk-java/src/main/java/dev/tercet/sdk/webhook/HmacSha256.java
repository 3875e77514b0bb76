package dev.tercet.sdk.webhook;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hash of all schemes (RFC 2104). */
final class HmacSha256 {
    static final int LENGTH = 32;

    private HmacSha256() {}

    /** Over the parts as if they were one. */
    static byte[] of(byte[] key, List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            parts.forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
