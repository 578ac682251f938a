package id.jembatan.agreements.seal;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.InstrumentProblem;
import id.jembatan.agreements.instrument.Side;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/seal-keys")
@Tag(name = "Seals", description = "Texts that both sides approve by the hash of the same canonical content")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SealKeyResource {

    private final EntityManager database;
    private final Journal journal;
    private final Rows rows;
    private final Callers callers;
    private final Clock clock;

    SealKeyResource(EntityManager database, Journal journal, Rows rows, Callers callers, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("agreement:administer")
    @Transactional
    @Operation(operationId = "listSealKeys", summary = "Keys by which sides sign files, the revoked ones too")
    public Page<KeyView> list(@BeanParam @Valid Paging paging) {
        var after = paging.after();
        var query = database.createQuery(
                        "select k from SealKey k" + (after.isPresent() ? " where k.id < :after" : "")
                                + " order by k.id desc",
                        SealKey.class)
                .setMaxResults(paging.limit() + 1);
        after.ifPresent(it -> query.setParameter("after", it.uuid(0)));
        var page = Page.of(query.getResultList(), paging.limit(), it -> Cursor.of(it.id()))
                .map(it -> it.view(rows.today()));
        return paging.wantsTotal()
                ? page.withTotal(database.createQuery("select count(k) from SealKey k", Long.class)
                        .getSingleResult())
                : page;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "addSealKey", summary = "Make a side's public key known; its name is its own for good")
    public RestResponse<KeyView> add(@Valid @NotNull AddKey form) {
        var caller = callers.current();
        var invalid = new Refusal(CommonProblem.INVALID);
        if ((form.side() == Side.PARTNER) != (form.partner() != null)) {
            invalid.at("/partner", SealProblem.PARTNER_NOT_OF_CASE, "-");
        }
        var from = form.validFrom() == null ? rows.today() : form.validFrom();
        if (form.validUntil() != null && form.validUntil().isBefore(from)) {
            invalid.at("/validUntil", InstrumentProblem.END_BEFORE_START);
        }
        byte[] der = {};
        try {
            der = Base64.getMimeDecoder().decode(form.publicKey());
            form.algorithm().read(der);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            invalid.at("/publicKey", SealProblem.KEY_UNREADABLE);
        }
        if (invalid.hasFaults()) {
            throw invalid;
        }
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('seal key ' || :kid, 0))")
                .setParameter("kid", form.kid())
                .getSingleResult();
        if (database.createQuery("select count(k) from SealKey k where k.kid = :kid", Long.class)
                        .setParameter("kid", form.kid())
                        .getSingleResult()
                > 0) {
            throw new Refusal(SealProblem.KEY_NAME_TAKEN, form.kid())
                    .at("/kid", SealProblem.KEY_NAME_TAKEN, form.kid());
        }
        var key = new SealKey(form, der, from, caller, clock.instant());
        database.persist(key);
        database.flush();
        var view = key.view(rows.today());
        journal.record(caller, "add-seal-key", "seal-key", key.id(), null, view);
        return RestResponse.ResponseBuilder.<KeyView>created(URI.create("/api/v1/seal-keys"))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "revokeSealKey", summary = "A key is to be believed no more; what it signed stays shown")
    public RestResponse<KeyView> revoke(@RestPath UUID id, @Valid @NotNull RevokeKey form) {
        var caller = callers.current();
        var key = database.find(SealKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (key == null) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        if (key.isRevoked()) {
            throw new Refusal(SealProblem.REVOKED_ALREADY);
        }
        var before = key.view(rows.today());
        key.revoke(form.reason(), clock.instant());
        database.flush();
        var view = key.view(rows.today());
        journal.record(caller, "revoke-seal-key", "seal-key", key.id(), before, view);
        return RestResponse.ResponseBuilder.<KeyView>created(URI.create("/api/v1/seal-keys"))
                .entity(view)
                .build();
    }
}
