/// What instruments promise, clause by clause: who owes it, until when, by which activity and figure it is followed,
/// and what came of it. Owns `promise`, `promise_step`, `promise_tally`; keeps the number that nobody has picked up on
/// the case.
@NullMarked
package id.jembatan.agreements.promise;

import org.jspecify.annotations.NullMarked;
