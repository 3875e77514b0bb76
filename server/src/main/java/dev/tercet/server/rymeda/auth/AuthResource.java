package dev.tercet.server.rymeda.auth;

import dev.tercet.contract.rymeda.api.AuthApi;
import dev.tercet.contract.rymeda.model.AccessToken;
import dev.tercet.contract.rymeda.model.AuthConfiguration;
import dev.tercet.contract.rymeda.model.JsonWebKeySet;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

/** {@code POST /oauth2/token} and what is needed to verify its tokens. */
public class AuthResource implements AuthApi {

    private final TokenService tokens;
    private final IssuerDocuments documents;

    @Context
    HttpHeaders headers;

    public AuthResource(TokenService tokens, IssuerDocuments documents) {
        this.tokens = tokens;
        this.documents = documents;
    }

    @Override
    public AccessToken createToken(String grantType, String clientId, String clientSecret, String scope) {
        tokens.requireOpen();
        ClientCredentials client =
                ClientCredentials.read(headers.getHeaderString(HttpHeaders.AUTHORIZATION), clientId, clientSecret);
        return tokens.grant(grantType, client, scope);
    }

    @Override
    public AuthConfiguration getAuthConfiguration() {
        return documents.configuration();
    }

    @Override
    public JsonWebKeySet getJwks() {
        return documents.keys();
    }
}
