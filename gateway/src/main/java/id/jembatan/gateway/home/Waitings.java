package id.jembatan.gateway.home;

import id.jembatan.gateway.commitment.Commitment;
import id.jembatan.gateway.commitment.Commitments;
import id.jembatan.gateway.desk.Me;
import id.jembatan.gateway.engagement.Engagement;
import id.jembatan.gateway.engagement.Engagements;
import id.jembatan.gateway.group.Groups;
import id.jembatan.gateway.group.WorkingGroup;
import id.jembatan.gateway.home.Block.Todo;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.KnownDate;
import id.jembatan.gateway.request.Request;
import id.jembatan.gateway.request.Requests;
import id.jembatan.gateway.service.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What can wait for somebody, and for whom. Each block is one call.
@ApplicationScoped
class Waitings {

    /// As far ahead as an agreement's end, and a report's due day, is of interest.
    private static final int HALF_A_YEAR = 180;

    private static final int TWO_MONTHS = 60;

    private final Me me;
    private final Notices notices;
    private final Cases cases;
    private final Figures figures;
    private final Commitments commitments;
    private final Requests requests;
    private final Engagements engagements;
    private final Groups groups;
    private final Clock clock;

    Waitings(
            Me me,
            @RestClient Notices notices,
            @RestClient Cases cases,
            @RestClient Figures figures,
            @RestClient Commitments commitments,
            @RestClient Requests requests,
            @RestClient Engagements engagements,
            @RestClient Groups groups,
            Clock clock) {
        this.me = me;
        this.notices = notices;
        this.cases = cases;
        this.figures = figures;
        this.commitments = commitments;
        this.requests = requests;
        this.engagements = engagements;
        this.groups = groups;
        this.clock = clock;
    }

    /// @param desk `office`, `mission` or `partner`
    List<Uni<Block>> of(String desk, Frame frame) {
        var zone = frame.zone();
        var today = LocalDate.now(clock.withZone(zone));
        return switch (desk) {
            case "mission" ->
                List.of(
                        told(frame),
                        asked(zone),
                        papers(cases.waiting(Block.ASKED)),
                        promised(),
                        visits("report_due"),
                        coming(today),
                        meetings(),
                        dormant());
            case "partner" -> List.of(told(frame), tasks(), meetings(), shared(), cards());
            default -> office(frame, today);
        };
    }

    private List<Uni<Block>> office(Frame frame, LocalDate today) {
        var waiting = cases.waiting(Block.ASKED).memoize().indefinitely(); // for two blocks, asked once
        var blocks = new ArrayList<Uni<Block>>();
        blocks.add(told(frame));
        blocks.add(moves(waiting));
        blocks.add(papers(waiting));
        blocks.add(deadlines());
        if (frame.may("request:view")) {
            blocks.add(answered(frame.zone()));
        }
        blocks.add(promised());
        blocks.add(visits("report_due"));
        blocks.add(owed());
        if (frame.may("kpi:verify")) {
            blocks.add(figures("verify", "VERIFICATION"));
            blocks.add(figures("disputed", "SETTLEMENT"));
        }
        if (frame.may("kpi:update")) {
            blocks.add(figures("returned", "CORRECTION"));
        }
        if (frame.is("bureau-officer") || frame.is("bureau-head")) {
            blocks.add(reports(today));
        }
        blocks.add(ending(today));
        blocks.add(dormant());
        return blocks;
    }

    private Uni<Block> told(Frame frame) {
        return Block.of(
                "told",
                notices.list(true, null, Block.ASKED),
                "/notifications",
                it -> new Todo(
                        it.page(frame),
                        it.title(),
                        it.late() == null ? "" : it.late(),
                        null,
                        false,
                        null,
                        it.canBeRead() ? it.id() : null));
    }

    private Uni<Block> moves(Uni<Listing<Cases.Waiting>> waiting) {
        return Block.of(
                "moves",
                waiting.map(found -> only(found, each -> !each.moves().isEmpty())),
                "/agreements?open=true",
                it -> Todo.of(
                        "/agreements/" + it.agreementId(),
                        it.title(),
                        it.stageLabel() + " · " + it.movesText(),
                        null,
                        false));
    }

    private Uni<Block> papers(Uni<Listing<Cases.Waiting>> waiting) {
        return Block.of(
                "papers",
                waiting.map(found -> only(found, each -> !each.papers().isEmpty())),
                "/agreements?open=true",
                it -> Todo.of("/agreements/" + it.agreementId(), it.title(), it.papersText(), null, false));
    }

    private static <T> Listing<T> only(Listing<T> found, java.util.function.Predicate<T> which) {
        return new Listing<>(found.items().stream().filter(which).toList(), null, null);
    }

    private Uni<Block> deadlines() {
        return Block.of(
                "deadlines",
                cases.deadlines(Block.ASKED),
                "/agreements?open=true",
                it -> Todo.of("/agreements/" + it.agreementId(), it.title(), it.label(), it.due(), it.overdue()));
    }

    private Uni<Block> asked(ZoneId zone) {
        return Block.of(
                "asked",
                requests.list(null, null, null, null, null, null, true, false, null, Block.ASKED, false),
                "/requests?open=true",
                it -> todo(it, zone));
    }

    private Uni<Block> answered(ZoneId zone) {
        return Block.of(
                "answered",
                requests.list(null, null, "answered", null, null, me.desk(), false, false, null, Block.ASKED, false),
                "/requests?state=answered",
                it -> todo(it, zone));
    }

    private static Todo todo(Request it, ZoneId zone) {
        var at = it.due().at();
        var day = at == null ? it.due().on() : LocalDate.ofInstant(at, zone);
        var partner = it.partner();
        return Todo.of("/requests/" + it.id(), it.title(), partner == null ? "" : partner.name(), day, it.overdue());
    }

    private Uni<Block> promised() {
        return Block.of(
                "promised",
                commitments.list(null, "open", null, me.desk(), null, null, null, null, Block.ASKED, false),
                "/commitments?whose=mine&state=open",
                Waitings::todo);
    }

    private Uni<Block> tasks() {
        return Block.of(
                "tasks",
                commitments.list(null, "open", "theirs", null, null, null, null, null, Block.ASKED, false),
                "/commitments?side=theirs&state=open",
                Waitings::todo);
    }

    private static Todo todo(Commitment it) {
        var row = Todo.of("/commitments/" + it.id(), it.title(), it.partner().name(), it.dueOn(), it.overdue());
        return it.stated() == null ? row : row.tagged("stated");
    }

    private Uni<Block> visits(String stage) {
        return Block.of(
                "visits",
                engagements.list(
                        null, null, stage, null, null, null, null, null, null, "from", null, Block.ASKED, false),
                "/engagements?stage=" + stage,
                it -> {
                    var report = it.report();
                    return Todo.of(
                            "/engagements/" + it.id(),
                            it.subject(),
                            partners(it),
                            report == null ? null : report.due(),
                            report != null && report.overdue());
                });
    }

    private Uni<Block> coming(LocalDate today) {
        return Block.of(
                "coming",
                engagements.list(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        today.toString(),
                        null,
                        "from",
                        null,
                        Block.ASKED,
                        false),
                "/engagements?from=" + today,
                it -> Todo.of("/engagements/" + it.id(), it.subject(), partners(it), day(it.from()), false)
                        .tagged("on"));
    }

    private static String partners(Engagement it) {
        return String.join(
                ", ", it.partners().stream().map(each -> each.partner().name()).toList());
    }

    private Uni<Block> meetings() {
        return Block.of(
                "groups",
                groups.list(null, null, null, "false", null, Block.ASKED, false),
                "/working-groups",
                Waitings::todo);
    }

    private static Todo todo(WorkingGroup it) {
        var next = it.nextMeeting();
        var row = Todo.of(
                "/working-groups/" + it.id(), it.name(), it.partner().name(), next == null ? null : next.on(), false);
        return next != null ? row.tagged("on") : it.silent() ? row.tagged("silent") : row.tagged("unplanned");
    }

    private Uni<Block> shared() {
        return Block.of(
                "shared",
                cases.cases("true", Block.ASKED),
                "/agreements",
                it -> Todo.of("/agreements/" + it.id(), it.title(), it.stageLabel(), null, false));
    }

    private Uni<Block> cards() {
        return Block.of(
                "cards",
                figures.cards(Block.ASKED),
                "/results",
                it -> Todo.of("/scorecards/" + it.id(), it.subject().title(), "", null, false));
    }

    private Uni<Block> owed() {
        return Block.of(
                "owed",
                figures.owed(true, Block.ASKED),
                "/results",
                it -> Todo.of(
                        it.scorecard() == null ? null : "/scorecards/" + it.scorecard(),
                        it.label(),
                        it.subject() + " · "
                                + (it.period().name() == null
                                        ? it.period().key()
                                        : it.period().name()),
                        it.dueOn(),
                        it.occasion().equals("OVERDUE")));
    }

    private Uni<Block> figures(String code, String what) {
        return Block.of(
                code,
                figures.waiting(what, Block.ASKED),
                "/results",
                it -> Todo.of("/scorecards/" + it.scorecard(), it.label(), it.subject(), null, false));
    }

    private Uni<Block> reports(LocalDate today) {
        return Block.of(
                "reports",
                cases.reports(null, today.plusDays(TWO_MONTHS), Block.ASKED * 4)
                        .map(found -> only(found, each -> !each.state().equals("SUBMITTED"))),
                "/agreements",
                it -> Todo.of(
                        null,
                        it.nameLabel(),
                        it.recipientLabel(),
                        it.due(),
                        it.state().equals("LATE")));
    }

    private Uni<Block> ending(LocalDate today) {
        return Block.of(
                "ending",
                cases.ending(today, today.plusDays(HALF_A_YEAR), "SIGNED", Block.ASKED),
                "/agreements?endsFrom=" + today + "&endsUntil=" + today.plusDays(HALF_A_YEAR),
                it -> Todo.of(
                                "/agreements/" + it.agreementId(),
                                it.title() == null ? it.number() : it.title(),
                                it.kindLabel(),
                                day(it.endsOn()),
                                false)
                        .tagged("ends"));
    }

    private Uni<Block> dormant() {
        return Block.of(
                "dormant",
                notices.ties("dormant", Block.ASKED),
                "/partners",
                it -> Todo.of(
                        "/partners/" + it.partner().id(),
                        it.partner().name(),
                        it.dormancy() == null ? "" : it.dormancy().name(),
                        null,
                        false));
    }

    /// The day, where it is known to the day.
    private static @Nullable LocalDate day(@Nullable KnownDate date) {
        return date == null || date.month() == null || date.day() == null
                ? null
                : LocalDate.of(date.year(), date.month(), date.day());
    }
}
