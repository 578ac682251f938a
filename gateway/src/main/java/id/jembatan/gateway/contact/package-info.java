/// Pages on people in their roles: at partners, at missions, in our own agencies.
@NullMarked
package id.jembatan.gateway.contact;

import org.jspecify.annotations.NullMarked;
