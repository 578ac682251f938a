package id.jembatan.kpi.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.Observation.Status;
import id.jembatan.kpi.measurement.Observations;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// Puts files beside a figure, and takes them back. One writer at a time is on a card, so that nobody verifies a figure
/// while its last file is being taken back.
@ApplicationScoped
class Prove {

    /// What was decided on the ground of its files keeps them as they were.
    private static final Set<Status> FROZEN = EnumSet.of(Status.VERIFIED, Status.CORRECTED);

    private final Observations observations;
    private final Scorecards scorecards;
    private final Evidences evidences;
    private final EntityManager entities;
    private final Vault vault;
    private final Store store;
    private final Journal journal;
    private final Clock clock;
    private final int most;

    Prove(
            Observations observations,
            Scorecards scorecards,
            Evidences evidences,
            EntityManager entities,
            Vault vault,
            Store store,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "jembatan.evidence.files") int most) {
        this.observations = observations;
        this.scorecards = scorecards;
        this.evidences = evidences;
        this.entities = entities;
        this.vault = vault;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.most = most;
    }

    /// What was found out about an upload on this side: no part of what tells one request from another.
    record Looked(@JsonIgnore Received file, @JsonIgnore Caller caller) {}

    /// Before the file is looked at: whether the caller may bring one here at all.
    @Transactional
    void requireWelcome(UUID observation, Caller caller) {
        var found = find(observation, caller);
        found.place().mustBeChangeableBy(caller);
        requireOpen(found.observation());
    }

    /// @param sent the file as it came: with `observation` and `said`, what tells one request from another
    @Idempotent
    @Transactional
    RestResponse<EvidenceView> add(UUID observation, AddEvidence said, FileUpload sent, Looked looked) {
        var caller = looked.caller();
        var file = looked.file();
        var found = find(observation, caller);
        vault.keep(file); // what takes time comes before the card is locked
        lock(found, caller);
        evidences.counting(observation, file.hash()).ifPresent(same -> {
            throw new Refusal(EvidenceProblem.EVIDENCE_EXISTS).with("evidence", same.id());
        });
        if (evidences.counting(observation) >= most) {
            throw new Refusal(EvidenceProblem.EVIDENCE_FULL, most);
        }
        var evidence = new Evidence(observation, said, file, caller, clock.instant());
        evidences.persist(evidence);
        found.observation().preparedAlsoBy(caller); // who brings the proof is no second pair of eyes
        store.flush();
        var view = evidence.view(actions(evidence, found, caller));
        journal.record(caller, "add-evidence", "observation", observation, null, evidence.view(List.of()));
        return RestResponse.ResponseBuilder.<EvidenceView>created(
                        URI.create("/api/v1/observations/" + observation + "/evidence/" + evidence.id()))
                .entity(view)
                .build();
    }

    Evidence withdraw(Observations.Found found, Evidence evidence, WithdrawEvidence why, Caller caller) {
        lock(found, caller);
        entities.refresh(evidence);
        if (evidence.isWithdrawn()) {
            throw new Refusal(EvidenceProblem.EVIDENCE_WITHDRAWN);
        }
        var before = evidence.view(List.of());
        evidence.withdraw(why.reason(), caller, clock.instant());
        store.flush();
        journal.record(
                caller, "withdraw-evidence", "observation", found.observation().id(), before, evidence.view(List.of()));
        return evidence;
    }

    /// Also where the files are frozen: who sees a proof does not change it.
    Evidence share(Observations.Found found, Evidence evidence, boolean shared, Caller caller) {
        found.place().mustBeChangeableBy(caller);
        if (evidence.isShared() == shared) {
            return evidence;
        }
        var before = evidence.view(List.of());
        evidence.share(shared);
        store.flush();
        journal.record(
                caller, "share-evidence", "observation", found.observation().id(), before, evidence.view(List.of()));
        return evidence;
    }

    List<String> actions(Evidence evidence, Observations.Found found, Caller caller) {
        var actions = new ArrayList<String>();
        if (caller.may("kpi:update") && Rows.mayChange(caller, found.place().agency()) && !evidence.isWithdrawn()) {
            actions.add(evidence.isShared() ? "unshare" : "share");
            if (!FROZEN.contains(found.observation().status())) {
                actions.add("withdraw");
            }
        }
        return actions;
    }

    Observations.Found find(UUID observation, Caller caller) {
        return observations
                .visible(observation, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private void lock(Observations.Found found, Caller caller) {
        found.place().mustBeChangeableBy(caller);
        scorecards.touch(found.place().card());
        entities.refresh(found.observation()); // somebody may have decided on it before we had the card
        requireOpen(found.observation());
    }

    private static void requireOpen(Observation observation) {
        if (FROZEN.contains(observation.status())) {
            throw new Refusal(EvidenceProblem.EVIDENCE_FROZEN, observation.status());
        }
    }
}
