package id.jembatan.agreements.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Kinds;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.procedure.Label;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.open.PublicMarks;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What the open door reads of agreements: the cases in one statement, with the mark in it, and their signed texts in
/// another. A case that goes back before its signature, or was entered in error, is not shown whatever was decided.
@ApplicationScoped
class PublicAgreements {

    static final String KIND = "agreement";

    /// Signed: one of its texts is, or, where the register has no text of an old case, its stage says so.
    private static final String SIGNED = "(a.stage = any(:signedStages) and a.procedure_code <> all(:nothingSigned)"
            + " or exists (select from instrument i where i.agreement_id = a.id and i.state in ('SIGNED', 'ENDED')))";

    private static final String OPEN =
            " where not a.entered_in_error and " + PublicMarks.isPublic(KIND, "a.id") + " and " + SIGNED;

    /// A partner's code is an address of the public register only where the partner is public too; whether it is, its
    /// service knows.
    private static final String SELECT = """
            select a.id, a.reference, a.title, a.kind, a.procedure_code, a.procedure_version, a.stage, a.sectors,
                a.opened_year, a.opened_month, a.opened_day,
                (select o.since from public_subject o where o.kind = 'agreement' and o.subject_id = a.id) as public_since,
                coalesce((select json_agg(json_build_object('code', k.code, 'name', coalesce(k.name, p.name),
                    'country', k.country) order by p.position)
                    from party p left join known_partner o on o.id = p.partner_id
                    left join known_partner k on k.id = o.current_id
                    where p.agreement_id = a.id and p.ended_at is null), '[]') as partners
            from agreement a""" + OPEN;

    private static final Set<Instrument.State> WAS_SIGNED = EnumSet.of(Instrument.State.SIGNED, Instrument.State.ENDED);

    private final Sql sql;
    private final Instruments instruments;
    private final Kinds kinds;
    private final Procedures procedures;
    private final Rows rows;
    private final ObjectReader partners;
    private final String[] signedStages;
    private final String[] nothingSigned;

    /// @param signedStages which stages of the templates lie behind a signature
    /// @param nothingSigned templates in which no stage tells of one
    PublicAgreements(
            Sql sql,
            Instruments instruments,
            Kinds kinds,
            Procedures procedures,
            Rows rows,
            ObjectMapper json,
            @ConfigProperty(name = "jembatan.public.signed-stages") List<String> signedStages,
            @ConfigProperty(name = "jembatan.public.nothing-signed") List<String> nothingSigned) {
        this.sql = sql;
        this.instruments = instruments;
        this.kinds = kinds;
        this.procedures = procedures;
        this.rows = rows;
        this.partners = json.readerForListOf(PublicAgreement.Partner.class);
        this.signedStages = signedStages.toArray(String[]::new);
        this.nothingSigned = nothingSigned.toArray(String[]::new);
    }

    private record Found(
            UUID id,
            String reference,
            String title,
            String kind,
            String procedure,
            int version,
            String stage,
            List<String> sectors,
            PartialDate openedOn,
            List<PublicAgreement.Partner> partners,
            OffsetDateTime publicSince) {

        boolean holds(List<String> words) {
            var all = Folded.of(
                    Stream.concat(Stream.of(reference, title), partners.stream().map(PublicAgreement.Partner::name))
                            .collect(Collectors.joining(" ")));
            return words.stream().allMatch(all::contains);
        }
    }

    Page<PublicAgreement> page(PublicAgreementFilter filter, Paging paging, Locale language) {
        var found = found(filter);
        var after = paging.after().map(it -> it.uuid(0));
        var behind = after.map(last -> found.stream()
                        .filter(it -> it.id().toString().compareTo(last.toString()) < 0)
                        .toList())
                .orElse(found);
        var page = Page.of(
                behind.subList(0, Math.min(behind.size(), paging.limit() + 1)),
                paging.limit(),
                it -> Cursor.of(it.id()));
        var views = new Page<>(views(page.items(), language), page.next(), null);
        return paging.wantsTotal() ? views.withTotal(found.size()) : views;
    }

    /// All of them, for a table.
    List<PublicAgreement> all(PublicAgreementFilter filter, Locale language) {
        return views(found(filter), language);
    }

    /// @throws Refusal 404 for what is not there and for what is not public alike
    PublicAgreement get(String reference, Locale language) {
        var found = sql.list(SELECT + " and a.reference = :reference", this::read, values("reference", reference));
        return views(found, language).stream().findFirst().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// Whether there is anything signed that could be public.
    boolean isSigned(UUID id) {
        return sql.first("select true from agreement a where a.id = :id and " + SIGNED, _ -> true, values("id", id))
                .isPresent();
    }

    private Map<String, Object> values(String name, Object value) {
        var values = values();
        values.put(name, value);
        return values;
    }

    private Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("signedStages", signedStages);
        values.put("nothingSigned", nothingSigned);
        return values;
    }

    /// Newest first. Words are looked for in what is shown, and only there: the words that the register keeps for its
    /// own search hold more than everybody may know.
    private List<Found> found(PublicAgreementFilter filter) {
        var values = values();
        var condition = filter.condition(values);
        var words = Arrays.stream(Folded.of(filter.words()).split(" "))
                .filter(it -> !it.isEmpty())
                .toList();
        return sql.list(SELECT + condition + " order by a.id desc", this::read, values).stream()
                .filter(it -> it.holds(words))
                .toList();
    }

    private List<PublicAgreement> views(List<Found> found, Locale language) {
        if (found.isEmpty()) {
            return List.of();
        }
        var texts = instruments.ofCases(found.stream().map(Found::id).toList()).stream()
                .filter(it -> WAS_SIGNED.contains(it.state()))
                .collect(Collectors.groupingBy(Instrument::agreementId));
        return found.stream()
                .map(it -> view(it, texts.getOrDefault(it.id(), List.of()), language))
                .toList();
    }

    private PublicAgreement view(Found it, List<Instrument> texts, Locale language) {
        var procedure = procedures.frozen(it.procedure(), it.version());
        var stage = procedure.stage(it.stage());
        return new PublicAgreement(
                it.reference(),
                it.title(),
                it.kind(),
                worded(procedure.kinds().get(it.kind()), it.kind(), language),
                it.stage(),
                stage.label().in(language),
                stage.isFinal(),
                it.partners(),
                it.sectors(),
                it.openedOn(),
                texts.stream().map(text -> view(text, language)).toList(),
                it.publicSince().toInstant());
    }

    private PublicAgreement.Text view(Instrument text, Locale language) {
        return new PublicAgreement.Text(
                text.number(),
                text.kind(),
                kinds.get(text.kind()).label().in(language),
                text.draft().title(),
                text.standing(rows.today()),
                written(text.signed()),
                written(text.inForce()),
                written(text.ends()));
    }

    private static String worded(@Nullable Label label, String code, Locale language) {
        return label == null ? code : label.in(language);
    }

    private static @Nullable PartialDate written(@Nullable Span day) {
        return day == null ? null : day.written();
    }

    private Found read(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("procedure_code"),
                row.getInt("procedure_version"),
                row.getString("stage"),
                List.of((String[]) row.getArray("sectors").getArray()),
                new PartialDate(
                        row.getInt("opened_year"),
                        row.getObject("opened_month", Integer.class),
                        row.getObject("opened_day", Integer.class)),
                partners(row.getString("partners")),
                row.getObject("public_since", OffsetDateTime.class));
    }

    private List<PublicAgreement.Partner> partners(String json) {
        try {
            return partners.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database writes JSON", e);
        }
    }
}
