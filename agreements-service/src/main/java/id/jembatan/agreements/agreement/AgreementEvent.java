package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.outbox.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a case: always its whole shareable state, whatever happened.
///
/// @param happened is in the type of the event, not in its data
/// @param previousStage and `move`: only where the case moved
/// @param late only where a time limit passed
/// @param enteredInError only where an import was taken back: the case never was
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementEvent(
        @JsonIgnore Happened happened,
        UUID agreementId,
        String reference,
        String title,
        ProcedureRef procedure,
        String stage,
        @Nullable String previousStage,
        @Nullable String move,
        String kind,
        List<PartnerOf> partners,
        List<String> sectors,
        @Nullable String primarySector,
        List<GoalRef> goalRefs,
        List<String> sharedWith,
        @Nullable String agency,
        @Nullable Late late,
        @Nullable Boolean enteredInError,
        long version)
        implements DomainEvent {

    enum Happened {
        OPENED("id.jembatan.agreement.opened.v1"),
        MOVED("id.jembatan.agreement.moved.v1"),
        CHANGED("id.jembatan.agreement.changed.v1"),
        OVERDUE("id.jembatan.agreement.overdue.v1");

        private final String type;

        Happened(String type) {
            this.type = type;
        }
    }

    record ProcedureRef(String code, int version) {}

    /// @param side where the partner stands in the procedure of its own side, if that is followed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartnerOf(
            UUID partnerId,
            @Nullable String code,
            @Nullable String country,
            PartyRole role,
            @Nullable Side side) {}

    record Side(String procedure, String stage) {}

    /// A time limit that has passed.
    ///
    /// @param actor whose step it waits for, as the procedure calls him
    /// @param roles who takes that step, or writes it down for him
    record Late(String clock, LocalDate startedOn, LocalDate due, String actor, List<String> roles) {}

    static AgreementEvent of(Happened happened, Agreement it, List<PartyRow> parties) {
        return of(happened, it, parties, null, null, null);
    }

    static AgreementEvent moved(Agreement it, List<PartyRow> parties, String from, String move) {
        return of(Happened.MOVED, it, parties, from, move, null);
    }

    static AgreementEvent overdue(Agreement it, List<PartyRow> parties, Late late) {
        return of(Happened.OVERDUE, it, parties, null, null, late);
    }

    private static AgreementEvent of(
            Happened happened,
            Agreement it,
            List<PartyRow> parties,
            @Nullable String from,
            @Nullable String move,
            @Nullable Late late) {
        var said = it.description();
        return new AgreementEvent(
                happened,
                it.id(),
                it.reference(),
                it.title(),
                new ProcedureRef(it.procedureCode(), it.procedureVersion()),
                it.stage(),
                from,
                move,
                it.kind(),
                parties.stream()
                        .<PartnerOf>mapMulti((row, to) -> {
                            if (row.partnerId() != null) {
                                to.accept(new PartnerOf(
                                        row.partnerId(),
                                        row.code(),
                                        row.country(),
                                        row.role(),
                                        row.track() == null || row.trackStage() == null
                                                ? null
                                                : new Side(row.track(), row.trackStage())));
                            }
                        })
                        .toList(),
                said.sectors(),
                said.primarySector(),
                said.goalRefs(),
                said.sharedWith(),
                it.agency(),
                late,
                it.isEnteredInError() ? Boolean.TRUE : null,
                it.version());
    }

    @Override
    public UUID subject() {
        return agreementId;
    }

    @Override
    public String type() {
        return happened.type;
    }
}
