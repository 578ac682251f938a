package id.jembatan.kpi.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps each name that an agreement bore, with the moment from which it bore it.
@ApplicationScoped
public class EditionsHearer implements Hearer {

    private final Sql sql;

    EditionsHearer(Sql sql) {
        this.sql = sql;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            UUID agreementId,
            @Nullable String reference,
            String title,
            @Nullable List<Side> partners,
            @Nullable List<String> sectors,
            @Nullable Boolean enteredInError) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Side(String code) {}

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "id.jembatan.agreement.opened.v1",
                "id.jembatan.agreement.moved.v1",
                "id.jembatan.agreement.changed.v1");
    }

    /// Heard anew from the beginning since it is kept whether an entry was taken back.
    @Override
    public String name() {
        return "EditionsHearer-2";
    }

    @Override
    public void apply(HeardEvent event) {
        var said = event.dataAs(Heard.class);
        sql.run(
                "insert into agreement_edition (agreement_id, version, told_at, reference, title, partners, sectors,"
                        + " entered_in_error) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (agreement_id, told_at, version)"
                        + " do update set entered_in_error = excluded.entered_in_error",
                said.agreementId(),
                event.version(),
                event.time(),
                said.reference(),
                said.title(),
                said.partners() == null
                        ? new String[0]
                        : said.partners().stream().map(Side::code).sorted().toArray(String[]::new),
                said.sectors() == null
                        ? new String[0]
                        : said.sectors().stream().sorted().toArray(String[]::new),
                Boolean.TRUE.equals(said.enteredInError()));
    }
}
