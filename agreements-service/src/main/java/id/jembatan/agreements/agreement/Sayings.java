package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is said about cases: each word is kept beside the others, and a difference stays open until somebody settles
/// it.
@ApplicationScoped
class Sayings {

    private final Agreements agreements;
    private final Journal journal;
    private final EntityManager database;
    private final Clock clock;

    Sayings(Agreements agreements, Journal journal, EntityManager database, Clock clock) {
        this.agreements = agreements;
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    Statement add(Agreement agreement, MakeStatement said, Caller caller) {
        var now = clock.instant();
        var statement = new Statement(agreement.id(), said, caller, now);
        database.persist(statement);
        agreement.touch(now);
        database.flush();
        journal.record(caller, "state", "agreement", agreement.id(), null, statement.view());
        return statement;
    }

    List<Statement> of(Agreement agreement) {
        return agreements.statements(List.of(agreement.id())).getOrDefault(agreement.id(), List.of());
    }

    void resolve(Agreement agreement, ResolveDifference how, Caller caller) {
        var told = of(agreement);
        var open = Views.differences(told.stream().map(Statement::view).toList()).stream()
                .anyMatch(it -> it.fact().equals(how.fact()) && Objects.equals(it.about(), how.about()));
        if (!open) {
            throw new Refusal(AgreementProblem.NO_OPEN_DIFFERENCE);
        }
        var subject = how.about() == null ? how.fact() : how.fact() + ":" + how.about();
        var now = clock.instant();
        told.stream()
                .filter(Statement::isOpen)
                .filter(it -> it.subject().equals(subject))
                .forEach(it -> it.resolve(how.note(), caller, now));
        agreement.touch(now);
        database.flush();
        journal.record(
                caller, "resolve", "agreement", agreement.id(), null, Map.of("about", subject, "note", how.note()));
    }
}
