package id.jembatan.partners.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Why a desk is told something. A rule is known by its code; it has its words in every language, and says which facts
/// they need. When it applies is the business of the feature that plans it.
public enum Rule {
    REQUEST_HALF_TIME("request", Words::requestHalfTime, Words::requestHalfTimeBody, "title", "due"),
    REQUEST_DUE("request", Words::requestDue, Words::requestDueBody, "title", "due"),
    REQUEST_OVERDUE("request", Words::requestOverdue, Words::requestOverdueBody, "title", "due"),
    COMMITMENT_DUE_SOON("commitment", Words::commitmentDueSoon, Words::commitmentDueSoonBody, "title", "due"),
    COMMITMENT_OVERDUE("commitment", Words::commitmentOverdue, Words::commitmentOverdueBody, "title", "due"),
    COMMITMENT_ESCALATED("commitment", Words::commitmentEscalated, Words::commitmentEscalatedBody, "title", "due"),
    FOLLOW_UP_30("follow-up", (in, it) -> in.followUp(it, 30), (in, it) -> in.followUpBody(it, 30), "title"),
    FOLLOW_UP_90("follow-up", (in, it) -> in.followUp(it, 90), (in, it) -> in.followUpBody(it, 90), "title"),
    FOLLOW_UP_180("follow-up", (in, it) -> in.followUp(it, 180), (in, it) -> in.followUpBody(it, 180), "title"),
    VISIT_PERMIT_LATE("visit-permit", Words::visitPermitLate, Words::visitPermitLateBody, "title", "due"),
    VISIT_REPORT_DUE("visit-report", Words::visitReportDue, Words::visitReportDueBody, "title", "due"),
    VISIT_REPORT_OVERDUE("visit-report", Words::visitReportOverdue, Words::visitReportOverdueBody, "title", "due"),
    WORKING_GROUP_SILENT("working-group", Words::workingGroupSilent, Words::workingGroupSilentBody, "title"),
    PARTNERSHIP_ANNIVERSARY(
            "anniversary", Words::partnershipAnniversary, Words::partnershipAnniversaryBody, "title", "due"),
    PARTNERSHIP_QUIET("sign-of-life", Words::partnershipQuiet, Words::partnershipQuietBody, "title"),
    PARTNERSHIP_DORMANT("sign-of-life", Words::partnershipDormant, Words::partnershipDormantBody, "title"),
    AGREEMENT_EXPIRING("agreement-term", Words::agreementExpiring, Words::agreementExpiringBody, "title", "due"),
    AGREEMENT_OBJECT_BY("agreement-renewal", Words::agreementObjectBy, Words::agreementObjectByBody, "title", "due"),
    AGREEMENT_LATE("agreement-late", Words::agreementLate, Words::agreementLateBody, "title", "due"),
    REPORT_SOON("report", Words::reportSoon, Words::reportSoonBody, "title", "due", "figures"),
    REPORT_DUE("report", Words::reportDue, Words::reportDueBody, "title", "due", "figures"),
    REPORT_OVERDUE("report", Words::reportOverdue, Words::reportOverdueBody, "title", "due", "figures"),
    FIGURE_DISPUTED("dispute", Words::figureDisputed, Words::figureDisputedBody, "title"),
    TERM_OF_OFFICE_ENDS("term-of-office", Words::termOfOfficeEnds, Words::termOfOfficeEndsBody, "title", "due");

    private final String matter;
    private final BiFunction<Words, Told, String> subject;
    private final BiFunction<Words, Told, String> body;
    private final Set<String> needs;

    Rule(
            String matter,
            BiFunction<Words, Told, String> subject,
            BiFunction<Words, Told, String> body,
            String... needs) {
        this.matter = matter;
        this.subject = subject;
        this.body = body;
        this.needs = Set.of(needs);
    }

    public static Optional<Rule> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The rule as plans, filters and events name it: `request-half-time`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What the rule is about. Of two rules of one matter and one subject, the later one speaks for the earlier one
    /// when both are told in the same moment.
    public String matter() {
        return matter;
    }

    /// Which of the facts that its words need are not there.
    public Set<String> missingOf(Map<String, String> facts) {
        var missing = new TreeSet<>(needs);
        missing.removeAll(facts.keySet());
        return missing;
    }

    String subject(Words words, Told it) {
        return subject.apply(words, it);
    }

    String body(Words words, Told it) {
        return body.apply(words, it);
    }
}
