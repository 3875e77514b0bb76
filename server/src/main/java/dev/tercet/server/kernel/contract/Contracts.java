package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tercet.specs.Contract;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bundled contracts as trees, read once at start-up. Callers must not change them. */
@Singleton
public class Contracts {

    private final Map<String, JsonNode> byApi = new LinkedHashMap<>();

    public Contracts() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (Contract contract : Contract.values()) {
            try (InputStream in = Contract.class.getResourceAsStream(contract.json())) {
                byApi.put(contract.folder(), mapper.readTree(in));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the contract " + contract.json(), e);
            }
        }
    }

    public Map<String, JsonNode> all() {
        return byApi;
    }

    public JsonNode at(SchemaPlace place) {
        return byApi.get(place.api()).at(place.pointer());
    }
}
