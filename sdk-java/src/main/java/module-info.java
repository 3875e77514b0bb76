/** Typed clients for the Rymeda, Rymi and Rime APIs. */
module dev.tercet.sdk {
    requires transitive java.net.http;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires static transitive org.jspecify;

    exports dev.tercet.sdk.auth;
    exports dev.tercet.sdk.client;
    exports dev.tercet.sdk.core;
    exports dev.tercet.sdk.error;
    exports dev.tercet.sdk.http;
    exports dev.tercet.sdk.model;
    exports dev.tercet.sdk.operation;
    exports dev.tercet.sdk.paging;
    exports dev.tercet.sdk.rime;
    exports dev.tercet.sdk.rime.model;
    exports dev.tercet.sdk.rime.resource;
    exports dev.tercet.sdk.rymeda;
    exports dev.tercet.sdk.rymeda.model;
    exports dev.tercet.sdk.rymeda.resource;
    exports dev.tercet.sdk.rymeda.webhook;
    exports dev.tercet.sdk.rymi;
    exports dev.tercet.sdk.rymi.model;
    exports dev.tercet.sdk.rymi.resource;
    exports dev.tercet.sdk.rymi.webhook;
    exports dev.tercet.sdk.waiting;
    exports dev.tercet.sdk.webhook;
}
