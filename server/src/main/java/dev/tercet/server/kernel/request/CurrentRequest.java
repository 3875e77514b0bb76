package dev.tercet.server.kernel.request;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.dialect.ApiDialect;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import jakarta.enterprise.context.RequestScoped;

/** What the pipeline has found out about the request so far. Each member is null until its stage has run. */
@RequestScoped
public class CurrentRequest {

    private String id;
    private String path;
    private ApiDialect dialect;
    private String namedTenant;
    private String address;
    private Operation operation;
    private ApiException refusal;
    private Caller caller;
    private String namedCredential;
    private RateDecision rate;
    private int successStatus;
    private String location;

    public String id() {
        return id;
    }

    public void identify(String requestId, String requestPath) {
        this.id = requestId;
        this.path = requestPath;
    }

    public String path() {
        return path;
    }

    public ApiDialect dialect() {
        return dialect;
    }

    public void speak(ApiDialect chosen) {
        this.dialect = chosen;
    }

    /** The tenant that the request is addressed to by host or header, whoever makes it; null when it names none. */
    public String namedTenant() {
        return namedTenant;
    }

    public void addressTo(String tenantId) {
        this.namedTenant = tenantId;
    }

    /** Where the connection comes from, or what a trusted proxy says. */
    public String address() {
        return address;
    }

    public void comeFrom(String clientAddress) {
        this.address = clientAddress;
    }

    public Operation operation() {
        return operation;
    }

    public void perform(Operation matched) {
        this.operation = matched;
    }

    /** Why the request is going to be refused once its caller is known and counted, or null. */
    public ApiException refusal() {
        return refusal;
    }

    public void refuseOnceCounted(ApiException reason) {
        this.refusal = reason;
    }

    public Caller caller() {
        return caller;
    }

    public void callAs(Caller proven) {
        this.caller = proven;
    }

    /** The credential that the request says it has and has not proven, an OAuth client with a wrong secret; or null. */
    public String namedCredential() {
        return namedCredential;
    }

    public void name(String credentialId) {
        this.namedCredential = credentialId;
    }

    public RateDecision rate() {
        return rate;
    }

    public void count(RateDecision decision) {
        this.rate = decision;
    }

    /** The status of a success when it is not the operation's first one, or 0. */
    public int successStatus() {
        return successStatus;
    }

    /** For an operation with two successes: answer this status in place of the first one. */
    public void succeedWith(int status) {
        this.successStatus = status;
    }

    /** The path of what the request made, or null. */
    public String location() {
        return location;
    }

    /** For a request that made something: tell the caller where it is (RFC 9110, section 10.2.2). */
    public void created(String path) {
        this.location = path;
    }
}
