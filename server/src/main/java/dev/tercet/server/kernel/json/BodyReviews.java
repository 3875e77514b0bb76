package dev.tercet.server.kernel.json;

import dev.tercet.server.kernel.errors.FieldError;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reviews of all services, by the type of body. */
@Singleton
public class BodyReviews {

    private final Map<Class<?>, BodyReview<?>> byType;

    public BodyReviews(@All List<BodyReview<?>> all) {
        this.byType = all.stream().collect(Collectors.toMap(BodyReview::type, Function.identity()));
    }

    List<FieldError> review(Object body) {
        BodyReview<?> review = byType.get(body.getClass());
        return review == null ? List.of() : QuarkusTransaction.joiningExisting().call(() -> ask(review, body));
    }

    private static <T> List<FieldError> ask(BodyReview<T> review, Object body) {
        return review.review(review.type().cast(body));
    }
}
