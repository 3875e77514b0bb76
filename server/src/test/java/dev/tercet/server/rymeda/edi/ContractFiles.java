package dev.tercet.server.rymeda.edi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tercet.specs.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The files in the contract's examples, and what the contract says of them. */
public final class ContractFiles {

    private static final JsonNode EXAMPLES = read().at("/components/examples");

    private ContractFiles() {}

    /** The file of a case, with ids in the place of what a flow would fill in. */
    public static String request(String name) {
        return EXAMPLES.path(name + ".request")
                .path("value")
                .asText()
                .replace("${claim.id}", "claim_01JHV9Q8X3D5K7M2N4P6R8S0TV")
                .replace("${era.traceNumber}", "EFT20250122001");
    }

    /** The body of a case's answer. */
    public static JsonNode response(String name) {
        return EXAMPLES.path(name + ".response").path("value");
    }

    /** The faults that a case's answer tells. */
    public static List<EdiFault> faults(String name) {
        List<EdiFault> faults = new ArrayList<>();
        response(name)
                .at("/error/details")
                .forEach(fault -> faults.add(new EdiFault(
                        fault.path("field").asText(), fault.path("message").asText())));
        return faults;
    }

    private static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream(Contract.RYMEDA.json())) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
