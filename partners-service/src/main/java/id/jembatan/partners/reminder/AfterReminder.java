package id.jembatan.partners.reminder;

/// What a feature has to do when a reminder of its rule was told: plan the next anniversary, write down that an
/// escalation was reached. Make it an `@ApplicationScoped` bean.
public interface AfterReminder {

    /// The code of the rule.
    String rule();

    /// Called in the transaction that tells it, once per occurrence and run. Do not lock the subject's own row
    /// for long: the dispatcher gives way to people and begins anew, and then this is called again. An
    /// exception leaves the reminder untold; it is tried again later.
    void sent(SentReminder reminder);
}
