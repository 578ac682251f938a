package id.jembatan.partners.calendar;

import id.jembatan.platform.refusal.Problem;

/// Every no about calendars.
enum CalendarProblem implements Problem {
    UNKNOWN_CALENDAR_FEED(404),
    TOO_MANY_CALENDAR_FEEDS(409),
    /// More days than a calendar shows, or the last before the first.
    CALENDAR_RANGE(422);

    private final int status;

    CalendarProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
