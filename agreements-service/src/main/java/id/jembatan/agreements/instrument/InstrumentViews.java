package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.InstrumentView.ActOf;
import id.jembatan.agreements.instrument.InstrumentView.FindingOf;
import id.jembatan.agreements.instrument.InstrumentView.GroundOf;
import id.jembatan.agreements.instrument.InstrumentView.PowersOf;
import id.jembatan.agreements.instrument.InstrumentView.RelativeOf;
import id.jembatan.agreements.instrument.InstrumentView.TextOf;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts instruments together for their reader: two queries beside their own, however many they are, and one more for
/// the acts of one.
@ApplicationScoped
class InstrumentViews {

    private final Instruments instruments;
    private final Signing signing;
    private final Papers papers;
    private final Kinds kinds;
    private final Rows rows;

    InstrumentViews(Instruments instruments, Signing signing, Papers papers, Kinds kinds, Rows rows) {
        this.instruments = instruments;
        this.signing = signing;
        this.papers = papers;
        this.kinds = kinds;
        this.rows = rows;
    }

    /// The version of an answer: how it stands changes with the day, so the day is part of it.
    long edition(Instrument it) {
        return it.version() * 100_000 + rows.today().toEpochDay();
    }

    InstrumentView one(Instrument it, Agreement agreement, Caller caller) {
        var inside = rows.seesInside(caller);
        var acts = instruments.acts(List.of(it.id()));
        var documents = new ArrayList<UUID>();
        acts.stream().map(InstrumentAct::documentId).filter(Objects::nonNull).forEach(documents::add);
        var seen = documents(List.of(it), documents, caller);
        var relatives = relatives(List.of(it), caller);
        var day = it.signed() == null ? Span.of(rows.today()) : it.signed();
        return view(
                it,
                seen,
                relatives,
                inside
                        ? signing.check(it, day).stream()
                                .map(check -> powers(check, caller.language()))
                                .toList()
                        : null,
                acts.stream()
                        .map(act -> act(act, seen, inside, caller.language()))
                        .toList(),
                null,
                actions(it, agreement, caller),
                caller);
    }

    List<InstrumentView> of(List<Instrument> all, Function<Instrument, @Nullable Certainty> answer, Caller caller) {
        if (all.isEmpty()) {
            return List.of();
        }
        var seen = documents(all, List.of(), caller);
        var relatives = relatives(all, caller);
        return all.stream()
                .map(it -> view(it, seen, relatives, null, null, answer.apply(it), null, caller))
                .toList();
    }

    private Map<UUID, Papers.Paper> documents(List<Instrument> all, List<UUID> more, Caller caller) {
        return papers.seenBy(
                caller,
                Stream.concat(
                                more.stream(),
                                all.stream()
                                        .flatMap(it -> it.draft().textsOrNone().stream())
                                        .map(Draft.Text::document))
                        .distinct()
                        .toList());
    }

    private Map<UUID, Instrument> relatives(List<Instrument> all, Caller caller) {
        return instruments.among(
                all.stream()
                        .flatMap(it -> Stream.of(it.parentId(), it.followsId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                caller);
    }

    private InstrumentView view(
            Instrument it,
            Map<UUID, Papers.Paper> seen,
            Map<UUID, Instrument> relatives,
            @Nullable List<PowersOf> powers,
            @Nullable List<ActOf> acts,
            @Nullable Certainty answer,
            @Nullable List<String> actions,
            Caller caller) {
        var language = caller.language();
        var today = rows.today();
        var draft = it.draft();
        var kind = kinds.get(it.kind());
        return new InstrumentView(
                it.id(),
                it.agreementId(),
                it.number(),
                it.kind(),
                kind.label().in(language),
                kind.deposit(),
                draft.title(),
                draft.ourNumber(),
                draft.partnerNumber(),
                it.state(),
                it.standing(today),
                relative(it.parentId(), relatives, today),
                relative(it.followsId(), relatives, today),
                draft.textsOrNone().stream()
                        .<TextOf>mapMulti((text, to) -> {
                            var paper = seen.get(text.document());
                            if (paper != null) {
                                to.accept(new TextOf(
                                        paper.id(), text.language(), text.prevailing(), paper.title(), paper.hash()));
                            }
                        })
                        .toList(),
                draft.signatoriesOrNone(),
                draft.entry(),
                draft.term(),
                draft.whenParentEndsOrEnds(),
                InstrumentEvent.written(it.signed()),
                it.ceremony(),
                InstrumentEvent.written(it.oursTold()),
                InstrumentEvent.written(it.partnerTold()),
                InstrumentEvent.written(it.inForce()),
                Worded.ofNullable(it.forceWhy(), language),
                InstrumentEvent.written(it.ends()),
                it.endKnown(),
                Worded.ofNullable(it.endsWhy(), language),
                ground(it.endGround(), language),
                it.endedWith(),
                powers,
                acts,
                draft.source(),
                draft.certainty(),
                answer,
                it.version(),
                actions);
    }

    private static @Nullable RelativeOf relative(@Nullable UUID id, Map<UUID, Instrument> all, LocalDate today) {
        var found = id == null ? null : all.get(id);
        return found == null
                ? null
                : new RelativeOf(
                        found.id(), found.number(), found.kind(), found.draft().title(), found.standing(today));
    }

    private @Nullable GroundOf ground(@Nullable String code, Locale language) {
        var ground = code == null ? null : kinds.grounds().get(code);
        return code == null || ground == null
                ? null
                : new GroundOf(code, ground.label().in(language), ground.basis());
    }

    static PowersOf powers(PowersCheck it, Locale language) {
        return new PowersOf(
                it.signatory().name(),
                it.signatory().capacity(),
                it.need(),
                it.result(),
                Worded.of(it.why(), language),
                it.document(),
                it.findings().stream()
                        .map(found -> new FindingOf(
                                found.code(), found.holds(), found.why().in(language)))
                        .toList());
    }

    private static ActOf act(InstrumentAct it, Map<UUID, Papers.Paper> seen, boolean inside, Locale language) {
        var document = it.documentId();
        return new ActOf(
                it.id(),
                it.act(),
                ProblemTexts.text("word." + it.act().name(), language)
                        .orElse(it.act().name()),
                InstrumentEvent.written(it.day()),
                InstrumentEvent.written(it.until()),
                Worded.ofNullable(it.why(), language),
                inside && !it.details().isEmpty() ? it.details() : null,
                document != null && seen.containsKey(document) ? document : null,
                inside ? it.note() : null,
                it.at(),
                it.byName());
    }

    private List<String> actions(Instrument it, Agreement agreement, Caller caller) {
        var actions = new ArrayList<String>();
        if (rows.mayChange(caller, agreement.agency()) && caller.may("agreement:update")) {
            switch (it.state()) {
                case DRAFT -> actions.addAll(List.of("update", "empower", "sign", "withdraw"));
                case SIGNED -> actions.addAll(List.of("notify", "correct"));
                case ENDED, WITHDRAWN -> {
                    // it is history
                }
            }
            if (it.state() == Instrument.State.SIGNED && caller.may("agreement:approve")) {
                actions.add("end");
            }
        }
        return actions;
    }
}
