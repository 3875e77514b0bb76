package dev.tercet.server.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.server.kernel.contract.ContractSchemas;
import dev.tercet.server.kernel.contract.SchemaPlace;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a JSON body: parse strictly, check against the schema of the operation, then bind. So every fault of a body is
 * known before any answer, and what reaches a resource has the shape that the contract promises.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ContractBodyReader implements MessageBodyReader<Object> {

    private final ObjectMapper mapper;
    private final ContractSchemas schemas;
    private final BodyReviews reviews;
    private final CurrentRequest request;

    public ContractBodyReader(
            ObjectMapper mapper, ContractSchemas schemas, BodyReviews reviews, CurrentRequest request) {
        this.mapper = mapper;
        this.schemas = schemas;
        this.reviews = reviews;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return request.operation() != null
                && request.operation().body() != null
                && request.operation().body().json() != null;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        SchemaPlace schema = request.operation().body().json();
        JsonNode tree = parse(body);
        JavaType target = mapper.constructType(genericType);
        List<FieldError> errors = schemas.check(schema, tree, "");
        if (!errors.isEmpty()) {
            throw Failure.of(FailureKind.INVALID_BODY, completed(errors, tree, target))
                    .asException();
        }
        try {
            return mapper.treeToValue(tree, target);
        } catch (JsonProcessingException e) {
            throw Failure.of(FailureKind.INVALID_BODY, e.getOriginalMessage()).asException();
        }
    }

    private JsonNode parse(InputStream body) throws IOException {
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw Failure.of(FailureKind.MALFORMED_BODY, "The body is not valid JSON" + where + ".")
                    .asException();
        }
        if (tree == null || tree.isMissingNode()) {
            throw Failure.of(FailureKind.MALFORMED_BODY, "The request needs a body.")
                    .asException();
        }
        return tree;
    }

    /**
     * A caller should learn everything at once, so what only the service can find is looked for here as well. If the body
     * cannot be bound because of its errors, its sound members are.
     */
    private List<FieldError> completed(List<FieldError> errors, JsonNode tree, JavaType target) {
        Object bound = bind(tree, target);
        if (bound == null && tree.isObject()) {
            ObjectNode sound = tree.deepCopy();
            errors.forEach(error -> sound.remove(error.field().split("[.\\[]", 2)[0]));
            bound = bind(sound, target);
        }
        if (bound == null) {
            return errors;
        }
        List<FieldError> all = new ArrayList<>(reviews.review(bound));
        all.removeIf(found -> errors.stream().anyMatch(known -> known.field().equals(found.field())));
        all.addAll(errors);
        return all;
    }

    private Object bind(JsonNode tree, JavaType target) {
        try {
            return mapper.treeToValue(tree, target);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return null;
        }
    }
}
