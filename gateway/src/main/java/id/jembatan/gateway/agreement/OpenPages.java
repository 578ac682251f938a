package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A new case, and what can be changed of one afterwards.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OpenPages {

    private static final int ALL = 200;
    private static final List<String> ROLES = List.of("LEAD", "PARTY", "GUARANTOR", "WITNESS", "FACILITATOR");
    private static final int PARTNERS_OF_A_FORM = 4;
    private static final int GOALS_OF_A_FORM = 6;

    /// A line of a form about a goal that the case serves.
    ///
    /// @param number of the line, from 1 on
    record GoalLine(int number, String goal, String text) {}

    /// A line of a form about a partner of the case.
    record PartnerLine(int number, String code, String role) {}

    /// @param lines of the form for partners
    /// @param roles what a partner can be in a case
    /// @param asksForConfirmation whether there is such a case already: meant, or a slip?
    record open(
            Frame frame,
            Choices choices,
            Part<Goals.Goal> goals,
            List<PartnerLine> lines,
            List<String> roles,
            List<GoalLine> goalLines,
            boolean asksForConfirmation,
            Attempt attempt)
            implements TemplateInstance {}

    record edit(Frame frame, Agreement agreement, String tag, Choices choices, Part<Goals.Goal> goals, Edited now)
            implements TemplateInstance {}

    /// A case as its form shows it: what is on record, or what was typed and refused.
    record Edited(Agreement agreement, Attempt attempt) {

        public List<GoalLine> goalLines() {
            return OpenPages.goalLines(agreement.goalRefs(), attempt);
        }

        public String was(String field, @Nullable String known) {
            return attempt.wasRefused() ? attempt.was(field) : Place.orEmpty(known);
        }

        public boolean serves(String sector) {
            return attempt.wasRefused()
                    ? attempt.chose("sectors", sector)
                    : agreement.sectors().contains(sector);
        }

        public String shared() {
            return attempt.wasRefused() ? attempt.was("sharedWith") : String.join("\n", agreement.sharedWith());
        }
    }

    private final Frames frames;
    private final Agreements agreements;
    private final Sectors sectors;
    private final Goals goals;

    OpenPages(Frames frames, @RestClient Agreements agreements, @RestClient Sectors sectors, @RestClient Goals goals) {
        this.frames = frames;
        this.agreements = agreements;
        this.sectors = sectors;
        this.goals = goals;
    }

    /// Four calls at once.
    ///
    /// @param partner code of the partner that the case is to be with, where somebody comes from its page
    @GET
    @Path("new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance open(@RestQuery @Nullable String partner) {
        var code = Place.orEmpty(partner);
        return blank(code.isEmpty() ? Attempt.none() : Attempt.filled(new Typed(Map.of("partner.1", List.of(code)))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response open(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        var with = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= PARTNERS_OF_A_FORM; i++) {
            var code = typed.orNothing("partner." + i);
            if (code != null) {
                var one = new LinkedHashMap<String, Object>();
                one.put("code", code);
                if (!typed.was("role." + i).isEmpty()) {
                    one.put("role", typed.was("role." + i));
                }
                with.add(one);
            }
        }
        var body = typed.body()
                .text("kind", "title", "origin", "primarySector", "goals", "agency", "procedure", "source", "certainty")
                .text("reference", "stage")
                .known("openedOn")
                .each("sectors")
                .with("partners", with)
                .with("goalRefs", goalRefs(typed))
                .with("sharedWith", typed.has("share", "true") ? codes(with) : List.of());
        if (!typed.was("stage").isEmpty()) {
            body.with("mode", "RETROACTIVE");
        }
        return Sending.sendTo(
                typed,
                () -> agreements
                        .open(typed.has("confirm", "true") ? true : null, body.map())
                        .map(opened -> "/agreements/" + opened.id() + "?done=opened"),
                this::blank);
    }

    /// Five calls at once.
    @GET
    @Path("{id}/edit")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance edit(@RestPath UUID id) {
        return form(id, Attempt.none());
    }

    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        // A merge patch: what was emptied is taken away, so every field of the form is named in it.
        var patch = new LinkedHashMap<String, @Nullable Object>();
        for (var name : List.of("title", "origin", "agency", "primarySector", "goals", "source", "certainty")) {
            patch.put(name, typed.orNothing(name));
        }
        patch.put("sectors", typed.each("sectors"));
        patch.put("sharedWith", typed.body().lines("sharedWith").map().getOrDefault("sharedWith", List.of()));
        patch.put("goalRefs", goalRefs(typed));
        return Sending.send(
                "/agreements/" + id + "?done=saved",
                typed,
                () -> agreements.change(id, typed.was("tag"), patch),
                attempt -> form(id, attempt));
    }

    private static List<Map<String, Object>> goalRefs(Typed typed) {
        var refs = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= GOALS_OF_A_FORM; i++) {
            var ref = new LinkedHashMap<String, Object>();
            if (!typed.was("goal." + i).isEmpty()) {
                ref.put("goal", typed.was("goal." + i));
            }
            if (!typed.was("goalText." + i).isEmpty()) {
                ref.put("text", typed.was("goalText." + i));
            }
            if (!ref.isEmpty()) {
                refs.add(ref);
            }
        }
        return refs;
    }

    private static List<PartnerLine> partnerLines(Attempt attempt) {
        return IntStream.rangeClosed(1, PARTNERS_OF_A_FORM)
                .mapToObj(i -> new PartnerLine(i, attempt.was("partner." + i), attempt.was("role." + i)))
                .toList();
    }

    /// What is on record or was typed, and one empty line while there is room.
    private static List<GoalLine> goalLines(List<Agreement.GoalRef> known, Attempt attempt) {
        var lines = new ArrayList<GoalLine>();
        for (int i = 1; i <= GOALS_OF_A_FORM; i++) {
            var isKnown = !attempt.wasRefused() && i <= known.size();
            var goal = isKnown ? Place.orEmpty(known.get(i - 1).goal()) : attempt.was("goal." + i);
            var text = isKnown ? known.get(i - 1).text() : attempt.was("goalText." + i);
            var isEmpty = (goal + text).isEmpty();
            lines.add(new GoalLine(i, goal, text));
            if (isEmpty) {
                break;
            }
        }
        return lines;
    }

    private static List<Object> codes(List<Map<String, Object>> partners) {
        return partners.stream().map(it -> it.get("code")).toList();
    }

    private TemplateInstance blank(Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(choices(), Part.of(goals.all(ALL)))
                .asTuple()
                .await()
                .indefinitely();
        return new open(
                frame,
                all.getItem1(),
                all.getItem2(),
                partnerLines(attempt),
                ROLES,
                goalLines(List.of(), attempt),
                attempt.code().equals("open-case-exists"),
                attempt);
    }

    private TemplateInstance form(UUID id, Attempt attempt) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var all = Uni.combine()
                .all()
                .unis(agreements.get(id), choices(), Part.of(goals.all(ALL)))
                .asTuple()
                .await()
                .indefinitely();
        return new edit(
                frame,
                all.getItem1().getEntity(),
                Objects.requireNonNullElse(all.getItem1().getHeaderString(HttpHeaders.ETAG), ""),
                all.getItem2(),
                all.getItem3(),
                new Edited(all.getItem1().getEntity(), attempt));
    }

    private Uni<Choices> choices() {
        return Uni.combine()
                .all()
                .unis(agreements.procedures("ours"), Part.of(sectors.sectors()), Part.of(sectors.partners(ALL)))
                .asTuple()
                .map(all -> new Choices(
                        all.getItem1().items(),
                        all.getItem2().items(),
                        all.getItem3().items()));
    }
}
