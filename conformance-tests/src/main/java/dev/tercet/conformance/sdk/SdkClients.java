package dev.tercet.conformance.sdk;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.sdk.operation.Operations;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymi.RymiClient;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The SDK's clients, one for each API and credential, all over one transport. They repeat nothing: each case is one request. */
final class SdkClients {

    private final Target target;
    private final RecordingTransport transport;
    private final Map<String, Operations> clients = new HashMap<>();

    SdkClients(Target target, RecordingTransport transport) {
        this.target = target;
        this.transport = transport;
    }

    /** The operations of an API as somebody with this credential calls them. */
    Operations operations(String api, String credential) {
        return clients.computeIfAbsent(api + "." + credential, key -> make(api, credential));
    }

    private Operations make(String api, String credential) {
        URI baseUrl = URI.create(target.baseUrl(api));
        Optional<String> token = credential.equals("none") ? Optional.empty() : target.token(api, credential);
        switch (api) {
            case "rymeda" -> {
                RymedaClient.Builder builder =
                        RymedaClient.builder().baseUrl(baseUrl).transport(transport).retries(0);
                token.ifPresent(builder::apiKey);
                return builder.build().operations();
            }
            case "rymi" -> {
                RymiClient.Builder builder =
                        RymiClient.builder().baseUrl(baseUrl).transport(transport).retries(0);
                token.ifPresent(builder::apiKey);
                return builder.build().operations();
            }
            default -> {
                RimeClient.Builder builder = RimeClient.builder()
                        .tenant(target.tenant(credential))
                        .baseUrl(baseUrl)
                        .transport(transport)
                        .retries(0);
                token.ifPresent(builder::apiKey);
                return builder.build().operations();
            }
        }
    }
}
