package dev.tercet.server.rymi.dnc;

import dev.tercet.contract.rymi.model.DncCheck;
import dev.tercet.contract.rymi.model.DncCheckReport;
import dev.tercet.contract.rymi.model.DncFinding;
import dev.tercet.contract.rymi.model.DncImport;
import dev.tercet.contract.rymi.model.DncImportReceipt;
import dev.tercet.contract.rymi.model.DncPage;
import dev.tercet.contract.rymi.model.DncReceipt;
import dev.tercet.contract.rymi.model.DncRemoval;
import dev.tercet.contract.rymi.model.DncRemovalStatus;
import dev.tercet.contract.rymi.model.DncStatus;
import dev.tercet.contract.rymi.model.NewDncEntry;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.page.ListQuery;
import dev.tercet.server.kernel.page.Page;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the tenant's Do-Not-Call list. */
@Singleton
public class DncService {

    private static final String USUAL_REASON = "API request";
    private static final ListQuery.Order<DncEntryEntity> LATEST_FIRST =
            new ListQuery.Order<>("optOutAt", true, e -> e.optOutAt, e -> e.id.toString());

    private final DncRepository entries;
    private final DncMapper mapper;
    private final Event<NumbersBlocked> blocked;
    private final Clock clock;

    public DncService(DncRepository entries, DncMapper mapper, Event<NumbersBlocked> blocked, Clock clock) {
        this.entries = entries;
        this.mapper = mapper;
        this.blocked = blocked;
        this.clock = clock;
    }

    @Transactional
    DncPage list(int limit, int offset) {
        Page<DncEntryEntity> page = ListQuery.of(entries.getEntityManager(), DncEntryEntity.class)
                .orderBy(LATEST_FIRST)
                .page(limit, offset);
        return new DncPage()
                .dncEntries(page.map(mapper::entry))
                .total((int) page.total())
                .limit(limit)
                .offset(offset);
    }

    @Transactional
    DncReceipt add(NewDncEntry body) {
        String phone = body.getPhoneNumber();
        if (block(Set.of(phone), body.getReason()).isEmpty()) {
            throw Failure.of(FailureKind.CONFLICT, "The number is already on the Do-Not-Call list")
                    .withCode("already_blocklisted")
                    .withDetail(phone)
                    .asException();
        }
        return new DncReceipt().status(DncStatus.BLOCKLISTED).phoneNumber(phone);
    }

    @Transactional
    DncImportReceipt addAll(DncImport body) {
        List<String> invalid = new ArrayList<>();
        Set<String> phones = new HashSet<>();
        for (String written : body.getPhoneNumbers()) {
            PhoneNumbers.normalize(written).ifPresentOrElse(phones::add, () -> invalid.add(written));
        }
        block(phones, body.getReason());
        return new DncImportReceipt()
                .status(DncStatus.BLOCKLISTED)
                .count(body.getPhoneNumbers().size() - invalid.size())
                .invalidCount(invalid.size())
                .invalid(invalid);
    }

    @Transactional
    DncCheckReport check(DncCheck body) {
        Set<String> phones = new HashSet<>();
        body.getPhoneNumbers()
                .forEach(written -> PhoneNumbers.normalize(written).ifPresent(phones::add));
        Set<String> onTheList = entries.amongst(phones);
        List<DncFinding> findings = body.getPhoneNumbers().stream()
                .map(written -> finding(written, onTheList))
                .toList();
        return new DncCheckReport()
                .results(findings)
                .blockedCount(
                        (int) findings.stream().filter(DncFinding::getBlocked).count())
                .totalChecked(findings.size());
    }

    @Transactional
    DncRemoval remove(String written) {
        String phone =
                PhoneNumbers.normalize(written).filter(entries::remove).orElseThrow(() -> ApiException.notFound(null));
        return new DncRemoval().status(DncRemovalStatus.REMOVED).phone(phone);
    }

    private Set<String> block(Collection<String> phones, String reason) {
        Set<String> fresh = entries.add(phones, reason == null ? USUAL_REASON : reason, clock.instant());
        if (!fresh.isEmpty()) {
            blocked.fire(new NumbersBlocked(fresh));
        }
        return fresh;
    }

    private static DncFinding finding(String written, Set<String> onTheList) {
        String phone = PhoneNumbers.normalize(written).orElse(null);
        return new DncFinding()
                .phoneNumber(written)
                .normalized(phone)
                .valid(phone != null)
                .blocked(phone != null && onTheList.contains(phone));
    }
}
