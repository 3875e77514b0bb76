package dev.tercet.server.rymeda.auth;

import dev.tercet.contract.rymeda.model.AuthConfiguration;
import dev.tercet.contract.rymeda.model.JsonWebKey;
import dev.tercet.contract.rymeda.model.JsonWebKeySet;
import dev.tercet.server.kernel.auth.IssuerAddresses;
import dev.tercet.server.kernel.auth.SigningKey;
import dev.tercet.server.kernel.auth.SigningKeys;
import dev.tercet.server.kernel.contract.Contracts;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What lets others verify our tokens: the discovery document (OpenID Connect Discovery 1.0) and the key set (RFC 7517). */
@Singleton
public class IssuerDocuments {

    private static final String SCOPES = "/components/securitySchemes/oauth2/flows/clientCredentials/scopes";

    private final IssuerAddresses issuer;
    private final SigningKeys keys;
    private final List<String> scopes = new ArrayList<>();

    public IssuerDocuments(IssuerAddresses issuer, SigningKeys keys, Contracts contracts) {
        this.issuer = issuer;
        this.keys = keys;
        contracts.all().get("rymeda").at(SCOPES).fieldNames().forEachRemaining(scopes::add);
    }

    AuthConfiguration configuration() {
        return new AuthConfiguration()
                .issuer(URI.create(issuer.issuer()))
                .tokenEndpoint(URI.create(issuer.tokenEndpoint()))
                .jwksUri(URI.create(issuer.keySet()))
                .scopesSupported(scopes)
                .responseTypesSupported(List.of())
                .grantTypesSupported(List.of("client_credentials"))
                .tokenEndpointAuthMethodsSupported(List.of("client_secret_basic", "client_secret_post"))
                .subjectTypesSupported(List.of("public"))
                .idTokenSigningAlgValuesSupported(List.of("RS256"));
    }

    JsonWebKeySet keys() {
        List<JsonWebKey> published = new ArrayList<>();
        for (SigningKey key : keys.published()) {
            published.add(new JsonWebKey()
                    .kty("RSA")
                    .use("sig")
                    .alg("RS256")
                    .kid(key.id())
                    .n(base64(key.publicKey().getModulus()))
                    .e(base64(key.publicKey().getPublicExponent())));
        }
        return new JsonWebKeySet().keys(published);
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
