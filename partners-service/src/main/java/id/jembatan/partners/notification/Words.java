package id.jembatan.partners.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Every word that a desk is told. The texts are in `messages/letter_*.properties`, one file per language; a key that
/// one of them lacks, or a wrong name in a text, stops the build.
@MessageBundle("letter")
interface Words {

    // --- Around every letter

    @Message
    String late(String due, String told);

    @Message
    String earlier();

    @Message
    String standsIn();

    @Message
    String look();

    @Message
    String footer(String desk);

    // --- One subject and one sentence per rule

    @Message
    String requestHalfTime(Told it);

    @Message
    String requestHalfTimeBody(Told it);

    @Message
    String requestDue(Told it);

    @Message
    String requestDueBody(Told it);

    @Message
    String requestOverdue(Told it);

    @Message
    String requestOverdueBody(Told it);

    @Message
    String commitmentDueSoon(Told it);

    @Message
    String commitmentDueSoonBody(Told it);

    @Message
    String commitmentOverdue(Told it);

    @Message
    String commitmentOverdueBody(Told it);

    @Message
    String commitmentEscalated(Told it);

    @Message
    String commitmentEscalatedBody(Told it);

    @Message
    String followUp(Told it, int days);

    @Message
    String followUpBody(Told it, int days);

    @Message
    String visitPermitLate(Told it);

    @Message
    String visitPermitLateBody(Told it);

    @Message
    String visitReportDue(Told it);

    @Message
    String visitReportDueBody(Told it);

    @Message
    String visitReportOverdue(Told it);

    @Message
    String visitReportOverdueBody(Told it);

    @Message
    String workingGroupSilent(Told it);

    @Message
    String workingGroupSilentBody(Told it);

    @Message
    String partnershipAnniversary(Told it);

    @Message
    String partnershipAnniversaryBody(Told it);

    @Message
    String partnershipQuiet(Told it);

    @Message
    String partnershipQuietBody(Told it);

    @Message
    String partnershipDormant(Told it);

    @Message
    String partnershipDormantBody(Told it);

    @Message
    String reportSoon(Told it);

    @Message
    String reportSoonBody(Told it);

    @Message
    String reportDue(Told it);

    @Message
    String reportDueBody(Told it);

    @Message
    String reportOverdue(Told it);

    @Message
    String reportOverdueBody(Told it);

    @Message
    String figureDisputed(Told it);

    @Message
    String figureDisputedBody(Told it);

    @Message
    String termOfOfficeEnds(Told it);

    @Message
    String termOfOfficeEndsBody(Told it);

    @Message
    String agreementExpiring(Told it);

    @Message
    String agreementExpiringBody(Told it);

    @Message
    String agreementObjectBy(Told it);

    @Message
    String agreementObjectByBody(Told it);

    @Message
    String agreementLate(Told it);

    @Message
    String agreementLateBody(Told it);
}
