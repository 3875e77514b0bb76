package dev.tercet.sdk.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator of the SDK: drives the templates {@code model}, {@code resource} and {@code resources}, and the twins of the
 * latter two that do not wait, with views that are made from the contract itself. One class for each component schema, two for
 * each accessor of {@code x-resource}, one that the client of the API extends, and one that its {@code async()} gives.
 */
public final class SdkGenerator extends AbstractJavaCodegen {
    private static final String ASYNC_RESOURCE = "asyncResource.mustache";

    private List<Endpoint> endpoints = List.of();
    private Schemas schemas;
    private ResourceViews resources;

    public SdkGenerator() {
        modelTemplateFiles.clear();
        apiTemplateFiles.clear();
        modelTemplateFiles.put("model.mustache", ".java");
        apiTemplateFiles.put("resource.mustache", ".java");
        apiTemplateFiles.put(ASYNC_RESOURCE, ".java");
        supportedLibraries.put("jdk", "The JDK's HTTP client");
        setLibrary("jdk");
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "tercet-sdk";
    }

    @Override
    public String getHelp() {
        return "Models, operation descriptors and resources of the Tercet SDK.";
    }

    @Override
    public void processOpts() {
        super.processOpts();
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        apiDocTemplateFiles.clear();
        modelDocTemplateFiles.clear();
        supportingFiles.clear();
        String folder = sourceFolder + "/" + apiPackage().replace('.', '/');
        supportingFiles.add(new SupportingFile("resources.mustache", folder, entryName() + ".java"));
        supportingFiles.add(new SupportingFile("asyncResources.mustache", folder, "Async" + entryName() + ".java"));
    }

    @Override
    public void preprocessOpenAPI(OpenAPI api) {
        super.preprocessOpenAPI(api);
        Events.unite(api, apiName() + "Event");
        endpoints = Endpoints.read(api);
    }

    @Override
    public void setOpenAPI(OpenAPI api) {
        super.setOpenAPI(api);
        schemas = new Schemas(api);
    }

    @Override
    public String toModelName(String name) {
        return Names.type(name);
    }

    @Override
    public String toModelFilename(String name) {
        return Names.type(name);
    }

    @Override
    public String toApiName(String name) {
        return name;
    }

    @Override
    public String apiFilename(String template, String name) {
        return super.apiFilename(template, template.equals(ASYNC_RESOURCE) ? "Async" + name : name);
    }

    /** Files operations by accessor, not by tag. */
    @Override
    public void addOperationToGroup(
            String tag,
            String path,
            Operation operation,
            CodegenOperation codegenOperation,
            Map<String, List<CodegenOperation>> groups) {
        Map<?, ?> resource = (Map<?, ?>) operation.getExtensions().get("x-resource");
        String group = resources().classOf(String.valueOf(resource.get("accessor")));
        super.addOperationToGroup(group, path, operation, codegenOperation, groups);
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(all);
        processed.forEach((name, models) -> models.put("view", ModelView.of(schemas, schemaName(name))));
        return processed;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
        String name = processed.getOperations().getClassname();
        processed.put("view", resources().resources().get(name));
        return processed;
    }

    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        Map<String, Object> processed = super.postProcessSupportingFileData(data);
        processed.put("entry", resources().entry(entryName()));
        processed.put("groups", resources().groups());
        processed.put("resources", resources().resources().values());
        return processed;
    }

    private ResourceViews resources() {
        if (resources == null) {
            resources = new ResourceViews(openAPI, endpoints, schemas);
        }
        return resources;
    }

    /** The class that the client extends, such as {@code RymedaResources}. */
    private String entryName() {
        return apiName() + "Resources";
    }

    private String apiName() {
        String invoker = getInvokerPackage();
        return Names.pascal(invoker.substring(invoker.lastIndexOf('.') + 1));
    }

    private String schemaName(String modelName) {
        return schemas.components().keySet().stream()
                .filter(name -> name.equals(modelName) || Names.type(name).equals(modelName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No schema belongs to " + modelName));
    }
}
