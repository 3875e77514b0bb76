package dev.tercet.server.rymi.agents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A provider and one of its models, and what takes over when they fail. Null where the agent's role decides. */
@Embeddable
public class ModelChoice {

    @Column(name = "provider")
    public String provider;

    @Column(name = "model")
    public String model;

    @Column(name = "fallback_provider")
    public String fallbackProvider;

    @Column(name = "fallback_model")
    public String fallbackModel;
}
