package id.jembatan.partners.notification;

import id.jembatan.platform.refusal.Problem;

/// Every no about notifications and their mails.
enum NotificationProblem implements Problem {
    UNKNOWN_NOTIFICATION(404),
    /// Whoever may look on does not read in the place of the desk that was told.
    NOT_YOUR_DESK(403),
    UNKNOWN_MAIL(404),
    /// Only what was given up is sent again by command: everything else is sent by itself.
    MAIL_NOT_GIVEN_UP(409);

    private final int status;

    NotificationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
