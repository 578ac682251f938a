package id.jembatan.agreements.calendar;

/// Why nobody works on a day.
public enum HolidayKind {
    PUBLIC,
    /// Days between feasts on which offices close together; whether they count is a rule of the calendar.
    COLLECTIVE_LEAVE
}
