/// How the time of a text runs on: extension, notice, objection, automatic renewal, the decision before the end, the
/// reminders of it, and the chain of texts that carries a relation. Owns `term_told`, `predecessor`; says
/// `agreement.expiring`.
@NullMarked
package id.jembatan.agreements.term;

import org.jspecify.annotations.NullMarked;
