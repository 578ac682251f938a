/// The legal corridor as data: versioned procedure templates, what they ask for, and the judgement whether a move is
/// possible. Knows no case, no database and no country; everything a law may change is in the template.
@NullMarked
package id.jembatan.agreements.procedure;

import org.jspecify.annotations.NullMarked;
