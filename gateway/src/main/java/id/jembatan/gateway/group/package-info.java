/// Pages on working groups: members of both sides, meetings with agenda, minutes that both sides agree to, decisions.
@NullMarked
package id.jembatan.gateway.group;

import org.jspecify.annotations.NullMarked;
