/// Pages on embassies and consulates, and the countries that they are accredited to.
@NullMarked
package id.jembatan.gateway.mission;

import org.jspecify.annotations.NullMarked;
