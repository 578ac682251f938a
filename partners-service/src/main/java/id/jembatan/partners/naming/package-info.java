/// How names are written: one Unicode form, no control characters, and the plain code made from a name.
@NullMarked
package id.jembatan.partners.naming;

import org.jspecify.annotations.NullMarked;
