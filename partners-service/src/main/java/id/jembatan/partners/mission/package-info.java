/// Embassies and consulates, and the countries to which they are accredited from a day to a day. That decides which
/// partners their officers see. Says when a mission changes; hears nobody.
@NullMarked
package id.jembatan.partners.mission;

import org.jspecify.annotations.NullMarked;
