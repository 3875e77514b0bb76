package dev.tercet.server.rymi.agents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.rymi.AnotherTenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgentsTest {

    private static final String PRIYA = "550e8400-e29b-41d4-a716-446655440000";

    @Inject
    BusyAgents dependents;

    @Test
    void createsAnAgentAndTellsWhereItIs() {
        String id = create("{\"name\": \"Alex\", \"system_prompt\": \"You are Alex.\"}");
        owner().get("/v1/agents/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Alex"))
                .body("agent_role", equalTo("operator"))
                .body("compiled_prompt", equalTo("You are Alex."))
                .body("raw_system_prompt", equalTo("You are Alex."))
                .body("$", not(hasKey("persona")))
                .body("$", not(hasKey("llm_fallback_model")));
    }

    @Test
    void keepsNestedSettingsAsTheyWereSentWithTheirNulls() {
        String id = create("""
                {"name": "Alex", "advanced": {"temperature": 0.35},
                 "post_call": {"summary": {"enabled": true, "prompt": null}, "structured_extraction":
                   {"json_schema": {"type": "object", "properties": {"n": {"type": "integer", "multipleOf": 0.10}}}}}}
                """);
        owner().get("/v1/agents/" + id)
                .then()
                .body("advanced.temperature", equalTo(0.35f))
                .body("post_call.summary", hasKey("prompt"))
                .body("post_call.summary.prompt", nullValue())
                .body("post_call.structured_extraction.json_schema.properties.n.multipleOf", equalTo(0.1f));
    }

    @Test
    void anUpdateChangesWhatItNamesAndNullClears() {
        String id = create("""
                {"name": "Alex", "description": "First", "language": "hi-IN", "persona": {"name": "Sam"},
                 "llm_fallback_provider": "openai", "llm_fallback_model": "gpt-4o-mini"}
                """);
        owner().body("""
                        {"description": null, "language": null, "persona": null, "llm_fallback_provider": null,
                         "chat_summary": "Made in a chat"}
                        """)
                .put("/v1/agents/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("updated"))
                .body("id", equalTo(id));
        owner().get("/v1/agents/" + id)
                .then()
                .body("name", equalTo("Alex"))
                .body("language", equalTo("en-US"))
                .body("llm_fallback_model", equalTo("gpt-4o-mini"))
                .body("chat_summary", equalTo("Made in a chat"))
                .body("compiled_prompt", equalTo("You are Alex.\n"))
                .body("$", not(hasKey("description")))
                .body("$", not(hasKey("persona")))
                .body("$", not(hasKey("llm_fallback_provider")));
    }

    @Test
    void aNestedObjectReplacesTheStoredOne() {
        String id = create("{\"name\": \"Alex\", \"persona\": {\"name\": \"Sam\", \"role\": \"Clerk\"}}");
        owner().body("{\"persona\": {\"role\": \"Nurse\"}}").put("/v1/agents/" + id);
        owner().get("/v1/agents/" + id)
                .then()
                .body("persona.role", equalTo("Nurse"))
                .body("persona", not(hasKey("name")));
    }

    @Test
    void reportsFaultsOfShapeAndOfMeaningTogether() {
        owner().body("{\"name\": \"\", \"voice\": \"nobody\", \"llm_model\": \"gpt-0\", \"stt_provider\": \"acme\"}")
                .post("/v1/agents")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation_error"))
                .body(
                        "detail",
                        equalTo("llm_model: is not in the model catalogue; name: must not be empty;"
                                + " stt_model: is required with the provider acme;"
                                + " voice: is not in the voice catalogue"));
    }

    @Test
    void aModelMustBeOfItsProviderAndAVoiceToo() {
        String id = create("{\"name\": \"Alex\", \"llm_model\": \"gpt-4o\", \"voice\": \"21m00Tcm4TlvDq8ikWAM\"}");
        owner().body("{\"llm_provider\": \"gemini\", \"tts_provider\": \"google\"}")
                .put("/v1/agents/" + id)
                .then()
                .statusCode(400)
                .body("detail", equalTo("llm_model: is not a model of gemini; voice: is not a voice of google"));
        owner().get("/v1/agents/" + id)
                .then()
                .body("llm_provider", equalTo("openai"))
                .body("tts_provider", equalTo("elevenlabs"));
    }

    @Test
    void listsNewestFirstAndCountsAll() {
        String older = create("{\"name\": \"Older\"}");
        String newer = create("{\"name\": \"Newer\"}");
        owner().get("/v1/agents?limit=2")
                .then()
                .statusCode(200)
                .body("agents.id", contains(newer, older))
                .body("total", greaterThan(2))
                .body("limit", equalTo(2))
                .body("offset", equalTo(0));
        int total = owner().get("/v1/agents?limit=1&offset=1")
                .then()
                .body("agents.id", contains(older))
                .extract()
                .path("total");
        owner().get("/v1/agents?offset=" + total)
                .then()
                .body("agents", hasSize(0))
                .body("total", equalTo(total));
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        String id = create("{\"name\": \"Alex\"}");
        for (String known : new String[] {id, PRIYA}) {
            AnotherTenant.request()
                    .get("/v1/agents/" + known)
                    .then()
                    .statusCode(404)
                    .body("error", equalTo("Resource not found"));
            AnotherTenant.request()
                    .body("{\"name\": \"Mine\"}")
                    .put("/v1/agents/" + known)
                    .then()
                    .statusCode(404);
            AnotherTenant.request().delete("/v1/agents/" + known).then().statusCode(404);
        }
        owner().get("/v1/agents/" + id).then().body("name", equalTo("Alex"));
        AnotherTenant.request()
                .body("{\"name\": \"Mine\", \"voice\": \"21m00Tcm4TlvDq8ikWAM\"}")
                .post("/v1/agents")
                .then()
                .statusCode(400)
                .body("detail", equalTo("voice: is not in the voice catalogue"));
    }

    @Test
    void anAgentInACallCannotBeDeleted() {
        UUID id = UUID.fromString(create("{\"name\": \"Alex\"}"));
        dependents.busy.add(id);
        owner().delete("/v1/agents/" + id).then().statusCode(409).body("code", equalTo("agent_in_use"));
        assertThat(dependents.released).doesNotContain(id);

        dependents.busy.remove(id);
        owner().delete("/v1/agents/" + id).then().statusCode(200).body("status", equalTo("deleted"));
        assertThat(dependents.released).contains(id);
        owner().get("/v1/agents/" + id).then().statusCode(404);
    }

    @Test
    void textThatIsNoUuidIsNoAgent() {
        owner().get("/v1/agents/1-1-1-1-1").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void aPublishableKeyDoesNotManageAgents() {
        given().header("Authorization", "Bearer sb_publishable_sandbox")
                .get("/v1/agents")
                .then()
                .statusCode(403)
                .body("error", equalTo("This key is not allowed to perform this operation"));
    }

    @Test
    void offersTheCommonVoicesAndThoseOfTheTenantsAccounts() {
        owner().get("/v1/agents/llm-options")
                .then()
                .statusCode(200)
                .body("models.find { it.id == 'gemini-2.5-flash' }.provider_id", equalTo("google"))
                .body("models.find { it.id == 'gpt-4o-mini' }.provider_id", equalTo("openai"))
                .body("voices.find { it.id == 'Aoede' }.provider", equalTo("google"))
                .body("voices.find { it.id == '21m00Tcm4TlvDq8ikWAM' }.name", equalTo("Rachel"));
        AnotherTenant.request()
                .get("/v1/agents/llm-options")
                .then()
                .body("voices.provider", not(hasItem("elevenlabs")));
    }

    private static String create(String body) {
        String id = owner().body(body)
                .post("/v1/agents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return id;
    }

    private static RequestSpecification owner() {
        return given().header("Authorization", "Bearer YOUR_API_KEY").contentType("application/json");
    }
}
