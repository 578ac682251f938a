package id.jembatan.partners.engagement;

import id.jembatan.partners.registry.PartnerRefs;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Whether what is said of an engagement fits: everything that does not is named at once.
@ApplicationScoped
class Soundness {

    private final Procedures procedures;
    private final PartnerRefs partners;
    private final Engagements engagements;
    private final Sql sql;
    private final ZoneId zone;

    Soundness(
            Procedures procedures,
            PartnerRefs partners,
            Engagements engagements,
            Sql sql,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.procedures = procedures;
        this.partners = partners;
        this.engagements = engagements;
        this.sql = sql;
        this.zone = zone;
    }

    /// What was found in what was said.
    record Sound(EngagementKind kind, List<PartnerPart> partners, PartialDate begins) {}

    /// @param present as it is now; null if it is a new one
    Sound of(RecordEngagement form, @Nullable Engagement present, Caller caller) {
        var parts = parts(form, present, caller);
        var refusal = new Refusal(CommonProblem.INVALID);
        var kind = procedures.kind(form.kind());
        if (kind.isEmpty()) {
            refusal.at("/kind", EngagementProblem.UNKNOWN_ENGAGEMENT_KIND, form.kind());
        } else if (form.direction() != null && !kind.get().directed()) {
            refusal.at("/direction", EngagementProblem.NOT_DIRECTED);
        }
        if (present != null) {
            kind.filter(it -> !it.procedure()
                            .equals(procedures
                                    .kind(present.kind())
                                    .map(EngagementKind::procedure)
                                    .orElse("")))
                    .ifPresent(it -> refusal.at("/kind", EngagementProblem.KIND_GOES_ANOTHER_WAY));
            if (!present.stage().equals(form.stage())) {
                refusal.at("/stage", EngagementProblem.STAGE_BY_MOVES);
            }
        }
        var begins = begins(form);
        if (begins == null) {
            refusal.at("/from", EngagementProblem.DAY_NEEDED);
        } else if (form.until() != null && form.until().latest().isBefore(begins.earliest())) {
            refusal.at("/until", EngagementProblem.UNTIL_BEFORE_FROM);
        }
        if (form.startsAt() != null && form.endsAt() != null && form.endsAt().isBefore(form.startsAt())) {
            refusal.at("/endsAt", EngagementProblem.UNTIL_BEFORE_FROM);
        }
        languages(form, refusal);
        sectors(form, refusal);
        if (form.partnership() != null && !isOf(form.partnership(), parts)) {
            refusal.at("/partnership", EngagementProblem.NOT_ITS_PARTNERSHIP);
        }
        parent(form, present, caller, refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        return new Sound(kind.orElseThrow(), parts, Objects.requireNonNull(begins));
    }

    /// The stage that a new one begins with: as said, or by its day.
    Procedures.Stage firstStage(RecordEngagement form, Sound sound, LocalDate today) {
        var procedure = sound.kind().procedure();
        var stages = procedures.stages(procedure, Locale.ROOT);
        var first = stages.getFirst();
        var ofHistory =
                stages.stream().filter(Procedures.Stage::ofHistory).findFirst().orElseThrow();
        var last = form.until() == null ? sound.begins() : form.until();
        var simple = !procedures.knows(procedure, "reported");
        // A meeting of today may be over; a visit of which only the report is left is over to the day.
        var over = simple ? !sound.begins().earliest().isAfter(today) : last.isSurelyBefore(today);
        if (form.stage() == null) {
            return simple && !sound.begins().latest().isAfter(today) ? ofHistory : first;
        }
        if (form.stage().equals(first.code())) {
            return first;
        }
        if (!form.stage().equals(ofHistory.code()) || !over || !simple && form.source() == null) {
            throw new Refusal(CommonProblem.INVALID).at("/stage", EngagementProblem.STAGE_BY_MOVES);
        }
        return ofHistory;
    }

    private List<PartnerPart> parts(RecordEngagement form, @Nullable Engagement present, Caller caller) {
        var parts = new ArrayList<PartnerPart>();
        var seen = new HashSet<UUID>();
        var known = present == null ? Set.<UUID>of() : Set.copyOf(present.partnerIds());
        var refusal = new Refusal(CommonProblem.INVALID);
        for (var i = 0; i < form.partners().size(); i++) {
            var part = form.partners().get(i);
            var pointer = "/partners/" + i;
            if ((part.partner() == null) == (part.code() == null)) {
                refusal.at(pointer, EngagementProblem.PARTNER_NOT_NAMED);
                continue;
            }
            // Whoever corrects an engagement with several partners need not see each of them.
            var id = part.partner() != null && known.contains(part.partner())
                    ? part.partner()
                    : partners.seen(part.partner(), part.code(), caller, pointer)
                            .id();
            if (!seen.add(id)) {
                refusal.at(pointer, EngagementProblem.REPEATED_PARTNER);
            }
            parts.add(new PartnerPart(id, part.role()));
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        return parts;
    }

    private @Nullable PartialDate begins(RecordEngagement form) {
        if (form.from() != null) {
            return form.from();
        }
        return form.startsAt() == null
                ? null
                : PartialDate.of(form.startsAt()
                        .atZoneSameInstant(form.zone() == null ? zone : ZoneId.of(form.zone()))
                        .toLocalDate());
    }

    private static void languages(RecordEngagement form, Refusal refusal) {
        var seen = new HashSet<String>();
        if (form.translations() != null) {
            for (var i = 0; i < form.translations().size(); i++) {
                var language = form.translations().get(i).language();
                if (!seen.add(language) || language.equals(form.language())) {
                    refusal.at("/translations/" + i + "/language", EngagementProblem.REPEATED_LANGUAGE);
                }
            }
        }
    }

    private void sectors(RecordEngagement form, Refusal refusal) {
        if (form.sectors() == null || form.sectors().isEmpty()) {
            return;
        }
        var known = new HashSet<>(sql.list("select code from sector", row -> row.getString(1)));
        for (var i = 0; i < form.sectors().size(); i++) {
            if (!known.contains(form.sectors().get(i))) {
                refusal.at(
                        "/sectors/" + i,
                        EngagementProblem.UNKNOWN_SECTOR,
                        form.sectors().get(i));
            }
        }
    }

    private boolean isOf(UUID partnership, List<PartnerPart> parts) {
        return sql.first(
                        "select partner_id from partnership where id = ?",
                        row -> row.getObject(1, UUID.class),
                        partnership)
                .filter(owner ->
                        parts.stream().anyMatch(each -> each.partnerId().equals(owner)))
                .isPresent();
    }

    private void parent(RecordEngagement form, @Nullable Engagement present, Caller caller, Refusal refusal) {
        if (form.parent() == null) {
            return;
        }
        var parent = engagements.find(form.parent(), caller);
        // One level: a visit has its events, an event has no parts of its own.
        var deep = parent.map(Engagement::parentId).isPresent()
                || present != null && (present.id().equals(form.parent()) || hasParts(present.id()));
        if (parent.isEmpty() || deep) {
            refusal.at("/parent", EngagementProblem.UNKNOWN_PARENT);
        }
    }

    private boolean hasParts(UUID id) {
        return sql.first("select 1 from engagement where parent_id = ? limit 1", row -> row.getInt(1), id)
                .isPresent();
    }
}
