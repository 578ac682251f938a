package id.jembatan.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedTemplatesTest {

    static Procedure shipped(String file) {
        try {
            return TemplateReader.read(file, Files.readString(Path.of("src/main/resources/procedures", file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_foreign_procedure_has_every_stage_and_move_of_the_regulation() {
        var procedure = shipped("id-ksdpl-pp28-2018.v1.yaml");

        assertThat(procedure.code()).isEqualTo("ID-KSDPL-PP28-2018");
        assertThat(procedure.stages().keySet())
                .containsExactly(
                        "INITIATED",
                        "EXPLORING",
                        "CONSULTING",
                        "LOI_READY",
                        "LOI_SIGNED",
                        "PLANNING",
                        "DPRD_REVIEW",
                        "DPRD_APPROVED",
                        "VERIFYING",
                        "DRAFTING",
                        "INTERMINISTERIAL",
                        "TEXT_APPROVED",
                        "NEGOTIATING",
                        "TEXT_AGREED",
                        "CLEARED",
                        "SIGNED",
                        "IN_FORCE",
                        "IMPLEMENTING",
                        "DECLINED",
                        "WITHDRAWN",
                        "ENDED",
                        "SUPERSEDED");
        assertThat(procedure.moves().keySet())
                .contains(
                        "skip-loi",
                        "dprd-return",
                        "dprd-reject",
                        "consideration-improve",
                        "minutes-revise",
                        "partner-changes",
                        "confirmation-received",
                        "deposit",
                        "extend",
                        "amend",
                        "give-notice",
                        "expire",
                        "terminate",
                        "supersede",
                        "withdraw",
                        "hold",
                        "resume",
                        "record-late-extension");
    }

    @Test
    void the_register_has_three_stages() {
        assertThat(shipped("register-only.v1.yaml").stages().keySet()).containsExactly("REGISTERED", "ACTIVE", "ENDED");
    }
}
