/// Who they are: the register of partners, their names over time, and which of them a caller may know of.
/// Says when a partner is registered, changed or renamed; hears nobody.
@NullMarked
package id.jembatan.partners.registry;

import org.jspecify.annotations.NullMarked;
