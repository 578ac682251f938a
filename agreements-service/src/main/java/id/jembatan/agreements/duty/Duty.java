package id.jembatan.agreements.duty;

import id.jembatan.platform.caller.Caller;
import java.util.List;

/// One thing that is owed to an authority.
record Duty(String code, Rhythm rhythm, ChangeDuty terms, long version) {

    DutyView view(Caller caller) {
        return new DutyView(
                code,
                rhythm,
                terms.name().label().in(caller.language()),
                terms.recipient().label().in(caller.language()),
                terms,
                version,
                caller.may("agreement:administer") ? List.of("update") : List.of());
    }
}
