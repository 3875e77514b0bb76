package dev.tercet.server.kernel.time;

/** The sandbox has moved the clock, forward or back to the machine's: whoever waits for a time must look again. */
public record ClockMoved() {}
