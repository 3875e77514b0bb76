package dev.tercet.specs.diff;

import java.util.Locale;

/** The kinds of breaking change that are looked for, and why each breaks somebody. */
public enum BreakRule {
    OPERATION_REMOVED("Calls to it fail."),
    WEBHOOK_REMOVED("Receivers wait for it in vain."),
    STATUS_REMOVED("Callers tell outcomes apart by status."),
    HEADER_REMOVED("Callers may read it."),
    MEDIA_TYPE_REMOVED("Callers send or accept it."),
    CREDENTIAL_NARROWED("Callers with the credential of before are refused."),
    PARAMETER_REMOVED("Callers who send it are ignored or refused."),
    PARAMETER_REQUIRED("Callers who do not send it are refused."),
    BODY_REQUIRED("Callers who send none are refused."),
    BODY_REMOVED("Callers who send or read one are left without."),
    PROPERTY_REMOVED("Requests that carry it are refused; readers of answers miss it."),
    PROPERTY_REQUIRED("Requests without it are refused."),
    PROPERTY_OPTIONAL("Readers of answers rely on what was always there."),
    CLOSED("Requests with properties of their own are refused."),
    TYPE_NARROWED("Requests with a value of the lost type are refused."),
    TYPE_WIDENED("Readers of answers cannot parse the new type."),
    ENUM_NARROWED("Requests with the lost value are refused."),
    ENUM_WIDENED("Readers of answers do not know the new value."),
    BOUND_NARROWED("Requests with values that were in bounds are refused."),
    BOUND_WIDENED("Readers of answers sized their columns by the bound."),
    UNION_NARROWED("Requests with the lost member are refused."),
    UNION_WIDENED("Readers of answers do not know the new member.");

    private final String reason;

    BreakRule(String reason) {
        this.reason = reason;
    }

    /** The name in reports, in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String reason() {
        return reason;
    }
}
