package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tercet.specs.Contract;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The contracts as trees, as far as requests go, read once in the life of the process. Callers must not change them. */
@Singleton
public class Contracts {

    /**
     * Reads them, or waits for who is reading them already: a server that starts may have begun before it asks.
     *
     * @return how many there are
     */
    public static int read() {
        return Checkable.BY_API.size();
    }

    /** The same as validators are to see them ({@link CheckableSchema}). */
    Map<String, JsonNode> checkable() {
        return Checkable.BY_API;
    }

    public Map<String, JsonNode> all() {
        return Read.BY_API;
    }

    public JsonNode at(SchemaPlace place) {
        return Read.BY_API.get(place.api()).at(place.pointer());
    }

    /** Comes into being with the first question. */
    private static final class Read {

        static final Map<String, JsonNode> BY_API = read();

        private static Map<String, JsonNode> read() {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
            Map<String, JsonNode> byApi = new LinkedHashMap<>();
            for (Contract contract : Contract.values()) {
                try (InputStream in = Contract.class.getResourceAsStream(contract.requestSide())) {
                    byApi.put(contract.folder(), mapper.readTree(in));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read the contract " + contract.requestSide(), e);
                }
            }
            return Collections.unmodifiableMap(byApi);
        }
    }

    /** Likewise. */
    private static final class Checkable {

        static final Map<String, JsonNode> BY_API = rewritten();

        private static Map<String, JsonNode> rewritten() {
            Map<String, JsonNode> byApi = new LinkedHashMap<>();
            Read.BY_API.forEach((api, contract) -> byApi.put(api, CheckableSchema.of(contract)));
            return Collections.unmodifiableMap(byApi);
        }
    }
}
