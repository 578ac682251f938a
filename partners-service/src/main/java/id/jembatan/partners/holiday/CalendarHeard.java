package id.jembatan.partners.holiday;

/// Said inside the transaction that took a changed calendar in: whoever computed with it computes again.
public record CalendarHeard(String calendar, int year) {}
