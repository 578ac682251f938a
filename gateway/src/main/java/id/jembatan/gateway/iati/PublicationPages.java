package id.jembatan.gateway.iati;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.result.Cards;
import id.jembatan.gateway.result.Scorecard;
import id.jembatan.gateway.result.Sending;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What of a scorecard is public: every decision on it, and the next one.
@Path("/scorecards/{id}/publications")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PublicationPages {

    private static final int PARTICIPANTS = 3;
    private static final List<String> DATES = List.of("PLANNED_START", "ACTUAL_START", "PLANNED_END", "ACTUAL_END");

    record publications(
            Frame frame, Scorecard card, Publication.All decisions, Set<UUID> ticked, List<String> dates, Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final Cards cards;
    private final Publications publications;

    PublicationPages(Frames frames, @RestClient Cards cards, @RestClient Publications publications) {
        this.frames = frames;
        this.cards = cards;
        this.publications = publications;
    }

    /// Two calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance publications(@RestPath UUID id, @RestQuery @Nullable String done) {
        return page(id, Form.done(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response decide(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var isPublic = form.was("public").equals("true");
        return Sending.of(
                form,
                () -> publications.decide(id, isPublic ? published(form) : withdrawn(form)),
                made -> "/scorecards/" + id + "/publications?done=" + (isPublic ? "published" : "unpublished"),
                refused -> page(id, refused));
    }

    private static Map<String, Object> withdrawn(Form form) {
        var decision = Sending.fields(form, "note");
        decision.put("public", false);
        return decision;
    }

    private static Map<String, Object> published(Form form) {
        var decision = Sending.fields(form, "note", "status");
        decision.put("public", true);
        decision.put("indicators", form.all("indicators"));
        words(decision, "title", form, "title.");
        words(decision, "description", form, "description.");
        var dates = new ArrayList<Map<String, Object>>();
        for (var kind : DATES) {
            var day = form.was(kind);
            if (!day.isEmpty()) {
                dates.add(Map.of("kind", kind, "day", day));
            }
        }
        if (!dates.isEmpty()) {
            decision.put("dates", dates);
        }
        var participants = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < PARTICIPANTS; i++) {
            var at = "participants." + i + ".";
            if (!form.was(at + "name").isEmpty()) {
                var participant = new LinkedHashMap<String, Object>();
                participant.put("role", form.was(at + "role"));
                Sending.put(participant, "type", form.was(at + "type"));
                Sending.put(participant, "ref", form.was(at + "ref"));
                participant.put("name", Map.of("id", form.was(at + "name")));
                participants.add(participant);
            }
        }
        if (!participants.isEmpty()) {
            decision.put("participants", participants);
        }
        return decision;
    }

    private static void words(Map<String, Object> to, String name, Form form, String prefix) {
        var words = new LinkedHashMap<String, Object>();
        for (var language : new String[] {"id", "en", "tr"}) {
            Sending.put(words, language, form.was(prefix + language));
        }
        if (!words.isEmpty()) {
            to.put(name, words);
        }
    }

    private TemplateInstance page(UUID id, Form form) {
        var frame = frames.of(Frame.Section.RESULTS);
        var both = Uni.combine()
                .all()
                .unis(cards.get(id, null), publications.of(id))
                .asTuple()
                .await()
                .indefinitely();
        return new publications(
                frame,
                both.getItem1(),
                both.getItem2(),
                ticked(both.getItem1(), both.getItem2().last(), form),
                DATES,
                form);
    }

    /// What was ticked before, else what is public now, else all that has a verified figure.
    private static Set<UUID> ticked(Scorecard card, @Nullable Publication last, Form form) {
        if (form.wasRefused()) {
            return form.all("indicators").stream().map(UUID::fromString).collect(Collectors.toSet());
        }
        return last != null && last.isPublic()
                ? Set.copyOf(last.indicators())
                : card.indicators().stream()
                        .filter(each -> !each.ofStatus("VERIFIED").isEmpty())
                        .map(Scorecard.Applied::id)
                        .collect(Collectors.toSet());
    }
}
