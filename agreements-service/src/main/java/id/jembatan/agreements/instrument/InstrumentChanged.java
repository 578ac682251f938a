package id.jembatan.agreements.instrument;

import id.jembatan.platform.caller.Caller;

/// Said inside the transaction in which an instrument changed, after it was written and before its event: who seals
/// texts, or counts on one, looks again.
public record InstrumentChanged(Instrument instrument, Caller by) {}
