/// What the pages of daily work share: who sits at which desk, what was typed into a form, and the lists to choose
/// from.
@NullMarked
package id.jembatan.gateway.desk;

import org.jspecify.annotations.NullMarked;
