package id.jembatan.agreements.instrument;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The numbers of instruments on both sides. One that was ever given stays with its instrument, for good.
@ApplicationScoped
class Numbers {

    private final Sql sql;
    private final Papers papers;

    Numbers(Sql sql, Papers papers) {
        this.sql = sql;
        this.papers = papers;
    }

    void take(Instrument instrument, Draft said) {
        take(instrument, Side.OURS, "", said.ourNumber(), "/ourNumber");
        if (said.partnerNumber() != null) {
            // Every partner numbers for itself.
            var partner = papers.partners(instrument.agreementId()).stream()
                    .findFirst()
                    .orElse(instrument.agreementId().toString());
            take(instrument, Side.PARTNER, partner, said.partnerNumber(), "/partnerNumber");
        }
    }

    private void take(Instrument instrument, Side side, String scope, @Nullable String number, String at) {
        if (number == null) {
            return;
        }
        sql.run(
                "insert into instrument_number (side, scope, folded, written, instrument_id) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                side.name(),
                scope,
                Folded.of(number),
                number,
                instrument.id());
        var owner = sql.first(
                        "select instrument_id from instrument_number where side = ? and scope = ? and folded = ?",
                        row -> row.getObject(1, UUID.class),
                        side.name(),
                        scope,
                        Folded.of(number))
                .orElseThrow();
        if (!owner.equals(instrument.id())) {
            throw new Refusal(InstrumentProblem.NUMBER_TAKEN, number).at(at, InstrumentProblem.NUMBER_TAKEN, number);
        }
    }
}
