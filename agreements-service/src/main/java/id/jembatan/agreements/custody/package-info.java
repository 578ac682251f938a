/// Originals on paper or as files: who holds each, where, since when and against which receipt; and what was certified
/// as a copy of one. An original belongs to a document of a case, and whoever may not know of the document does not
/// learn of its original.
@NullMarked
package id.jembatan.agreements.custody;

import org.jspecify.annotations.NullMarked;
