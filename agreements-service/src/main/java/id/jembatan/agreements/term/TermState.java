package id.jembatan.agreements.term;

import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.InstrumentAct;
import id.jembatan.agreements.instrument.InstrumentAct.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been said of the end that a text has now. Words about a former end are history.
///
/// @param objection one that came in time, or possibly in time
record TermState(
        @Nullable InstrumentAct notice,
        @Nullable InstrumentAct objection,
        @Nullable InstrumentAct decision) {

    static TermState of(Instrument instrument, List<InstrumentAct> acts) {
        InstrumentAct notice = null;
        InstrumentAct objection = null;
        InstrumentAct decision = null;
        for (var act : acts) {
            if (act.act() == Act.NOTICE_GIVEN) {
                notice = act;
            } else if (act.act() == Act.EXTENDED) {
                notice = null; // both agreed to go on after it
            } else if (act.act() == Act.OBJECTED
                    && isOf(instrument, act)
                    && !"NOT".equals(act.details().get("inTime"))) {
                objection = act;
            } else if (act.act() == Act.DECIDED && isOf(instrument, act)) {
                decision = act;
            }
        }
        return new TermState(notice, objection, decision);
    }

    private static boolean isOf(Instrument instrument, InstrumentAct act) {
        return Terms.end(instrument).equals(act.details().get("end"));
    }
}
