package dev.tercet.server.rymeda.calendar;

import java.time.ZoneId;

/** The time zone that the organization which the running work is of lives in. Thread-safe. */
public interface OrganizationTimeZone {

    /** What holds now. Each question may ask the database; {@link OrganizationCalendar} asks once. */
    ZoneId timeZone();
}
