package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rules that the law or the office may change: when a relation counts as dormant, by which numbers process
/// figures are made, from where on a progress is good. Every rule holds from a day on, and the ones before stay
/// readable.
@Path("/administration/rules")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RulePages {

    private static final int PAGE = 50;
    private static final int BANDS = 5;

    record rules(
            Frame frame,
            Part<Rules.DormancyRule> dormancy,
            Kinds kinds,
            Part<Rules.Parameter> parameters,
            Part<Measures.ProcessFigure> figures,
            Form form)
            implements TemplateInstance {}

    /// The kinds of relations.
    record Kinds(List<Rules.Kind> items) {

        /// The name of a kind; its code where the service does not say.
        public String label(String code) {
            return items.stream()
                    .filter(each -> each.code().equals(code))
                    .map(Rules.Kind::label)
                    .findFirst()
                    .orElse(code);
        }
    }

    /// What the reader has asked for; it lives in the address.
    record Filter(String q, String after) {

        public String from(String cursor) {
            return Place.of("/administration/rules/thresholds", "q", q, "after", cursor);
        }

        public @Nullable String start() {
            return after.isEmpty() ? null : from("");
        }

        /// The page after, if there is one.
        public @Nullable String next(@Nullable String cursor) {
            return cursor == null ? null : from(cursor);
        }
    }

    record indicators(Frame frame, Filter filter, Listing<Measures.Indicator> found) implements TemplateInstance {}

    /// @param rows the rows of the form, by number
    record thresholds(
            Frame frame, Measures.Indicator indicator, List<Measures.Thresholds> versions, List<Row> rows, Form form)
            implements TemplateInstance {}

    /// One row of the form: a band and where it begins.
    record Row(int number) {

        public String code() {
            return "bands." + number + ".code";
        }

        public String start() {
            return "bands." + number + ".from";
        }

        public String position() {
            return String.valueOf(number + 1);
        }
    }

    private final Frames frames;
    private final Rules rules;
    private final Measures measures;

    RulePages(Frames frames, @RestClient Rules rules, @RestClient Measures measures) {
        this.frames = frames;
        this.rules = rules;
        this.measures = measures;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance rules(@RestQuery @Nullable String done) {
        return page(Form.done(done));
    }

    @POST
    @Path("dormancy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response setDormancy(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var rule = new HashMap<String, Object>();
        put(rule, form, "partnershipKind", "validFrom", "source", "note");
        for (var months : List.of("quietMonths", "dormantMonths")) {
            var value = form.was(months);
            if (!value.isEmpty()) {
                rule.put(months, value.matches("[0-9]{1,5}") ? Integer.valueOf(value) : value);
            }
        }
        return form.send(done("dormancy"), () -> rules.set(rule), this::page);
    }

    @POST
    @Path("parameters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response setParameter(MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var parameter = form.was("parameter").split("/", 2);
        return form.send(
                done("parameter"),
                () -> measures.set(
                        parameter[0],
                        new Measures.Parameter(
                                parameter.length > 1 ? parameter[1] : "",
                                form.was("value"),
                                day(form.was("validFrom")),
                                form.was("source"),
                                form.was("reason"))),
                this::page);
    }

    /// One call.
    @GET
    @Path("thresholds")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance indicators(@RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.ADMINISTRATION);
        var filter = new Filter(Place.orEmpty(q), Place.orEmpty(after));
        var found = measures.indicators(Place.orNothing(filter.q()), Place.orNothing(filter.after()), PAGE)
                .await()
                .indefinitely();
        return new indicators(frame, filter, found);
    }

    @GET
    @Path("thresholds/{indicator}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance thresholds(@RestPath String indicator, @RestQuery @Nullable String done) {
        return bands(indicator, Form.done(done));
    }

    @POST
    @Path("thresholds/{indicator}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response setThresholds(@RestPath String indicator, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var bands = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < BANDS; i++) {
            if (!form.was(new Row(i).code()).isEmpty()) {
                var band = new HashMap<String, Object>();
                band.put("code", form.was(new Row(i).code()));
                if (!form.was(new Row(i).start()).isEmpty()) {
                    band.put("from", form.was(new Row(i).start()));
                }
                bands.add(band);
            }
        }
        var thresholds = new HashMap<String, Object>();
        put(thresholds, form, "validFrom", "reason");
        thresholds.put("bands", bands);
        return form.send(
                URI.create(Place.step("/administration/rules/thresholds", indicator) + "?done=thresholds"),
                () -> measures.set(indicator, thresholds),
                refused -> bands(indicator, refused));
    }

    /// Four calls at once.
    private TemplateInstance page(Form form) {
        var frame = Offered.to(frames.of(Frame.Section.ADMINISTRATION), "audit:view", "partner:administer");
        var all = Uni.combine()
                .all()
                .unis(
                        Part.of(rules.dormancy()),
                        Part.of(rules.kinds()),
                        Part.of(rules.parameters()),
                        Part.of(measures.processFigures()))
                .asTuple()
                .await()
                .indefinitely();
        return new rules(
                frame, all.getItem1(), new Kinds(all.getItem2().items()), all.getItem3(), all.getItem4(), form);
    }

    /// Two calls at once. The form starts with the bands that hold now.
    private TemplateInstance bands(String indicator, Form form) {
        var frame = frames.of(Frame.Section.ADMINISTRATION);
        var both = Uni.combine()
                .all()
                .unis(measures.indicator(indicator), measures.thresholds(indicator))
                .asTuple()
                .await()
                .indefinitely();
        var versions = both.getItem2().items();
        return new thresholds(
                frame,
                both.getItem1(),
                versions,
                IntStream.range(0, BANDS).mapToObj(Row::new).toList(),
                form.wasRefused() || versions.isEmpty() ? form : startingWith(versions.getFirst(), form.done()));
    }

    private static Form startingWith(Measures.Thresholds now, String done) {
        var values = new ArrayList<@Nullable String>();
        for (int i = 0; i < now.bands().size(); i++) {
            var band = now.bands().get(i);
            values.add(new Row(i).code());
            values.add(band.code());
            values.add(new Row(i).start());
            values.add(band.from() == null ? null : plain(band.from()));
        }
        return new Form(Form.with(values.toArray(String[]::new)).fields(), null, done);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static URI done(String what) {
        return URI.create("/administration/rules?done=" + what);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null; // the service asks for the day, and says how it is written
        }
    }

    private static void put(Map<String, Object> to, Form form, String... fields) {
        for (var field : fields) {
            if (!form.was(field).isEmpty()) {
                to.put(field, form.was(field));
            }
        }
    }
}
