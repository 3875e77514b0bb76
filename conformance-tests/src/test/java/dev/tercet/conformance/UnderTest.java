package dev.tercet.conformance;

import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.secrets.SecretLedger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands every test class the same server and the same matrix. The server is started when the first class asks for it, and
 * ended after the last.
 */
public final class UnderTest implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(UnderTest.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Target.class || type == Coverage.class || type == SecretLedger.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        Class<?> type = parameter.getParameter().getType();
        if (type == SecretLedger.class) {
            return store.getOrComputeIfAbsent(SecretLedger.class, key -> new SecretLedger());
        }
        return type == Coverage.class
                ? store.getOrComputeIfAbsent(Coverage.class, key -> new Coverage())
                : store.getOrComputeIfAbsent(Started.class, key -> new Started(Target.open()), Started.class)
                        .target();
    }

    private record Started(Target target) implements Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            target.close();
        }
    }
}
