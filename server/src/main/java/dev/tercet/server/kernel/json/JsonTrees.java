package dev.tercet.server.kernel.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import org.mapstruct.TargetType;
import org.openapitools.jackson.nullable.JsonNullable;

/** Turns the contract's types into the trees that are stored, and back. For mappers to use. Thread-safe. */
@Singleton
public class JsonTrees {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    public JsonTrees(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Null for nothing, and for a JSON null that the caller sent. */
    public JsonNode tree(Object value) {
        Object plain = value instanceof JsonNullable<?> sent ? sent.orElse(null) : value;
        return plain == null ? null : mapper.valueToTree(plain);
    }

    public <T> T read(JsonNode tree, @TargetType Class<T> type) {
        return tree == null ? null : mapper.convertValue(tree, type);
    }

    public Map<String, Object> members(JsonNode tree) {
        return tree == null ? null : mapper.convertValue(tree, MEMBERS);
    }
}
