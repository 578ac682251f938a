/// Signed texts: what was signed, by whom and with which powers, when it came into force and by which rule, on what it
/// rests, and how it ended. Owns `instrument`, `instrument_act`, `instrument_number`; says instrument events; ignores
/// what is promised inside (promise) and how its term runs on (term).
@NullMarked
package id.jembatan.agreements.instrument;

import org.jspecify.annotations.NullMarked;
