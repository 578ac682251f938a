/// Takes the register of the first user in: reads its file, and decides by data what each entry becomes.
@NullMarked
package id.jembatan.agreements.portfolio;

import org.jspecify.annotations.NullMarked;
