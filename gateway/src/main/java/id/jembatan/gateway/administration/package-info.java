/// What keeps the suite in order: tables that come in, calendars and rules, the journal, events that could not be
/// applied, and who may do what.
@NullMarked
package id.jembatan.gateway.administration;

import org.jspecify.annotations.NullMarked;
