package dev.tercet.server.kernel.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature that both APIs and the Standard Webhooks specification build on. */
public final class HmacSha256 {

    private HmacSha256() {}

    /** Over the parts as if they were one, in lower-case hex. */
    public static String hex(String secret, byte[]... parts) {
        return HexFormat.of().formatHex(of(secret.getBytes(StandardCharsets.UTF_8), parts));
    }

    static byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
