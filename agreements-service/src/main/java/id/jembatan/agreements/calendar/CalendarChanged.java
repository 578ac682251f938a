package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Caller;

/// Said inside the transaction that changed a calendar: whoever computed with it computes again.
public record CalendarChanged(String calendar, Caller by) {}
