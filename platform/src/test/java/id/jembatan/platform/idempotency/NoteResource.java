package id.jembatan.platform.idempotency;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// Writes notes, each request one.
@Path("/notes")
@Authenticated
@RunOnVirtualThread
class NoteResource {

    private final Sql sql;

    NoteResource(Sql sql) {
        this.sql = sql;
    }

    record WriteNote(@NotBlank String text, BigDecimal weight) {}

    record NoteView(UUID id, String text, BigDecimal weight) {}

    @POST
    @Transactional
    @Idempotent
    public RestResponse<NoteView> write(@Valid @NotNull WriteNote form, HttpHeaders headers)
            throws InterruptedException {
        if (form.text().startsWith("slow")) {
            Thread.sleep(300);
        }
        if (form.text().equals("refused")) {
            throw new Refusal(CommonProblem.CONFLICT);
        }
        return note(form.text(), form.weight());
    }

    @POST
    @Path("/{folder}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    @Idempotent
    public RestResponse<NoteView> upload(@RestPath String folder, @RestForm FileUpload file, @RestForm String title) {
        return note(title + " " + file.size(), BigDecimal.ONE);
    }

    private RestResponse<NoteView> note(String text, BigDecimal weight) {
        var id = Ids.next();
        sql.run("insert into note (id, text) values (?, ?)", id, text);
        return RestResponse.ResponseBuilder.<NoteView>created(URI.create("/api/v1/notes/" + id))
                .entity(new NoteView(id, text, weight))
                .header("ETag", "\"" + id + "\"")
                .build();
    }
}
