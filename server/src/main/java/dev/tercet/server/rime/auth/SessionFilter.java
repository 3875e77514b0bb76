package dev.tercet.server.rime.auth;

import dev.tercet.server.kernel.auth.Caller;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses access tokens whose session has ended: signing off ends them too, before their time is up. */
public class SessionFilter {

    private final CurrentRequest request;
    private final Sessions sessions;

    public SessionFilter(CurrentRequest request, Sessions sessions) {
        this.request = request;
        this.sessions = sessions;
    }

    @ServerRequestFilter
    public void requireGoingSession() {
        Caller caller = request.caller();
        boolean signedIn = caller != null && caller.api().equals("rime") && caller.userId() != null;
        if (signedIn && !sessions.seemsGoing(UUID.fromString(caller.credentialId()))) {
            throw ApiException.unauthenticated();
        }
    }
}
