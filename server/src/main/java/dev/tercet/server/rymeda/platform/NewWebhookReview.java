package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.NewWebhook;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.util.List;

/** What is wrong with a new endpoint beyond its shape. */
@Singleton
public class NewWebhookReview implements BodyReview<NewWebhook> {

    private final WebhookUrlReview urls;

    NewWebhookReview(WebhookUrlReview urls) {
        this.urls = urls;
    }

    @Override
    public Class<NewWebhook> type() {
        return NewWebhook.class;
    }

    @Override
    public List<FieldError> review(NewWebhook body) {
        return urls.review(body.getUrl());
    }
}
