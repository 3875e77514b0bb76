package dev.tercet.server.rymeda.calendar;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.rymeda.page.DayRange;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of the organization that the running request or job is of: they begin where its settings say, and last 23 or 25 hours
 * when its clocks change. Whatever is a day of people, of a session, a licence or a claim, is asked of here. The time zone is
 * read once, at the first question, and then holds until the work ends. Not thread-safe; one serves one request.
 */
@RequestScoped
public class OrganizationCalendar {

    private final OrganizationTimeZone organization;
    private final Clock clock;
    private ZoneId zone;

    public OrganizationCalendar(OrganizationTimeZone organization, Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    /** The day that it is now. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day that a moment falls on. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /**
     * The time from the beginning of one day to the end of another.
     *
     * @param from the first day, or null where the range is open
     * @param to the last day, or null where the range is open
     * @throws ApiException of kind INVALID_QUERY when the last day comes before the first
     */
    public DayRange between(LocalDate from, LocalDate to) {
        DayRange.check(from, to);
        return new DayRange(from == null ? null : beginning(from), to == null ? null : beginning(to.plusDays(1)));
    }

    /** Where clocks skip midnight, the day begins with the first moment after it. */
    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        if (zone == null) {
            zone = organization.timeZone();
        }
        return zone;
    }
}
