package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.WebhookUpdate;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** What is wrong with a change to an endpoint beyond its shape. */
@Singleton
public class WebhookUpdateReview implements BodyReview<WebhookUpdate> {

    private final WebhookUrlReview urls;

    WebhookUpdateReview(WebhookUrlReview urls) {
        this.urls = urls;
    }

    @Override
    public Class<WebhookUpdate> type() {
        return WebhookUpdate.class;
    }

    @Override
    public List<FieldError> review(WebhookUpdate body) {
        return urls.review(body.getUrl());
    }
}
