package dev.tercet.server.rymeda.revenue;

import dev.tercet.server.kernel.page.ListQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Claims of the tenant. */
@Singleton
public class ClaimRepository implements PanacheRepositoryBase<ClaimEntity, String> {

    /** What HIPAA lets a payer cut the number of a claim to (005010X221A1, CLP01). */
    private static final int ECHOED = 20;

    /** The claim, held for this transaction: whoever else wants to change it waits. */
    public Optional<ClaimEntity> hold(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All claims for a session, oldest first. */
    public List<ClaimEntity> ofSession(String sessionId) {
        return list("sessionId = ?1 order by createdAt, id", sessionId);
    }

    /**
     * The claims that go by the numbers, held for this transaction. Payers echo what they were sent (CLM01, the id), and need not
     * echo more than {@value #ECHOED} characters of it; a number of that length that several claims begin with finds none.
     *
     * @return by number
     */
    public Map<String, ClaimEntity> holdNumbered(Collection<String> numbers) {
        List<String> beginnings =
                numbers.stream().map(ClaimRepository::echoed).distinct().toList();
        Map<String, List<ClaimEntity>> found =
                find("echoedNumber in ?1 order by id", beginnings).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.groupingBy(claim -> claim.echoedNumber));
        Map<String, ClaimEntity> byNumber = new HashMap<>();
        for (String number : numbers) {
            List<ClaimEntity> similar = found.getOrDefault(echoed(number), List.of());
            List<ClaimEntity> meant = number.length() == ECHOED
                    ? similar
                    : similar.stream().filter(claim -> claim.id.equals(number)).toList();
            if (meant.size() == 1) {
                byNumber.put(number, meant.get(0));
            }
        }
        return byNumber;
    }

    private static String echoed(String number) {
        return number.substring(0, Math.min(ECHOED, number.length()));
    }

    ListQuery<ClaimEntity> list() {
        return ListQuery.of(getEntityManager(), ClaimEntity.class);
    }
}
