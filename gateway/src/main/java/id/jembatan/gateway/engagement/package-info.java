/// Pages on what happens between people: meetings, visits, trainings, exchanges, events.
@NullMarked
package id.jembatan.gateway.engagement;

import org.jspecify.annotations.NullMarked;
