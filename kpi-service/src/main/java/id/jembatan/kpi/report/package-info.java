/// The data of the half-yearly and the yearly report on results, as of a cut-off day. Owns the editions of what
/// agreements were called; writes nothing else and says nothing. What is owed to whom and when it was sent is the
/// duty's, in agreements-service; the printed form is the gateway's.
@NullMarked
package id.jembatan.kpi.report;

import org.jspecify.annotations.NullMarked;
