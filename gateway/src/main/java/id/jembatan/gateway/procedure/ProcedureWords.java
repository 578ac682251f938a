package id.jembatan.gateway.procedure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on procedures and their versions.
@MessageBundle("proc")
public interface ProcedureWords {

    // --- Procedures

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String side();

    @Message
    String version();

    @Message
    String versionIs(int number);

    @Message
    String checked();

    @Message
    String checkedBy();

    @Message
    String certainty(String code);

    @Message
    String inForce();

    @Message
    String notInForce();

    @Message
    String valid();

    @Message
    String open();

    @Message
    String kinds();

    @Message
    String source();

    @Message
    String picture();

    @Message
    String pictureHelp();

    @Message
    String showPicture();

    @Message
    String pictureAlt(String name);

    @Message
    String stages();

    @Message
    String isEnd();

    @Message
    String stepsOut(int count);

    @Message
    String withReason();

    @Message
    String papers();

    @Message
    String noPapers();

    @Message
    String provider();

    @Message
    String rules();

    @Message
    String actors();

    @Message
    String actor();

    @Message
    String acts();

    @Message
    String records();

    @Message
    String versions();

    @Message
    String published();

    @Message
    String shipped();

    @Message
    String commence();

    @Message
    String commenceHelp();

    @Message
    String from();

    @Message
    String until();

    @Message
    String done(String what);

    // --- The workshop

    @Message
    String workshop();

    @Message
    String beginFromThis();

    @Message
    String workshopLead();

    @Message
    String text();

    @Message
    String textHelp();

    @Message
    String validate();

    @Message
    String simulate();

    @Message
    String publish();

    @Message
    String isValid();

    @Message
    String isInvalid(int count);

    @Message
    String slips();

    @Message
    String line();

    @Message
    String where();

    @Message
    String slip();

    @Message
    String trial(String code, int version);

    @Message
    String openCases();

    @Message
    String homeless();

    @Message
    String byStage();

    @Message
    String byCase();

    @Message
    String difference();

    @Message
    String stageGone();

    @Message
    String kindGone();

    @Message
    String clocksGone();

    @Message
    String added();

    @Message
    String removed();

    @Message
    String changed();

    @Message
    String same();

    @Message
    String change(String code);

    @Message
    String moreCases();
}
