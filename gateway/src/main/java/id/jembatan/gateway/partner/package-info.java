/// Pages on who we work with.
@NullMarked
package id.jembatan.gateway.partner;

import org.jspecify.annotations.NullMarked;
