package id.jembatan.partners.registry;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Receives what a person wants to enter, and asks back where it looks like a mistake: somebody else entered the body
/// already, or latitude and longitude are exchanged. Whoever confirms is believed, and that is remembered.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Reception {

    private final Register register;
    private final Partners partners;
    private final Likeness likeness;
    private final Sql sql;
    private final Clock clock;

    Reception(Register register, Partners partners, Likeness likeness, Sql sql, Clock clock) {
        this.register = register;
        this.partners = partners;
        this.likeness = likeness;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param confirmed whether the person has seen what it looks like, and means it
    /// @throws Refusal 409 with the candidates, 422 if coordinates look swapped, and as [Register#add]
    Partner enter(RegisterPartner form, boolean confirmed, Caller caller) {
        if (!confirmed) {
            register.refuseSwapped(form.country(), form.location());
        }
        var code = Register.codeOf(form.code(), form.country(), form.name());
        // A code that is taken is refused anyway, and more to the point.
        var candidates =
                partners.count("code", code) > 0 ? List.<Candidate>of() : likeness.of(Sought.of(code, form), caller);
        if (!confirmed && !candidates.isEmpty()) {
            throw new Refusal(
                            PartnerProblem.POSSIBLE_DUPLICATE,
                            candidates.size(),
                            candidates.getFirst().name())
                    .with("candidates", candidates);
        }
        var partner = register.add(form, candidates, caller);
        candidates.forEach(each -> namesakes(partner.id(), each.id(), null, caller));
        return partner;
    }

    /// Remembers that two records are of two bodies, so that nobody is asked again.
    ///
    /// @return whether that was not known
    boolean namesakes(UUID one, UUID other, @Nullable String reason, Caller caller) {
        if (one.equals(other)) {
            throw new Refusal(CommonProblem.INVALID).at("/other", PartnerProblem.ITSELF);
        }
        var inOrder = Stream.of(one, other)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        var values = new HashMap<String, Object>(Map.of(
                "one", inOrder.getFirst(),
                "other", inOrder.getLast(),
                "at", clock.instant(),
                "by", Desk.of(caller).code()));
        values.put("reason", Objects.requireNonNullElse(reason, ""));
        return !sql.list("""
                        insert into partner_namesake (one, other, reason, recorded_at, recorded_by)
                        values (:one, :other, nullif(:reason, ''), :at, :by) on conflict do nothing returning one""", row -> true, values).isEmpty();
    }
}
