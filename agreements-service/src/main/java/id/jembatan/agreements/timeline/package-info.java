/// How long the steps of a case took: its days and the working days between them, told to whoever reckons with them,
/// so that no other service needs our calendars. Owns `timeline` and `timeline_news`; says
/// `id.jembatan.agreement.timed.v1`.
@NullMarked
package id.jembatan.agreements.timeline;

import org.jspecify.annotations.NullMarked;
