package dev.tercet.server.rymi.calls;

import dev.tercet.contract.rymi.model.NewParticipant;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.rymi.dnc.DncRegistry;
import dev.tercet.server.rymi.numbers.PhoneNumberRepository;
import dev.tercet.server.rymi.telephony.CarrierRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What must hold before a telephone may be queued: a caller id, a carrier, and nobody on the Do-Not-Call list. */
@Singleton
public class TelephoneRules {

    private final PhoneNumberRepository numbers;
    private final CarrierRepository carriers;
    private final DncRegistry doNotCall;

    public TelephoneRules(PhoneNumberRepository numbers, CarrierRepository carriers, DncRegistry doNotCall) {
        this.numbers = numbers;
        this.carriers = carriers;
        this.doNotCall = doNotCall;
    }

    /**
     * How telephones will be dialled.
     *
     * @param provider the carrier; null when there is no telephone
     * @param callerIds the caller id of each telephone, in their order
     */
    record Dialling(String provider, List<String> callerIds) {}

    /**
     * @param telephones the participants with a telephone
     * @param keyDefault the caller id that the caller's key brings
     */
    Dialling check(List<NewParticipant> telephones, Optional<String> keyDefault, UUID agentId) {
        if (telephones.isEmpty()) {
            return new Dialling(null, List.of());
        }
        List<String> callerIds = new ArrayList<>();
        for (NewParticipant telephone : telephones) {
            callerIds.add(callerId(telephone.getFromNumber(), keyDefault, agentId));
        }
        String provider = carriers.active()
                .orElseThrow(() -> refused(FailureKind.CONFLICT, "No carrier is connected", "telephony_not_connected"))
                .provider;
        requireCallable(telephones.stream().map(NewParticipant::getIdentity).toList());
        return new Dialling(provider, callerIds);
    }

    private String callerId(String wanted, Optional<String> keyDefault, UUID agentId) {
        if (wanted != null) {
            return registered(wanted);
        }
        if (keyDefault.isPresent()) {
            return registered(keyDefault.get());
        }
        return numbers.ofAgent(agentId)
                .or(numbers::oldest)
                .orElseThrow(() -> refused(
                        FailureKind.UNPROCESSABLE,
                        "A caller ID is required: register a number first",
                        "from_number_required"))
                .number;
    }

    private String registered(String number) {
        if (numbers.findByIdOptional(number).isEmpty()) {
            throw Failure.of(FailureKind.UNPROCESSABLE, "The caller ID is not a registered number")
                    .withCode("invalid_from_number")
                    .withDetail(number)
                    .asException();
        }
        return number;
    }

    private void requireCallable(List<String> phones) {
        Set<String> blocked = doNotCall.blocked(phones);
        if (!blocked.isEmpty()) {
            throw Failure.of(FailureKind.CONFLICT, "The number is on the Do-Not-Call list")
                    .withCode("dnc_blocked")
                    .withDetail(String.join(
                            ", ",
                            phones.stream().filter(blocked::contains).distinct().toList()))
                    .asException();
        }
    }

    private static RuntimeException refused(FailureKind kind, String message, String code) {
        return Failure.of(kind, message).withCode(code).asException();
    }
}
