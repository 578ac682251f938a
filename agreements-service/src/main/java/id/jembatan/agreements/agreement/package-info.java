/// Cases: what was begun, where it stands, what it has on file, what both sides say about it, and every step taken.
/// Owns `agreement`, `party`, `document`, `made_move`, `deadline`, `statement`; says agreement events; ignores what
/// came of it (that is another service).
@NullMarked
package id.jembatan.agreements.agreement;

import org.jspecify.annotations.NullMarked;
