package id.jembatan.gateway.promise;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the promise ledger.
@MessageBundle("vow")
public interface VowWords {

    // --- The ledger

    @Message
    String ledger();

    @Message
    String ledgerLead();

    @Message
    String figures();

    @Message
    String overCases(String count);

    @Message
    String filter();

    @Message
    String noneFound();

    @Message
    String found(String count);

    @Message
    String notPickedUp();

    @Message
    String pickedUp();

    @Message
    String kept();

    @Message
    String broken();

    @Message
    String notMeasurable();

    @Message
    String withFigure();

    @Message
    String measured();

    @Message
    String state(String code);

    // --- One promise

    @Message
    String promise();

    @Message
    String owedBy();

    @Message
    String side(String code);

    @Message
    String owner();

    @Message
    String nobody();

    @Message
    String due();

    @Message
    String noDue();

    @Message
    String maybeOverdue();

    @Message
    String clause();

    @Message
    String clauseIs(String clause);

    @Message
    String activity();

    @Message
    String indicator();

    @Message
    String whyNotMeasurable();

    @Message
    String noFigureYet();

    @Message
    String supersededBy();

    @Message
    String write();

    @Message
    String whatCameOfIt();

    @Message
    String nothingYet();

    @Message
    String evidence();

    @Message
    String evidenceIs(String text);

    @Message
    String evidencePaper();

    @Message
    String takeStep();

    @Message
    String newState();

    @Message
    String whoDoesIt();

    @Message
    String wordsOfPromise();

    @Message
    String done(String what);
}
